// Draws any form; knows nothing of what is asked in it.

import { button, h, p, row, shuffled, w } from "./piece.js";

const SHORT = 12, FEW = 5;

// The form in pages: a row of a grid, a group of statements, questions together while they are few.
export function pages(form) {
	if (form.shape === "dots") return [{ title: form.questions[0].text, questions: form.questions }];
	if (form.shape === "grid")
		return form.rows.map((row) => ({
			title: row.text,
			kind: "row",
			questions: form.questions
				.filter((q) => q.row === row.key)
				.map((q) => ({ ...q, text: named(form.columns, q.column) || q.text })),
		}));
	if (form.shape === "list") {
		const made = [];
		for (const q of form.questions) {
			const title = [named(form.columns, q.column), named(form.rows, q.row)].filter(Boolean).join(" · ");
			const last = made.at(-1);
			if (last && last.title === title && last.questions.length < 8) last.questions.push(q);
			else made.push({ title, questions: [q] });
		}
		return made;
	}
	return form.questions.map((q) => ({ title: q.text, questions: [q], alone: true }));
}

const named = (options, key) => options.find((o) => o.key === key)?.text ?? "";

export function answered(question, answer) {
	const given = answer[question.key];
	return Array.isArray(given) ? given.length > 0 : given !== undefined;
}

export function left(form, answer) {
	if (form.shape === "dots") return 0;
	return form.questions.filter((q) => !answered(q, answer)).length;
}

export function placed(answer) {
	return Object.values(answer).reduce((sum, n) => sum + n, 0);
}

export const empty = (form, answer) =>
	form.shape === "dots" ? !placed(answer) : left(form, answer) === form.questions.length;

// One page of the form; `change` is called after each answer.
export function draw(form, page, answer, seed, change) {
	if (form.shape === "dots") return [dots(form, answer, seed, change)];
	return page.questions.map((q) => question(q, answer, change, page.alone));
}

function question(q, answer, change, alone) {
	const set = h("fieldset", { class: "asked" });
	set.append(h("legend", { class: alone ? "hidden-words" : "" }, q.text));
	if (q.hint) set.append(p(q.hint, "hint"));
	if (q.many) set.append(p(w("several"), "hint"));
	const narrow = !q.many && q.options.length <= FEW && q.options.every((o) => o.text.length <= SHORT);
	const scale = narrow && q.options.some((o) => o.level);
	const box = h("div", { class: scale ? "segments" : "rows" });
	for (const o of q.options) box.append(choice(q, o, answer, change, scale));
	set.append(box);
	return set;
}

function choice(q, o, answer, change, scale) {
	const input = h("input", {
		type: q.many ? "checkbox" : "radio",
		name: q.key,
		value: o.key,
		checked: q.many ? (answer[q.key] ?? []).includes(o.key) : answer[q.key] === o.key,
	});
	input.addEventListener("change", () => {
		if (q.many) {
			const chosen = new Set(answer[q.key] ?? []);
			input.checked ? chosen.add(o.key) : chosen.delete(o.key);
			answer[q.key] = q.options.map((x) => x.key).filter((key) => chosen.has(key));
			if (!answer[q.key].length) delete answer[q.key];
		} else answer[q.key] = o.key;
		change();
	});
	const mark = o.level ? h("span", { class: "mark " + o.level, "aria-hidden": "true" }) : null;
	const apart = o.level === "unknown" ? " apart" : "";
	if (!scale) return row(input, o.text, apart, mark);
	return h("label", { class: "segment" + apart }, input, mark, h("span", { class: "words" }, o.text));
}

function dots(form, answer, seed, change) {
	const q = form.questions[0];
	const box = h("div", { class: "rows" });
	const rows = [];
	const refresh = () => {
		const free = form.dots - placed(answer);
		for (const [o, places] of rows) {
			const has = answer[o.key] ?? 0;
			places.forEach((place, n) => {
				place.setAttribute("aria-pressed", n < has);
				place.disabled = n >= has && (n > has || free < 1);
			});
		}
	};
	for (const o of shuffled(q.options, seed)) {
		const places = [];
		for (let n = 0; n < form.most; n++) {
			const tap = () => {
				const has = answer[o.key] ?? 0;
				const wants = n < has ? has - 1 : has + 1;
				if (wants) answer[o.key] = wants;
				else delete answer[o.key];
				refresh();
				change();
			};
			places.push(button("", tap, { class: "dot", "aria-label": w("dot", { n: n + 1, idea: o.text }) }));
		}
		rows.push([o, places]);
		box.append(h("div", { class: "row", role: "group", "aria-label": o.text }, h("span", { class: "words" }, o.text), h("span", { class: "dots" }, places)));
	}
	refresh();
	return box;
}

// What was chosen, in words, for looking over before and after sending.
export function summary(form, answer) {
	const list = h("dl", { class: "summary" });
	const add = (q, about) => {
		const given = form.shape === "dots" ? null : answer[q.key];
		const words = [given].flat().filter((key) => key !== undefined).map((key) => named(q.options, key)).join(", ");
		list.append(h("dt", {}, about), h("dd", { class: words ? "" : "none" }, words || w("no-answer")));
	};
	if (form.shape === "dots") {
		for (const o of form.questions[0].options)
			if (answer[o.key]) list.append(h("dt", {}, o.text), h("dd", {}, "●".repeat(answer[o.key])));
	} else if (form.shape === "grid") {
		for (const row of form.rows) {
			list.append(h("dt", { class: "group" }, row.text));
			for (const q of form.questions) if (q.row === row.key) add(q, named(form.columns, q.column));
		}
	} else for (const q of form.questions) add(q, q.short || q.text);
	return list;
}
