// The page: what is shown when.

import { draw, empty, left, pages, placed, summary } from "./ballot.js";
import { clean, joining } from "./join.js";
import { Labels } from "./label.js";
import { Link } from "./link.js";
import { Outbox } from "./outbox.js";
import { button, byId, h, kept, loadWords, lot, p, quiet, tell, w } from "./piece.js";
import { result } from "./result.js";
import { signing } from "./sign.js";

let scene = null;
let draft = null; // {round, answer, page}, being filled in
let counted = null; // the answer that the laptop has
let refused = "";
let sent = 0; // free texts kept in this activity
let shown = "";

const outbox = new Outbox();
const link = new Link({ scene: take, state: connection, unknown: joinAgain, heard, unsent }, outbox);
const labels = new Labels((...one) => link.send(...one), () => show());

function connection(state) {
	const place = byId("link");
	const words = w(state);
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
				const bag = encodeURIComponent(JSON.stringify(kept.all(scene?.round)));
				kept.set("left", true);
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
	if (!news.signs && !outbox.find("sign")) kept.drop("sign");
	const told = whole && settle(news);
	counted = kept.get("counted." + news.round);
	scene = news;
	if (labelling()) labels.take(news);
	show(told);
}

// What the laptop has of this phone. An answer that came after the close may have been counted all the same:
// sent before, and the receipt lost. Tells whether there was one.
function settle({ round, state, answer }) {
	if (answer) kept.set("counted." + round, answer);
	else if (state === "open") kept.drop("counted." + round);
	if (kept.get("left")) {
		// What this phone answered at another address meanwhile stands.
		if (answer) outbox.drop("ballot " + round);
		kept.drop("left");
		link.flush();
	}
	const doubt = kept.get("doubt");
	if (!doubt) return false;
	kept.drop("doubt");
	if (doubt.round !== round) refused = w("vote-over");
	else if (plain(answer) === plain(doubt.answer)) refused = "";
	else if (state === "open") [refused, draft] = [doubt.sorry, { ...doubt, page: 0 }];
	else kept.set("late", round);
	return true;
}

const plain = (answer) => JSON.stringify(Object.entries(answer ?? {}).sort());
const labelling = () => scene.form?.shape === "labels";

function heard(about, status, said, { answer, text }) {
	if (about.kind === "hand" || about.kind === "label") {
		labels.heard(about, status, said);
		return show();
	}
	const good = status === 200;
	if (about.kind === "sign") {
		refused = good ? "" : said.error;
		if (good || !scene?.signs) kept.drop("sign");
		if (good) kept.set("signed", about.activity);
	} else if (about.kind === "text") {
		if (good) sent++;
		else outbox.refuse(text, said.error ?? w("not-sent"));
		show();
		showTexts();
		return tell(good ? w("text-kept") : said.error);
	} else {
		const { round } = about;
		if (good) kept.set("counted." + round, (counted = answer));
		if (outbox.find("ballot", round)) return show();
		if (status === 409) {
			kept.set("doubt", { round, answer, sorry: said.error });
			return link.again();
		}
		refused = good ? said.replaced && w("replaced-" + said.replaced) : said.error ?? w("not-counted");
		const note = byId("note");
			if (good && draft && note) return tell((note.textContent = w("sent-before")));
		if (!good) draft ??= { round, answer, page: 0 };
	}
	show(true);
	tell(refused || w(about.kind === "sign" ? "signed" : "counted"));
}

function unsent() {
	if (outbox.find("ballot") || labels.here || outbox.find("sign")) show();
	showTexts();
}

function joinAgain() {
	link.end();
	kept.drop("token");
	kept.drop("seat");
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
	main.replaceChildren(...[lost, ...above, heading, p(sub, "sub"), ...[body].flat()].filter(Boolean));
	if (!key.startsWith("ballot") && !above.length) main.append(h("div", { id: "texts" }));
	byId("foot").replaceChildren(...[foot].flat().filter(Boolean));
	byId("foot").hidden = !byId("foot").childElementCount;
	showTexts();
	if (key !== shown) {
		if (shown) heading.focus({ preventScroll: true });
		scrollTo(0, 0);
		shown = key;
	} else if (read) heading.focus({ preventScroll: true });
}

