"""Which screen is the room's: found, lost and found again as the projector is plugged in and pulled."""

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QGuiApplication, QScreen, QWindow
from PySide6.QtWidgets import QWidget

from ui.projector.picture import HEIGHT, WIDTH
from ui.projector.window import ProjectorWindow


class Screens(QObject):
    """Keep the projector's window on the second screen, never on the facilitator's."""

    projector_changed = Signal(str)

    def __init__(self, facilitator: QWidget, projector: ProjectorWindow, remembered: str = "") -> None:
        """Watch the screens for these two windows; `remembered` names the screen used last time."""
        super().__init__(facilitator)
        self._facilitator, self._projector = facilitator, projector
        self._remembered = remembered
        self._screen: QScreen | None = None
        self._wanted = False
        self._watched: QWindow | None = None
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.screenAdded.connect(self._added)
            app.screenRemoved.connect(self._removed)
            app.primaryScreenChanged.connect(self._changed)
        for screen in QGuiApplication.screens():
            screen.geometryChanged.connect(self._changed)

    @property
    def name(self) -> str:
        """Give the name of the projector's screen, empty while there is none."""
        return self._screen.name() if self._screen else ""

    @property
    def remembered(self) -> str:
        """Give the name of the screen used last, to be kept for the next time."""
        return self._remembered

    @property
    def size(self) -> QSize:
        """Give the size of the room's picture, that of a usual projector while there is none."""
        return self._screen.size() if self._screen else QSize(WIDTH, HEIGHT)

    def start(self) -> None:
        """Show the projector's window once there is a screen for it; the facilitator's must be shown."""
        self._wanted = True
        handle = self._facilitator.windowHandle()
        if handle is not None and handle is not self._watched:
            handle.screenChanged.connect(self._changed)
            self._watched = handle
        self._place()

    def stop(self) -> None:
        """Take the room's picture away."""
        self._wanted = False
        self._place()

    def _added(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._changed)
        self._place()

    def _removed(self, screen: QScreen) -> None:
        self._place(without=screen)

    def _changed(self, *_anything: object) -> None:
        self._place(again=True)

    def _place(self, *, without: QScreen | None = None, again: bool = False) -> None:
        found = self._find(without) if self._wanted else None
        if found is self._screen and not (again and found):
            return
        changed = found is not self._screen
        self._screen = found
        if found is None:
            # Hidden at once: Qt would move the window onto the screen that is left, before everyone's eyes.
            self._projector.hide()
        else:
            self._remembered = found.name()
            self._projector.appear_on(found)
        if changed:
            self.projector_changed.emit(self.name)

    def _find(self, without: QScreen | None) -> QScreen | None:
        own = self._facilitator.screen()
        others = [
            screen
            for screen in QGuiApplication.screens()
            # A mirrored screen lies on the facilitator's: what is shown on one is shown on both.
            if screen is not own
            and screen is not without
            and not screen.geometry().intersects(own.geometry())
        ]
        named = [screen for screen in others if screen.name() == self._remembered]
        return next(iter(named or others), None)
