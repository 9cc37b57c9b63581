"""Where the facilitator's window stood, so that it opens there again, but never on the room's screen."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from ui.projector.guard import fitted

NUMBERS = 4
# What a desktop puts above a window; how high it is shows only once the window is there.
TITLE = 48


def standing(window: QWidget) -> str:
    """Give where a window stands, in words that `stand` reads: its screen, its place, whether it is large."""
    area = window.normalGeometry() if window.isMaximized() else window.geometry()
    large = "large" if window.isMaximized() else ""
    return "\n".join((window.screen().name(), f"{area.x()} {area.y()} {area.width()} {area.height()}", large))


def stand(window: QWidget, words: str, rooms: str) -> None:
    """Put a window where it stood if that screen is there, else on one that never was the room's.

    `rooms` names the screens that were the room's, one a line. The window is not shown yet.
    """
    screens, was_room = QGuiApplication.screens(), rooms.split("\n")
    name, numbers, large = [*words.split("\n"), "", "", ""][:3]
    free = [s for s in screens if s.name() not in was_room]
    screen = next((s for s in free if s.name() == name), None)
    if screen is None:
        if window.screen() not in free and free:
            window.setScreen(free[0])
            inside = _inside(free[0])
            window.setGeometry(fitted(QRect(inside.topLeft(), window.size()), inside))
        _fill_small(window)
        return
    area = [int(n) for n in numbers.split() if n.lstrip("-").isdigit()]
    window.setScreen(screen)
    if len(area) == NUMBERS:
        before = QRect(*area)
        stood = screen.availableGeometry().adjusted(0, 1, 0, 0).contains(before)
        window.setGeometry(before if stood else fitted(before, _inside(screen)))
    if large:
        window.setWindowState(Qt.WindowState.WindowMaximized)


def _inside(screen: QScreen) -> QRect:
    """Give where a window may stand so that its title bar is seen."""
    return screen.availableGeometry().adjusted(0, TITLE, 0, 0)


def _fill_small(window: QWidget) -> None:
    """Let a window have a screen whole on which it would hang over the edge."""
    room = _inside(window.screen())
    if window.width() > room.width() or window.height() > room.height():
        window.setWindowState(Qt.WindowState.WindowMaximized)