function show(again = false) {
	if (!scene) return;
	byId("place").textContent = scene.client || "Readyroom";
	const round = scene.round;
	labels.here = labelling();
	if (labels.here) return showLabels();
	if (scene.state === "open") {
		if (draft?.round === round) return showBallot(again);
		if (outbox.find("ballot", round)) return showPending(summary(scene.form, onItsWay()), quiet(w("change"), change));
		if (counted) return showCounted();
		return showBallot(again);
	}
	if (scene.state === "closed" && round) return showClosed();
	if (scene.state === "revealed" && scene.tally)
		return frame(scene.prompt, "", result(scene.form, scene.tally), [], "result" + round);
	if (scene.writes) return showWriting();
	if (scene.signs) return showSigning(again);
	const said = p(refused, "sorry");
	if (scene.state === "waiting") return frame(w("joined"), scene.workshop, [said, h("p", {}, w("waiting"))], [], "waiting");
	return frame(scene.prompt, scene.text, [said, p(w("look-up"))], [], "ready" + scene.title);
}

function showLabels() {
	const { key, title, sub, told, above, body, foot } = labels.page();
	byId("place").textContent = scene.title;
	if (above && shown === key) return;
	frame(title, sub, body, foot, key, above);
	tell(told ?? title);
}

function showBallot(again) {
	const form = scene.form;
	if (draft?.round !== scene.round) draft = { round: scene.round, answer: { ...counted }, page: 0 };
	const all = pages(form);
	const over = all.length > 1 && draft.page >= all.length;
	const page = all[Math.min(draft.page, all.length - 1)];
	const key = `ballot ${scene.round} ${draft.page}`;
	if (!again && shown === key) return; // nothing moves under a finger
	const said = [h("p", { id: "note", class: "soft" }), refused && h("p", { class: "sorry", role: "alert" }, refused), scene.number > 1 && !draft.page && p(w("second-vote"))];
	if (over) return showOver(all, said, key);
	const last = all.length === 1;
	const go = button("", last ? send : () => turn(1), { id: "go" });
	const back = draft.page > 0 && quiet(w("back"), () => turn(-1));
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
	const dots = form.shape === "dots" && p(w("dots-rule", { dots: form.dots, most: form.most }), "hint");
	frame(heading, sub, [...said, dots, ...draw(form, page, draft.answer, kept.get("token") ?? "", change)], [back, go], key);
}

function showOver(all, said, key) {
	const missing = left(scene.form, draft.answer);
	const sub = missing ? w("missing", { n: missing }) : w("all-answered");
	const go = button(w("send-all"), send, { disabled: empty(scene.form, draft.answer) });
	frame(w("look-over"), sub, [...said, summary(scene.form, draft.answer)], [quiet(w("back"), () => turn(-1)), go], key);
}

function turn(by) {
	draft.page = Math.max(0, draft.page + by);
	kept.set("draft." + draft.round, draft);
	show();
}

function send() {
	const { round, answer } = draft;
	kept.drop("draft." + round);
	draft = null;
	refused = "";
	link.send(`/api/rounds/${round}/response`, { answer }, { id: "ballot " + round, kind: "ballot", round });
	show();
}

const late = () => byId("link").className !== "connected";
const onItsWay = () => outbox.find("ballot", scene.round)?.body.answer;

function showPending(body, foot) {
	const title = w(late() ? "not-sent" : "sending");
	frame(title, late() && w("not-sent-more"), body, foot, "pending" + title);
}

function showCounted() {
	const body = [p(refused), summary(scene.form, counted)];
	frame(w("counted"), w("counted-more"), body, [quiet(w("change"), change)], "counted" + scene.round);
}

function change() {
	draft = { round: scene.round, answer: { ...(onItsWay() ?? counted) }, page: 0 };
	refused = "";
	show(true);
}

function showClosed() {
	const missed = kept.get("late") === scene.round;
	const asking = onItsWay() || kept.get("doubt")?.round === scene.round;
	const word = asking ? "asking" : counted ? (missed ? "earlier" : "counted") : missed ? "late" : "without";
	frame(w("closed"), w("closed-" + word), p(w("result-next")), [], "closed" + scene.round + word);
}

function showWriting() {
	const { activity, label, limit, prompts } = scene.writes;
	const key = "writing " + activity;
	const words = sent ? w("texts-kept", { n: sent }) : refused;
	if (shown === key && byId("text")) {
		byId("kept").textContent = words;
		return showTexts();
	}
	const field = h("textarea", { id: "text", rows: 4, maxlength: limit, "aria-describedby": "text-hint" });
	field.value = kept.get("typing") ?? "";
	field.addEventListener("input", () => kept.set("typing", field.value));
	const go = button(w("send-text"), () => {
		const [text, id] = [field.value.trim(), lot()];
		if (text) {
			link.send("/api/texts", { activity, key: id, text }, { id: "text " + id, kind: "text" });
			fill("");
			showTexts();
		}
		field.focus();
	});
	const kinds = prompts && p(w("kinds-of-use", { kinds: prompts.join(" · ") }), "hint");
	const hint = h("p", { id: "text-hint", class: "hint" }, w("text-hint", { n: limit }));
	frame(scene.prompt, scene.text, [kinds, h("label", { class: "field" }, label, field), hint, h("p", { id: "kept", class: "soft" }, words)], [go], key);
}

