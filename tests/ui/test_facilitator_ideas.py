from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication

from tests.ui.desk import PROBLEMS, Desk, desk
from ui.facilitator.panels.ideas import IdeasPanel

__all__ = ["desk"]
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def panel(desk: Desk) -> IdeasPanel:
    desk.goes_to("collect-ideas")
    found = desk.page.lead.panel
    assert isinstance(found, IdeasPanel)
    return found


def titles(desk: Desk) -> list[str]:
    return [i.title for i in desk.scene.material.ideas if not i.merged]


def choose(panel: IdeasPanel, *rows: int) -> None:
    panel.list.setFocus()
    panel.list.clearSelection()
    for row in rows:
        panel.list.setCurrentRow(row, QItemSelectionModel.SelectionFlag.Select)


def test_a_line_and_enter_add_an_idea_and_undo_takes_it_back(desk: Desk, panel: IdeasPanel) -> None:
    assert desk.focus() is panel.line
    desk.types("Plan repair crews")
    desk.press(Qt.Key.Key_Return)
    assert titles(desk) == [*PROBLEMS, "Plan repair crews"]
    assert panel.line.text() == ""

    desk.press(Qt.Key.Key_Z, CTRL)
    assert titles(desk) == list(PROBLEMS)
    assert desk.shown() == "Undone: added idea."


def test_a_pasted_list_becomes_one_idea_for_each_line(desk: Desk, panel: IdeasPanel) -> None:
    QGuiApplication.clipboard().setText("• Find leaks\n\n- Read plans\r\nSort complaint mails\n")
    panel.line.setFocus()
    desk.press(Qt.Key.Key_V, CTRL)
    assert titles(desk) == [*PROBLEMS, "Find leaks", "Read plans"]
    assert desk.shown() == "1 idea was on the list already."


def test_ideas_are_merged_and_the_merge_is_undone(desk: Desk, panel: IdeasPanel) -> None:
    choose(panel, 0, 2)
    desk.press(Qt.Key.Key_M, CTRL)
    assert len(titles(desk)) == len(PROBLEMS) - 1

    desk.press(Qt.Key.Key_Z, CTRL)
    assert titles(desk) == list(PROBLEMS)


def test_ideas_are_grouped_under_a_name_without_a_dialog(desk: Desk, panel: IdeasPanel) -> None:
    choose(panel, 0, 1)
    desk.press(Qt.Key.Key_G, CTRL)
    desk.types("Office work")
    desk.press(Qt.Key.Key_Return)
    assert [i.title for i in desk.scene.material.ideas if i.cluster == "Office work"] == list(PROBLEMS[:2])
    assert panel.list.item(2).text() == "Office work"


def test_the_words_of_an_idea_are_edited_in_place(desk: Desk, panel: IdeasPanel) -> None:
    choose(panel, 1)
    desk.press(Qt.Key.Key_F2)
    desk.press(Qt.Key.Key_A, CTRL)
    desk.types("Match invoices with orders")
    desk.press(Qt.Key.Key_Return)
    desk.qtbot.waitUntil(lambda: titles(desk)[1] == "Match invoices with orders")


def test_an_imported_file_says_what_came_in_and_what_did_not(
    desk: Desk, panel: IdeasPanel, tmp_path: Path
) -> None:
    table = tmp_path / "problems.csv"
    table.write_text("trouble,who has it\nFind leaks,Crews\n,Nobody\n", encoding="utf-8")
    panel.import_file(table)
    desk.caught_up()
    assert titles(desk)[-1] == "Find leaks"
    said = panel.remarks.text()
    assert said.startswith("1 problem came in.")
    assert "Row 3" in said
