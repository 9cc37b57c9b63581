"""The agenda editor in its real window: by keys alone, by hand, and with what the client sent."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.desk import Desk, stand
from ui.facilitator.prepare.page import PreparePage
from ui.facilitator.prepare.row_painting import WAS, signs
from ui.facilitator.prepare.row_table import MIME, ROW
from ui.facilitator.prepare.rows import Row
from workshop.own_templates import own, path_of

KEY = Qt.Key
ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
COPY, LEFT = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
PLAIN = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    for made in stand(qtbot, tmp_path, monkeypatch):
        made.page.open_tab("prepare")
        made.caught_up()
        yield made


def page(desk: Desk) -> PreparePage:
    return desk.page.tabs.prepare


def outline(desk: Desk) -> list[str]:
    """Write the rows that are seen: steps with a dash before them."""
    return [("- " if r.shape == "step" else "") + r.title for r in page(desk).table.agenda.rows]


def row(desk: Desk, title: str) -> Row:
    return next(r for r in page(desk).table.agenda.rows if r.title == title)


def at(desk: Desk, title: str) -> Row:
    """Stand on a row."""
    found = row(desk, title)
    page(desk).table.choose(*found.keys)
    page(desk).table.setFocus()
    return found


def test_a_changed_agenda_is_built_by_keys_alone(desk: Desk) -> None:
    table = page(desk).table
    table.setFocus()
    desk.press(KEY.Key_Down)
    assert (table.row or row(desk, "End")).title == "Why we are here"
    assert page(desk).right.currentWidget() is page(desk).block
    desk.press(KEY.Key_Down)
    desk.press(KEY.Key_Down, ALT)
    assert outline(desk)[:4] == ["Why we are here", "Where are we?", "Common ground", "Break"]
    assert row(desk, "Common ground").starts == "10:05"

    desk.press(KEY.Key_Right)
    assert outline(desk)[3] == "- Machine learning in three sentences"
    desk.press(KEY.Key_Down)
    desk.press(KEY.Key_Down)
    desk.press(KEY.Key_Up, ALT)
    assert outline(desk)[3] == "- How soon, and what else?"
    desk.press(KEY.Key_Left, ALT)
    assert outline(desk)[2:5] == [
        "How soon, and what else?",
        "Common ground",
        "- Machine learning in three sentences",
    ]
    desk.press(KEY.Key_Right, ALT)
    assert outline(desk)[8] == "- How soon, and what else?"
    assert (table.row or row(desk, "End")).title == "How soon, and what else?"


def test_minutes_copies_and_removal_by_keys(desk: Desk) -> None:
    table = page(desk).table
    table.open_block(row(desk, "Common ground").code, wide=True)
    at(desk, "How soon, and what else?")
    desk.types("1")
    desk.types("2")
    desk.press(KEY.Key_Return)
    assert row(desk, "How soon, and what else?").minutes == 12
    assert row(desk, "How soon, and what else?").was == 6
    table.setFocus()
    desk.press(KEY.Key_Minus)
    desk.press(KEY.Key_Plus)
    desk.press(KEY.Key_Plus)
    assert row(desk, "How soon, and what else?").minutes == 17
    assert row(desk, "End, 11 min over").starts == "17:11"
    assert page(desk).concerns.texts()[0] == "The day ends at 17:11, 11 minutes late."

    desk.press(KEY.Key_D, CONTROL)
    assert (table.row or row(desk, "End")).title == "How soon, and what else? (2)"
    desk.press(KEY.Key_Delete)
    assert "How soon, and what else? (2)" not in [t.strip("- ") for t in outline(desk)]
    assert desk.shown() == "“How soon, and what else? (2)” is out of the agenda. Ctrl+Z brings it back."


def test_an_own_question_is_added_and_everything_taken_back_by_keys(desk: Desk) -> None:
    at(desk, "Common ground")
    desk.press(KEY.Key_Up, ALT)
    at(desk, "Lunch")
    desk.press(KEY.Key_Insert)
    page(desk).chooser.mark("single-choice")
    desk.press(KEY.Key_Return)
    assert desk.focus() is page(desk).editor.texts["title"].edit
    desk.types("Where shall we eat?")
    desk.press(KEY.Key_Return)
    assert row(desk, "Where shall we eat?").starts > row(desk, "Lunch").starts
    assert desk.scene.undo == "change of a title"
    page(desk).table.setFocus()
    desk.press(KEY.Key_Escape)
    assert page(desk).right.currentWidget() is page(desk).facts

    for _n in range(30):
        if not desk.scene.undo.endswith("ideas"):
            desk.press(KEY.Key_Z, CONTROL)
    assert outline(desk)[:2] == ["Why we are here", "Common ground"]
    assert row(desk, "End").starts == "17:00"


def test_words_are_changed_in_the_right_column(desk: Desk) -> None:
    editor = page(desk).editor
    page(desk)._go_to(next(a.id for a in desk.scene.agenda if a.key == "models-in-use"))
    assert editor.about.text().endswith("of 55 · single choice")
    lines = editor.wordings.lines
    options = [line.text() for place, line in lines.items() if place[:3] == ("questions", 0, "options")]
    lines["questions", 0, "options", 0].setFocus()
    lines["questions", 0, "options", 0].selectAll()
    desk.types("None at all")
    desk.press(KEY.Key_Down, ALT)
    assert editor.wordings.lines["questions", 0, "options", 1].text() == "None at all"
    assert editor.wordings.lines["questions", 0, "options", 0].text() == options[1]
    assert desk.scene.undo == "change of what is asked"
    assert desk.focus() is editor.wordings.lines["questions", 0, "options", 1]
    next(b for b in editor.wordings.findChildren(QPushButton) if b.text() == "Add an answer").click()
    desk.types("Thousands")
    desk.focus().clearFocus()
    desk.caught_up()
    asked = next(a for a in desk.scene.agenda if a.key == "models-in-use").spec["questions"][0]["options"]
    assert [o["text"] for o in asked] == [options[1], "None at all", *options[2:], "Thousands"]

    editor.texts["prompt"].edit.setPlainText("How many models work here?")
    editor.minutes.edit.setFocus()
    editor.minutes.edit.setText("7")
    editor.minutes.edit.setModified(True)
    desk.press(KEY.Key_Return)
    editor.see.click()
    activity = next(a for a in desk.scene.agenda if a.key == "models-in-use")
    assert (activity.prompt, activity.minutes) == ("How many models work here?", 7)
    preview = page(desk).preview
    assert preview is not None
    desk.qtbot.waitUntil(preview.isActiveWindow)
    preview.grab()
    assert "How many models work here?" in preview.texts
    desk.qtbot.keyClick(preview, KEY.Key_Escape)
    assert not preview.isVisible()
    desk.program.window.activateWindow()
    desk.qtbot.waitUntil(desk.program.window.isActiveWindow)


def test_what_was_asked_stays_and_what_was_led_too(desk: Desk) -> None:
    editor = page(desk).editor
    activity = next(a for a in desk.scene.agenda if a.key == "models-in-use")
    page(desk)._go_to(activity.id)
    desk.session.agenda.goto(desk.scene.agenda.index(activity) + 1)
    desk.session.rounds.open()
    desk.caught_up()
    assert editor.wordings.lines["questions", 0, "options", 0].isReadOnly()
    editor.texts["prompt"].edit.setPlainText("And now?")
    editor.texts["prompt"].flush()
    desk.caught_up()
    assert "keeps its questions and answers" in editor.report.text()
    desk.session.rounds.close()
    assert not row(desk, "Where are we?").rests
    at(desk, "Where are we?")
    desk.press(KEY.Key_Delete)
    assert "stays in the record" in desk.shown()


def test_what_explains_a_point_is_shown_on_demand_and_reworded(desk: Desk) -> None:
    wordings = page(desk).editor.wordings
    page(desk)._go_to(next(a.id for a in desk.scene.agenda if a.key == "four-points"))
    assert ("columns", 0, "hint") not in wordings.lines
    next(b for b in wordings.findChildren(QPushButton) if b.text() == "Show what explains them").click()
    desk.caught_up()
    wordings.lines["columns", 0, "hint"].setFocus()
    wordings.lines["columns", 0, "hint"].selectAll()
    desk.types("Met: the board said so.")
    page(desk).table.setFocus()
    desk.caught_up()
    points = next(a for a in desk.scene.agenda if a.key == "four-points").spec["columns"]
    assert points[0]["hint"] == "Met: the board said so."


def dropped(widget: QWidget, place: QPoint, carried: QMimeData) -> None:
    for kind in (QDragEnterEvent, QDropEvent):
        where = place if kind is QDragEnterEvent else QPointF(place)
        event = kind(where, COPY, carried, LEFT, PLAIN)  # type: ignore[arg-type]
        (widget.dragEnterEvent if kind is QDragEnterEvent else widget.dropEvent)(event)  # type: ignore[attr-defined]


def test_rows_are_dragged_and_warnings_mended_by_the_mouse(desk: Desk) -> None:
    table = page(desk).table
    lunch = at(desk, "Lunch")
    carried = QMimeData()
    carried.setData(MIME, lunch.key.encode())
    top = table.rowViewportPosition(table.agenda.place_of(row(desk, "Problem harvest").keys))
    dropped(table, QPoint(100, top + 4), carried)
    desk.caught_up()
    order = outline(desk)
    assert order[order.index("Lunch") + 1] == "Problem harvest"
    assert desk.scene.undo == "move of “Lunch”"

    sign = signs(table.visualRect(table.agenda.index(table.agenda.place_of(lunch.keys), WAS)))[1]
    desk.qtbot.mouseClick(table.viewport(), LEFT, pos=sign.toPoint())
    desk.caught_up()
    assert row(desk, "Lunch").minutes == 50
    (mend,) = [
        b
        for b in page(desk).concerns.findChildren(QWidget)
        if getattr(b, "text", str)() == "Take 5 min from First trial"
    ]
    mend.click()  # type: ignore[attr-defined]
    desk.caught_up()
    assert row(desk, "First trial").minutes == 20
    assert row(desk, "End").starts == "17:00"
    assert page(desk).concerns.texts() == ["There is no break for 3 h 30 min from 11:30 on."]

    harvest = row(desk, "Problem harvest")
    table.open_block(harvest.code, wide=True)
    close = at(desk, "Break")
    steps = [n for n, r in enumerate(table.agenda.rows) if r.shape == "step"]
    dropped(table, QPoint(100, table.rowViewportPosition(steps[2]) + ROW - 4), carried)
    desk.caught_up()
    halves = [r for r in table.agenda.rows if r.title == "Problem harvest"]
    assert len(halves) == 2
    assert close.rests


def test_tables_are_told_apart_by_their_columns(desk: Desk, tmp_path: Path) -> None:
    problems, sources = tmp_path / "one.csv", tmp_path / "two.csv"
    problems.write_text("trouble,who has it\nLate parcels,Depot\nWrong desks,Service\n", encoding="utf-8")
    sources.write_text("source,type,owner role\nScans,database,IT\n", encoding="utf-8")
    strange = tmp_path / "three.csv"
    strange.write_text("a,b\n1,2\n", encoding="utf-8")
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile(str(p)) for p in (problems, sources, strange)])
    dropped(page(desk), QPoint(50, 50), carried)
    desk.caught_up()
    said = page(desk).facts.report.text()
    assert "2 problems came in." in said
    assert "1 data source came in." in said
    assert "three.csv has neither a column “trouble” nor a column “source”" in said
    assert desk.scene.undo == "added data source"
    desk.session.undo()
    assert len(desk.scene.material.sources) == 0
    assert desk.scene.undo == "2 added ideas"


def test_own_templates_are_kept_renamed_removed_and_offered(desk: Desk) -> None:
    page(desk).keep.click()
    panel = page(desk).own
    panel.title.edit.setText("Our short day")
    desk.press(KEY.Key_Return)
    assert [t.title for t in own()[0]] == ["Our short day"]
    assert "“Our short day” is a template now" in panel.report.text()
    field = panel.names["own-our-short-day"]
    field.edit.setText("Our day")
    field.edit.setModified(True)
    field.edit.editingFinished.emit()
    assert [t.title for t in own()[0]] == ["Our day"]
    panel._remove(own()[0][0])
    assert own()[0] == ()
    panel.again.click()
    assert [t.title for t in own()[0]] == ["Our day"]
    page(desk).escape()
    assert page(desk).right.currentWidget() is page(desk).facts

    (path_of(own()[0][0]).parent / "torn.toml").write_text("schema = 2", encoding="utf-8")
    desk.page.tabs.workshops.add.click()
    starting = desk.program.window.home.starting
    assert [t.title for t in starting._templates][-1] == "Our day"
    assert starting.sentence.text().startswith("torn.toml, line 1:")
    starting.left.emit()


def test_times_people_and_the_invitation(desk: Desk) -> None:
    facts = page(desk).facts
    for name, text in (("starts", "8.30"), ("ends", "16:00")):
        facts.times[name].edit.setText(text)
        facts.times[name].edit.setModified(True)
        facts.times[name].edit.editingFinished.emit()
    desk.caught_up()
    assert page(desk).more.text().startswith("Starts 08:30 · should end 16:00 · 6 h 45 work")
    assert row(desk, "End, 30 min over").starts == "16:30"
    facts.times["ends"].edit.setText("soon")
    facts.times["ends"].edit.setModified(True)
    facts.times["ends"].edit.editingFinished.emit()
    assert desk.shown() == "Write the time as 17:00."
    assert facts.times["ends"].text() == "16:00"

    actions = {a.id: a for a in desk.page.can_do()}
    assert actions["prepare.remove"].refused == "Choose a row of the agenda first."
    assert actions["prepare.add"].refused == ""
    desk.page.tabs.workshops.print.click()
    desk.caught_up()
    assert desk.page.tab == "papers"
    paper = desk.page.tabs.papers.paper
    assert paper is not None
    assert "invitation" in paper.file
