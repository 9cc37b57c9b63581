"""The projector's window: the room's picture over a whole screen, and nothing else."""

import time

from PySide6.QtCore import QEasingCurve, QEvent, QRect, QSize, Qt, QTimer, QVariantAnimation, Signal
from PySide6.QtGui import QAccessible, QColor, QKeyEvent, QPainter, QPaintEvent, QScreen
from PySide6.QtWidgets import QWidget

from ui.projector.back_row import paint_card
from ui.projector.picture import paint, texts
from ui.projector.scale import scale_of
from ui.theme import LIGHT, REVEAL, ROOM_HEIGHT, ROOM_SMALL, Theme
from ui.widgets.canvas import Canvas
from ui.widgets.lettering import font
from workshop.language import _
from workshop.scene import RoomScene

SECOND = 1000
# A line below the picture, in the picture's own pixels; the picture is made that much smaller.
NOTE = 72
STIRRED = frozenset((QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Hide, QEvent.Type.WindowStateChange))


class ProjectorWindow(QWidget):
    """Show the room's scene full screen; keys pressed here are handed on by `key_pressed`."""

    SPOKEN = QAccessible.Role.Window

    key_pressed = Signal(QKeyEvent)
    # Whatever moved, shrank or hid the window: the desktop, or who else is at it.
    stirred = Signal()
    # The test card was on a screen of this size, in its own pixels, and is over.
    card_seen = Signal(QSize)

    def __init__(self, theme: Theme = LIGHT, *, still: bool = False) -> None:
        """Make the window, hidden; `still` is reduced motion: results appear at once."""
        super().__init__()
        # Above everything, so that whatever is dragged or opened across stays covered.
        self.setWindowFlags(
            Qt.WindowType.Window
            | Qt.WindowType.FramelessWindowHint
            | Qt.WindowType.WindowStaysOnTopHint
            | Qt.WindowType.WindowDoesNotAcceptFocus
        )
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        # The program ends with the facilitator's window, not with this one.
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.setWindowTitle(_("Readyroom: the room"))
        self.setAccessibleName(_("What the room sees"))
        self._theme, self._still = theme, still
        self._room: RoomScene | None = None
        self._page, self._note, self._card = 0, "", False
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
        before, self._room = self._room, room
        turned, self._page = page != self._page, page
        if turned or _step(room) != _step(before):
            self.show_card(on=False)
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

    @property
    def card(self) -> bool:
        """Tell whether the test card is shown."""
        return self._card

    def show_card(self, *, on: bool) -> None:
        """Show the test card instead of the scene, until the room sees another step."""
        before, self._card = self._card, on
        if before and not on:
            self.card_seen.emit(self._pixels())
        if before != on:
            self.update()

    def show_note(self, words: str) -> None:
        """Show a line below the picture, none when it is empty."""
        if words != self._note:
            self._note = words
            self.update()

    def appear_on(self, screen: QScreen, *, keyed: bool = False) -> None:
        """Cover a screen; `keyed` takes the keyboard, which stays where it is otherwise."""
        self._take_keys(keyed=keyed)
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        # Not showFullScreen(), which takes the keyboard from whoever is writing.
        self.setWindowState(Qt.WindowState.WindowFullScreen)
        self.setVisible(True)
        self.raise_()
        if keyed:
            self.activateWindow()

    def _take_keys(self, *, keyed: bool) -> None:
        """Let the keyboard come here or not, without hiding the window for it as Qt's own way does."""
        deaf = Qt.WindowType.WindowDoesNotAcceptFocus
        flags = self.windowFlags() & ~deaf if keyed else self.windowFlags() | deaf
        self.overrideWindowFlags(flags)
        window = self.windowHandle()
        if window is not None:
            window.setFlags(flags)

    def covers(self, screen: QScreen, *, keyed: bool = False) -> bool:
        """Tell whether the window lies over a whole screen, and has the keyboard or not as wanted."""
        deaf = bool(self.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus)
        there = self.isVisible() and not self.isMinimized() and self.screen() is screen
        return there and self.geometry() == screen.geometry() and deaf is not keyed

    def event(self, event: QEvent) -> bool:
        """Tell when the window is not where or as it was."""
        if event.type() in STIRRED:
            self.stirred.emit()
        return super().event(event)

    def _pixels(self) -> QSize:
        scale = self.devicePixelRatioF()
        return QSize(round(self.width() * scale), round(self.height() * scale))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the scene."""
        painter = QPainter(self)
        if self._card:
            size, scale = self._pixels(), scale_of(self.devicePixelRatioF())
            canvas = Canvas(painter, (self.width(), self.height()), self._theme)
            paint_card(canvas, size.width(), size.height(), scale)
        elif self._room is None:
            painter.fillRect(self.rect(), QColor(self._theme.canvas))
        else:
            self._paint_room(painter, self._room)
        painter.end()

    def _paint_room(self, painter: QPainter, room: RoomScene) -> None:
        strip = round(self.height() * NOTE / ROOM_HEIGHT) if self._note else 0
        high = self.height() - strip
        paint(painter, room, self.width(), high, self._theme, time.time(), self.growth, self._page)
        if strip:
            line = QRect(0, high, self.width(), strip)
            painter.fillRect(line, QColor(self._theme.band))
            painter.setPen(QColor(self._theme.ink))
            painter.setFont(font(ROOM_SMALL * self.height() / ROOM_HEIGHT))
            painter.drawText(line, Qt.AlignmentFlag.AlignCenter, self._note)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Hand the key to whoever leads: this window does nothing by itself."""
        self.show_card(on=False)
        self.key_pressed.emit(event)


def _revealed(room: RoomScene | None) -> tuple[object, ...]:
    """Give what names a shown result, nothing when none is shown."""
    if room is None or room.blank or room.state != "revealed" or room.tally is None:
        return ()
    return (room.kind, room.title, room.prompt, room.round_number)


def _step(room: RoomScene | None) -> tuple[object, ...]:
    """Give what the facilitator changes by leading on; who joins or answers changes none of it."""
    if room is None:
        return ()
    return (room.kind, room.title, room.prompt, room.state, room.round_number, room.blank, room.joining)
