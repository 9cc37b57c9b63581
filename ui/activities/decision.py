"""Decision: the chosen problem, large, with the reason; beside it the vote, where it said something else."""

from PySide6.QtCore import QRectF

from ui.activities.frame import body, deciding, emphasised, facts, foot, question, time_left
from ui.activities.notes import paint_notes
from ui.activities.view import Moment, View
from ui.activities.words import paint_words_and_rule
from ui.theme import ROOM_NUMBER, ROOM_QUESTION, ROOM_SMALL, ROOM_TEXT
from ui.widgets.canvas import Canvas
from ui.widgets.lettering import Block, block, filling
from workshop.language import _
from workshop.model import Decision, Idea
from workshop.scene import RoomScene

BAR, INDENT = 8.0, 48.0
CHOSEN, TITLE = 270.0, 0.42
GAP = 40.0
LARGEST, SMALL_LINE = 52, 42.2


def _paint(canvas: Canvas, room: RoomScene, moment: Moment) -> int:
    decision, chosen = room.decision, room.chosen
    if decision is None or chosen is None:
        return paint_words_and_rule(canvas, room, moment)
    area = deciding(canvas, body(canvas, question(canvas, room.prompt)), room.rule)
    reserve = room.reserve.title if room.reserve else ""
    favourite = next((i for i in room.ideas if i.id == decision.favourite), None)
    if favourite and favourite.id != chosen.id:
        _paint_both(canvas, decision, (chosen, favourite), foot(canvas, area, _("In reserve"), reserve))
    else:
        _paint_one(canvas, decision, chosen, reserve, area)
    decider = emphasised(_("Decided by {name}"), name=_short(decision.decider)) if decision.decider else []
    facts(canvas, time_left(room, moment.now), right=decider)
    return 1


def _paint_one(canvas: Canvas, decision: Decision, chosen: Idea, reserve: str, area: QRectF) -> None:
    made = _title(chosen.title, ROOM_NUMBER, canvas.inner - INDENT, CHOSEN)
    y = area.top() + 16
    canvas.fill(QRectF(canvas.left, y + 10, BAR, made.height - 14), canvas.theme.accent)
    y = canvas.put(made, canvas.left + INDENT, y) + GAP
    notes = ((_("Because"), decision.reason), (_("The vote said"), decision.vote), (_("In reserve"), reserve))
    rest = QRectF(area.left() + INDENT, y, area.width() - INDENT, area.bottom() - y)
    paint_notes(canvas, [(label, text) for label, text in notes if text], rest)


def _paint_both(canvas: Canvas, decision: Decision, ideas: tuple[Idea, Idea], area: QRectF) -> None:
    """Set the decision and what the vote put first beside each other, in the same size."""
    wide = (area.width() - INDENT - GAP) / 2 - INDENT
    because = _("Because: {reason}").format(reason=decision.reason) if decision.reason else ""
    sides = (
        (_("Decided"), because, canvas.theme.accent),
        (_("The vote put first"), decision.vote, canvas.theme.line),
    )
    titles = [_title(idea.title, ROOM_QUESTION + 8, wide, area.height() * TITLE) for idea in ideas]
    size = min(made.size for made in titles)
    lines = max(1, int(area.height() * TITLE // (size * 1.25)))
    titles = [block(idea.title, size, wide, lines=lines, bold=True) for idea in ideas]
    below = area.top() + ROOM_TEXT * 1.25 + 4 + max(made.height for made in titles) + 12
    for number, (name, said, colour) in enumerate(sides):
        x = area.left() + number * (wide + INDENT + GAP)
        label = block(name, ROOM_TEXT, wide, lines=1)
        y = canvas.put(label, x + INDENT, area.top(), colour=canvas.theme.ink_soft) + 4
        canvas.put(titles[number], x + INDENT, y)
        end = canvas.put(_said(said, wide, area.bottom() - below), x + INDENT, below)
        canvas.fill(QRectF(x, area.top() + 8, BAR, end - area.top() - 8), colour)


def _said(text: str, wide: float, high: float) -> Block:
    """Set what was said as large as it fits; what does not is ended with an ellipsis."""
    made = filling(text, (LARGEST, ROOM_SMALL), wide, high)
    return (
        made if made.height <= high else block(text, ROOM_SMALL, wide, lines=max(1, int(high // SMALL_LINE)))
    )


def _title(text: str, size: int, wide: float, high: float) -> Block:
    made = filling(text, (size, ROOM_TEXT + 4), wide, high, bold=True)
    return made if made.height <= high else block(text, ROOM_TEXT + 4, wide, lines=4, bold=True)


def _short(name: str) -> str:
    made = block(name, ROOM_TEXT, 640, lines=1, bold=True)
    return made.shown


VIEW = View(room=_paint)
