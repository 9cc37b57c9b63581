// The page: what is shown when.

import { draw, empty, left, pages, placed, summary } from "./ballot.js";
import { clean, joining } from "./join.js";
import { Link } from "./link.js";
import { Outbox } from "./outbox.js";
import { byId, h, kept, loadWords, tell, w } from "./piece.js";
import { result } from "./result.js";

let scene = null;
let draft = null; // {round, answer, page}, being filled in
let counted = null; // {round, answer} as the laptop has it
let refused = "";
let sent = 0; // free texts kept in this activity
let shown = "";

const link = new Link({ scene: take, state: connection, unknown: joinAgain, heard, unsent });
const outbox = new Outbox((path, body, about) => link.send(path, body, about));

function connection(state) {
  const place = byId("link");
  const words = { connected: w("connected"), looking: w("looking"), lost: w("lost") }[state];
  if (place.textContent === words) return;
  place.className = state;
  place.textContent = words;
  const lost = byId("lost");
  if (state === "lost" && !lost) byId("main").prepend(lostCard());
  else if (state === "connected" && lost) lost.remove();
}

function lostCard() {
  const field = h("input", { id: "address", inputmode: "url", autocomplete: "off", placeholder: "192.168.8.2:8080" });
  return h(
    "form",
    {
      id: "lost",
      class: "card",
      onsubmit: (event) => {
        event.preventDefault();
        const to = field.value.trim().replace(/^https?:\/\//, "").replace(/\/.*$/, "");
        if (!/^[\w.-]+(:\d+)?$/.test(to)) return;
        const bag = encodeURIComponent(outbox.pack(scene?.round));
        location.href = `http://${to}/#${kept.get("code") ?? ""}/~${kept.get("token") ?? ""}/${bag}`;
      },
    },
    h("h2", {}, w("lost-title")),
    h("p", {}, w("lost-wifi")),
    h("label", { class: "field" }, w("lost-address"), field),
    h("button", { class: "quiet" }, w("go")),
  );
}

// ---- what comes in

// `whole` tells that the laptop has also said what this phone answered.
function take(news, whole) {
  if (!scene || news.round !== scene.round) {
    draft = kept.get("draft." + news.round);
    if (scene) refused = "";
  }
  if (scene && news.writes?.activity !== scene.writes?.activity) sent = 0;
  const verdict = whole ? outbox.learn(news) : null;
  if (verdict?.word === "over") refused = w("vote-over");
  if (verdict?.word === "refused") [refused, draft] = [verdict.sorry, { ...verdict, page: 0 }];
  counted = outbox.counted(news.round);
  scene = news;
  show(Boolean(verdict));
  if (verdict) tell(byId("main").querySelector(".sub, .sorry")?.textContent ?? refused);
}

function heard(about, status, said) {
  if (about.kind === "text") return heardText(about, status, said);
  const newest = outbox.heard(about, status, said);
  if (newest && status === 409) return link.again();
  if (status === 200) {
    counted = outbox.counted(about.round);
    if (newest) refused = said.replaced ? w("replaced-" + said.replaced) : "";
    // What is being changed meanwhile stays as it is, under the finger.
    if (draft?.round === about.round && scene?.state === "open") return noted(w("sent-before"));
  } else if (newest) {
    refused = said.error ?? w("not-counted");
    draft ??= { round: about.round, answer: about.answer, page: 0 };
  }
  show(true);
  tell(refused || w("counted"));
}

function heardText(about, status, said) {
  outbox.heardText(about, status, said);
  if (status === 200) sent++;
  show();
  showOutbox();
  tell(status === 200 ? w("text-kept") : said.error);
}

function unsent() {
  if (outbox.ballot && !draft) show();
  showOutbox();
}

// Say something where somebody is filling in: nothing moves.
function noted(sentence) {
  const place = byId("note");
  if (place) place.textContent = sentence;
  tell(sentence);
}

function joinAgain() {
  link.end();
  kept.drop("token");
  kept.drop("seat");
  scene = null;
  showJoin(kept.get("code") ?? "", "", w("join-again"));
}

// ---- what is shown

function frame(title, sub, body, foot = [], key = title) {
  const main = byId("main");
  const lost = byId("lost");
  const heading = h("h1", { tabindex: "-1" }, title);
  main.replaceChildren(...[lost, heading, sub && h("p", { class: "sub" }, sub), ...[body].flat()].filter(Boolean));
  // Nothing else stands beside a ballot.
  if (!key.startsWith("ballot")) main.append(h("div", { id: "outbox" }));
  byId("foot").replaceChildren(...[foot].flat().filter(Boolean));
  byId("foot").hidden = !byId("foot").childElementCount;
  showOutbox();
  if (key !== shown) {
    if (shown) heading.focus({ preventScroll: true });
    scrollTo(0, 0);
    shown = key;
  }
}

const button = (words, does, more = {}) => h("button", { type: "button", onclick: does, ...more }, words);

function show(again = false) {
  if (!scene) return;
  byId("place").textContent = scene.client || "Readyroom";
  const round = scene.round;
  if (scene.state === "open") {
    if (draft?.round === round) return showBallot(again);
    if (outbox.ballot?.round === round) return showPending();
    if (counted?.round === round) return showCounted();
    return showBallot(again);
  }
  if (scene.state === "closed" && round) return showClosed();
  if (scene.state === "revealed" && scene.tally)
    return frame(scene.prompt, "", result(scene.form, scene.tally), [], "result" + round);
  if (scene.writes) return showWriting();
  const said = refused && h("p", { class: "sorry" }, refused);
  if (scene.state === "waiting") return frame(w("joined"), scene.workshop, [said, h("p", {}, w("waiting"))], [], "waiting");
  return frame(scene.prompt, scene.text, [said, h("p", { class: "soft" }, w("look-up"))], [], "ready" + scene.title);
}

function showBallot(again) {
  const form = scene.form;
  if (draft?.round !== scene.round) draft = { round: scene.round, answer: counted?.round === scene.round ? { ...counted.answer } : {}, page: 0 };
  const all = pages(form);
  const over = all.length > 1 && draft.page >= all.length;
  const page = all[Math.min(draft.page, all.length - 1)];
  const key = `ballot ${scene.round} ${draft.page}`;
  if (!again && shown === key) return; // nothing moves under a finger
  const said = [h("p", { id: "note", class: "soft" }), refused && h("p", { class: "sorry", role: "alert" }, refused), scene.number > 1 && draft.page === 0 && h("p", { class: "soft" }, w("second-vote"))];
  if (over) return showOver(all, said, key);
  const last = all.length === 1;
  const go = button("", last ? send : () => turn(1), { id: "go" });
  const back = draft.page > 0 && button(w("back"), () => turn(-1), { class: "quiet" });
  const place = byId("place");
  if (all.length > 1) place.textContent = w(page.kind === "row" ? "problem-of" : "part-of", { n: draft.page + 1, all: all.length });
  const label = () => {
    if (!last) go.textContent = w("next");
    else if (form.shape === "dots") go.textContent = w("send-dots", { n: placed(draft.answer), all: form.dots });
    else go.textContent = form.questions.length > 1 ? w("send-all") : w("send");
    go.disabled = last && empty(form, draft.answer);
  };
  const change = () => {
    kept.set("draft." + draft.round, draft);
    label();
  };
  label();
  const heading = page.title || scene.prompt;
  const sub = heading === scene.prompt ? "" : scene.prompt;
  const dots = form.shape === "dots" ? h("p", { class: "hint" }, w("dots-rule", { dots: form.dots, most: form.most })) : null;
  frame(heading, sub, [...said, dots, ...draw(form, page, draft.answer, kept.get("token") ?? "", change)], [back, go], key);
}

function showOver(all, said, key) {
  const missing = left(scene.form, draft.answer);
  const sub = missing ? w("missing", { n: missing }) : w("all-answered");
  const go = button(w("send-all"), send, { disabled: empty(scene.form, draft.answer) });
  frame(w("look-over"), sub, [...said, summary(scene.form, draft.answer)], [button(w("back"), () => turn(-1), { class: "quiet" }), go], key);
}

function turn(by) {
  draft.page = Math.max(0, draft.page + by);
  kept.set("draft." + draft.round, draft);
  show();
}

function send() {
  const { round, answer } = draft;
  draft = null;
  refused = "";
  outbox.vote(round, answer);
  kept.drop("draft." + round);
  show();
}

function showPending() {
  const late = byId("link").className !== "connected";
  frame(late ? w("not-sent") : w("sending"), late ? w("not-sent-more") : "", summary(scene.form, outbox.ballot.answer), [button(w("change"), change, { class: "quiet" })], "pending" + late);
}

function showCounted() {
  const body = [refused && h("p", { class: "soft" }, refused), summary(scene.form, counted.answer)];
  frame(w("counted"), w("counted-more"), body, [button(w("change"), change, { class: "quiet" })], "counted" + scene.round);
}

function change() {
  draft = { round: scene.round, answer: { ...(outbox.ballot ?? counted).answer }, page: 0 };
  refused = "";
  show(true);
}

function showClosed() {
  const late = kept.get("late") === scene.round;
  const mine = counted && (late ? "closed-earlier" : "closed-counted");
  const word = outbox.ballot?.round === scene.round ? "closed-asking" : mine || (late ? "closed-late" : "closed-without");
  frame(w("closed"), w(word), h("p", { class: "soft" }, w("result-next")), [], "closed" + scene.round);
}

function showWriting() {
  const key = "writing " + scene.writes.activity;
  const words = sent ? w("texts-kept", { n: sent }) : refused;
  if (shown === key && byId("text")) return (byId("kept").textContent = words);
  const field = h("textarea", { id: "text", rows: 4, maxlength: scene.writes.limit, "aria-describedby": "text-hint" });
  field.value = kept.get("typing") ?? "";
  field.addEventListener("input", () => kept.set("typing", field.value));
  const go = button(w("send-text"), () => {
    const text = field.value.trim();
    if (text) {
      outbox.write(scene.writes.activity, text);
      fill("");
      showOutbox();
    }
    field.focus();
  });
  const label = h("label", { class: "field" }, scene.writes.label, field);
  const hint = h("p", { id: "text-hint", class: "hint" }, w("text-hint", { n: scene.writes.limit }));
  frame(scene.prompt, scene.text, [label, hint, h("p", { id: "kept", class: "soft" }, words)], [go], key);
}

function fill(text) {
  byId("text").value = text;
  kept.set("typing", text);
}

// Texts that the laptop does not have: on their way, or not taken; never thrown away by themselves.
function showOutbox() {
  byId("outbox")?.replaceChildren(...outbox.texts.map(unsentText));
}

function unsentText(one) {
  const late = byId("link").className !== "connected";
  const says = one.sorry ? `${one.sorry} ${w("text-here")}` : late ? w("text-unsent") : w("sending");
  const drop = (more = () => {}) => () => {
    outbox.drop(one);
    more();
    showOutbox();
  };
  const again = () => fill([byId("text").value.trim(), one.text].filter(Boolean).join(" "));
  const acts = one.sorry && [
    byId("text") && button(w("text-again"), drop(again), { class: "quiet" }),
    button(w("text-drop"), drop(), { class: "quiet" }),
  ];
  return h("section", { class: "card" }, h("p", { class: "soft" }, says), h("p", { class: "given" }, one.text), acts && h("div", { class: "acts" }, ...acts));
}

// ---- coming in

async function showJoin(code, seat, sorry = "") {
  byId("place").textContent = "Readyroom";
  const form = joining({ code, seat, join });
  const sub = seat && kept.get("token") ? w("card-again") : w("join-sub");
  frame(w("join-title"), sub, [sorry && h("p", { class: "sorry" }, sorry), form], [h("button", { form: "join" }, w("join"))], "join");
  if (!code) byId("code").focus();
  connection("looking");
  const room = await untilHeard(() => fetch("/api/room"), () => form.isConnected);
  if (room) form.offer((await room.json()).functions);
  if (form.isConnected) connection("connected");
}

// Ask until the laptop answers, or until it is not wanted any more.
async function untilHeard(ask, wanted = () => true) {
  for (let wait = 500; wanted(); wait = Math.min(4000, wait * 2)) {
    const answer = await ask().catch(() => null);
    if (answer && answer.status !== 429) return answer;
    await new Promise((done) => setTimeout(done, wait));
  }
  return null;
}

async function join(said) {
  try {
    const token = kept.get("token");
    const headers = { "Content-Type": "application/json", ...(token && { Authorization: "Bearer " + token }) };
    const answer = await fetch("/api/join", { method: "POST", headers, body: JSON.stringify(said) });
    const told = await answer.json();
    if (!answer.ok) return told.error;
    if (told.token !== token) outbox.forget();
    kept.set("token", told.token);
    kept.set("code", said.code);
    if (said.seat) kept.set("seat", plainSeat(said.seat));
    refused = told.ballot ? w("card-" + told.ballot) : "";
    link.begin(told.token);
    outbox.again();
    return "";
  } catch {
    return w("join-unreachable");
  }
}

const plainSeat = (seat) => seat.toUpperCase().replace(/\s/g, "");

function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return "";
  }
}

