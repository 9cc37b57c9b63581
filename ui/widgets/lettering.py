"""The room's text set into lines: wrapped, shrunk within limits, ended with an ellipsis where it is cut."""

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

from ui.widgets.fonts import font_of, there

ALL = 10_000
STEP = 4
LOOSE, TIGHT = 1.25, 1.17
# Text up to this size is set in closer lines: it stands in rows and cards.
SMALL = 40
# Control characters, halves of pairs, and separators that Qt would break a line at.
UNSEEN = frozenset({"Cc", "Cs", "Zl", "Zp"})

_room = ""


@dataclass(frozen=True, slots=True)
class Block:
    """Lines of text of one size, in logical pixels; `cut` tells that some of the text is missing."""

    text: str
    lines: tuple[str, ...]
    size: int
    bold: bool
    width: float
    cut: bool = False

    @property
    def line_height(self) -> float:
        """Give the distance of two baselines."""
        return self.size * (TIGHT if self.size <= SMALL else LOOSE)

    @property
    def height(self) -> float:
        """Give the height of all lines."""
        return len(self.lines) * self.line_height

    @property
    def shown(self) -> str:
        """Give what can be read: the text itself, or its lines where it was cut."""
        return " ".join(self.lines) if self.cut else self.text

    def part(self, first: int, last: int) -> "Block":
        """Give some of the lines as a block of their own."""
        lines = self.lines[first:last]
        whole = len(lines) == len(self.lines)
        return self if whole else Block(" ".join(lines), lines, self.size, self.bold, self.width)


def use(family: str) -> None:
    """Set the room's pictures in a family from now on, "" for ours; one that is not there is ours."""
    global _room  # noqa: PLW0603 - one lettering for every picture of the room
    _room = family if there(family) else ""
    # What was measured was measured in the other one.
    width_of.cache_clear()
    block.cache_clear()


def font(size: float, *, bold: bool = False) -> QFont:
    """Give the font of the room's pictures at a size in the painter's pixels."""
    return font_of(_room, size, bold=bold)


@lru_cache(maxsize=8192)
def width_of(text: str, size: int, *, bold: bool = False) -> float:
    """Give the width of a line of text."""
    return QFontMetricsF(font(size, bold=bold)).horizontalAdvance(text)


@lru_cache(maxsize=2048)
def block(text: str, size: int, width: float, *, lines: int = ALL, bold: bool = False) -> Block:
    """Set text into at most so many lines of a width; what does not fit ends with an ellipsis."""
    clean = _clean(text)
    broken = [line for part in clean.split("\n") for line in _broken(part, size, width, bold=bold)]
    cut = len(broken) > lines
    if cut:
        broken = [
            *broken[: lines - 1],
            _ended(" ".join(broken[lines - 1 : lines + 1]), size, width, bold=bold),
        ]
    widest = max((width_of(line, size, bold=bold) for line in broken), default=0.0)
    return Block(clean, tuple(broken) if clean else (), size, bold, widest, cut)


def fitted(text: str, sizes: tuple[int, int], width: float, lines: int, *, bold: bool = False) -> Block:
    """Set text in the largest size from `sizes` (largest, smallest) at which it fits into so many lines."""
    largest, smallest = sizes
    for size in range(largest, smallest, -STEP):
        made = block(text, size, width, lines=lines, bold=bold)
        if not made.cut:
            return made
    return block(text, smallest, width, lines=lines, bold=bold)


def filling(text: str, sizes: tuple[int, int], width: float, height: float, *, bold: bool = False) -> Block:
    """Set text in the largest size at which all of it fits the height; else all of it in the smallest."""
    largest, smallest = sizes
    for size in range(largest, smallest, -STEP):
        made = block(text, size, width, bold=bold)
        if made.height <= height:
            return made
    return block(text, smallest, width, bold=bold)


def within(text: str, sizes: tuple[int, int], width: float, height: float, *, bold: bool = False) -> Block:
    """Set text in the largest size at which all of it fits the height; else in the smallest, cut."""
    made = filling(text, sizes, width, height, bold=bold)
    if made.height <= height:
        return made
    return block(text, made.size, width, lines=max(1, int(height // made.line_height)), bold=bold)


def _clean(text: str) -> str:
    lines = text.replace("\r\n", "\n").replace("\r", "\n").strip().split("\n")
    return "\n".join("".join(" " if unicodedata.category(c) in UNSEEN else c for c in line) for line in lines)


def _ended(text: str, size: int, width: float, *, bold: bool) -> str:
    metrics = QFontMetricsF(font(size, bold=bold))
    whole = text + "…"
    return metrics.elidedText(whole, Qt.TextElideMode.ElideRight, width)


def _broken(text: str, size: int, width: float, *, bold: bool) -> list[str]:
    # Qt counts UTF-16 units, Python characters: an emoji is two of the one and one of the other.
    units = text.encode("utf-16-le")
    layout = QTextLayout(text, font(size, bold=bold))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    lines = []
    line = layout.createLine()
    while line.isValid():
        line.setLineWidth(width)
        start, length = line.textStart(), line.textLength()
        lines.append(units[2 * start : 2 * (start + length)].decode("utf-16-le").rstrip())
        line = layout.createLine()
    layout.endLayout()
    return lines or [""]
