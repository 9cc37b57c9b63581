"""Slips typed in with number keys, in the facilitator's real window on a real file."""

import pytest
from PySide6.QtCore import Qt

from tests.ui.answering import NEXT, batch_of, keys, panel_of, row, tallied, told, types_by
from tests.ui.desk import Desk, desk
from ui.facilitator.vote.ways import PASSED
from workshop.model import Ballot

__all__ = ["desk"]
SLIP = "1213120312411111"
LEVELS = {"1": "met", "2": "partly", "3": "not", "4": "unknown", "0": "unknown"}


def test_a_slip_is_its_digits_and_nothing_else(desk: Desk) -> None:
    page = types_by(desk, "criteria-vote")
    keys(desk, SLIP)
    typed = desk.session.ballots.typed("slips")

    form = desk.scene.rounds[-1].form
    assert typed == {1: {q.key: LEVELS[d] for q, d in zip(form.questions, SLIP, strict=True)}}
    assert page.counted.text() == "1 slip counted"
    assert page.sheet.caret is not None
    assert page.sheet.caret.at == (1, 0)
    assert told(desk).startswith("1 on a slip. Only you see")


def test_sixty_slips_follow_each_other_without_any_other_key(desk: Desk) -> None:
    types_by(desk, "models-in-use")
    desk.types("1230" * 15)
    desk.caught_up()
    assert tallied(desk, 0) == (15, 15, 15, 15)
    assert len(desk.session.ballots.typed("slips")) == 60


def test_what_was_chosen_stands_in_words_beside_its_digit(desk: Desk) -> None:
    page = types_by(desk, "criteria-vote")
    column = batch_of(page).columns[0]
    assert column.shown("2") == ("2", "partly")
    assert column.shown("0") == ("0", "don’t know")
    assert "1 met, 2 partly, 3 not, 0 don’t know" in page.sheet.accessibleName()
    assert page.guide.accessibleName() == "Sort complaint mails: Leaders back it"


def test_a_wrong_digit_is_said_at_once_and_a_mistake_costs_one_key(desk: Desk) -> None:
    page = types_by(desk, "criteria-vote")
    keys(desk, "17")
    assert page.sentence.text() == "There is no answer 7 here."
    desk.press(Qt.Key.Key_Backspace)
    keys(desk, "3")
    assert page.sentence.text() == ""
    assert list(row(page, 1).cells.values()) == ["3"]


def test_a_slip_is_seen_again_and_corrected_until_the_vote_closes(desk: Desk) -> None:
    page = types_by(desk, "criteria-vote")
    keys(desk, SLIP + SLIP)
    desk.press(Qt.Key.Key_Up)
    desk.press(Qt.Key.Key_Up)
    keys(desk, "3")
    assert not batch_of(page).kept(row(page, 1))
    desk.press(Qt.Key.Key_Down)

    assert batch_of(page).kept(row(page, 1))
    assert tallied(desk, 0) == (1, 0, 1, 0)
    assert desk.scene.tally is not None
    assert desk.scene.tally.answered == 2


def test_a_slip_with_blanks_counts_what_is_on_it(desk: Desk) -> None:
    page = types_by(desk, "criteria-vote")
    keys(desk, "12")
    for _ in range(14):
        desk.press(Qt.Key.Key_Return)
    assert len(desk.session.ballots.typed("slips")[1]) == 2
    assert batch_of(page).counted == 1


def test_a_row_that_is_left_half_typed_waits_and_says_so(desk: Desk) -> None:
    page = types_by(desk, "criteria-vote")
    keys(desk, "121")
    desk.press(Qt.Key.Key_Down)
    assert row(page, 1).note.startswith("Half typed, not counted.")
    assert desk.scene.tally is not None
    assert desk.scene.tally.answered == 0


def test_delete_takes_a_slip_back_and_brings_it_again(desk: Desk) -> None:
    page = types_by(desk, "criteria-vote")
    keys(desk, SLIP)
    desk.press(Qt.Key.Key_Up)
    desk.press(Qt.Key.Key_Delete)
    assert desk.session.ballots.typed("slips") == {}
    assert row(page, 1).note == "Taken back, not counted. Delete brings it back."
    desk.press(Qt.Key.Key_Delete)
    assert set(desk.session.ballots.typed("slips")) == {1}


def test_with_cards_a_row_begins_with_the_number_of_the_card(desk: Desk) -> None:
    page = types_by(desk, "models-in-use", seats=24)
    keys(desk, "17" + "1" + "3" + "2" + "02" + "3")
    typed = {r.number: list(r.cells.values()) for r in batch_of(page).rows if r.number}
    assert typed == {17: ["1"], 3: ["2"], 2: ["3"]}
    assert set(desk.session.ballots.typed("slips")) == {2, 3, 17}


