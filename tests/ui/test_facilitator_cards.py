from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.desk import Desk, desk
from ui.facilitator.cards import Cards, lines_of
from ui.facilitator.choices import Choices
from ui.facilitator.figure import Day, Figure
from ui.facilitator.panels.decision import DecisionPanel
from ui.facilitator.panels.fields import FieldsPanel
from ui.facilitator.panels.vote import VotePanel
from ui.facilitator.writing import Written
from workshop.model import Card, Field, Option

__all__ = ["desk"]
NEAR = "2026-11-24"
WAYS = (Option("cover", "Cover it"), Option("train", "Train for it"), Option("hire", "Hire"))
ROUTE = Field("route", "The way", options=WAYS)
SIGN, MOVE = Field("sign", "Early sign", kind="line"), Field("move", "Counter-move", kind="line")


@pytest.fixture
def cards(qtbot: QtBot) -> Cards:
    made = Cards()
    qtbot.addWidget(made)
    made.resize(720, 600)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def shows(made: Cards, *shown: Card, of: str = "a1", locked: bool = False, **values: str) -> None:
    made.show_cards(of, shown, values, NEAR, locked=locked)


def focus() -> object:
    return QApplication.focusWidget()


def test_an_answer_is_chosen_with_arrows_and_space_and_taken_back(qtbot: QtBot, cards: Cards) -> None:
    written: list[tuple[str, str]] = []
    cards.written.connect(lambda key, text: written.append((key, text)))
    shows(cards, Card("c", (ROUTE,)))
    cards.begin()
    qtbot.keyClick(focus(), Qt.Key.Key_Right)
    qtbot.keyClick(focus(), Qt.Key.Key_Space)
    qtbot.keyClick(focus(), Qt.Key.Key_3)
    qtbot.keyClick(focus(), Qt.Key.Key_Space)
    assert written == [("route", "train"), ("route", "hire"), ("route", "")]


def test_answers_fold_instead_of_being_cut(qtbot: QtBot) -> None:
    options = tuple(Option(f"o{n}", f"A rather long answer, number {n}") for n in range(5))
    place = Choices("Which one?", options)
    qtbot.addWidget(place)
    place.resize(420, 300)
    place.show()
    for button in place.answers.buttons:
        assert button.geometry().right() <= place.answers.width()
        assert button.width() >= button.sizeHint().width()
    assert place.answers.height() > place.answers.buttons[0].height()


def test_a_number_takes_digits_alone_and_a_day_is_read_as_people_write_it(qtbot: QtBot, cards: Cards) -> None:
    written: list[tuple[str, str]] = []
    cards.written.connect(lambda key, text: written.append((key, text)))
    hours, when = Field("hours", "Hours", kind="number"), Field("when", "When", kind="date")
    shows(cards, Card("c", (hours, when)))
    cards.begin()
    qtbot.keyClicks(focus(), "1a2")
    qtbot.keyClick(focus(), Qt.Key.Key_Tab)
    qtbot.keyClicks(focus(), "15 December")
    qtbot.keyClick(focus(), Qt.Key.Key_Return)
    assert written == [("hours", "12"), ("when", "2026-12-15")]

    shows(cards, Card("c", (hours, when)), hours="12", when="2026-12-15")
    day = cards.places["when"]
    assert isinstance(day, Day)
    assert day.edit.text() == "15 December 2026"


def test_what_is_no_day_is_said_beside_it_and_stays(qtbot: QtBot, cards: Cards) -> None:
    shows(cards, Card("c", (Field("when", "When", kind="date"),)))
    cards.begin()
    qtbot.keyClicks(focus(), "soon")
    assert cards.flush() == "“soon” is not a date. Write 20 May, 30.6., friday or in 2 weeks."
    shows(cards, Card("c", (Field("when", "When", kind="date"),)), when="")
    place = cards.places["when"]
    assert isinstance(place, Figure)
    assert (place.edit.text(), place.sentence.text()) == ("soon", cards.flush())


def test_enter_moves_from_line_to_line_and_a_long_line_folds(qtbot: QtBot, cards: Cards) -> None:
    shows(cards, Card("c", (SIGN, MOVE)))
    cards.begin()
    low = cards.places["sign"].height()
    qtbot.keyClicks(focus(), "Two meetings without anybody from the data team, one after the other")
    qtbot.keyClick(focus(), Qt.Key.Key_Return)
    move = cards.places["move"]
    assert isinstance(move, Written)
    assert focus() is move.edit
    qtbot.waitUntil(lambda: cards.places["sign"].height() > low)
    assert move.text() == ""


def test_a_hint_is_read_in_full_before_anything_is_written(qtbot: QtBot) -> None:
    hint = "A leader says again why we do it, in person, and asks who could repeat it to a neighbour"
    place = Written("Counter-move", hint, single=True)
    qtbot.addWidget(place)
    place.resize(220, 200)
    place.show()
    qtbot.waitUntil(lambda: place.edit.viewport().height() >= 3 * place.edit.fontMetrics().lineSpacing())
    assert " ".join(place.edit._hints()) == hint


