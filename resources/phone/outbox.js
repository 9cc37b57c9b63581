// What was given on this phone: kept here until the laptop has it, whatever happens meanwhile.

import { kept, lot } from "./piece.js";

// Two answers are the same whatever the order in which they were given.
const plain = (answer) => JSON.stringify(Object.entries(answer ?? {}).sort());
export const same = (one, other) => plain(one) === plain(other);

export class Outbox {
  constructor(send) {
    this.send = send; // (path, body, about): until the laptop has heard it
    this.load();
  }

  load() {
    this.ballot = kept.get("pending"); // {round, answer, key}, sent and not heard yet
    this.texts = kept.get("texts") ?? []; // {activity, key, text}, and `sorry` for one that was not taken
  }

  // ---- ballots

  counted(round) {
    return kept.get("counted." + round);
  }

  vote(round, answer) {
    this.ballot = { round, answer, key: lot(8) };
    kept.set("pending", this.ballot);
    this.post();
  }

  post() {
    const { round, answer, key } = this.ballot;
    this.send(`/api/rounds/${round}/response`, { answer }, { id: "ballot " + round, kind: "ballot", round, answer, key });
  }

  // The laptop has answered a ballot; tells whether it was the newest one.
  heard(about, status) {
    if (status === 200) kept.set("counted." + about.round, { round: about.round, answer: about.answer });
    if (this.ballot?.key !== about.key) return false;
    this.ballot = null;
    kept.drop("pending");
    return true;
  }

  // ---- free texts

  write(activity, text) {
    const one = { activity, key: lot(), text };
    this.keep([...this.texts, one]);
    this.postText(one);
  }

  postText({ activity, key, text }) {
    this.send("/api/texts", { activity, key, text }, { id: "text " + key, kind: "text", key });
  }

  heardText(about, status, said) {
    const sorry = status === 200 ? "" : said.error;
    this.keep(this.texts.flatMap((one) => (one.key !== about.key ? [one] : sorry ? [{ ...one, sorry }] : [])));
  }

  drop(text) {
    this.keep(this.texts.filter((one) => one !== text));
  }

  keep(texts) {
    this.texts = texts;
    if (texts.length) kept.set("texts", texts);
    else kept.drop("texts");
  }

  // ---- after a reload, at another address

  again() {
    if (this.ballot && !this.ballot.left) this.post();
    for (const one of this.texts) if (!one.sorry) this.postText(one);
  }

  // What goes along to another address. What stays behind is only sent if the phone never got there.
  pack(round) {
    const draft = kept.get("draft." + round);
    const bag = { pending: this.ballot, texts: this.texts, typing: kept.get("typing"), draft };
    if (this.ballot) kept.set("pending", { ...this.ballot, left: true });
    return JSON.stringify(bag);
  }

  // A ballot that was left behind here is sent only where nothing came after it.
  learn(scene) {
    if (!this.ballot?.left) return;
    const later = scene.round === this.ballot.round && scene.answer;
    this.ballot = later ? null : { ...this.ballot, left: false };
    if (later) kept.drop("pending");
    else this.post();
  }

  unpack(bag) {
    for (const name of ["pending", "texts", "typing"]) bag[name] ? kept.set(name, bag[name]) : kept.drop(name);
    if (bag.draft) kept.set("draft." + bag.draft.round, bag.draft);
    this.load();
  }
}
