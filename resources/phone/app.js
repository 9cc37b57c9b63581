// The page: what is shown when.

import { draw, empty, left, pages, placed, summary } from "./ballot.js";
import { clean, joining } from "./join.js";
import { Labels } from "./label.js";
import { Link } from "./link.js";
import { byId, h, kept, loadWords, lot, tell, w } from "./piece.js";
import { result } from "./result.js";
import { signing } from "./sign.js";

let scene = null;
let draft = null; // {round, answer, page, over}
let counted = null; // {round, answer} as the laptop has it
let pending = null; // {round, answer}, sent and not heard yet
let refused = "";
let sent = 0; // free texts kept in this activity
let shown = "";

const link = new Link({ scene: take, state: connection, unknown: joinAgain, heard, unsent });
const labels = new Labels((...one) => link.send(...one), () => show());

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
        location.href = `http://${to}/#${kept.get("code") ?? ""}/~${kept.get("token") ?? ""}`;
      },
    },
    h("h2", {}, w("lost-title")),
    h("p", {}, w("lost-wifi")),
    h("label", { class: "field" }, w("lost-address"), field),
    h("button", { class: "quiet" }, w("go")),
  );
}

// ---- what comes in

function take(news) {
  if (!scene || news.round !== scene.round) {
    draft = kept.get("draft." + news.round);
    counted = kept.get("counted." + news.round);
    refused = "";
  }
  if (news.writes?.activity !== scene?.writes?.activity) sent = 0;
  if (!news.signs && !kept.get("sign")?.sent) kept.drop("sign");
  if ("answer" in news && news.answer) counted = { round: news.round, answer: news.answer };
  if (pending && pending.round !== news.round) pending = null;
  scene = news;
  if (labelling()) labels.take(news);
  show();
}

const labelling = () => scene.form?.shape === "labels";

function heard(about, status, said) {
  if (about.kind === "hand" || about.kind === "label") {
    labels.heard(about, status, said);
    return show();
  }
  if (about.kind === "sign") {
    refused = status === 200 ? "" : said.error;
    const one = kept.get("sign");
    kept.drop("sign");
    if (status === 200) kept.set("signed", about.activity);
    else if (scene?.signs) kept.set("sign", { name: one?.name, function: one?.function });
  } else if (about.kind === "text") {
    if (status === 200) sent++;
    refused = status === 200 ? "" : said.error;
    kept.drop("text");
  } else {
    if (pending?.round === about.round) pending = null;
    kept.drop("pending");
    if (status === 200) {
      counted = { round: about.round, answer: about.answer };
      kept.set("counted." + about.round, counted);
      kept.drop("draft." + about.round);
      if (draft?.round === about.round) draft = null;
      refused = said.replaced ? w("replaced-" + said.replaced) : "";
    } else refused = said.error ?? w("not-counted");
  }
  show(true);
  tell(refused || w({ text: "text-kept", sign: "signed" }[about.kind] ?? "counted"));
}

function unsent() {
  if (pending || labels.here || kept.get("sign")?.sent) show();
}

function joinAgain() {
  link.end();
  kept.drop("token");
  scene = null;
  showJoin(kept.get("code") ?? "", "", w("join-again"));
}

// ---- what is shown

function frame(title, sub, body, foot = [], key = title, above = []) {
  const main = byId("main");
  const lost = byId("lost");
  const heading = h("h1", { tabindex: "-1" }, title);
  const read = document.activeElement?.matches("h1");
  main.className = above.length ? "label" : "";
  main.replaceChildren(...[lost, ...above, heading, sub && h("p", { class: "sub" }, sub), ...[body].flat()].filter(Boolean));
  byId("foot").replaceChildren(...[foot].flat().filter(Boolean));
  byId("foot").hidden = !byId("foot").childElementCount;
  if (key !== shown) {
    if (shown) heading.focus({ preventScroll: true });
    scrollTo(0, 0);
    shown = key;
  } else if (read) heading.focus({ preventScroll: true });
}

