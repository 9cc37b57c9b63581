"""Shortcuts, the sheet of keys, the line that finds everything: all from the one table of actions."""

import time

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from tests.ui.desk import Desk, desk
from ui.facilitator.actions import CLICKER, Action
from ui.facilitator.finding import found
from workshop.session.paper import titles

__all__ = ["desk"]

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
K = Qt.Key


def named(desk: Desk) -> dict[str, Action]:
    """Give everything that can be done now by its name."""
    return {action.name: action for action in desk.program.window.keys.can_do()}


def test_everything_can_be_done_by_its_name(desk: Desk) -> None:
    desk.goes_to("criteria-vote")
    desk.session.lines.propose()
    desk.caught_up()
    known = named(desk)

    for name in (
        "Open voting",
        "Back one step",
        "Open the tab Plan",
        "Blank the room’s picture",
        "Pause the timer",
        "1 minute more",
        "5 minutes more",
        "Keep a point for later",
        "Room’s screen on or off",
        "Rehearse with 12 people",
        "Open the room for phones",
        "Print the box",
        "Add a workshop",
        "Close this file",
        "Keys of the moment",
        "Go to “Blockers: Sort the reasons”",
        "Look at the paper “Action plan”",
        *(f"Open plan line “{line.what}”" for line in desk.scene.lines),
    ):
        assert name in known, name
    papers = [(p.file, p.title) for p in desk.session.papers()]
    assert papers == list(titles(event=False, cards=False))
    ids = [action.id for action in known.values()]
    assert len(ids) == len(set(ids))
    assert known["Show the room how to join"].refused.startswith("The room is not open for phones")
    assert known["Undo 4 added ideas"].keys == ("Ctrl+Z",)


def test_a_clicker_leads_and_typed_letters_stay_letters(desk: Desk) -> None:
    desk.goes_to("collect-ideas")
    desk.press(K.Key_PageUp)
    number = desk.scene.number
    desk.press(K.Key_PageDown)
    assert desk.scene.number == number + 1
    line = desk.focus()
    assert isinstance(line, QLineEdit)
    desk.types("bnjpt.B")
    assert line.text() == "bnjpt.B"
    assert not desk.scene.blank
    desk.press(K.Key_PageDown)
    assert desk.scene.number == number + 2, "the page keys lead on from a line too"
    desk.press(K.Key_PageUp)
    desk.press(K.Key_Escape)
    assert desk.focus() is desk.page.lead.step
    for key in (K.Key_B, K.Key_Period):
        desk.press(key)
        assert desk.scene.blank
        desk.press(K.Key_Escape)
        assert not desk.scene.blank, "Escape shows the usual picture again"
    desk.press(K.Key_P)
    assert desk.scene.activity.state == "paused"
    minutes = desk.scene.activity.minutes
    desk.press(K.Key_T)
    desk.press(K.Key_T, SHIFT)
    assert desk.scene.activity.minutes == minutes + 6
    shown = desk.program.leading.projector
    for modifier in (Qt.KeyboardModifier.NoModifier, SHIFT):
        before = shown.isVisible()
        desk.press(K.Key_F5, modifier)
        assert shown.isVisible() != before or not desk.program.leading.screens.name
    QTest.keyClick(shown, K.Key_B)
    assert desk.scene.blank, "a key on the room's screen means the same"
    QTest.keyClick(shown, K.Key_PageUp)
    assert desk.scene.number == number
    assert {key for action in named(desk).values() for key in action.keys} >= set(CLICKER)


def test_undo_takes_typing_back_first_and_is_named_in_the_status_line(desk: Desk) -> None:
    desk.goes_to("collect-ideas")
    desk.types("Late parcels")
    desk.press(K.Key_Return)
    status = desk.program.window.status
    assert "Undo added idea" in status.undo.toolTip()
    assert not status.redo.isEnabled()
    desk.types("half")
    desk.press(K.Key_Z, CTRL)
    assert desk.focus().text() == ""
    assert len(desk.scene.material.ideas) == 5
    desk.press(K.Key_Z, CTRL)
    assert len(desk.scene.material.ideas) == 4
    assert desk.shown() == "Undone: added idea."
    status.redo.click()
    desk.caught_up()
    assert len(desk.scene.material.ideas) == 5
    # A place of several lines: its typing first, then what was saved of it.
    desk.goes_to("present")
    assert desk.scene.undo == "added idea"


