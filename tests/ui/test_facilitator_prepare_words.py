"""The right column of the tab Prepare: what is chosen is reworded, until it was voted on."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.desk import Desk
from tests.ui.preparing import at, desk, page, row
from ui.facilitator.prepare.wordings import Wordings
from workshop.templates import shipped
from workshop.wording import wordings

__all__ = ["desk"]
KEY = Qt.Key
ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


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


def test_the_words_of_every_shipped_step_can_be_shown(qtbot: QtBot) -> None:
    shown, heads = Wordings(), set()
    qtbot.addWidget(shown)
    for template in shipped():
        for activity in template.activities:
            shown.show_spec(f"{template.id} {activity.key}", activity.spec, locked=False)
            texts = [entry.text for wording in wordings(activity.spec) for entry in wording.entries]
            assert [line.text() for line in shown.lines.values()] == texts
            heads |= {text.text() for text in shown.findChildren(QLabel)}
    assert "Answers to “A fact: models in daily use”" in heads
