"""Collect ideas: the question first, then the wall grows."""

from ui.activities.frame import body, deciding, emphasised, facts, joined, page_words, question, time_left
from ui.activities.view import Moment, View
from ui.activities.wall import hang, paint_wall
from ui.activities.words import paint_words
from ui.widgets.canvas import Canvas
from workshop.carried import interests
from workshop.language import _, ngettext
from workshop.scene import RoomScene


def _paint(canvas: Canvas, room: RoomScene, moment: Moment) -> int:
    if not room.ideas:
        return paint_words(canvas, room, moment)
    return paint_ideas(canvas, room, moment)


def paint_ideas(
    canvas: Canvas, room: RoomScene, moment: Moment, *, numbered: bool = False, rule: str = ""
) -> int:
    """Paint the wall of ideas with its count, and `rule`, how the group decides, below it.

    What people wanted at an earlier event stands below an idea, marked as interest.
    """
    area = deciding(canvas, body(canvas, question(canvas, room.prompt)), rule)
    notes = interests(room.event, room.ideas)
    places = hang(room.ideas, area, numbered=numbered, notes=notes)
    pages = 1 + max((p.page for p in places), default=0)
    page = moment.page % pages
    paint_wall(canvas, places, area, page)
    number = len(room.ideas)
    count = emphasised(ngettext("{number} idea", "{number} ideas", number), number=number)
    middle = _("Dots: interest, not a decision") if room.event and room.event.dots else ""
    facts(canvas, time_left(room, moment.now), middle, joined(page_words(page, pages), count))
    return pages


VIEW = View(room=_paint)
