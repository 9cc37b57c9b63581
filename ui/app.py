"""The composition root: builds the windows, opens and closes engagements, passes everything as arguments."""

import gc
import logging
import os
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from ui import style
from ui.beginning import add_workshop, create, sample
from ui.bridge import Errands
from ui.choosing import Choosing, scale, scaled, start_again
from ui.facilitator import rehearsal
from ui.facilitator.recent import entry_of, load, remember
from ui.facilitator.window import FacilitatorWindow
from ui.log import keep_log
from ui.settings import load as load_settings
from ui.settings import remember as remember_setting
from ui.theme import Theme
from workshop.language import _, use
from workshop.places import data_folder
from workshop.problems import Refusal

if TYPE_CHECKING:
    from ui.facilitator.help.desk import HelpDesk
    from ui.facilitator.home_page import HomePage
    from ui.facilitator.starting import Beginning
    from ui.leading import Leading
    from ui.phone.adapters import Adapter
    from workshop.session import Session

LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Real:
    """The workshop behind a rehearsal: its file, the tab that was open, and where phones reached it."""

    path: Path
    tab: str
    room: "tuple[Adapter, int] | None" = None


@dataclass(frozen=True, slots=True)
class Again:
    """The program starts again when it has ended, with this file open or with none."""

    path: Path | None


