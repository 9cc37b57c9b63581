"""Cards of what was written for the room: titled columns beside each other, or one card as labelled lines."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from ui.activities.frame import body, facts, page_words, pages_of, question, time_left
from ui.activities.notes import notes_fit, paint_notes
from ui.activities.view import Moment, View
from ui.activities.words import paint_words
from ui.theme import ROOM_SMALL, ROOM_TEXT
from ui.widgets.canvas import Canvas
from ui.widgets.clock import short_date
from ui.widgets.lettering import Block, block, fitted
from workshop.room_parts import Told
from workshop.scene import RoomScene

GAP, PAD, LINE = 48.0, 20.0, 4.0
COLUMN_LEAST = 400.0
MOST = 4
SIZES = (52, 48, ROOM_TEXT, 40, ROOM_SMALL)
TITLE_LINES = 3


@dataclass(frozen=True, slots=True)
class Piece:
    """One label with its words, or a part of them, as they are set."""

    label: Block
    words: Block

    @property
    def height(self) -> float:
        """Give its height with the space below it."""
        return self.label.height + self.words.height + PAD


@dataclass(frozen=True, slots=True)
class Column:
    """One card, or as much of it as one page has room for."""

    title: Block
    pieces: tuple[Piece, ...]


def paint_cards(canvas: Canvas, room: RoomScene, moment: Moment) -> int:
    """Paint the cards; as long as nothing is written, the question and the room's text."""
    if not room.cards:
        return paint_words(canvas, room, moment)
    area = body(canvas, question(canvas, room.prompt))
    notes = [(label, short_date(words)) for label, words in room.cards[0].words]
    if len(room.cards) == 1 and not room.cards[0].title and notes_fit(notes, area):
        paint_notes(canvas, notes, area)
        facts(canvas, time_left(room, moment.now))
        return 1
    across = _across(len(room.cards), area)
    wide = (area.width() - GAP * (across - 1)) / across
    columns = _columns(room.cards, wide, area.height())
    pages = -(-len(columns) // across)
    page = moment.page % pages
    head = _head(column.title for column in columns)
    for place, column in enumerate(columns[page * across : (page + 1) * across]):
        left = area.left() + place * (wide + GAP)
        _paint_column(canvas, column, QRectF(left, area.top(), wide, area.height()), head)
    facts(canvas, time_left(room, moment.now), right=page_words(page, pages))
    return pages


def _across(cards: int, area: QRectF) -> int:
    """Give how many cards stand beside each other: as many on each page, as evenly as they come."""
    most = min(MOST, max(1, int((area.width() + GAP) // (COLUMN_LEAST + GAP))))
    pages = -(-cards // most)
    return -(-cards // pages)


def _columns(cards: Sequence[Told], wide: float, height: float) -> list[Column]:
    """Set the cards in the largest type in which each is one column; else go on in further columns."""
    titles = [fitted(c.title, (ROOM_TEXT, ROOM_SMALL), wide, TITLE_LINES, bold=True) for c in cards]
    free = height - _head(titles)
    columns: list[Column] = []
    for size in SIZES:
        parts = [
            [Column(title, part) for part in _divided(card, size, wide, free)]
            for card, title in zip(cards, titles, strict=True)
        ]
        columns = [column for part in parts for column in part]
        if len(columns) == len(cards):
            break
    return columns


def _head(titles: Iterable[Block]) -> float:
    """Give the height of the titles with their line: all lines stand at one height."""
    high = max((title.height for title in titles), default=0.0)
    return high + 8 + LINE + PAD if high else 0.0


def _divided(card: Told, size: int, wide: float, free: float) -> list[tuple[Piece, ...]]:
    pieces = [
        piece
        for label, words in card.words
        for piece in _parts(
            block(label, ROOM_SMALL, wide, lines=2), block(short_date(words), size, wide), free
        )
    ]
    return [tuple(pieces[n] for n in part) for part in pages_of([p.height for p in pieces], free)]


def _parts(label: Block, words: Block, free: float) -> list[Piece]:
    """Cut words that are longer than a column into parts, each under its label."""
    lines = max(1, int((free - label.height - PAD) // words.line_height))
    return [Piece(label, words.part(n, n + lines)) for n in range(0, max(1, len(words.lines)), lines)]


def _paint_column(canvas: Canvas, column: Column, area: QRectF, head: float) -> None:
    canvas.put(column.title, area.left(), area.top())
    y = area.top() + head
    if column.title.lines:
        canvas.fill(QRectF(area.left(), y - PAD - LINE, area.width(), LINE), canvas.theme.ink)
    for piece in column.pieces:
        y = canvas.put(piece.label, area.left(), y, colour=canvas.theme.ink_soft)
        y = canvas.put(piece.words, area.left(), y) + PAD


VIEW = View(room=paint_cards)
