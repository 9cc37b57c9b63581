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
class Score:
    """Right of the test messages, and the range in which the true number probably lies (Wilson, 95 %)."""

    right: int
    total: int
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class CurvePoint:
    """What the machine got right once so many messages had a label."""

    labelled: int
    score: Score


@dataclass(frozen=True, slots=True)
class Recording:
    """A run that was made beforehand with made-up labels, for rooms that cannot make their own."""

    curve: tuple[CurvePoint, ...]
    tables: tuple[Score, ...]
    together: Score


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
    recording: Recording | None = None

    def __hash__(self) -> int:
        """Let scores of a pack be kept."""
        return hash(self.id)

    def team(self, key: str) -> Team | None:
        """Give the team with this key."""
        return next((t for t in self.teams if t.key == key), None)

    def message(self, key: str) -> Message | None:
        """Give the message with this id."""
        return next((m for m in (*self.train, *self.test) if m.id == key), None)


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


@dataclass(frozen=True, slots=True)
class Label:
    """What somebody said a message is; `team` is empty for "I can't tell", `group` the table by a mark.

    `again` tells that it was given in the second attempt, `shared` that a whole table gave it with its cards.
    """

    message: str
    voter: str
    team: str
    group: str = ""
    again: bool = False
    shared: bool = False


@dataclass(frozen=True, slots=True)
class Disputed:
    """A message on which people gave different labels: (team key, how many), most first."""

    message: Message
    labels: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Relabelled:
    """A message of the second attempt: what most had said before and what most say now, empty for nothing."""

    message: Message
    before: str = ""
    now: str = ""


@dataclass(frozen=True, slots=True)
class Taught:
    """How far the room has taught its machine.

    `labels` were given by `people` to `labelled` of `messages`. Of the `twice` messages with two labels or
    more, people differ on `divided`; `disputed` are the most disputed ones. `doubted` are messages where most
    people differ from the pack's key. `tables` are the scores of one machine a table, unnamed, lowest first;
    `recorded` tells that they come from a stored run. `unsure` are the messages the machine is least sure of;
    `again` is the score after the second attempt.
    """

    messages: int = 0
    labels: int = 0
    labelled: int = 0
    people: int = 0
    twice: int = 0
    divided: int = 0
    disputed: tuple[Disputed, ...] = ()
    doubted: tuple[Disputed, ...] = ()
    curve: tuple[CurvePoint, ...] = ()
    tables: tuple[Score, ...] = ()
    recorded: bool = False
    together: Score | None = None
    unsure: tuple[Message, ...] = ()
    relabelled: tuple[Relabelled, ...] = ()
    again: Score | None = None


@dataclass(frozen=True, slots=True)
class Try:
    """One text with which the room tried to fool the machine; `fooled` is None until somebody has judged."""

    id: str
    guess: Guess
    fooled: bool | None = None


@dataclass(frozen=True, slots=True)
class SignUp:
    """Somebody who would like to go on and agreed to stand on the list; kept apart from every vote."""

    id: str
    name: str
    function: str = ""
