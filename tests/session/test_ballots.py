"""Ballots of one room by phone, slip, table and passed laptop: one for each seat, nothing to join them by."""

import sqlite3
from pathlib import Path

import pytest
from room import Room, day

from workshop.model import Ballot, Participant, Receipt
from workshop.problems import Closed, NotJoined, Refusal, Unknown, WrongCode
from workshop.session import Session
from workshop.store.ballot_key import _place


@pytest.fixture
def voting(room_of_fourteen: Room) -> Room:
    """Open a vote with one question."""
    room_of_fourteen.facilitator.goes_to("single-choice")
    room_of_fourteen.session.rounds.open()
    return room_of_fourteen


def join(room: Room, **more: str) -> Participant:
    people = room.session.people
    return people.who(people.join(people.code(), **more))


def pick(room: Room, place: int) -> dict[str, object]:
    question = room.session.scene().round.form.questions[0]
    return {question.key: question.options[place].key}


def post(room: Room, participant: Participant, raw: object) -> Receipt | Refusal:
    return room.session.ballots.collect([Ballot(room.session.scene().round.id, participant, raw)])[0]


def test_each_ballot_of_a_batch_gets_its_own_answer(voting: Room) -> None:
    round_id = voting.session.scene().round.id
    ann, ben = join(voting), join(voting)
    ballots = [
        Ballot(round_id, ann, pick(voting, 0)),
        Ballot(round_id, ben, {"no": "such"}),
        Ballot("gone", ben, pick(voting, 0)),
        Ballot(round_id, ben, pick(voting, 1)),
    ]
    first, second, third, fourth = voting.session.ballots.collect(ballots)

    assert first == fourth == Receipt()
    assert isinstance(second, Refusal)
    assert "another question" in second.sentence
    assert isinstance(third, Unknown)
    assert voting.session.scene().tally.questions[0].counts[:2] == (1, 1)


def test_nothing_is_counted_after_the_close(voting: Room) -> None:
    ann = join(voting)
    answer = pick(voting, 0)
    voting.session.rounds.close()

    refused = post(voting, ann, answer)
    assert isinstance(refused, Closed)
    assert "not counted" in refused.sentence
    assert voting.session.scene().tally.answered == 0


def test_a_seat_has_one_ballot_whatever_the_way(voting: Room) -> None:
    voting.session.people.set_seats(20)
    code = voting.session.people.seat_codes()[16]
    seated = join(voting, seat=code.lower())
    assert seated.seat == 17

    assert post(voting, seated, pick(voting, 0)) == Receipt("")
    assert post(voting, seated, pick(voting, 1)) == Receipt(""), "a change of mind replaces nothing else"
    assert voting.session.ballots.slip(17, pick(voting, 0)) == Receipt("phone")
    assert voting.session.ballots.passed(pick(voting, 1), code) == Receipt("slips")
    assert post(voting, seated, pick(voting, 0)) == Receipt("pass-around")
    tally = voting.session.scene().tally
    assert tally.questions[0].counts[:2] == (1, 0)
    assert tally.ways == {"phone": 1}


def test_slips_without_cards_are_ballots_of_their_own(voting: Room) -> None:
    post(voting, join(voting), pick(voting, 0))
    for number in (1, 2, 2):
        voting.session.ballots.slip(number, pick(voting, 1))
    voting.session.ballots.table(3, pick(voting, 0))
    voting.session.ballots.passed(pick(voting, 0))
    voting.session.ballots.passed(pick(voting, 0))

    tally = voting.session.scene().tally
    assert tally.questions[0].counts[:2] == (4, 2)
    assert dict(tally.ways) == {"phone": 1, "slips": 2, "table": 1, "pass-around": 2}
    assert voting.session.ballots.typed("slips") == {1: pick(voting, 1), 2: pick(voting, 1)}
    assert voting.session.ballots.typed("table") == {3: pick(voting, 0)}


def test_a_slip_typed_by_mistake_is_taken_back_and_a_phone_is_not(voting: Room) -> None:
    voting.session.people.set_seats(3)
    post(voting, join(voting, seat=voting.session.people.seat_codes()[1]), pick(voting, 0))
    voting.session.ballots.slip(1, pick(voting, 1))

    assert voting.session.ballots.take_back("slips", 1)
    assert not voting.session.ballots.take_back("slips", 2), "seat 2 answered by phone"
    assert dict(voting.session.scene().tally.ways) == {"phone": 1}
    with pytest.raises(Refusal, match="numbers 1 to 3"):
        voting.session.ballots.slip(4, pick(voting, 0))


def test_what_was_answered_can_be_read_back_by_its_giver_alone(room_of_fourteen: Room) -> None:
    room = room_of_fourteen
    room.facilitator.gathers("mails", "claims")
    for kind in ("single-choice", "dot-vote", "criteria-vote"):
        room.facilitator.goes_to(kind)
        room.session.rounds.open()
        form = room.session.scene().round.form
        given = (
            {form.questions[0].options[0].key: 2}
            if form.shape == "dots"
            else {q.key: q.options[-1].key for q in form.questions if not q.many}
        )
        ann, ben = join(room), join(room)
        assert post(room, ann, given) == Receipt()
        assert room.session.ballots.mine(ann) == given
        assert room.session.ballots.mine(ben) is None
        room.session.rounds.close()


