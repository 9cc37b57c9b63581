"""A facilitator without a mouse: keys go to whatever has the focus, and nothing else is done."""

from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.room import Clock
from ui import style
from ui.app import Program
from ui.facilitator.workshop_page import WorkshopPage
from ui.theme import LIGHT
from workshop.model import Activity
from workshop.scene import Presence, Scene
from workshop.session import Session

CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
K = Qt.Key
STOPS = 90


def told(scene: Scene) -> Scene:
    """Leave out of a scene what is in no file: who is there now, and what the machine has learned so far."""
    return replace(
        scene,
        material=replace(scene.material, taught=None),
        line="",
        undo="",
        redo="",
        saved=0.0,
        version=0,
        presence=Presence(),
        read_only=False,
    )


class Keyboard:
    """The windows as one sees them, and the keys."""

    def __init__(self, qtbot: QtBot, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        # Where the desktop keeps documents, and where the program keeps its own.
        monkeypatch.setenv("HOME", str(folder))
        monkeypatch.setenv("READYROOM_HOME", str(folder / "data"))
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        style.apply(app, LIGHT)
        self.qtbot = qtbot
        self.clock = Clock()
        self.program = Program(LIGHT, self.clock)
        qtbot.addWidget(self.program.window)
        self.program.show()
        self.program.window.activateWindow()
        qtbot.waitUntil(self.program.window.isActiveWindow)

    # What one sees.
    @property
    def page(self) -> WorkshopPage:
        assert self.program.leading is not None
        return self.program.leading.page

    @property
    def scene(self) -> Scene:
        assert self.page.scene is not None
        return self.page.scene

    @property
    def activity(self) -> Activity:
        assert self.scene.activity is not None
        return self.scene.activity

    @property
    def step(self) -> str:
        return self.page.lead.step.text()

    def said(self) -> str:
        return self.program.window.status.sentence.text()

    def focus(self) -> QWidget:
        return QApplication.focusWidget() or self.program.window

    def here(self) -> str:
        """Name what has the focus as a screen reader would."""
        at = self.focus()
        return at.accessibleName() or (at.text() if isinstance(at, QAbstractButton) else "")

    def caught_up(self) -> None:
        """Wait until the windows show the file as it is."""
        if self.program.leading is not None:
            # Reading a whole scene for each key would be most of the test's time.
            store = self.program.leading.session._desk.store
            while self.page.scene is None or self.page.scene.version != store.version:
                QTest.qWait(1)
        QApplication.processEvents()

    # What one does.
    def press(self, *keys: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        for key in keys:
            QTest.keyClick(self.focus(), key, held)
            QApplication.processEvents()
        self.caught_up()

    def types(self, text: str, *then: Qt.Key) -> None:
        QTest.keyClicks(self.focus(), text)
        self.press(*then)

    def counts(self, *numbers: int) -> None:
        """Type counts, Enter after each."""
        for number in numbers:
            QTest.keyClicks(self.focus(), str(number))
            QTest.keyClick(self.focus(), K.Key_Return)
        self.caught_up()

    def tabs_to(self, name: str) -> None:
        """Press Tab until something of this name has the focus."""
        passed = []
        for _n in range(STOPS):
            if name in self.here():
                return
            passed.append(self.here())
            self.press(K.Key_Tab)
        raise AssertionError(f"Tab never came to “{name}”, but to {list(dict.fromkeys(passed))}")

    def finds(self, letters: str) -> None:
        """Do what the line of all actions finds first."""
        self.press(K.Key_K, held=CTRL)
        self.types(letters, K.Key_Return)

    def begins(self, agenda: str) -> None:
        """Make a new engagement, with the agenda whose name has this in it."""
        self.tabs_to("New engagement")
        self.press(K.Key_Space)
        self.types("Northmere Water")
        self.tabs_to("Invited")
        self.types("12")
        self.tabs_to("Accelerator")
        while agenda not in self.here():
            self.press(K.Key_Down)
        self.tabs_to("Begin")
        self.press(K.Key_Space)

    def leads(self, done: Mapping[str, Callable[["Keyboard"], None]]) -> None:
        """Lead the whole agenda, with what is done in each kind of activity; all of it is on the disk."""
        with closing(Session.look_into(Path(self.scene.path), self.clock)) as disk:
            for number in range(1, len(self.scene.agenda) + 1):
                self.goes_on(lambda n=number: self.scene.number == n and self.activity.state == "running")
                done.get(self.activity.kind, lambda _keys: None)(self)
                assert told(disk.scene()) == told(self.scene), self.activity.title
            self.goes_on(lambda: self.activity.state == "done")
            assert all(activity.state == "done" for activity in disk.scene().agenda)

    def goes_on(self, until: Callable[[], bool], most: int = 30) -> None:
        """Press Page Down until something is so."""
        for _n in range(most):
            if until():
                return
            self.press(K.Key_PageDown)
        raise AssertionError(f"Page Down does not lead on: {self.activity.title}, {self.step}, {self.said()}")

    def votes(self, *rows: tuple[int, ...], questions: int = 3) -> None:
        """Open the vote, type hands question by question, close it, show it where that is the next step."""
        self.goes_on(lambda: self.scene.state == "open")
        form = self.scene.round.form if self.scene.round else None
        assert form is not None
        for number, question in enumerate(form.questions[:questions]):
            row = rows[number % len(rows)]
            self.counts(*(row[n] if n < len(row) else 0 for n in range(len(question.options))))
        assert self.scene.tally is not None
        assert self.scene.tally.answered, (self.activity.title, self.here(), self.said())


def once(*things: Callable[[Keyboard], None]) -> Callable[[Keyboard], None]:
    """Give what does one of these each time, and nothing once all are done."""
    left = iter(things)

    def does(keys: Keyboard) -> None:
        next(left, lambda _keys: None)(keys)

    return does
