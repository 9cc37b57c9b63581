"""What the patterns mean: swatches with their words, and small swatches over the slots of a cell."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from ui.theme import ROOM_SMALL
from ui.widgets.canvas import Canvas, Run
from ui.widgets.patterns import paint_option, strength_of
from workshop.language import _
from workshop.model import Option

WIDE, HIGH, GAP, BETWEEN = 56.0, 28.0, 16.0, 40.0
# Below this width swatches and the space between them are smaller.
ROOMY, NARROW, NARROW_GAP = 1700.0, 36.0, 10.0


@dataclass(frozen=True, slots=True)
class Entry:
    """Some swatches (places of options) and the words that stand beside them."""

    swatches: tuple[int, ...]
    words: tuple[Run, ...]


def paint_swatches(canvas: Canvas, options: Sequence[Option], area: QRectF) -> None:
    """Paint a small swatch over each slot of a cell."""
    slot = area.width() / max(1, len(options))
    for number in range(len(options)):
        part = QRectF(area.left() + number * slot + 6, area.top(), slot - 12, area.height())
        paint_swatch(canvas, options, number, part)


def paint_swatch(canvas: Canvas, options: Sequence[Option], number: int, area: QRectF) -> None:
    """Paint the look of one of several answers."""
    paint_option(canvas.painter, area, options[number], strength_of(number, _known(options)), canvas.theme)


def short(options: Sequence[Option]) -> list[Entry]:
    """Give the entries of a legend; a scale without levels says only where it leads."""
    if any(o.level not in {"", "unknown"} for o in options):
        return each(options)
    steps = tuple(n for n, o in enumerate(options) if o.level != "unknown")
    unknown = [entry for entry in each(options) if options[entry.swatches[0]].level == "unknown"]
    words = (Run(_("from least to most"), ROOM_SMALL),)
    return [Entry(steps, words), *unknown] if steps else unknown


def named_width(canvas: Canvas, options: Sequence[Option]) -> float:
    """Give the width of all answers beside their swatches."""
    return entries_width(canvas, each(options))


def wrapped(canvas: Canvas, entries: Sequence[Entry], width: float) -> list[list[Entry]]:
    """Divide entries into lines of a width."""
    lines: list[list[Entry]] = [[]]
    for entry in entries:
        if lines[-1] and entries_width(canvas, [*lines[-1], entry]) > width:
            lines.append([])
        lines[-1].append(entry)
    return lines


def each(options: Sequence[Option]) -> list[Entry]:
    """Give an entry for each answer, in its own words."""
    return [Entry((n,), (Run(o.text, ROOM_SMALL),)) for n, o in enumerate(options)]


def paint_entries(
    canvas: Canvas, options: Sequence[Option], entries: Sequence[Entry], x: float, baseline: float
) -> float:
    """Paint entries one after the other and give where they end."""
    for entry in entries:
        for number in entry.swatches:
            paint_swatch(canvas, options, number, QRectF(x, baseline - HIGH, _wide(canvas), HIGH))
            x += _wide(canvas)
        x = canvas.runs(entry.words, x + _gap(canvas), baseline).right() + _between(canvas)
    return x - _between(canvas)


def entries_width(canvas: Canvas, entries: Sequence[Entry]) -> float:
    """Give the width of entries one after the other."""
    wide = (
        len(entry.swatches) * _wide(canvas) + _gap(canvas) + sum(run.width for run in entry.words)
        for entry in entries
    )
    return sum(wide) + _between(canvas) * max(0, len(entries) - 1)


def _known(options: Sequence[Option]) -> int:
    return sum(1 for o in options if o.level != "unknown")


def _wide(canvas: Canvas) -> float:
    return WIDE if canvas.inner >= ROOMY else NARROW


def _between(canvas: Canvas) -> float:
    return BETWEEN if canvas.inner >= ROOMY else 2 * NARROW_GAP


def _gap(canvas: Canvas) -> float:
    return GAP if canvas.inner >= ROOMY else NARROW_GAP
