"""What lies over the window for a moment, and gives the focus back to where it was."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QFrame, QWidget
from shiboken6 import isValid


class Laid(QFrame):
    """What is laid over `under` and put away; subclasses say where it lies and who has the focus."""

    shown = Signal()

    def __init__(self, under: QWidget, ground: str) -> None:
        """Lie over `under` on a pane of the kind `ground`, hidden until it is laid."""
        super().__init__(under)
        self.setProperty("pane", ground)
        self._under = under
        self._before: QWidget | None = None

    def fit(self) -> None:
        """Be as large as what is covered."""
        self.setGeometry(self._under.rect())

    def begin(self) -> None:
        """Take the focus where it is useful."""
        self.setFocus()

    def lay(self) -> None:
        """Come, and remember where the focus was."""
        if not self.isVisible():
            self._before = QApplication.focusWidget()
        self.fit()
        self.show()
        self.raise_()
        self.begin()
        self.shown.emit()

    def put_away(self) -> None:
        """Go; the focus goes back to where it was."""
        if self.isHidden():
            return
        before, self._before = self._before, None
        self.hide()
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus()
        self.shown.emit()
