"""Role routes: each role that is not covered, with its counts and the way that was chosen for it."""

from ui.activities.frame import body, emphasised, facts, joined, page_words, question, time_left
from ui.activities.tiles import lay_out, paint_tiles
from ui.activities.view import Moment, View
from ui.activities.words import paint_words, paint_words_over
from ui.widgets.answer_bar import Look
from ui.widgets.canvas import Canvas
from workshop.cover import SETTLED
from workshop.language import _, ngettext
from workshop.scene import RoomScene


def _paint(canvas: Canvas, room: RoomScene, moment: Moment) -> int:
    open_ = [standing for standing in room.roles if standing.state not in SETTLED]
    if not open_:
        covered = bool(room.roles) and all(standing.state == "covered" for standing in room.roles)
        if covered:
            return paint_words_over(canvas, room, moment, "", _("Every role is covered."))
        return paint_words(canvas, room, moment)
    area = body(canvas, question(canvas, room.prompt))
    ways = {card.title: [words for _label, words in card.words] for card in room.cards}
    pages = lay_out(area, open_, ways)
    page = moment.page % len(pages)
    paint_tiles(canvas, area, pages[page], Look(canvas.theme, moment.growth))
    number = len(open_)
    sentence = ngettext("{number} role is not covered", "{number} roles are not covered", number)
    right = joined(page_words(page, len(pages)), emphasised(sentence, number=number))
    facts(canvas, time_left(room, moment.now), right=right)
    return len(pages)


VIEW = View(room=_paint)
