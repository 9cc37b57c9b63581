"""Tables with hairlines only: a head in small soft type over an ink rule, repeated on each page."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from workshop.papers.marks import Stack, Tag, gap, height, write
from workshop.papers.sheet import Sheets
from workshop.papers.structure import NOTHING, Node, row
from workshop.papers.style import MM, NOTE

PADDING = 1.4 * MM
# A row up to this height is never split.
TALL = 60 * MM
HEAD, NAME, CELL = Tag("TH", scope="Column"), Tag("TH", scope="Row"), Tag("TD")


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table: left edge and width in points."""

    x: float
    width: float
    head: str = ""
    right: bool = False


class Table:
    """Rows under a head that comes again on each page.

    To a reader it is a table; one column without a head is a list, and what is not `read_across` is text.
    """

    def __init__(
        self,
        sheets: Sheets,
        columns: Sequence[Column],
        left: float,
        padding: float = PADDING,
        *,
        names: int = 0,
        read_across: bool = True,
    ) -> None:
        """Make a table whose rules begin at `left`; `padding` is the white above and below a row, points.

        `names` is the column that names the rows where no head names the columns.
        """
        self.sheets, self.columns, self.left, self.padding = sheets, columns, left, padding
        headed = any(c.head for c in columns)
        self._cells = [
            NAME if place == names and not headed else CELL for place, _column in enumerate(columns)
        ]
        self._tag = Tag("Table")
        if len(columns) == 1 and not headed:
            self._tag, self._cells = Tag("L"), [Tag("LBody")]
        if not read_across:
            self._tag, self._cells = NOTHING, []

    @contextmanager
    def open(self, least: float = 60.0) -> Iterator["Table"]:
        """Print the head, where so much room is left, and keep it for the pages that follow."""
        self.sheets.need(least)
        with self.sheets.within(self._tag), self.sheets.repeating(self._head):
            yield self

    def _head(self) -> None:
        if any(c.head for c in self.columns):
            cells = [(c.x, write(c.head, NOTE, c.width, right=c.right)) for c in self.columns]
            self.sheets.row(*cells, after=4, nodes=self._nodes([HEAD] * len(cells)))
            self.sheets.rule(self.left, self.sheets.grid.right, ink=True)
        else:
            self.sheets.rule(self.left, self.sheets.grid.right)

    def _nodes(self, tags: Sequence[Tag]) -> Sequence[Node]:
        return row(self.sheets.node, tags) if self._cells else ()

    def group(self, stack: Stack, after: float = 0.0) -> None:
        """Name the rows that follow, across the table."""
        tags = [Tag("TH", scope="Column", span=len(self.columns))]
        self.sheets.row((self.sheets.grid.main, stack), after=after, nodes=self._nodes(tags))

    def row(self, *stacks: Stack, least: float = 0.0) -> None:
        """Print one row and the hairline below it; it stays whole unless it is very tall."""
        level = [[gap(3), *s] if s and not s[0].base else s for s in stacks]
        tall = max(height(s) for s in level)
        self.sheets.need(max(least, min(tall, TALL) + 2 * self.padding))
        self.sheets.y += self.padding
        cells = [(c.x, s) for c, s in zip(self.columns, level, strict=False)]
        nodes = self._nodes(self._cells)[: len(cells)]
        self.sheets.row(*cells, after=self.padding, nodes=nodes)
        self.sheets.rule(self.left, self.sheets.grid.right)
