// Coming in: the code from the square or from the wall, and two things one may say.

import { h, row, tell, w } from "./piece.js";

export const clean = (text) => text.toUpperCase().replace(/[^A-Z0-9]/g, "").slice(0, 4);

export function joining({ code, seat, join }) {
	const sorry = h("p", { class: "sorry", id: "sorry", role: "alert" });
	const input = h("input", {
		id: "code",
		class: "code",
		value: code,
		maxlength: 9,
		autocomplete: "off",
		autocapitalize: "characters",
		spellcheck: "false",
		"aria-describedby": "code-hint sorry",
	});
	input.addEventListener("input", () => {
		const at = clean(input.value);
		if (at !== input.value) input.value = at;
	});
	const card = h("input", { id: "seat", value: seat, autocomplete: "off", autocapitalize: "characters", maxlength: 12 });
	const table = h("input", { id: "table", autocomplete: "off", maxlength: 40 });
	const form = h(
		"form",
		{
			id: "join",
			novalidate: true,
			onsubmit: async (event) => {
				event.preventDefault();
				const said = {
					code: clean(input.value),
					seat: card.value.trim(),
					table: table.value.trim(),
					function: form.querySelector("input[name=function]:checked")?.value ?? "",
				};
				if (said.code.length < 4) return refuse(w("code-short"));
				const button = document.querySelector("footer button");
				if (button) button.disabled = true;
				refuse(await join(said));
				if (button) button.disabled = false;
			},
		},
		h("div", { class: "coded" }, h("label", { for: "code", class: "hidden-words" }, w("room-code")), input, h("span", { id: "code-hint", class: "soft" }, code ? w("code-from-square") : w("code-from-wall"))),
		sorry,
		h(
			"details",
			{ open: Boolean(seat) },
			h("summary", {}, w("card-or-table")),
			h("label", { class: "field" }, w("card"), card),
			h("label", { class: "field" }, w("table"), table),
		),
	);
	// Where people work is asked once the laptop has said what there is; nothing that was typed is lost.
	form.offer = (functions) => {
		const rows = functions.map((o) => row(h("input", { type: "radio", name: "function", value: o.key }), o.text));
		if (rows.length) sorry.after(h("fieldset", { class: "asked wide" }, h("legend", {}, w("where")), h("div", { class: "rows" }, rows)));
	};
	function refuse(sentence) {
		sorry.textContent = sentence;
		if (sentence) {
			tell(sentence);
			input.focus();
		}
	}
	return form;
}
