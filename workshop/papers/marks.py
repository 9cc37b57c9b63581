"""What stands on a sheet, as plain values: words, areas, strokes, shapes; stacked into slabs."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from workshop.papers import direction, fonts, text
from workshop.papers.scripts import depth
from workshop.papers.shaping import Shaped
from workshop.papers.style import Colour, Style
from workshop.papers.text import Line, Pieces, Run

# What something is to a reader who hears the paper: a structure type of PDF 1.7, "Artifact" where it is not
# read at all; empty goes on with what was begun before.
Role = Literal[
    "",
    "Artifact",
    "Document",
    "Sect",
    "H1",
    "H2",
    "H3",
    "P",
    "L",
    "LI",
    "LBody",
    "Table",
    "TR",
    "TH",
    "TD",
    "Figure",
]


class Tag(NamedTuple):
    """A role with what belongs to it: `alt` says a figure in words, `scope` and `span` are a head cell's."""

    role: Role = ""
    alt: str = ""
    scope: Literal["", "Column", "Row"] = ""
    span: int = 1


class Words(NamedTuple):
    """Text in one face; `y` is the baseline, downwards. `heavy` thickens a face that has no bold.

    `shaped` has the glyphs where they are not simply the letters one after the other. `role` tells what
    begins with this text; empty where a line only goes on.
    """

    x: float
    y: float
    face: str
    size: float
    colour: Colour
    text: str
    heavy: bool = False
    shaped: Shaped | None = None
    role: Role = "P"


class Area(NamedTuple):
    """A filled rectangle."""

    x: float
    y: float
    width: float
    height: float
    fill: Colour


class Strokes(NamedTuple):
    """Lines (x0, y0, x1, y1) of one kind."""

    lines: Sequence[tuple[float, float, float, float]]
    colour: Colour
    width: float
    dash: tuple[float, ...] = ()


class Shape(NamedTuple):
    """A filled polygon."""

    points: Sequence[tuple[float, float]]
    fill: Colour


class Picture(NamedTuple):
    """A picture, as the bytes of a PNG or JPEG file."""

    x: float
    y: float
    width: float
    height: float
    image: bytes


class Group(NamedTuple):
    """Marks that are one thing to a reader: a figure, or a part of a table."""

    tag: Tag
    marks: "Sequence[Mark]"


Leaf = Words | Area | Strokes | Shape | Picture
Mark = Leaf | Group


class Slab(NamedTuple):
    """The smallest thing that stays whole at the end of a page; marks are relative to its top left.

    `base` is the first baseline, 0 where there is none to line up with.
    """

    height: float
    marks: Sequence[Mark]
    base: float = 0.0


Stack = list[Slab]


def words(
    x: float, y: float, line: str, style: Style, *, back: bool | None = None, role: Role = "P"
) -> list[Mark]:
    """Set cleaned text at a baseline, each part in the face that has it; `back` as in text.Run."""
    if line.isascii() and not back:
        face = fonts.BOLD if style.bold else fonts.REGULAR
        return [Words(x, y, face, style.size, style.colour, line, role=role)] if line else []
    made: list[Mark] = []
    for piece in text.pieces(line, bold=style.bold, back=back):
        heavy = style.bold and piece.face in fonts.THICKENED
        made.append(
            Words(x, y, piece.face, style.size, style.colour, piece.text, heavy, piece.shaped, role=role)
        )
        x += piece.width * style.size
        role = ""
    return made


def slab_of(line: Line, style: Style, x: float = 0.0, role: Role = "P") -> Slab:
    """Make a slab of one wrapped line that begins at `x`."""
    marks: list[Mark] = []
    for run in line.runs:
        marks += words(x + run.x, style.base, run.text, run.style, back=run.back, role=role)
        role = ""
    return Slab(style.leading + depth(line.said) * style.size, marks, style.base)


def write(
    pieces: Pieces, style: Style, width: float, *, right: bool = False, most: int = 0, role: Role = "P"
) -> Stack:
    """Wrap text into a stack of lines; at most `most` lines when it is given, then an ellipsis."""
    if not isinstance(pieces, str):
        pieces = tuple(pieces)
    return list(written(pieces, style, width, right, most, role))


