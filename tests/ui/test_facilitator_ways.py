"""All ways in one round: chosen, mixed, closed in the middle, come back to."""

from PySide6.QtCore import Qt

from tests.ui.answering import NEXT, batch_of, keys, opens, panel_of, row, tallied, told, types_by
from tests.ui.desk import Desk, desk
from ui.facilitator.vote.ways import HANDS, PHONES, SLIPS, TABLES
from workshop.model import Ballot, Phones

__all__ = ["desk"]
SLIP = "1213120312411111"


def test_tables_answer_as_tables(desk: Desk) -> None:
    page = types_by(desk, "models-in-use", TABLES)
    keys(desk, "12")
    assert page.counted.text() == "2 tables counted: answers of tables, not of people"
    assert desk.page.lead.standing.text() == "Open · 2 tables answered"
    assert "These are answers of tables, not of people." in told(desk)
    assert set(desk.session.ballots.typed("table")) == {1, 2}


def test_ways_are_mixed_in_one_round_and_nothing_is_lost_on_the_way(desk: Desk) -> None:
    slips = types_by(desk, "criteria-vote")
    keys(desk, SLIP + "12")
    panel = panel_of(desk)
    panel.ways.choose(HANDS)
    desk.caught_up()
    desk.counts(4)
    panel.ways.choose(TABLES)
    keys(desk, SLIP)
    panel.ways.choose(SLIPS)
    assert list(row(slips, 2).cells.values()) == ["1", "2"]
    keys(desk, SLIP[2:])

    assert tallied(desk, 0) == (7, 0, 0, 0)
    assert told(desk).startswith("2 on slips, 1 table, 4 raised hands.")
    desk.press(NEXT)
    assert desk.scene.state == "closed"
    assert "could not be checked by person" in told(desk)
    desk.press(NEXT)
    assert "could not be checked by person" in told(desk)


def test_a_result_of_raised_hands_alone_says_so_to_the_facilitator_too(desk: Desk) -> None:
    desk.goes_to("criteria-vote")
    desk.session.rounds.open()
    desk.caught_up()
    desk.vote((9, 2, 2, 1))
    desk.caught_up()
    assert "checked by person" not in told(desk), "while hands are counted, nothing is a result yet"
    desk.closes()
    assert "could not be checked by person" in told(desk)


def test_a_half_typed_slip_stays_in_sight_when_the_vote_closes_and_is_not_counted(desk: Desk) -> None:
    page = types_by(desk, "criteria-vote")
    keys(desk, SLIP + "121")
    desk.press(NEXT)

    assert desk.scene.state == "closed"
    assert desk.scene.tally is not None
    assert desk.scene.tally.answered == 1
    assert page.after.text() == "Slip 2 was half typed when the vote closed. It is not counted."
    assert page.sheet.isVisible()
    assert page.sheet.places is not None
    assert [r.number for r in page.sheet.places.rows] == [2]
    assert panel_of(desk).sheet.isVisible()

    desk.press(NEXT)
    desk.press(NEXT)
    desk.caught_up()
    assert not page.isVisible()


def test_a_finished_slip_is_counted_by_the_close_itself(desk: Desk) -> None:
    page = types_by(desk, "expectations")
    keys(desk, "1")
    keys(desk, "3")
    assert batch_of(page).counted == 0
    desk.press(Qt.Key.Key_Return)
    desk.press(NEXT)
    assert desk.scene.tally is not None
    assert (desk.scene.state, desk.scene.tally.answered) == ("closed", 1)


def test_what_was_typed_is_there_after_the_file_was_closed(desk: Desk) -> None:
    types_by(desk, "criteria-vote")
    keys(desk, SLIP)
    desk.program.leave()
    assert desk.program.open(desk.path)
    desk.caught_up()
    panel_of(desk).ways.choose(SLIPS)
    page = panel_of(desk).papers[SLIPS]
    assert "".join(row(page, 1).cells.values()) == SLIP.replace("4", "0")


def test_the_way_is_chosen_by_keys_and_remembered(desk: Desk) -> None:
    types_by(desk, "models-in-use")
    ways = panel_of(desk).ways
    ways.begin()
    number = desk.scene.number
    desk.press(Qt.Key.Key_Right)
    desk.press(Qt.Key.Key_Return)
    assert (ways.key, desk.scene.number) == (TABLES, number)
    types_by(desk, "journey-check", ways.key)
    assert ways.key == TABLES
    assert panel_of(desk).papers[TABLES].sheet.hasFocus()


def test_letters_stay_the_windows_and_tab_leaves_an_empty_row(desk: Desk) -> None:
    page = types_by(desk, "models-in-use")
    desk.press(Qt.Key.Key_B)
    assert desk.scene.blank
    desk.press(Qt.Key.Key_B)
    desk.qtbot.keyClick(desk.focus(), Qt.Key.Key_Tab)
    assert not page.sheet.hasFocus()


def test_with_phones_open_the_counts_come_by_themselves(desk: Desk) -> None:
    desk.session.people.open_phones(Phones("192.168.8.2:8080", "http://192.168.8.2:8080", "KM47"), 8080)
    panel = opens(desk, "models-in-use")
    assert (panel.ways.key, panel.sheet.field.isVisible()) == (PHONES, False)
    people = desk.session.people
    question = desk.scene.rounds[-1].form.questions[0]
    someone = people.who(people.join(people.code()))
    given = {question.key: question.options[1].key}
    desk.session.ballots.collect([Ballot(desk.scene.rounds[-1].id, someone, given)])
    desk.caught_up()
    assert [slot.text for slot in panel.sheet._layout.slots] == ["0", "1", "0", "0"]
    desk.session.people.close_phones()
    desk.caught_up()
    assert panel.ways.key == HANDS


def test_a_refused_count_waits_while_slips_are_typed(desk: Desk) -> None:
    panel = opens(desk, "models-in-use")
    desk.counts(20)
    assert panel.sheet.refused.startswith("20 hands")
    panel.ways.choose(SLIPS)
    keys(desk, "1")
    desk.press(NEXT)
    assert (desk.scene.state, panel.ways.key) == ("open", HANDS)
    assert panel.sheet.refused.startswith("20 hands")
    assert panel.sheet.field.text() == "20"


def test_a_half_typed_slip_is_kept_when_cards_are_handed_out_in_the_middle(desk: Desk) -> None:
    page = types_by(desk, "criteria-vote")
    keys(desk, "121")
    desk.session.people.set_seats(24)
    desk.caught_up()
    assert [list(r.cells.values()) for r in batch_of(page).unfinished] == [["1", "2", "1"]]
    assert batch_of(page).unfinished[0].number == 0
