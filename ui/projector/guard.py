"""Keeps every other window of the program off the room's screen."""

from functools import partial

from PySide6.QtCore import QObject, QRect, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QScreen, QWindow
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from ui.projector.kept import Kept, kept

# A window that is dragged across is covered meanwhile, and put back when it rests.
GRACE = 250
# So often on end a window that was put back is looked at; then the desktop has the last word.
MOST = 8
LARGE = Qt.WindowState.WindowMaximized | Qt.WindowState.WindowFullScreen


class Guard(QObject):
    """Put windows back that come onto the room's screen, which the room's picture covers meanwhile."""

    def __init__(self, projector: QWidget, parent: QObject) -> None:
        """Let the window `projector` alone."""
        super().__init__(parent)
        self._projector = projector
        self._room = self._own = Kept()
        self._watched: list[QWindow] = []
        # What was put back, and whether it was large then.
        self._lately: dict[QWindow, Qt.WindowState] = {}
        self._moving, self._tries = False, 0
        self._rest = QTimer(self, singleShot=True, interval=GRACE)
        self._rest.timeout.connect(self._put_all_back)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusWindowChanged.connect(self._look)

    def keep(self, room: QScreen | None, own: QScreen) -> None:
        """Keep windows off the screen `room`, on `own`; None lets them be anywhere."""
        self._room, self._own = kept(room), kept(own)
        self._look()
        self._tries = 0
        self._put_all_back()

    def bring(self, widget: QWidget) -> None:
        """Put a window on the facilitator's screen, wherever else it is."""
        window = widget.windowHandle()
        if kept(window.screen()) != self._own:
            self._put_back(window)
        self._lately.setdefault(window, window.windowStates() & LARGE)
        self._tries = 0
        self._rest.start(GRACE)

    def _look(self) -> None:
        """Watch the windows that came since; a dialog or another page of help is one."""
        if self._room.screen is None:
            return
        for window in QGuiApplication.topLevelWindows():
            if window not in self._watched and not self._free(window):
                self._watch(window)
                self._check(window)

    def _watch(self, window: QWindow) -> None:
        self._watched.append(window)
        check = partial(self._check, window)
        for moved in (window.xChanged, window.yChanged, window.widthChanged, window.heightChanged):
            moved.connect(check)
        window.screenChanged.connect(check)
        window.visibleChanged.connect(check)
        window.windowStateChanged.connect(check)
        window.destroyed.connect(partial(self._forget, window))

    def _forget(self, window: QWindow, _gone: object = None) -> None:
        self._watched = [w for w in self._watched if w is not window]
        self._lately.pop(window, None)

    def _free(self, window: QWindow) -> bool:
        """Tell whether a window may be in the room: its picture, and what nobody can type into."""
        return window is self._projector.windowHandle() or bool(
            window.flags() & Qt.WindowType.WindowDoesNotAcceptFocus
        )

    def _check(self, window: QWindow, *_anything: object) -> None:
        room = self._room.screen
        if self._moving or room is None or not self._strays(window):
            return
        self._projector.raise_()
        self._tries = 0
        wholly = room.geometry().contains(window.geometry()) or window.windowStates() & LARGE
        # Not within the move itself, whose end would win over this one.
        self._rest.start(0 if wholly else GRACE)

    def _strays(self, window: QWindow) -> bool:
        room = self._room.screen
        # A window that is being deleted still tells that it is hidden.
        if room is None or not isValid(window):
            return False
        # The platform may tell late on which screen a window is: both are asked.
        there = window.screen() is room or window.geometry().intersects(room.geometry())
        return window.isVisible() and there

    def _put_all_back(self) -> None:
        self._lately = {window: large for window, large in self._lately.items() if isValid(window)}
        strays = [window for window in self._watched if self._strays(window)]
        for window in (*strays, *(w for w in self._lately if w not in strays and self._reaches_over(w))):
            self._put_back(window)
        # A desktop under load moves a window late, or gives it its borders late, and tells nobody.
        self._tries += 1
        if self._lately and self._tries < MOST:
            self._rest.start(GRACE)
        else:
            self._lately, self._tries = {}, 0

    def _reaches_over(self, window: QWindow) -> bool:
        """Tell whether a window lies on the facilitator's screen and over its edge."""
        own = self._own.screen
        if own is None or not window.isVisible() or not window.geometry().intersects(own.geometry()):
            return False
        if window.windowStates() & LARGE:
            return not own.geometry().contains(window.geometry())
        return not own.availableGeometry().contains(window.frameGeometry())

    def _put_back(self, window: QWindow) -> None:
        own = self._own.screen
        # Wayland moves no window for a program, and ends one that gives a large window another size.
        if own is None or QGuiApplication.platformName().startswith("wayland"):
            return
        self._moving = True
        try:
            states = window.windowStates()
            # One that was large and is caught between the two is to be large again.
            self._lately[window] = large = (self._lately.get(window, states) | states) & LARGE
            if states & LARGE:
                window.showNormal()
            window.setScreen(own)
            # With its title bar and borders, or a border stands on the screen beside.
            inside = own.availableGeometry().marginsRemoved(window.frameMargins())
            window.setGeometry(fitted(window.geometry(), inside))
            if large:
                window.setWindowStates(states | large)
        finally:
            self._moving = False


def fitted(wanted: QRect, inside: QRect) -> QRect:
    """Give a rectangle of the same size, if there is room for it, that lies inside another."""
    made = QRect(wanted)
    made.setSize(made.size().boundedTo(inside.size()))
    if not inside.contains(made):
        made.moveLeft(min(max(made.left(), inside.left()), inside.right() - made.width() + 1))
        made.moveTop(min(max(made.top(), inside.top()), inside.bottom() - made.height() + 1))
    return made
