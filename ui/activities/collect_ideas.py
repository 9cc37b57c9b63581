"""Collect ideas: the question first, then the wall grows."""

from ui.activities.frame import body, deciding, emphasised, facts, joined, page_words, question, time_left
from ui.activities.view import Moment, View
from ui.activities.wall import hang, paint_wall
from ui.activities.words import paint_words
from ui.widgets.canvas import Canvas
from workshop.language import ngettext
from workshop.scene import RoomScene


def _paint(canvas: Canvas, room: RoomScene, moment: Moment) -> int:
    if not room.ideas:
        return paint_words(canvas, room, moment)
    return paint_ideas(canvas, room, moment)


def paint_ideas(
    canvas: Canvas, room: RoomScene, moment: Moment, *, numbered: bool = False, rule: str = ""
) -> int:
    """Paint the wall of ideas with its count, and `rule`, how the group decides, below it."""
    area = deciding(canvas, body(canvas, question(canvas, room.prompt)), rule)
    places = hang(room.ideas, area, numbered=numbered)
    pages = 1 + max((p.page for p in places), default=0)
    page = moment.page % pages
    paint_wall(canvas, places, area, page)
    number = len(room.ideas)
    count = emphasised(ngettext("{number} idea", "{number} ideas", number), number=number)
    facts(canvas, time_left(room, moment.now), right=joined(page_words(page, pages), count))
    return pages


VIEW = View(room=_paint)
