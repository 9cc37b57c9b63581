"""Walking through the windows leaves everything whose it was."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.desk import Desk, desk
from tests.ui.owned import Flashes, astray, lent, thrown_away
from ui.facilitator.screens.window import ScreensWindow
from ui.theme import DARK, LIGHT

__all__ = ["desk"]
F6, TAB = Qt.Key.Key_F6, Qt.Key.Key_Tab


def test_what_was_walked_through_and_thrown_away_takes_nothing_else_along(desk: Desk) -> None:
    desk.page.sheets.read_notes()
    for _n in range(3):
        desk.press(TAB)
        assert desk.page.sheets.notes.isAncestorOf(desk.focus())
    desk.press(Qt.Key.Key_Escape)
    desk.press(F6)
    assert desk.page.side.isAncestorOf(desk.focus())
    desk.program.leading.dress(DARK)
    desk.page.open_tab("papers")
    thrown_away()
    # The export's menu was taken for gone with the page of the other colours.
    desk.page.open_tab("lead")
    desk.page.open_tab("papers")
    assert all(entry.isVisible() for entry in desk.page.tabs.papers.choices.menu.actions())
    assert astray() == []
    desk.program.leading.dress(LIGHT)


def test_the_list_of_screens_goes_with_the_engagement(desk: Desk) -> None:
    desk.program.window.keys.do("room.screens")
    listed = next(w for w in QApplication.topLevelWidgets() if isinstance(w, ScreensWindow))
    desk.program.leave()
    assert not listed.isVisible()
    thrown_away()
    assert desk.program.open(desk.path)


def test_nothing_is_held_that_qt_throws_away_unheard(desk: Desk) -> None:
    window = desk.program.window
    for tab in ("prepare", "lead", "plan", "papers"):
        desk.page.open_tab(tab)
        for _n in range(3):
            desk.qtbot.keyClick(window, TAB)
        assert lent() == set(), tab
    desk.program.leave()
    window.home.start()
    desk.qtbot.keyClick(window, TAB)
    assert lent() == set()


def test_no_piece_flashes_up_as_a_window_before_it_lies_in_its_page(desk: Desk) -> None:
    window, flashes = desk.program.window, Flashes()
    for tab in ("prepare", "lead", "plan", "papers"):
        desk.page.open_tab(tab)
    for number in range(1, len(desk.scene.agenda) + 1):
        desk.page.lead.jump(number)
        desk.caught_up()
    desk.program.leave()
    window.home.start()
    window.home.show_templates()
    window.home.show_backups("Northmere Water", desk.path)
    window.home.show_recent()
    thrown_away()
    assert flashes.seen == set()


def test_a_page_goes_with_the_tabs_that_were_never_opened(desk: Desk) -> None:
    others = set(map(id, QApplication.allWidgets())) - set(map(id, desk.page.findChildren(QWidget)))
    desk.page.open_tab("prepare")
    for _twice in range(2):
        desk.program.leading.dress(DARK)
        desk.program.leading.dress(LIGHT)
    assert desk.page.tabs.plan.isHidden()
    desk.program.leave()
    thrown_away()
    left = {type(one).__name__ for one in QApplication.allWidgets() if id(one) not in others}
    assert left.isdisjoint({"Lead", "Side", "AgendaList", "Pace", "PreparePage", "PlanPage", "Right"})
