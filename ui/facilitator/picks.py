"""A labelled choice out of a few words."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QPointF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen, QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

from ui.facilitator.pieces import column, label


class Choice(QComboBox):
    """The line that unfolds a list; turning the wheel scrolls the page and chooses nothing."""

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Let the page have it."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the words, and at the right the sign that there is more below them."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.PlaceholderText), 1.5))
        right, middle = self.width() - 4.0, self.height() / 2
        painter.drawPolyline([QPointF(right - x, middle + y) for x, y in ((8, -2), (4, 2), (0, -2))])


class Pick(QWidget):
    """One of several options by its key."""

    picked = Signal(str)

    def __init__(self, words: str, options: Mapping[Any, str]) -> None:
        """Offer `options`: words by key."""
        super().__init__()
        self.box = Choice()
        self.box.setAccessibleName(words)
        for key, text in options.items():
            self.box.addItem(text, key)
        self.box.activated.connect(lambda _n: self.picked.emit(self.box.currentData()))
        name = label(words, "soft")
        name.setBuddy(self.box)
        inside = column(self)
        inside.addWidget(name)
        inside.addWidget(self.box)

    def show_key(self, key: str) -> None:
        """Show which one it is."""
        self.box.setCurrentIndex(self.box.findData(key))
