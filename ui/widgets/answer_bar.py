"""The one bar for every distribution: a segment for each answer, "don't know" apart at the right."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from ui.theme import Theme
from ui.widgets.patterns import paint_option, strength_of
from workshop.model import QuestionTally

APART, BETWEEN = 20.0, 2.0


@dataclass(frozen=True, slots=True)
class Look:
    """How bars are painted: colours, how far they have grown (0 to 1), and the scale of their patterns.

    `strength` is the ink of all answers that are on no scale; without it each has its own.
    """

    theme: Theme
    growth: float = 1.0
    unit: float = 1.0
    strength: int | None = None


def answer_bar(painter: QPainter, area: QRectF, tally: QuestionTally, people: int, look: Look) -> None:
    """Paint the distribution; `people` is how many answers fill the bar, so that bars can be compared."""
    base = max(people, sum(tally.counts), 1)
    voter = (area.width() - APART * look.unit) / base * look.growth
    known = sum(1 for o in tally.question.options if o.level != "unknown")
    x = area.left()
    for number, (option, n) in enumerate(zip(tally.question.options, tally.counts, strict=True)):
        if not n:
            continue
        width = n * voter
        if option.level == "unknown":
            part = QRectF(area.right() - width, area.top(), width, area.height())
        else:
            part = QRectF(x, area.top(), max(1.0, width - BETWEEN * look.unit), area.height())
            x += width
        strength = strength_of(number, known) if look.strength is None else look.strength
        paint_option(painter, part, option, strength, look.theme, look.unit)
