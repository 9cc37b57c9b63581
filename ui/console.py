"""A facilitator without a screen: a verb a line comes in, a JSON object a line goes out."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, TextIO, TypeVar

from ui.ballot_words import keyed_options, read_counts
from workshop.activities import KINDS
from workshop.activities.ballot import tally as count_hands
from workshop.language import _
from workshop.model import Form, Idea, PlanLine, Tally
from workshop.problems import Refusal
from workshop.readings import in_words, read
from workshop.scene import Scene
from workshop.session import Session
from workshop.thresholds import Thresholds

Answer = dict[str, Any]
T = TypeVar("T")


class Console:
    """Leads one open engagement by lines of text."""

    def __init__(self, session: Session, out: TextIO) -> None:
        """Answer on `out`."""
        self._session = session
        self._out = out
        workshop = session.scene().workshop
        # Nobody may have said how many are present; then it is at least those whose hands were counted.
        self._present_said = bool(workshop and workshop.present)
        self._told: Answer = {}
        self._verbs: Mapping[str, Callable[[str], Answer]] = {
            "agenda": self._agenda,
            "goto": lambda words: self._do(lambda: session.agenda.goto(_number(words))),
            "next": lambda _words: self._do(session.agenda.next),
            "open": lambda _words: self._do(session.rounds.open),
            "close": lambda _words: self._do(session.rounds.close),
            "reveal": lambda _words: self._do(session.rounds.reveal),
            "revote": lambda _words: self._do(session.rounds.revote),
            "counts": self._counts,
            "present": self._present,
            "ideas": self._ideas,
            "write": self._write,
            "decide": self._decide,
            "propose": self._propose,
            "lines": lambda _words: {"lines": self._lines()},
            "accept": self._accept,
            "status": lambda _words: self._status(),
            "help": lambda _words: {"verbs": verbs()},
        }

    def run(self, lines: Iterable[str]) -> None:
        """Do what each line says until `quit` or the end."""
        stop = self._session.watch(self._changed)
        try:
            self._say({"event": "ready", **self._status()})
            for line in lines:
                verb, _space, words = line.strip().partition(" ")
                if verb.lower() == "quit":
                    self._say({"answer": "quit"})
                    return
                if verb:
                    self._answer(verb.lower(), words.strip())
        finally:
            stop()

    def _answer(self, verb: str, words: str) -> None:
        try:
            self._say({"answer": verb, **self._verbs.get(verb, _unknown)(words)})
        except Refusal as refused:
            self._say({"error": refused.sentence})

    def _say(self, told: Answer) -> None:
        self._out.write(json.dumps(told, ensure_ascii=False) + "\n")
        self._out.flush()

    def _changed(self) -> None:
        now = describe(self._session.scene(), self._session.engagement.thresholds())
        if now != self._told:
            self._told = now
            self._say({"event": "changed", **now})

    def _do(self, verb: Callable[[], object]) -> Answer:
        verb()
        return self._status()

    def _status(self) -> Answer:
        scene = self._session.scene()
        form = form_of(scene)
        options = keyed_options(form) if form else {}
        return {**describe(scene, self._session.engagement.thresholds()), "options": options}

    def _agenda(self, _words: str) -> Answer:
        scene = self._session.scene()
        rows = [
            {
                "number": n,
                "block": a.code,
                "title": a.title,
                "kind": a.kind,
                "minutes": a.minutes,
                "state": a.state,
            }
            for n, a in enumerate(scene.agenda, 1)
        ]
        return {"number": scene.number, "agenda": rows}

    def _counts(self, words: str) -> Answer:
        scene = self._session.scene()
        form = scene.round.form if scene.round and scene.state == "open" else None
        if form is None:
            raise Refusal(_("Open the vote first, then count."))
        given = read_counts(form, words)
        if not self._present_said:
            merged = {k: dict(v) for k, v in self._session.rounds.counts().items()}
            for question, options in given.items():
                merged.setdefault(question, {}).update(options)
            hands = count_hands(form, (), merged, 0, {}).answered
            if scene.workshop and hands > scene.workshop.present:
                self._session.engagement.set_people(present=hands)
        return self._do(lambda: self._session.rounds.count(given))

    def _present(self, words: str) -> Answer:
        self._session.engagement.set_people(present=_number(words))
        self._present_said = True
        return self._status()

    def _ideas(self, _words: str) -> Answer:
        rows = [
            {"number": n, "id": i.id, "title": i.title, "who": i.who, "area": i.area, "hours a week": i.hours}
            for n, i in enumerate(self._numbered(), 1)
        ]
        return {"ideas": rows}

    def _numbered(self) -> tuple[Idea, ...]:
        return tuple(i for i in self._session.scene().material.ideas if not i.merged)

    def _write(self, words: str) -> Answer:
        field, _space, text = words.partition(" ")
        if not field:
            raise Refusal(
                _("Write the name of the place and the text, such as: write why Because we can help.")
            )
        return self._do(lambda: self._session.agenda.write(field, text))

    def _decide(self, words: str) -> Answer:
        chosen, _space, rest = words.partition(" ")
        first, _space, reason = rest.strip().partition(" ")
        reserve = first if first.isdecimal() else ""
        ideas = self._numbered()
        decider = self._session.scene().engagement.decider
        self._session.decide(
            _pick(ideas, chosen).id,
            _pick(ideas, reserve).id if reserve else "",
            reason.strip() if reserve else rest.strip(),
            decider,
        )
        return self._status()

    def _propose(self, _words: str) -> Answer:
        return {"new": self._session.lines.propose(), "lines": self._lines()}

    def _lines(self) -> list[Answer]:
        return [
            {
                "number": n,
                "state": p.state,
                "what": p.what,
                "owner role": p.owner_role,
                "owner": p.owner,
                "first step": p.first_step,
                "done when": p.done_when,
                "due": p.due,
                "why": [reason.text for reason in p.reasons],
            }
            for n, p in enumerate(self._session.scene().lines, 1)
        ]

    def _accept(self, words: str) -> Answer:
        number, _space, owner = words.partition(" ")
        line: PlanLine = _pick(self._session.scene().lines, number)
        if owner.strip():
            self._session.lines.edit(line.id, owner=owner)
        self._session.lines.accept(line.id)
        return {"lines": self._lines()}


def verbs() -> Mapping[str, str]:
    """Give what each verb does."""
    return {
        "agenda": _("list the activities"),
        "goto N": _("begin activity N"),
        "next": _("go on to the next activity"),
        "open": _("open the vote"),
        "counts OPTION=N …": _("key in raised hands; status names the options"),
        "close": _("close the vote"),
        "reveal": _("show the result to the room"),
        "revote": _("vote once more"),
        "present N": _("say how many people are present"),
        "write FIELD text": _("write down a text of this activity"),
        "ideas": _("list the problems with their numbers"),
        "decide N [RESERVE] reason": _("settle the first problem and its reserve"),
        "propose": _("let the rules propose plan lines"),
        "lines": _("list the plan lines with their numbers"),
        "accept N owner": _("take a plan line into the plan"),
        "status": _("tell where we are"),
        "quit": _("close the file and stop"),
    }


def form_of(scene: Scene) -> Form | None:
    """Give the form of the newest round, or the one that would be opened, None where nothing is voted on."""
    if scene.round:
        return scene.round.form
    activity = scene.activity
    if activity is None or KINDS[activity.kind].missing(activity, scene.material):
        return None
    return KINDS[activity.kind].form(activity, scene.material)


def describe(scene: Scene, thresholds: Thresholds) -> Answer:
    """Tell where the workshop stands, as plain data; counts only once the vote is closed."""
    activity, current = scene.activity, scene.round
    told: Answer = {
        "client": scene.engagement.client,
        "number": scene.number,
        "of": len(scene.agenda),
        "activity": activity.title if activity else "",
        "kind": activity.kind if activity else "",
        "round": current.id if current else None,
        "round number": current.number if current else 0,
        "state": scene.state,
        "answered": scene.tally.answered if scene.tally else 0,
        "present": current.present if current else scene.workshop.present if scene.workshop else 0,
    }
    if activity and activity.spec.get("fields"):
        told["fields"] = {f["id"]: scene.fields.get(f["id"], "") for f in activity.spec["fields"]}
    if scene.tally and scene.state in {"closed", "revealed"}:
        told["tally"] = _tally(scene.tally, thresholds)
    return told


def _tally(tally: Tally, thresholds: Thresholds) -> list[Answer]:
    titles = {row.key: row.text for row in tally.form.rows}
    return [
        {
            "question": q.question.key,
            "text": q.question.text,
            **({"about": titles[q.question.row]} if q.question.row in titles else {}),
            "answered": q.answered,
            "counts": {o.key: n for o, n in zip(q.question.options, q.counts, strict=True)},
            **(
                {}
                if q.question.many or tally.form.shape == "dots"
                else {"reading": in_words(q, read(q, thresholds))}
            ),
        }
        for q in tally.questions
    ]


def _unknown(_words: str) -> Answer:
    raise Refusal(_("There is no such verb. Write help to see them all."))


def _number(words: str) -> int:
    if not words.isascii() or not words.isdecimal() or len(words) > 6:  # noqa: PLR2004 - a million people is no room
        raise Refusal(_("Write a number after the verb, such as 3."))
    return int(words)


def _pick(things: Sequence[T], words: str) -> T:
    number = _number(words)
    if not 1 <= number <= len(things):
        raise Refusal(_("The list has the numbers 1 to {last}.").format(last=len(things)))
    return things[number - 1]
