"""Garbage is collected on Qt's thread only.

Python looks for garbage on whichever thread happens to make the next object. Where that is the thread of
the phones or of the papers, windows and timers that were thrown away would be taken apart there, which Qt
does not bear: sooner or later the program would crash.
"""

import gc

from PySide6.QtCore import QObject, QTimer

SECOND = 1000
# To look through everything takes some hundredths of a second; what is young takes one or two thousandths.
WHOLE = 60


class Collecting(QObject):
    """Looks for young garbage each second and for all of it each minute, as long as it lives."""

    def __init__(self, parent: QObject) -> None:
        """Take the collecting over from Python; what is there now is taken to stay."""
        super().__init__(parent)
        self._turn = 0
        gc.disable()
        gc.freeze()
        self._timer = QTimer(self, interval=SECOND)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    def collect(self) -> None:
        """Collect now."""
        self._turn += 1
        gc.collect(1 if self._turn % WHOLE else 2)

    def end(self) -> None:
        """Give the collecting back to Python."""
        self._timer.stop()
        gc.enable()
