// Elements, words and what is kept on this phone.

let said = {};

export function loadWords(words) {
	said = words;
}

// A sentence in the room's language, its {places} filled in.
export function w(key, values = {}) {
	const both = said[key] ?? key;
	const text = Array.isArray(both) ? both[values.n === 1 ? 0 : 1] : both;
	return text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
}

// Make an element; whatever comes from the room is text, never markup.
export function h(tag, about = {}, ...inside) {
	const made = document.createElement(tag);
	for (const [name, value] of Object.entries(about)) {
		if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
		else if (name === "class") made.className = value;
		else if (value === true) made.setAttribute(name, "");
		else if (value !== false && value != null) made.setAttribute(name, value);
	}
	for (const piece of inside.flat()) if (piece != null && piece !== "") made.append(piece);
	return made;
}

// A paragraph, nothing where there is nothing to say.
export const p = (words, name = "soft") => (words ? h("p", { class: name }, words) : null);

export const button = (words, does, more = {}) => h("button", { type: "button", onclick: does, ...more }, words);
export const quiet = (words, does) => button(words, does, { class: "quiet" });

// Something to choose in a row of its own.
export const row = (input, words, apart = "", mark = null) =>
	h("label", { class: "row" + apart }, input, h("span", { class: "words" }, words), mark, h("span", { class: "tick", "aria-hidden": "true" }));

export const byId = (id) => document.getElementById(id);

export function tell(sentence) {
	byId("said").textContent = sentence;
}

// Where the browser keeps nothing (private windows), the page does as long as it is open.
const OWN = "readyroom.";
let store = {};
try {
	localStorage[OWN] = "";
	store = localStorage;
} catch {
	// In memory, then.
}
const names = () => Object.keys(store).filter((key) => key.startsWith(OWN)).map((key) => key.slice(OWN.length));

export const kept = {
	get(name) {
		try {
			return JSON.parse(store[OWN + name] ?? null);
		} catch {
			return null;
		}
	},
	set(name, value) {
		store[OWN + name] = JSON.stringify(value);
	},
	drop(name) {
		delete store[OWN + name];
	},
	dropAll(start) {
		for (const name of names()) if (name.startsWith(start)) this.drop(name);
	},
	// What goes along to another address: all but what belongs to other votes.
	all(round) {
		const along = names().filter((name) => name && (!name.includes(".") || name.endsWith("." + round)));
		return Object.fromEntries(along.map((name) => [name, this.get(name)]));
	},
	take(all) {
		for (const [name, value] of Object.entries(all)) this.set(name, value);
	},
};

export function lot() {
	const bytes = crypto.getRandomValues(new Uint8Array(16));
	return Array.from(bytes, (b) => b.toString(16).padStart(2, "0")).join("");
}

// The same order each time on one phone, another on the next: no idea gains by standing first.
export function shuffled(things, seed) {
	let state = 2166136261;
	for (const c of seed) state = Math.imul(state ^ c.charCodeAt(0), 16777619);
	const next = () => {
		state = Math.imul(state ^ (state >>> 15), 2246822507) + 0x6d2b79f5;
		return ((state ^ (state >>> 13)) >>> 0) / 4294967296;
	};
	const made = [...things];
	for (let n = made.length - 1; n > 0; n--) {
		const m = Math.floor(next() * (n + 1));
		[made[n], made[m]] = [made[m], made[n]];
	}
	return made;
}
