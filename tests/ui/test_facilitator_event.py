"""The event's own steps at the desk: quiz, pulse, kinds of use, worries, own words, sign-up."""

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from tests.ui.desk import PROBLEMS, Desk, event_desk
from ui.facilitator.panels.ideas import IdeasPanel
from ui.facilitator.panels.own_words import OwnWordsPanel
from ui.facilitator.panels.sign_up import SignUpPanel
from ui.facilitator.panels.vote import VotePanel
from workshop.model import Participant, SignUp
from workshop.scene import room

__all__ = ["event_desk"]
NEXT, ENTER, DELETE = Qt.Key.Key_PageDown, Qt.Key.Key_Return, Qt.Key.Key_Delete
CTRL = Qt.KeyboardModifier.ControlModifier


def more(desk: Desk) -> str:
    return desk.page.lead.more.text()


def offered(desk: Desk) -> list[str]:
    return [step.words for step in desk.panel.offers(desk.scene)]


def test_one_step_leads_from_answer_to_answer(event_desk: Desk) -> None:
    desk = event_desk
    desk.goes_to("quiz")
    desk.vote((9, 4, 1))
    desk.closes(shown=False)
    assert desk.step == "Show the result"
    assert offered(desk) == ["Vote once more", "Declare void …"]

    said = []
    for n in range(5):
        desk.press(NEXT)
        said.append(more(desk))
        assert desk.step == ("Next answer" if n < 4 else "Show all answers")
        seen = room(desk.scene)
        assert seen.tally is not None
        assert len(seen.tally.questions) == n + 1
    assert said[0] == "On the wall: 1 of 5. Usually: yes. The others only you see."
    assert said[1].startswith("On the wall: 2 of 5. Usually no, and one can argue.")
    assert said[4] == "On the wall: 5 of 5. Usually: yes."
    panel = desk.panel
    assert isinstance(panel, VotePanel)
    box = panel.sheet.box_of("quiz-photo")
    assert not panel.sheet.visibleRegion().intersected(box).isEmpty(), "the sheet has followed"

    desk.press(NEXT)
    assert (desk.scene.state, desk.step) == ("revealed", "Next")
    assert offered(desk) == ["Declare void …"]


def test_an_answer_shown_too_soon_is_taken_back_by_one_step(event_desk: Desk) -> None:
    desk = event_desk
    desk.goes_to("quiz")
    desk.vote((9, 4, 1))
    desk.closes(shown=False)
    desk.press(NEXT)
    assert offered(desk) == ["Declare void …"], "once an answer is on the wall it is too late to vote again"
    desk.press(NEXT)
    assert offered(desk) == ["Back to the answer before", "Declare void …"]
    desk.panel.offers(desk.scene)[0].do()
    desk.caught_up()
    assert more(desk).startswith("On the wall: 1 of 5")


def test_the_start_is_kept_and_the_end_shows_both(event_desk: Desk) -> None:
    desk = event_desk
    desk.goes_to("pulse-start")
    desk.vote((8, 4, 2), (3, 6, 5), (4, 4, 4, 2))
    desk.closes(shown=False)
    assert desk.step == "Next"
    assert more(desk) == "Kept for the end. Until then only you see it."
    desk.press(NEXT)
    assert desk.scene.activity is not None
    assert desk.scene.activity.key == "quiz"

    desk.goes_to("pulse-end")
    desk.vote((1, 5, 8), (2, 5, 7), (5, 6, 2, 1))
    desk.closes(shown=False)
    assert desk.step == "Show the result"
    assert "also shows the one from the start" in more(desk)
    desk.press(NEXT)
    assert more(desk) == "The room sees both, before and after."
    assert room(desk.scene).before is not None
    panel = desk.panel
    assert isinstance(panel, VotePanel)
    assert "8 →" in [word.text for word in panel.sheet._layout.words], "before stands beside after"
    assert (desk.step, offered(desk)) == ("Next", ["Declare void …"])


@pytest.fixture
def collecting(event_desk: Desk) -> IdeasPanel:
    event_desk.goes_to("ideas")
    found = event_desk.panel
    assert isinstance(found, IdeasPanel)
    return found


def test_a_digit_gives_an_idea_its_kind_and_goes_on_to_the_next(
    event_desk: Desk, collecting: IdeasPanel
) -> None:
    desk = event_desk
    assert collecting.unnamed.text().startswith("Nobody has named yet: Sort and route, Find the odd")
    collecting.list.setFocus()
    collecting.list.setCurrentRow(0)
    for key in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_2, Qt.Key.Key_8):
        desk.press(key)
    uses = {i.title: i.use for i in desk.scene.material.ideas}
    assert [uses[title] for title in PROBLEMS] == [
        "Sort and route",
        "Find the odd one out",
        "Find the odd one out",
        "",
    ]
    assert "Sort and route" not in collecting.unnamed.text()
    assert "Predict a number" in collecting.unnamed.text()
    assert collecting.uses.list.item(1).text() == "2  Find the odd one out · 2"
    assert [r.ideas for r in room(desk.scene).uses[:3]] == [1, 2, 0]

    desk.press(Qt.Key.Key_Z, CTRL)
    assert desk.shown() == "Undone: kind of use of an idea.", "each digit was for one idea alone"
    assert [r.ideas for r in room(desk.scene).uses[:3]] == [1, 1, 0]


def test_several_ideas_get_a_kind_at_once_and_nought_takes_it_away(
    event_desk: Desk, collecting: IdeasPanel
) -> None:
    collecting.list.setFocus()
    collecting.list.selectAll()
    event_desk.press(Qt.Key.Key_5)
    assert {i.use for i in event_desk.scene.material.ideas} == {"Read documents"}
    event_desk.press(Qt.Key.Key_0)
    assert {i.use for i in event_desk.scene.material.ideas} == {""}


