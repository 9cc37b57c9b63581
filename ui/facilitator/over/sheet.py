"""A sheet over the middle of the window: a heading, a way to close it, and the focus back where it was."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QFrame, QWidget
from shiboken6 import isValid

from ui.facilitator.pieces import action, column, label, row
from ui.facilitator.reading_order import go_on
from ui.theme import EDGE
from workshop.language import _
from workshop.scene import Scene


class Sheet(QFrame):
    """One sheet; subclasses put their pieces into `inside`."""

    SPOKEN = QAccessible.Role.Dialog

    shown = Signal()

    def __init__(self, under: QWidget) -> None:
        """Cover `under`, hidden until it is opened."""
        super().__init__(under)
        self.setProperty("pane", "paper")
        self._under = under
        self._before: QWidget | None = None
        self.heading = label("", "heading")
        self.close_ = action(_("Close"), self.put_away, "Esc")
        self.top = row(self.heading, 0, self.close_, 10, label(_("Esc"), "soft"))
        self.inside = column(self, (EDGE, 22, EDGE, 32))
        self.inside.addLayout(self.top)
        self.hide()

    def fit(self) -> None:
        """Be as large as what is covered."""
        self.setGeometry(self._under.rect())

    def focusNextPrevChild(self, onward: bool) -> bool:  # noqa: N802, FBT001 - as Qt has it
        """Keep Tab on the sheet: what lies under it cannot be seen."""
        return go_on(self, forward=onward)

    def lay(self) -> None:
        """Lay the sheet over the middle."""
        if not self.isVisible():
            self._before = QApplication.focusWidget()
        self.fit()
        self.setAccessibleName(self.heading.text())
        self.show()
        self.raise_()
        self.begin()
        self.shown.emit()

    def put_away(self) -> None:
        """Take the sheet away; the focus goes back to where it was."""
        if self.isHidden():
            return
        before, self._before = self._before, None
        self.hide()
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus()
        self.shown.emit()

    def begin(self) -> None:
        """Take the focus where it is useful."""
        self.close_.setFocus()

    def show_scene(self, scene: Scene) -> None:
        """Show what belongs to a scene."""
        raise NotImplementedError
