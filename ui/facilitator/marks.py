"""Small marks of state: done, now, ahead; proposal and accepted; a tick."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from ui.theme import Theme

DISC = 12


def disc(painter: QPainter, x: float, y: float, state: str, theme: Theme, size: float = DISC) -> None:
    """Paint the 12 px mark of a state with its middle at (x, y)."""
    box = QRectF(x - size / 2, y - size / 2, size, size)
    inner = box.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(Qt.PenStyle.NoPen)
    match state:
        case "done":
            painter.setBrush(QColor(theme.ink_soft))
            painter.drawEllipse(box)
            tick(painter, box, theme.canvas)
        case "accepted":
            painter.setBrush(QColor(theme.accent))
            painter.drawEllipse(box)
            tick(painter, box, theme.paper)
        case "now":
            painter.setBrush(QColor(theme.accent))
            painter.drawEllipse(box)
        case "left":
            painter.setPen(QPen(QColor(theme.accent), 1.4))
            painter.drawEllipse(inner)
            painter.setBrush(QColor(theme.accent))
            painter.drawPie(inner, 90 * 16, 180 * 16)
        case "open":
            painter.setPen(QPen(QColor(theme.amber), 1.8))
            painter.drawEllipse(inner)
            painter.setBrush(QColor(theme.amber))
            painter.drawEllipse(inner.adjusted(3, 3, -3, -3))
        case "proposed":
            pen = QPen(QColor(theme.ink_soft), 1.4)
            pen.setDashPattern([1.4, 1.7])
            painter.setPen(pen)
            painter.drawEllipse(inner)
        case "over" | "dropped":
            painter.setPen(QPen(QColor(theme.ink_soft), 1.2))
            _out(painter, inner, dropped=state == "dropped")
        case _:
            painter.setPen(QPen(QColor(theme.ink_soft), 1.2))
            painter.drawEllipse(inner)


def _out(painter: QPainter, box: QRectF, *, dropped: bool) -> None:
    """Paint a dash for what is left out, a cross for what is dropped."""
    if dropped:
        painter.drawLine(box.topLeft() + QPointF(2, 2), box.bottomRight() - QPointF(2, 2))
        painter.drawLine(box.topRight() + QPointF(-2, 2), box.bottomLeft() + QPointF(2, -2))
    else:
        middle = box.center().y()
        painter.drawLine(QPointF(box.left(), middle), QPointF(box.right(), middle))


def tick(painter: QPainter, box: QRectF, colour: str, width: float = 1.6) -> None:
    """Paint a tick inside a box."""
    pen = QPen(QColor(colour), width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    w, h = box.width(), box.height()
    points = [(0.28, 0.53), (0.44, 0.69), (0.73, 0.35)]
    painter.drawPolyline(QPolygonF([QPointF(box.left() + a * w, box.top() + b * h) for a, b in points]))


class Mark(QWidget):
    """One mark beside words: a dot, a ring, a tick or "!"."""

    def __init__(self, theme: Theme, state: str = "ahead", colour: str = "") -> None:
        """Show `state`: dot, ring, tick, mind, or a state of the agenda."""
        super().__init__()
        self._theme, self._state, self._colour = theme, state, colour or theme.good
        self.setFixedSize(16, 16)

    def show_state(self, state: str, colour: str = "") -> None:
        """Show another state."""
        self._state, self._colour = state, colour or self._colour
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the mark."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = QColor(self._colour)
        match self._state:
            case "dot":
                painter.setBrush(colour)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.drawEllipse(QPointF(4, 8.5), 4, 4)
            case "ring":
                painter.setPen(QPen(QColor(self._theme.ink_soft), 1.2))
                painter.drawEllipse(QPointF(4, 8.5), 3.4, 3.4)
            case "tick":
                tick(painter, QRectF(-2, 1, 15, 15), self._colour, 2)
            case "mind":
                painter.setPen(QPen(colour, 2))
                painter.drawLine(QPointF(6, 3), QPointF(6, 9.5))
                painter.drawPoint(QPointF(6, 13))
            case state:
                disc(painter, 6, 8, state, self._theme)
