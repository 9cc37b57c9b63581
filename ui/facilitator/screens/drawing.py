"""Two calm pictures: a mirrored desktop, and an extended one as it should be."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from ui.facilitator.phones.drawing import Drawing
from ui.theme import Theme
from workshop.language import _

HIGH, WORDS = 128, 118.0
LAPTOP, WALL = QRectF(0, 24, 84, 54), QRectF(112, 10, 104, 66)


class ExtendDrawing(Drawing):
    """Mirrored at the left, extended at the right."""

    def __init__(self, theme: Theme) -> None:
        """Draw in the colours of `theme`."""
        says = _("Mirrored, the room sees your notes. Extended, the room has a desktop of its own.")
        super().__init__(theme, HIGH, says)

    def draw(self, painter: QPainter) -> None:
        """Paint both pairs of screens."""
        self._pair(painter, 8, mirrored=True)
        self._pair(painter, 288, mirrored=False)
        self.below(painter, _("mirrored: both show the same"), 116, self.theme.warm, WORDS)
        self.below(painter, _("extended: as it should be"), 396, self.theme.accent, WORDS)

    def _pair(self, painter: QPainter, x: float, *, mirrored: bool) -> None:
        laptop, wall = LAPTOP.translated(x, 0), WALL.translated(x, 0)
        self.pen(painter, self.theme.ink)
        painter.drawRoundedRect(laptop, 3, 3)
        painter.drawLine(laptop.bottomLeft() + QPointF(-6, 9), laptop.bottomRight() + QPointF(6, 9))
        painter.drawRect(wall)
        painter.drawLine(QPointF(wall.center().x(), wall.bottom()), QPointF(wall.center().x(), 94))
        painter.drawLine(QPointF(wall.center().x() - 16, 94), QPointF(wall.center().x() + 16, 94))
        self._notes(painter, laptop)
        if mirrored:
            self._notes(painter, wall)
        else:
            self._bars(painter, wall)

    def _notes(self, painter: QPainter, screen: QRectF) -> None:
        """Paint the facilitator's window: a column, lines, another column."""
        self.pen(painter, self.theme.outline, 1.4)
        for share in (0.25, 0.72):
            x = screen.left() + share * screen.width()
            painter.drawLine(QPointF(x, screen.top() + 5), QPointF(x, screen.bottom() - 5))
        for n in range(4):
            y = screen.top() + 10 + n * (screen.height() - 20) / 3
            painter.drawLine(
                QPointF(screen.left() + 0.32 * screen.width(), y),
                QPointF(screen.left() + 0.64 * screen.width(), y),
            )

    def _bars(self, painter: QPainter, screen: QRectF) -> None:
        """Paint what the room should see: a question and its bars."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.theme.ink))
        painter.drawRect(QRectF(screen.left() + 10, screen.top() + 9, 60, 5))
        painter.setBrush(QColor(self.theme.accent))
        for n, wide in enumerate((78, 52, 30)):
            painter.drawRect(QRectF(screen.left() + 10, screen.top() + 24 + n * 13, wide, 7))
