"""One calm picture: laptop, Wi-Fi, phones, and where the way may be blocked."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import LABEL, Theme
from ui.widgets.fonts import font
from workshop.language import _

HIGH, WIDE = 132, 520
LAPTOP, ROUTER, PHONES = 80.0, 260.0, 440.0
LEVEL, WORDS = 62.0, 118.0


class WayDrawing(QWidget):
    """The way of an answer; `blocked` is "", "laptop" or "network"."""

    def __init__(self, theme: Theme) -> None:
        """Draw in the colours of `theme`."""
        super().__init__()
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(
            _("Phones reach the laptop through the Wi-Fi; a firewall or a guest network may block the way.")
        )

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Give the size of the picture."""
        return QSize(WIDE, HIGH)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(self._theme.ink), 1.6)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        _laptop(painter, LAPTOP)
        _router(painter, ROUTER)
        for shift in (-34, 0, 34):
            painter.drawRoundedRect(QRectF(PHONES + shift - 11, LEVEL - 20, 22, 40), 4, 4)
            painter.drawPoint(QPointF(PHONES + shift, LEVEL + 15))
        painter.setPen(QPen(QColor(self._theme.accent), 2))
        painter.drawLine(QPointF(LAPTOP + 52, LEVEL), QPointF(ROUTER - 40, LEVEL))
        painter.drawLine(QPointF(ROUTER + 40, LEVEL), QPointF(PHONES - 56, LEVEL))
        self._gate(painter, (LAPTOP + ROUTER) / 2 + 6)
        self._gate(painter, (ROUTER + PHONES) / 2 - 8)
        self._words(painter)

    def _gate(self, painter: QPainter, x: float) -> None:
        painter.setPen(QPen(QColor(self._theme.warm), 2))
        painter.drawLine(QPointF(x - 6, LEVEL - 8), QPointF(x + 6, LEVEL + 8))
        painter.drawLine(QPointF(x + 6, LEVEL - 8), QPointF(x - 6, LEVEL + 8))

    def _words(self, painter: QPainter) -> None:
        painter.setFont(font(LABEL))
        placed = (
            (LAPTOP, self._theme.ink_soft, _("this laptop"), WORDS),
            (ROUTER, self._theme.ink_soft, _("Wi-Fi"), WORDS),
            (PHONES, self._theme.ink_soft, _("phones"), WORDS),
            ((LAPTOP + ROUTER) / 2 + 6, self._theme.warm, _("firewall"), LEVEL - 22),
            ((ROUTER + PHONES) / 2 - 8, self._theme.warm, _("guest network"), LEVEL - 22),
        )
        for x, colour, text, y in placed:
            painter.setPen(QColor(colour))
            painter.drawText(QRectF(x - 80, y - 14, 160, 18), Qt.AlignmentFlag.AlignCenter, text)


def _laptop(painter: QPainter, x: float) -> None:
    painter.drawRoundedRect(QRectF(x - 36, LEVEL - 28, 72, 46), 3, 3)
    painter.drawLine(QPointF(x - 50, LEVEL + 26), QPointF(x + 50, LEVEL + 26))
    painter.drawLine(QPointF(x - 50, LEVEL + 26), QPointF(x - 36, LEVEL + 18))
    painter.drawLine(QPointF(x + 50, LEVEL + 26), QPointF(x + 36, LEVEL + 18))


def _router(painter: QPainter, x: float) -> None:
    painter.drawRoundedRect(QRectF(x - 30, LEVEL + 8, 60, 18), 4, 4)
    for size in (14, 28, 42):
        painter.drawArc(QRectF(x - size / 2, LEVEL - 4 - size / 2, size, size), 45 * 16, 90 * 16)
