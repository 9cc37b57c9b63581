"""A phone that has joined and joins again, such as with a card it was given later, stays one voter."""

from pathlib import Path

import pytest
from room import Room, agenda_of

from tests.session.test_ballots import join, pick, post, voting
from workshop.model import Activity, Ballot, Participant
from workshop.problems import NotJoined, WrongCode
from workshop.session import people as people_verbs

__all__ = ["voting"]


def token(room: Room, **more: str) -> str:
    return room.session.people.join(room.session.people.code(), **more)


def again(room: Room, before: str, seat: int = 0, **more: str) -> tuple[Participant, str]:
    """Join again, with a card where one is named; give who that is and what became of the ballot."""
    people = room.session.people
    card = people.seat_codes()[seat - 1] if seat else ""
    joined = people.join_again(before, people.code(), seat=card, **more)
    return people.who(joined.token), joined.ballot


@pytest.fixture
def carded(voting: Room) -> Room:
    voting.session.people.set_seats(3)
    return voting


def answered(room: Room) -> tuple[int, int, tuple[int, ...]]:
    scene = room.session.scene()
    return scene.tally.answered, scene.presence.joined, scene.presence.missing_seats


def test_what_was_answered_before_the_card_counts_for_the_card(carded: Room) -> None:
    before = token(carded, table="4")
    ann = carded.session.people.who(before)
    post(carded, ann, pick(carded, 1))
    seated, ballot = again(carded, before, 2)
    assert (seated.seat, seated.table, ballot) == (2, "4", "moved")
    assert answered(carded) == (1, 1, (1, 3))
    assert carded.session.ballots.mine(seated) == pick(carded, 1)
    post(carded, seated, pick(carded, 0))
    assert answered(carded) == (1, 1, (1, 3))
    with pytest.raises(NotJoined):
        carded.session.people.who(before)


def test_what_the_card_had_answered_already_stays(carded: Room) -> None:
    before = token(carded)
    post(carded, carded.session.people.who(before), pick(carded, 1))
    carded.session.ballots.slip(2, pick(carded, 0))
    assert answered(carded)[0] == 2
    seated, ballot = again(carded, before, 2)
    assert ballot == "replaced"
    assert answered(carded) == (1, 1, (1, 3))
    assert carded.session.ballots.mine(seated) == pick(carded, 0)


def test_a_closed_vote_counts_as_it_did_and_the_phone_still_knows(carded: Room) -> None:
    before = token(carded)
    post(carded, carded.session.people.who(before), pick(carded, 1))
    carded.session.rounds.close()
    seated, ballot = again(carded, before, 2)
    assert ballot == ""
    assert carded.session.scene().tally.answered == 1
    assert carded.session.ballots.mine(seated) == pick(carded, 1)


def test_a_closed_vote_in_which_the_card_answered_too_is_not_changed_any_more(carded: Room) -> None:
    before = token(carded)
    post(carded, carded.session.people.who(before), pick(carded, 1))
    carded.session.ballots.slip(2, pick(carded, 0))
    carded.session.rounds.close()
    counted = carded.session.scene().tally
    again(carded, before, 2)
    carded.comes_back()
    assert carded.session.scene().tally.questions == counted.questions


def test_an_answer_on_its_way_is_counted_for_the_card(carded: Room) -> None:
    before = token(carded)
    ann = carded.session.people.who(before)
    seated, ballot = again(carded, before, 2)
    assert ballot == ""
    post(carded, ann, pick(carded, 0))
    assert answered(carded) == (1, 1, (1, 3))
    assert carded.session.ballots.mine(seated) == pick(carded, 0)


def test_without_a_card_it_is_the_same_person(voting: Room) -> None:
    before = token(voting, table="4", function="research")
    post(voting, voting.session.people.who(before), pick(voting, 1))
    people = voting.session.people
    joined = people.join_again(before, people.code(), table="5")
    assert (joined.token, joined.ballot) == (before, "")
    assert people.who(before).table == "5"
    assert answered(voting)[:2] == (1, 1)
    assert [t.name for t in voting.session.scene().presence.tables] == ["5"]


def test_the_same_card_again_is_the_same_person(carded: Room) -> None:
    first = token(carded, seat=carded.session.people.seat_codes()[1])
    people = carded.session.people
    joined = people.join_again(first, people.code(), seat=people.seat_codes()[1])
    assert joined.token == first


def test_another_persons_card_on_the_same_phone_leaves_the_first_ones_ballot(carded: Room) -> None:
    before = token(carded, seat=carded.session.people.seat_codes()[0])
    post(carded, carded.session.people.who(before), pick(carded, 1))
    seated, ballot = again(carded, before, 2)
    assert (seated.seat, ballot) == (2, "")
    post(carded, seated, pick(carded, 0))
    assert answered(carded) == (2, 2, (3,))
    assert carded.session.people.who(before).seat == 1


@pytest.mark.parametrize("before", ["", "x.y", "nonsense", "é" * 40])
def test_a_token_of_elsewhere_is_nobody(carded: Room, before: str) -> None:
    seated, ballot = again(carded, before, 2)
    assert (seated.seat, ballot) == (2, "")


def test_the_code_is_needed_all_the_same(carded: Room) -> None:
    people = carded.session.people
    before = token(carded)
    for code, seat in (("????", people.seat_codes()[1]), (people.code(), "2-ABCD")):
        with pytest.raises(WrongCode):
            people.join_again(before, code, seat=seat)
    assert people.who(before).seat == 0


def test_a_card_can_be_taken_in_a_full_room(carded: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    before = token(carded)
    monkeypatch.setattr(people_verbs, "MOST_PEOPLE", 1)
    assert again(carded, before, 2)[0].seat == 2


def test_labels_and_the_messages_at_hand_go_along(tmp_path: Path) -> None:
    teaching = Activity("", "label", "labelling", "Teach it", 10)
    event = Room(tmp_path / "event.readyroom", agenda_of(teaching, kind="excitement"))
    event.session.agenda.goto(1)
    event.session.people.set_seats(3)
    round_id = event.session.rounds.open()
    before = token(event)
    ann = event.session.people.who(before)
    hand = event.session.teaching.hand(round_id, ann)
    option = event.session.scene().round.form.questions[0].options[0].key
    event.session.ballots.collect([Ballot(round_id, ann, {hand[0].id: option})])
    seated, ballot = again(event, before, 2)
    assert ballot == "moved"
    assert event.session.ballots.mine(seated) == {hand[0].id: option}
    assert event.session.teaching.hand(round_id, seated) == hand
    assert event.session.scene().tally.answered == 1
    event.session.close()


def test_who_joins_without_anything_before_is_new(voting: Room) -> None:
    assert join(voting).id != join(voting).id
