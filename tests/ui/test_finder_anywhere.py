"""What the line that finds offers from any tab: the file's backups, and work on the agenda."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.ui.desk import Desk, desk

__all__ = ["desk"]
CTRL = Qt.KeyboardModifier.ControlModifier
K = Qt.Key
TABS = ("prepare", "phones", "lead", "plan", "papers")


def finds(desk: Desk, words: str) -> None:
    """Find by these words and do the first that fits."""
    desk.qtbot.keyClick(desk.focus(), K.Key_K, CTRL)
    desk.qtbot.keyClicks(desk.focus(), words)
    desk.qtbot.keyClick(desk.focus(), K.Key_Return)
    QApplication.processEvents()


@pytest.mark.parametrize("tab", TABS)
def test_an_activity_is_added_from_any_tab(desk: Desk, tab: str) -> None:
    desk.page.open_tab(tab)
    finds(desk, "add an activity")

    prepare = desk.page.tabs.prepare
    assert desk.page.tab == "prepare"
    assert prepare.right.currentWidget() is prepare.chooser
    assert prepare.chooser.isVisible()
    assert desk.focus() is prepare.chooser.list
    before = len(desk.scene.agenda)
    desk.press(K.Key_Return)
    assert len(desk.scene.agenda) == before + 1


@pytest.mark.parametrize("tab", TABS)
def test_the_agenda_is_saved_as_a_template_from_any_tab(desk: Desk, tab: str) -> None:
    desk.page.open_tab(tab)
    finds(desk, "save as template")

    prepare = desk.page.tabs.prepare
    assert desk.page.tab == "prepare"
    assert prepare.own.isVisible()
    assert desk.focus() is prepare.own.title.edit


@pytest.mark.parametrize("words", ["add an activity", "save as template", "change the facts"])
def test_in_a_narrow_window_the_column_comes_up_where_it_is_done(desk: Desk, words: str) -> None:
    desk.program.window.resize(640, 560)
    desk.caught_up()
    finds(desk, words)

    prepare = desk.page.tabs.prepare
    assert prepare.right.isVisible()
    assert prepare.right.isAncestorOf(desk.focus())


@pytest.mark.parametrize("tab", TABS)
def test_the_backups_of_the_open_file_are_shown_and_left_again(desk: Desk, tab: str) -> None:
    desk.page.open_tab(tab)
    finds(desk, "backups")

    home = desk.program.window.home
    assert home.backups.isVisible()
    assert "Northmere Water" in home.backups.title.text()
    desk.qtbot.keyClick(desk.focus(), K.Key_Escape)
    assert desk.page.isVisible()
    assert desk.page.tab == tab


def test_at_home_the_chosen_engagement_is_seen_to_by_name(desk: Desk) -> None:
    path = Path(desk.scene.path)
    desk.program.leave()
    home = desk.program.window.home
    assert home.recent.isVisible()
    finds(desk, "backups of north")
    assert home.backups.isVisible()
    assert "Northmere Water" in home.backups.title.text()

    desk.qtbot.keyClick(desk.focus(), K.Key_Escape)
    finds(desk, "templates to begin")
    assert home.templates.isVisible()
    assert desk.focus().accessibleName().startswith("Begin with")

    path.rename(path.with_suffix(".moved"))
    desk.qtbot.keyClick(desk.focus(), K.Key_Escape)
    home.details.show_entry(home.recent.list.chosen())
    names = [action.name for action in home.details.can_do()]
    assert names == [
        "Backups of Northmere Water",
        "Find the file of Northmere Water",
        "Take Northmere Water off the list",
    ]


def test_keys_of_the_agenda_stay_with_its_tab(desk: Desk) -> None:
    desk.page.open_tab("phones")
    desk.press(K.Key_Insert)
    assert desk.page.tab == "phones"
