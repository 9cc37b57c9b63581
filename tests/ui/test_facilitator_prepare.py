"""The agenda editor in its real window: a day is rearranged by keys alone, and by hand."""

from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtWidgets import QWidget

from tests.ui.desk import Desk
from tests.ui.preparing import LEFT, at, desk, dropped, outline, page, row
from ui.facilitator.prepare.row_painting import WAS, signs
from ui.facilitator.prepare.row_table import MIME, ROW

__all__ = ["desk"]
KEY = Qt.Key
ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


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


def test_a_name_that_must_be_there_comes_back_when_it_is_left_empty(desk: Desk) -> None:
    block, client = page(desk).block.name, page(desk).facts.names["client"]
    page(desk).table.setFocus()
    desk.press(KEY.Key_Down)
    block.edit.setFocus()
    for edit in (block.edit, client.edit):
        desk.press(KEY.Key_A, CONTROL)
        desk.press(KEY.Key_Delete)
        assert edit.hasFocus()
        desk.press(KEY.Key_Tab)
        assert desk.shown().endswith("needs a name. The one before stays.")
        page(desk).escape()
        client.edit.setFocus()
    assert (block.text(), client.text()) == ("Why we are here", "Northmere Water")
    assert outline(desk)[0] == "Why we are here"


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
    mend.setFocus()
    mend.click()  # type: ignore[attr-defined]
    desk.caught_up()
    assert desk.focus() is table
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


def test_a_row_that_is_opened_made_longer_or_moved_says_so(desk: Desk) -> None:
    said: list[str] = []
    desk.program.window.voice.said.connect(said.append)
    table, opening = page(desk).table, row(desk, "Why we are here")
    table.setFocus()
    table.choose(*opening.keys)
    said.clear()
    for key in (KEY.Key_Right, KEY.Key_Down, KEY.Key_Left):
        desk.press(key)
    assert said == ["Its steps are listed below it.", "09:00 Why we are here"]
    desk.press(KEY.Key_Plus)
    assert len(said) == 3
    assert said[-1].endswith("minutes now.")
    desk.press(KEY.Key_Down, ALT)
    assert said[-1].endswith(" Why we are here")
