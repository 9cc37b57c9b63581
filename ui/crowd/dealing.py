"""Counts become ballots: hands are dealt to persons so that each agrees with themselves across questions."""

from collections.abc import Mapping, Sequence
from random import Random

from ui.crowd.person import Person
from workshop.model import Counts, Form, Question

# What a phone sends: question key to option key(s), for dots option key to a number.
Given = dict[str, str | list[str] | int]

_WANDERING = 0.15  # how far a person's answer to one question strays from their stance
_OTHERWISE = 3  # one question in so many is answered another way at first


def deal(form: Form, counts: Counts, people: Sequence[Person], random: Random) -> list[Given]:
    """Give each person a ballot of a form with choices; together they are exactly the counts.

    Nobody gets two answers to one question; where there are fewer hands than people, the last ones keep
    still. Raises ValueError when there are more hands than people.
    """
    ballots: list[Given] = [{} for _person in people]
    draw = random.random()
    for question in form.questions:
        # Each question has dice of its own: where its counts stay the same, so do its ballots.
        dice = Random(f"{draw}:{question.key}")  # noqa: S311 - made-up people, no secrets
        given = counts.get(question.key, {})
        if max(given.values(), default=0) > len(people) or (
            not question.many and sum(given.values()) > len(people)
        ):
            raise ValueError(question.key)
        (_ticks if question.many else _hands)(question, given, people, dice, ballots)
    return ballots


def _hands(
    question: Question,
    given: Mapping[str, int],
    people: Sequence[Person],
    random: Random,
    ballots: Sequence[Given],
) -> None:
    unsure = [o.key for o in question.options if o.level == "unknown"]
    places = list(range(sum(given.values())))
    places.sort(key=lambda n: people[n].surety + random.gauss(0, _WANDERING))
    not_known = [key for key in unsure for _hand in range(given.get(key, 0))]
    known = [o.key for o in question.options if o.key not in unsure for _hand in range(given.get(o.key, 0))]
    for n, key in zip(places, not_known, strict=False):
        ballots[n][question.key] = key
    others = places[len(not_known) :]
    others.sort(key=lambda n: people[n].stance + random.gauss(0, _WANDERING))
    for n, key in zip(others, known, strict=True):
        ballots[n][question.key] = key


def _ticks(
    question: Question,
    given: Mapping[str, int],
    people: Sequence[Person],
    random: Random,
    ballots: Sequence[Given],
) -> None:
    """Tick so that as many as possible tick something, and who does not know ticks nothing else."""
    ticked: list[list[str]] = [[] for _person in people]
    doubting: set[int] = set()
    order = sorted(question.options, key=lambda o: (o.level != "unknown", given.get(o.key, 0)))
    for option in order:
        places = list(range(len(people)))
        places.sort(key=lambda n: (n in doubting, len(ticked[n]) + 1.5 * random.random()))
        for n in places[: given.get(option.key, 0)]:
            ticked[n].append(option.key)
            doubting |= {n} if option.level == "unknown" else set()
    for n, keys in enumerate(ticked):
        if keys:
            ballots[n][question.key] = keys


def place(form: Form, pull: Sequence[float], random: Random) -> dict[str, int]:
    """Place one person's dots; `pull` stands beside the options."""
    options = [o.key for o in form.questions[0].options]
    placed = dict.fromkeys(options, 0)
    for _dot in range(form.dots):
        free = [w if placed[key] < form.most else 0.0 for key, w in zip(options, pull, strict=True)]
        if any(free):
            placed[random.choices(options, free)[0]] += 1
    return placed


def thought_at_first(form: Form, ballot: Given, random: Random) -> Given:
    """Give what somebody answers who then thinks better of it: some questions another way."""
    if form.shape == "dots":
        return dict.fromkeys([next(iter(ballot))], 1) if ballot else {}
    first = dict(ballot)
    asked = [q for q in form.questions if q.key in ballot]
    for question in random.sample(asked, -(-len(asked) // _OTHERWISE)):
        other = random.choice(question.options).key
        first[question.key] = [other] if question.many else other
    return first


def in_part(form: Form, ballot: Given) -> Given:
    """Leave every third question out."""
    if form.shape == "dots":
        return ballot
    return {q.key: ballot[q.key] for n, q in enumerate(form.questions) if q.key in ballot and n % 3 != 2}  # noqa: PLR2004
