"""Relabelling: the messages it is least sure of, then before and after, whatever came of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from ui.activities.frame import AIR, body, emphasised, facts, foot, page_words, pages_of, question, time_left
from ui.activities.join import where
from ui.activities.labelling import asked_message, paint_asked
from ui.activities.teaching import likely, own, score_runs
from ui.activities.view import Moment, View
from ui.activities.voting import paint_waiting
from ui.activities.words import paint_words
from ui.theme import ROOM_COUNT, ROOM_NUMBER, ROOM_QUESTION, ROOM_SMALL, ROOM_TEXT
from ui.widgets.canvas import Canvas, Run
from ui.widgets.lettering import Block, block, width_of, within
from ui.widgets.plot import TICK, UNDER, Frame, paint_base, paint_range
from workshop.language import _, ngettext
from workshop.model import Message, Score, Taught
from workshop.scene import RoomScene

SIZES, COLUMNS, GAP, PAD, PAD_MOST = (ROOM_TEXT, 40, ROOM_SMALL), 2, 64.0, 8.0, 30.0
NUMBER_GAP = 20.0
ROOMY, ROW_LEAST, ROW_MOST, FILL, SENTENCE, AXIS = 560.0, 124.0, 200.0, 0.46, 120.0, 60.0
LEARNED_BAR, INDENT = 8.0, 40.0


@dataclass(frozen=True, slots=True)
class Bar:
    """One score as it is shown."""

    name: str
    score: Score
    colour: str


def _paint(canvas: Canvas, room: RoomScene, moment: Moment) -> int:
    taught = own(room)
    if room.state == "open":
        asked = asked_message(room)
        if asked and room.pack:
            return paint_asked(canvas, room, room.pack, asked, moment)
        return paint_waiting(canvas, room, moment)
    if taught is None or taught.together is None:
        return paint_words(canvas, room, moment)
    if room.state == "ready" and taught.again is None:
        return _paint_unsure(canvas, room, taught, moment)
    return _paint_both(canvas, room, taught, moment)


def _paint_unsure(canvas: Canvas, room: RoomScene, taught: Taught, moment: Moment) -> int:
    area = foot(canvas, body(canvas, question(canvas, room.prompt)), "", room.text)
    wide = (area.width() - GAP * (COLUMNS - 1)) / COLUMNS
    made, columns = _columns(taught.unsure, wide, area.height())
    pages = max(1, -(-len(columns) // COLUMNS))
    page = moment.page % pages
    for place, column in enumerate(columns[page * COLUMNS : (page + 1) * COLUMNS]):
        left = area.left() + place * (wide + GAP)
        _paint_column(canvas, made, column, QRectF(left, area.top(), wide, area.height()))
    facts(canvas, time_left(room, moment.now), right=page_words(page, pages) or where(room))
    return pages


def _columns(messages: tuple[Message, ...], wide: float, height: float) -> tuple[list[Block], list[range]]:
    """Set the messages in the largest type in which two columns hold them; else go on on further pages."""
    made: list[Block] = []
    columns: list[range] = []
    for size in SIZES:
        free = wide - _number_width(size) - NUMBER_GAP
        made = [block(message.text, size, free, lines=4) for message in messages]
        columns = pages_of([one.height + 2 * PAD for one in made], height)
        half = -(-len(made) // COLUMNS)
        even = [range(half), range(half, len(made))]
        if all(sum(made[n].height + 2 * PAD for n in part) <= height for part in even):
            return made, even
    return made, columns


def _number_width(size: int) -> float:
    return width_of("00", size, bold=True)


def _paint_column(canvas: Canvas, made: list[Block], column: range, area: QRectF) -> None:
    free = area.height() - sum(made[n].height for n in column)
    pad = max(PAD, min(PAD_MOST, free / max(1, len(column)) / 2))
    y = area.top()
    for n in column:
        size = made[n].size
        right = area.left() + _number_width(size)
        canvas.rule(y, left=area.left(), right=area.right())
        number = block(str(n + 1), size, 400, lines=1, bold=True)
        canvas.put(number, right, y + pad, colour=canvas.theme.ink_soft, align="right")
        canvas.put(made[n], right + NUMBER_GAP, y + pad)
        y += made[n].height + 2 * pad


def _paint_both(canvas: Canvas, room: RoomScene, taught: Taught, moment: Moment) -> int:
    area = _paint_learned(canvas, room, body(canvas, question(canvas, room.prompt)))
    before, after = taught.together, taught.again
    if before is None:
        return 1
    rows = [Bar(_("Before"), before, canvas.theme.strengths[2])]
    rows += [Bar(_("After"), after, canvas.theme.accent)] if after else []
    y = _paint_bars(canvas, area, rows, moment.growth) + AIR
    sentence = _judgement(before, after) if after else _("Nothing was labelled again.")
    made = within(sentence, (ROOM_QUESTION, ROOM_TEXT), area.width(), max(60.0, area.bottom() - y), bold=True)
    y = canvas.put(made, area.left(), y)
    facts(canvas, _changed(taught), right=time_left(room, moment.now))
    return 1


def _paint_learned(canvas: Canvas, room: RoomScene, area: QRectF) -> QRectF:
    """Write what was learned at the foot of an area; give what is left above it."""
    text = "\n".join(room.large)
    if not text.strip():
        return area
    made = within(text, (ROOM_QUESTION - 8, ROOM_SMALL), area.width() - INDENT, area.height() * 0.26)
    top = area.bottom() - made.height
    canvas.fill(QRectF(area.left(), top + 6, LEARNED_BAR, made.height - 12), canvas.theme.accent)
    canvas.put(made, area.left() + INDENT, top)
    return area.adjusted(0, 0, 0, -made.height - AIR)


def _paint_bars(canvas: Canvas, area: QRectF, rows: Sequence[Bar], growth: float) -> float:
    """Paint the scores as bars on one axis; give where they end."""
    label = max(width_of(row.name, ROOM_TEXT, bold=True) for row in rows) + GAP / 2
    size = ROOM_NUMBER if area.height() >= ROOMY else ROOM_COUNT
    figure = max(sum(run.width for run in score_runs(row.score, size)) for row in rows)
    figure = max(figure, *(width_of(likely(row.score), ROOM_SMALL) for row in rows)) + GAP
    left = area.left() + label + figure
    high = max(ROW_LEAST, min(ROW_MOST, (area.height() - UNDER - TICK - SENTENCE) / len(rows)))
    plot = QRectF(left, area.top(), area.right() - left - AXIS / 2, len(rows) * high)
    frame = Frame(plot, rows[0].score.total, 1)
    for number, row in enumerate(rows):
        middle = plot.top() + (number + 0.5) * high
        baseline = middle + 0.36 * size - 0.4 * ROOM_SMALL
        canvas.runs([Run(row.name, ROOM_TEXT, bold=True)], area.left(), baseline)
        canvas.runs(score_runs(row.score, size), area.left() + label, baseline)
        said = block(likely(row.score), ROOM_SMALL, figure, lines=1)
        canvas.put(said, area.left() + label, baseline + 0.24 * size, colour=canvas.theme.ink_soft)
        wide = plot.width() * row.score.right * growth / max(1, row.score.total)
        canvas.fill(QRectF(plot.left(), middle - high * FILL / 2, wide, high * FILL), row.colour)
        if growth >= 1:
            low, most = (QPointF(frame.x(n), middle) for n in (row.score.low, row.score.high))
            paint_range(canvas, low, most)
    paint_base(canvas, frame)
    return plot.bottom() + TICK + UNDER


def _judgement(before: Score, after: Score) -> str:
    """Say whether it is better or worse; only where each lies outside the other's range is it clear."""
    if after.right > before.high and before.right < after.low:
        return _("Clearly better.")
    if after.right < before.low and before.right > after.high:
        return _("Clearly worse: that, too, is a result.")
    return _("No clear change: that, too, is a result.")


def _changed(taught: Taught) -> list[Run]:
    number = len(taught.relabelled)
    if not number:
        return []
    changed = sum(1 for one in taught.relabelled if one.before != one.now)
    sentence = ngettext(
        "{changed} of {number} message has another label now",
        "{changed} of {number} messages have another label now",
        number,
    )
    return emphasised(sentence, changed=changed, number=number)


VIEW = View(room=_paint)
