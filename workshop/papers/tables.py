"""Tables with hairlines only: a head in small soft type over an ink rule, repeated on each page."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from workshop.papers.marks import Stack, gap, height, write
from workshop.papers.sheet import Sheets
from workshop.papers.style import MM, NOTE

PADDING = 1.4 * MM
# A row up to this height is never split.
TALL = 60 * MM


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table: left edge and width in points."""

    x: float
    width: float
    head: str = ""
    right: bool = False


class Table:
    """Rows under a head that comes again on each page."""

    def __init__(
        self, sheets: Sheets, columns: Sequence[Column], left: float, padding: float = PADDING
    ) -> None:
        """Make a table whose rules begin at `left`; `padding` is the white above and below a row, points."""
        self.sheets, self.columns, self.left, self.padding = sheets, columns, left, padding

    @contextmanager
    def open(self, least: float = 60.0) -> Iterator["Table"]:
        """Print the head, where so much room is left, and keep it for the pages that follow."""
        self.sheets.need(least)
        with self.sheets.repeating(self._head):
            yield self

    def _head(self) -> None:
        if any(c.head for c in self.columns):
            cells = [(c.x, write(c.head, NOTE, c.width, right=c.right)) for c in self.columns]
            self.sheets.row(*cells, after=4)
            self.sheets.rule(self.left, self.sheets.grid.right, ink=True)
        else:
            self.sheets.rule(self.left, self.sheets.grid.right)

    def row(self, *stacks: Stack, least: float = 0.0) -> None:
        """Print one row and the hairline below it; it stays whole unless it is very tall."""
        level = [[gap(3), *s] if s and not s[0].base else s for s in stacks]
        tall = max(height(s) for s in level)
        self.sheets.need(max(least, min(tall, TALL) + 2 * self.padding))
        self.sheets.y += self.padding
        self.sheets.row(*((c.x, s) for c, s in zip(self.columns, level, strict=False)), after=self.padding)
        self.sheets.rule(self.left, self.sheets.grid.right)
