"""What the patterns mean: swatches with their words, and small swatches over the slots of a cell."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF

from ui.activities.frame import BASELINE
from ui.theme import ROOM_SMALL
from ui.widgets.canvas import Canvas, Run
from ui.widgets.lettering import width_of
from ui.widgets.patterns import paint_option, strength_of
from workshop.language import _
from workshop.model import Option

WIDE, HIGH, GAP, BETWEEN = 56.0, 28.0, 16.0, 40.0
# Below this width swatches and the space between them are smaller.
ROOMY, NARROW, NARROW_GAP = 1700.0, 36.0, 10.0


def paint_swatches(canvas: Canvas, options: Sequence[Option], area: QRectF) -> None:
    """Paint a small swatch over each slot of a cell."""
    known = _known(options)
    slot = area.width() / max(1, len(options))
    for number, option in enumerate(options):
        part = QRectF(area.left() + number * slot + 6, area.top(), slot - 12, area.height())
        paint_option(canvas.painter, part, option, strength_of(number, known), canvas.theme)


def paint_legend(canvas: Canvas, options: Sequence[Option]) -> None:
    """Paint the legend in the line of facts; a scale without levels says only where it leads."""
    x = canvas.left
    for swatches, words in _entries(options):
        for number in swatches:
            part = QRectF(x, BASELINE - HIGH, _wide(canvas), HIGH)
            paint_option(
                canvas.painter, part, options[number], strength_of(number, _known(options)), canvas.theme
            )
            x += _wide(canvas)
        x = canvas.runs([Run(words, ROOM_SMALL)], x + _gap(canvas), BASELINE).right() + _between(canvas)


def legend_width(canvas: Canvas, options: Sequence[Option]) -> float:
    """Give the width of the legend."""
    entries = _entries(options)
    each = (
        len(swatches) * _wide(canvas) + _gap(canvas) + width_of(words, ROOM_SMALL)
        for swatches, words in entries
    )
    return sum(each) + _between(canvas) * max(0, len(entries) - 1)


def _entries(options: Sequence[Option]) -> list[tuple[list[int], str]]:
    if any(o.level not in {"", "unknown"} for o in options):
        return [([n], o.text) for n, o in enumerate(options)]
    steps = [n for n, o in enumerate(options) if o.level != "unknown"]
    unknown = [([n], o.text) for n, o in enumerate(options) if o.level == "unknown"]
    return [(steps, _("from least to most")), *unknown] if steps else unknown


def _known(options: Sequence[Option]) -> int:
    return sum(1 for o in options if o.level != "unknown")


def _wide(canvas: Canvas) -> float:
    return WIDE if canvas.inner >= ROOMY else NARROW


def _between(canvas: Canvas) -> float:
    return BETWEEN if canvas.inner >= ROOMY else 2 * NARROW_GAP


def _gap(canvas: Canvas) -> float:
    return GAP if canvas.inner >= ROOMY else NARROW_GAP
