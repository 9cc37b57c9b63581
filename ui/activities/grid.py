"""Votes on a grid: each cell with its counts, its bar and, where the room is divided, a frame and a word."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from ui.activities.frame import AIR, BASELINE, FACTS, answered, joined, page_words, pages_of, question
from ui.activities.legend import Entry, entries_width, paint_entries, paint_swatches, short
from ui.activities.view import Moment
from ui.activities.voting import vote_number
from ui.theme import ROOM_COUNT, ROOM_SMALL, ROOM_TEXT
from ui.widgets.answer_bar import Look, answer_bar
from ui.widgets.canvas import Canvas, Run
from ui.widgets.lettering import Block, block, fitted, width_of
from workshop.language import _
from workshop.model import Option, QuestionTally, Tally
from workshop.readings import Reading, divided_word, in_words, read
from workshop.scene import RoomScene

LABEL, LABEL_LEAST, GAP = 332.0, 200.0, 28.0
HEAD_SWATCH, UNDER_HEAD = 20.0, 16.0
FIGURES, BAR_TOP, BAR = 14.0, 71.0, 28.0
ROW, AFTER_BAR, WORDS, FOOT = 132.0, 99.0, 42.0, 11.0
LINES = 3
BESIDE = 28.0


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the columns stand: the width of the labels and of a cell, and the size of its counts."""

    label: float
    cell: float
    count: int

    def left(self, canvas: Canvas, number: int) -> float:
        """Give the left edge of a column."""
        return canvas.left + self.label + number * (self.cell + GAP)


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of the grid as it will stand: its tally, its reading, and the one of the earlier round."""

    tally: QuestionTally
    reading: Reading
    earlier: QuestionTally | None
    words: Block | None

    @property
    def lines(self) -> int:
        """Give how many lines stand below its bar."""
        return (len(self.words.lines) if self.words else 0) + (self.earlier is not None)


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the grid."""

    label: Block
    cells: tuple[Cell | None, ...]

    @property
    def earlier(self) -> bool:
        """Tell whether an earlier round is shown in it."""
        return any(c and c.earlier for c in self.cells)

    @property
    def lines(self) -> int:
        """Give how many lines stand below the bars."""
        needed = 2 if self.earlier and len(self.label.lines) == LINES else 0
        return max(needed, *(c.lines for c in self.cells if c), 0)

    @property
    def height(self) -> float:
        """Give its height."""
        return max(ROW, AFTER_BAR + self.lines * WORDS + FOOT)


def paint_grid(canvas: Canvas, room: RoomScene, moment: Moment, *, words: bool) -> int:
    """Paint the grid; `words` writes the reading below each bar, for scales whose steps are sentences."""
    tally = room.tally
    if tally is None:
        return 1
    columns = _columns(canvas, tally)
    top = _paint_head(canvas, tally, columns, question(canvas, room.prompt))
    rows = [_row(option, tally, room, columns, words=words) for option in tally.form.rows]
    pages = pages_of([r.height for r in rows], FACTS - top)
    page = moment.page % len(pages)
    y = top
    for number in pages[page]:
        canvas.rule(y)
        _paint_row(canvas, rows[number], columns, y, Look(canvas.theme, moment.growth))
        y += rows[number].height
    canvas.rule(y)
    if y < FACTS - AIR:
        canvas.rule(FACTS)
    paint_facts(canvas, room, page, len(pages))
    return len(pages)


def paint_facts(
    canvas: Canvas, room: RoomScene, page: int, pages: int, entries: Sequence[Entry] | None = None
) -> None:
    """Write the legend of a tally and, beside it, as much of the facts as there is room for."""
    options = room.tally.questions[0].question.options if room.tally and room.tally.questions else ()
    shown = short(options) if entries is None else entries
    free = canvas.inner - entries_width(canvas, shown) - BESIDE
    paint_entries(canvas, options, shown, canvas.left, BASELINE)
    for most in (3, 2, 1):
        for size in (ROOM_TEXT, ROOM_SMALL):
            groups = [page_words(page, pages, size), answered(room, size), vote_number(room, size)]
            words = joined(*[group for group in groups if group][:most])
            if sum(run.width for run in words) <= free:
                canvas.runs(words, canvas.right, BASELINE, align="right")
                return


def _columns(canvas: Canvas, tally: Tally) -> Columns:
    number = max(1, len(tally.form.columns))
    slots = max((len(q.question.options) for q in tally.questions), default=1)
    most = max((n for q in tally.questions for n in q.counts), default=0)
    digits = width_of("0" * max(2, len(str(most))), 100, bold=True) / 100
    label = LABEL * min(1.0, canvas.inner / 1760)
    for size in range(ROOM_COUNT, ROOM_SMALL - 1, -4):
        cell = (canvas.inner - label - (number - 1) * GAP) / number
        if cell / slots >= digits * size + 8:
            return Columns(label, cell, size)
    return Columns(LABEL_LEAST, (canvas.inner - LABEL_LEAST - (number - 1) * GAP) / number, ROOM_SMALL)


