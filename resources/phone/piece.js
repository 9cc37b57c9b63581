// Elements, words and what is kept on this phone.

let said = {};

export async function loadWords(ask) {
  said = await (await ask(() => fetch("/words.json"))).json();
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

export const byId = (id) => document.getElementById(id);

export function tell(sentence) {
  byId("said").textContent = sentence;
}

// Where the browser keeps nothing (private windows), the page does as long as it is open.
const here = new Map();

export const kept = {
  get(name) {
    try {
      return JSON.parse(localStorage.getItem("readyroom." + name)) ?? here.get(name) ?? null;
    } catch {
      return here.get(name) ?? null;
    }
  },
  set(name, value) {
    here.set(name, value);
    try {
      localStorage.setItem("readyroom." + name, JSON.stringify(value));
    } catch {
      // It stays for as long as the page is open.
    }
  },
  dropAll(start) {
    try {
      for (const name of Object.keys(localStorage)) if (name.startsWith("readyroom." + start)) localStorage.removeItem(name);
    } catch {
      // Nothing was kept.
    }
    for (const name of [...here.keys()]) if (name.startsWith(start)) here.delete(name);
  },
  drop(name) {
    here.delete(name);
    try {
      localStorage.removeItem("readyroom." + name);
    } catch {
      // Nothing was kept.
    }
  },
};

export function lot(digits = 32) {
  const bytes = crypto.getRandomValues(new Uint8Array(digits / 2));
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
