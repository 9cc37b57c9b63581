// What was given on this phone: kept here until the laptop has it, whatever happens meanwhile.

import { kept, lot } from "./piece.js";

// Two answers are the same whatever the order in which they were given.
const plain = (answer) => JSON.stringify(Object.entries(answer ?? {}).sort());
export const same = (one, other) => plain(one) === plain(other);

export class Outbox {
  constructor(send) {
    this.send = send; // (path, body, about): until the laptop has heard it
    // {round, answer, key}, sent and not heard yet; `asks` why the laptop is asked what it has, instead
    this.ballot = kept.get("pending");
    this.texts = kept.get("texts") ?? []; // {activity, key, text}, and `sorry` for one that was not taken
  }

  // ---- ballots

  counted(round) {
    return kept.get("counted." + round);
  }

  vote(round, answer) {
    this.put({ round, answer, key: lot(8) });
    this.post();
  }

  post() {
    const { round, answer, key } = this.ballot;
    this.send(`/api/rounds/${round}/response`, { answer }, { id: "ballot " + round, kind: "ballot", round, answer, key });
  }

  // The laptop has answered a ballot; tells whether it was the newest one. One that came after the close may
  // have been counted all the same: as an earlier sending of which nothing was heard.
  heard(about, status, said) {
    if (status === 200) this.count(about.round, about.answer);
    if (this.ballot?.key !== about.key) return false;
    this.put(status === 409 && { ...this.ballot, asks: "closed", sorry: said.error });
    return true;
  }

  count(round, answer) {
    if (answer) kept.set("counted." + round, { round, answer });
    else kept.drop("counted." + round);
  }

  // Another voter from now on: what the earlier one had counted is not this one's.
  forget() {
    kept.dropAll("counted.");
    kept.drop("late");
  }

  put(ballot) {
    this.ballot = ballot || null;
    if (ballot) kept.set("pending", ballot);
    else kept.drop("pending");
  }

  // What the laptop has of this phone decides about a ballot that it is asked for. Gives the ballot, with
  // `word` for what became of it, where that must be said.
  learn(scene) {
    if (scene.answer || scene.state === "open") this.count(scene.round, scene.answer);
    const ballot = this.ballot;
    if (!ballot?.asks) return null;
    const here = scene.round === ballot.round;
    if (ballot.asks === "left" && !(here && scene.answer)) {
      this.put({ ...ballot, asks: "" });
      this.post();
      return null;
    }
    this.put(null);
    if (ballot.asks === "left" || (here && same(scene.answer, ballot.answer))) return null;
    if (here && scene.state !== "open") kept.set("late", ballot.round);
    return { ...ballot, word: !here ? "over" : scene.state === "open" ? "refused" : "late" };
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
    if (this.ballot && !this.ballot.asks) this.post();
    for (const one of this.texts) if (!one.sorry) this.postText(one);
  }

  // What goes along to another address. What stays behind is only sent if the phone never got there.
  pack(round) {
    const draft = kept.get("draft." + round);
    const bag = { pending: this.ballot, texts: this.texts, typing: kept.get("typing"), draft };
    if (this.ballot) kept.set("pending", { ...this.ballot, asks: "left" });
    return JSON.stringify(bag);
  }

  // Take in what was brought along; what is not as pack() made it is left out.
  unpack(text) {
    let bag = {};
    try {
      bag = JSON.parse(text) ?? {};
    } catch {
      // Cut off on the way.
    }
    const filled = (one) => typeof one?.round === "string" && Object(one.answer) === one.answer && one;
    const { pending, texts, typing, draft } = bag;
    this.put(filled(pending));
    this.keep([texts ?? []].flat().filter((one) => typeof one?.text === "string"));
    kept.set("typing", typeof typing === "string" ? typing : "");
    if (filled(draft)) kept.set("draft." + draft.round, { ...draft, page: Number(draft.page) || 0 });
  }
}
