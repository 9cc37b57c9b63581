"""An excitement event from the first page to the printed one, by the keyboard alone."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.keyboard import ALT, CTRL, SHIFT, K, Keyboard, once
from workshop.templates import shipped

HANDS = (7, 3, 1, 1)
IDEAS = ("Sort complaint mails", "Sort the mails", "Spot failing pumps", "Read meter photos")


def prepares(keys: Keyboard) -> None:
    keys.tabs_to("About this workshop")
    keys.press(K.Key_Space)
    keys.tabs_to("Sponsor")
    keys.types("R. Haas", K.Key_Return)
    keys.tabs_to("Present")
    keys.types("12", K.Key_Return)
    keys.tabs_to("Agenda")
    minutes = keys.scene.agenda[0].minutes
    keys.press(K.Key_Home, K.Key_Plus)
    assert keys.scene.agenda[0].minutes > minutes
    keys.tabs_to("Lead this workshop")
    keys.press(K.Key_Space)


def writes_rules(keys: Keyboard) -> None:
    keys.tabs_to("Words")
    keys.types("password, laptop")


def labels(keys: Keyboard) -> None:
    keys.goes_on(lambda: keys.scene.state == "open")
    for letter in "ABCDABCDAB":
        keys.types(letter, K.Key_Return)
    assert keys.scene.tally.answered


def fools(keys: Keyboard) -> None:
    keys.types("The kitchen is on fire", K.Key_Return)
    keys.press(K.Key_F, held=ALT)
    assert [made.fooled for made in keys.scene.tries] == [True]


def gathers(keys: Keyboard) -> None:
    for idea in IDEAS:
        keys.types(idea, K.Key_Return)
    keys.tabs_to("Ideas")
    keys.press(K.Key_Home, K.Key_1)
    keys.press(K.Key_Home)
    keys.press(K.Key_Down, held=SHIFT)
    keys.press(K.Key_M, held=CTRL)
    assert keys.scene.undo == "merge of 2 ideas"
    keys.press(K.Key_Z, held=CTRL)
    assert sum(1 for idea in keys.scene.material.ideas if idea.merged) == 0
    keys.press(K.Key_Z, held=CTRL | SHIFT)
    assert [i.title for i in keys.scene.material.ideas if not i.merged] == [IDEAS[1], *IDEAS[2:]]


def owns(keys: Keyboard) -> None:
    keys.types("Who checks the machine", K.Key_Return)
    keys.tabs_to("Worries")
    keys.press(K.Key_L)
    assert keys.scene.material.blockers[0].released


def signs(keys: Keyboard) -> None:
    keys.tabs_to("Name")
    keys.types("Ann Berg", K.Key_Return, K.Key_Return)
    assert [each.name for each in keys.scene.signed] == ["Ann Berg"]


def votes(keys: Keyboard) -> None:
    keys.votes(HANDS, (2, 8, 1, 1))


DONE: dict[str, Callable[[Keyboard], None]] = {
    "keyword-rules": writes_rules,
    "labelling": labels,
    "relabelling": labels,
    "fool-it": fools,
    "collect-ideas": gathers,
    "own-words": owns,
    "sign-up": signs,
    **dict.fromkeys(
        ("single-choice", "pulse", "quiz", "dot-vote", "criteria-vote", "worries"),
        votes,
    ),
}


def blanks_and_turns_with_a_clicker(keys: Keyboard) -> None:
    number = keys.scene.number
    keys.press(K.Key_PageDown)
    keys.goes_on(lambda: keys.scene.number == number + 1)
    keys.press(K.Key_PageUp)
    assert keys.scene.number == number
    for black in (K.Key_B, K.Key_Period):
        keys.press(black)
        assert keys.scene.blank
        keys.press(K.Key_Escape)
        assert not keys.scene.blank
    keys.press(K.Key_F5)
    assert keys.said().startswith("No second screen was found")
    keys.press(K.Key_B)
    keys.press(K.Key_B)
    assert not keys.scene.blank


def reads_notes_and_changes_them(keys: Keyboard) -> None:
    keys.press(K.Key_Escape, K.Key_M)
    notes = keys.page.sheets.notes
    assert notes.isVisible()
    keys.tabs_to("Change the notes")
    keys.press(K.Key_Space)
    keys.types("Wait for silence. ")
    keys.press(K.Key_Escape)
    assert not notes.isVisible()
    assert "Wait for silence." in keys.activity.notes


def learns_that_no_time_can_be_won(keys: Keyboard) -> None:
    keys.press(K.Key_Escape, K.Key_S)
    sheet = keys.page.sheets.win_back
    assert sheet.isVisible()
    assert sheet.said.text() == "No later block can give time back."
    assert keys.here() == "Close"
    keys.press(K.Key_Tab)
    assert keys.here() == "Close"
    keys.press(K.Key_Space)
    assert not sheet.isVisible()


def finds_and_keeps(keys: Keyboard) -> None:
    minutes = keys.activity.minutes
    keys.finds("5 minutes more")
    assert keys.activity.minutes == minutes + 5
    keys.press(K.Key_L, held=CTRL)
    keys.types("Who pays for the pilot", K.Key_Return)
    assert keys.scene.parked[-1].text == "Who pays for the pilot"


BETWEEN = (
    blanks_and_turns_with_a_clicker,
    reads_notes_and_changes_them,
    learns_that_no_time_can_be_won,
    finds_and_keeps,
)


def test_the_shortest_event_with_all_that_comes_between(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keys = Keyboard(qtbot, tmp_path, monkeypatch)
    keys.begins("90")
    assert keys.scene.workshop.title == "Excitement event, 90 minutes"
    prepares(keys)
    between = once(*BETWEEN)
    keys.leads({**DONE, "guided": between, "present": between})
    assert keys.scene.parked
    keys.press(K.Key_PageDown)
    papers = keys.page.tabs.papers
    qtbot.waitUntil(lambda: bool(papers.pdf), timeout=20_000)
    assert keys.page.tab == "papers"
    keys.program.close()


def test_other_lengths_are_the_same_steps_but_for_two() -> None:
    short, usual, long = (
        {a.key: replace(a, minutes=0) for a in template.activities}
        for minutes in ("90", "100", "120")
        for template in shipped()
        if template.id == f"excitement-{minutes}"
    )
    # What is driven here is all there is in the longest one but its break.
    assert {key: a for key, a in usual.items() if a.kind != "criteria-vote"} == short
    assert {key: a for key, a in long.items() if a.kind != "break"} == usual


def test_an_event_from_home_to_paper(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keys = Keyboard(qtbot, tmp_path, monkeypatch)
    keys.begins("100")
    assert keys.scene.workshop.title == "Excitement event, 100 minutes"
    prepares(keys)
    keys.leads(DONE)
    keys.press(K.Key_PageDown)
    assert keys.page.tab == "papers"
    papers = keys.page.tabs.papers
    qtbot.waitUntil(lambda: bool(papers.pdf), timeout=20_000)
    shown = papers.paper.title
    keys.press(K.Key_Down)
    assert papers.paper.title != shown
    number = keys.scene.number
    keys.press(K.Key_W, held=CTRL)
    assert keys.program.leading is None
    keys.press(K.Key_Return)
    # Names on the list are for good once the file is closed; what was done before them is not.
    assert (keys.scene.number, keys.scene.undo) == (number, "release of a reason")
    keys.program.close()
