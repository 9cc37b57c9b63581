"""A facilitator without a screen: a verb a line comes in, a JSON object a line goes out."""

from collections.abc import Callable, Iterable, Mapping
from typing import TextIO

from ui.ballot_words import keyed_options, read_counts
from ui.console.gathering import Gathering
from ui.console.people import People
from ui.console.teaching import Teaching
from ui.console.telling import Answer, describe, form_of, talk_of
from ui.console.verbs import number, pick, verbs
from ui.console.voice import Voice
from workshop.activities.ballot import tally as count_hands
from workshop.consensus import stated
from workshop.language import _
from workshop.model import PlanLine
from workshop.problems import Refusal
from workshop.session import Session


class Console:
    """Leads one open engagement by lines of text."""

    def __init__(self, session: Session, out: TextIO) -> None:
        """Answer on `out`."""
        self._session = session
        self._out = out
        workshop = session.scene().workshop
        # Nobody may have said how many are present; then it is at least those whose hands were counted.
        self._present_said = bool(workshop and workshop.present)
        self._gathering = gathering = Gathering(session)
        self._verbs: Mapping[str, Callable[[str], Answer]] = {
            "agenda": self._agenda,
            "goto": lambda words: self._do(lambda: session.agenda.goto(number(words))),
            "next": lambda _words: self._do(session.agenda.next),
            "over": lambda words: self._do(lambda: session.path.pass_over(*_numbers(words))),
            "up": lambda words: self._do(lambda: session.path.take_up(number(words))),
            **self._voting(),
            "counts": self._counts,
            "present": self._present,
            "ideas": gathering.ideas,
            "sources": gathering.sources,
            "source": gathering.source,
            "needs": gathering.needs,
            "reasons": gathering.reasons,
            "reason": gathering.reason,
            "sort": gathering.sort,
            "release": gathering.release,
            **People(session).verbs,
            **Teaching(session).verbs,
            "talk": self._talk,
            "write": self._write,
            "decide": self._decide,
            "propose": self._propose,
            "lines": lambda _words: {"lines": self._lines()},
            "accept": self._accept,
            "drop": self._drop,
            "answer": self._answer_stop,
            "undo": lambda _words: {"undone": session.undo()},
            "status": lambda _words: self._status(),
            "help": lambda _words: {"verbs": verbs()},
        }

    def _voting(self) -> dict[str, Callable[[str], Answer]]:
        rounds = self._session.rounds
        return {
            "open": lambda _words: self._do(rounds.open),
            "close": lambda _words: self._do(rounds.close),
            "reveal": lambda _words: self._do(rounds.reveal),
            "revote": lambda _words: self._do(rounds.revote),
            "void": lambda words: self._do(lambda: rounds.void(words)),
        }

    def run(self, lines: Iterable[str]) -> None:
        """Do what each line says until `quit` or the end."""
        self._voice = Voice(self._out, self._describe)
        stop = self._session.watch(self._voice.changed)
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
            self._voice.close()

    def _answer(self, verb: str, words: str) -> None:
        try:
            self._say({"answer": verb, **self._verbs.get(verb, _unknown)(words)})
        except Refusal as refused:
            self._say({"error": refused.sentence})

    def _say(self, told: Answer) -> None:
        self._voice.say(told)

    def _describe(self) -> Answer:
        return describe(self._session.scene(), self._session.engagement.thresholds())

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
                "state": "passed over" if a.passed_over else a.state,
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
        self._session.engagement.set_people(present=number(words))
        self._present_said = True
        return self._status()

    def _talk(self, words: str) -> Answer:
        scene = self._session.scene()
        if words:
            self._session.lines.show(pick(scene.talk, words).question.key)
        return {"talk": talk_of(scene)}

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
        ideas = self._gathering.numbered()
        scene = self._session.scene()
        decider = stated(scene.material.written, scene.engagement.decider).one
        self._session.decide(
            pick(ideas, chosen).id,
            pick(ideas, reserve).id if reserve else "",
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
                **({"stop sign": True, "answer": p.answer} if p.stop else {}),
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
        line: PlanLine = pick(self._session.scene().lines, number)
        if owner.strip():
            self._session.lines.edit(line.id, owner=owner)
        self._session.lines.accept(line.id)
        return {"lines": self._lines()}

    def _drop(self, words: str) -> Answer:
        self._session.lines.drop(pick(self._session.scene().lines, words).id)
        return {"lines": self._lines()}

    def _answer_stop(self, words: str) -> Answer:
        place, _space, text = words.partition(" ")
        line: PlanLine = pick(self._session.scene().lines, place)
        if not line.stop:
            raise Refusal(_("This line is no stop sign; there is nothing to answer."))
        self._session.lines.answer(line.id, text)
        return {"lines": self._lines()}


def _numbers(words: str) -> tuple[int, ...]:
    return tuple(number(word) for word in words.split())


def _unknown(_words: str) -> Answer:
    raise Refusal(_("There is no such verb. Write help to see them all."))
