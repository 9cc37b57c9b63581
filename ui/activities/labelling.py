"""Labelling: the guide first, then the curve that grows with the labels, or one message for the cards."""

from PySide6.QtCore import QPointF, QRectF

from ui.activities.curve import curve_of, paint_curve
from ui.activities.frame import AIR, body, facts, foot, question, time_left
from ui.activities.join import where
from ui.activities.lettered import cards_height, paint_cards_row, paint_guide
from ui.activities.teaching import disagreed_words, labelled_words, own, score_runs
from ui.activities.view import Moment, View
from ui.activities.voting import paint_waiting
from ui.activities.words import paint_words
from ui.theme import ROOM_TEXT
from ui.widgets.canvas import Canvas, Run
from ui.widgets.lettering import fitted, within
from ui.widgets.plot import paint_range
from workshop.language import _
from workshop.model import Message, Pack
from workshop.scene import RoomScene

# A guide of more lines where there is room for it.
GUIDE_LINES = (3, 2, 1)
STRIP, BAR, BAR_LEAST = 64.0, 36.0, 240.0
MESSAGE_SIZES, MESSAGE_LEAST, MESSAGE_LINE = (112, ROOM_TEXT), 120.0, 84


def _paint(canvas: Canvas, room: RoomScene, moment: Moment) -> int:
    pack = room.pack
    if pack is None:
        return (
            paint_waiting(canvas, room, moment) if room.state == "open" else paint_words(canvas, room, moment)
        )
    if room.state == "ready":
        return _paint_guide(canvas, room, pack, moment)
    asked = asked_message(room)
    if asked:
        return paint_asked(canvas, room, pack, asked, moment)
    curve = curve_of(room)
    area = body(canvas, question(canvas, room.prompt))
    if curve:
        paint_curve(canvas, area, curve)
    facts(canvas, labelled_words(room.taught, pack), disagreed_words(own(room)), time_left(room, moment.now))
    return 1


def _paint_guide(canvas: Canvas, room: RoomScene, pack: Pack, moment: Moment) -> int:
    area = foot(canvas, body(canvas, question(canvas, room.prompt)), "", room.text)
    paint_guide(canvas, area, pack.teams)
    facts(canvas, time_left(room, moment.now), right=where(room))
    return 1


def asked_message(room: RoomScene) -> Message | None:
    """Give the message that is asked about with cards, None where people label on their phones."""
    return room.pack.message(room.item) if room.pack and room.item and room.state == "open" else None


def paint_asked(canvas: Canvas, room: RoomScene, pack: Pack, message: Message, moment: Moment) -> int:
    """Paint one message in large type with the teams' cards, and how far the machine is below."""
    area = body(canvas, question(canvas, room.prompt))
    most = area.height() - STRIP - 3 * AIR - MESSAGE_LEAST
    guide = next((n for n in GUIDE_LINES if cards_height(area, pack.teams, n) <= most), 0)
    cards = cards_height(area, pack.teams, guide)
    free = area.height() - STRIP - cards - 3 * AIR
    # A line of its own reads better than a larger one with its last word below.
    made = fitted(message.text, (MESSAGE_SIZES[0], MESSAGE_LINE), area.width(), 1, bold=True)
    if made.cut:
        made = within(message.text, MESSAGE_SIZES, area.width(), free, bold=True)
    canvas.put(made, area.left(), area.top() + max(0.0, (free - made.height) / 2))
    top = area.bottom() - STRIP - AIR - cards
    paint_cards_row(canvas, QRectF(area.left(), top, area.width(), cards), pack.teams, guide)
    _paint_strip(canvas, QRectF(area.left(), area.bottom() - STRIP, area.width(), STRIP), room)
    facts(
        canvas,
        labelled_words(room.taught, pack),
        _("White card: I can’t tell"),
        time_left(room, moment.now),
    )
    return 1


def _paint_strip(canvas: Canvas, area: QRectF, room: RoomScene) -> None:
    """Say in one line, and in one thin bar, how far the machine is."""
    taught = own(room)
    score = taught.curve[-1].score if taught else None
    baseline = area.center().y() + 0.36 * ROOM_TEXT
    name = Run(_("The machine") + "  ", ROOM_TEXT)
    if score is None:
        soft = Run(_("has not learned anything yet"), ROOM_TEXT, colour=canvas.theme.ink_soft)
        canvas.runs([name, soft], area.left(), baseline)
        return
    said = canvas.runs([name, *score_runs(score, ROOM_TEXT)], area.left(), baseline)
    left = said.right() + 2 * AIR
    if area.right() - left < BAR_LEAST:
        return
    bar = QRectF(left, area.center().y() - BAR / 2, area.right() - left, BAR)
    canvas.fill(bar, canvas.theme.band)
    step = bar.width() / max(1, score.total)
    canvas.fill(QRectF(bar.left(), bar.top(), step * score.right, BAR), canvas.theme.accent)
    y = bar.center().y()
    paint_range(canvas, QPointF(left + step * score.low, y), QPointF(left + step * score.high, y))


VIEW = View(room=_paint)
