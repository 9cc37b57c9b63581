"""The projector's window: the room's picture over a whole screen, and nothing else."""

import time

from PySide6.QtCore import QEasingCurve, Qt, QTimer, QVariantAnimation, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QScreen
from PySide6.QtWidgets import QWidget

from ui.projector.picture import paint, texts
from ui.theme import LIGHT, REVEAL, Theme
from workshop.language import _
from workshop.scene import RoomScene

SECOND = 1000


class ProjectorWindow(QWidget):
    """Show the room's scene full screen; keys pressed here are handed on by `key_pressed`."""

    key_pressed = Signal(QKeyEvent)

    def __init__(self, theme: Theme = LIGHT, *, still: bool = False) -> None:
        """Make the window, hidden; `still` is reduced motion: results appear at once."""
        super().__init__()
        self.setWindowFlags(Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        # The program ends with the facilitator's window, not with this one.
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.setWindowTitle(_("Readyroom: the room"))
        self.setAccessibleName(_("What the room sees"))
        self._theme, self._still = theme, still
        self._room: RoomScene | None = None
        self._page = 0
        self._growth = QVariantAnimation(self)
        self._growth.setStartValue(0.0)
        self._growth.setEndValue(1.0)
        self._growth.setDuration(REVEAL)
        self._growth.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._growth.valueChanged.connect(self.update)
        self._second = QTimer(self)
        self._second.setInterval(SECOND)
        self._second.timeout.connect(self.update)

    @property
    def growth(self) -> float:
        """Give how far the bars have grown, from 0 to 1."""
        running = self._growth.state() == QVariantAnimation.State.Running
        return float(self._growth.currentValue()) if running else 1.0

    def show_scene(self, room: RoomScene, page: int = 0) -> None:
        """Show a scene (and a page of it); bars grow when it is a result that was not shown before."""
        before, self._room, self._page = self._room, room, page
        if _revealed(room) != _revealed(before):
            self._growth.stop()
            if _revealed(room) and before is not None and not self._still:
                self._growth.start()
        running = room.clock is not None and not room.clock.paused
        if running and not self._second.isActive():
            self._second.start()
        elif not running:
            self._second.stop()
        self.setAccessibleDescription("\n".join(texts(room, time.time(), page)))
        self.update()

    def set_still(self, *, still: bool) -> None:
        """Let results appear at once from now on, or let them grow; what is growing stands still at once."""
        self._still = still
        if still:
            self._growth.stop()
            self.update()

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""
        self._theme = theme
        self.update()

    def appear_on(self, screen: QScreen) -> None:
        """Cover a screen."""
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self.showFullScreen()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the scene."""
        painter = QPainter(self)
        if self._room is None:
            painter.fillRect(self.rect(), QColor(self._theme.canvas))
        else:
            paint(
                painter,
                self._room,
                self.width(),
                self.height(),
                self._theme,
                time.time(),
                self.growth,
                self._page,
            )
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Hand the key to whoever leads: this window does nothing by itself."""
        self.key_pressed.emit(event)


def _revealed(room: RoomScene | None) -> tuple[object, ...]:
    """Give what names a shown result, nothing when none is shown."""
    if room is None or room.blank or room.state != "revealed" or room.tally is None:
        return ()
    return (room.kind, room.title, room.prompt, room.round_number)
