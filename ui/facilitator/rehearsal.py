"""A rehearsal: made-up people vote in a copy, clearly marked, one click from the workshop."""

import shutil
import stat
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QWidget

from ui.facilitator.pieces import Button, label, row
from ui.theme import EDGE, RADIUS, ROOM_HEIGHT, ROOM_SMALL, TEXT, UNIT, Theme
from ui.widgets.fonts import pixels
from ui.widgets.lettering import font as room_font
from workshop.language import _, ngettext
from workshop.places import RESOURCES, data_folder
from workshop.problems import Refusal

if TYPE_CHECKING:
    from ui.crowd import Crowd
    from ui.facilitator.lectern import Lectern
    from workshop.scene import Scene
    from workshop.session import Session

FOLDER, ENDING = "rehearsal", ".readyroom"
# What people write when free texts are asked for: each line can be a problem or a reason.
LINES = RESOURCES / "sample" / "rehearsal.txt"
HIGH = 40
SEED = 1
_SHEET = """
QFrame {{ background: {t.amber}; border: 0; }}
QLabel {{ color: {t.paper}; font-size: {size}px; font-weight: 700; }}
QPushButton {{
  color: {t.paper}; background: transparent; border: 1px solid {t.paper}; border-radius: {radius}px;
  padding: 3px 12px; font-size: {size}px; }}
QPushButton:hover, QPushButton:focus {{ color: {t.amber}; background: {t.paper}; }}
"""


def folder() -> Path:
    """Give where the copy is kept while a rehearsal lasts."""
    return data_folder() / FOLDER


def is_copy(path: Path) -> bool:
    """Tell whether a file is a rehearsal's copy and not a workshop."""
    return path.resolve().parent == folder().resolve()


def make_copy(path: Path) -> Path:
    """Copy a closed engagement file for a rehearsal; earlier copies are taken away."""
    sweep()
    copy = folder() / path.name
    copy.parent.mkdir(parents=True, exist_ok=True)
    for part in _parts(path):
        shutil.copyfile(part, copy.with_name(part.name))
    copy.chmod(copy.stat().st_mode | stat.S_IWUSR)
    return copy


def opened(path: Path, people: int, now: "Callable[[], float]") -> "tuple[Path, Session]":
    """Copy a closed engagement file and begin a rehearsal with so many people in it; gives both."""
    from workshop.session import Session  # noqa: PLC0415 - sqlite-utils is not needed for home

    copy = make_copy(path)
    try:
        made = Session.open(copy, now)
    except BaseException:
        discard(copy)
        raise
    try:
        begin(made, people)
    except BaseException:
        made.close()
        discard(copy)
        raise
    return copy, made


def _parts(path: Path) -> Iterator[Path]:
    parts = (path.with_name(path.name + more) for more in ("", "-wal"))
    return (part for part in parts if part.exists())


def sweep() -> None:
    """Take away what a rehearsal left that was cut off; one that another program is in stays."""
    for copy in folder().glob(f"*{ENDING}"):
        from workshop.store.lock import lock, unlock  # noqa: PLC0415 - hardly ever needed

        try:
            unlock(lock(copy, str))
        except Refusal:
            continue
        discard(copy)


def discard(copy: Path) -> None:
    """Delete a closed copy and all that was kept of it."""
    from workshop.store import backups, ballot_key  # noqa: PLC0415 - sqlite-utils is not needed for home

    for part in copy.parent.glob(f"{copy.name}*"):
        part.unlink(missing_ok=True)
    shutil.rmtree(backups.folder(copy), ignore_errors=True)
    ballot_key.forget(copy)


def begin(session: "Session", people: int) -> None:
    """Mark the copy, and begin its workshop anew with so many people.

    Agenda, ideas and the messages to label stay, votes do not. The room gets a code of its own, so that
    nobody of the real workshop is in the rehearsal or the other way round. Raises Refusal where there is no
    workshop.
    """
    from workshop.templates import Template  # noqa: PLC0415 - agendas are not needed for home

    scene = session.scene()
    workshop = scene.workshop
    if workshop is None:
        raise Refusal(_("There is no workshop in this file yet. Add one from a template first."))
    mark(session, scene)
    agenda = tuple(
        replace(a, state=a.state if a.state == "skipped" else "ahead", started=None, spent=0.0)
        for a in scene.agenda
    )
    pack = session.teaching.pack
    again = Template(FOLDER, marked(workshop.title), workshop.kind, workshop.starts, agenda)
    # Below it lies the real workshop, with what people said: no undo leads there.
    session.engagement.add_workshop(again, workshop.date, workshop.starts, people, people, for_good=True)
    if session.teaching.pack != pack:
        session.teaching.use_pack(pack)


def marked(name: str) -> str:
    """Add the word by which a rehearsal is known, also on paper."""
    return _("{name} (rehearsal)").format(name=name)


