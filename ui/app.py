"""The composition root: builds the windows, opens and closes engagements, passes everything as arguments."""

import logging
import os
import sys
import time
from collections.abc import Callable
from datetime import date, datetime
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from ui import style
from ui.beginning import add_workshop, create, sample
from ui.bridge import Errands
from ui.choosing import Choosing, letters, scale, scaled, set_in, start_again
from ui.collecting import Collecting
from ui.facilitator import rehearsal
from ui.facilitator.recent import load
from ui.facilitator.roles import take_roles
from ui.facilitator.window import FacilitatorWindow
from ui.keeping import Keeping, Real, attempt, is_at, real_of
from ui.log import keep_log
from ui.projector.standing import stand, standing
from ui.settings import load as load_settings
from ui.settings import remember as remember_setting
from ui.theme import Theme
from workshop.language import _, use
from workshop.places import data_folder

if TYPE_CHECKING:
    from ui.facilitator.help.desk import HelpDesk
    from ui.facilitator.home_page import HomePage
    from ui.facilitator.starting import Beginning
    from ui.leading import Leading
    from workshop.session import Session

LOG = logging.getLogger(__name__)


def _day(now: Callable[[], float]) -> date:
    return datetime.fromtimestamp(now()).date()  # noqa: DTZ006 - the day at this place


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
        take_roles()
        self.leading: Leading | None = None
        self._real: Real | None = None
        self._copy: Path | None = None
        self.errands = Errands(self)
        self.window = FacilitatorWindow(theme, lambda: _day(now))
        chosen = load_settings()
        stand(self.window, chosen.place, chosen.screen)
        self.window.home_made.connect(self._connect_home)
        self.window.file_dropped.connect(self.open)
        self.keeping = Keeping(self.window, self)
        self.window.closing.connect(self.close)
        # The desk is made when it is wanted first.
        self.window.over.help_wanted.connect(lambda key: self.help.open(key))  # noqa: PLW0108
        self.choosing = Choosing(self.window, theme, wanted, size)
        self.choosing.leading = lambda: self.leading

    def _connect_home(self, home: "HomePage") -> None:
        home.open_wanted.connect(self.open)
        home.sample_wanted.connect(self.open_sample)
        home.begin_wanted.connect(self.begin)
        home.facts_wanted.connect(self.keeping.open_facts)
        home.list_wanted.connect(self._show_home)
        home.look_wanted.connect(self.look_into)
        home.back_wanted.connect(self.keeping.go_back)
        home.guide_wanted.connect(lambda: self.help.open_guide("README.md"))
        home.offer(home.guide, home.settings)

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
        self.choosing.dressed.connect(made.dress)
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
        if self.is_open(path):
            self._refuse(_("{file} is open already.").format(file=path.name))
            self.window.show_home(over=False)
            return True
        return self._open(lambda: Session.open(path, self._now))

    def is_open(self, path: Path) -> bool:
        """Tell whether this file is open in the window."""
        return is_at(self.leading, path)

    def look_into(self, path: Path) -> None:
        """Open a backup for reading only; leaving it goes back to the engagement that was open."""
        from workshop.session import Session  # noqa: PLC0415 - as in open()

        real = self._real or real_of(self.leading)
        if self._open(lambda: Session.look_into(path, self._now)):
            self._real = real

    def begin(self, wanted: "Beginning") -> None:
        """Make a new engagement, or add a workshop to the open one."""
        leading = self.leading
        if wanted.path is not None:
            done = self._open(lambda: create(wanted, self._now))
        else:
            done = leading is not None and self._try(partial(add_workshop, leading.session, wanted))
        if done and self.leading is not None:
            self.window.show_home(over=False)
            self.leading.page.open_tab("prepare")

    def open_sample(self) -> None:
        """Make an engagement from the sample's pre-work and open it."""
        if self._open(lambda: create(sample(self._now()), self._now)) and self.leading is not None:
            self.leading.bring_sample()

    def _open(self, opening: "Callable[[], Session]") -> bool:
        made: list[Session] = []
        kept = self.leading is None or self.leading.page.flush()
        if not kept or not self._try(lambda: made.append(opening())):
            return False
        self._real = None
        self.put_away()
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
        refused, real = leading.no_rehearsal, real_of(leading)
        if refused or real is None:
            self.window.say(refused)
            return
        self._real = real
        self.put_away()
        made: list[tuple[Path, Session]] = []
        if self._try(lambda: made.append(rehearsal.opened(real.path, people, self._now))):
            self._copy, copied = made[0]
            self._lead(copied, (people, pace))
        else:
            said = self.window.status.sentence.text()
            self.leave()
            self.window.say(said)

    def _try(self, verb: "Callable[[], object]") -> bool:
        refused = attempt(verb)
        if refused:
            self._refuse(refused)
        return not refused

    def _refuse(self, sentence: str) -> None:
        self.window.say(sentence)
        if self.leading is None or "home" in vars(self.window):
            self.window.home.refuse(sentence)

    def _start_another(self) -> None:
        if self.leading is not None and self.leading.scene is not None:
            self.window.show_home(over=True)
            given = self.leading.scene.engagement
            self.window.home.start(given.client, functions=given.functions)

    def leave(self) -> None:
        """Save and close the open engagement and show home; from a rehearsal, go back to its workshop."""
        real, self._real = self._real, None
        self.put_away()
        if real is not None and self.open(real.path) and self.leading is not None:
            self.leading.page.open_tab(real.tab)
            self.leading.open_room(real.room)
        else:
            self._show_home()

    def put_away(self) -> None:
        """Save and close what is open; a rehearsal's copy is deleted and not remembered."""
        leading, self.leading = self.leading, None
        copy, self._copy = self._copy, None
        self.window.status.hush()
        if leading is not None:
            leading.close(again=self.choosing.again is not None)
            self.window.take_page()
        if copy is not None:
            rehearsal.discard(copy)

    def close(self) -> None:
        """Save everything; the program ends."""
        self._real = None
        remember_setting(place=standing(self.window))
        self.put_away()
        self.errands.close()


def run(path: Path | None, theme: str = "") -> int:
    """Show the window, with a file where `path` is given; `theme` is light, dark or "" for the desktop's."""
    settings = load_settings()
    use(settings.language)
    before = scale(settings.size)
    running = QApplication.instance()
    app = running if isinstance(running, QApplication) else QApplication(sys.argv[:1])
    scaled(before)
    app.setApplicationName("Readyroom")
    wanted = theme or os.environ.get("READYROOM_THEME", "") or settings.theme
    missed = set_in(*letters(settings))
    chosen = style.pick(app, wanted)
    style.apply(app, chosen)
    program = Program(chosen, wanted=wanted, size=settings.size)
    keep_log(program.window.say)
    if path is not None:
        # Home is laid out only where it is seen; a file that is refused is said there.
        program.open(Path(path))
    program.show()
    if missed:
        program.window.say(missed)
    program.welcome()
    collecting = Collecting(program)
    code = app.exec()
    collecting.end()
    if program.choosing.again is not None and not start_again(program.choosing.again.path):
        LOG.error("the program could not be started again")
    return code
