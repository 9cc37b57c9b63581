"""The laptop passed around: one private ballot after the other, locked between people."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QPointingDevice, QTouchEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from tests.ui.answering import answers, begins, filling_of, panel_of, passes, press, tallied, texts
from tests.ui.desk import Desk, desk
from ui.facilitator.passing.screens import CodeLine
from ui.facilitator.passing.window import IDLE, WIPE
from workshop.model import Idea

__all__ = ["desk"]
CTRL = Qt.KeyboardModifier.ControlModifier
HOSTILE = "<b>bold</b> <img src=x onerror=alert(1)> & " + "long " * 40


def test_three_people_answer_one_after_the_other(desk: Desk) -> None:
    window = passes(desk, "models-in-use")
    assert not desk.program.window.isVisible()
    assert window.windowModality() == Qt.WindowModality.ApplicationModal
    for digit in "120":
        begins(desk, window)
        answers(desk, window, digit)
        assert window.filling is None
        assert window.lock.title.text() == "Counted."
        assert window.lock.isVisible()
    assert tallied(desk, 0) == (1, 1, 0, 1)

    press(desk, Qt.Key.Key_L, CTRL | Qt.KeyboardModifier.ShiftModifier)
    desk.qtbot.waitUntil(desk.program.window.isActiveWindow)
    assert panel_of(desk).passing.passed is None
    assert desk.page.lead.more.text().startswith("3 on the laptop.")
    assert panel_of(desk).passing.counted.text() == "3 answers so far on this laptop"


def test_nothing_of_the_former_person_is_left(desk: Desk) -> None:
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("before")
    window = passes(desk, "models-in-use", seats=24)
    code = desk.session.people.seat_codes()[16]
    former = begins(desk, window, code)
    chosen = former.leaves[0].questions[0].options[1].text
    answers(desk, window, "2")

    assert chosen not in texts(window)
    assert code not in texts(window)
    assert window._seat == ""
    for key in (Qt.Key.Key_Escape, Qt.Key.Key_Backspace, Qt.Key.Key_Left, Qt.Key.Key_Back):
        press(desk, key)
    for key in (Qt.Key.Key_Z, Qt.Key.Key_V, Qt.Key.Key_Y):
        press(desk, key, CTRL)
    assert window.lock.isVisible()

    again = begins(desk, window)
    assert not again.ballot.chosen
    assert again.page is not None
    assert not any(button.isChecked() for button in again.page.sets[0].buttons)
    assert clipboard.text() == "before"


def test_a_code_cannot_be_copied_or_taken_back(desk: Desk) -> None:
    window = passes(desk, "models-in-use", seats=24)
    press(desk, Qt.Key.Key_Return)
    line = desk.focus()
    assert isinstance(line, CodeLine)
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("kept")
    desk.types("17-ABCD")
    press(desk, Qt.Key.Key_A, CTRL)
    press(desk, Qt.Key.Key_C, CTRL)
    line.setSelection(0, 5)
    assert (clipboard.text(), line.selectedText()) == ("kept", "")

    press(desk, Qt.Key.Key_Return)
    assert window.start is not None
    assert window.start.sentence.text().startswith("This is not the code of a personal card")
    assert line.text() == ""
    press(desk, Qt.Key.Key_Z, CTRL)
    assert line.text() == ""


def test_a_card_counts_once_and_its_owner_hears_it(desk: Desk) -> None:
    window = passes(desk, "models-in-use", seats=24)
    question = desk.scene.rounds[-1].form.questions[0]
    desk.session.ballots.slip(17, {question.key: question.options[0].key})
    begins(desk, window, desk.session.people.seat_codes()[16].lower())
    answers(desk, window, "3")
    assert tallied(desk, 0) == (0, 0, 1, 0)
    assert "You had answered before, on a paper slip. Only this ballot counts now." in window.lock.text.text()


def test_closing_the_window_only_locks_it(desk: Desk) -> None:
    window = passes(desk, "models-in-use")
    begins(desk, window)
    desk.types("2")
    assert not window.close()
    assert window.isVisible()
    assert window.filling is None
    assert window.lock.isVisible()
    assert window.lock.text.text() == "What was filled in is wiped. Nothing was counted."
    assert desk.scene.tally is not None
    assert desk.scene.tally.answered == 0


@pytest.mark.parametrize(
    "key",
    [
        Qt.Key.Key_PageDown,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_B,
        Qt.Key.Key_Period,
        Qt.Key.Key_F5,
        Qt.Key.Key_Escape,
    ],
)
def test_the_clicker_does_nothing(desk: Desk, key: Qt.Key) -> None:
    window = passes(desk, "four-points")
    before = desk.scene
    press(desk, key)
    assert window.lock.isVisible()
    filling = begins(desk, window)
    press(desk, key)
    assert (filling.at, dict(filling.ballot.chosen)) == (0, {})
    assert (desk.scene.number, desk.scene.state, desk.scene.blank) == (before.number, "open", before.blank)
    assert not desk.program.window.isVisible()


def test_a_ballot_left_alone_is_asked_about_and_then_wiped(desk: Desk) -> None:
    window = passes(desk, "models-in-use")
    assert (window.idle.interval(), window.wipe.interval()) == (IDLE, WIPE) == (60_000, 30_000)
    assert not window.idle.isActive()
    filling = begins(desk, window)
    desk.types("2")
    assert window.idle.isActive()

    window.idle.timeout.emit()
    assert window.still.isVisible()
    assert not filling.isVisible()
    press(desk, Qt.Key.Key_Return)
    assert filling.isVisible()
    assert [b.isChecked() for b in filling.page.sets[0].buttons].index(True) == 1  # type: ignore[union-attr]

    window.idle.timeout.emit()
    assert window.wipe.isActive()
    window.wipe.timeout.emit()
    assert window.filling is None
    assert window.lock.title.text() == "Locked"
    assert not window.wipe.isActive()


def test_whoever_touches_the_laptop_is_not_asked(desk: Desk) -> None:
    window = passes(desk, "models-in-use")
    begins(desk, window)
    window.idle.start(10 * IDLE)
    window.idle.setInterval(IDLE)
    desk.qtbot.mouseMove(window, QPoint(20, 20))
    assert window.idle.remainingTime() < 2 * IDLE

    window.idle.start(10 * IDLE)
    window.idle.setInterval(IDLE)
    # A bare QEvent that calls itself a touch is read as a whole one, beyond its end.
    finger = QTouchEvent(QEvent.Type.TouchBegin, QPointingDevice.primaryPointingDevice())
    QApplication.sendEvent(window, finger)
    assert window.idle.remainingTime() < 2 * IDLE


def test_the_laptop_comes_back_when_the_vote_closes(desk: Desk) -> None:
    window = passes(desk, "models-in-use")
    begins(desk, window)
    desk.types("2")
    desk.session.rounds.close()
    desk.caught_up()
    desk.qtbot.waitUntil(desk.program.window.isVisible)
    assert panel_of(desk).passing.passed is None
    assert desk.scene.tally is not None
    assert desk.scene.tally.answered == 0


def test_the_laptop_comes_back_when_another_activity_begins(desk: Desk) -> None:
    passes(desk, "models-in-use")
    desk.session.agenda.goto(1)
    desk.caught_up()
    desk.qtbot.waitUntil(desk.program.window.isVisible)
    assert desk.page.lead.question.text() == (desk.scene.agenda[0].prompt or desk.scene.agenda[0].title)


def test_a_grid_is_turned_row_by_row_and_what_is_left_out_is_said(desk: Desk) -> None:
    window = passes(desk, "four-points")
    filling = begins(desk, window)
    assert (len(filling.leaves), filling.place.text(), filling.next.text()) == (4, "1 of 4", "Leave this out")
    for digit in "1230":
        desk.types(digit)
        press(desk, Qt.Key.Key_Return)
    assert filling.place.text() == "2 of 4"
    for _ in range(2):
        desk.qtbot.mouseClick(filling.next, Qt.MouseButton.LeftButton)
    assert filling.next.text() == "Send, 12 questions left out"
    desk.qtbot.mouseClick(filling.back, Qt.MouseButton.LeftButton)
    assert filling.at == 2
    desk.qtbot.mouseClick(filling.next, Qt.MouseButton.LeftButton)
    desk.qtbot.mouseClick(filling.next, Qt.MouseButton.LeftButton)
    desk.caught_up()

    assert [tallied(desk, n) for n in range(4)] == [(1, 0, 0, 0), (0, 1, 0, 0), (0, 0, 1, 0), (0, 0, 0, 1)]
    assert tallied(desk, 4) == (0, 0, 0, 0)


def test_an_empty_ballot_is_not_counted_and_says_what_to_do(desk: Desk) -> None:
    window = passes(desk, "models-in-use")
    filling = begins(desk, window)
    desk.qtbot.mouseClick(filling.next, Qt.MouseButton.LeftButton)
    assert filling.sentence.text() == "Nothing was chosen. Please choose an answer first."
    assert filling.isVisible()
    desk.types("1")
    assert not filling.sentence.isVisible()


def test_dots_are_placed_by_key_and_finger_within_the_budget(desk: Desk) -> None:
    window = passes(desk, "favourites")
    filling = begins(desk, window)
    assert filling.page is not None
    first, second = filling.page.rows[:2]
    desk.types("2")
    press(desk, Qt.Key.Key_Down)
    press(desk, Qt.Key.Key_Plus)
    press(desk, Qt.Key.Key_Plus)
    assert (first.placed, second.placed, filling.page.left.text()) == (2, 1, "All dots are placed")
    place = QPoint(first.width() - 10 - 3 * 52 + 20, first.height() // 2)
    desk.qtbot.mouseClick(first, Qt.MouseButton.LeftButton, pos=place)
    assert (first.placed, filling.next.text()) == (1, "Send 2 dots, keep 1")
    desk.qtbot.mouseClick(filling.next, Qt.MouseButton.LeftButton)
    desk.caught_up()
    assert tallied(desk, 0) == (1, 1, 0, 0)


def test_hostile_words_are_plain_words_and_every_control_has_a_name(desk: Desk) -> None:
    desk.session.ideas.add([Idea("", HOSTILE)])
    window = passes(desk, "favourites", seats=3)
    for _ in range(2):
        assert all(label.textFormat() == Qt.TextFormat.PlainText for label in window.findChildren(QLabel))
        assert all(
            widget.accessibleName()
            for widget in window.findChildren(QWidget)
            if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        )
        press(desk, Qt.Key.Key_Return)
    assert "<b>bold</b>" in filling_of(window).page.rows[-1].accessibleName()  # type: ignore[union-attr]
    assert window.width() >= filling_of(window).width()


def test_leaving_the_file_takes_the_ballot_away(desk: Desk) -> None:
    window = passes(desk, "models-in-use")
    begins(desk, window)
    desk.program.leave()
    assert desk.program.window.isVisible()
    assert not window.isVisible()
