"""Action plan: one line at a time in large type, and the board of what was accepted."""

from PySide6.QtCore import QRectF

from ui.activities.board import paint_board
from ui.activities.frame import AIR, FACTS, facts, time_left
from ui.activities.notes import paint_notes
from ui.activities.view import Moment, View
from ui.activities.words import paint_words
from ui.theme import ROOM_QUESTION, ROOM_TEXT
from ui.widgets.canvas import Canvas
from ui.widgets.clock import short_date
from ui.widgets.lettering import block, filling
from workshop.language import _
from workshop.model import PlanLine
from workshop.scene import RoomScene

WHAT = 80
WHAT_HIGH = 300.0


def _paint(canvas: Canvas, room: RoomScene, moment: Moment) -> int:
    if room.line is not None:
        return _paint_line(canvas, room, room.line, moment)
    if room.lines:
        return paint_board(canvas, room, moment)
    return paint_words(canvas, room, moment)


def _paint_line(canvas: Canvas, room: RoomScene, line: PlanLine, moment: Moment) -> int:
    small = block(room.prompt, ROOM_TEXT, canvas.inner, lines=1)
    y = canvas.put(small, canvas.left, 64, colour=canvas.theme.ink_soft) + 32
    what = filling(line.what, (WHAT, ROOM_QUESTION), canvas.inner, WHAT_HIGH, bold=True)
    if what.height > WHAT_HIGH:
        what = block(line.what, ROOM_QUESTION, canvas.inner, lines=3, bold=True)
    y = canvas.put(what, canvas.left, y) + 48
    canvas.rule(y - 12)
    area = QRectF(canvas.left, y + 20, canvas.inner, FACTS - AIR - y - 20)
    paint_notes(canvas, [(label, text or "—") for label, text in _entries(line)], area)
    facts(canvas, time_left(room, moment.now))
    return 1


def _entries(line: PlanLine) -> list[tuple[str, str]]:
    owner = line.owner or line.owner_role
    who = (
        _("{owner}, with {others}").format(owner=owner, others=line.others)
        if line.others and owner
        else owner
    )
    step = line.first_step
    if line.first_date and step:
        step = _("{step} (by {date})").format(step=step, date=short_date(line.first_date))
    return [
        (_("Who"), who),
        (_("First step"), step),
        (_("Done when"), line.done_when),
        (_("By"), short_date(line.due)),
    ]


VIEW = View(room=_paint)
