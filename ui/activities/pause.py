"""Break: when we go on, in figures that can be read from the coffee machine."""

from ui.activities.frame import body, facts, question, time_left
from ui.activities.view import Moment, View
from ui.theme import ROOM_CODE, ROOM_QUESTION, ROOM_TEXT
from ui.widgets.canvas import Canvas, Run
from ui.widgets.clock import time_of_day
from ui.widgets.lettering import block
from workshop.language import _
from workshop.scene import RoomScene

LABEL, FIGURE, TEXT = 420.0, 570.0, 640.0


def _paint(canvas: Canvas, room: RoomScene, moment: Moment) -> int:
    area = body(canvas, question(canvas, room.title))
    says = "\n".join(t for t in (room.prompt if room.prompt != room.title else "", room.text) if t.strip())
    clock = room.clock
    if clock is None or clock.paused or not clock.minutes:
        lines = int(area.height() // (ROOM_QUESTION * 1.25))
        canvas.put(block(says, ROOM_QUESTION, canvas.inner, lines=lines), canvas.left, area.top() + 80)
        facts(canvas, time_left(room, moment.now))
        return 1
    left = clock.left(moment.now)
    over = left <= 0
    canvas.runs([Run(_("We go on") if over else _("We go on at"), ROOM_QUESTION)], canvas.left, LABEL)
    figure = _("now") if over else time_of_day(moment.now + left)
    canvas.runs([Run(figure, ROOM_CODE, bold=True)], canvas.left, FIGURE)
    canvas.put(block(says, ROOM_TEXT, canvas.inner, lines=4), canvas.left, TEXT, colour=canvas.theme.ink_soft)
    facts(canvas, [] if over else time_left(room, moment.now))
    return 1


VIEW = View(room=_paint)
