"""What is asked in a round, what was answered, and how it was counted."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from workshop.model.agenda import EMPTY
from workshop.text import day_in_words

Level = Literal["met", "partly", "not", "unknown", ""]
Shape = Literal["choice", "grid", "dots", "list", "labels"]
RoundState = Literal["ready", "open", "closed", "revealed"]

# For each question in order: the option's index, None, or a number (0/1 ticked, dots) for each option.
Answer = Sequence[int | Sequence[int] | None]
# Keyed in by the facilitator: question key -> option key -> hands (or dots).
Counts = Mapping[str, Mapping[str, int]]


@dataclass(frozen=True, slots=True)
class Option:
    """One answer of a question; `level` gives it a colour and a pattern where it lies on a scale.

    `hint` is a quiet line below it.
    """

    key: str
    text: str
    level: Level = ""
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """One thing asked; `many` allows several options.

    `row` and `column` place it in a grid, or name the group of a statement in a list. `short` (16 to 25
    characters) and `word` (one word) are its labels where a whole sentence has no room.
    """

    key: str
    text: str
    options: tuple[Option, ...]
    ordered: bool = False
    many: bool = False
    row: str = ""
    column: str = ""
    hint: str = ""
    version: int = 1
    short: str = ""
    word: str = ""


@dataclass(frozen=True, slots=True)
class Solution:
    """The usual answer to a question that has one, in its option's words; `debatable` can be argued about."""

    question: str
    answer: str
    debatable: bool = False


@dataclass(frozen=True, slots=True)
class Form:
    """All that is asked in one round: enough to draw a ballot, a count sheet or a phone page.

    shape "choice": questions one by one; "grid": a question for each cell of `rows` x `columns`;
    "dots": one question whose options each take up to `most` of a person's `dots`; "list": statements with
    the same few answers, grouped by `columns` and `rows` where there are any; "labels": one question that is
    asked of each of `rows`, of which a person gets `each`.
    """

    shape: Shape
    questions: tuple[Question, ...]
    rows: tuple[Option, ...] = ()
    columns: tuple[Option, ...] = ()
    dots: int = 0
    most: int = 0
    each: int = 0


@dataclass(frozen=True, slots=True)
class Round:
    """One opening of an activity for responses; times are epoch seconds.

    `rule` is how the group decides, in the words in which it was stated when the round opened. `void` is the
    reason for which the round was declared void, empty where it counts.
    """

    id: str
    activity: str
    number: int
    state: RoundState
    form: Form
    present: int
    opened: float
    closed: float | None = None
    revealed: float | None = None
    rule: str = ""
    void: str = ""


@dataclass(frozen=True, slots=True)
class QuestionTally:
    """Counted answers of one question: `counts` aligned with its options.

    `answered` is people; `people` (dots, or several answers) is how many gave each option something, None
    where hands were counted and nobody knows.
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
    """One question's newest closed tally, with where it was asked: what a rule may cite.

    `round` counts how often the question was asked, `first` is its first tally where it was asked again;
    `shown` tells that the room saw the result.
    """

    tally: QuestionTally
    present: int
    activity: str
    title: str
    round: int
    first: QuestionTally | None = None
    shown: bool = True


@dataclass(frozen=True, slots=True)
class Field:
    """One place to write: free text, or one of `options`, of which the key is kept.

    `kind` says what belongs there: a text of any length, one line, a whole number, an ISO date. `large` texts
    are shown to the room, `print` ones stand in the plan.
    """

    id: str
    label: str
    hint: str = ""
    options: tuple[Option, ...] = ()
    kind: Literal["text", "line", "number", "date"] = "text"
    print: bool = False
    large: bool = False

    def words(self, written: str) -> str:
        """Give what was written in words: the text of a chosen option, a date as people say it."""
        if self.kind == "date":
            return day_in_words(written)
        return next((o.text for o in self.options if o.key == written), written)


@dataclass(frozen=True, slots=True)
class Card:
    """A few fields that belong together, such as one blocker; `text` stands below its title."""

    key: str
    fields: tuple[Field, ...]
    title: str = ""
    text: str = ""
