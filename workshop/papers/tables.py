"""Tables with hairlines only: a head in small soft type over an ink rule, repeated on each page."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from typing import NamedTuple

from workshop.papers.marks import Stack, Tag, gap, height, write
from workshop.papers.sheet import Sheets
from workshop.papers.structure import NOTHING, Node, row
from workshop.papers.style import MM, NOTE

PADDING = 1.4 * MM
# A row up to this height is never split.
TALL = 60 * MM
# Rows that wait for what follows, and how much may be kept together at the most.
HELD, TOGETHER = 2, 110 * MM
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
        self._held: list[_Row] = []
        self._begun = False
        self._least = 0.0
        self._turning = ExitStack()

    @contextmanager
    def open(self, least: float = 60.0, below: float = 0.0) -> Iterator["Table"]:
        """Print the head, where so much room is left, and keep it for the pages that follow.

        Rows are held until it is known what follows them: a head stays with the first two rows, the last row
        with the one before it and with what stands `below` the table, points.
        """
        self._least = least
        with self.sheets.within(self._tag), ExitStack() as self._turning:
            yield self
            self._finish(below)

    def _head(self) -> None:
        if any(c.head for c in self.columns):
            cells = [(c.x, write(c.head, NOTE, c.width, right=c.right)) for c in self.columns]
            self.sheets.row(*cells, after=4, nodes=self._nodes([HEAD] * len(cells)))
            self.sheets.rule(self.left, self.sheets.grid.right, ink=True)
        else:
            self.sheets.rule(self.left, self.sheets.grid.right)

    def _nodes(self, tags: Sequence[Tag]) -> Sequence[Node]:
        return row(self.sheets.node, tags) if self._cells else ()

    def group(self, stack: Stack, *, after: float = 0.0, white: float = 0.0, entry: str = "") -> None:
        """Name the rows that follow, across the table; `entry` names the place in the outline."""
        self._hold(_Row((stack,), height(stack) + after, 0.0, _Group(after, white, entry)))

    def row(self, *stacks: Stack, least: float = 0.0) -> None:
        """Print one row and the hairline below it; it stays whole unless it is very tall."""
        level = tuple([gap(3), *s] if s and not s[0].base else s for s in stacks)
        tall = max(height(s) for s in level)
        self._hold(_Row(level, max(least, min(tall, TALL) + 2 * self.padding), self.padding))

    def _hold(self, one: "_Row") -> None:
        self._held.append(one)
        if len(self._held) > HELD:
            self._print(self._held.pop(0))

    def _finish(self, below: float) -> None:
        rest = sum(one.tall + one.white for one in self._held) + below
        if rest < TOGETHER:
            self._begin(rest)
            self.sheets.need(rest)
        while self._held:
            self._print(self._held.pop(0))
        self._begin(0.0)

    def _begin(self, tall: float) -> None:
        """Print the head with so much of the rows below it, once."""
        if self._begun:
            return
        self._begun = True
        head = NOTE.leading + 6 if any(c.head for c in self.columns) else 0.0
        self.sheets.need(max(self._least, head + tall))
        self._turning.enter_context(self.sheets.repeating(self._head))

    def _print(self, one: "_Row") -> None:
        tall = one.tall + one.white
        following = self._held[0].tall if self._held else 0.0
        self._begin(tall + following if tall + following < TOGETHER else tall)
        self.sheets.need(tall + following if one.group else tall)
        if one.group:
            self._name(one.stacks[0], one.group)
            return
        self.sheets.y += one.padding
        cells = [(c.x, s) for c, s in zip(self.columns, one.stacks, strict=False)]
        self.sheets.row(*cells, after=one.padding, nodes=self._nodes(self._cells)[: len(cells)])
        self.sheets.rule(self.left, self.sheets.grid.right)

    def _name(self, stack: Stack, group: "_Group") -> None:
        self.sheets.y += group.white
        if group.entry:
            self.sheets.entry(group.entry)
        tags = [Tag("TH", scope="Column", span=len(self.columns))]
        nodes = self._nodes(tags)
        self.sheets.row((self.sheets.grid.main, stack), after=group.after, nodes=nodes)
        self.sheets.rule(self.left, self.sheets.grid.right)


class _Group(NamedTuple):
    """What stands around the name of a group of rows: white in points, its name in the outline."""

    after: float
    white: float
    entry: str


class _Row(NamedTuple):
    """A row that is held until more is known; `tall` is the least height that it needs on a page."""

    stacks: Sequence[Stack]
    tall: float
    padding: float
    group: _Group | None = None

    @property
    def white(self) -> float:
        """Give the white before it."""
        return self.group.white if self.group else 0.0