def test_the_sheet_of_keys_tells_the_moment_and_goes_with_escape(desk: Desk) -> None:
    desk.goes_to("collect-ideas")
    line, window = desk.focus(), desk.program.window
    desk.press(K.Key_F1)
    said = window.over.sheet.accessibleDescription()
    assert window.over.sheet.isVisible()
    for told in (
        "This step:",
        "Page Down: Next",
        "F2: Change the words",
        "B or Full stop: Blank",
        "Ctrl+1 to 5",
    ):
        assert told in said, told
    window.resize(1100, 700)
    assert window.over.sheet.geometry().right() < window.width()
    desk.press(K.Key_B)
    assert "Show the room’s picture again" in window.over.sheet.accessibleDescription()
    desk.press(K.Key_Escape)
    assert not window.over.sheet.isVisible()
    assert desk.scene.blank, "Escape takes away one thing at a time"
    assert desk.focus() is line


def test_anything_is_found_by_a_few_letters(desk: Desk) -> None:
    desk.goes_to("collect-ideas")
    line, finder = desk.focus(), desk.program.window.over.finder
    desk.press(K.Key_K, CTRL)
    assert desk.focus() is finder.query
    desk.types("go blo sor")
    assert finder.listed.actions[0].name == "Go to “Blockers: Sort the reasons”"
    assert "Sort the reasons" in finder.query.accessibleDescription()
    desk.press(K.Key_PageDown)
    desk.press(K.Key_PageUp)
    desk.press(K.Key_Return)
    assert desk.scene.activity.title == "Sort the reasons"
    assert not finder.isVisible()

    desk.press(K.Key_P, CTRL | SHIFT)
    assert (
        finder.listed.actions[0].name == "Go to “Blockers: Sort the reasons”"
        or finder.listed.actions[0].refused == ""
    )
    desk.types("join")
    joins = [action for action in finder.listed.actions if action.id == "room.join"]
    assert joins[0].refused
    desk.press(K.Key_Escape)
    desk.goes_to("collect-ideas")
    line = desk.focus()
    desk.press(K.Key_K, CTRL)
    desk.types("zzz")
    assert finder.query.accessibleDescription() == "Nothing fits."
    desk.press(K.Key_Return)
    desk.press(K.Key_Escape)
    assert desk.focus() is line


def test_two_hundred_actions_are_searched_at_once() -> None:
    many = [Action(f"a{n}", f"Go to “Step {n} of the long day”", str) for n in range(198)]
    many += [Action("late", "Blank the room", str, refused="Not now"), Action("B", "Übersicht öffnen", str)]

    began = time.perf_counter()
    assert [a.id for a in found(many, "uber")] == ["B"]
    took = time.perf_counter() - began
    assert [a.id for a in found(many, "bla ro")] == ["late"]
    assert [a.id for a in found(many, "step 1", recent=["a19", "a1"])][:2] == ["a19", "a1"]
    assert found(many, "gts7o")[0].id == "a7", "initials"
    assert len(found(many, "")) == 200
    assert took < 0.05, "measured at 2 ms"


def test_a_vote_is_declared_void_in_the_window(desk: Desk) -> None:
    desk.goes_to("criteria-vote")
    desk.vote((8, 2, 2, 2))
    desk.closes()
    names = named(desk)
    assert "Declare void …" in names
    names["Declare void …"].do()
    panel = desk.panel
    assert desk.focus() is panel.void.line
    desk.press(K.Key_Escape)
    assert panel.void.isHidden()
    assert desk.scene.state == "revealed"
    names["Declare void …"].do()
    desk.press(K.Key_Return)
    assert "Say in a few words why" in desk.shown()
    desk.types("Wrong problem on the wall")
    desk.press(K.Key_Return)
    assert desk.scene.state == "ready"
    assert panel.void.told.text() == "An earlier vote was declared void: Wrong problem on the wall"
    assert desk.step == "Open voting"
    assert desk.program.window.status.undo.accessibleName() == "Undo declaring a vote void"
    QApplication.processEvents()


def test_enter_presses_the_button_one_stands_on_but_closes_no_vote(desk: Desk) -> None:
    step = desk.page.lead.step
    desk.goes_to("criteria-vote")
    step.setFocus()
    held = QKeyEvent(QKeyEvent.Type.KeyPress, K.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", True)
    QApplication.sendEvent(step, held)
    assert desk.session.scene().state == "ready"
    desk.press(K.Key_Return)
    desk.caught_up()
    assert desk.scene.state == "open"
    step.setFocus()
    desk.press(K.Key_Return)
    assert desk.session.scene().state == "open"


def test_an_open_vote_is_come_back_to_where_one_counts(desk: Desk) -> None:
    desk.goes_to("criteria-vote")
    desk.press(K.Key_PageDown)
    desk.caught_up()
    counted = desk.focus()
    desk.page.open_tab("papers")
    desk.page.open_tab("lead")
    assert desk.focus() is counted is not desk.page.lead.step


def test_lead_opens_at_its_next_step_where_nobody_stood_there_yet(desk: Desk) -> None:
    step = desk.page.lead.step
    step.setFocus()
    step.clearFocus()
    desk.page.open_tab("papers")
    desk.page.open_tab("lead")
    assert desk.focus() is step
