"""An answer's level in colour and pattern, because projector lamps and printers lose colour."""

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from ui.theme import Theme
from workshop.model import Option

HATCH, STRIPES = 20.0, 3
DOT, DOT_GAP = 0.1, 1.9


def paint_option(
    painter: QPainter, area: QRectF, option: Option, strength: int, theme: Theme, unit: float = 1.0
) -> None:
    """Fill an area with the look of an option: its level, or else one of four strengths of ink.

    `unit` is 1 in the room's picture and smaller in the window.
    """
    if area.width() <= 0 or area.height() <= 0:
        return
    match option.level:
        case "met":
            painter.fillRect(area, QColor(theme.accent))
        case "partly":
            _hatched(painter, area, theme, unit)
        case "not":
            _striped(painter, area, theme)
        case "unknown":
            _dotted(painter, area, theme, unit)
        case _:
            painter.fillRect(area, QColor(theme.strengths[strength]))


def strength_of(number: int, known: int) -> int:
    """Give the strength of ink of an option by its place: the last of a scale is the darkest."""
    return 0 if known <= 1 else round((known - 1 - number) * 3 / (known - 1))


def _hatched(painter: QPainter, area: QRectF, theme: Theme, unit: float) -> None:
    painter.save()
    painter.fillRect(area, QColor(theme.partly))
    painter.setClipRect(area, Qt.ClipOperation.IntersectClip)
    painter.setPen(QPen(QColor(theme.accent), 6 * unit))
    step, high = HATCH * unit, area.height()
    # The lines stand on one grid for the whole picture, so that they do not move while a bar grows.
    x = area.left() - high - (area.left() % step)
    while x < area.right() + step:
        painter.drawLine(QLineF(x, area.bottom() + unit, x + high + 2 * unit, area.top() - unit))
        x += step
    painter.restore()


def _striped(painter: QPainter, area: QRectF, theme: Theme) -> None:
    painter.fillRect(area, QColor(theme.never))
    stripe = area.height() / (STRIPES * 2.4 + (STRIPES - 1))
    for number in range(1, STRIPES):
        top = area.top() + number * 2.4 * stripe + (number - 1) * stripe
        painter.fillRect(QRectF(area.left(), top, area.width(), stripe), QColor(theme.paper))


def _dotted(painter: QPainter, area: QRectF, theme: Theme, unit: float) -> None:
    painter.save()
    thick = 3.4 * unit
    pen = QPen(QColor(theme.ink_soft), thick)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setDashPattern([DOT, DOT_GAP])
    painter.setPen(pen)
    painter.setBrush(QColor(theme.paper))
    half = thick / 2
    painter.drawRect(area.adjusted(half, half, -half, -half))
    painter.restore()
