"""Silos: first the question, then one machine a table beside one taught with all labels together."""

from PySide6.QtCore import QPointF, QRectF

from ui.activities.frame import AIR, body, emphasised, facts, question, time_left
from ui.activities.teaching import letter, likely, own, paint_recorded, recording
from ui.activities.view import Moment, View
from ui.activities.words import paint_words
from ui.theme import ROOM_CODE, ROOM_COUNT, ROOM_NUMBER, ROOM_QUESTION, ROOM_SMALL, ROOM_TEXT
from ui.widgets.canvas import Canvas, Run
from ui.widgets.lettering import block, width_of
from ui.widgets.plot import Frame, paint_base, paint_heights, paint_range
from workshop.language import _, ngettext
from workshop.model import Score
from workshop.scene import RoomScene

SHOWN = "shown"
FEWEST = 2
ABOVE, BELOW, LEFT = 124.0, 112.0, 64.0
TOGETHER, TOGETHER_LEAST, TOGETHER_BAR = 0.28, 420.0, 190.0
SLOT, SLOT_LEAST, BAR, BAR_MOST = 260.0, 56.0, 0.6, 130.0
LIFT = 14.0


def _paint(canvas: Canvas, room: RoomScene, moment: Moment) -> int:
    tables, together, recorded = _scores(room)
    if room.pack is None:
        return paint_words(canvas, room, moment)
    area = body(canvas, question(canvas, room.prompt))
    if len(tables) < FEWEST or together is None:
        return _paint_nothing(canvas, room, area, moment)
    if recorded:
        area = paint_recorded(canvas, area)
    if room.item == SHOWN:
        _paint_bars(canvas, area, tables, together, moment.growth)
    else:
        _paint_guess(canvas, area, len(tables))
    facts(canvas, _labelled(room, recorded=recorded), right=time_left(room, moment.now))
    return 1


def _scores(room: RoomScene) -> tuple[tuple[Score, ...], Score | None, bool]:
    """Give the tables' scores, that of all together, and whether they are a recording's."""
    taught, stored = own(room), recording(room)
    if taught and taught.tables and not taught.recorded:
        return taught.tables, taught.together, False
    # Tables of a recorded run are compared with that run, not with this room.
    if stored:
        return stored.tables, stored.together, True
    return (), None, False


def _labelled(room: RoomScene, *, recorded: bool) -> list[Run]:
    taught = own(room)
    if taught is None or recorded:
        return []
    number = taught.labelled
    sentence = ngettext("{number} message labelled", "{number} messages labelled", number)
    return emphasised(sentence, number=number)


def _paint_nothing(canvas: Canvas, room: RoomScene, area: QRectF, moment: Moment) -> int:
    words = _("There are no two tables with enough labels, so there is nothing to compare here.")
    canvas.put(block(words, ROOM_QUESTION, area.width(), lines=4), area.left(), area.top() + 2 * AIR)
    facts(canvas, _labelled(room, recorded=False), right=time_left(room, moment.now))
    return 1


def _paint_guess(canvas: Canvas, area: QRectF, tables: int) -> None:
    figure = [
        Run(str(tables), ROOM_CODE, bold=True),
        Run("  " + ngettext("table", "tables, and a machine for each", tables), ROOM_QUESTION),
    ]
    canvas.runs(figure, area.left(), area.top() + 1.2 * ROOM_CODE)
    made = block(_("Is one table enough?"), ROOM_NUMBER, area.width(), lines=2, bold=True)
    canvas.put(made, area.left(), area.top() + 1.9 * ROOM_CODE)


def _paint_bars(
    canvas: Canvas, area: QRectF, tables: tuple[Score, ...], together: Score, growth: float
) -> None:
    plot = area.adjusted(LEFT, ABOVE, 0, -BELOW)
    frame = Frame(plot, 1, together.total)
    head = block(_("test messages right"), ROOM_SMALL, area.width() / 2, lines=1)
    canvas.put(head, plot.left(), area.top(), colour=canvas.theme.ink_soft)
    paint_heights(canvas, frame)
    wide = max(TOGETHER_LEAST, area.width() * TOGETHER)
    right = QRectF(plot.right() - wide, plot.top(), wide, plot.height())
    left = QRectF(plot.left(), plot.top(), right.left() - plot.left(), plot.height())
    slot = min(SLOT, left.width() / len(tables))
    size = ROOM_COUNT if slot >= width_of("00", ROOM_COUNT, bold=True) + 24 else ROOM_SMALL
    first = left.left() + min(slot / 2, (left.width() - slot * len(tables)) / 2)
    for number, score in enumerate(tables):
        x = first + (number + 0.5) * slot
        # So many tables that their figures would touch: the lowest and the highest have theirs.
        told = size if slot >= SLOT_LEAST or number in {0, len(tables) - 1} else 0
        place = (x, min(BAR_MOST, slot * BAR), told)
        _paint_bar(canvas, frame, score, place, canvas.theme.strengths[2], growth)
        if told:
            made = block(letter(number), ROOM_TEXT if slot > SLOT_LEAST else ROOM_SMALL, SLOT, lines=1)
            canvas.put(made, x, plot.bottom() + 8, align="centre")
    x = right.center().x()
    _paint_bar(canvas, frame, together, (x, TOGETHER_BAR, ROOM_NUMBER), canvas.theme.accent, growth)
    paint_base(canvas, frame, figures=False)
    middle = first + slot * len(tables) / 2
    _paint_names(canvas, plot.bottom() + 8, (middle, left.width()), (x, wide), together)


def _paint_bar(
    canvas: Canvas,
    frame: Frame,
    score: Score,
    place: tuple[float, float, int],
    colour: str,
    growth: float,
) -> None:
    """Paint a bar at (middle, width, size of its figure, 0 for none) with its range and the figure above."""
    x, wide, size = place
    top = frame.y(score.right * growth)
    canvas.fill(QRectF(x - wide / 2, top, wide, frame.area.bottom() - top), colour)
    high = frame.y(score.high)
    if growth >= 1:
        paint_range(canvas, QPointF(x, frame.y(score.low)), QPointF(x, high))
    if not size:
        return
    run = Run(str(score.right), size, bold=True)
    # No hairline runs through a figure.
    around = QRectF(x - run.width / 2, high - LIFT - 0.76 * size, run.width, 0.8 * size)
    canvas.fill(around.adjusted(-6, -2, 6, 0), canvas.theme.paper)
    canvas.runs([run], x, high - LIFT, align="centre")


def _paint_names(
    canvas: Canvas, y: float, small: tuple[float, float], tall: tuple[float, float], together: Score
) -> None:
    soft = canvas.theme.ink_soft
    words = block(_("one machine a table"), ROOM_SMALL, small[1], lines=1)
    canvas.put(
        words, max(small[0], canvas.left + LEFT + words.width / 2), y + 58, colour=soft, align="centre"
    )
    canvas.put(block(_("All together"), ROOM_TEXT, tall[1], lines=1, bold=True), tall[0], y, align="centre")
    canvas.put(
        block(likely(together), ROOM_SMALL, tall[1], lines=1), tall[0], y + 58, colour=soft, align="centre"
    )


VIEW = View(room=_paint)