class Program(QObject):
    """The facilitator's window and the engagement that is open in it."""

    def __init__(
        self, theme: Theme, now: Callable[[], float] = time.time, wanted: str = "", size: int = 100
    ) -> None:
        """Make the window with no file open; `now` gives epoch seconds.

        `wanted` is the theme that was asked for, "" for the desktop's; `size` is that of text in per cent.
        """
        super().__init__()
        self._now = now
        self.leading: Leading | None = None
        self._real: Real | None = None
        self._copy: Path | None = None
        self.errands = Errands(self)
        self.window = FacilitatorWindow(theme)
        self.window.home_made.connect(self._connect_home)
        self.window.closing.connect(self.close)
        self.choosing = Choosing(self.window, theme, wanted, size)
        self.choosing.leading = lambda: self.leading
        self.choosing.again_wanted.connect(self._start_again)
        self.again: Again | None = None

    def _connect_home(self, home: "HomePage") -> None:
        home.open_wanted.connect(self.open)
        home.sample_wanted.connect(self.open_sample)
        home.begin_wanted.connect(self.begin)
        home.left.connect(lambda: self.window.show_home(over=False))

    def show(self) -> None:
        """Show the facilitator's window; what a rehearsal left that was cut off is no workshop."""
        rehearsal.sweep()
        if self.leading is None:
            self._show_home()
        self.window.show()

    @cached_property
    def help(self) -> "HelpDesk":
        """Give the guide, the first tour and the report of a problem."""
        from ui.facilitator.help.desk import HelpDesk  # noqa: PLC0415 - not needed before somebody asks

        made = HelpDesk(self.choosing.theme, self.window)
        made.toured.connect(lambda: remember_setting(toured=True))
        made.sample_wanted.connect(self.open_sample)
        return made

    def welcome(self) -> None:
        """Show the first tour to somebody who has not seen it and has no file open."""
        if self.leading is None and not load_settings().toured:
            self.help.open_tour()

    def _show_home(self) -> None:
        self.window.home.recent.show_entries(load(data_folder()))
        self.window.home.show_recent()
        self.window.show_home(over=False)

    def open(self, path: Path) -> bool:
        """Open an engagement file; tells whether it is open now. What is refused is said in the window."""
        from workshop.session import Session  # noqa: PLC0415 - sqlite-utils is not needed for home

        if rehearsal.is_copy(path):
            self._refuse(_("This is the copy of a rehearsal. Open the workshop’s own file."))
            return False
        return self._open(lambda: Session.open(path, self._now))

    def begin(self, wanted: "Beginning") -> None:
        """Make a new engagement, or add a workshop to the open one."""
        if wanted.path is not None:
            if self._open(lambda: create(wanted, self._now)) and self.leading is not None:
                self.leading.page.open_tab("prepare")
        elif self.leading is not None:
            leading = self.leading
            if self._try(lambda: add_workshop(leading.session, wanted)):
                self.window.show_home(over=False)
                leading.page.open_tab("prepare")

    def open_sample(self) -> None:
        """Make an engagement from the sample's pre-work and open it."""
        if self._open(lambda: create(sample(self._now()), self._now)) and self.leading is not None:
            self.leading.bring_sample()

    def _open(self, opening: "Callable[[], Session]") -> bool:
        made: list[Session] = []
        if not self._try(lambda: made.append(opening())):
            return False
        self._real = None
        self._put_away()
        self._lead(made[0])
        return True

    def _lead(self, session: "Session", rehearsed: tuple[int, float] | None = None) -> None:
        from ui.leading import Leading  # noqa: PLC0415 - the whole of leading is not needed for home

        chosen, theme = load_settings(), self.choosing.theme
        made = Leading(session, self.window, theme, self.errands, self._now, chosen.screen, rehearsed)
        made.projector.set_still(still=chosen.still)
        self.leading = made
        made.leave_wanted.connect(self.leave)
        made.add_wanted.connect(self._start_another)
        made.rehearse_wanted.connect(self.rehearse)
        made.projector_named.connect(lambda name: name and remember_setting(screen=name))

    def rehearse(self, people: int, pace: float = 1.0) -> None:
        """Rehearse the open workshop with made-up people in a copy; the workshop's file is closed meanwhile.

        They live `pace` times as fast as real ones.
        """
        leading = self.leading
        if leading is None or not leading.page.flush():
            return
        if leading.rehearsal is not None:
            self.window.status.say(_("This is the rehearsal. Go back to the workshop to begin another one."))
            return
        if leading.scene is None or leading.scene.workshop is None:
            self.window.status.say(_("There is no workshop in this file yet. Add one from a template first."))
            return
        real = self._real = Real(Path(leading.scene.path), leading.page.tab, leading.room())
        self._put_away()
        made: list[Session] = []
        if self._try(lambda: made.append(self._open_copy(real.path, people))):
            self._lead(made[0], (people, pace))
        else:
            refused = self.window.status.sentence.text()
            self.leave()
            self.window.status.say(refused)

    def _open_copy(self, path: Path, people: int) -> "Session":
        from workshop.session import Session  # noqa: PLC0415 - sqlite-utils is not needed for home

        self._copy = rehearsal.make_copy(path)
        made = Session.open(self._copy, self._now)
        try:
            rehearsal.begin(made, people)
        except BaseException:
            made.close()
            raise
        return made

    def _try(self, verb: "Callable[[], object]") -> bool:
        try:
            verb()
        except Refusal as refused:
            self._refuse(refused.sentence)
            return False
        except OSError:
            LOG.exception("a folder could not be used")
            self._refuse(_("That folder cannot be written. Choose another place."))
            return False
        return True

    def _refuse(self, sentence: str) -> None:
        self.window.status.say(sentence)
        if self.leading is None or "home" in vars(self.window):
            self.window.home.refuse(sentence)

    def _start_another(self) -> None:
        if self.leading is not None and self.leading.scene is not None:
            self.window.show_home(over=True)
            self.window.home.start(self.leading.scene.engagement.client)

    def leave(self) -> None:
        """Save and close the open engagement and show home; from a rehearsal, go back to its workshop."""
        real, self._real = self._real, None
        self._put_away()
        if real is not None and self.open(real.path) and self.leading is not None:
            self.leading.page.open_tab(real.tab)
            self.leading.open_room(real.room)
        else:
            self._show_home()

    def _put_away(self) -> None:
        """Save and close what is open; a rehearsal's copy is deleted and not remembered."""
        leading, self.leading = self.leading, None
        copy, self._copy = self._copy, None
        if leading is not None:
            if copy is None:
                self._remember(leading.session)
            leading.close(again=self.again is not None)
            self.window.take_page()
        if copy is not None:
            rehearsal.discard(copy)

    def _remember(self, session: "Session") -> None:
        try:
            remember(data_folder(), entry_of(session.scene(), self._now()))
        except Refusal:
            LOG.exception("the list of recent engagements was not written")

    def _start_again(self) -> None:
        """End, to start at once with the same file; phones find their room where it was."""
        leading = self.leading
        if leading is not None and leading.rehearsal is not None:
            self.window.say(_("This is a rehearsal. Go back to the workshop first."))
        elif leading is None or leading.may_change:
            self.again = Again(Path(leading.scene.path) if leading is not None and leading.scene else None)
            self.window.close()

    def close(self) -> None:
        """Save everything; the program ends."""
        self._real = None
        self._put_away()
        self.errands.close()


def run(path: Path | None, theme: str = "") -> int:
    """Show the window, with a file where `path` is given; `theme` is light, dark or "" for the desktop's."""
    # Looking for garbage while only modules and widgets are made costs a tenth of the start and finds none.
    gc.disable()
    settings = load_settings()
    use(settings.language)
    before = scale(settings.size)
    running = QApplication.instance()
    app = running if isinstance(running, QApplication) else QApplication(sys.argv[:1])
    scaled(before)
    app.setApplicationName("Readyroom")
    wanted = theme or os.environ.get("READYROOM_THEME", "") or settings.theme
    chosen = style.pick(app, wanted)
    style.apply(app, chosen)
    program = Program(chosen, wanted=wanted, size=settings.size)
    keep_log(program.window.say)
    if path is not None:
        # Home is laid out only where it is seen; a file that is refused is said there.
        program.open(Path(path))
    program.show()
    program.welcome()
    gc.enable()
    code = app.exec()
    if program.again is not None and not start_again(program.again.path):
        LOG.error("the program could not be started again")
    return code
