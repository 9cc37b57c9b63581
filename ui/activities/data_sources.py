"""Data sources: what data there are, of which type, and where they live."""

from PySide6.QtCore import QRectF

from ui.activities.frame import body, emphasised, facts, foot, joined, page_words, question, time_left
from ui.activities.table import paint_heads, paint_rows
from ui.activities.view import Moment, View
from ui.activities.words import paint_words
from ui.theme import ROOM_SMALL, ROOM_TEXT
from ui.widgets.canvas import Canvas
from ui.widgets.clock import short_date
from ui.widgets.lettering import Block, block, fitted
from workshop.language import _, ngettext
from workshop.model import DataSource
from workshop.scene import RoomScene

PAD, GAP = 16.0, 40.0
# Shares of the width: name, type, place.
NAME, TYPE = 0.44, 0.22
LINES = 2
OPEN = "—"


def _paint(canvas: Canvas, room: RoomScene, moment: Moment) -> int:
    if not room.sources:
        return paint_words(canvas, room, moment)
    area = body(canvas, question(canvas, room.prompt))
    for card in reversed(room.cards):
        for label, words in reversed(card.words):
            area = foot(canvas, area, label, short_date(words))
    lefts = (area.left(), area.left() + area.width() * NAME, area.left() + area.width() * (NAME + TYPE))
    wides = (area.width() * NAME - GAP, area.width() * TYPE - GAP, area.width() * (1 - NAME - TYPE))
    names = (_("Source"), _("Type"), _("Where it lives"))
    heads = [(x, block(n, ROOM_SMALL, w, lines=1)) for x, w, n in zip(lefts, wides, names, strict=True)]
    rows = [_cells(standing.source, wides) for standing in room.sources]
    area = paint_heads(canvas, area, heads)

    def paint(number: int, row: QRectF) -> None:
        for x, made in zip(lefts, rows[number], strict=True):
            canvas.put(made, x, row.top() + PAD + (rows[number][0].line_height - made.line_height) / 2)

    heights = [max(made.height for made in row) + 2 * PAD for row in rows]
    page, pages = paint_rows(canvas, area, heights, moment.page, paint)
    number = len(rows)
    count = emphasised(ngettext("{number} source", "{number} sources", number), number=number)
    facts(canvas, time_left(room, moment.now), right=joined(page_words(page, pages), count))
    return pages


def _cells(source: DataSource, wides: tuple[float, float, float]) -> tuple[Block, Block, Block]:
    name, kind, place = wides
    return (
        fitted(source.name, (ROOM_TEXT, ROOM_SMALL), name, LINES, bold=True),
        block(source.type or OPEN, ROOM_SMALL, kind, lines=LINES),
        block(source.place or OPEN, ROOM_SMALL, place, lines=LINES),
    )


VIEW = View(room=_paint)
