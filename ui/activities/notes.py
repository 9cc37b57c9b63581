"""Labelled texts below each other, which share the height there is."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF

from ui.theme import ROOM_SMALL
from ui.widgets.canvas import Canvas
from ui.widgets.lettering import Block, block, width_of

SIZES = (56, 52, 48, 44, 40, ROOM_SMALL)
GAP, LEAST_GAP = 32.0, 20.0
LABEL, LABEL_SHARE, LABEL_MOST, BESIDE = 250.0, 0.16, 0.26, 28.0


def paint_notes(canvas: Canvas, notes: Sequence[tuple[str, str]], area: QRectF) -> None:
    """Write (label, text) pairs in the largest type that fits; if none does, the longest are cut."""
    label = _label(notes, area)
    made = _set([text for _label, text in notes], area.width() - label, area.height())
    gap = GAP if _height(made, GAP) <= area.height() else LEAST_GAP
    y = area.top()
    for (name, _text), note in zip(notes, made, strict=True):
        head = block(name, ROOM_SMALL, label - 16, lines=2 if len(note.lines) > 1 else 1)
        # Both stand on one baseline.
        canvas.put(
            head,
            area.left(),
            y + (note.line_height - head.line_height) / 2 + (note.size - head.size) * 0.35,
            colour=canvas.theme.ink_soft,
        )
        y = canvas.put(note, area.left() + label, y) + gap


def notes_fit(notes: Sequence[tuple[str, str]], area: QRectF) -> bool:
    """Tell whether all of the texts can be read, in the smallest type if need be."""
    label = _label(notes, area)
    made = [block(text, ROOM_SMALL, area.width() - label) for _label, text in notes]
    return _height(made, LEAST_GAP) <= area.height()


def _label(notes: Sequence[tuple[str, str]], area: QRectF) -> float:
    """Give the width that the labels need, within limits."""
    needed = max((width_of(name, ROOM_SMALL) for name, _text in notes), default=0.0) + BESIDE
    return max(LABEL, area.width() * LABEL_SHARE, min(needed, area.width() * LABEL_MOST))


def _height(blocks: Sequence[Block], gap: float) -> float:
    return sum(b.height for b in blocks) + gap * (len(blocks) - 1)


def _set(texts: Sequence[str], width: float, height: float) -> list[Block]:
    made: list[Block] = []
    for size in SIZES:
        made = [block(text, size, width) for text in texts]
        if _height(made, GAP) <= height:
            return made
    while _height(made, LEAST_GAP) > height:
        longest = max(range(len(made)), key=lambda n: len(made[n].lines))
        lines = len(made[longest].lines) - 1
        if not lines:
            break
        made[longest] = block(texts[longest], ROOM_SMALL, width, lines=lines)
    return made
