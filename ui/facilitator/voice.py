"""Says aloud what has changed, to whoever listens with a screen reader; the focus stays where it is."""

import sys

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QWidget

# What comes together is said together, and after the name of what got the focus by it.
TOGETHER = 200


def aloud(piece: QWidget, sentence: str) -> None:
    """Say a sentence that belongs to a piece by the voice of its window."""
    voice = piece.window().findChild(Voice)
    if voice is not None:
        voice.say(sentence)


class Voice(QWidget):
    """One sentence at a time, politely: it waits until the reader has finished.

    Readers on Linux older than Orca 45 know no announcements, but all say a notification that appears.
    """

    SPOKEN = QAccessible.Role.Notification
    said = Signal(str)

    def __init__(self, window: QWidget) -> None:
        """Speak for `window`, unseen."""
        super().__init__(window)
        self.setFixedSize(1, 1)
        self._waiting: list[str] = []
        self._soon = QTimer(self, singleShot=True, interval=TOGETHER)
        self._soon.timeout.connect(self._speak)

    def say(self, sentence: str) -> None:
        """Say a sentence; what is said already and waits is not said twice."""
        if not sentence or sentence in self._waiting:
            return
        self.said.emit(sentence)
        if QAccessible.isActive():
            self._waiting.append(sentence)
            self._soon.start()

    def _speak(self) -> None:
        words = " ".join(self._waiting)
        self._waiting.clear()
        self.setAccessibleName(words)
        told = (
            QAccessibleEvent(self, QAccessible.Event.ObjectShow)
            if sys.platform == "linux"
            else QAccessibleAnnouncementEvent(self, words)
        )
        QAccessible.updateAccessibility(told)
