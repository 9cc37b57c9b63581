"""What a vote's sheet is drawn from: words, bars, rules and the slots that counts are keyed into."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QRectF

from workshop.language import _, ngettext
from workshop.model import EMPTY, Form, Option, Question, QuestionTally, Tally
from workshop.thresholds import Thresholds

COUNT, WORD, SMALL, STRONG_SIZE = 16, 14, 12, 16
SLOT_HEIGHT = 26
# The words stand beside each bar, so that one strength of ink is enough.
STRENGTH = 1


@dataclass(frozen=True, slots=True)
class Shown:
    """What stands on the sheet; `keyed` are the counts keyed in, `refused` sentences by question.

    `earlier` is what each question got when it was asked before; `live` tells that the vote is open and its
    answers come in by themselves.
    """

    form: Form
    tally: Tally
    thresholds: Thresholds
    present: int
    asked: bool = True
    editing: bool = False
    live: bool = False
    keyed: Mapping[str, Mapping[str, int]] = field(default_factory=lambda: EMPTY)
    refused: Mapping[str, str] = field(default_factory=lambda: EMPTY)
    earlier: Mapping[str, QuestionTally] = field(default_factory=lambda: EMPTY)

    def total(self, question: Question) -> str:
        """Say how many have been counted for a question: "12 of 14 present"."""
        given = self.keyed.get(question.key, {})
        hands = sum(given.values())
        if self.form.shape == "dots":
            most = self.present * self.form.dots
            return ngettext("{n} of at most {most} dots", "{n} of at most {most} dots", most).format(
                n=hands, most=most
            )
        if question.many:
            return _("several answers each · {present} present").format(present=self.present)
        return _("{n} of {present} present").format(n=hands, present=self.present)

    def complete(self, question: Question) -> bool:
        """Tell whether everybody who is present has been counted."""
        hands = sum(self.keyed.get(question.key, {}).values())
        return not question.many and self.form.shape != "dots" and 0 < hands == self.present

    def count(self, tally: QuestionTally, option: str) -> str:
        """Give the figure in a slot: what was keyed in, or what was counted."""
        if not self.asked or (not self.editing and not tally.answered):
            return ""
        if not self.editing:
            return str(tally.count(option))
        return str(self.keyed.get(tally.question.key, {}).get(option, ""))


@dataclass(frozen=True, slots=True)
class Slot:
    """A place for one count; `name` says it to a screen reader."""

    question: str
    option: str
    box: QRectF
    text: str
    name: str
    bold: bool = False
    right: bool = False


@dataclass(frozen=True, slots=True)
class Word:
    """Words in a box; `colour` is the name of a token."""

    box: QRectF
    text: str
    size: int = WORD
    bold: bool = False
    colour: str = "ink"
    right: bool = False


@dataclass(frozen=True, slots=True)
class Bar:
    """One distribution as a bar; `people` is how many answers fill the box."""

    box: QRectF
    tally: QuestionTally
    people: int


@dataclass(frozen=True, slots=True)
class Patch:
    """A box in the colour and pattern of one option; `strength` of ink where it has no level."""

    box: QRectF
    option: Option
    strength: int = 0


@dataclass(frozen=True, slots=True)
class Layout:
    """Everything on the sheet, in pixels."""

    height: float
    slots: tuple[Slot, ...] = ()
    words: tuple[Word, ...] = ()
    bars: tuple[Bar, ...] = ()
    patches: tuple[Patch, ...] = ()
    rules: tuple[float, ...] = ()


@dataclass(slots=True)
class Draft:
    """A layout under way."""

    slots: list[Slot] = field(default_factory=list)
    words: list[Word] = field(default_factory=list)
    bars: list[Bar] = field(default_factory=list)
    patches: list[Patch] = field(default_factory=list)
    rules: list[float] = field(default_factory=list)

    def done(self, height: float) -> Layout:
        """Give the finished layout."""
        return Layout(
            height,
            tuple(self.slots),
            tuple(self.words),
            tuple(self.bars),
            tuple(self.patches),
            tuple(self.rules),
        )


def strongest(tally: QuestionTally) -> int:
    """Give the highest count, to be set in bold; -1 where nothing was counted."""
    best = max(tally.counts, default=0)
    return best or -1


def patch(draft: Draft, tally: QuestionTally, number: int, box: QRectF, most: int) -> None:
    """Draw one option's count as a bar of its own; `most` fills the box."""
    n = tally.counts[number]
    if not n:
        return
    part = QRectF(box.left(), box.top(), max(3.0, box.width() * n / max(1, most)), box.height())
    draft.patches.append(Patch(part, tally.question.options[number], STRENGTH))
