"""Sheets that fill from the top: rows of stacks, continued on the next page with what has to be repeated."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

from workshop.language import _
from workshop.papers.marks import Area, Mark, Slab, Stack, Strokes, Tag, gap, height, write
from workshop.papers.structure import NOTHING, SECT, UNREAD, AnyPlaced, Node, Placed, columns
from workshop.papers.style import (
    HAIR,
    HEAD,
    INK,
    LEAD,
    LINE,
    MM,
    NOTE_INK,
    RULE,
    Colour,
    Grid,
    Style,
)

# Rows up to this height are never split; a taller one needs this much room to begin on a page.
WHOLE, LEAST = 60 * MM, 40 * MM
SQUEEZES = (1.0, 0.6, 0.35, 0.2)
# Below this the pages leave out what stands elsewhere, too.
TIGHT = 0.5

Cell = tuple[float, Stack]


@dataclass(slots=True)
class Page:
    """One page: marks with where they are put; `title` stands in the outline when the page begins a part."""

    title: str = ""
    placed: list[AnyPlaced] = field(default_factory=list)
    entries: list[tuple[str, float]] = field(default_factory=list)
    end: float = 0.0


class Sheets:
    """The pages of a paper under construction; `y` is where the next row goes.

    `shortened` are texts cut on a page, to be printed in full at the end; `told` the ids of fields that
    stand on a page already. `node` is where what is put on a page belongs to a reader.
    """

    def __init__(self, grid: Grid) -> None:
        """Begin without a page."""
        self.grid = grid
        self.pages: list[Page] = []
        self.y = grid.top
        self.bottom = grid.bottom
        self.shortened: list[tuple[str, str]] = []
        self.told: set[str] = set()
        self.squeeze = 1.0
        self._aside = (0, 0.0)
        self.node: Node | None = None
        self._whole: Node | None = None
        self._part = ""
        self._repeat: Callable[[], None] | None = None

    @property
    def room(self) -> float:
        """Give the height that is left on this page."""
        return self.bottom - self.y

    @property
    def white(self) -> float:
        """Give the white before a section."""
        return self.grid.section * self.squeeze

    @property
    def tight(self) -> bool:
        """Tell whether this page has to leave out what stands in full at the end."""
        return self.squeeze < TIGHT

    def fit(self, draw: Callable[[], None]) -> None:
        """Draw a part with as much white as lets it be one page."""
        before, texts, told, y = len(self.pages), len(self.shortened), set(self.told), self.y
        nodes = self.node, self._whole
        for squeeze in SQUEEZES:
            self.node, self._whole = nodes
            del self.pages[before:], self.shortened[texts:]
            self.told, self.y, self.squeeze, self._aside = set(told), y, squeeze, (0, 0.0)
            draw()
            if len(self.pages) == before + 1:
                break
        self.squeeze = 1.0

    def part(self, title: str) -> None:
        """Begin a part of the paper on a new page."""
        self._part = title
        self.node = self._whole = Node(SECT)
        self._add(Page(title))

    def _add(self, page: Page) -> None:
        if self.pages:
            self.pages[-1].end = self.y
        self.pages.append(page)
        self.y, self.bottom = self.grid.top, self.grid.bottom

    def turn(self) -> None:
        """Go on with the same part on a new page."""
        self._add(Page())
        says = _("{part}, continued").format(part=self._part)
        # What is said again is for the eye; somebody who listens has not turned a page.
        node, self.node = self.node, UNREAD
        self.place(self.grid.main, self.y, write(says, LEAD, self.grid.main_width, most=1))
        self.y += LEAD.leading + 10
        if self._repeat:
            self._repeat()
        self.node = node

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
        note = max(0.0, HEAD.base - 4 - stack[0].base) if stack and stack[0].base < HEAD.base else 0.0
        end = self.place(self.grid.left, self.y + note, stack, self.last())
        self._aside = (len(self.pages), end)
        if title:
            heading = write(title, HEAD, self.grid.main_width, most=2, role="H2")
            self.y = self.place(self.grid.main, self.y, heading) + 6

    def begin(self) -> None:
        """Begin a section to a reader; what `section` draws is not needed."""
        self.node = Node(SECT, self._whole)

    def last(self, tag: Tag = NOTHING) -> Node:
        """Give where notes belong that are read after the rest of their section."""
        return Node(tag, self.node, late=True)

    @contextmanager
    def within(self, tag: Tag) -> Iterator[Node]:
        """Keep together to a reader what is put on pages inside the block."""
        before, self.node = self.node, Node(tag, self.node)
        yield self.node
        self.node = before

    def settle(self) -> None:
        """Go below the margin notes of the section that ends here."""
        page, end = self._aside
        if page == len(self.pages):
            self.y = max(self.y, end)
        self._aside = (0, 0.0)

    def entry(self, title: str) -> None:
        """Name this place in the outline, below the part."""
        self.pages[-1].entries.append((title, self.y))

    def place(self, x: float, y: float, stack: Sequence[Slab], node: Node | None = None) -> float:
        """Put a stack at a place on this page; gives where it ends."""
        belongs = self.node if node is None or self.node is UNREAD else node
        for slab in stack:
            if slab.marks:
                self.pages[-1].placed.append(Placed(x, y, slab.marks, belongs))
            y += slab.height
        return y

    def draw(self, *marks: Mark) -> None:
        """Put marks with absolute places on this page."""
        self.pages[-1].placed.append(Placed(0.0, 0.0, marks, self.node))

    def rule(self, left: float, right: float, *, ink: bool = False) -> None:
        """Draw a rule across at `y`: a hairline, or the ink rule under a table's head."""
        colour, width = (INK, RULE) if ink else (LINE, HAIR)
        self.draw(Strokes([(left, self.y, right, self.y)], colour, width))

    def bar(self, left: float, right: float, thick: float, colour: Colour) -> None:
        """Draw a heavy rule whose top is at `y`."""
        self.draw(Area(left, self.y, right - left, thick, colour))

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
                self.place(x, self.y, stack[:number], node)
                return stack[number:]
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