def test_many_ideas_are_told_to_be_merged_before_the_dots(event_desk: Desk, collecting: IdeasPanel) -> None:
    desk = event_desk
    assert not collecting.advice.isVisible()
    desk.session.ideas.add([type(desk.scene.material.ideas[0])("", f"more {n}") for n in range(12)])
    desk.caught_up()
    sentence = "16 ideas: merge until about twelve are left, or dots get lost."
    assert collecting.advice.text() == sentence
    desk.goes_to("favourites")
    panel = desk.panel
    assert isinstance(panel, VotePanel)
    assert panel.sentence.text() == sentence
    assert desk.step == "Open voting"
    desk.press(NEXT)
    assert desk.scene.state == "open"
    assert not panel.sentence.isVisible()


def test_no_kinds_are_asked_where_the_agenda_does_not(event_desk: Desk, collecting: IdeasPanel) -> None:
    assert collecting.uses.isVisible()
    activity = event_desk.scene.activity
    assert activity is not None
    assert activity.spec["prompts"]


def test_seventeen_kinds_are_counted_by_keys(event_desk: Desk) -> None:
    desk = event_desk
    desk.goes_to("worries-hopes")
    desk.press(NEXT)
    desk.counts(4, 3, 0, 2)
    tally = desk.scene.tally
    assert tally is not None
    assert tally.questions[0].counts[:4] == (4, 3, 0, 2)
    assert len(tally.questions[0].counts) == 17


def test_own_words_wait_and_are_shown_by_release_alone(event_desk: Desk) -> None:
    desk = event_desk
    desk.goes_to("own-words")
    panel = desk.panel
    assert isinstance(panel, OwnWordsPanel)
    activity = desk.scene.activity
    assert activity is not None
    desk.session.texts.hold(activity.id, "a" * 32, "What becomes of us?", Participant("ann"))
    desk.caught_up()
    assert room(desk.scene).blockers == ()
    desk.session.texts.release("a" * 32)
    desk.caught_up()
    assert desk.page.lead.standing.text() == "1 sentence · 1 released"
    assert panel.list.count() == 1, "no heading of a kind"
    assert panel.list.item(0).data(Qt.ItemDataRole.AccessibleTextRole) == "What becomes of us?, released"
    desk.page.lead.step.setFocus()
    desk.press(Qt.Key.Key_B)
    assert desk.page.lead.more.text() == "The room’s picture is dark. Show it again with B."
    desk.press(Qt.Key.Key_B)

    panel.list.setFocus()
    panel.list.setCurrentRow(0)
    desk.press(Qt.Key.Key_3)
    assert desk.scene.material.blockers[0].kind == ""
    desk.press(Qt.Key.Key_L)
    assert desk.page.lead.standing.text() == "1 sentence · 0 released"
    assert room(desk.scene).blockers[0].texts == ()


@pytest.fixture
def signing(event_desk: Desk) -> SignUpPanel:
    event_desk.goes_to("sign-up")
    found = event_desk.panel
    assert isinstance(found, SignUpPanel)
    return found


def test_names_are_typed_struck_off_and_brought_back(event_desk: Desk, signing: SignUpPanel) -> None:
    desk = event_desk
    assert desk.focus() is desk.page.lead.step, "B darkens the room, it is not a letter of a name"
    signing.begin()
    assert desk.page.lead.standing.text() == "Nobody signed up yet"
    assert "The sponsor may contact me about a first trial." in signing.consent.text()
    for name, function in (("Ola Nordmann", "Claims"), ("Ada Byron", "")):
        desk.types(name)
        desk.press(ENTER)
        desk.types(function)
        desk.press(ENTER)
    assert [signing.list.item(n).text() for n in range(2)] == ["Ada Byron", "Ola Nordmann, Claims"]
    assert desk.page.lead.standing.text() == "2 signed up"

    signing.list.setFocus()
    signing.list.setCurrentRow(0)
    desk.press(DELETE)
    assert [s.name for s in desk.scene.signed] == ["Ola Nordmann"]
    assert room(desk.scene).signed == 1
    desk.press(Qt.Key.Key_Z, CTRL)
    assert desk.shown() == "Undone: name struck off the list."
    assert len(desk.scene.signed) == 2


def test_a_name_is_needed_and_nothing_typed_is_lost(event_desk: Desk, signing: SignUpPanel) -> None:
    signing.function.edit.setFocus()
    event_desk.types("Claims")
    event_desk.press(ENTER)
    assert "needs a name" in event_desk.shown()
    assert signing.function.text() == "Claims"


def test_the_list_is_saved_for_the_sponsor_and_no_cell_is_a_formula(
    event_desk: Desk, signing: SignUpPanel, tmp_path: Path
) -> None:
    desk = event_desk
    assert not signing.save.isEnabled()
    desk.session.signing.add("=HYPERLINK(1)", "Łódź; depot")
    activity = desk.scene.activity
    assert activity is not None
    phone = SignUp("", "Ann “A” O’Hara, 2nd", "@home")
    desk.session.signing.sign(activity.id, "b" * 32, phone, Participant("x"), agreed=True)
    desk.caught_up()
    signing.write(tmp_path / "list.csv")
    with (tmp_path / "list.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert rows == [
        ["name", "what they do"],
        ["'=HYPERLINK(1)", "Łódź; depot"],
        ["Ann “A” O’Hara, 2nd", "'@home"],
    ]
    assert "sponsor only" in desk.shown()
    signing.write(tmp_path)
    assert "could not be written" in desk.shown()
