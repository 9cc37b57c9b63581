"""Collect ideas: the question first, with cards against narrow thinking, then the wall grows."""

from ui.activities.frame import body, deciding, emphasised, facts, joined, page_words, question, time_left
from ui.activities.join import where
from ui.activities.uses import paint_cards, strip
from ui.activities.view import Moment, View
from ui.activities.wall import hang, paint_wall
from ui.activities.words import paint_words
from ui.theme import ROOM_TEXT
from ui.widgets.canvas import Canvas
from ui.widgets.lettering import block
from workshop.carried import interests
from workshop.language import _, ngettext
from workshop.scene import RoomScene


def _paint(canvas: Canvas, room: RoomScene, moment: Moment) -> int:
    if room.ideas:
        return paint_ideas(canvas, room, moment)
    if room.uses:
        return _paint_prompts(canvas, room, moment)
    return paint_words(canvas, room, moment)


def _paint_prompts(canvas: Canvas, room: RoomScene, moment: Moment) -> int:
    """Paint what to write, and the seven kinds of use as cards."""
    area = body(canvas, question(canvas, room.prompt))
    said = block(room.text, ROOM_TEXT, area.width(), lines=2)
    top = canvas.put(said, area.left(), area.top() - 12, colour=canvas.theme.ink_soft)
    paint_cards(canvas, room.uses, area.adjusted(0, top + 20 - area.top(), 0, 0))
    facts(canvas, time_left(room, moment.now), right=where(room, narrow=True))
    return 1


def paint_ideas(
    canvas: Canvas, room: RoomScene, moment: Moment, *, numbered: bool = False, rule: str = ""
) -> int:
    """Paint the wall of ideas with its count, and `rule`, how the group decides, below it.

    What people wanted at an earlier event stands below an idea, marked as interest.
    """
    area = deciding(canvas, body(canvas, question(canvas, room.prompt)), rule)
    area = strip(canvas, room.uses, area)
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
