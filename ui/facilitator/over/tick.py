"""A box with a tick, drawn in the colours of the theme."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox

from ui.facilitator.marks import tick
from ui.theme import TEXT, Theme
from ui.widgets.fonts import font

BOX, GAP, HEIGHT = 16, 10, 24


class Tick(QCheckBox):
    """Words with a box before them; Space or a click ticks it."""

    def __init__(self, theme: Theme, words: str) -> None:
        """Begin without a tick."""
        super().__init__(words)
        self._theme = theme
        self.setFont(font(TEXT, bold=True))
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Give room for the box and the words."""
        return QSize(BOX + GAP + self.fontMetrics().horizontalAdvance(self.text()) + 4, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the box, its tick, the words, and with the focus a line below them."""
        t = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(0.75, (self.height() - BOX) / 2 + 0.75, BOX - 1.5, BOX - 1.5)
        painter.setPen(QPen(QColor(t.accent if self.isChecked() else t.outline), 1.5))
        painter.setBrush(QColor(t.accent if self.isChecked() else t.paper))
        painter.drawRoundedRect(box, 3, 3)
        if self.isChecked():
            tick(painter, box, t.on_accent, 2)
        painter.setPen(QColor(t.ink))
        words = self.rect().adjusted(BOX + GAP, 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
        if self.hasFocus():
            wide = self.fontMetrics().horizontalAdvance(self.text())
            painter.fillRect(QRectF(words.left(), self.height() - 2, wide, 2), QColor(t.accent))