function fill(text) {
	byId("text").value = text;
	kept.set("typing", text);
}

// Texts on their way, or not taken: only who wrote one throws it away.
function showTexts() {
	const waiting = outbox.queue.filter((one) => one.about.kind === "text").map((one) => one.body);
	byId("texts")?.replaceChildren(...[...waiting, ...outbox.texts].map(unsentText));
}

function unsentText(one) {
	const drop = () => {
		outbox.dropText(one);
		showTexts();
	};
	const again = () => {
		fill([byId("text").value.trim(), one.text].filter(Boolean).join(" "));
		drop();
	};
	const act = byId("text") ? quiet(w("text-again"), again) : quiet(w("text-drop"), drop);
	const says = one.sorry ? `${one.sorry} ${w("text-here")}` : w(late() ? "text-unsent" : "sending");
	return h("section", { class: "card" }, p(says), h("p", {}, one.text), one.sorry && act);
}

function showSigning(again) {
	const at = scene.signs.activity;
	if (outbox.find("sign")) return showPending();
	if (kept.get("signed") === at) {
		const other = () => {
			kept.drop("signed");
			show(true);
		};
		return frame(w("signed"), w("signed-more"), [], [quiet(w("sign-other"), other)], "signed" + at);
	}
	if (!again && shown === "signs" + at) return;
	const form = signing(scene.signs, refused, (one) => {
		refused = "";
		link.send("/api/signup", one, { id: "sign " + one.key, kind: "sign", activity: at });
		show();
	});
	frame(scene.prompt, scene.text, form, [h("button", { form: "sign" }, w("sign-send"))], "signs" + at);
}

// ---- coming in

async function showJoin(code, seat, sorry = "") {
	byId("place").textContent = "Readyroom";
	const form = joining({ code, seat, join });
	const sub = seat && kept.get("token") ? w("card-again") : w("join-sub");
	frame(w("join-title"), sub, [p(sorry, "sorry"), form], [h("button", { form: "join" }, w("join"))], "join");
	if (!code) byId("code").focus();
	connection("looking");
	const room = await untilHeard("/api/room", {}, () => form.isConnected);
	if (room) form.offer((await room.json()).functions);
	if (form.isConnected) connection("connected");
}

async function untilHeard(path, more = {}, wanted = () => true) {
	for (let wait = 500; wanted(); wait = Math.min(4000, wait * 2)) {
		const answer = await fetch(path, more).catch(() => null);
		if (answer && answer.status !== 429) return answer;
		await new Promise((done) => setTimeout(done, wait));
	}
	return null;
}

const bearer = (token) => (token ? { Authorization: "Bearer " + token } : {});

async function join(said) {
	try {
		const token = kept.get("token");
		const headers = { "Content-Type": "application/json", ...bearer(token) };
		const answer = await fetch("/api/join", { method: "POST", headers, body: JSON.stringify(said) });
		const told = await answer.json();
		if (!answer.ok) return told.error;
		if (told.token !== token) kept.dropAll("counted.");
		kept.set("token", told.token);
		kept.set("code", said.code);
		if (said.seat) kept.set("seat", plainSeat(said.seat));
		refused = told.ballot ? w("card-" + told.ballot) : "";
		link.begin(told.token);
		return "";
	} catch {
		return w("join-unreachable");
	}
}

const plainSeat = (seat) => seat.toUpperCase().replace(/\s/g, "");

// A token from the room's earlier address, with what was kept there. Only one that the laptop knows is taken,
// and never in place of another one that it knows.
async function bring(token, bag) {
	const knows = async (which) => (await untilHeard("/api/scene", { headers: bearer(which) })).ok;
	connection("looking");
	const own = kept.get("token");
	if (own !== token && ((own && (await knows(own))) || !(await knows(token)))) return;
	if (own !== token) kept.dropAll("");
	try {
		kept.take(JSON.parse(decodeURIComponent(bag)));
	} catch {
		// Cut off on the way.
	}
	kept.set("token", token);
	outbox.load();
}

async function start() {
	const [code = "", about = "", bag = "{}"] = location.hash.slice(1).split("/");
	if (location.hash) history.replaceState(null, "", location.pathname);
	loadWords(await (await untilHeard("/words.json")).json());
	document.title = w("title");
	const brought = about.startsWith("~");
	if (brought) await bring(about.slice(1), bag);
	const token = kept.get("token");
	const seat = brought ? "" : plainSeat(about);
	const again = code && kept.get("code") && clean(code) !== kept.get("code");
	if (!token || again || (seat && kept.get("seat") !== seat)) return showJoin(clean(code), seat);
	link.begin(token);
}

start();
