"""A plot of counts: axes, a curve with its band, a level, ranges; paints plain data."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainterPath, QPen, QPolygonF

from ui.theme import ROOM_SMALL
from ui.widgets.canvas import Canvas, Run
from ui.widgets.lettering import width_of
from workshop.model import CurvePoint

CURVE, LEVEL, AXIS, HAIR, EDGE, RANGE = 7.0, 5.0, 3.0, 2.0, 3.0, 4.0
POINT, HEAD = 7.0, 14.0
TICK, UNDER, BESIDE = 10.0, 52.0, 20.0
DASH, DOTS = (5.6, 3.2), (0.1, 2.6)
# Half the width of the band of a single point, and of the ends of a range.
ALONE, CAP = 8.0, 14.0
STEPS = (1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000)
# The last figure of an axis takes the place of a step that is nearer to it than this share of one.
NEAR = 0.6


@dataclass(frozen=True, slots=True)
class Frame:
    """Where a plot stands, and the last value of each axis; both begin at zero."""

    area: QRectF
    across: int
    up: int

    def x(self, value: float) -> float:
        """Give where a value stands across."""
        return self.area.left() + self.area.width() * value / max(1, self.across)

    def y(self, value: float) -> float:
        """Give where a value stands up."""
        return self.area.bottom() - self.area.height() * value / max(1, self.up)


def ticks(last: int, most: int) -> tuple[int, ...]:
    """Give at most so many round steps from zero and the last value itself, which always stands there."""
    step = next((s for s in STEPS if last / s <= most), last)
    return (*(n for n in range(0, last, step) if n == 0 or last - n >= NEAR * step), last)


def paint_heights(canvas: Canvas, frame: Frame) -> None:
    """Draw a hairline for each round height with its figure beside it."""
    area = frame.area
    for value in ticks(frame.up, 3):
        y = frame.y(value)
        if value:
            _line(canvas, QLineF(area.left(), y, area.right(), y), canvas.theme.line, HAIR)
        run = Run(str(value), ROOM_SMALL, colour=canvas.theme.ink_soft)
        canvas.runs([run], area.left() - BESIDE, y + 0.36 * ROOM_SMALL, align="right")


def paint_base(canvas: Canvas, frame: Frame, *, figures: bool = True) -> None:
    """Draw the line that all stands on, with ticks and figures where it is an axis."""
    area = frame.area
    _line(canvas, QLineF(area.left(), area.bottom(), area.right(), area.bottom()), canvas.theme.ink, AXIS)
    if not figures:
        return
    widest = width_of(str(frame.across), ROOM_SMALL) + 2 * BESIDE
    for value in ticks(frame.across, max(1, min(7, int(area.width() // widest)))):
        x = frame.x(value)
        _line(canvas, QLineF(x, area.bottom(), x, area.bottom() + TICK), canvas.theme.ink, AXIS)
        run = Run(str(value), ROOM_SMALL, colour=canvas.theme.ink_soft)
        canvas.runs([run], x, area.bottom() + UNDER, align="centre")


def band_of(frame: Frame, points: Sequence[CurvePoint]) -> QPolygonF:
    """Give the outline of the ranges of a curve: its upper edge and back along the lower one."""
    if len(points) == 1:
        x, score = frame.x(points[0].labelled), points[0].score
        low, high = frame.y(score.low), frame.y(score.high)
        corners = ((x - ALONE, high), (x + ALONE, high), (x + ALONE, low), (x - ALONE, low))
        return QPolygonF([QPointF(*corner) for corner in corners])
    upper = [QPointF(frame.x(p.labelled), frame.y(p.score.high)) for p in points]
    lower = [QPointF(frame.x(p.labelled), frame.y(p.score.low)) for p in reversed(points)]
    return QPolygonF([*upper, *lower])


def paint_band(canvas: Canvas, frame: Frame, points: Sequence[CurvePoint]) -> None:
    """Fill the ranges of a curve between dotted edges."""
    band = band_of(frame, points)
    painter = canvas.painter
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(canvas.theme.accent_soft))
    painter.drawPolygon(band)
    pen = QPen(QColor(canvas.theme.accent), EDGE)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setDashPattern(list(DOTS))
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    corners, half = band.toList(), band.size() // 2
    painter.drawPolyline(corners[:half])
    painter.drawPolyline(corners[half:])


def paint_curve_line(canvas: Canvas, frame: Frame, points: Sequence[CurvePoint]) -> None:
    """Draw a curve with its points, the newest one larger."""
    places = [QPointF(frame.x(p.labelled), frame.y(p.score.right)) for p in points]
    painter = canvas.painter
    painter.setPen(_pen(canvas.theme.accent, CURVE))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    path = QPainterPath(places[0])
    for place in places[1:]:
        path.lineTo(place)
    painter.drawPath(path)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(canvas.theme.accent))
    for place in places[:-1]:
        painter.drawEllipse(place, POINT, POINT)
    painter.drawEllipse(places[-1], HEAD, HEAD)


def paint_level(canvas: Canvas, line: QLineF) -> None:
    """Draw a dashed line."""
    pen = _pen(canvas.theme.ink, LEVEL)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setDashPattern(list(DASH))
    canvas.painter.setPen(pen)
    canvas.painter.drawLine(line)


def paint_sample(canvas: Canvas, line: QLineF) -> None:
    """Draw a short piece of a curve with its point, as it stands beside its name."""
    _line(canvas, line, canvas.theme.accent, CURVE)
    canvas.painter.setPen(Qt.PenStyle.NoPen)
    canvas.painter.setBrush(QColor(canvas.theme.accent))
    canvas.painter.drawEllipse(line.center(), HEAD, HEAD)


def paint_range(canvas: Canvas, low: QPointF, high: QPointF) -> None:
    """Draw a thin range between two points that stand above or beside each other, with its ends."""
    cap = QPointF(CAP, 0) if low.x() == high.x() else QPointF(0, CAP)
    lines = [QLineF(low, high), QLineF(low - cap, low + cap), QLineF(high - cap, high + cap)]
    # A margin of paper keeps it apart from a bar of any colour.
    for colour, thick in ((canvas.theme.paper, RANGE + 6), (canvas.theme.ink, RANGE)):
        for line in lines:
            _line(canvas, line, colour, thick)


def _line(canvas: Canvas, line: QLineF, colour: str, thick: float) -> None:
    canvas.painter.setPen(_pen(colour, thick))
    canvas.painter.drawLine(line)


def _pen(colour: str, thick: float) -> QPen:
    pen = QPen(QColor(colour), thick)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen
