"""The room's screen as the facilitator has it in hand: shown, taken away, chosen from a list, and said."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui.facilitator.lectern import Lectern
from ui.facilitator.window import FacilitatorWindow
from ui.projector.screens import Screens
from ui.projector.window import ProjectorWindow
from ui.theme import LIGHT, Theme
from workshop.language import _
from workshop.scene import Scene

if TYPE_CHECKING:
    from ui.facilitator.screens.window import ScreensWindow


class Wall(QObject):
    """The window for the room with its screen; `changed` gives the screen's name, empty for none."""

    changed = Signal(str)

    def __init__(
        self, lectern: Lectern, window: FacilitatorWindow, screen: str, scene: Callable[[], Scene | None]
    ) -> None:
        """Show nothing yet; `screen` has the names of the room's screens used before, a line each."""
        super().__init__(lectern)
        self._lectern, self._window, self._scene = lectern, window, scene
        self.theme: Theme = LIGHT
        self.projector = ProjectorWindow()
        self.screens = Screens(window, self.projector, screen)
        self.screens.projector_changed.connect(self._say)
        self._alone = False
        self._list: ScreensWindow | None = None

    def begin(self) -> None:
        """Show the room's picture as soon as there is a screen for it."""
        self.screens.start()
        self._show()
        # The keys stay with the facilitator, whatever the desktop thinks of a new window.
        self._window.activateWindow()

    def _show(self) -> None:
        name = self.screens.name
        words = _("Projector connected") if name else _("Projector not plugged in")
        if self.screens.alone:
            words = _("Projector is the only screen")
        elif not name and self.screens.mirrored:
            words = _("Projector shows the same as your screen")
        elif self.screens.off:
            words = _("Room’s screen off")
        self._window.status.show_projector(words, connected=bool(name))

    def _say(self, name: str) -> None:
        self._show()
        if self.screens.alone:
            self._lectern.say(
                _("The projector is the only screen now. F5 shows your window on it.")
                if self.screens.covered
                else _("The room sees your window. F5 covers it with the room’s picture.")
            )
        elif self._alone and name:
            self._lectern.say(_("The room has its own picture again."))
        self._alone = self.screens.alone or (self._alone and not name)
        scene = self._scene()
        self.changed.emit(name)
        if name and scene is not None and scene.number == 1 and not scene.read_only:
            self._lectern.say(_("The room’s screen is on. F7 has a test card for the last row."))

    def open_list(self) -> None:
        """Show the list of screens, with their numbers and the test card."""
        if self._list is not None:
            return
        from ui.facilitator.screens.window import ScreensWindow  # noqa: PLC0415 - not needed before it is asked

        made = ScreensWindow(self.theme, self.screens, self.projector, self._voting, self._window)
        self._list = made
        made.finished.connect(self._throw_away)
        made.open()

    def _throw_away(self) -> None:
        listed, self._list = self._list, None
        if listed is not None:
            listed.deleteLater()

    def _voting(self) -> bool:
        scene = self._scene()
        return scene is not None and scene.state == "open"

    def toggle(self) -> None:
        """Show the room's picture on the room's screen, or take it away."""
        if self.screens.covered:
            self.screens.cover(on=False)
        elif self.projector.isVisible():
            self.screens.stop()
            self._lectern.say(_("The room’s screen is off. F5 shows it again."))
        elif self.screens.alone:
            self.screens.cover()
        else:
            self.begin()
            self._say_missing()

    def _say_missing(self) -> None:
        if self.screens.covered or self.screens.name:
            return
        if self.screens.mirrored:
            self._lectern.say(
                _("The projector shows the same as your screen. F7 says how to extend the desktop.")
            )
        else:
            self._lectern.say(_("No second screen was found. Plug the projector in and extend the desktop."))

    def close(self) -> None:
        """Take the room's window away for good."""
        if self._list is not None:
            self._list.close()
        self.screens.stop()
        self._window.status.show_projector("", connected=False)
        self.projector.close()
        self.projector.deleteLater()
        self.screens.deleteLater()
