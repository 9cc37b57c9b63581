"""The values everything else speaks of: frozen, without behaviour beyond looking at themselves."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Literal

Level = Literal["met", "partly", "not", "unknown", ""]
RoundState = Literal["ready", "open", "closed", "revealed"]
LineState = Literal["proposed", "accepted", "dropped"]
Column = Literal["strategy", "data", "culture"]
Horizon = Literal["30", "60", "90", "later"]

EMPTY: Mapping[str, Any] = MappingProxyType({})

COLUMNS: tuple[Column, ...] = ("strategy", "data", "culture")
HORIZONS: tuple[Horizon, ...] = ("30", "60", "90", "later")


@dataclass(frozen=True, slots=True)
class Engagement:
    """The work with one client organisation; one file."""

    id: str
    client: str
    sponsor: str = ""
    decider: str = ""
    language: str = "en"
    paper: Literal["A4", "Letter"] = "A4"


@dataclass(frozen=True, slots=True)
class Workshop:
    """One event of the engagement; `date` is ISO, `starts` is HH:MM, `began` is epoch seconds."""

    id: str
    title: str
    kind: Literal["excitement", "accelerator"]
    date: str
    starts: str = "09:00"
    present: int = 0
    invited: int = 0
    current: str = ""
    began: float | None = None


@dataclass(frozen=True, slots=True)
class Activity:
    """One item of the agenda; `spec` holds what its kind needs, `block` groups items in the rail.

    `minutes` is the timebox, `started` is epoch seconds, `spent` is seconds gathered before the last pause.
    """

    id: str
    key: str
    kind: str
    title: str
    minutes: int
    code: str = ""
    block: str = ""
    purpose: str = ""
    prompt: str = ""
    room: str = ""
    notes: str = ""
    gives_back: int = 0
    lost: str = ""
    extension: bool = False
    spec: Mapping[str, Any] = field(default_factory=lambda: EMPTY)
    state: Literal["ahead", "running", "paused", "done", "skipped"] = "ahead"
    started: float | None = None
    spent: float = 0.0


@dataclass(frozen=True, slots=True)
class Option:
    """One answer of a question; `level` gives it a colour and a pattern where it lies on a scale."""

    key: str
    text: str
    level: Level = ""


@dataclass(frozen=True, slots=True)
class Question:
    """One thing asked; `row` and `column` place it in a grid; `many` allows several options."""

    key: str
    text: str
    options: tuple[Option, ...]
    ordered: bool = False
    many: bool = False
    row: str = ""
    column: str = ""
    hint: str = ""
    version: int = 1


@dataclass(frozen=True, slots=True)
class Form:
    """All that is asked in one round: enough to draw a ballot, a count sheet or a phone page.

    shape "choice": questions one by one; "grid": a question for each cell of `rows` x `columns`;
    "dots": one question whose options each take up to `most` of a person's `dots`.
    """

    shape: Literal["choice", "grid", "dots"]
    questions: tuple[Question, ...]
    rows: tuple[Option, ...] = ()
    columns: tuple[Option, ...] = ()
    dots: int = 0
    most: int = 0


@dataclass(frozen=True, slots=True)
class Round:
    """One opening of an activity for responses; times are epoch seconds."""

    id: str
    activity: str
    number: int
    state: RoundState
    form: Form
    present: int
    opened: float
    closed: float | None = None
    revealed: float | None = None


# For each question in order: the option's index, None, or a number (0/1 ticked, dots) for each option.
Answer = Sequence[int | Sequence[int] | None]
# Keyed in by the facilitator: question key -> option key -> hands (or dots).
Counts = Mapping[str, Mapping[str, int]]


@dataclass(frozen=True, slots=True)
class QuestionTally:
    """Counted answers of one question: `counts` aligned with its options.

    `answered` is people; `people` (dots only) is how many gave each option a dot, None when unknown.
    """

    question: Question
    counts: tuple[int, ...]
    answered: int
    people: tuple[int, ...] | None = None

    def count(self, option: str) -> int:
        """Give the count of one option, 0 when there is none of that key."""
        return next(
            (n for o, n in zip(self.question.options, self.counts, strict=True) if o.key == option), 0
        )

    @property
    def unknown(self) -> int:
        """Give how many said that they do not know."""
        return sum(n for o, n in zip(self.question.options, self.counts, strict=True) if o.level == "unknown")

    @property
    def known(self) -> int:
        """Give how many answers are not "don't know"."""
        return sum(self.counts) - self.unknown


@dataclass(frozen=True, slots=True)
class Tally:
    """A round's responses counted: a distribution for each question, never a mean."""

    form: Form
    questions: tuple[QuestionTally, ...]
    answered: int
    present: int
    ways: Mapping[str, int] = field(default_factory=lambda: EMPTY)

    def of(self, key: str) -> QuestionTally | None:
        """Give the tally of the question with this key."""
        return next((q for q in self.questions if q.question.key == key), None)


@dataclass(frozen=True, slots=True)
class Evidence:
    """One question's newest closed tally, with where it was asked: what a rule may cite."""

    tally: QuestionTally
    present: int
    activity: str
    title: str
    round: int
    first: QuestionTally | None = None


@dataclass(frozen=True, slots=True)
class Idea:
    """One problem somebody would like solved; numbers as text where people wrote a range."""

    id: str
    title: str
    who: str = ""
    area: str = ""
    use: str = ""
    change: str = ""
    today: str = ""
    times: float | None = None
    minutes: float | None = None
    data: str = ""
    cluster: str = ""
    merged: str = ""
    origin: Literal["prework", "event", "room"] = "room"

    @property
    def hours(self) -> float | None:
        """Give the hours a week the work takes, None when not counted."""
        if self.times is None or self.minutes is None:
            return None
        return self.times * self.minutes / 60


@dataclass(frozen=True, slots=True)
class DataSource:
    """One place where data live, with the three facts as the coordinator wrote them."""

    id: str
    name: str
    type: str = ""
    owner: str = ""
    place: str = ""
    labelled: str = ""
    together: str = ""
    open: str = ""


@dataclass(frozen=True, slots=True)
class Decision:
    """What the Decider or group settled; `vote` says in words what the vote said at that time."""

    activity: str
    chosen: str = ""
    reserve: str = ""
    reason: str = ""
    decider: str = ""
    vote: str = ""
    favourite: str = ""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a line is proposed: the rule, its mark (S source text, X extension, D default), the counts."""

    rule: str
    mark: Literal["S", "X", "D"]
    text: str
    basis: str = ""
    activity: str = ""
    round: int = 0
    levels: tuple[Level, ...] = ()
    counts: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class PlanLine:
    """A proposal or, once accepted, an action item; dates are ISO or empty."""

    id: str
    key: str
    column: Column
    horizon: Horizon
    what: str
    owner_role: str
    first_step: str
    done_when: str
    reasons: tuple[Reason, ...] = ()
    stop: bool = False
    state: LineState = "proposed"
    owner: str = ""
    others: str = ""
    first_date: str = ""
    due: str = ""
    position: int = 0
    edited: bool = False


@dataclass(frozen=True, slots=True)
class Parked:
    """One point of the parking lot."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Material:
    """What the engagement has gathered so far and activities may ask about."""

    ideas: tuple[Idea, ...] = ()
    sources: tuple[DataSource, ...] = ()
    favourites: tuple[str, ...] = ()
    decision: Decision | None = None

    def idea(self, key: str) -> Idea | None:
        """Give the idea with this id."""
        return next((i for i in self.ideas if i.id == key), None)
