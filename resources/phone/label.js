// Labelling: a hand of messages one by one, one tap each. What is not acknowledged is kept and sent again.

import { button, byId, h, kept, p, quiet, w } from "./piece.js";

const LETTERS = "ABCDEFGH";
// So long nothing can be tapped: a second tap must not fall on a message that nobody has read.
const PAUSE = 300;

export class Labels {
	constructor(send, show) {
		this.send = send; // send(path, body, about) until it is heard
		this.show = show;
		this.round = "";
		this.here = false; // whether the page shows it
		this.back = -1; // the place of the message that is looked at once more
		addEventListener("keydown", (event) => this.press(event));
	}

	// What this phone has of the round: its hand, what it said, and what of that is acknowledged.
	take(scene) {
		this.scene = scene;
		const fresh = this.round !== scene.round;
		if (fresh) {
			this.round = scene.round;
			this.back = -1;
			this.own = kept.get("labels." + scene.round) ?? { hand: [], said: {}, got: {} };
		}
		for (const [key, team] of Object.entries(scene.answer ?? {})) {
			this.own.got[key] = team;
			this.own.said[key] ??= team;
		}
		if (scene.state !== "open" || !(fresh || scene.answer)) return;
		if (fresh && !this.own.hand.length) this.ask(false);
		for (const key of this.unsent()) this.post(key);
	}

	unsent() {
		return Object.keys(this.own.said).filter((key) => this.own.said[key] !== this.own.got[key]);
	}

	ask(more) {
		this.send(`/api/rounds/${this.round}/messages`, { more }, { id: "hand", kind: "hand", round: this.round, more });
	}

	post(key) {
		const team = this.own.said[key];
		const about = { id: `label ${this.round} ${key}`, kind: "label", round: this.round, key, team };
		this.send(`/api/rounds/${this.round}/response`, { answer: { [key]: team } }, about);
	}

	heard(about, status, said) {
		const own = about.round === this.round ? this.own : kept.get("labels." + about.round);
		if (!own) return;
		if (about.kind === "hand") {
			if (status !== 200) return;
			const mine = new Set(own.hand.map((message) => message.key));
			const added = said.messages.filter((message) => !mine.has(message.key));
			// Asked twice for more, the laptop gives twice; a person is not burdened with it.
			own.hand.push(...(about.more ? added.slice(0, this.scene.form.each) : added));
			own.all = !added.length;
		} else if (status === 200) own.got[about.key] = about.team;
		else if (status !== 409) {
			delete own.said[about.key];
			own.hand = own.hand.filter((message) => message.key !== about.key);
		}
		kept.set("labels." + about.round, own);
	}

	// The message to be answered now, -1 when all are.
	place() {
		if (this.back >= 0) return this.back;
		return this.own.hand.findIndex((message) => !(message.key in this.own.said));
	}

	// What is shown: {key, title, sub, told, above, body, foot}.
	page() {
		const { hand } = this.own;
		if (this.scene.state !== "open") return this.closed();
		if (!hand.length) return { key: "hand " + this.round, title: this.scene.prompt, sub: w("hand-coming") };
		const place = this.place();
		return place < 0 ? this.done() : this.message(place);
	}

	message(place) {
		const { hand, said } = this.own;
		const message = hand[place];
		const question = this.scene.form.questions[0];
		const set = h("fieldset", { class: "teams", disabled: true }, h("legend", {}, question.text));
		const letters = [...LETTERS];
		for (const option of question.options) {
			const unsure = option.level === "unknown";
			const letter = unsure ? "" : letters.shift();
			set.append(
				h(
					"button",
					{
						type: "button",
						class: unsure ? "team unsure" : "team",
						"aria-pressed": message.key in said ? String(said[message.key] === option.key) : null,
						onclick: () => this.say(message.key, option.key),
					},
					letter && h("span", { class: "letter" }, letter),
					h("span", { class: "words" }, h("b", {}, option.text), option.hint ? h("small", {}, option.hint) : null),
				),
			);
		}
		setTimeout(() => (set.disabled = false), PAUSE);
		const told = w("message-of", { n: place + 1, all: hand.length });
		const bars = hand.map((one, n) => h("i", { class: n === place ? "now" : one.key in said ? "done" : "" }));
		const back = place ? button(w("back-to", { n: place }), () => this.turn(-1), { class: "link" }) : null;
		return {
			key: `label ${this.round} ${place}`,
			title: message.text,
			told,
			above: [
				h("div", { class: "bars-of", "aria-hidden": "true" }, bars),
				h("div", { class: "line" }, h("span", {}, told), back),
			],
			body: [set],
		};
	}

	say(key, team) {
		this.own.said[key] = team;
		this.back = -1;
		kept.set("labels." + this.round, this.own);
		this.post(key);
		this.show();
	}

	turn(by) {
		const { hand, said } = this.own;
		const now = this.place() < 0 ? hand.length : this.place();
		const wanted = now + by;
		if (wanted < 0 || (by > 0 && !(hand[now] && hand[now].key in said))) return;
		this.back = wanted < hand.length && hand[wanted].key in said ? wanted : -1;
		this.show();
	}

	press(event) {
		const key = event.key ?? "";
		if (!this.here || event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
		if (event.target.matches?.("input, textarea")) return;
		const teams = [...document.querySelectorAll(".team:not(.unsure)")];
		const at = key.length === 1 ? Math.max(LETTERS.indexOf(key.toUpperCase()), "12345678".indexOf(key)) : -1;
		if (key === "ArrowLeft" || key === "Backspace") this.turn(-1);
		else if (key === "ArrowRight") this.turn(1);
		else if (key === "0" || key === "?") document.querySelector(".team.unsure")?.click();
		else if (teams[at]) teams[at].click();
		else return;
		event.preventDefault();
	}

	counted() {
		return Object.keys(this.own.got).length;
	}

	done() {
		const { hand, got, all } = this.own;
		const n = this.counted();
		const unsent = this.unsent().length;
		const late = byId("link").className !== "connected";
		const unsure = Object.values(got).filter((team) => team === "unknown").length;
		const each = this.scene.form.each;
		return {
			key: "labelled " + this.round + hand.length,
			title: !unsent ? w("labels-counted", { n }) : late ? w("labels-so-far", { n }) : w("sending"),
			sub: unsent && late ? w("labels-unsent", { n: unsent }) : unsure ? w("labels-unsure", { n: unsure }) : "",
			body: [all && h("p", {}, w("labels-all")), h("p", {}, w("look-at-wall"))],
			foot: [
				quiet(w("back-to", { n: hand.length }), () => this.turn(-1)),
				!all && button(w("label-more", { n: each }), () => this.ask(true)),
			],
		};
	}

	closed() {
		const n = this.counted();
		const late = this.unsent().length;
		return {
			key: "labels closed " + this.round,
			title: w("labels-closed"),
			sub: n ? w("you-labelled", { n }) : "",
			body: [p(late && w("labels-late", { n: late }), "sorry"), h("p", {}, w("look-at-wall"))],
		};
	}
}
