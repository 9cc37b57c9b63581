"""Lists of statements: asked once, talked about where the room differs, asked again only there."""

from collections.abc import Mapping

import pytest

from tests.room import Room
from workshop.activities import KINDS
from workshop.model import Activity
from workshop.problems import Refusal

AGREED = {"done": 12, "started": 1, "not-started": 1}
SPLIT = {"done": 6, "started": 1, "not-started": 7}
UNKNOWN = {"done": 5, "not-started": 3, "unknown": 6}


def goes_to(room: Room, key: str) -> Activity:
    agenda = room.session.scene().agenda
    room.session.agenda.goto(next(n for n, a in enumerate(agenda, 1) if a.key == key))
    activity = room.session.scene().activity
    assert activity is not None
    return activity


def votes(room: Room, key: str, *, answers: Mapping[str, Mapping[str, int]] | None = None) -> None:
    """Vote on every statement of an activity: all agree but where `answers` says otherwise."""
    goes_to(room, key)
    room.session.rounds.open()
    current = room.session.scene().round
    assert current is not None
    given = {q.key: (answers or {}).get(q.key, AGREED) for q in current.form.questions}
    room.session.rounds.count(given)
    room.facilitator.shows_the_result()


def test_the_journey_has_22_statements_in_three_columns_and_three_phases(room_of_fourteen: Room) -> None:
    activity = goes_to(room_of_fourteen, "journey-check")
    form = KINDS["checklist"].form(activity, room_of_fourteen.session.scene().material)

    assert form is not None
    assert form.shape == "list"
    cells = {(q.column, q.row) for q in form.questions}
    assert len(form.questions) == 22
    assert len(cells) == 9
    assert all(q.options[-1].level == "unknown" for q in form.questions)


def test_the_second_vote_asks_only_what_came_up_for_talk(room_of_fourteen: Room) -> None:
    room = room_of_fourteen
    votes(room, "journey-check", answers={"J1.S2": SPLIT, "J1.D2": UNKNOWN})
    goes_to(room, "journey-talk")
    cards = room.session.scene().cards
    votes(room, "journey-revote", answers={"J1.S2": AGREED, "J1.D2": UNKNOWN})

    assert [c.key for c in cards if c.key] == ["J1.S2", "J1.D2"]
    revote = next(v for v in room.session.plan().votes if len(v.tally.questions) == 2)
    assert [q.question.key for q in revote.tally.questions] == ["J1.S2", "J1.D2"]
    evidence = room.session.findings().of_room("J1.S2")
    assert evidence is not None
    assert evidence.round == 2
    assert evidence.tally.counts == (12, 1, 1, 0)
    assert evidence.first is not None
    assert evidence.first.counts == (6, 1, 7, 0)


def test_there_is_nothing_to_vote_on_again_where_all_agree(room_of_fourteen: Room) -> None:
    room = room_of_fourteen
    votes(room, "journey-check")
    goes_to(room, "journey-revote")

    with pytest.raises(Refusal, match="Nothing was divided"):
        room.session.rounds.open()


def test_before_the_first_vote_there_is_nothing_to_repeat(room_of_fourteen: Room) -> None:
    goes_to(room_of_fourteen, "journey-revote")

    with pytest.raises(Refusal, match="not been voted on yet"):
        room_of_fourteen.session.rounds.open()


def test_a_list_voted_on_once_more_in_its_own_step_asks_only_what_is_open(room_of_fourteen: Room) -> None:
    room = room_of_fourteen
    votes(room, "journey-check", answers={"J2.C2": SPLIT})
    room.session.rounds.revote()
    current = room.session.scene().round
    assert current is not None
    assert [q.key for q in current.form.questions] == ["J2.C2"]
    room.facilitator.shows_the_result()
    goes_to(room, "journey-revote")

    with pytest.raises(Refusal, match="twice"):
        room.session.rounds.open()


def test_the_room_sees_the_statements_while_they_are_asked_and_no_count(room_of_fourteen: Room) -> None:
    room = room_of_fourteen
    goes_to(room, "journey-check")
    room.session.rounds.open()
    room.session.rounds.count({"J1.S1": AGREED})
    asked = room.projector.scene
    room.session.rounds.close()
    closed = room.projector.scene

    assert asked.form is not None
    assert len(asked.form.questions) == 22
    assert asked.tally is None
    assert closed.form is None
    assert closed.readiness is not None
    assert not closed.readiness.asked
    assert closed.talk == ()
