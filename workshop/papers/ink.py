"""Marks as PDF operators: what a page's content stream says, numbers to a hundredth of a point.

Written straight, because reportlab's own drawing calls format each number on its own and take most of
the time a plan needs.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from functools import cache

from workshop.papers.marks import Area, Picture, Role, Shape, Strokes, Words, leaves
from workshop.papers.structure import AnyPlaced, Drawn
from workshop.papers.style import Colour

# Gives the operand that selects a face's subset and the text in that subset's bytes.
Encoder = Callable[[str, str], Iterable[tuple[str, bytes]]]
# Gives the operators that paint a picture's file into a square of one point.
Pictures = Callable[[bytes], str]

HEAVY = 0.03
_ESCAPED = {n: f"\\{n:03o}" for n in (*range(32), *range(127, 256))} | {ord(c): f"\\{c}" for c in "\\()"}

_PLAIN = re.compile(r"[ !\"#-'*-\[\]-~]*").fullmatch


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


class Pen:
    """Writes one page: what is not read first, then piece by piece in the order of reading.

    Says face and colour only where they change; a piece carries its number, by which the tree knows it.
    """

    def __init__(self, height: float, encode: Encoder, pictures: Pictures | None = None) -> None:
        """Begin a page that is `height` points high."""
        self._height, self._encode, self._pictures = height, encode, pictures
        self._code: list[str] = []
        self._selected: tuple[str, float] = ("", 0.0)
        self._colour: Colour | None = None
        self._heavy = self._writing = False

    def untagged(self, marks: Iterable[Drawn]) -> None:
        """Write areas and lines, then all words above them, without a word on how they are read."""
        self._both(list(marks))

    @property
    def code(self) -> str:
        """Give the page's operators."""
        self._end()
        return "\n".join(self._code)

    def decorate(self, marks: Iterable[Drawn], kind: str = "") -> None:
        """Write what nobody reads aloud: areas and lines first, words above them."""
        kept = list(marks)
        if kept:
            self._end()
            self._code.append(f"/Artifact <</Type/{kind}>> BDC" if kind else "/Artifact BMC")
            self._both(kept)
            self._end()
            self._code.append("EMC")

    def piece(self, role: Role, number: int, marks: Iterable[Drawn]) -> None:
        """Write one piece of what is read: a figure with all it is made of, else text alone."""
        begins = f"/{role} <</MCID {number}>> BDC"
        if role == "Figure":
            self._end()
            self._code.append(begins)
            self._both(list(marks))
            self._end()
        else:
            self._begin()
            self._code.append(begins)
            for x, y, mark in marks:
                if isinstance(mark, Words):
                    self._say(x + mark.x, self._height - y - mark.y, mark)
        self._code.append("EMC")

    def _both(self, marks: Sequence[Drawn]) -> None:
        for x, y, mark in marks:
            if isinstance(mark, Picture):
                self._picture(mark, x + mark.x, self._height - y - mark.y - mark.height)
            elif not isinstance(mark, Words):
                self._code.append(draw(mark, x, self._height - y))
                self._colour = None
        for x, y, mark in marks:
            if isinstance(mark, Words):
                self._say(x + mark.x, self._height - y - mark.y, mark)

    def _picture(self, mark: Picture, x: float, y: float) -> None:
        if self._pictures:
            square = f"{mark.width:.2f} 0 0 {mark.height:.2f} {x:.2f} {y:.2f} cm"
            self._code.append(f"q {square} {self._pictures(mark.image)} Q")

    def _begin(self) -> None:
        if not self._writing:
            self._code.append("BT")
            self._writing = True

    def _end(self) -> None:
        if self._writing:
            self._code.append("ET")
            self._writing = False

    def _say(self, x: float, y: float, mark: Words) -> None:
        code = self._code
        self._begin()
        if self._colour is not mark.colour:
            self._colour = mark.colour
            code.append(f"{_rgb(mark.colour)} rg")
        if mark.heavy or self._heavy:
            self._heavy = mark.heavy
            outline = f"2 Tr {_rgb(mark.colour)} RG {mark.size * HEAVY:.2f} w [] 0 d"
            code.append(outline if mark.heavy else "0 Tr")
        if mark.shaped is None:
            self._letters(x, y, mark, mark.text)
            return
        spoken = mark.shaped.spoken
        if spoken:
            code.append(f"/Span <</ActualText <FEFF{spoken.encode('utf-16-be').hex().upper()}>>> BDC")
        for across, up, letters in mark.shaped.spots:
            self._letters(x + across * mark.size, y + up * mark.size, mark, letters)
        if spoken:
            code.append("EMC")

    def _letters(self, x: float, y: float, mark: Words, letters: str) -> None:
        code = self._code
        code.append(f"1 0 0 1 {x:.2f} {y:.2f} Tm")
        for subset, raw in self._encode(mark.face, letters):
            if self._selected != (subset, mark.size):
                self._selected = (subset, mark.size)
                code.append(f"{subset} {mark.size:g} Tf")
            said = raw.decode("latin-1")
            code.append(f"({said if _PLAIN(said) else said.translate(_ESCAPED)}) Tj")


def page(placed: Iterable[AnyPlaced], height: float, encode: Encoder) -> str:
    """Write marks that no tree knows, areas and lines first: what is drawn once for many pages."""
    pen = Pen(height, encode)
    pen.untagged((each[0], each[1], mark) for each in placed for mark in leaves(each[2]))
    return pen.code
