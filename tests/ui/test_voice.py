"""The voice by itself: together, once, and in the way each system knows."""

import sys

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.facilitator.roles import take_roles
from ui.facilitator.voice import Voice, aloud


@pytest.mark.parametrize("system", ["linux", "win32", "darwin"])
def test_what_comes_together_is_said_together(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, system: str
) -> None:
    take_roles()
    window = QWidget()
    qtbot.addWidget(window)
    inside = QWidget(window)
    aloud(inside, "Nobody speaks for this window yet.")
    voice = Voice(window)
    said: list[str] = []
    voice.said.connect(said.append)
    QAccessible.setActive(True)
    try:
        with monkeypatch.context() as elsewhere:
            elsewhere.setattr(sys, "platform", system)
            for sentence in ("One.", "Two.", "One.", ""):
                aloud(inside, sentence)
            qtbot.waitUntil(lambda: bool(voice.accessibleName()))
    finally:
        QAccessible.setActive(False)
    assert said == ["One.", "Two."]
    assert voice.accessibleName() == "One. Two."
    assert QAccessible.queryAccessibleInterface(voice).role() == QAccessible.Role.Notification
