"""Raw messages: many at once, nothing beside them, and the word for data in this state."""

from collections.abc import Sequence
from zlib import crc32

from PySide6.QtCore import QRectF

from ui.activities.frame import (
    AIR,
    body,
    emphasised,
    facts,
    joined,
    page_words,
    pages_of,
    question,
    time_left,
)
from ui.activities.view import Moment, View
from ui.activities.words import paint_words
from ui.theme import ROOM_SMALL, ROOM_TEXT
from ui.widgets.badge import HIGH, paint_badge
from ui.widgets.canvas import Canvas
from ui.widgets.lettering import Block, block
from workshop.language import _, ngettext
from workshop.model import Message, Pack
from workshop.scene import RoomScene
from workshop.sources import status_name

COLUMN, GAP, PAD, LINES = 520.0, 48.0, 9.0, 4


def _paint(canvas: Canvas, room: RoomScene, moment: Moment) -> int:
    if room.pack is None or not room.pack.train:
        return paint_words(canvas, room, moment)
    area = _paint_state(canvas, body(canvas, question(canvas, room.prompt)))
    across = max(1, int((area.width() + GAP) // (COLUMN + GAP)))
    wide = (area.width() - (across - 1) * GAP) / across
    made = [block(message.text, ROOM_SMALL, wide, lines=LINES) for message in _mixed(room.pack)]
    columns = pages_of([_height(one) for one in made], area.height())
    pages = -(-len(columns) // across)
    page = moment.page % pages
    for place, column in enumerate(columns[page * across : (page + 1) * across]):
        left = area.left() + place * (wide + GAP)
        _paint_column(canvas, [made[n] for n in column], QRectF(left, area.top(), wide, area.height()))
    number = len(made)
    count = ngettext(
        "{number} message, no answer beside it", "{number} messages, no answers beside them", number
    )
    said, right = emphasised(count, number=number), page_words(page, pages)
    with_time = joined(right, time_left(room, moment.now))
    free = canvas.inner - 2 * AIR - sum(run.width for run in said)
    facts(canvas, said, right=with_time if sum(run.width for run in with_time) <= free else right)
    return pages


def _mixed(pack: Pack) -> list[Message]:
    """Give the messages as they would come in: a pack has them in the order of its answers."""
    return sorted(pack.train, key=lambda message: crc32(message.id.encode()))


def _paint_state(canvas: Canvas, area: QRectF) -> QRectF:
    """Say in which state such data is; give what is left below."""
    place = QRectF(area.left(), area.top(), area.width() / 2, HIGH)
    badge = paint_badge(canvas, status_name("acceptable"), place)
    free = area.right() - badge.right() - AIR
    made = block(_("raw, not labelled: work to do first"), ROOM_TEXT, free, lines=1)
    canvas.put(made, badge.right() + AIR, place.center().y() - made.height / 2)
    return area.adjusted(0, HIGH + AIR, 0, 0)


def _height(made: Block) -> float:
    return made.height + 2 * PAD


def _paint_column(canvas: Canvas, messages: Sequence[Block], area: QRectF) -> None:
    y = area.top()
    for made in messages:
        canvas.rule(y, left=area.left(), right=area.right())
        canvas.put(made, area.left(), y + PAD)
        y += _height(made)


VIEW = View(room=_paint)