@lru_cache(maxsize=4096)
def written(
    pieces: str | tuple[tuple[str, Style], ...],
    style: Style,
    width: float,
    right: bool,  # noqa: FBT001 - a key of the cache
    most: int,
    role: Role,
) -> tuple[Slab, ...]:
    """Wrap text once: a page is drawn again with less white until it fits."""
    lines = text.wrap(pieces, style, width)
    whole = pieces if isinstance(pieces, str) else "".join(part for part, _own in pieces)
    right = right or direction.starts_right(whole)
    if most:
        lines = text.shorten(lines, style, width, most)
    return tuple(
        slab_of(_ended(line) if place < len(lines) - 1 else line, style, x, "" if place else role)
        for place, (line, x) in enumerate((line, width - line.width if right else 0.0) for line in lines)
    )


def _ended(line: Line) -> Line:
    """End a line with white, which is not seen but keeps words apart where text is copied or read aloud."""
    if line.broken or not line.runs or any(run.back for run in line.runs):
        return line
    *before, last = line.runs
    return line._replace(runs=(*before, Run(last.x, last.style, last.text + " ", last.back)))


def write_all(paragraph: str, style: Style, width: float) -> Stack:
    """Wrap text that may have line breaks."""
    return [slab for part in text.paragraphs(paragraph) for slab in write(part, style, width)]


def gap(height: float) -> Slab:
    """Give white of this height."""
    return Slab(height, ())


def height(stack: Sequence[Slab]) -> float:
    """Give the height of a stack."""
    return sum(slab.height for slab in stack)


def one(stack: Sequence[Slab]) -> Slab:
    """Join a stack into one slab that is never split."""
    marks: list[Mark] = []
    y = 0.0
    for slab in stack:
        marks += moved(slab.marks, 0.0, y)
        y += slab.height
    return Slab(y, marks, stack[0].base if stack else 0.0)


def beside(*cells: tuple[float, Sequence[Slab]]) -> Slab:
    """Join stacks at their x into one slab."""
    marks: list[Mark] = []
    for x, stack in cells:
        marks += moved(one(stack).marks, x, 0.0)
    base = next((s[0].base for _x, s in cells if s), 0.0)
    return Slab(max(height(s) for _x, s in cells), marks, base)


def tagged(stack: Sequence[Slab], tag: Tag) -> Slab:
    """Join a stack into one slab that is one thing to a reader."""
    slab = one(stack)
    return slab._replace(marks=[Group(tag, slab.marks)])


def cells(*columns: tuple[float, Sequence[Slab], Tag]) -> Slab:
    """Join stacks at their x into one slab, each a cell of one row or the body of one item."""
    made = beside(*((x, stack) for x, stack, _tag in columns))
    marks = [Group(tag, moved(one(stack).marks, x, 0.0)) for x, stack, tag in columns]
    whole = Tag("LI") if columns[0][2].role == "LBody" else Tag("TR")
    return made._replace(marks=[Group(whole, marks)])


def figure(marks: Sequence[Mark], alt: str) -> list[Mark]:
    """Make a figure of marks, with what it shows in words; nothing is no figure."""
    return [Group(Tag("Figure", alt), marks)] if marks else []


def leaves(marks: Sequence[Mark]) -> Iterator[Leaf]:
    """Give the marks without their groups."""
    for mark in marks:
        if isinstance(mark, Group):
            yield from leaves(mark.marks)
        else:
            yield mark


def coloured(leaf: Leaf, toned: Mapping[Colour, Colour]) -> Leaf:
    """Give a mark in other colours, where its own is among them."""
    match leaf:
        case Words() | Strokes():
            return leaf._replace(colour=toned.get(leaf.colour, leaf.colour))
        case Area() | Shape():
            return leaf._replace(fill=toned.get(leaf.fill, leaf.fill))
        case _:
            return leaf


def moved(marks: Sequence[Mark], dx: float, dy: float) -> list[Mark]:
    """Give the marks moved right and down."""
    return [_moved(mark, dx, dy) for mark in marks] if dx or dy else list(marks)


def _moved(mark: Mark, dx: float, dy: float) -> Mark:
    match mark:
        # Most of what is moved, and twice as fast as _replace.
        case Words():
            return Words(mark.x + dx, mark.y + dy, *mark[2:])
        case Area():
            return Area(mark.x + dx, mark.y + dy, *mark[2:])
        case Picture():
            return mark._replace(x=mark.x + dx, y=mark.y + dy)
        case Group():
            return mark._replace(marks=moved(mark.marks, dx, dy))
        case Strokes():
            return mark._replace(lines=[(a + dx, b + dy, c + dx, d + dy) for a, b, c, d in mark.lines])
        case _:
            return mark._replace(points=[(x + dx, y + dy) for x, y in mark.points])
