import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from tests.ui.desk import Desk, desk
from ui.facilitator.panels.readiness import ReadinessPanel
from ui.facilitator.panels.talk import TalkPanel
from ui.facilitator.writing import Written

__all__ = ["desk"]
NEXT = Qt.Key.Key_PageDown
DONE, OPEN, SPLIT, UNKNOWN = (12, 1, 1, 0), (2, 3, 9, 0), (6, 1, 6, 1), (3, 3, 2, 6)


@pytest.fixture
def voted(desk: Desk) -> Desk:
    desk.goes_to("journey-check")
    desk.vote(DONE, SPLIT, *[DONE] * 8, UNKNOWN, *[DONE] * 11)
    desk.closes()
    return desk


def talk(desk: Desk) -> TalkPanel:
    desk.goes_to("journey-talk")
    found = desk.panel
    assert isinstance(found, TalkPanel)
    return found


def words(panel: ReadinessPanel) -> list[str]:
    return [label.text() for label in panel.picture.findChildren(QLabel) if label.isVisible()]


def test_the_queue_says_why_each_statement_is_in_it(voted: Desk) -> None:
    panel = talk(voted)
    said = [panel.list.item(n).text() for n in range(panel.list.count())]
    assert [text.split(". ", 1)[1] for text in said] == [
        "6 of 14 say “Done, I could show it”, 6 say “Not started”",
        "6 of 14 do not know",
    ]
    assert voted.page.lead.standing.text() == "2 statements to talk about"


def test_statements_are_shown_to_the_room_one_after_the_other(voted: Desk) -> None:
    panel = talk(voted)
    keys = [t.question.key for t in voted.scene.talk]
    assert voted.step == "Show the first statement"
    voted.press(NEXT)
    assert voted.scene.line == keys[0]
    voted.press(NEXT)
    assert (voted.scene.line, panel.list.currentRow()) == (keys[1], 1)
    assert voted.step == "Next"

    panel.begin()
    voted.press(Qt.Key.Key_Return)
    assert voted.scene.line == ""


def test_a_statement_that_a_dark_or_frozen_room_does_not_see_is_not_said_to_be_there(voted: Desk) -> None:
    panel, lead = talk(voted), voted.page.lead
    lead.step.setFocus()
    voted.press(NEXT)
    assert panel.list.item(0).text().endswith("on the wall")
    assert lead.more.text().startswith("Enter shows a statement")

    voted.press(Qt.Key.Key_F)
    assert panel.list.item(0).text().endswith("on the wall"), "frozen with this very statement"
    voted.press(NEXT)
    assert panel.list.item(1).text().endswith("not seen yet")
    assert lead.more.text() == "The room’s picture is frozen as it was before. Unfreeze with F."
    voted.press(Qt.Key.Key_F)
    assert panel.list.item(1).text().endswith("on the wall")

    voted.press(Qt.Key.Key_B)
    assert panel.list.item(1).text().endswith("not seen yet")
    assert lead.more.text() == "The room’s picture is dark. Show it again with B."


def test_both_views_are_written_for_the_statement_that_is_chosen(voted: Desk) -> None:
    panel = talk(voted)
    keys = [t.question.key for t in voted.scene.talk]
    panel.begin()
    voted.press(Qt.Key.Key_Down)
    assert panel.statement.text() == voted.scene.talk[1].question.text
    place = panel.kept.places[f"open-{keys[1]}"]
    assert isinstance(place, Written)
    place.begin()
    voted.types("Nobody has a list")
    panel.list.setFocus()
    voted.press(Qt.Key.Key_Up)
    assert voted.scene.fields[f"open-{keys[1]}"] == "Nobody has a list"
    assert set(panel.kept.places) == {f"done-{keys[0]}", f"open-{keys[0]}"}
    assert "journey-find-out" in panel.more.places


def test_nothing_to_talk_about_is_said_and_one_goes_on(desk: Desk) -> None:
    panel = talk(desk)
    assert panel.nothing.isVisible()
    assert panel.list.isHidden()
    assert desk.step == "Next"


def test_the_picture_says_where_each_column_stands_and_what_keeps_it_there(voted: Desk) -> None:
    voted.goes_to("journey-reveal")
    panel = voted.panel
    assert isinstance(panel, ReadinessPanel)
    said = words(panel)
    assert said[:2] == ["Strategy", "Limited expertise"]
    assert any(text.endswith(": split, 6 of 14 done") for text in said)
    assert "Everything is done" in said

    panel.fields["models-fact"].begin()
    voted.press(Qt.Key.Key_3)
    assert voted.scene.fields["models-fact"] == "4-plus"
    voted.qtbot.waitUntil(
        lambda: any(t.startswith("4 or more models in daily use, but") for t in words(panel))
    )


def test_without_a_vote_there_is_no_picture_and_nothing_is_guessed(desk: Desk) -> None:
    desk.goes_to("journey-reveal")
    panel = desk.panel
    assert isinstance(panel, ReadinessPanel)
    assert words(panel) == [
        "The statements have not been voted on, so there is no picture. The plan says so."
    ]
