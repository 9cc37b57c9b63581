"""One window that all tests of a file look at, page by page."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.room import Clock
from tests.ui.desk import Desk, make_file
from ui import style
from ui.app import Program
from ui.facilitator.window import FacilitatorWindow
from ui.theme import LIGHT

USUAL = QSize(1366, 768)
PAGES = ("home", "new", "prepare", "phones", "lead", "open", "plan", "papers", "settings")


def stand_once(folder: Path, clock: Clock) -> Iterator[Desk]:
    """Give a window on a file of `folder`."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("READYROOM_HOME", str(folder / "home"))
        style.apply(app, LIGHT)
        path = folder / "northmere.readyroom"
        make_file(path)
        program = Program(LIGHT, clock, wanted="light")
        program.show()
        program.window.activateWindow()
        assert program.open(path)
        made = Desk(Turns(), program, path)
        made.caught_up()
        yield made
        program.close()
        program.window.deleteLater()


class Turns:
    """What of the test's own robot the desk needs, for all tests of this file."""

    def waitUntil(self, done: Callable[[], object]) -> None:  # noqa: N802 - pytest-qt's name
        late = time.monotonic() + 10
        while not done():
            QTest.qWait(1)
            assert time.monotonic() < late, "the windows did not catch up"


def goes(desk: Desk, name: str, size: QSize = USUAL) -> FacilitatorWindow:
    """Show a page in a window of a size."""
    window = desk.program.window
    window.leave_settings()
    window.resize(size)
    window.show_home(over=name in {"home", "new"})
    if name == "home":
        window.home.show_recent()
    elif name == "new":
        window.home.start()
    elif name == "settings":
        window.settings_wanted.emit()
    elif name in {"lead", "open"}:
        desk.page.open_tab("lead")
        desk.goes_to("criteria-vote" if name == "open" else "collect-ideas")
        if name == "open" and desk.scene.state == "ready":
            desk.session.rounds.open()
    else:
        desk.page.open_tab(name)
    for _turn in range(8):
        QApplication.processEvents()
    desk.caught_up()
    if name == "papers":
        pages = desk.page.tabs.papers
        desk.qtbot.waitUntil(lambda: pages.small.count() > 0)
    return window


def told(piece: QWidget) -> tuple[str, QAccessible.Role]:
    """Give what a screen reader says of a piece."""
    found = QAccessible.queryAccessibleInterface(piece)
    return found.text(QAccessible.Text.Name), found.role()


def words(piece: QWidget) -> str:
    return f"{type(piece).__name__} “{piece.accessibleName()}” in {type(piece.parentWidget()).__name__}"


def press(piece: QWidget, key: Qt.Key) -> None:
    QTest.keyClick(piece, key)
    QApplication.processEvents()
