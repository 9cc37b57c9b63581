import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox

from tests.ui.desk import Desk, desk
from ui.facilitator.panels.source_status import SourceStatusPanel
from ui.facilitator.panels.source_table import FIRST, NAME, RESERVE, STATE, TYPE
from ui.facilitator.panels.sources import SourcesPanel, unnamed_words
from workshop.model import DataSource
from workshop.subject import source_types

__all__ = ["desk"]
ENTER = Qt.Key.Key_Return


@pytest.fixture
def panel(desk: Desk) -> SourcesPanel:
    desk.goes_to("list-sources")
    found = desk.panel
    assert isinstance(found, SourcesPanel)
    return found


def sources(desk: Desk) -> tuple[DataSource, ...]:
    return desk.scene.material.sources


def stand(panel: SourcesPanel, column: int, row: int = 0) -> None:
    panel.table.setFocus()
    panel.table.setCurrentIndex(panel.table.sources.index(row, column))


def test_a_source_is_added_by_a_line_and_enter(desk: Desk, panel: SourcesPanel) -> None:
    assert desk.focus() is panel.line
    desk.types("Mail archive")
    desk.press(ENTER)
    desk.types("mail archive")
    desk.press(ENTER)
    assert [s.name for s in sources(desk)] == ["Mail archive"]
    assert desk.shown() == "“mail archive” is on the list already."
    assert desk.page.lead.standing.text() == "1 data source"


def test_the_type_is_picked_or_written_and_leaves_the_prompt(desk: Desk, panel: SourcesPanel) -> None:
    desk.session.ideas.add_sources([DataSource("", "Mail archive"), DataSource("", "Belt sensors")])
    desk.caught_up()
    stand(panel, TYPE)
    desk.press(Qt.Key.Key_F2)
    editor = panel.table.findChild(QComboBox)
    assert editor is not None
    assert [editor.itemText(n) for n in range(editor.count())] == list(source_types())
    editor.setEditText(source_types()[0])
    desk.qtbot.keyClick(editor, ENTER)
    desk.qtbot.waitUntil(lambda: sources(desk)[0].type == source_types()[0])
    desk.qtbot.waitUntil(lambda: source_types()[0] not in panel.unnamed.text())
    assert source_types()[1] in panel.unnamed.text()


def test_what_a_problem_needs_is_ticked_once_it_is_decided(desk: Desk, panel: SourcesPanel) -> None:
    desk.session.ideas.add_sources([DataSource("", "Mail archive")])
    desk.caught_up()
    assert panel.table.isColumnHidden(FIRST)
    first, reserve = (idea.id for idea in desk.scene.material.ideas[:2])
    desk.goes_to("choose-problem")
    desk.session.decide(first, reserve)
    desk.goes_to("list-sources")
    assert not panel.table.isColumnHidden(RESERVE)
    assert panel.problems.text().startswith("First: Sort complaint mails · Reserve: Match supplier invoices")

    stand(panel, RESERVE)
    desk.press(Qt.Key.Key_Space)
    assert sources(desk)[0].uses == (reserve,)
    stand(panel, FIRST)
    desk.press(Qt.Key.Key_Space)
    assert set(sources(desk)[0].uses) == {first, reserve}
    desk.press(Qt.Key.Key_Space)
    assert sources(desk)[0].uses == (reserve,)


def test_a_name_is_typed_over_and_a_source_is_taken_away(desk: Desk, panel: SourcesPanel) -> None:
    desk.session.ideas.add_sources([DataSource("", "Mail archive"), DataSource("", "Belt sensors")])
    desk.caught_up()
    stand(panel, NAME)
    for letter in "Bins":
        desk.types(letter)
    desk.qtbot.keyClick(desk.focus(), ENTER)
    desk.qtbot.waitUntil(lambda: sources(desk)[0].name == "Bins")
    assert not desk.scene.blank
    stand(panel, NAME, 1)
    desk.press(Qt.Key.Key_Delete)
    assert [s.name for s in sources(desk)] == ["Bins"]
    desk.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(sources(desk)) == 2


def test_the_state_stands_beside_each_source_and_is_never_guessed(desk: Desk, panel: SourcesPanel) -> None:
    known = DataSource("", "Scans", labelled="yes", together="no", open="yes")
    desk.session.ideas.add_sources([known, DataSource("", "Talk of the drivers")])
    desk.caught_up()
    states = [panel.table.sources.index(row, STATE).data() for row in (0, 1)]
    assert states == ["Better", "Not asked yet"]

    desk.goes_to("source-status")
    status = desk.panel
    assert isinstance(status, SourceStatusPanel)
    desk.session.ideas.edit_source(sources(desk)[0].id, together="yes")
    desk.caught_up()
    said = [label.text() for label in status.states.findChildren(type(status.words)) if label.isVisible()]
    assert "Best" in said
    assert "labelled: not asked · in one place: not asked · open: not asked" in said


def test_no_prompt_is_left_when_every_type_was_named() -> None:
    assert unnamed_words(tuple(DataSource(t, t, t) for t in source_types())) == ""