def _row(option: Option, tally: Tally, room: RoomScene, columns: Columns, *, words: bool) -> Row:
    cells: list[Cell | None] = []
    for column in tally.form.columns:
        found = next(
            (q for q in tally.questions if q.question.row == option.key and q.question.column == column.key),
            None,
        )
        if found is None:
            cells.append(None)
            continue
        reading = read(found, room.thresholds)
        says = divided_word(reading) or (_said(found, reading) if words else "")
        made = block(says, ROOM_SMALL, columns.cell, lines=2, bold=reading.divided) if says else None
        cells.append(Cell(found, reading, _before(found, room.earlier), made))
    label = block(option.text, ROOM_SMALL, columns.label - GAP, lines=LINES, bold=True)
    return Row(label, tuple(cells))


def _said(tally: QuestionTally, reading: Reading) -> str:
    """Give the answer the room agrees on or leans to, in its own words; nothing where nobody was counted."""
    if not tally.answered:
        return ""
    if not reading.options:
        return in_words(tally, reading)
    return tally.question.options[reading.options[0]].text


def _before(tally: QuestionTally, earlier: Tally | None) -> QuestionTally | None:
    """Find the same cell in the earlier round, whose rows may have stood in another order."""
    if earlier is None:
        return None
    same = (tally.question.row, tally.question.column)
    return next((q for q in earlier.questions if (q.question.row, q.question.column) == same), None)


def _paint_head(canvas: Canvas, tally: Tally, columns: Columns, y: float) -> float:
    made = [
        fitted(column.text, (ROOM_SMALL, ROOM_SMALL), columns.cell, 2, bold=True)
        for column in tally.form.columns
    ]
    high = max((m.height for m in made), default=0.0)
    for number, head in enumerate(made):
        x = columns.left(canvas, number)
        canvas.put(head, x, y + 12 + high - head.height)
        key = tally.form.columns[number].key
        options = next((q.question.options for q in tally.questions if q.question.column == key), ())
        paint_swatches(canvas, options, QRectF(x, y + 12 + high + 6, columns.cell, HEAD_SWATCH))
    return y + 12 + high + 6 + HEAD_SWATCH + UNDER_HEAD


def _paint_row(canvas: Canvas, row: Row, columns: Columns, y: float, look: Look) -> None:
    # Three lines fill a row that has nothing below its bars.
    canvas.put(row.label, canvas.left, y + (4 if len(row.label.lines) == LINES and not row.lines else 16))
    if row.earlier:
        at = y + AFTER_BAR + (row.lines - 1) * WORDS
        made = block(_("round 1"), ROOM_SMALL, columns.label - GAP, lines=1)
        canvas.put(made, canvas.left, at, colour=canvas.theme.ink_soft)
    for number, cell in enumerate(row.cells):
        if cell:
            _paint_cell(
                canvas, cell, QRectF(columns.left(canvas, number), y, columns.cell, row.height), columns, look
            )


def _paint_cell(canvas: Canvas, cell: Cell, area: QRectF, columns: Columns, look: Look) -> None:
    baseline = area.top() + FIGURES + 0.76 * ROOM_COUNT
    _paint_counts(canvas, cell.tally, area, baseline, columns.count)
    bar = QRectF(area.left(), area.top() + BAR_TOP, area.width(), BAR)
    answer_bar(canvas.painter, bar, cell.tally, cell.tally.answered, look)
    if cell.words:
        canvas.put(cell.words, area.left(), area.top() + AFTER_BAR)
    if cell.earlier:
        baseline = area.bottom() - FOOT - WORDS + 0.97 * ROOM_SMALL
        _paint_counts(canvas, cell.earlier, area, baseline, 0)
    if cell.reading.divided:
        canvas.frame(area.adjusted(-14, 0, 14, 0))


def _paint_counts(canvas: Canvas, tally: QuestionTally, area: QRectF, baseline: float, size: int) -> None:
    """Write counts in fixed slots, the highest bold; size 0 is the earlier round: small and quiet."""
    if not tally.answered:
        # Noughts would say that somebody was asked.
        said = Run(_("not counted"), ROOM_SMALL, colour=canvas.theme.ink_soft)
        canvas.runs([said], area.left(), baseline)
        return
    slot = area.width() / max(1, len(tally.counts))
    most = max(tally.counts, default=0)
    for number, n in enumerate(tally.counts):
        strong = bool(size) and n == most and n > 0
        colour = canvas.theme.ink if strong else canvas.theme.ink_soft
        run = Run(str(n), size or ROOM_SMALL, strong, colour)
        canvas.runs([run], area.left() + (number + 0.5) * slot, baseline, align="centre")
