"""The facilitator's real windows on a real file, driven by keys."""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import pytest
import reportlab
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.room import DATE, Clock, day
from ui import style
from ui.app import Program
from ui.facilitator.panels.panel import Panel
from ui.facilitator.workshop_page import WorkshopPage
from ui.theme import LIGHT
from workshop.model import Engagement, Idea
from workshop.scene import Scene
from workshop.session import Session
from workshop.templates import Template, shipped

PROBLEMS = ("Sort complaint mails", "Match supplier invoices", "Spot failing pumps", "Read meter photos")


@lru_cache(maxsize=1)
def wide_family() -> str:
    """Give a typeface that is wider than most, and that every machine has: reportlab brings it."""
    folder = Path(reportlab.__file__).parent / "fonts"
    numbers = [QFontDatabase.addApplicationFont(str(folder / name)) for name in ("Vera.ttf", "VeraBd.ttf")]
    return QFontDatabase.applicationFontFamilies(numbers[0])[0]


class Desk:
    """A facilitator at the laptop."""

    def __init__(self, qtbot: QtBot, program: Program, path: Path) -> None:
        self.qtbot, self.program, self.path = qtbot, program, path

    @property
    def page(self) -> WorkshopPage:
        assert self.program.leading is not None
        return self.program.leading.page

    @property
    def session(self) -> Session:
        assert self.program.leading is not None
        return self.program.leading.session

    @property
    def scene(self) -> Scene:
        return self.session.scene()

    @property
    def step(self) -> str:
        """Give the words of the one filled button."""
        return self.page.lead.step.text()

    def focus(self) -> QWidget:
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the focus is and wait until the windows show the file as it is."""
        self.qtbot.keyClick(self.focus(), key, modifier)
        self.caught_up()

    def types(self, text: str) -> None:
        self.qtbot.keyClicks(self.focus(), text)

    def counts(self, *numbers: int) -> None:
        """Type counts, Enter after each."""
        for number in numbers:
            self.types(str(number))
            self.press(Qt.Key.Key_Return)

    def vote(self, *rows: tuple[int, ...]) -> None:
        """Open the vote if it is not, key in whole rows of counts, one a question, again from the first."""
        if self.scene.state == "ready":
            self.session.rounds.open()
        current = self.scene.round
        assert current is not None
        for number, question in enumerate(current.form.questions):
            counts = zip(question.options, rows[number % len(rows)], strict=False)
            self.session.rounds.count({question.key: {o.key: n for o, n in counts}})

    def closes(self, *, shown: bool = True) -> None:
        """Close the vote and show the room its result."""
        self.session.rounds.close()
        if shown:
            self.session.rounds.reveal()
        self.caught_up()

    def caught_up(self) -> None:
        page = self.page
        self.qtbot.waitUntil(lambda: page.scene is not None and page.scene.version == self.scene.version)
        # What was made for the scene is laid out and seen in the turn after it.
        QApplication.processEvents()

    def goes_to(self, name: str) -> None:
        """Go to the activity with this key in the agenda, or else the first one of this kind."""
        agenda = self.scene.agenda
        named = [n for n, a in enumerate(agenda, 1) if a.key == name]
        self.page.lead.jump((named or [n for n, a in enumerate(agenda, 1) if a.kind == name])[0])
        self.caught_up()

    def begins(self) -> None:
        """Begin the day with its first step, where it has not begun."""
        if self.scene.workshop is not None and self.scene.workshop.began is None:
            self.session.agenda.goto(1)
            self.caught_up()

    @property
    def panel(self) -> Panel:
        """Give the panel of the current activity."""
        assert self.page.lead.panel is not None
        return self.page.lead.panel

    def shown(self) -> str:
        """Give the sentence in the status line."""
        return self.program.window.status.sentence.text()


def make_file(path: Path, template: Template | None = None, present: int = 14) -> None:
    session = Session.create(
        path, Engagement("", "Northmere Water", sponsor="R. Haas", decider="S. Lindqvist")
    )
    session.engagement.add_workshop(template or day(), DATE, present=present, invited=16)
    session.ideas.add([Idea("", title) for title in PROBLEMS])
    session.close()


def stand(
    qtbot: QtBot,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    template: Template | None = None,
    present: int = 14,
) -> Iterator[Desk]:
    """Give a facilitator whose window shows a workshop of 14 people, of a day or from another agenda."""
    monkeypatch.setenv("READYROOM_HOME", str(folder / "home"))
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    style.apply(app, LIGHT)
    path = folder / "northmere.readyroom"
    make_file(path, template, present)
    program = Program(LIGHT, Clock())
    qtbot.addWidget(program.window)
    program.show()
    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow)
    assert program.open(path)
    made = Desk(qtbot, program, path)
    made.caught_up()
    yield made
    program.close()


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """Give a facilitator in a workshop of a day."""
    yield from stand(qtbot, tmp_path, monkeypatch)


@pytest.fixture
def event_desk(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """Give a facilitator in an event of 100 minutes."""
    yield from stand(qtbot, tmp_path, monkeypatch, next(t for t in shipped() if t.id == "excitement-100"))
