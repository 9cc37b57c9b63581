"""Rows of counts in fixed slots under the words of the answers, each with its bar."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from ui.activities.legend import paint_swatch
from ui.theme import ROOM_COUNT, ROOM_SMALL
from ui.widgets.answer_bar import Look, answer_bar
from ui.widgets.canvas import Canvas, Run
from ui.widgets.lettering import Block, block, width_of
from workshop.model import Option, QuestionTally

ROW, BAR, GAP = 76.0, 32.0, 28.0
SWATCH, HEAD_LINES = 14.0, 2
SLOT_LEAST, BAR_LEAST, BAR_GOOD = 112.0, 120.0, 220.0


@dataclass(frozen=True, slots=True)
class Columns:
    """Where slots and bar stand, from the left edge of the canvas."""

    left: float
    slot: float
    number: int
    bar: float
    end: float

    def middle(self, place: int) -> float:
        """Give the middle of a slot."""
        return self.left + (place + 0.5) * self.slot


def columns(options: Sequence[Option], left: float, end: float) -> Columns:
    """Make the slots as wide as the words above them, on one line if that leaves a bar; else wrapped."""
    number = max(1, len(options))
    whole = _slot(option.text for option in options)
    words = _slot(word for option in options for word in option.text.split())
    free = end - left - GAP
    slot = whole if whole * number + BAR_GOOD <= free else min(words, (free - BAR_LEAST) / number)
    return Columns(left, slot, number, left + number * slot + GAP, end)


def _slot(words: Iterable[str]) -> float:
    return max([SLOT_LEAST, *(width_of(word, ROOM_SMALL) + 24 for word in words)])


def heads(options: Sequence[Option], at: Columns) -> list[Block]:
    """Set the words of the answers over their slots."""
    return [block(option.text, ROOM_SMALL, at.slot - 8, lines=HEAD_LINES) for option in options]


def head_height(made: Sequence[Block], *, swatches: bool = True) -> float:
    """Give the height of the words over the slots, with their swatches where there are any."""
    return max((head.height for head in made), default=0.0) + (SWATCH + 8 if swatches else 0)


def paint_heads(canvas: Canvas, made: Sequence[Block], at: Columns, y: float) -> None:
    """Write the answers over their slots; the lowest lines stand on one line."""
    high = head_height(made, swatches=False)
    for place, head in enumerate(made):
        canvas.put(
            head, at.middle(place), y + high - head.height, colour=canvas.theme.ink_soft, align="centre"
        )


def paint_slots(canvas: Canvas, options: Sequence[Option], at: Columns, y: float) -> None:
    """Paint the swatch of each answer over its slot."""
    for place in range(len(options)):
        area = QRectF(at.left + place * at.slot + 8, y, at.slot - 16, SWATCH)
        paint_swatch(canvas, options, place, area)


def paint_counts(
    canvas: Canvas, tally: QuestionTally, at: Columns, y: float, people: int, look: Look
) -> None:
    """Write the counts of one row, the highest bold, and its bar; `people` fill the bar."""
    most = max(tally.counts, default=0)
    middle = y + ROW / 2
    for place, n in enumerate(tally.counts):
        strong = n == most and n > 0
        run = Run(str(n), ROOM_COUNT, strong, canvas.theme.ink if strong else canvas.theme.ink_soft)
        canvas.runs([run], at.middle(place), middle + 0.36 * ROOM_COUNT, align="centre")
    area = QRectF(at.bar, middle - BAR / 2, at.end - at.bar, BAR)
    answer_bar(canvas.painter, area, tally, people, look)