def test_cards_may_change_while_somebody_writes(qtbot: QtBot, cards: Cards) -> None:
    shows(cards, Card("a", (SIGN,), "Silos"), Card("b", (MOVE,), "Fear"))
    move = cards.places["move"]
    assert isinstance(move, Written)
    move.begin()
    qtbot.keyClicks(focus(), "HR answers ")
    extra = Field("watcher", "Who watches", kind="line")
    shows(cards, Card("b", (replace(MOVE), extra), "Fear of jobs"), Card("c", (ROUTE,), "No money"))
    qtbot.keyClicks(focus(), "with facts")

    assert list(cards.places) == ["move", "watcher", "route"]
    assert cards.places["move"] is move
    assert move.text() == "HR answers with facts"
    qtbot.keyClick(focus(), Qt.Key.Key_Tab)
    watcher = cards.places["watcher"]
    assert isinstance(watcher, Written)
    assert focus() is watcher.edit


def test_what_was_being_written_on_a_card_that_goes_is_saved_first(qtbot: QtBot, cards: Cards) -> None:
    written: list[tuple[str, str]] = []
    cards.written.connect(lambda key, text: written.append((key, text)))
    shows(cards, Card("a", (SIGN,)))
    cards.begin()
    qtbot.keyClicks(focus(), "Nobody comes")
    shows(cards, Card("b", (MOVE,)), of="a2")
    assert written == [("sign", "Nobody comes")]


def test_a_locked_card_can_be_read_and_not_written(qtbot: QtBot, cards: Cards) -> None:
    shows(cards, Card("a", (SIGN, ROUTE)), locked=True, sign="Seen", route="hire")
    cards.begin()
    qtbot.keyClicks(focus(), "more")
    sign, route = cards.places["sign"], cards.places["route"]
    assert isinstance(sign, Written)
    assert isinstance(route, Choices)
    assert (sign.text(), route.answers.key(), route.answers.isEnabled()) == ("Seen", "hire", False)


def test_short_places_stand_beside_each_other_at_most_three_in_a_row() -> None:
    lines = [Field(f"l{n}", "L", kind="line") for n in range(4)]
    rows = lines_of([ROUTE, *lines, Field("t", "Text")])
    assert [len(row) for row in rows] == [1, 3, 1, 1]


def test_arrows_on_an_answer_do_not_turn_the_agenda(desk: Desk) -> None:
    desk.goes_to("house-rules")
    panel, number = desk.panel, desk.scene.number
    assert isinstance(panel, FieldsPanel)
    panel.begin()
    desk.press(Qt.Key.Key_Right)
    desk.press(Qt.Key.Key_Space)
    assert desk.scene.number == number
    assert desk.scene.fields["decision-rule"] == "majority"
    assert desk.scene.rule.startswith("The majority decides")

    desk.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert "decision-rule" not in desk.scene.fields


def test_a_day_that_cannot_be_read_is_said_before_one_goes_on(desk: Desk) -> None:
    desk.goes_to("gate")
    panel, number = desk.panel, desk.scene.number
    assert isinstance(panel, FieldsPanel)
    panel.fields["gate-idea-when"].begin()
    desk.types("some day")
    desk.press(Qt.Key.Key_PageDown)
    assert desk.scene.number == number
    assert desk.shown() == "“some day” is not a date. Write 20 May, 30.6., friday or in 2 weeks."


def test_a_vote_keeps_what_is_written_below_its_counts(desk: Desk) -> None:
    desk.goes_to("commitment")
    desk.press(Qt.Key.Key_PageDown)
    panel = desk.panel
    assert isinstance(panel, VotePanel)
    desk.counts(6, 4, 2, 1, 1)
    panel.kept.places["reservations"].begin()
    desk.types("Not before the summer")
    desk.press(Qt.Key.Key_PageDown)
    assert desk.scene.state == "closed"
    assert desk.scene.fields["reservations"] == "Not before the summer"


def test_a_majority_asks_for_hands_and_says_when_they_are_too_few(desk: Desk) -> None:
    desk.goes_to("choose-problem")
    panel = desk.panel
    assert isinstance(panel, DecisionPanel)
    assert panel.counts.isHidden()
    desk.goes_to("house-rules")
    desk.session.agenda.write("decision-rule", "majority")
    desk.goes_to("choose-problem")
    assert panel.rule.text() == "The majority decides: it takes more than half of all who are present."
    panel.counts.begin()
    desk.types("7")
    desk.press(Qt.Key.Key_Return)
    assert panel.unmet.isVisible()
    panel.counts.begin()
    desk.types("8")
    desk.press(Qt.Key.Key_Return)
    desk.qtbot.waitUntil(lambda: not panel.unmet.isVisible())
    assert desk.scene.fields["decision-for"] == "8"
