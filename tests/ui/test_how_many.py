"""How many are in the room is asked beside the next step, until it is said; nothing waits for it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.desk import Desk, stand

NEXT, ENTER = Qt.Key.Key_PageDown, Qt.Key.Key_Return


@pytest.fixture
def uncounted(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """Give a facilitator of a workshop in which nobody was counted yet."""
    yield from stand(qtbot, tmp_path, monkeypatch, present=0)


def test_it_is_asked_from_the_first_step_on_and_one_may_go_on_without(uncounted: Desk) -> None:
    desk = uncounted
    line = desk.page.lead.how_many
    assert line.isHidden(), "the day has not begun"
    desk.press(NEXT)
    assert (desk.scene.number, line.isVisible()) == (1, True)
    assert line.edit.accessibleName() == "How many are in the room?"
    assert desk.focus() is desk.page.lead.step
    desk.goes_to("criteria-vote")
    assert line.isVisible()
    desk.press(NEXT)
    assert (desk.scene.state, line.isVisible()) == ("open", False)
    assert desk.panel.people.isVisible()
    desk.session.rounds.close()
    desk.caught_up()
    assert line.isVisible()


def test_the_number_is_taken_and_the_keys_are_at_the_next_step(uncounted: Desk) -> None:
    desk = uncounted
    line = desk.page.lead.how_many
    desk.press(NEXT)
    next(a for a in desk.program.window.keys.can_do() if a.id == "people.present").do()
    desk.types("0")
    desk.press(ENTER)
    assert (desk.scene.workshop.present, line.isVisible()) == (0, True)
    line.edit.selectAll()
    desk.types("17")
    desk.press(ENTER)
    assert (desk.scene.workshop.present, line.isHidden()) == (17, True)
    assert desk.focus() is desk.page.lead.step
    assert not any(a.id == "people.present" for a in desk.program.window.keys.can_do())
    desk.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (desk.scene.workshop.present, line.isVisible(), line.edit.text()) == (0, True, "")


def test_what_is_typed_when_one_goes_on_is_kept(uncounted: Desk) -> None:
    desk = uncounted
    desk.press(NEXT)
    desk.page.lead.how_many.edit.setFocus()
    desk.types("9")
    desk.press(NEXT)
    assert (desk.scene.number, desk.scene.workshop.present) == (2, 9)


def test_it_is_not_asked_once_no_vote_is_to_come(uncounted: Desk) -> None:
    desk = uncounted
    desk.press(NEXT)
    desk.page.lead.jump(len(desk.scene.agenda))
    desk.caught_up()
    assert desk.page.lead.how_many.isHidden()