@pytest.mark.parametrize("state", ["open", "closed", "revealed"])
def test_one_is_told_what_one_answered_after_the_close_too(voting: Room, state: str) -> None:
    ann, ben = join(voting), join(voting)
    post(voting, ann, pick(voting, 1))
    if state != "open":
        voting.session.rounds.close()
    if state == "revealed":
        voting.session.rounds.reveal()

    assert voting.session.ballots.mine(ann) == pick(voting, 1)
    assert voting.session.ballots.mine(ben) is None


def test_in_a_second_round_the_first_answer_is_not_told(voting: Room) -> None:
    ann = join(voting)
    post(voting, ann, pick(voting, 1))
    voting.session.rounds.close()
    voting.session.rounds.revote()

    assert voting.session.ballots.mine(ann) is None


def test_a_token_is_good_for_its_workshop_and_for_nothing_else(voting: Room, tmp_path: Path) -> None:
    people = voting.session.people
    token = people.join(people.code())
    other = Room(tmp_path / "other.readyroom", day())
    theirs = other.session.people.join(other.session.people.code())
    forged = f"{people.who(token).id}.{'0' * 32}"
    try:
        for wrong in (theirs, forged, "", ".", "é", token[:-1], token + "0", f"{token.split('.')[0]}."):
            with pytest.raises(NotJoined):
                people.who(wrong)
    finally:
        other.session.close()
    voting.comes_back()
    assert voting.session.people.who(token).id == token.split(".")[0]


def test_a_wrong_code_lets_nobody_in(voting: Room) -> None:
    people = voting.session.people
    people.set_seats(2)
    right = people.code()
    wrong = "A" * 4 if right != "AAAA" else "BBBB"
    with pytest.raises(WrongCode, match="not the room’s code"):
        people.join(wrong)
    for seat in ("1-XXXX", "3-ABCD", "1", "-", "0-0000", "99999999999-AAAA"):
        if seat != people.seat_codes()[0]:
            with pytest.raises(WrongCode, match="personal card"):
                people.join(right, seat=seat)
    assert voting.session.scene().presence.joined == 0
    assert people.who(people.join(f" {right.lower()} ")).seat == 0


def test_who_is_missing_is_told_and_never_what_was_answered(voting: Room) -> None:
    people = voting.session.people
    people.set_seats(3)
    codes = people.seat_codes()
    seated = join(voting, seat=codes[1], table="4", function="hr")
    join(voting, seat=codes[1], table="4")
    join(voting, table="4")
    post(voting, seated, pick(voting, 0))

    presence = voting.session.scene().presence
    assert (presence.joined, presence.answered, presence.seats) == (2, 1, 3)
    assert presence.missing_seats == (1, 3)
    assert [(t.name, t.joined, t.answered) for t in presence.tables] == [("4", 2, 1)]
    assert dict(presence.functions) == {"hr": 1}


def test_the_file_alone_cannot_tell_whose_answer_it_is(voting: Room) -> None:
    voting.session.people.set_seats(5)
    ann = join(voting, seat=voting.session.people.seat_codes()[0])
    post(voting, ann, pick(voting, 0))
    key = _place(voting.path)
    assert key.exists()
    voting.session.rounds.close()
    voting.session.close()

    assert not key.exists(), "the key is thrown away with the last open vote"
    raw = voting.path.read_bytes()
    with sqlite3.connect(voting.path) as db:
        (voter,) = db.execute("SELECT voter FROM response").fetchone()
        people = db.execute("SELECT * FROM participant").fetchall()
        columns = {row[1] for row in db.execute("PRAGMA table_info(response)")}
    db.close()
    assert not any(voter in map(str, person) for person in people)
    assert columns == {"round", "voter", "way", "answer"}
    assert raw.count(voter.encode()) <= 2, "in the table alone"
    voting.session = Session.open(voting.path, voting.clock)


def test_an_open_vote_goes_on_after_the_program_was_closed(voting: Room) -> None:
    ann = join(voting)
    post(voting, ann, pick(voting, 0))
    voting.comes_back()

    post(voting, ann, pick(voting, 1))
    assert voting.session.scene().tally.questions[0].counts[:2] == (0, 1)


def test_a_vote_opened_on_another_laptop_takes_no_second_ballots(voting: Room) -> None:
    ann = join(voting)
    post(voting, ann, pick(voting, 0))
    voting.session.close()
    _place(voting.path).unlink()
    voting.session = Session.open(voting.path, voting.clock)

    refused = post(voting, ann, pick(voting, 1))
    assert isinstance(refused, Closed)
    assert "another laptop" in refused.sentence
    assert voting.session.scene().tally.answered == 1
