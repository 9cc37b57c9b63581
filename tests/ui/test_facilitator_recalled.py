"""In the window, what an earlier event found stands quietly beside the work."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from event import IDEAS, LEARNED, event_template, leads_an_event, then_a_workshop
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.room import Room, day
from tests.ui.desk import Desk, desk
from ui.app import Program
from ui.facilitator.panels.common_ground import CommonGroundPanel
from ui.facilitator.panels.ideas import IdeasPanel
from ui.facilitator.panels.kind_rows import COUNT
from ui.facilitator.panels.reasons import ReasonsPanel
from ui.facilitator.panels.vote import VotePanel
from ui.theme import LIGHT

__all__ = ["desk"]


@pytest.fixture
def after(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """Give a window on the workshop that follows an event."""
    monkeypatch.setenv("READYROOM_HOME", str(tmp_path / "home"))
    path = tmp_path / "after.readyroom"
    room = Room(path, event_template())
    leads_an_event(room)
    then_a_workshop(room, day())
    room.session.close()
    program = Program(LIGHT, room.clock)
    qtbot.addWidget(program.window)
    program.show()
    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow)
    assert program.open(path)
    made = Desk(qtbot, program, path)
    made.caught_up()
    yield made
    program.close()


def said(panel: CommonGroundPanel) -> list[str]:
    return [label.text() for label in panel.recalled.findChildren(QLabel)]


def test_the_three_numbers_take_the_place_of_typing_them(after: Desk) -> None:
    after.goes_to("three-sentences")
    panel = after.panel
    assert isinstance(panel, CommonGroundPanel)

    assert {"40", "53", "one table alone", "all tables together"} <= set(said(panel))
    assert f"What we learned: {LEARNED}" in said(panel)
    assert not panel.kept.isVisible()


def test_without_an_event_they_are_typed(desk: Desk) -> None:
    desk.goes_to("three-sentences")
    panel = desk.panel
    assert isinstance(panel, CommonGroundPanel)
    assert panel.kept.isVisible()
    assert not panel.recalled.isVisible()

    panel.begin()
    desk.types("28")
    assert panel.flush()
    assert desk.scene.fields["event-rules"] == "28"


def test_ideas_carry_quiet_words_of_the_event(after: Desk) -> None:
    after.goes_to("harvest")
    panel = after.panel
    assert isinstance(panel, IdeasPanel)
    after.types("Meter photos")
    after.press(Qt.Key.Key_Return)

    rows = {panel.list.item(n).text(): n for n in range(panel.list.count())}
    more = {title: panel.list.item(n).data(Qt.ItemDataRole.UserRole).more for title, n in rows.items()}
    assert more[IDEAS[1]] == "19 dots at the event"
    assert more["Meter photos"] == ""


def test_the_check_asks_back_what_was_not_known_but_not_while_people_answer(after: Desk) -> None:
    after.goes_to("four-points")
    panel = after.panel
    assert isinstance(panel, VotePanel)
    words = f"{IDEAS[0]}: at the event 5 of 14 did not know “Many hours”. Ask who found out."
    assert words in panel.recalled.text().splitlines()

    after.press(Qt.Key.Key_PageDown)
    assert after.scene.state == "open"
    assert not panel.recalled.isVisible()

    after.closes()
    assert panel.recalled.isVisible()
    after.goes_to("trade-off")
    assert isinstance(after.panel, VotePanel)
    assert not after.panel.recalled.isVisible()


def test_kinds_of_reasons_have_the_events_worries_beside_them(after: Desk) -> None:
    after.goes_to("sort-reasons")
    panel = after.panel
    assert isinstance(panel, ReasonsPanel)

    counts = [panel.kinds.item(n).data(COUNT) for n in range(panel.kinds.count())]
    assert counts == [0, 6, 0, 0, 0, 0, 0, 0, 0, 5, 0, 0, 0, 1]
    assert panel.at_event.isVisible()
    assert panel.worries.text().endswith("Something else\u00a02")


def test_without_an_event_nothing_is_recalled(desk: Desk) -> None:
    desk.goes_to("sort-reasons")
    panel = desk.panel
    assert isinstance(panel, ReasonsPanel)
    assert not panel.at_event.isVisible()
    assert not panel.worries.isVisible()
    desk.goes_to("four-points")
    assert isinstance(desk.panel, VotePanel)
    assert not desk.panel.recalled.isVisible()