def mark(session: "Session", scene: "Scene") -> None:
    """Mark the client, unless it is marked; an undo may have taken the mark away."""
    if not scene.engagement.client.endswith(marked("")):
        session.engagement.change(client=marked(scene.engagement.client))


class Strip(QFrame):
    """What a rehearsal is known by, over the whole width of the window."""

    def __init__(self, theme: Theme, people: int) -> None:
        """Say with how many made-up people it is."""
        super().__init__()
        self.setFixedHeight(HIGH)
        self.setStyleSheet(_SHEET.format(t=theme, size=pixels(TEXT), radius=RADIUS))
        self.words = label(
            ngettext(
                "Rehearsal with {n} made-up person, in a copy. Nothing here changes the workshop.",
                "Rehearsal with {n} made-up people, in a copy. Nothing here changes the workshop.",
                people,
            ).format(n=people)
        )
        self.words.setToolTip(_("Agenda and ideas are as they are now; the votes begin fresh."))
        self.back = Button(_("Back to the workshop"))
        self.back.setToolTip("Ctrl+W")
        self.back.setCursor(Qt.CursorShape.PointingHandCursor)
        self.back.setAutoDefault(False)
        inside = row(self.words, 0, self.back, parent=self)
        inside.setContentsMargins(EDGE, 0, EDGE, 0)


class Corner(QLabel):
    """The word in the corner of the room's screen."""

    def __init__(self, screen: QWidget, theme: Theme) -> None:
        """Stand in the upper right corner of `screen`, above the question."""
        super().__init__(_("Rehearsal"), screen)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._screen, self._theme = screen, theme
        screen.installEventFilter(self)
        self._place()
        self.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Keep to the corner."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        unit = self._screen.height() / ROOM_HEIGHT
        size, above, beside = (max(1, round(n * unit)) for n in (ROOM_SMALL, UNIT, EDGE))
        self.setFont(room_font(size, bold=True))
        self.setStyleSheet(
            f"background: {self._theme.amber}; color: {self._theme.paper}; padding: {above}px {beside}px;"
        )
        self.adjustSize()
        self.move(self._screen.width() - self.width(), 0)


class Rehearsal(QObject):
    """What an open engagement has more of while it is rehearsed: the marks, the room, the people."""

    back_wanted = Signal()

    def __init__(self, lectern: "Lectern", people: int, pace: float) -> None:
        """Rehearse the copy that is open at `lectern` with people `pace` times as fast as real ones."""
        super().__init__(lectern)
        self._lectern, self._people, self._pace = lectern, people, pace
        self._strip: Strip | None = None
        self._corner: Corner | None = None
        self.crowd: Crowd | None = None

    def show_marks(self, window: QWidget, screen: QWidget, themes: tuple[Theme, Theme]) -> None:
        """Mark the facilitator's window and the room's screen, each in its theme."""
        self._mark_window(window, themes[0])
        self._corner = Corner(screen, themes[1])

    def _mark_window(self, window: QWidget, theme: Theme) -> None:
        self._strip = Strip(theme, self._people)
        self._strip.back.clicked.connect(self.back_wanted)
        inside = window.layout()
        if isinstance(inside, QBoxLayout):
            inside.insertWidget(0, self._strip)

    def dress(self, window: QWidget, theme: Theme) -> None:
        """Mark the facilitator's window in another theme."""
        before, self._strip = self._strip, None
        if before is not None:
            before.hide()
            before.deleteLater()
            self._mark_window(window, theme)

    def let_in(self) -> None:
        """Open the room to this laptop alone and let the people come; what is refused is said."""
        from ui.crowd import Camps, Crowd, Where, gather  # noqa: PLC0415 - start-up cost
        from ui.phone.adapters import LOOPBACK  # noqa: PLC0415 - start-up cost

        room = self._lectern.phones
        if not self._lectern.do(room.open, LOOPBACK) or room.phones is None:
            return
        people = gather(self._people, SEED)
        lines = LINES.read_text("utf-8").splitlines()
        where = Where(room.phones.url, room.phones.code, SEED, self._pace)
        self.crowd = Crowd(where, people, Camps(people, SEED, lines, self._right))
        self.crowd.start()

    def _right(self, message: str) -> str:
        """Tell the people what a message is, whichever messages were chosen by then."""
        return self._lectern.session.teaching.pack.key.get(message, "")

    def show_scene(self, scene: "Scene") -> None:
        """Keep the mark in the file, whatever is undone."""
        self._lectern.do(mark, self._lectern.session, scene)

    def close(self) -> None:
        """Send the people home and take the marks away."""
        if self.crowd is not None:
            self.crowd.stop()
        for piece in (self._strip, self._corner):
            if piece is not None:
                piece.hide()
                piece.deleteLater()
