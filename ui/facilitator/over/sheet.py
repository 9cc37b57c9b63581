"""A sheet over the middle of the window: a heading, a way to close it, and the focus back where it was."""

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from ui.facilitator.over.laid import Laid
from ui.facilitator.pieces import action, column, label, row
from ui.facilitator.reading_order import go_on
from ui.theme import EDGE
from workshop.language import _
from workshop.scene import Scene


class Sheet(Laid):
    """One sheet; subclasses put their pieces into `inside`."""

    SPOKEN = QAccessible.Role.Dialog

    def __init__(self, under: QWidget) -> None:
        """Cover `under`, hidden until it is opened."""
        super().__init__(under, "paper")
        self.heading = label("", "heading")
        self.close_ = action(_("Close"), self.put_away, "Esc")
        self.top = row(self.heading, 0, self.close_, 10, label(_("Esc"), "soft"))
        self.inside = column(self, (EDGE, 22, EDGE, 32))
        self.inside.addLayout(self.top)
        self.hide()

    def focusNextPrevChild(self, onward: bool) -> bool:  # noqa: N802, FBT001 - as Qt has it
        """Keep Tab on the sheet: what lies under it cannot be seen."""
        return go_on(self, forward=onward)

    def lay(self) -> None:
        """Lay the sheet over the middle, heard by its heading."""
        self.setAccessibleName(self.heading.text())
        super().lay()

    def begin(self) -> None:
        """Take the focus where it is useful."""
        self.close_.setFocus()

    def show_scene(self, scene: Scene) -> None:
        """Show what belongs to a scene."""
        raise NotImplementedError
