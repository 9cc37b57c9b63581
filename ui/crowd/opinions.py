"""What made-up people think of a form they have not seen before."""

import math
import threading
from collections.abc import Callable, Mapping, Sequence
from random import Random
from typing import Protocol

from ui.crowd.dealing import Given, deal, in_part, place
from ui.crowd.labels import Labels
from ui.crowd.person import Person
from workshop.language import _
from workshop.model import Form, Option, Question

_DIVIDED, _SELDOM, _OFTEN, _PUZZLED = 0.12, 0.06, 0.4, 0.15
_WIDTH = 0.8
_AFTER_TALK = 2.0
_SIGNING = 0.35


class Opinions(Protocol):
    """What persons answer and write; asked from the crowd's thread, the same for the same person and form."""

    def ballot(self, person: Person, form: Form, number: int) -> Given:
        """Give what a person finally answers in a form's round `number`, empty for nothing."""

    def texts(self, person: Person, activity: str) -> Sequence[str]:
        """Give what a person writes when free texts are asked for in an activity (its id)."""

    def leaves(self, person: Person, votes: int) -> bool:
        """Tell whether a person has had enough for good when so many votes have been opened."""

    def label(self, person: Person, message: str, options: Sequence[Option]) -> str:
        """Give the option that a person gives a message (its key), empty for: not yet, ask again."""

    def signs(self, person: Person, activity: str) -> tuple[str, str] | None:
        """Give name and function of a person who signs up in an activity, None for one who does not."""


class Said:
    """Opinions that are given from outside, vote by vote; of messages, a few labels at a time."""

    def __init__(
        self,
        lines: Callable[[int, str], Sequence[str]] | None = None,
        labels: Labels | None = None,
        names: Mapping[int, tuple[str, str]] | None = None,
    ) -> None:
        """Answer nothing at first; `lines` gives what person n writes somewhere, `names` who signs up."""
        self._dealt: tuple[Given, ...] = ()
        self._lines, self._labels, self._names = lines, labels, names or {}
        self._lock, self._allowed = threading.Lock(), 0
        self._home: frozenset[int] = frozenset()

    def hand_out(self, dealt: Sequence[Given]) -> None:
        """Give each person the ballot of the next vote, nothing to nobody: all keep still."""
        self._dealt = tuple(dealt)

    def ballot(self, person: Person, form: Form, number: int) -> Given:  # noqa: ARG002 - as in Opinions
        """Give what was handed out, as far as it is on the form."""
        dealt = self._dealt[person.number] if person.number < len(self._dealt) else {}
        known = {o.key for o in form.questions[0].options} if form.shape == "dots" else set()
        known |= {q.key for q in form.questions}
        return {key: given for key, given in dealt.items() if key in known}

    def texts(self, person: Person, activity: str) -> Sequence[str]:
        """Give what was handed out for an activity."""
        return self._lines(person.number, activity) if self._lines else ()

    def send_home(self, people: frozenset[int]) -> None:
        """Let these people, by their numbers, leave for good when they are asked next."""
        self._home = people

    def leaves(self, person: Person, votes: int) -> bool:
        """Tell whether somebody has had enough or was sent home."""
        return person.has_enough(votes) or person.number in self._home

    def allow(self, labels: int) -> None:
        """Let so many labels be given from now on."""
        with self._lock:
            self._allowed = labels

    def label(self, person: Person, message: str, options: Sequence[Option]) -> str:
        """Give a label while some are allowed."""
        with self._lock:
            if self._labels is None or not self._allowed:
                return ""
            self._allowed -= 1
        return self._labels.label(person, message, options)

    def signs(self, person: Person, activity: str) -> tuple[str, str] | None:  # noqa: ARG002 - as in Opinions
        """Give the name that was handed out."""
        return self._names.get(person.number)


