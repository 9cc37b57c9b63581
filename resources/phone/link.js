// The way to the laptop: a stream of scenes, asking where there is none, answers sent until they are heard.

const WATCH = 35000, ASK = 4000, LEAST = 600, MOST = 6000, LOST = 10000;

export class Link {
	constructor(hooks, outbox) {
		this.hooks = hooks; // scene(scene, whole), state(word), unknown(), heard(about, status, said, body), unsent()
		this.outbox = outbox;
		this.token = "";
		this.version = "";
		this.turn = 0;
		this.failures = 0;
		this.reached = Date.now();
		this.heard = 0;
		for (const name of ["online", "pageshow", "focus"]) addEventListener(name, () => this.hurry());
		document.addEventListener("visibilitychange", () => document.hidden || this.hurry());
		addEventListener("offline", () => this.missing());
		setInterval(() => this.look(), 1000);
	}

	begin(token) {
		this.token = token;
		this.version = "";
		this.follow();
		this.flush();
	}

	end() {
		this.token = "";
		this.turn++;
		this.stop?.abort();
	}

	hurry() {
		if (!this.token) return;
		if (Date.now() - this.reached > 2000 || this.failures) this.follow();
		this.flush();
	}

	here() {
		this.reached = Date.now();
		this.failures = 0;
		this.hooks.state("connected");
	}

	missing() {
		this.failures++;
		this.hooks.state(Date.now() - this.reached > LOST ? "lost" : "looking");
	}

	look() {
		if (this.token && this.failures && Date.now() - this.reached > LOST) this.hooks.state("lost");
	}

	wait() {
		const most = Math.min(MOST, LEAST * 2 ** Math.min(this.failures, 5));
		return new Promise((done) => setTimeout(done, most * (0.5 + Math.random() / 2)));
	}

	headers() {
		return { Authorization: "Bearer " + this.token };
	}

	// One follower at a time: a newer turn ends the older one.
	async follow() {
		const turn = ++this.turn;
		this.stop?.abort();
		while (turn === this.turn) {
			try {
				await this.fetchScene();
				if (turn !== this.turn) return;
				this.flush();
				await this.stream(turn);
			} catch (problem) {
				if (turn !== this.turn) return;
				if (problem.status === 401) return this.hooks.unknown();
				this.missing();
			}
			if (turn !== this.turn) return;
			await this.wait();
		}
	}

	async fetchScene() {
		const before = this.heard;
		const answer = await this.ask("/api/scene" + (this.version ? "?version=" + this.version : ""));
		// Unless something newer was heard meanwhile, it says what this phone has answered.
		if (answer.status === 200) this.take(await answer.json(), this.heard === before);
		this.here();
	}

	// Ask what the laptop has of this phone.
	async again() {
		this.version = "";
		try {
			await this.fetchScene();
		} catch {
			this.follow();
		}
	}

	async ask(path, more = {}, patience = 8000) {
		const stop = new AbortController();
		const bell = setTimeout(() => stop.abort(), patience);
		try {
			const answer = await fetch(path, {
				...more,
				headers: { ...this.headers(), ...more.headers },
				signal: stop.signal,
				cache: "no-store",
			});
			if (answer.status === 401 && !more.method) throw Object.assign(new Error("unknown"), { status: 401 });
			return answer;
		} finally {
			clearTimeout(bell);
		}
	}

	take(scene, whole = false) {
		this.version = scene.version;
		this.hooks.scene(scene, whole);
	}

	async stream(turn) {
		const stop = (this.stop = new AbortController());
		let bell;
		const again = () => {
			clearTimeout(bell);
			bell = setTimeout(() => stop.abort(), WATCH);
		};
		again();
		try {
			const answer = await fetch("/api/events", { headers: this.headers(), signal: stop.signal, cache: "no-store" });
			if (answer.status === 401) throw Object.assign(new Error("unknown"), { status: 401 });
			if (!answer.ok || !answer.body) return this.poll(turn);
			const reader = answer.body.getReader();
			const words = new TextDecoder();
			let text = "";
			for (;;) {
				const { done, value } = await reader.read();
				if (done) throw new Error("the stream ended");
				again();
				this.here();
				text += words.decode(value, { stream: true });
				const parts = text.split("\n\n");
				text = parts.pop();
				for (const part of parts) this.event(part);
			}
		} finally {
			clearTimeout(bell);
		}
	}

	event(part) {
		const data = part.split("\n").filter((line) => line.startsWith("data:"));
		if (data.length) {
			const scene = JSON.parse(data.map((line) => line.slice(5)).join("\n"));
			if (scene.version !== this.version) this.take(scene);
		}
	}

	async poll(turn) {
		while (turn === this.turn) {
			await new Promise((done) => setTimeout(done, ASK));
			if (turn === this.turn) await this.fetchScene();
		}
	}

	// Send until the laptop has heard it; sending twice counts once.
	send(path, body, about) {
		this.outbox.add({ path, body, about });
		this.flush();
	}

	async flush() {
		if (this.sending || !this.token) return;
		this.sending = true;
		try {
			for (let one; (one = this.outbox.next()); ) {
				const answer = await this.ask(one.path, {
					method: "POST",
					headers: { "Content-Type": "application/json" },
					body: JSON.stringify(one.body),
				});
				if (answer.status === 429) throw new Error("later");
				const said = await answer.json().catch(() => ({}));
				this.here();
				if (answer.status === 401) return this.hooks.unknown();
				this.outbox.done(one);
				this.heard++;
				await this.hooks.heard(one.about, answer.status, said, one.body);
			}
		} catch {
			this.missing();
			this.hooks.unsent();
			setTimeout(() => this.flush(), 1500 + Math.random() * 1500);
		} finally {
			this.sending = false;
		}
	}
}