const button = (words, does, more = {}) => h("button", { type: "button", onclick: does, ...more }, words);

function show(again = false) {
  byId("place").textContent = scene.client || "Readyroom";
  const round = scene.round;
  labels.here = labelling();
  if (labels.here) return showLabels();
  if (scene.state === "open") {
    const writing = draft?.round === round;
    if (pending?.round === round) return showPending();
    if (counted?.round === round && !writing) return showCounted();
    return showBallot(again);
  }
  if (scene.state === "closed" && round) return showClosed();
  if (scene.state === "revealed" && scene.tally)
    return frame(scene.prompt, "", result(scene.form, scene.tally), [], "result" + round);
  if (scene.writes) return showWriting();
  if (scene.signs) return showSigning(again);
  if (scene.state === "waiting") return frame(w("joined"), scene.workshop, h("p", {}, w("waiting")), [], "waiting");
  const said = refused && h("p", { class: "sorry" }, refused);
  return frame(scene.prompt, scene.text, [said, h("p", { class: "soft" }, w("look-up"))], [], "ready" + scene.title);
}

function showLabels() {
  const { key, title, sub, told, above, body, foot } = labels.page();
  byId("place").textContent = scene.title;
  if (above && shown === key) return; // nothing moves under a finger
  frame(title, sub, body, foot, key, above);
  tell(told ?? title);
}

function showBallot(again) {
  const form = scene.form;
  if (draft?.round !== scene.round) draft = { round: scene.round, answer: counted?.round === scene.round ? { ...counted.answer } : {}, page: 0 };
  const all = pages(form);
  const over = all.length > 1 && draft.page >= all.length;
  const page = all[Math.min(draft.page, all.length - 1)];
  const key = `ballot ${scene.round} ${draft.page}`;
  if (!again && shown === key) return; // nothing moves under a finger
  const said = [refused && h("p", { class: "sorry", role: "alert" }, refused), scene.number > 1 && draft.page === 0 && h("p", { class: "soft" }, w("second-vote"))];
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
  pending = { round: draft.round, answer: draft.answer };
  kept.set("pending", pending);
  refused = "";
  post(pending);
  show();
}

function post(one) {
  link.send(`/api/rounds/${one.round}/response`, { answer: one.answer }, { id: "ballot " + one.round, kind: "ballot", ...one });
}

function showPending() {
  const late = byId("link").className !== "connected";
  frame(late ? w("not-sent") : w("sending"), late ? w("not-sent-more") : "", summary(scene.form, pending.answer), [button(w("change"), change, { class: "quiet" })], "pending" + late);
}

function showCounted() {
  const body = [refused && h("p", { class: "soft" }, refused), summary(scene.form, counted.answer)];
  frame(w("counted"), w("counted-more"), body, [button(w("change"), change, { class: "quiet" })], "counted" + scene.round);
}

function change() {
  draft = { round: scene.round, answer: { ...(pending ?? counted).answer }, page: 0 };
  pending = null;
  refused = "";
  show(true);
}

function showClosed() {
  const mine = counted?.round === scene.round;
  const sub = pending ? w("closed-pending") : mine ? w("closed-counted") : w("closed-without");
  frame(w("closed"), sub, [refused && h("p", { class: "sorry" }, refused), h("p", { class: "soft" }, w("result-next"))], [], "closed" + scene.round);
}

