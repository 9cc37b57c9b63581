"""A labelled choice out of a few words."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

from ui.facilitator.pieces import column, label


class Choice(QComboBox):
    """A list to choose from that a turn of the wheel scrolls past instead of changing it."""

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Leave the wheel to the page."""
        event.ignore()


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