// A token that is brought along from the room's earlier address, with what was not sent there. It never takes
// the place of one that the laptop knows, and one that the laptop does not know is not taken at all.
async function bring(code, token, bag) {
  const knows = async (which) => {
    const headers = { Authorization: "Bearer " + which };
    return (await untilHeard(() => fetch("/api/scene", { headers }))).ok;
  };
  connection("looking");
  const own = kept.get("token");
  if (own !== token && ((own && (await knows(own))) || !(await knows(token)))) return;
  if (own !== token) outbox.forget();
  kept.set("token", token);
  kept.set("code", clean(code));
  outbox.unpack(bag);
}

async function start() {
  const [code = "", about = "", bag = "{}"] = location.hash.slice(1).split("/").map(decoded);
  if (location.hash) history.replaceState(null, "", location.pathname);
  await loadWords(untilHeard);
  document.title = w("title");
  if (about.startsWith("~")) await bring(code, about.slice(1), bag);
  const token = kept.get("token");
  const seat = about.startsWith("~") ? "" : plainSeat(about);
  const again = code && kept.get("code") && clean(code) !== kept.get("code");
  if (!token || again || (seat && kept.get("seat") !== seat)) return showJoin(clean(code), seat);
  link.begin(token);
  outbox.again();
}

start();
