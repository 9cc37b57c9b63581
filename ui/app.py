"""The composition root: builds the windows, opens and closes engagements, passes everything as arguments."""

import logging
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from ui import style
from ui.bridge import Bridge, Errands
from ui.facilitator.importing import bring_ideas, bring_sources
from ui.facilitator.lectern import Lectern
from ui.facilitator.recent import entry_of, load, remember
from ui.facilitator.starting import Beginning, free_path
from ui.facilitator.window import FacilitatorWindow
from ui.facilitator.workshop_page import WorkshopPage
from ui.projector.screens import Screens
from ui.projector.window import ProjectorWindow
from ui.theme import Theme
from workshop.language import _
from workshop.model import Engagement
from workshop.places import RESOURCES, data_folder
from workshop.problems import Refusal
from workshop.scene import Scene
from workshop.templates import shipped

if TYPE_CHECKING:
    from workshop.session import Session

LOG = logging.getLogger(__name__)
SAMPLE, SAMPLE_PEOPLE, AGENDA = "sample.readyroom", 12, "accelerator-day"


class Program(QObject):
    """The windows and the engagement that is open in them."""

    def __init__(self, theme: Theme, now: Callable[[], float] = time.time) -> None:
        """Make the windows with no file open; `now` gives epoch seconds."""
        super().__init__()
        self._theme, self._now = theme, now
        self.session: Session | None = None
        self._bridge: Bridge | None = None
        self._scene: Scene | None = None
        self.errands = Errands(self)
        self.window = FacilitatorWindow(theme)
        self.projector = ProjectorWindow()
        self.screens = Screens(self.window, self.projector, _remembered_screen())
        self.screens.projector_changed.connect(self._show_projector)
        home = self.window.home
        home.open_wanted.connect(self.open)
        home.sample_wanted.connect(self.open_sample)
        home.starting.ready.connect(self.begin)
        home.starting.left.connect(lambda: self.window.show_home(over=False))
        self.window.closing.connect(self.close)
        self.projector.key_pressed.connect(self._take_key)

    def show(self) -> None:
        """Show the facilitator's window."""
        self.window.home.recent.show_entries(load(data_folder()))
        self.window.show()

    def open(self, path: Path) -> bool:
        """Open an engagement file; tells whether it is open now. What is refused is said in the window."""
        from workshop.session import Session  # noqa: PLC0415 - sqlite-utils is not needed for home

        return self._open(lambda: Session.open(path, self._now))

    def begin(self, wanted: Beginning) -> None:
        """Make a new engagement, or add a workshop to the open one."""
        from workshop.session import Session  # noqa: PLC0415 - sqlite-utils is not needed for home

        def create() -> "Session":
            path = wanted.path or Path(wanted.client)
            path.parent.mkdir(parents=True, exist_ok=True)
            names = Engagement("", wanted.client, sponsor=wanted.sponsor, decider=wanted.decider)
            made = Session.create(path, names, self._now)
            _add_workshop(made, wanted)
            return made

        if wanted.path is not None:
            if self._open(create):
                self._show_tab("prepare")
        elif self.session is not None:
            session = self.session
            if self._try(lambda: _add_workshop(session, wanted)):
                self.window.show_home(over=False)
                self._show_tab("prepare")

    def open_sample(self) -> None:
        """Make an engagement from the sample's pre-work and open it."""
        from workshop.session import Session  # noqa: PLC0415 - sqlite-utils is not needed for home

        def create() -> "Session":
            folder = data_folder() / "sample"
            folder.mkdir(parents=True, exist_ok=True)
            names = Engagement("", _("Sample: a parcel service"), sponsor="R. Haas", decider="M. Ortiz")
            made = Session.create(free_path(folder, SAMPLE), names, self._now)
            template = next(t for t in shipped() if t.id == AGENDA)
            today = time.strftime("%Y-%m-%d", time.localtime(self._now()))
            made.engagement.add_workshop(template, today, None, SAMPLE_PEOPLE, SAMPLE_PEOPLE)
            return made

        if self._open(create) and self.session is not None:
            lectern = Lectern(self.session, self, self._now)
            said = [*bring_ideas(lectern, RESOURCES / "sample" / "problems.csv")]
            said += bring_sources(lectern, RESOURCES / "sample" / "sources.csv")
            self._show_tab("prepare")
            if self.window.page is not None:
                self.window.page.prepare.facts.report.setText("\n".join(said))

    def _open(self, opening: "Callable[[], Session]") -> bool:
        made: list[Session] = []
        if not self._try(lambda: made.append(opening())):
            return False
        self.leave()
        self.session = made[0]
        lectern = Lectern(self.session, self, self._now)
        lectern.said.connect(self.window.status.say)
        page = WorkshopPage(self._theme, lectern, self.errands)
        page.leave_wanted.connect(self.leave)
        page.add_wanted.connect(self._start_another)
        page.projector_wanted.connect(self._toggle_projector)
        page.side.picture.shown.connect(self.projector.show_scene)
        self._bridge = Bridge(self.session, self)
        self._bridge.refused.connect(self.window.status.say)
        self._bridge.changed.connect(self._show_scene)
        self.window.show_page(page)
        self._bridge.read()
        self._show_tab("lead" if self._scene and self._scene.workshop else "prepare")
        self.screens.start()
        return True

    def _try(self, verb: "Callable[[], object]") -> bool:
        try:
            verb()
        except Refusal as refused:
            self.window.status.say(refused.sentence)
            self.window.home.starting.refuse(refused.sentence)
            return False
        except OSError:
            LOG.exception("a folder could not be used")
            sentence = _("That folder cannot be written. Choose another place.")
            self.window.status.say(sentence)
            self.window.home.starting.refuse(sentence)
            return False
        return True

    def _start_another(self) -> None:
        if self._scene is not None and self.window.page is not None and self.window.page.flush():
            self.window.show_home(over=True)
            self.window.home.start(self._scene.engagement.client)

    def _show_scene(self, scene: Scene) -> None:
        self._scene = scene
        self.window.show_scene(scene)

    def _take_key(self, event: QKeyEvent) -> None:
        if self.window.page is not None:
            self.window.page.take_key(event)

    def _show_tab(self, name: str) -> None:
        if self.window.page is not None:
            self.window.page.open_tab(name)

    def _show_projector(self, name: str) -> None:
        words = _("Projector connected") if name else _("Projector not plugged in")
        self.window.status.show_projector(words, connected=bool(name))
        _remember_screen(name)

    def _toggle_projector(self) -> None:
        if self.projector.isVisible():
            self.screens.stop()
            self.window.status.say(_("The room's screen is off. F5 shows it again."))
        else:
            self.screens.start()
            if not self.screens.name:
                self.window.status.say(
                    _("No second screen was found. Plug the projector in and extend the desktop.")
                )

    def leave(self) -> None:
        """Save and close the open engagement and show home."""
        if self.session is None:
            return
        if self.window.page is not None:
            self.window.page.close_page()
        if self._bridge is not None:
            self._bridge.close()
            self._bridge.deleteLater()
            self._bridge = None
        try:
            remember(data_folder(), entry_of(self.session.scene(), self._now()))
        except Refusal:
            LOG.exception("the list of recent engagements was not written")
        self.screens.stop()
        self.session.close()
        self.session, self._scene = None, None
        self.window.take_page()
        self.window.home.recent.show_entries(load(data_folder()))
        self.window.home.show_recent()

    def close(self) -> None:
        """Save everything; the program ends."""
        self.leave()
        self.errands.close()
        self.projector.close()


