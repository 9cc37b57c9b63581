"""Blocker vote: the kinds with numbers to point at, then which are most likely to stop us."""

from ui.activities.dot_vote import paint_dots
from ui.activities.frame import answered, body, facts, joined, page_words, question, time_left
from ui.activities.view import Moment, View
from ui.activities.voting import paint_waiting, vote_number, voting
from ui.activities.wall import hang, paint_wall
from ui.widgets.canvas import Canvas
from workshop.model import Idea
from workshop.scene import RoomScene


def _paint_open(canvas: Canvas, room: RoomScene, moment: Moment) -> int:
    """Paint what dots may go to while the vote is open: nobody can learn fourteen kinds by heart."""
    if room.form is None or room.form.shape != "dots":
        return paint_waiting(canvas, room, moment)
    area = body(canvas, question(canvas, room.prompt))
    kinds = [Idea(option.key, option.text) for option in room.form.questions[0].options]
    places = hang(kinds, area, numbered=True)
    pages = 1 + max((place.page for place in places), default=0)
    page = moment.page % pages
    paint_wall(canvas, places, area, page)
    right = joined(page_words(page, pages), vote_number(room), answered(room))
    facts(canvas, time_left(room, moment.now), right=right)
    return pages


VIEW = View(room=voting(paint_dots, during=_paint_open))
