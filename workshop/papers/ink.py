"""Marks as PDF operators: what a page's content stream says, numbers to a hundredth of a point.

Written straight, because reportlab's own drawing calls format each number on its own and take most of
the time a plan needs.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import cache

from workshop.papers.marks import Area, Mark, Shape, Strokes, Words
from workshop.papers.style import Colour

# Gives the operand that selects a face's subset and the text in that subset's bytes.
Encoder = Callable[[str, str], Iterable[tuple[str, bytes]]]

HEAVY = 0.03
_ESCAPED = {n: f"\\{n:03o}" for n in (*range(32), *range(127, 256))} | {ord(c): f"\\{c}" for c in "\\()"}


@cache
def _rgb(colour: Colour) -> str:
    return " ".join(f"{part:.4g}" for part in colour)


def draw(mark: Area | Strokes | Shape, x: float, top: float) -> str:
    """Draw a mark whose origin is at x and `top`, up from the foot of the sheet."""
    match mark:
        case Area():
            corner = f"{x + mark.x:.2f} {top - mark.y - mark.height:.2f}"
            return f"{_rgb(mark.fill)} rg {corner} {mark.width:.2f} {mark.height:.2f} re f"
        case Strokes():
            dash = " ".join(f"{d:g}" for d in mark.dash)
            lines = " ".join(
                f"{x + a:.2f} {top - b:.2f} m {x + c:.2f} {top - d:.2f} l" for a, b, c, d in mark.lines
            )
            return f"{_rgb(mark.colour)} RG {mark.width:.2f} w [{dash}] 0 d {lines} S"
        case Shape():
            first, *rest = (f"{x + a:.2f} {top - b:.2f}" for a, b in mark.points)
            return f"{_rgb(mark.fill)} rg {first} m {' '.join(f'{p} l' for p in rest)} f"


def say(words: Sequence[tuple[float, float, Words]], encode: Encoder) -> str:
    """Write all words of a page as one text object; says face and colour only where they change."""
    code = ["BT"]
    selected: tuple[str, float] = ("", 0.0)
    colour: Colour | None = None
    heavy = False
    for x, y, mark in words:
        if colour is not mark.colour:
            colour = mark.colour
            code.append(f"{_rgb(colour)} rg")
        if mark.heavy or heavy:
            heavy = mark.heavy
            code.append(f"2 Tr {_rgb(colour)} RG {mark.size * HEAVY:.2f} w [] 0 d" if heavy else "0 Tr")
        spoken = mark.shaped.spoken if mark.shaped else ""
        if spoken:
            code.append(f"/Span <</ActualText <FEFF{spoken.encode('utf-16-be').hex().upper()}>>> BDC")
        for across, up, letters in mark.shaped.spots if mark.shaped else ((0.0, 0.0, mark.text),):
            code.append(f"1 0 0 1 {x + across * mark.size:.2f} {y + up * mark.size:.2f} Tm")
            for subset, raw in encode(mark.face, letters):
                if selected != (subset, mark.size):
                    selected = (subset, mark.size)
                    code.append(f"{subset} {mark.size:g} Tf")
                code.append(f"({raw.decode('latin-1').translate(_ESCAPED)}) Tj")
        if spoken:
            code.append("EMC")
    return "\n".join([*code, "ET"])


def page(placed: Sequence[tuple[float, float, Sequence[Mark]]], height: float, encode: Encoder) -> str:
    """Write a page: areas and lines first, all words above them."""
    drawn: list[str] = []
    said: list[tuple[float, float, Words]] = []
    for x, y, marks in placed:
        for mark in marks:
            if isinstance(mark, Words):
                said.append((x + mark.x, height - y - mark.y, mark))
            else:
                drawn.append(draw(mark, x, height - y))
    return "\n".join([*drawn, say(said, encode)])
