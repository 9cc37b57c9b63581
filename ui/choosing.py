"""What the facilitator chooses in the settings is put in force here, and what the desktop chooses."""

import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from ui import style
from ui.facilitator.carrying import look
from ui.facilitator.window import FacilitatorWindow
from ui.settings import Settings, load
from ui.theme import Theme
from ui.widgets import fonts, lettering
from workshop.language import _

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.facilitator.settings.page import SettingsPage
    from ui.leading import Leading

FACTOR, WHOLE = "QT_SCALE_FACTOR", 100
# In milliseconds: how long a desktop's change waits while somebody is in the middle of something.
LATER = 20_000


@dataclass(frozen=True, slots=True)
class Again:
    """The program starts again when it has ended, with this file open or with none."""

    path: Path | None


class Choosing(QObject):
    """Opens the settings; a change of colours makes the windows' parts anew and leaves all else running."""

    dressed = Signal(object)

    def __init__(self, window: FacilitatorWindow, theme: Theme, wanted: str, size: int) -> None:
        """Watch over `window`; `wanted` is the theme asked for, "" for the desktop's, `size` that of text."""
        super().__init__(window)
        self._window, self.theme, self._wanted, self._size = window, theme, wanted, size
        self.leading: Callable[[], Leading | None] = lambda: None
        chosen = load()
        self._chosen, self._letters = chosen.theme, letters(chosen)
        self.again: Again | None = None
        self._later = QTimer(self, singleShot=True, interval=LATER)
        self._later.timeout.connect(self.follow)
        if size != WHOLE:
            # The usual window, grown, is larger than many a screen.
            window.resize(window.size().boundedTo(window.screen().availableSize()))
        keep_still(still=chosen.still)
        window.settings_wanted.connect(self.open)
        hints = _app().styleHints()
        hints.colorSchemeChanged.connect(self.follow)
        hints.accessibility().contrastPreferenceChanged.connect(self.follow)

    def open(self) -> None:
        """Show the settings over what is shown now; what is being written there is kept first."""
        leading = self.leading()
        if self._window.settings is not None:
            return
        if leading is not None:
            leading.page.flush()
        self._show().begin()

    def _show(self) -> "SettingsPage":
        from ui.facilitator.settings.page import SettingsPage  # noqa: PLC0415 - start-up cost

        leading = self.leading()
        made = SettingsPage(self._size, leading.lectern if leading is not None else None)
        if leading is not None and leading.scene is not None:
            made.show_scene(leading.scene)
        made.changed.connect(self._take)
        made.again_wanted.connect(self._start_again)
        made.left.connect(self._window.leave_settings)
        self._window.show_settings(made)
        return made

    def _take(self, chosen: Settings) -> None:
        if chosen.theme != self._chosen:
            self._wanted = self._chosen = chosen.theme
        keep_still(still=chosen.still)
        leading = self.leading()
        if leading is not None:
            leading.projector.set_still(still=chosen.still)
        # The place where it was chosen is made anew too, which must not happen while it is still telling.
        QTimer.singleShot(0, self.follow)

    def _start_again(self) -> None:
        """End, to start at once with the same file; phones find their room where it was."""
        leading = self.leading()
        if leading is not None and leading.rehearsal is not None:
            self._window.say(_("This is a rehearsal. Go back to the workshop first."))
        elif leading is None or leading.may_change:
            scene = leading.scene if leading is not None else None
            self.again = Again(Path(scene.path) if scene is not None else None)
            self._window.close()

    def follow(self) -> None:
        """Wear what was chosen or what the desktop wears now; later, while it would be in somebody's way."""
        theme, chosen = style.pick(_app(), self._wanted), letters(load())
        if theme is self.theme and chosen == self._letters:
            return
        leading = self.leading()
        if leading is not None and not leading.may_change:
            self._window.say(_("The window changes as soon as what is under way is finished."))
            self._later.start()
            return
        if chosen != self._letters:
            self._letters = chosen
            set_in(*chosen)
        self.theme, stood = theme, look(self._window.settings or self._window)
        style.apply(_app(), theme)
        self._window.dress(theme)
        if leading is not None:
            leading.dress(theme)
        self.dressed.emit(theme)
        if self._window.settings is not None:
            self._window.remake_settings(self._show, stood)


def letters(chosen: Settings) -> tuple[str, str]:
    """Give the typefaces that were chosen, of the windows and of the room's screen."""
    return chosen.lettering, chosen.room_lettering


def set_in(window: str, room: str) -> str:
    """Use these typefaces from now on; give the sentence to say where one of them is not there."""
    fonts.use(window)
    lettering.use(room)
    gone = dict.fromkeys(f"“{family}”" for family in (window, room) if not fonts.there(family))
    if not gone:
        return ""
    return _("{families} cannot be found on this laptop, so Readyroom’s own lettering is used.").format(
        families=", ".join(gone)
    )


def _app() -> QApplication:
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise TypeError(_("There is no window without a screen."))
    return app


def keep_still(*, still: bool) -> None:
    """Let menus and lists that unfold appear at once; where it was not asked for, the desktop decides."""
    if still:
        _app().setEffectEnabled(Qt.UIEffect.UI_General, enable=False)


def scale(size: int) -> str | None:
    """Make everything `size` per cent large, before Qt begins; give what stood in the environment before."""
    before = os.environ.get(FACTOR)
    if size != WHOLE:
        try:
            own = float(before or 1)
        except ValueError:
            own = 1.0
        os.environ[FACTOR] = f"{own * size / WHOLE:g}"
    return before


def scaled(before: str | None) -> None:
    """Put the environment back as it was, once Qt has read it: other programs are not to grow with us."""
    if before is None:
        os.environ.pop(FACTOR, None)
    else:
        os.environ[FACTOR] = before


def words_to_start(path: Path | None) -> list[str]:
    """Give the words that start this program once more, with a file where `path` is given."""
    program = [] if getattr(sys, "frozen", False) else ["-P", "-m", "ui"]
    return [sys.executable, *program, *([str(path)] if path is not None else [])]


def start_again(path: Path | None) -> bool:
    """Start the program once more; tells whether it could be started."""
    program, *words = words_to_start(path)
    process = QProcess()
    process.setProgram(program)
    process.setArguments(words)
    process.setProcessEnvironment(QProcessEnvironment.systemEnvironment())
    return bool(process.startDetached())
