"""Teaching the machine: messages, what they can be, and what rules and the machine made of them."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Team:
    """One answer that a message can get; `guide` is its line of the label guide."""

    key: str
    name: str
    guide: str = ""


@dataclass(frozen=True, slots=True)
class Message:
    """One short text to be sorted."""

    id: str
    text: str
    topic: str = ""


@dataclass(frozen=True, slots=True)
class Trick:
    """A message made to fool the machine, and why it is hard."""

    text: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class Pack:
    """Messages with an answer key: `train` ones are labelled by the room, `test` ones are never shown for it.

    `key` is message id -> team key, of both.
    """

    id: str
    title: str
    language: str
    question: str
    teams: tuple[Team, ...]
    train: tuple[Message, ...]
    test: tuple[Message, ...]
    key: Mapping[str, str]
    tricks: tuple[Trick, ...] = ()

    def team(self, key: str) -> Team | None:
        """Give the team with this key."""
        return next((t for t in self.teams if t.key == key), None)

    def message(self, key: str) -> Message | None:
        """Give the message with this id."""
        return next((m for m in (*self.train, *self.test) if m.id == key), None)


@dataclass(frozen=True, slots=True)
class Score:
    """Right of the test messages, and the range in which the true number probably lies (Wilson, 95 %)."""

    right: int
    total: int
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class RuleScore:
    """What keyword rules did with the test messages: `unplaced` had no keyword, or those of several teams."""

    right: int
    wrong: int
    unplaced: int

    @property
    def total(self) -> int:
        """Give how many messages there were."""
        return self.right + self.wrong + self.unplaced


@dataclass(frozen=True, slots=True)
class Guess:
    """What the machine says of any text: the shares of the teams, highest first, in hundredths.

    `known` tells that it had met any piece of the text before; else it only guesses.
    """

    text: str
    shares: tuple[tuple[str, int], ...]
    known: bool = True

    @property
    def team(self) -> str:
        """Give the key of the team that it names."""
        return self.shares[0][0] if self.shares else ""
