"""Keeps the room's picture over the room's screen, whatever moves it, and other windows off that screen."""

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QWidget

from ui.projector.guard import Guard
from ui.projector.window import ProjectorWindow
from workshop.language import _

# A desktop needs a moment to move a window, and one that will not have it elsewhere is let have its way.
MOMENT, TRIES = 250, 3


class Covering(QObject):
    """The projector's window on its screen; `stirred` asks for another look when the desktop moved it."""

    stirred = Signal()

    def __init__(self, projector: ProjectorWindow, parent: QObject) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._projector, self._tries = projector, TRIES
        self._soon = QTimer(self, singleShot=True, interval=MOMENT)
        self._soon.timeout.connect(self.stirred)
        projector.stirred.connect(self._soon.start)
        # Made with the first screen for the room: without one there is nothing to guard.
        self._guard: Guard | None = None

    def keep(self, own: QScreen, found: QScreen | None, *, covered: bool, again: bool) -> None:
        """Cover the screen `found`, or the only screen `own` when it is `covered`, or none.

        `again` is another try for a window that the desktop moved.
        """
        shown = found or (own if covered else None)
        self._projector.show_note(
            _("This is the only screen. Press F5 to get your own window back.") if covered else ""
        )
        if shown is None:
            self._projector.hide()
        else:
            there = self._projector.covers(shown, keyed=covered)
            self._tries = self._tries - 1 if again and not there else TRIES
            if not there and self._tries >= 0:
                self._projector.appear_on(shown, keyed=covered)
        if found is not None and self._guard is None:
            self._guard = Guard(self._projector, self)
        if self._guard is not None:
            self._guard.keep(found, own)

    def bring(self, widget: QWidget) -> None:
        """Bring a window back to the facilitator's screen, which it had to leave."""
        if self._guard is not None:
            self._guard.bring(widget)
