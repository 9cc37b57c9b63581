// Signing up: a name, what one does, and a yes; the only thing on this page that carries a name.

import { h, kept, lot, row, tell, w } from "./piece.js";

// What is written stays on this phone until the laptop has it, and no longer.
export function signing(signs, refused, send) {
	const draft = kept.get("sign") ?? {};
	const keep = () => kept.set("sign", { name: name.value, function: does.value });
	const about = (id, value, more) => h("input", { id, value: value ?? "", maxlength: signs.limit, oninput: keep, ...more });
	const name = about("sign-name", draft.name, { autocomplete: "name", "aria-describedby": "sorry" });
	const does = about("sign-does", draft.function, { autocomplete: "organization-title" });
	const yes = h("input", { type: "checkbox", id: "sign-yes", "aria-describedby": "sorry" });
	const sorry = h("p", { class: "sorry", id: "sorry", role: "alert" }, refused);
	const refuse = (sentence, at) => {
		sorry.textContent = sentence;
		tell(sentence);
		at.focus();
	};
	const submit = (event) => {
		event.preventDefault();
		if (!name.value.trim()) return refuse(w("sign-name-missing"), name);
		if (!yes.checked) return refuse(w("sign-yes-missing"), yes);
		send({ activity: signs.activity, key: lot(), name: name.value.trim(), function: does.value.trim(), consent: true });
	};
	const field = (words, input) => h("label", { class: "field" }, words, input);
	return h("form", { id: "sign", novalidate: true, onsubmit: submit }, field(w("sign-name"), name), field(w("sign-does"), does), h("div", { class: "rows" }, row(yes, signs.consent)), sorry);
}
