"""The paper as it is read aloud: parts, sections, headings, paragraphs, tables, and figures with their words.

While pages are laid out, what is put on them belongs to a `Node`. From finished pages `read` makes a tree of
`Element`s: in it a section's notes come after the section, and what only decorates is left out.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from workshop.papers.marks import Group, Leaf, Mark, Role, Tag, Words

NOTHING = Tag()
SECT = Tag("Sect")
ARTIFACT: Role = "Artifact"
# Cells and items: where they hold one paragraph, they need no paragraph inside.
HOLDERS = frozenset({"TD", "TH", "LBody"})
CELLS = frozenset({"TD", "TH"})
# Elements that hold words or lines and never other elements.
LEAVES = frozenset({"P", "H1", "H2", "H3", "Figure"})
_TAGS: dict[Role, Tag] = {role: Tag(role) for role in ("P", "H1", "H2", "H3")}


@dataclass(eq=False, slots=True)
class Node:
    """Where something on a page belongs; an empty tag only keeps together what stands in one column.

    `late` nodes are read after the others of their parent. `cells` are there even where they are empty.
    """

    tag: Tag = NOTHING
    parent: "Node | None" = None
    late: bool = False
    cells: "Sequence[Node]" = ()


UNREAD = Node(Tag(ARTIFACT))


class Placed(NamedTuple):
    """Marks with their place on a page, in points from its top left, and where they belong."""

    x: float
    y: float
    marks: Sequence[Mark]
    node: Node | None = None


AnyPlaced = tuple[float, float, Sequence[Mark]] | Placed
Drawn = tuple[float, float, Leaf]


def row(parent: Node | None, tags: Sequence[Tag]) -> Sequence[Node]:
    """Make the cells of one row of a table, or the bodies of one item of a list."""
    item = Tag("LI") if tags and tags[0].role == "LBody" else Tag("TR")
    whole = Node(item, parent)
    whole.cells = tuple(Node(tag, whole) for tag in tags)
    return whole.cells


def columns(parent: Node | None, number: int, *, aside: bool) -> Sequence[Node]:
    """Make what keeps stacks beside each other apart; the first is read last where it stands `aside`."""
    whole = Node(NOTHING, parent)
    return [Node(NOTHING, whole, late=aside and not place) for place in range(number)]


@dataclass(eq=False, slots=True)
class Piece:
    """What of an element stands on one page; `number` is its place in the order of the page."""

    page: int
    marks: list[Drawn] = field(default_factory=list)
    number: int = -1


@dataclass(eq=False, slots=True)
class Element:
    """One element of the tree, with its parts in the order in which they are read."""

    tag: Tag
    late: bool = False
    parts: "list[Element | Piece]" = field(default_factory=list)
    parent: "Element | None" = None
    begun: "Element | None" = None
    number: int = 0

    def on(self, page: int) -> Piece:
        """Give the piece on a page, begun where it is not there yet."""
        last = self.parts[-1] if self.parts else None
        if isinstance(last, Piece) and last.page == page:
            return last
        piece = Piece(page)
        self.parts.append(piece)
        return piece


@dataclass(eq=False, slots=True)
class Reading:
    """A whole paper to be read: its elements, the pieces of each page in order, what is not read on it.

    The first element is the root; each stands before its parts.
    """

    elements: list[Element]
    pieces: list[list[tuple[Element, Piece]]]
    unread: list[list[Drawn]]

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
            node = each[3] if isinstance(each, Placed) else None
            reader.take(page, each[0], each[1], each[2], node)
    _settle(reader.root)
    made = Reading([], [[] for _page in pages], reader.unread)
    waiting: list[Element] = [reader.root]
    while waiting:
        element = waiting.pop()
        made.elements.append(element)
        below: list[Element] = []
        for part in element.parts:
            if isinstance(part, Piece):
                part.number = len(made.pieces[part.page])
                made.pieces[part.page].append((element, part))
            else:
                part.parent = element
                below.append(part)
        waiting += reversed(below)
    return made


class _Reader:
    """Puts marks into the tree as they come, page by page."""

    def __init__(self, pages: int) -> None:
        self.root = Element(Tag("Document"))
        self.unread: list[list[Drawn]] = [[] for _page in range(pages)]
        self._of: dict[Node | None, Element] = {None: self.root, UNREAD: Element(UNREAD.tag)}

    def take(self, page: int, x: float, y: float, marks: Sequence[Mark], node: Node | None) -> None:
        """Take one stretch of marks."""
        inside = self._of.get(node) or self._element(node)
        self._marks(page, x, y, marks, inside)

    def _element(self, node: Node | None) -> Element:
        if node is not None and node not in self._of:
            parent = self._element(node.parent)
            if node not in self._of:
                parent.parts.append(self._new(node))
        return self._of[node]

    def _new(self, node: Node) -> Element:
        element = self._of[node] = Element(node.tag, node.late)
        element.parts += [self._new(cell) for cell in node.cells]
        return element

    def _marks(self, page: int, x: float, y: float, marks: Sequence[Mark], inside: Element) -> None:
        whole = inside.tag.role
        unread = self.unread[page]
        kept = inside.on(page).marks if whole == "Figure" else unread
        for mark in marks:
            if isinstance(mark, Group):
                element = inside
                if whole not in {"Figure", ARTIFACT}:
                    element = Element(mark.tag)
                    inside.parts.append(element)
                self._marks(page, x, y, mark.marks, element)
            elif whole in {"Figure", ARTIFACT} or not isinstance(mark, Words):
                kept.append((x, y, mark))
            else:
                held = self._begun(mark.role, inside)
                (held.on(page).marks if held else unread).append((x, y, mark))

    def _begun(self, role: Role, inside: Element) -> Element | None:
        """Give the element that some words belong to, begun where they begin one; None if it is not read."""
        if role == ARTIFACT:
            inside.begun = self._of[UNREAD]
        elif role or inside.begun is None:
            inside.begun = Element(_TAGS.get(role) or Tag(role or "P"))
            inside.parts.append(inside.begun)
        return None if inside.begun is self._of[UNREAD] else inside.begun


def _settle(element: Element) -> None:
    """Put late parts last, leave out what is empty, and let a cell hold its only paragraph itself."""
    early: list[Element | Piece] = []
    late: list[Element | Piece] = []
    for part in element.parts:
        if isinstance(part, Piece):
            early.append(part)
            continue
        if part.tag.role not in LEAVES:
            _settle(part)
        parts = late if part.late else early
        if part.tag.role == "":
            parts += part.parts
        elif part.parts or part.tag.role in CELLS:
            parts.append(part)
    element.parts = early + late
    if element.tag.role == "TR" and not any(
        cell.parts for cell in element.parts if isinstance(cell, Element)
    ):
        element.parts = []
    if element.tag.role in HOLDERS and len(element.parts) == 1:
        only = element.parts[0]
        if isinstance(only, Element) and only.tag.role == "P":
            element.parts = only.parts
