"""Whatever is done in whatever order, nothing fails and the file stays whole."""

import logging
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.room import Clock
from tests.ui.monkey import Monkey, damaged, nobody_asks
from tests.ui.owned import astray, lent, thrown_away
from ui import style
from ui.app import Program
from ui.theme import LIGHT

STEPS, SEED = 100, 7


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_anything_at_all_leaves_no_trace_in_the_log(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("READYROOM_HOME", str(tmp_path))
    nobody_asks(monkeypatch)
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    style.apply(app, LIGHT)
    program = Program(LIGHT, Clock())
    qtbot.addWidget(program.window)
    program.show()
    program.open_sample()
    monkey = Monkey(program, SEED)
    for _n in range(STEPS):
        monkey.step()
    thrown_away()
    assert [r.getMessage() for r in caplog.records if r.levelno >= logging.ERROR] == [], list(monkey.done)
    assert astray() == []
    assert lent() == set()
    program.close()
    assert damaged(tmp_path) == []
