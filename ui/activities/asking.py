"""Statements on the wall while their vote is open: hands and cards need them; nothing of the answers yet."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count

from PySide6.QtCore import QRectF

from ui.activities.frame import AIR, answered, body, facts, joined, page_words, pages_of, question, time_left
from ui.activities.join import where
from ui.activities.legend import each, named_width, paint_entries, wrapped
from ui.activities.view import Moment
from ui.activities.voting import paint_waiting, vote_number
from ui.theme import ROOM_SMALL, ROOM_TEXT
from ui.widgets.canvas import Canvas
from ui.widgets.lettering import Block, block, width_of
from workshop.model import Form, Option, Question
from workshop.scene import RoomScene

SIZES = (56, 52, 48, 44, 40, ROOM_SMALL)
LEAST_PAD, MOST_PAD = 12.0, 40.0
HEAD, ANSWERS, NUMBER_GAP, TITLE_GAP = 60.0, 48.0, 28.0, 60.0


@dataclass(frozen=True, slots=True)
class Line:
    """One statement with its number, as it is set."""

    number: int
    words: Block

    @property
    def height(self) -> float:
        """Give its height with the least space around it."""
        return self.words.height + 2 * LEAST_PAD


@dataclass(frozen=True, slots=True)
class Group:
    """Statements that belong together, with the number of the first; numbers run on from group to group."""

    title: str
    first: int
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class Measure:
    """A size of type, how wide statements are in it, and how high a page is."""

    size: int
    words: float
    height: float


def paint_asking(canvas: Canvas, room: RoomScene, moment: Moment) -> int:
    """Paint the statements of an open vote, a group on each page, their answers named once."""
    form = room.form
    if form is None or form.shape != "list" or not form.questions:
        return paint_waiting(canvas, room, moment)
    area = body(canvas, question(canvas, room.prompt))
    groups = _groups(form)
    rows, beside = _rows(canvas, area, groups, form.questions[0].options)
    pages = _pages(groups, rows)
    page = moment.page % len(pages)
    _paint_head(canvas, pages[page][0], form.questions[0].options, area, beside=beside)
    _paint_lines(canvas, pages[page][1], rows)
    right = joined(page_words(page, len(pages)), vote_number(room), answered(room), where(room, narrow=True))
    facts(canvas, time_left(room, moment.now), right=right)
    return len(pages)


def grouped(asked: Sequence[Question], columns: Sequence[Option]) -> list[tuple[str, tuple[Question, ...]]]:
    """Put statements together by the column they belong to, in the order of the columns; else all as one."""
    named = [(c.text, tuple(q for q in asked if q.column == c.key)) for c in columns]
    rest = tuple(q for q in asked if q.column not in {c.key for c in columns})
    return [(name, members) for name, members in (*named, ("", rest)) if members]


def _groups(form: Form) -> list[Group]:
    made, first = [], 1
    for title, members in grouped(form.questions, form.columns):
        made.append(Group(title, first, members))
        first += len(members)
    return made


def _rows(
    canvas: Canvas, area: QRectF, groups: Sequence[Group], answers: Sequence[Option]
) -> tuple[QRectF, bool]:
    """Give the area of the statements, and whether the answers stand beside the name of a group."""
    widest = max(width_of(group.title, ROOM_TEXT, bold=True) for group in groups)
    beside = bool(widest) and widest + TITLE_GAP + named_width(canvas, answers) <= canvas.inner
    if beside:
        return area.adjusted(0, HEAD, 0, 0), True
    lines = len(wrapped(canvas, each(answers), canvas.inner))
    return area.adjusted(0, (HEAD if widest else 12.0) + ANSWERS * lines, 0, 0), False


def _pages(groups: Sequence[Group], area: QRectF) -> list[tuple[str, list[Line]]]:
    """Set everything in the largest type that needs no more pages than the smallest."""
    fewest = len(_set(groups, _measure(area, ROOM_SMALL)))
    for size in SIZES:
        made = _set(groups, _measure(area, size))
        if len(made) == fewest:
            return made
    return []


def _measure(area: QRectF, size: int) -> Measure:
    number = _number_width(size) + NUMBER_GAP
    return Measure(size, area.width() - number, area.height())


def _set(groups: Sequence[Group], measure: Measure) -> list[tuple[str, list[Line]]]:
    made = []
    for group in groups:
        lines = [_line(n, q, measure) for n, q in zip(count(group.first), group.questions, strict=False)]
        parts = pages_of([line.height for line in lines], measure.height)
        made += [(group.title, [lines[n] for n in part]) for part in parts]
    return made


def _line(number: int, asked: Question, measure: Measure) -> Line:
    words = block(asked.text, measure.size, measure.words)
    most = int((measure.height - 2 * LEAST_PAD) // words.line_height)
    if len(words.lines) > most:
        words = block(asked.text, measure.size, measure.words, lines=max(1, most))
    return Line(number, words)


def _number_width(size: int) -> float:
    return width_of("00", size, bold=True)


def _paint_head(canvas: Canvas, title: str, answers: Sequence[Option], area: QRectF, *, beside: bool) -> None:
    free = area.width() - TITLE_GAP - named_width(canvas, answers) if beside else area.width()
    if title:
        canvas.put(block(title, ROOM_TEXT, free, lines=1, bold=True), area.left(), area.top())
    baseline = area.top() + 1.02 * ROOM_TEXT
    if beside:
        paint_entries(canvas, answers, each(answers), area.right() - named_width(canvas, answers), baseline)
        return
    baseline += HEAD if title else 0.0
    for entries in wrapped(canvas, each(answers), canvas.inner):
        paint_entries(canvas, answers, entries, area.left(), baseline)
        baseline += ANSWERS


def _paint_lines(canvas: Canvas, lines: Sequence[Line], area: QRectF) -> None:
    free = area.height() - sum(line.height for line in lines)
    pad = LEAST_PAD + max(0.0, min(MOST_PAD - LEAST_PAD, free / max(1, len(lines)) / 2))
    y = area.top()
    for line in lines:
        canvas.rule(y)
        size = line.words.size
        right = area.left() + _number_width(size)
        number = block(str(line.number), size, 400, lines=1, bold=True)
        canvas.put(number, right, y + pad, colour=canvas.theme.ink_soft, align="right")
        canvas.put(line.words, right + NUMBER_GAP, y + pad)
        y += line.height + 2 * (pad - LEAST_PAD)
    if y < area.bottom() - 2 * AIR:
        canvas.rule(y)
