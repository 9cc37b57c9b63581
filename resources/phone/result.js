// The result as the room sees it: counts first, then the bar; "don't know" last and apart.

import { h, p, w } from "./piece.js";

export function result(form, tally) {
	const counted = new Map(tally.questions.map((q) => [q.key, q]));
	const made = [p(w("answered-of", { n: tally.answered, present: tally.present || tally.answered }))];
	const titles = new Map([...form.rows, ...form.columns].map((o) => [o.key, o.text]));
	let group = "";
	for (const q of form.questions) {
		const of = counted.get(q.key);
		if (!of) continue;
		const about = form.shape === "grid" ? titles.get(q.row) : titles.get(q.column);
		if (about && about !== group) made.push(h("h2", {}, (group = about)));
		const text = form.shape === "grid" ? titles.get(q.column) : q.text;
		const title = form.shape === "dots" ? null : h(group ? "h3" : "h2", {}, text);
		made.push(h("section", { class: "result" }, title, bars(q, of, form.shape === "dots")));
	}
	return made;
}

function bars(q, of, sorted) {
	const list = h("ul", { class: "bars" });
	const most = Math.max(1, ...Object.values(of.counts));
	const options = sorted ? [...q.options].sort((a, b) => of.counts[b.key] - of.counts[a.key]) : q.options;
	for (const o of options) {
		const n = of.counts[o.key] ?? 0;
		const bar = h("span", { class: "bar " + (o.level || "plain"), "aria-hidden": "true" });
		bar.style.width = (100 * n) / most + "%";
		bar.hidden = !n;
		const people = of.people ? w("by-people", { n: of.people[o.key] ?? 0 }) : "";
		list.append(
			h(
				"li",
				{ class: o.level === "unknown" ? "apart" : "" },
				h("span", { class: "count" }, String(n)),
				h("span", { class: "what" }, o.text, people && h("small", {}, " " + people)),
				h("span", { class: "track" }, bar),
			),
		);
	}
	return list;
}
