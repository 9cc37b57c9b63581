"""Which screen is the room's and which the facilitator's: found, pulled and found again."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QApplication, QWidget

from ui.projector.covering import Covering
from ui.projector.kept import Kept, kept
from ui.projector.picture import HEIGHT, WIDTH
from ui.projector.scale import scale_of
from ui.projector.window import ProjectorWindow
from workshop.language import _

KEPT = 8


@dataclass(frozen=True, slots=True)
class Seen:
    """One screen as it is listed: its size is in its own pixels, `scale` in per cent."""

    name: str
    width: int
    height: int
    scale: int
    own: bool
    room: bool
    mirrors: bool


class Screens(QObject):
    """Keep the room's picture on the room's screen, and the facilitator's window off it.

    Moving the window never makes another screen the room's: only a choice does, or a cable.
    """

    projector_changed = Signal(str)

    def __init__(self, facilitator: QWidget, projector: ProjectorWindow, remembered: str = "") -> None:
        """Watch the screens for these two windows.

        `remembered` names the screens that were the room's before, the latest first, one a line.
        """
        super().__init__(facilitator)
        self._facilitator, self._projector = facilitator, projector
        self._names = [name for name in remembered.split("\n") if name]
        self._own = Kept()
        self._home = ""
        self._room = Kept()
        self._pulled: set[Kept] = set()
        # An only screen that is the room's: it shows the picture (covered) or, when asked, the window.
        self._wanted = self._known = self.alone = self.covered = False
        self._told: tuple[object, ...] = (self._room, False, False, self.size)
        self._covering = Covering(projector, self)
        self._covering.stirred.connect(self._stirred)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.screenAdded.connect(self._added)
            app.screenRemoved.connect(self._removed)
            app.primaryScreenChanged.connect(self._changed)
            app.applicationStateChanged.connect(self._woken)
        for screen in QGuiApplication.screens():
            self._watch(screen)

    @property
    def name(self) -> str:
        """Give the name of the projector's screen, empty while there is none."""
        room = self.room
        return room.name() if room is not None else ""

    @property
    def remembered(self) -> str:
        """Give the names of the screens that were the room's, to be kept for the next time."""
        return "\n".join(self._names[:KEPT])

    @property
    def size(self) -> QSize:
        """Give the size of the room's picture, that of a usual projector while there is none."""
        room = self.room
        return room.size() if room is not None else QSize(WIDTH, HEIGHT)

    @property
    def room(self) -> QScreen | None:
        """Give the screen on which the room's picture is, None while there is none."""
        return self._room.screen

    @property
    def mirrored(self) -> bool:
        """Tell whether another screen shows what the facilitator's shows."""
        return any(one.mirrors for one in self.seen())

    @property
    def off(self) -> bool:
        """Tell whether the room's picture was taken away from a screen that is there for it."""
        return not self._wanted and any(not one.own and not one.mirrors for one in self.seen())

    def seen(self) -> tuple[Seen, ...]:
        """Give all screens, from the left."""
        own, room = self._own.screen or self._facilitator.screen(), self.room
        return tuple(
            Seen(
                s.name(),
                round(s.size().width() * s.devicePixelRatio()),
                round(s.size().height() * s.devicePixelRatio()),
                scale_of(s.devicePixelRatio()),
                s is own,
                s is room,
                s is not own and s.geometry().intersects(own.geometry()),
            )
            for s in self.here()
        )

    def here(self) -> list[QScreen]:
        """Give the screens that are plugged in, from the left."""
        here = (s for s in QGuiApplication.screens() if kept(s) not in self._pulled)
        return sorted(here, key=lambda s: (s.geometry().left(), s.geometry().top()))

    def start(self) -> None:
        """Show the projector's window once there is a screen for it; the facilitator's must be shown."""
        if not self._wanted and not self._home:
            own, here = self._facilitator.screen(), self.here()
            free = [s for s in here if s.name() not in self._names]
            # A window that opened on a remembered projector does not stay there.
            mine = own if own in free or (len(here) > 1 and not free) else next(iter(free), None)
            self._home = mine.name() if mine is not None else ""
        self._wanted = True
        self._place()

    def stop(self) -> None:
        """Take the room's picture away; on an only screen the facilitator has asked for the window."""
        self._known = self._known or self.covered
        self._wanted = False
        self._place()

    def cover(self, *, on: bool = True) -> None:
        """Cover an only screen with the room's picture, or give it back to the facilitator's window."""
        self._wanted, self._known = True, not on
        self._place()

    def choose(self, number: int) -> str:
        """Make a screen of `seen()` the room's for good; give why it cannot be, nothing when it is."""
        here = self.here()
        wanted, others = here[number], [s for n, s in enumerate(here) if n != number]
        own = self._own.screen
        if wanted is not own:
            if own is not None and wanted.geometry().intersects(own.geometry()):
                return _("This screen shows the same as yours. Extend the desktop first.")
        else:
            apart = [s for s in others if not s.geometry().intersects(wanted.geometry())]
            if not apart:
                return _("This is the only screen. Plug the projector in and extend the desktop.")
            # The picture goes first, then the window comes over: never both at once.
            self._projector.hide()
            self._room = Kept()
            self._home = apart[0].name()
            self._names = [n for n in self._names if n != self._home]
        self._names = [wanted.name(), *(n for n in self._names if n != wanted.name())]
        self._wanted = True
        self._place(named=True)
        return ""

    def _watch(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._changed)
        screen.logicalDotsPerInchChanged.connect(self._changed)

    def _added(self, screen: QScreen) -> None:
        self._pulled.discard(kept(screen))
        self._watch(screen)
        self._place()
        if kept(screen) == self._own:
            self._covering.bring(self._facilitator)

    def _removed(self, screen: QScreen) -> None:
        self._pulled.add(kept(screen))
        if self._room == kept(screen):
            # At once: Qt would move the window onto the screen that is left, before everyone's eyes.
            self._projector.hide()
        self._place()

    def _woken(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationActive:
            self._place()

    def _changed(self, *_anything: object) -> None:
        self._place()

    def _stirred(self) -> None:
        self._place(again=True)

    def _place(self, *, named: bool = False, again: bool = False) -> None:
        here = self.here()
        if not here or (not self._home and not self._wanted):
            return
        own = self._find_own(here)
        self._own = kept(own)
        found = self._find_room(here, own) if self._wanted else None
        alone = len(here) == 1 and own.name() != self._home and own.name() in self._names
        covered = self._wanted and found is None and alone and not self._known
        keyed, self.alone = self.covered and not covered, alone
        self._room, self.covered = kept(found), covered
        self._known = self._known and alone
        if found is not None and found.name() not in self._names:
            self._names.append(found.name())
        self._covering.keep(own, found, covered=covered, again=again)
        if keyed:
            # The picture had the keyboard; a desktop need not give it to anyone when it is let go.
            (QApplication.activeModalWidget() or self._facilitator).activateWindow()
        told = (self._room, covered, self.mirrored, self.size)
        if named or told != self._told:
            self._told = told
            self.projector_changed.emit(self.name)

    def _find_own(self, here: list[QScreen]) -> QScreen:
        own = self._own.screen
        if own in here and own is not None and own.name() == self._home:
            return own
        named = [s for s in here if s.name() == self._home]
        free = [s for s in here if s.name() not in self._names]
        # Where every screen was the room's, the one that is keeps its picture.
        apart = [s for s in here if kept(s) != self._room]
        return (named or free or apart or here)[0]

    def _find_room(self, here: list[QScreen], own: QScreen) -> QScreen | None:
        # A mirrored screen lies on the facilitator's: what is shown on one is shown on both.
        others = [s for s in here if s is not own and not s.geometry().intersects(own.geometry())]
        named = [s for name in self._names for s in others if s.name() == name]
        before = [s for s in others if kept(s) == self._room]
        return next(iter(named or before or others), None)
