"""The tab Papers: a table that came back is shown in words, then taken in as one edit, or left."""

from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from tests.ui.desk import Desk, desk
from tests.ui.test_facilitator_papers_out import answer, opened, told
from ui.facilitator.papers.page import PapersPage
from workshop.model import PlanLine

__all__ = ["desk"]
CTRL = Qt.KeyboardModifier.ControlModifier


def given_back(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, owner: str) -> PapersPage:
    """Export the one line, write another owner into the workbook, and choose it with the dialog."""
    desk.session.lines.add(
        PlanLine(
            "", "", "data", "30", "Start the trial", "Sponsor", "", "", state="accepted", owner="R. Haas"
        )
    )
    papers = opened(desk)
    answer(monkeypatch, tmp_path)
    papers.choices.menu.actions()[0].trigger()
    told(desk, "action-items.xlsx")
    book = load_workbook(tmp_path / "action-items.xlsx")
    for cell in [cell for line in book.worksheets[0].iter_rows() for cell in line]:
        cell.value = owner if cell.value == "R. Haas" else cell.value
    book.save(tmp_path / "returned.xlsx")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_asked: (str(tmp_path / "returned.xlsx"), ""))
    papers.choices.take_back.click()
    return papers


def test_a_table_is_taken_back_after_a_look_and_undone_at_once(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    papers = given_back(desk, tmp_path, monkeypatch, "M. Ortiz")
    back = papers.choices.returned
    assert back.isVisible()
    assert "“Start the trial”: owner R. Haas › M. Ortiz" in back.words()
    assert [line.owner for line in desk.scene.lines] == ["R. Haas"]

    desk.press(Qt.Key.Key_Space)

    assert [line.owner for line in desk.scene.lines] == ["M. Ortiz"]
    assert desk.shown() == "1 change was taken in."
    assert papers.choices.list.isVisible()
    desk.press(Qt.Key.Key_Z, CTRL)
    assert [line.owner for line in desk.scene.lines] == ["R. Haas"]


def test_a_table_that_changes_nothing_can_only_be_left(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    papers = given_back(desk, tmp_path, monkeypatch, "R. Haas")

    assert papers.choices.returned.words() == "Nothing in the table differs from the plan."
    assert not papers.choices.returned.take.isVisible()
    desk.press(Qt.Key.Key_Escape)
    assert papers.choices.list.isVisible()
