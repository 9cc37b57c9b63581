"""The seven kinds of use: as cards that give ideas, then small with how many ideas there are of each."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from ui.theme import ROOM_SMALL, ROOM_TEXT
from ui.widgets.canvas import Canvas, Run
from ui.widgets.lettering import TIGHT, Block, block, width_of
from workshop.breadth import Reach

GAP, INSIDE, LINE = 28.0, 24.0, 6.0
ACROSS, CARD_LEAST = 4, 280.0
CELL_GAP, PAD, FIGURE = 12.0, 12.0, 40.0
NAME_LINES = 2
# Sizes tried for (name, example) until all of it has room.
SIZES = ((ROOM_TEXT, 40), (ROOM_TEXT, ROOM_SMALL), (40, ROOM_SMALL), (ROOM_SMALL, ROOM_SMALL))


@dataclass(frozen=True, slots=True)
class Card:
    """One kind as a card: its name and its example."""

    name: Block
    example: Block


def paint_cards(canvas: Canvas, reaches: Sequence[Reach], area: QRectF) -> None:
    """Paint the kinds as cards in as few rows as there is room for, all of one size."""
    across = max(2, min(ACROSS, int((area.width() + GAP) // (CARD_LEAST + GAP))))
    rows = -(-len(reaches) // across)
    wide = (area.width() - (across - 1) * GAP) / across
    high = (area.height() - (rows - 1) * GAP) / rows
    cards = _cards(reaches, wide - 2 * INSIDE, high - INSIDE - 8)
    # Examples of a row begin on one line.
    head = max((card.name.height for card in cards), default=0.0)
    for number, card in enumerate(cards):
        x = area.left() + number % across * (wide + GAP)
        y = area.top() + number // across * (high + GAP)
        canvas.frame(QRectF(x, y, wide, high), canvas.theme.line, 2)
        canvas.fill(QRectF(x, y, wide, LINE), canvas.theme.accent)
        canvas.put(card.name, x + INSIDE, y + INSIDE)
        canvas.put(card.example, x + INSIDE, y + INSIDE + head + 8, colour=canvas.theme.ink_soft)


def _cards(reaches: Sequence[Reach], wide: float, high: float) -> list[Card]:
    """Set names and examples in the largest sizes in which all of them have room."""
    cards: list[Card] = []
    for name, example in SIZES:
        names = [block(r.use.name, name, wide, lines=NAME_LINES, bold=True) for r in reaches]
        head = max((made.height for made in names), default=0.0)
        examples = [block(r.use.example, example, wide) for r in reaches]
        cards = [Card(*pair) for pair in zip(names, examples, strict=True)]
        broken = any(width_of(w, name, bold=True) > wide for r in reaches for w in r.use.name.split())
        if not broken and all(head + 8 + e.height <= high for e in examples):
            return cards
    lines = max(1, int((high - 8 - max(card.name.height for card in cards)) // (ROOM_SMALL * TIGHT)))
    return [Card(c.name, block(c.example.text, ROOM_SMALL, wide, lines=lines)) for c in cards]


def strip(canvas: Canvas, reaches: Sequence[Reach], area: QRectF) -> QRectF:
    """Write the kinds small at the foot of an area, and give what is left above.

    A kind with ideas has their number; one that nobody has named stands on a soft ground.
    """
    if not reaches:
        return area
    words = [word for r in reaches for word in r.use.name.split()]
    least = max(width_of(word, ROOM_SMALL, bold=True) for word in words) + FIGURE + 2 * PAD
    across = max(1, min(len(reaches), int((area.width() + CELL_GAP) // (least + CELL_GAP))))
    rows = -(-len(reaches) // across)
    across = -(-len(reaches) // rows)
    wide = (area.width() - (across - 1) * CELL_GAP) / across
    names = [
        block(r.use.name, ROOM_SMALL, wide - 2 * PAD - FIGURE, lines=NAME_LINES, bold=not r.ideas)
        for r in reaches
    ]
    high = max(name.height for name in names) + 2 * PAD
    top = area.bottom() - rows * high - (rows - 1) * CELL_GAP
    for number, (reach, name) in enumerate(zip(reaches, names, strict=True)):
        x = area.left() + number % across * (wide + CELL_GAP)
        y = top + number // across * (high + CELL_GAP)
        _paint_cell(canvas, reach, name, QRectF(x, y, wide, high))
    return area.adjusted(0, 0, 0, -(area.bottom() - top) - GAP)


def _paint_cell(canvas: Canvas, reach: Reach, name: Block, cell: QRectF) -> None:
    theme = canvas.theme
    if not reach.ideas:
        canvas.fill(cell, theme.accent_soft)
        canvas.fill(QRectF(cell.left(), cell.top(), LINE, cell.height()), theme.accent)
    middle = cell.top() + cell.height() / 2
    baseline = middle + 0.36 * ROOM_TEXT
    figure = Run(str(reach.ideas), ROOM_TEXT, bool(reach.ideas), theme.ink)
    canvas.runs([figure], cell.left() + PAD + FIGURE - 8, baseline, align="right")
    left = cell.left() + PAD + FIGURE + 4
    canvas.put(name, left, middle - name.height / 2, colour=theme.ink_soft if reach.ideas else theme.ink)