def test_a_card_that_does_not_exist_is_refused_beside_its_row_and_blocks_the_close(desk: Desk) -> None:
    page = types_by(desk, "models-in-use", seats=24)
    keys(desk, "251")
    refused = row(page, 25)
    assert refused.refused.startswith("The personal cards have the numbers 1 to 24.")
    desk.press(NEXT)
    assert desk.scene.state == "open"
    assert desk.shown().startswith("Card 25: The personal cards")

    desk.press(Qt.Key.Key_Up)
    desk.press(Qt.Key.Key_Home)
    keys(desk, "19")
    desk.press(Qt.Key.Key_Down)
    assert set(desk.session.ballots.typed("slips")) == {19}


def test_a_slip_replaces_what_its_card_had_answered_by_phone_and_says_so(desk: Desk) -> None:
    page = types_by(desk, "models-in-use", seats=24)
    people = desk.session.people
    seated = people.who(people.join(people.code(), seat=people.seat_codes()[16]))
    current = desk.scene.rounds[-1]
    question = current.form.questions[0]
    sent = Ballot(current.id, seated, {question.key: question.options[2].key})
    desk.session.ballots.collect([sent])
    desk.caught_up()

    keys(desk, "171")
    assert page.sentence.text() == "Card 17 had answered by phone; the slip counts now."
    assert tallied(desk, 0) == (1, 0, 0, 0)

    desk.session.ballots.collect([sent])
    desk.caught_up()
    assert tallied(desk, 0) == (0, 0, 1, 0)
    assert row(page, 17).note.startswith("Card 17 has been answered in another way since")


def test_two_slips_of_one_card_are_one_and_that_is_said(desk: Desk) -> None:
    page = types_by(desk, "models-in-use", seats=24)
    keys(desk, "17117")
    assert batch_of(page).rows[1].note == "Card 17 is typed in already. This slip will take its place."
    keys(desk, "2")
    assert page.sentence.text() == "Card 17 was typed twice; the second slip counts now."
    assert [r.number for r in batch_of(page).rows] == [17, 0]
    assert tallied(desk, 0) == (0, 1, 0, 0)


def test_a_slip_of_dots_is_done_when_all_are_placed(desk: Desk) -> None:
    page = types_by(desk, "favourites")
    keys(desk, "21" + "3" + "111")
    assert [r.number for r in batch_of(page).rows if r.counted] == [1, 2, 3]
    assert tallied(desk, 0) == (6, 2, 1, 0)
    keys(desk, "4")
    assert page.sentence.text() == "At most 3 dots may go on one idea."
    keys(desk, "1")
    for _ in range(3):
        desk.press(Qt.Key.Key_Return)
    assert tallied(desk, 0) == (7, 2, 1, 0)


def test_too_many_dots_stay_on_the_sheet_with_one_sentence(desk: Desk) -> None:
    page = types_by(desk, "favourites")
    keys(desk, "23")
    assert row(page, 1).refused == "There are 3 dots for each person, and these are more. Take some away."
    assert list(row(page, 1).cells.values()) == ["2", "3"]
    desk.press(NEXT)
    assert (desk.scene.state, desk.shown()) == ("open", f"Slip 1: {row(page, 1).refused}")


def test_several_answers_are_several_digits(desk: Desk) -> None:
    types_by(desk, "expectations")
    keys(desk, "1125")
    desk.press(Qt.Key.Key_Return)
    question = desk.scene.rounds[-1].form.questions[1]
    chosen = desk.session.ballots.typed("slips")[1][question.key]
    assert chosen == [question.options[n].key for n in (0, 1, 4)]


def test_answers_that_are_figures_keep_their_own_digits(desk: Desk) -> None:
    page = types_by(desk, "worth-it")
    column = batch_of(page).columns[0]
    known = dict(zip(column.codes, (o.text for o in column.options), strict=True))
    assert (known["0"], known["4"], known["5"]) == ("0, not at all", "4", "5, very much")
    assert known["6"] == "Can’t say yet"


@pytest.mark.parametrize("size", [(1366, 768), (1100, 640)])
def test_twenty_two_questions_scroll_beside_the_number(desk: Desk, size: tuple[int, int]) -> None:
    desk.program.window.resize(*size)
    page = types_by(desk, "journey-check")
    keys(desk, "1" * 21)
    sheet = page.sheet
    assert sheet.places is not None
    assert sheet.caret is not None
    box = sheet.places.cell(*sheet.caret.at).translated(-sheet.horizontalScrollBar().value(), 0)
    assert 116 <= box.left() < sheet.viewport().width()
    assert box.right() <= sheet.viewport().width()
    assert desk.page.lead.step.geometry().bottom() < desk.page.lead.height()
    assert panel_of(desk).ways.buttons[PASSED].geometry().right() <= panel_of(desk).width()
