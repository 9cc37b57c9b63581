"""What things are put on: a page, a heading that waits for what follows, pages one after the other."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

from workshop.papers.marks import Area, Mark, Slab, Strokes, Tag
from workshop.papers.structure import NOTHING, UNREAD, AnyPlaced, Node, Placed
from workshop.papers.style import HAIR, INK, LINE, RULE, Colour, Grid


@dataclass(slots=True)
class Page:
    """One page: marks with where they are put; `title` stands in the outline when the page begins a part."""

    title: str = ""
    placed: list[AnyPlaced] = field(default_factory=list)
    entries: list[tuple[str, float]] = field(default_factory=list)
    end: float = 0.0

    def begun(self) -> tuple[int, int]:
        """Give how much is on the page."""
        return len(self.placed), len(self.entries)

    def back_to(self, placed: int, entries: int) -> None:
        """Take off what was put on the page since there was so much on it."""
        del self.placed[placed:], self.entries[entries:]

    def put(self, page: "Page", by: float) -> None:
        """Put all of it on another page, so much further down."""
        page.placed += [
            Placed(p[0], p[1] + by, p[2], p[3] if isinstance(p, Placed) else None) for p in self.placed
        ]
        page.entries += [(title, y + by) for title, y in self.entries]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading that was put on a page: where it begins among the page's marks and entries, and its place."""

    first: int
    entry: int
    after: int
    top: float
    end: float

    def take(self, page: Page) -> "Page | None":
        """Take the heading off its page; None where something follows it already."""
        if len(page.placed) != self.after:
            return None
        taken = Page(placed=page.placed[self.first :], entries=page.entries[self.entry :])
        del page.placed[self.first :], page.entries[self.entry :]
        return taken


class Surface:
    """Pages on which things are put; `y` is where the next one goes.

    `node` is where what is put on a page belongs to a reader.
    """

    def __init__(self, grid: Grid) -> None:
        """Begin without a page."""
        self.grid = grid
        self.pages: list[Page] = []
        self.y = grid.top
        self.bottom = grid.bottom
        self.node: Node | None = None

    @property
    def room(self) -> float:
        """Give the height that is left on this page."""
        return self.bottom - self.y

    def _add(self, page: Page) -> None:
        if self.pages:
            self.pages[-1].end = self.y
        self.pages.append(page)
        self.y, self.bottom = self.grid.top, self.grid.bottom

    def last(self, tag: Tag = NOTHING) -> Node:
        """Give where notes belong that are read after the rest of their section."""
        return Node(tag, self.node, late=True)

    @contextmanager
    def within(self, tag: Tag) -> Iterator[Node]:
        """Keep together to a reader what is put on pages inside the block."""
        before, self.node = self.node, Node(tag, self.node)
        yield self.node
        self.node = before

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
