"""Sheets that fill from the top: rows of stacks, continued on the next page with what has to be repeated."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from workshop.language import _
from workshop.papers.marks import Stack, gap, height, write
from workshop.papers.structure import SECT, UNREAD, Node, columns
from workshop.papers.style import (
    HEAD,
    LEAD,
    MM,
    NOTE_INK,
    Grid,
    Style,
)
from workshop.papers.surface import Heading, Page, Surface

# Rows up to this height are never split; a taller one needs this much room to begin on a page.
WHOLE, LEAST = 60 * MM, 40 * MM
SQUEEZES = (1.0, 0.6, 0.35, 0.2)
# Below this the pages leave out what stands elsewhere, too.
TIGHT = 0.5

# A heading this near to the top of a page stays there, whatever follows.
ABOVE = 60.0
# So many lines of a text are left on a page at the least where it goes on.
FEW = 2

Cell = tuple[float, Stack]
__all__ = ["Cell", "Page", "Sheets", "lined_up"]


class Sheets(Surface):
    """The pages of a paper under construction, filled row by row.

    `shortened` are texts cut on a page, to be printed in full at the end; `told` the ids of fields that
    stand on a page already.
    """

    def __init__(self, grid: Grid) -> None:
        """Begin without a page."""
        super().__init__(grid)
        self.shortened: list[tuple[str, str]] = []
        self.told: set[str] = set()
        self.squeeze = 1.0
        self._aside = (0, 0.0)
        self._whole: Node | None = None
        self._heading: Heading | None = None
        self._part = ""
        self._repeat: Callable[[], None] | None = None

    @property
    def white(self) -> float:
        """Give the white before a section."""
        return self.grid.section * self.squeeze

    @property
    def tight(self) -> bool:
        """Tell whether this page has to leave out what stands in full at the end."""
        return self.squeeze < TIGHT

    @property
    def tightest(self) -> bool:
        """Tell whether nothing more can be done to keep the part on its page but to leave things out."""
        return self.squeeze == SQUEEZES[-1]

    def fit(self, draw: Callable[[], None], more: int = 1) -> None:
        """Draw a part with as much white as lets it need but so many more pages: 0 stays on this one."""
        before, texts, told, y = len(self.pages), len(self.shortened), set(self.told), self.y
        nodes, begun = (self.node, self._whole), self.pages[-1:] and self.pages[-1].begun()
        for squeeze in SQUEEZES:
            self.node, self._whole = nodes
            self._heading = None
            del self.pages[before:], self.shortened[texts:]
            if begun:
                self.pages[-1].back_to(*begun)
            self.told, self.y, self.squeeze, self._aside = set(told), y, squeeze, (0, 0.0)
            draw()
            if len(self.pages) <= before + more:
                break
        self.squeeze = 1.0

    def part(self, title: str) -> None:
        """Begin a part of the paper on a new page."""
        self._part = title
        self.node = self._whole = Node(SECT)
        self._add(Page(title))

    def turn(self) -> None:
        """Go on with the same part on a new page; a heading of which nothing follows yet comes along."""
        heading, self._heading = self._heading, None
        taken = heading.take(self.pages[-1]) if heading else None
        self._add(Page())
        says = _("{part}, continued").format(part=self._part)
        # What is said again is for the eye; somebody who listens has not turned a page.
        node, self.node = self.node, UNREAD
        self.place(self.grid.main, self.y, write(says, LEAD, self.grid.main_width, most=1))
        self.y += LEAD.leading + 10
        if self._repeat:
            self._repeat()
        self.node = node
        if heading and taken:
            by = self.y - heading.top
            taken.put(self.pages[-1], by)
            self.y = heading.end + by
            self._aside = (len(self.pages), self._aside[1] + by)

    @contextmanager
    def heading(self) -> Iterator[None]:
        """Keep what is put on the page inside the block with what follows it."""
        page, top = self.pages[-1], self.y
        begun = len(page.placed), len(page.entries)
        yield
        self._heading = None
        if page is self.pages[-1] and top > self.grid.top + ABOVE:
            self._heading = Heading(*begun, len(page.placed), top, self.y)

    @contextmanager
    def repeating(self, head: Callable[[], None], first: Callable[[], None] | None = None) -> Iterator[None]:
        """Print a head now, or `first` in its place, and again on each page that follows in the block."""
        (first or head)()
        self._repeat = head
        yield
        self._repeat = None

    def need(self, least: float) -> None:
        """Turn the page when less than this height is left."""
        if self.room < least and self.y > self.grid.top:
            self.turn()

    def section(
        self, title: str, aside: Stack | None = None, *, least: float = 110.0, white: float = 0.0
    ) -> None:
        """Begin a section: heading in the main area, notes in the margin, white before it."""
        self.settle()
        self.begin()
        stack = aside or []
        if self.y > self.grid.top:
            self.y += white or self.white
        self.need(max(least, height(stack)))
        with self.heading():
            self._head(title, stack)

    def _head(self, title: str, stack: Stack) -> None:
        note = max(0.0, HEAD.base - 4 - stack[0].base) if stack and stack[0].base < HEAD.base else 0.0
        end = self.place(self.grid.left, self.y + note, stack, self.last())
        self._aside = (len(self.pages), end)
        if title:
            heading = write(title, HEAD, self.grid.main_width, most=2, role="H2")
            self.y = self.place(self.grid.main, self.y, heading) + 6

    def begin(self) -> None:
        """Begin a section to a reader; what `section` draws is not needed."""
        self.node = Node(SECT, self._whole)

    def settle(self) -> None:
        """Go below the margin notes of the section that ends here."""
        page, end = self._aside
        if page == len(self.pages):
            self.y = max(self.y, end)
        self._aside = (0, 0.0)

    def row(self, *cells: Cell, after: float = 0.0, aside: bool = False, nodes: Sequence[Node] = ()) -> None:
        """Put stacks beside each other, first baselines lined up, and go below the tallest.

        A row that does not fit goes to the next page whole; a very tall one is split between lines. `nodes`
        are the cells of a table; else the first stack is read first, or last where it stands `aside`.
        """
        nodes = nodes or columns(self.node, len(cells), aside=aside)
        cells = lined_up(cells)
        tall = max((height(s) for _x, s in cells), default=0.0)
        if tall > self.room and (tall <= WHOLE or self.room < LEAST):
            self.turn()
        while tall > self.room:
            cells = tuple(
                (x, self._fill(x, stack, node)) for (x, stack), node in zip(cells, nodes, strict=True)
            )
            self.y = self.bottom
            self.turn()
            tall = max((height(s) for _x, s in cells), default=0.0)
        for (x, stack), node in zip(cells, nodes, strict=True):
            self.place(x, self.y, stack, node)
        self.y += tall + after

    def _fill(self, x: float, stack: Stack, node: Node) -> Stack:
        y, full = self.y, self.grid.bottom - self.grid.top - 90
        for number, slab in enumerate(stack):
            if y + slab.height > self.bottom and (number or slab.height <= full):
                # No last line alone on the next page.
                kept = number - 1 if number == len(stack) - 1 and number > FEW else number
                self.place(x, self.y, stack[:kept], node)
                return stack[kept:]
            y += slab.height
        self.place(x, self.y, stack, node)
        return []

    def short(self, label: str, full: str, style_lines: Stack, most: int) -> Stack:
        """Cut a stack to `most` lines and keep the full text for the record."""
        if len(style_lines) <= most:
            return style_lines
        self.shortened.append((label, full))
        return [*style_lines[:most], *write(_("… in full on the last pages"), NOTE_INK, self.grid.main_width)]

    def clip(self, label: str, said: str, style: Style, width: float, most: int) -> Stack:
        """Write at most `most` lines, then an ellipsis; a longer text is kept in full for the record."""
        lines = write(said, style, width)
        if len(lines) <= most:
            return lines
        self.shortened.append((label, said))
        return write(said, style, width, most=most)


def lined_up(cells: Sequence[Cell]) -> tuple[Cell, ...]:
    """Move stacks down until their first baselines stand on one line."""
    lowest = max((s[0].base for _x, s in cells if s), default=0.0)
    return tuple(
        (x, [gap(lowest - s[0].base), *s]) if s and s[0].base and lowest > s[0].base else (x, s)
        for x, s in cells
    )
