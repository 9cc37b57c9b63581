"""An excitement event from the first page to the printed one, by the keyboard alone."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.keyboard import ALT, CTRL, SHIFT, K, Keyboard

HANDS = (7, 3, 1, 1)
IDEAS = ("Sort complaint mails", "Sort the mails", "Spot failing pumps", "Read meter photos")


def begins(keys: Keyboard) -> None:
    keys.tabs_to("New engagement")
    keys.press(K.Key_Space)
    keys.types("Northmere Water")
    keys.tabs_to("Invited")
    keys.types("12")
    keys.tabs_to("Accelerator")
    while "100" not in keys.here():
        keys.press(K.Key_Down)
    keys.tabs_to("Begin")
    keys.press(K.Key_Space)


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


def test_an_event_from_home_to_paper(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keys = Keyboard(qtbot, tmp_path, monkeypatch)
    begins(keys)
    assert keys.scene.workshop.title == "Excitement event, 100 minutes"
    prepares(keys)
    for number in range(1, len(keys.scene.agenda) + 1):
        keys.goes_on(lambda n=number: keys.scene.number == n and keys.activity.state == "running")
        if keys.activity.kind in DONE:
            DONE[keys.activity.kind](keys)
    keys.goes_on(lambda: keys.activity.state == "done")
    assert all(activity.state == "done" for activity in keys.scene.agenda)
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