class Camps:
    """Two camps that agree with themselves, a few who do not know, and here and there a divided question."""

    def __init__(
        self,
        people: Sequence[Person],
        seed: int,
        lines: Sequence[str] = (),
        right: Callable[[str], str] = lambda _message: "",
    ) -> None:
        """Let these people think; `lines` are free texts they may write, `right` tells what a message is."""
        self._people, self._seed, self._lines = tuple(people), seed, tuple(lines)
        self._labels = Labels(seed, right)
        self._known: dict[tuple[Form, int], list[Given]] = {}

    def ballot(self, person: Person, form: Form, number: int) -> Given:
        """Give a person's answer; in a second round the room has talked and moved together."""
        if (form, number) not in self._known:
            self._known[form, number] = self._ballots(form, number)
        ballot = self._known[form, number][person.number]
        return in_part(form, ballot) if person.partly else ballot

    def texts(self, person: Person, activity: str) -> Sequence[str]:
        """Give one or two lines to most people."""
        dice = self._dice("texts", person.number, activity)
        wanted = min(dice.choice((0, 1, 1, 2)), len(self._lines))
        return dice.sample(self._lines, wanted)

    def leaves(self, person: Person, votes: int) -> bool:
        """Leave it to the person."""
        return person.has_enough(votes)

    def label(self, person: Person, message: str, options: Sequence[Option]) -> str:
        """Give a label, mostly the right one."""
        return self._labels.label(person, message, options)

    def signs(self, person: Person, activity: str) -> tuple[str, str] | None:
        """Let about one in three sign up, under a name that is no name."""
        if self._dice("signs", person.number, activity).random() > _SIGNING:
            return None
        return _("Made-up person {n}").format(n=person.number + 1), ""

    def _dice(self, *about: object) -> Random:
        return Random(":".join(map(str, (self._seed, *about))))  # noqa: S311 - made-up people, no secrets

    def _ballots(self, form: Form, number: int) -> list[Given]:
        talked = _AFTER_TALK if number > 1 else 1.0
        if form.shape == "dots":
            return [self._dots(form, person, talked) for person in self._people]
        counts = {q.key: self._counts(q, talked) for q in form.questions}
        return deal(form, counts, self._people, self._dice("deal", form.questions[0].key, number))

    def _dots(self, form: Form, person: Person, talked: float) -> Given:
        pull = []
        for option in form.questions[0].options:
            dice = self._dice("pull", option.key)
            likes = 1 - abs(dice.random() - person.stance)
            pull.append((0.1 + 4 * dice.random() ** 3 * likes) ** talked)
        placed = place(form, pull, self._dice("dots", person.number, form.questions[0].options[0].key))
        return {key: n for key, n in placed.items() if n}

    def _counts(self, question: Question, talked: float) -> dict[str, int]:
        dice = self._dice("question", question.row, question.column, question.key)
        weights = [w**talked for w in self._weights(question, dice)]
        voters = len(self._people)
        if question.many:
            most = max(weights)
            shares = [0.7 * w / most for w in weights]
            return {o.key: round(voters * s) for o, s in zip(question.options, shares, strict=True)}
        return _shared_out(question.options, weights, voters)

    def _weights(self, question: Question, dice: Random) -> list[float]:
        """Spread the room around a place on the scale; a row of a grid is liked or not as a whole."""
        liked = self._dice("row", question.row).random() if question.row else dice.random()
        known = [o for o in question.options if o.level != "unknown"]
        middle = (0.6 * (1 - liked) + 0.4 * dice.random()) * (len(known) - 1)
        scale = question.ordered or any(o.level for o in known)
        if dice.random() < _DIVIDED and scale:
            share = {o.key: 0.05 for o in known} | {known[0].key: 1.0, known[-1].key: 0.9}
        elif scale:
            share = {o.key: math.exp(-(((n - middle) / _WIDTH) ** 2)) for n, o in enumerate(known)}
        else:
            share = {o.key: 0.2 + dice.random() for o in known}
        unknown = (_OFTEN if dice.random() < _PUZZLED else _SELDOM) * sum(share.values())
        return [share.get(o.key, unknown) for o in question.options]


def _shared_out(options: Sequence[Option], weights: Sequence[float], voters: int) -> dict[str, int]:
    """Share voters out by weight, so that all are placed."""
    whole = sum(weights)
    exact = [voters * w / whole for w in weights]
    counts = [int(share) for share in exact]
    by_rest = sorted(range(len(options)), key=lambda n: counts[n] - exact[n])
    for n in by_rest[: voters - sum(counts)]:
        counts[n] += 1
    return {o.key: n for o, n in zip(options, counts, strict=True)}
