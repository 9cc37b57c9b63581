"""What stands on a sheet, as plain values: words, areas, strokes, shapes; stacked into slabs."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from workshop.papers import fonts, text
from workshop.papers.scripts import depth
from workshop.papers.shaping import Shaped
from workshop.papers.style import Colour, Style
from workshop.papers.text import Line, Pieces


class Words(NamedTuple):
    """Text in one face; `y` is the baseline, downwards. `heavy` thickens a face that has no bold.

    `shaped` has the glyphs where they are not simply the letters one after the other.
    """

    x: float
    y: float
    face: str
    size: float
    colour: Colour
    text: str
    heavy: bool = False
    shaped: Shaped | None = None


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


Mark = Words | Area | Strokes | Shape


class Slab(NamedTuple):
    """The smallest thing that stays whole at the end of a page; marks are relative to its top left.

    `base` is the first baseline, 0 where there is none to line up with.
    """

    height: float
    marks: Sequence[Mark]
    base: float = 0.0


Stack = list[Slab]


def words(x: float, y: float, line: str, style: Style, *, back: bool | None = None) -> list[Mark]:
    """Set cleaned text at a baseline, each part in the face that has it; `back` as in text.Run."""
    made: list[Mark] = []
    for piece in text.pieces(line, bold=style.bold, back=back):
        heavy = style.bold and piece.face in fonts.THICKENED
        made.append(Words(x, y, piece.face, style.size, style.colour, piece.text, heavy, piece.shaped))
        x += piece.width * style.size
    return made


def slab_of(line: Line, style: Style, x: float = 0.0) -> Slab:
    """Make a slab of one wrapped line that begins at `x`."""
    marks: list[Mark] = []
    for run in line.runs:
        marks += words(x + run.x, style.base, run.text, run.style, back=run.back)
    return Slab(style.leading + depth(line.said) * style.size, marks, style.base)


def write(pieces: Pieces, style: Style, width: float, *, right: bool = False, most: int = 0) -> Stack:
    """Wrap text into a stack of lines; at most `most` lines when it is given, then an ellipsis."""
    if not isinstance(pieces, str):
        pieces = tuple(pieces)
    return list(written(pieces, style, width, right, most))


@lru_cache(maxsize=4096)
def written(
    pieces: str | tuple[tuple[str, Style], ...],
    style: Style,
    width: float,
    right: bool,  # noqa: FBT001 - a key of the cache
    most: int,
) -> tuple[Slab, ...]:
    """Wrap text once: a page is drawn again with less white until it fits."""
    lines = text.wrap(pieces, style, width)
    if most:
        lines = text.shorten(lines, style, width, most)
    return tuple(slab_of(line, style, width - line.width if right else 0.0) for line in lines)


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


def moved(marks: Sequence[Mark], dx: float, dy: float) -> list[Mark]:
    """Give the marks moved right and down."""
    return [_moved(mark, dx, dy) for mark in marks]


def _moved(mark: Mark, dx: float, dy: float) -> Mark:
    match mark:
        case Words() | Area():
            return mark._replace(x=mark.x + dx, y=mark.y + dy)
        case Strokes():
            return mark._replace(lines=[(a + dx, b + dy, c + dx, d + dy) for a, b, c, d in mark.lines])
        case _:
            return mark._replace(points=[(x + dx, y + dy) for x, y in mark.points])
