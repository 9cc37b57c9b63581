"""Made-up people's hands: seeded, leaning the way the pre-work leans, and never all of one mind."""

import math
from collections.abc import Callable, Mapping, Sequence
from random import Random

from ui.crowd import place
from workshop.model import Form, Idea, Option, Question

Weights = Mapping[str, float]
Counts = dict[str, dict[str, int]]

_WIDTHS = 0.6, 1.1  # how far opinions lie from the middle one, in steps of the scale
_SELDOM_UNKNOWN, _OFTEN_UNKNOWN = 0.07, 0.5
_MANY_HOURS, _SOME_HOURS, _FEW_HOURS = 20, 8, 3
_RARE = ("personal", "confidential", "secret")
_LOOSE = ("paper", "scan", "photo", "pdf", "picture", "form")


def imagine(
    form: Form, people: int, random: Random, leanings: Mapping[str, Weights], ideas: Sequence[Idea]
) -> Counts:
    """Count the hands of `people`; `leanings` are weights of a question's options by its key."""
    known = {idea.id: idea for idea in ideas}
    counts = {}
    for question in form.questions:
        weights = _weights(question, random, leanings, known.get(question.row))
        counts[question.key] = (_ticks if question.many else _hands)(question, people, random, weights)
    return counts


def divide(question: Question, people: int) -> dict[str, int]:
    """Part the room into two camps at the ends of the scale, with one who does not know."""
    known = [o.key for o in question.options if o.level != "unknown"]
    hands = max(0, people - 1)
    return {known[0]: hands - hands // 2, known[-1]: hands // 2}


def reconcile(question: Question, people: int, random: Random) -> dict[str, int]:
    """Let the room, having talked, move towards the first options, though not everybody."""
    known = [o for o in question.options if o.level != "unknown"]
    return _hands(question, people, random, {o.key: 6.0 / (place + 1) ** 2 for place, o in enumerate(known)})


def _hands(question: Question, people: int, random: Random, weights: Weights) -> dict[str, int]:
    """Share the hands out as the weights say, then let one in eight think otherwise."""
    voters = people - random.choice((0, 0, 0, 1)) if people > 2 else people  # noqa: PLR2004 - one is on the phone
    steady = voters - voters // 8
    whole = sum(weights.values())
    exact = {o.key: steady * weights.get(o.key, 0) / whole for o in question.options}
    counts = {key: int(share) for key, share in exact.items()}
    by_rest = sorted(exact, key=lambda key: counts[key] - exact[key])
    for key in by_rest[: steady - sum(counts.values())]:
        counts[key] += 1
    for key in random.choices(list(weights), list(weights.values()), k=voters - steady):
        counts[key] += 1
    return counts


def _ticks(question: Question, people: int, random: Random, weights: Weights) -> dict[str, int]:
    most = max(weights.values())
    return {
        o.key: sum(random.random() < 0.7 * weights.get(o.key, 0) / most for _ in range(people))
        for o in question.options
    }


def place_dots(
    form: Form, people: int, random: Random, leanings: Mapping[str, Weights], ideas: Sequence[Idea]
) -> list[dict[str, int]]:
    """Let each of `people` place their dots."""
    known = {idea.id: idea for idea in ideas}
    given = leanings.get(form.questions[0].key, {})
    pull = [
        0.2 + 6 * appeal(known[option.key], random) ** 6
        if option.key in known
        else given.get(option.key, 0.3)
        for option in form.questions[0].options
    ]
    return [place(form, pull, random) for _person in range(people)]


def _weights(
    question: Question, random: Random, leanings: Mapping[str, Weights], idea: Idea | None
) -> Weights:
    given = leanings.get(question.key)
    if given:
        return {o.key: float(given.get(o.key, 0.2)) for o in question.options}
    if idea is None:
        return {
            o.key: _SELDOM_UNKNOWN * 3 if o.level == "unknown" else 0.3 + random.random()
            for o in question.options
        }
    good = GOODNESS.get(question.column, _chance)(idea, random)
    unknown = _OFTEN_UNKNOWN if _nobody_knows(question.column, idea) else _SELDOM_UNKNOWN
    good += random.uniform(-0.2, 0.2)
    return _around(question.options, min(1, max(0, good)), unknown * random.uniform(0, 2), random)


def _around(options: Sequence[Option], good: float, unknown: float, random: Random) -> Weights:
    """Spread opinions around a place on the scale: 1 is its good end, 0 the other."""
    known = [o.key for o in options if o.level != "unknown"]
    if options[0].level == "met" or options[0].key == "met":
        good = 1 - good
    middle = good * (len(known) - 1)
    width = random.uniform(*_WIDTHS)
    shares = {key: math.exp(-(((place - middle) / width) ** 2)) for place, key in enumerate(known)}
    return {o.key: unknown * sum(shares.values()) if o.level == "unknown" else shares[o.key] for o in options}


def _nobody_knows(column: str, idea: Idea) -> bool:
    return (column == "data-rich" and not idea.data) or (column == "labour" and idea.hours is None)


def appeal(idea: Idea, random: Random) -> float:
    """Tell how much the room likes an idea, from 0 to 1."""
    return (
        _data(idea, random) + _rule(idea, random) + 2 * _labour(idea, random) + _chance(idea, random) / 2
    ) / 4.5


def _data(idea: Idea, _random: Random) -> float:
    words = idea.data.casefold()
    if not words:
        return 0.3
    if any(w in words for w in _RARE):
        return 0.55
    return 0.7 if any(w in words for w in _LOOSE) else 0.95


def _rule(idea: Idea, _random: Random) -> float:
    kinds = {
        "sort": 0.95,
        "read": 0.85,
        "search": 0.85,
        "recommend": 0.8,
        "see": 0.8,
        "predict": 0.65,
        "odd": 0.45,
    }
    return next((good for word, good in kinds.items() if word in idea.use.casefold()), 0.6)


def _labour(idea: Idea, _random: Random) -> float:
    if idea.hours is None:
        return 0.5
    steps = ((_MANY_HOURS, 1.0), (_SOME_HOURS, 0.75), (_FEW_HOURS, 0.45))
    return next((good for hours, good in steps if idea.hours >= hours), 0.1)


def _chance(_idea: Idea, random: Random) -> float:
    return random.uniform(0.35, 1)


def _backed(idea: Idea, random: Random) -> float:
    return 0.6 * appeal(idea, random) + 0.5 * _chance(idea, random)


def _feasible(idea: Idea, random: Random) -> float:
    return (_data(idea, random) + _rule(idea, random)) / 2 - 0.1


GOODNESS: Mapping[str, Callable[[Idea, Random], float]] = {
    "buy-in": _backed,
    "data-rich": _data,
    "no-rule": _rule,
    "labour": _labour,
    "feasibility": _feasible,
    "time": lambda idea, random: random.uniform(0.2, 0.7) * (0.5 + _data(idea, random) / 2),
    "value": _labour,
}
