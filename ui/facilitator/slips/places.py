"""Where everything stands on the sheet of slips: numbers at the left, questions beside each other."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby

from PySide6.QtCore import QRect

from ui.facilitator.clipped import fold
from ui.facilitator.slips.batch import Batch, Row
from ui.facilitator.slips.caret import NUMBER_CELL
from ui.facilitator.slips.columns import Column

NUMBER, ROW, SENTENCE, GROUP, LINE, HEAD_PAD = 116, 34, 20, 22, 16, 8
NARROWEST, WIDEST, FIGURE, LINES = 84, 190, 26, 3
WORD = 12

Measure = Callable[[str, int, bool], int]


@dataclass(frozen=True, slots=True)
class Heading:
    """The words over a column, folded; `group` stands over the first column of a group only."""

    lines: tuple[str, ...]
    group: str = ""
    columns: int = 1


class Places:
    """Tops of rows and left edges of columns in pixels of the whole sheet."""

    def __init__(self, batch: Batch, rows: Sequence[Row], width: int, measure: Measure) -> None:
        """Lay `rows` out on a sheet that is `width` wide."""
        self.rows = tuple(rows)
        self.columns = batch.columns
        self.column = _wide(self.columns, width - NUMBER, measure)
        self.headings = self._headings(measure)
        self.grouped = any(column.group for column in self.columns)
        lines = max((len(heading.lines) for heading in self.headings), default=1)
        self.head = HEAD_PAD + (GROUP if self.grouped else 0) + lines * LINE + HEAD_PAD
        self.tops: list[int] = []
        top = 0
        for row in self.rows:
            self.tops.append(top)
            top += self.high(row)
        self.height = top

    def _headings(self, measure: Measure) -> tuple[Heading, ...]:
        made: list[Heading] = []
        for group, columns in groupby(self.columns, key=lambda column: column.group):
            inside, bold = tuple(columns), not group
            for number, column in enumerate(inside):
                lines = fold(column.head, self.column - 12, LINES, partial(_measured, measure, bold))
                made.append(Heading(tuple(lines), "" if number else group, len(inside)))
        return tuple(made)

    @property
    def width(self) -> int:
        """Give the width of all columns without the numbers."""
        return self.column * len(self.columns)

    def high(self, row: Row) -> int:
        """Give the height of a row, with its sentence where it has one."""
        return ROW + (SENTENCE if row.refused or row.note else 0)

    def cell(self, row: int, column: int) -> QRect:
        """Give the place of a cell; columns begin right of the numbers, rows below the headings."""
        if column == NUMBER_CELL:
            return QRect(0, self.tops[row], NUMBER, ROW)
        return QRect(NUMBER + column * self.column, self.tops[row], self.column, ROW)

    def row_at(self, y: int) -> int:
        """Give the row at a height of the sheet, -1 for none."""
        return next((n for n, top in enumerate(self.tops) if top <= y < top + self.high(self.rows[n])), -1)

    def column_at(self, x: int) -> int:
        """Give the column at a distance from the first one's left edge, -1 for none."""
        at = x // self.column if x >= 0 else -1
        return at if at < len(self.columns) else -1


def _measured(measure: Measure, bold: bool, text: str) -> int:  # noqa: FBT001 - as in QFont
    return measure(text, WORD, bold)


def _wide(columns: Sequence[Column], room: int, measure: Measure) -> int:
    words = [measure(text, WORD, False) for c in columns for text in c.brief if not c.many]  # noqa: FBT003
    least = min(WIDEST, max([NARROWEST, *(wide + FIGURE + 8 for wide in words)]))
    return max(min(least, WIDEST - 50), min(WIDEST, room // max(1, len(columns))))
