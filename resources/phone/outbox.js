// What is on its way to the laptop: kept on this phone until it is heard there, whatever happens meanwhile.

import { kept } from "./piece.js";

export class Outbox {
	constructor() {
		this.load();
	}

	load() {
		const list = (name) => [kept.get(name) ?? []].flat();
		this.queue = list("queue").filter((one) => one?.about?.id && one.body); // {path, body, about}
		this.texts = list("texts").filter((one) => one?.text); // {text, sorry}: not taken
	}

	put(queue) {
		this.queue = queue;
		kept.set("queue", queue.filter((one) => one.about.kind !== "hand"));
	}

	add(one) {
		this.drop(one.about.id);
		this.put([...this.queue, one]);
	}

	drop(id) {
		this.put(this.queue.filter((one) => one.about.id !== id));
	}

	done(one) {
		this.put(this.queue.filter((other) => other !== one));
	}

	// What was left behind here waits until the laptop has said what it has.
	next() {
		return this.queue.find((one) => one.about.kind !== "ballot" || !kept.get("left"));
	}

	find(kind, round) {
		return this.queue.find(({ about }) => about.kind === kind && (!round || about.round === round));
	}

	refuse(text, sorry) {
		kept.set("texts", (this.texts = [...this.texts, { text, sorry }]));
	}

	dropText(one) {
		kept.set("texts", (this.texts = this.texts.filter((other) => other !== one)));
	}
}