function showWriting() {
  const key = "writing " + scene.writes.activity;
  const field = h("textarea", { id: "text", rows: 4, maxlength: scene.writes.limit, "aria-describedby": "text-hint" });
  field.value = kept.get("text")?.text ?? "";
  if (shown === key && byId("text")) {
    byId("kept").textContent = refused || (sent ? w("texts-kept", { n: sent }) : "");
    if (!kept.get("text")) byId("text").value = "";
    return;
  }
  const go = button(w("send-text"), () => {
    const text = byId("text").value.trim();
    if (!text) return byId("text").focus();
    const one = { activity: scene.writes.activity, key: lot(), text };
    kept.set("text", { ...one, sent: true });
    link.send("/api/texts", one, { id: "text " + one.key, kind: "text" });
    byId("text").focus();
  });
  field.addEventListener("input", () => kept.set("text", { text: field.value }));
  const kinds = scene.writes.prompts && h("p", { class: "hint" }, w("kinds-of-use", { kinds: scene.writes.prompts.join(" · ") }));
  frame(
    scene.prompt,
    scene.text,
    [kinds, h("label", { class: "field" }, scene.writes.label, field), h("p", { id: "text-hint", class: "hint" }, w("text-hint", { n: scene.writes.limit })), h("p", { id: "kept", class: "soft" }, "")],
    [go],
    key,
  );
}

function showSigning(again) {
  const at = scene.signs.activity;
  if (kept.get("sign")?.sent) {
    const late = byId("link").className !== "connected";
    return frame(late ? w("not-sent") : w("sending"), late ? w("not-sent-more") : "", [], [], "signing" + late);
  }
  if (kept.get("signed") === at) {
    const other = () => {
      kept.drop("signed");
      show(true);
    };
    return frame(w("signed"), w("signed-more"), [], [button(w("sign-other"), other, { class: "quiet" })], "signed" + at);
  }
  if (!again && shown === "signs" + at) return; // nothing moves under a finger
  const form = signing(scene.signs, refused, (one) => {
    refused = "";
    sendSign(one);
    show();
  });
  frame(scene.prompt, scene.text, form, [h("button", { form: "sign" }, w("sign-send"))], "signs" + at);
}

function sendSign(one) {
  const { activity, key } = one;
  link.send("/api/signup", one, { id: "sign " + key, kind: "sign", activity });
}

// ---- coming in

async function showJoin(code, seat, sorry = "") {
  let functions = [];
  try {
    functions = (await (await fetch("/api/room")).json()).functions;
    connection("connected");
  } catch {
    connection("looking");
  }
  byId("place").textContent = "Readyroom";
  const form = joining({ code, seat, functions, join });
  frame(w("join-title"), w("join-sub"), [sorry && h("p", { class: "sorry" }, sorry), form], [h("button", { form: "join" }, w("join"))], "join");
  if (!code) byId("code").focus();
}

async function join(said) {
  try {
    const answer = await fetch("/api/join", { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(said) });
    const told = await answer.json();
    if (!answer.ok) return told.error;
    kept.set("token", told.token);
    kept.set("code", said.code);
    link.begin(told.token);
    return "";
  } catch {
    return w("join-unreachable");
  }
}

async function start() {
  const [code = "", about = ""] = decodeURIComponent(location.hash.slice(1)).split("/");
  if (location.hash) history.replaceState(null, "", location.pathname);
  for (let wait = 500; ; wait = Math.min(4000, wait * 2)) {
    try {
      await loadWords();
      break;
    } catch {
      await new Promise((done) => setTimeout(done, wait));
    }
  }
  document.title = w("title");
  if (about.startsWith("~")) {
    kept.set("token", about.slice(1));
    kept.set("code", clean(code));
  }
  const token = kept.get("token");
  const again = code && kept.get("code") && clean(code) !== kept.get("code");
  if (!token || again || (about && !about.startsWith("~") && kept.get("seat") !== about)) {
    if (about && !about.startsWith("~")) kept.set("seat", about);
    return showJoin(clean(code), about.startsWith("~") ? "" : about);
  }
  pending = kept.get("pending");
  const text = kept.get("text");
  link.begin(token);
  if (pending) post(pending);
  const { sent: signs, ...one } = kept.get("sign") ?? {};
  if (signs) sendSign(one);
  if (text?.sent) link.send("/api/texts", { activity: text.activity, key: text.key, text: text.text }, { id: "text " + text.key, kind: "text" });
}

start();