def _add_workshop(session: "Session", wanted: Beginning) -> None:
    session.engagement.add_workshop(wanted.template, wanted.date, None, wanted.present, wanted.invited)


def _remembered_screen() -> str:
    try:
        return (data_folder() / "projector").read_text(encoding="utf-8").strip()
    except OSError:
        return ""


def _remember_screen(name: str) -> None:
    if not name:
        return
    try:
        (data_folder() / "projector").write_text(name, encoding="utf-8")
    except OSError:
        LOG.exception("the projector's name was not kept")


def keep_log(say: Callable[[str], None]) -> None:
    """Write Qt's warnings and what nobody expected into the log; the latter is said in one sentence."""
    logging.basicConfig(filename=data_folder() / "readyroom.log", level=logging.WARNING, encoding="utf-8")

    def from_qt(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        level = logging.INFO if kind in {QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg} else logging.WARNING
        LOG.log(level, "Qt: %s", message)

    def unexpected(kind: type[BaseException], problem: BaseException, trace: TracebackType | None) -> None:
        LOG.error("unexpected", exc_info=(kind, problem, trace))
        say(_("Something unexpected happened. What was saved is in the file; the details are in the log."))

    qInstallMessageHandler(from_qt)
    sys.excepthook = unexpected


def run(path: Path | None, theme: str = "") -> int:
    """Show the window, with a file when `path` is given; `theme` is light, dark or empty for the desktop's."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)  # noqa: S101 - tells the type; a console application has no windows
    app.setApplicationName("Readyroom")
    chosen = style.pick(app, theme or os.environ.get("READYROOM_THEME", ""))
    style.apply(app, chosen)
    program = Program(chosen)
    keep_log(program.window.status.say)
    program.show()
    if path is not None:
        program.open(Path(path))
    return app.exec()
