"""What made-up people say of messages: mostly what is right, which they know from the outside."""

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from random import Random

from ui.crowd.person import Person
from workshop.model import Option, Question

WRONG = 0.1  # one label in ten
UNSURE = 0.08  # of those who are never sure; the surer, the seldomer
READING, SPREAD = 6.0, 0.5  # seconds for a message: the middle one, and how far messages differ
SLOW = 0.3  # how far people differ
MORE = 0.15  # of those who are done, so many ask for more
WAVERING = 5  # who wavers goes back to one message in so many

Thought = tuple[float, str, str]
Say = Callable[[Person, str, Sequence[Option]], str]


class Labels:
    """Answers by a key, with mistakes; the same person says the same of the same message."""

    def __init__(self, seed: int, right: Callable[[str], str]) -> None:
        """Know what is `right`: a message's key to an option's key, empty for what nobody knows."""
        self._seed, self._right = seed, right

    def label(self, person: Person, message: str, options: Sequence[Option]) -> str:
        """Give what a person says of a message."""
        dice = Random(f"{self._seed}:label:{person.number}:{message}")  # noqa: S311 - made-up people, no secrets
        unsure = next((o.key for o in options if o.level == "unknown"), "")
        right = self._right(message)
        teams = [o.key for o in options if o.key != unsure]
        if unsure and (right not in teams or dice.random() < UNSURE * (1 - person.surety)):
            return unsure
        wrong = [team for team in teams if team != right]
        return dice.choice(wrong) if wrong and dice.random() < WRONG else right


def slowness(dice: Random) -> float:
    """Give how many times as long as others somebody takes."""
    return dice.lognormvariate(0, SLOW)


def thoughts(
    person: Person,
    question: Question,
    messages: Sequence[Mapping[str, str]],
    say: Say,
    dice: Random,
) -> Iterator[Thought]:
    """Give what somebody thinks of each message: seconds, the message's key, the option's key.

    An empty option means: not yet, ask again. Who wavers says something else of some messages at first.
    """
    slow = slowness(dice)
    for place, message in enumerate(messages):
        seconds = slow * dice.lognormvariate(math.log(READING), SPREAD)
        while not (said := say(person, message["key"], question.options)):
            yield 0.0, message["key"], ""
        if person.wavers and place % WAVERING == 0:
            other = next(o.key for o in question.options if o.key != said)
            yield seconds, message["key"], other
        yield seconds, message["key"], said
