"""The paper as it is read aloud: parts, sections, headings, paragraphs, tables, and figures with their words.

While pages are laid out, what is put on them belongs to a `Node`. From finished pages `read` makes a tree of
`Element`s: in it a section's notes come after the section, and what only decorates is left out.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from workshop.papers.marks import Group, Leaf, Mark, Role, Tag, Words, leaves

NOTHING = Tag()
SECT = Tag("Sect")
ARTIFACT: Role = "Artifact"
# Cells and items: where they hold one paragraph, they need no paragraph inside.
HOLDERS = frozenset({"TD", "TH", "LBody"})
CELLS = frozenset({"TD", "TH"})
# Elements that hold words or lines and never other elements.
LEAVES = frozenset({"P", "H1", "H2", "H3", "Figure"})
# Shared by all leaves; nothing is ever put into it.
_NO_PARTS: "list[Element]" = []
_TAGS: dict[Role, Tag] = {role: Tag(role) for role in ("P", "H1", "H2", "H3")}


@dataclass(eq=False, slots=True)
class Node:
    """Where something on a page belongs; an empty tag only keeps together what stands in one column.

    `late` nodes are read after the others of their parent. `cells` are a row's tags: its cells are there even
    where they are empty, and know their `place` among them. No node knows those below it: nodes of pages that
    were drawn again go away by themselves.
    """

    tag: Tag = NOTHING
    parent: "Node | None" = None
    late: bool = False
    cells: Sequence[Tag] = ()
    place: int = -1


UNREAD = Node(Tag(ARTIFACT))


class Placed(NamedTuple):
    """Marks with their place on a page, in points from its top left, and where they belong."""

    x: float
    y: float
    marks: Sequence[Mark]
    node: Node | None = None


AnyPlaced = tuple[float, float, Sequence[Mark]] | Placed
# Marks without groups, with their place on a page.
Chunk = AnyPlaced


def row(parent: Node | None, tags: Sequence[Tag]) -> Sequence[Node]:
    """Make the cells of one row of a table, or the bodies of one item of a list."""
    item = Tag("LI") if tags and tags[0].role == "LBody" else Tag("TR")
    whole = Node(item, parent, cells=tags)
    return [Node(tag, whole, place=place) for place, tag in enumerate(tags)]


def columns(parent: Node | None, number: int, *, aside: bool) -> Sequence[Node]:
    """Make what keeps stacks beside each other apart; the first is read last where it stands `aside`."""
    if number == 1 and parent is not None:
        return [parent]
    whole = Node(NOTHING, parent)
    return [Node(NOTHING, whole, late=aside and not place) for place in range(number)]


@dataclass(eq=False, slots=True)
class Piece:
    """What of an element stands on one page.

    `number` is its place in the order of the page, `owner` its element's place among all elements.
    """

    page: int
    chunks: list[Chunk]
    number: int = -1
    owner: int = -1
    role: Role = ""


@dataclass(eq=False, slots=True)
class Element:
    """One element of the tree: a whole with its parts in the order of reading, or a leaf with its pieces.

    `above` is the place of its parent among all elements, -1 for the root: no element knows those above it,
    so that a tree goes away by itself.
    """

    tag: Tag
    late: bool = False
    parts: "list[Element]" = field(default_factory=list)
    first: Piece | None = None
    more: tuple[Piece, ...] = ()
    begun: "Element | None" = None
    above: int = -1

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """Give what stands on pages, in order."""
        return (self.first, *self.more) if self.first else ()

    def add(self, page: int, chunk: Chunk) -> None:
        """Put marks on a page."""
        last = self.more[-1] if self.more else self.first
        if last is not None and last.page == page:
            last.chunks.append(chunk)
        elif last is None:
            self.first = Piece(page, [chunk])
        else:
            self.more = (*self.more, Piece(page, [chunk]))


@dataclass(eq=False, slots=True)
class Reading:
    """A whole paper to be read: its elements, the pieces of each page in order, what is not read on it.

    The first element is the root; each stands before its parts.
    """

    elements: list[Element]
    pieces: list[list[Piece]]
    unread: list[list[Chunk]]

    @property
    def sound(self) -> bool:
        """Tell whether headings begin with the first level and skip none."""
        level = 0
        for element in self.elements:
            role = element.tag.role
            if role.startswith("H"):
                if int(role[1]) > level + 1:
                    return False
                level = int(role[1])
        return True


def read(pages: Sequence[Sequence[AnyPlaced]]) -> Reading:
    """Make the tree of all pages and number their pieces; the same pages give the same tree."""
    reader = _Reader(len(pages))
    for page, placed in enumerate(pages):
        for each in placed:
            reader.take(page, each, each[3] if isinstance(each, Placed) else None)
    _settle(reader.root)
    made = Reading([], [[] for _page in pages], reader.unread)
    waiting: list[Element] = [reader.root]
    while waiting:
        element = waiting.pop()
        place = len(made.elements)
        made.elements.append(element)
        for piece in element.pieces:
            piece.number, piece.owner = len(made.pieces[piece.page]), place
            piece.role = element.tag.role
            made.pieces[piece.page].append(piece)
        for part in element.parts:
            part.above = place
        waiting += reversed(element.parts)
    return made


class _Reader:
    """Puts marks into the tree as they come, page by page."""

    def __init__(self, pages: int) -> None:
        self.root = Element(Tag("Document"))
        self.unread: list[list[Chunk]] = [[] for _page in range(pages)]
        self._aside = Element(UNREAD.tag)
        self._of: dict[Node | None, Element] = {None: self.root, UNREAD: self._aside}

    def take(self, page: int, placed: AnyPlaced, node: Node | None) -> None:
        """Take one stretch of marks."""
        inside = self._of.get(node) or self._element(node)
        marks = placed[2]
        if inside is self._aside:
            self.unread[page].append((placed[0], placed[1], [*leaves(marks)]))
        elif _is_one_text(marks):
            self._text(page, placed, marks[0].role, inside)  # type: ignore[union-attr]
        else:
            self._mixed(page, placed[0], placed[1], marks, inside)

    def _element(self, node: Node | None) -> Element:
        if node is None or node in self._of:
            return self._of[node]
        parent = self._element(node.parent)
        if node.place >= 0:
            element = parent.parts[node.place]
        else:
            element = Element(node.tag, node.late, [Element(tag) for tag in node.cells])
            parent.parts.append(element)
        self._of[node] = element
        return element

    def _mixed(self, page: int, x: float, y: float, marks: Sequence[Mark], inside: Element) -> None:
        """Take texts, figures and lines that stand together."""
        drawn: list[Leaf] = []
        for mark in marks:
            if isinstance(mark, Words):
                self._text(page, (x, y, (mark,)), mark.role, inside)
            elif not isinstance(mark, Group):
                drawn.append(mark)
            else:
                element = Element(mark.tag)
                inside.parts.append(element)
                if mark.tag.role == "Figure":
                    element.add(page, (x, y, [*leaves(mark.marks)]))
                else:
                    self._mixed(page, x, y, mark.marks, element)
        if drawn:
            self.unread[page].append((x, y, drawn))

    def _text(self, page: int, chunk: Chunk, role: Role, inside: Element) -> None:
        """Take words; they begin an element of their own where they have a role."""
        if role == ARTIFACT:
            inside.begun = self._aside
        elif role or inside.begun is None:
            inside.begun = Element(_TAGS.get(role) or Tag(role or "P"), parts=_NO_PARTS)
            inside.parts.append(inside.begun)
        if inside.begun is self._aside:
            self.unread[page].append(chunk)
        else:
            inside.begun.add(page, chunk)


def _is_one_text(marks: Sequence[Mark]) -> bool:
    """Tell whether marks are one text: most are, and need no look at each of them."""
    return isinstance(marks[0], Words) and all(isinstance(m, Words) and not m.role for m in marks[1:])


def _settle(element: Element) -> None:
    """Put late parts last, leave out what is empty, and let a cell hold its only paragraph itself."""
    early: list[Element] = []
    late: list[Element] = []
    for part in element.parts:
        if part.tag.role not in LEAVES:
            _settle(part)
        parts = late if part.late else early
        if part.tag.role == "":
            parts += part.parts
        elif part.parts or part.first or part.tag.role in CELLS:
            parts.append(part)
    element.parts = early + late
    if element.tag.role == "TR" and not any(cell.parts or cell.first for cell in element.parts):
        element.parts = []
    if element.tag.role in HOLDERS and len(element.parts) == 1:
        (only,) = element.parts
        if only.tag.role == "P":
            element.parts, element.first, element.more = [], only.first, only.more
