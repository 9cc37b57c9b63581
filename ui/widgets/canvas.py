"""A picture for the room, 1080 logical pixels high and as wide as the screen asks, and what is on it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from ui.theme import ROOM_EDGE, ROOM_HEIGHT, Theme
from ui.widgets.lettering import Block, block, font, width_of

# From 4:3 to 21:9; a screen of another shape shows one of these in its middle.
NARROWEST, WIDEST = 1440.0, 2560.0
ASCENT, DESCENT = 1.069, 0.293

Align = Literal["left", "right", "centre"]


@dataclass(frozen=True, slots=True)
class Drawn:
    """One piece of text on the canvas and where it stands, in logical pixels."""

    text: str
    size: int
    area: QRectF


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a line in one size, weight and colour (empty: ink)."""

    text: str
    size: int
    bold: bool = False
    colour: str = ""

    @property
    def width(self) -> float:
        """Give its width."""
        return width_of(self.text, self.size, bold=self.bold)


class Canvas:
    """Paint on a QPainter in logical pixels; `drawn` keeps what the room can read."""

    def __init__(self, painter: QPainter, size: tuple[int, int], theme: Theme, ground: str = "") -> None:
        """Take a surface of this width and height in the painter's pixels; `ground` instead of paper."""
        width, height = size
        self.painter, self.theme = painter, theme
        self.height = float(ROOM_HEIGHT)
        self.width = min(WIDEST, max(NARROWEST, self.height * width / max(height, 1)))
        self.drawn: list[Drawn] = []
        scale = min(height / self.height, width / self.width)
        painter.fillRect(QRectF(0, 0, width, height), QColor(ground or theme.paper))
        painter.translate((width - self.width * scale) / 2, (height - self.height * scale) / 2)
        painter.scale(scale, scale)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)

    @property
    def texts(self) -> tuple[str, ...]:
        """Give all that can be read, in the order it was written."""
        return tuple(d.text for d in self.drawn)

    @property
    def left(self) -> float:
        """Give the left edge of what is shown."""
        return float(ROOM_EDGE)

    @property
    def right(self) -> float:
        """Give the right edge of what is shown."""
        return self.width - ROOM_EDGE

    @property
    def inner(self) -> float:
        """Give the width between the edges."""
        return self.width - 2 * ROOM_EDGE

    def put(self, made: Block, x: float, y: float, *, colour: str = "", align: Align = "left") -> float:
        """Write a block with its top at `y`, `x` being its left, right or centre; give where it ends."""
        if not made.lines:
            return y
        shift = {"left": 0.0, "centre": 0.5, "right": 1.0}[align]
        self.painter.setFont(font(made.size, bold=made.bold))
        self.painter.setPen(QColor(colour or self.theme.ink))
        for number, line in enumerate(made.lines):
            wide = width_of(line, made.size, bold=made.bold)
            top = y + number * made.line_height + (made.line_height - (ASCENT + DESCENT) * made.size) / 2
            # On a baseline: a character of another typeface would push a line of text in a box down.
            self.painter.drawText(QPointF(x - shift * wide, top + ASCENT * made.size), line)
        self.drawn.append(
            Drawn(made.shown, made.size, QRectF(x - shift * made.width, y, made.width, made.height))
        )
        return y + made.height

    def write(
        self,
        text: str,
        x: float,
        y: float,
        size: int,
        *,
        bold: bool = False,
        colour: str = "",
        align: Align = "left",
        width: float = 0,
    ) -> float:
        """Write one line, ended with an ellipsis at `width` (else at the right edge); give its right end."""
        room = width or {"left": self.right - x, "right": x - self.left, "centre": self.inner}[align]
        made = block(text, size, room, lines=1, bold=bold)
        self.put(made, x, y, colour=colour, align=align)
        return x + made.width if align == "left" else x

    def runs(self, parts: Sequence[Run], x: float, baseline: float, *, align: Align = "left") -> QRectF:
        """Write pieces one after the other on one baseline; give where they stand."""
        if not parts:
            return QRectF(x, baseline, 0, 0)
        wide = sum(part.width for part in parts)
        start = at = x - wide * {"left": 0.0, "centre": 0.5, "right": 1.0}[align]
        for part in parts:
            self.painter.setFont(font(part.size, bold=part.bold))
            self.painter.setPen(QColor(part.colour or self.theme.ink))
            self.painter.drawText(QPointF(at, baseline), part.text)
            at += part.width
        high = max(part.size for part in parts)
        area = QRectF(start, baseline - 0.8 * high, wide, 1.04 * high)
        self.drawn.append(Drawn("".join(p.text for p in parts), min(p.size for p in parts), area))
        return area

    def rule(self, y: float, *, left: float | None = None, right: float | None = None) -> None:
        """Draw a hairline."""
        self.painter.setPen(QPen(QColor(self.theme.line), 2))
        start, end = self.left if left is None else left, self.right if right is None else right
        self.painter.drawLine(QPointF(start, y), QPointF(end, y))

    def fill(self, area: QRectF, colour: str) -> None:
        """Fill an area with one colour."""
        self.painter.fillRect(area, QColor(colour))

    def frame(self, area: QRectF, colour: str = "", thick: float = 4) -> None:
        """Draw a frame whose outer edge is the area."""
        pen = QPen(QColor(colour or self.theme.ink), thick)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        self.painter.setPen(pen)
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.painter.drawRect(area.adjusted(thick / 2, thick / 2, -thick / 2, -thick / 2))
