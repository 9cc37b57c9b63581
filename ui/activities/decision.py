"""Decision: the chosen problem, large, with the reason; what the vote said; what waits in reserve."""

from PySide6.QtCore import QRectF

from ui.activities.frame import body, emphasised, facts, question, time_left
from ui.activities.notes import paint_notes
from ui.activities.view import Moment, View
from ui.activities.words import paint_words
from ui.theme import ROOM_NUMBER, ROOM_QUESTION, ROOM_TEXT
from ui.widgets.canvas import Canvas
from ui.widgets.lettering import block, filling
from workshop.language import _
from workshop.scene import RoomScene

BAR, INDENT = 8.0, 48.0
CHOSEN = 270.0
GAP = 40.0


def _paint(canvas: Canvas, room: RoomScene, moment: Moment) -> int:
    decision, chosen = room.decision, room.chosen
    if decision is None or chosen is None:
        return paint_words(canvas, room, moment)
    area = body(canvas, question(canvas, room.prompt))
    made = filling(chosen.title, (ROOM_NUMBER, ROOM_QUESTION), canvas.inner - INDENT, CHOSEN, bold=True)
    if made.height > CHOSEN:
        made = block(made.text, ROOM_QUESTION, canvas.inner - INDENT, lines=3, bold=True)
    y = area.top() + 16
    canvas.fill(QRectF(canvas.left, y + 10, BAR, made.height - 14), canvas.theme.accent)
    y = canvas.put(made, canvas.left + INDENT, y) + GAP
    notes = [
        (_("Because"), decision.reason),
        (_("The vote said"), decision.vote),
        (_("In reserve"), room.reserve.title if room.reserve else ""),
    ]
    rest = QRectF(area.left() + INDENT, y, area.width() - INDENT, area.bottom() - y)
    paint_notes(canvas, [(label, text) for label, text in notes if text], rest)
    decider = emphasised(_("Decided by {name}"), name=_short(decision.decider)) if decision.decider else []
    facts(canvas, time_left(room, moment.now), right=decider)
    return 1


def _short(name: str) -> str:
    made = block(name, ROOM_TEXT, 640, lines=1, bold=True)
    return made.shown


VIEW = View(room=_paint)
