"""A calm wall of ideas: columns of titles, grouped by cluster, pages when more than fit."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from ui.theme import ROOM_SMALL, ROOM_TEXT
from ui.widgets.canvas import Canvas
from ui.widgets.lettering import Block, block
from workshop.language import _
from workshop.model import EMPTY, Idea

GAP, PAD = 48.0, 14.0
UNDERLINE, APART = 6.0, 24.0
LINES = 3
COLUMN_LEAST = 400.0


@dataclass(frozen=True, slots=True)
class Card:
    """One title on the wall with a quiet note below, or the name of the cluster that follows (`head`)."""

    block: Block
    head: bool
    column: float
    note: Block | None = None

    @property
    def height(self) -> float:
        """Give its height with the space around it."""
        note = self.note.height if self.note else 0.0
        return self.block.height + note + 2 * PAD + (UNDERLINE if self.head else 0)

    @property
    def before(self) -> float:
        """Give the space above it, when something stands above."""
        return APART if self.head else 0.0


@dataclass(frozen=True, slots=True)
class Place:
    """Where a card stands: page, column, and how far from the top."""

    card: Card
    page: int
    column: int
    top: float

    @property
    def width(self) -> float:
        """Give the width of its column."""
        return self.card.column


def hang(
    ideas: Sequence[Idea], area: QRectF, *, numbered: bool = False, notes: Mapping[str, str] = EMPTY
) -> list[Place]:
    """Find a place for every idea: in larger type and fewer columns where that is one page.

    `notes` are quiet words below some of the ideas, by the idea's id.
    """
    most = max(1, int((area.width() + GAP) // (COLUMN_LEAST + GAP)))
    for size, columns in ((ROOM_TEXT, max(1, most - 2)), (ROOM_TEXT, max(1, most - 1))):
        cards = _cards(ideas, size, _wide(area, columns), notes, numbered=numbered)
        # Columns of about the same height look calm: the lowest height at which they are one page.
        for height in range(int(area.height() * 0.3), int(area.height()) + 1, 12):
            places = _placed(cards, columns, height)
            if places[-1].page == 0:
                return places
    cards = _cards(ideas, ROOM_SMALL, _wide(area, most), notes, numbered=numbered)
    return _placed(cards, most, area.height())


def paint_wall(canvas: Canvas, places: Sequence[Place], area: QRectF, page: int) -> None:
    """Paint one page of the wall."""
    for place in places:
        if place.page != page:
            continue
        wide = place.width
        x, y = area.left() + place.column * (wide + GAP), area.top() + place.top
        if place.card.head:
            canvas.put(place.card.block, x, y + PAD)
            under = y + PAD + place.card.block.height + 4
            canvas.fill(QRectF(x, under, wide, UNDERLINE), canvas.theme.accent)
        else:
            under = canvas.put(place.card.block, x, y + PAD)
            if place.card.note:
                canvas.put(place.card.note, x, under, colour=canvas.theme.ink_soft)
            canvas.rule(y + place.card.height, left=x, right=x + wide)


def _wide(area: QRectF, columns: int) -> float:
    return (area.width() - (columns - 1) * GAP) / columns


def _cards(
    ideas: Sequence[Idea], size: int, width: float, notes: Mapping[str, str], *, numbered: bool
) -> list[Card]:
    clusters = dict.fromkeys(i.cluster for i in ideas if i.cluster)
    made = []
    for cluster in (*clusters, ""):
        members = [(n, i) for n, i in enumerate(ideas, 1) if i.cluster == cluster]
        name = cluster or (_("Not grouped") if clusters and members else "")
        if name:
            made.append(Card(block(name, size, width, lines=2, bold=True), head=True, column=width))
        for number, idea in members:
            text = f"{number}  {idea.title}" if numbered else idea.title
            note = block(notes[idea.id], ROOM_SMALL, width, lines=2) if idea.id in notes else None
            made.append(Card(block(text, size, width, lines=LINES), head=False, column=width, note=note))
    return made


def _placed(cards: Sequence[Card], columns: int, height: float) -> list[Place]:
    places, column, used = [], 0, 0.0
    for number, card in enumerate(cards):
        # The name of a cluster never stands alone at the foot of a column.
        follows = cards[number + 1].height if card.head and number + 1 < len(cards) else 0.0
        if used and used + card.before + card.height + follows > height:
            column, used = column + 1, 0.0
        used += card.before if used else 0.0
        places.append(Place(card, column // columns, column % columns, used))
        used += card.height
    return places
