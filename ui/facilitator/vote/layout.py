"""What a vote's sheet is drawn from: words, bars, rules and the slots that counts are keyed into."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QRectF

from ui.facilitator.clipped import fold
from workshop.language import _, ngettext
from workshop.model import EMPTY, Form, Option, Question, QuestionTally, Tally
from workshop.thresholds import Thresholds

COUNT, WORD, SMALL, STRONG_SIZE = 16, 14, 12, 16
SLOT_HEIGHT = 26
LINE = 19
# The words stand beside each bar, so that one strength of ink is enough.
STRENGTH = 1
# Gives the width of words in a size, bold or not.
Measure = Callable[[str, int, bool], int]


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
class Letters:
    """How words are written that may need several lines: at most `most`, `pitch` pixels apart."""

    most: int = 1
    size: int = WORD
    bold: bool = False
    colour: str = "ink"
    pitch: int = LINE

    def broken(self, text: str, width: float, measure: Measure) -> list[str]:
        """Break words into lines, the last one cut where they do not fit."""
        return fold(text, int(width), self.most, lambda part: measure(part, self.size, self.bold))

    def evened(self, text: str, width: float, measure: Measure) -> float:
        """Give the least width in which words need no more lines: no short word is left alone on the last."""
        lines = self.broken(text, width, measure)
        if len(lines) == 1 or _cut(lines, text):
            return width
        low, high = max(measure(word, self.size, self.bold) for word in text.split()), int(width)
        while low < high:
            middle = (low + high) // 2
            now = self.broken(text, middle, measure)
            if len(now) > len(lines) or _cut(now, text):
                low = middle + 1
            else:
                high = middle
        return high


REFUSAL = Letters(3, SMALL, bold=True, colour="warm", pitch=16)


@dataclass(frozen=True, slots=True)
class Hint:
    """Words that are cut in their place, to be shown whole when the mouse rests there."""

    box: QRectF
    text: str


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
    hints: tuple[Hint, ...] = ()


@dataclass(slots=True)
class Draft:
    """A layout under way."""

    slots: list[Slot] = field(default_factory=list)
    words: list[Word] = field(default_factory=list)
    bars: list[Bar] = field(default_factory=list)
    patches: list[Patch] = field(default_factory=list)
    rules: list[float] = field(default_factory=list)
    hints: list[Hint] = field(default_factory=list)

    def write(self, text: str, box: QRectF, letters: Letters, measure: Measure) -> int:
        """Write words from `box` on, a line below the other; gives how many lines they take."""
        lines = letters.broken(text, box.width(), measure)
        for number, line in enumerate(lines):
            at = box.translated(0, number * letters.pitch)
            self.words.append(Word(at, line, letters.size, bold=letters.bold, colour=letters.colour))
        if _cut(lines, text):
            self.hints.append(Hint(box.adjusted(0, 0, 0, (len(lines) - 1) * letters.pitch), text))
        return len(lines)

    def refuse(self, sentence: str, box: QRectF, measure: Measure) -> float:
        """Write why a count was not taken; gives where that ends."""
        lines = self.write(sentence, box, REFUSAL, measure)
        return box.bottom() + (lines - 1) * REFUSAL.pitch

    def done(self, height: float) -> Layout:
        """Give the finished layout."""
        return Layout(
            height,
            tuple(self.slots),
            tuple(self.words),
            tuple(self.bars),
            tuple(self.patches),
            tuple(self.rules),
            tuple(self.hints),
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


def _cut(lines: Sequence[str], text: str) -> bool:
    return "".join(lines).replace(" ", "") != "".join(text.split())
