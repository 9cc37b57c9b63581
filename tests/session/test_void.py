"""A round that is declared void stays in the record and counts for nothing."""

from pathlib import Path

import pytest
from papers.printed import read
from room import Room

from workshop.exchange.lines import csv_files
from workshop.papers.action_plan import render as render_plan
from workshop.papers.vote_record import render
from workshop.plan import ActionPlan
from workshop.problems import Refusal
from workshop.templates import shipped

WHY = "Two tables voted on the wrong problem"
SAID = "The vote behind this decision was declared void."
CELL = "1.buy-in"


def voted(room: Room, *counts: tuple[int, int, int, int]) -> None:
    """Vote on one problem once for each of `counts`, each shown to the room."""
    for number, cell in enumerate(counts):
        (room.session.rounds.revote if number else room.session.rounds.open)()
        room.facilitator.grid((CELL, cell))
        room.facilitator.shows_the_result()


@pytest.fixture
def room(room_of_fourteen: Room) -> Room:
    room_of_fourteen.facilitator.gathers("mails")
    room_of_fourteen.facilitator.goes_to("criteria-vote")
    return room_of_fourteen


def evidence(room: Room) -> tuple[int, ...]:
    """Give the counts that the rules go by, nothing where there are none."""
    found = [e for (_row, column), e in room.session.findings().evidence.items() if column == "buy-in"]
    return found[0].tally.counts if found else ()


def test_the_room_and_the_phones_are_back_before_the_vote(room: Room) -> None:
    usual = room.session.phone_scene()
    voted(room, (6, 1, 6, 1))
    assert evidence(room) == (6, 1, 6, 1)

    room.session.rounds.void(f"  {WHY} ")

    scene, wall, phone = room.session.scene(), room.projector.scene, room.session.phone_scene()
    assert (scene.state, scene.tally, scene.hidden) == ("ready", None, False)
    assert [(r.number, r.void) for r in scene.void] == [(1, WHY)]
    assert (wall.state, wall.tally, wall.answered, wall.round_number) == ("ready", None, 0, 0)
    assert (phone.state, phone.round, phone.form, phone.number) == ("ready", "", None, 0)
    assert phone.text == "This vote was declared void. The facilitator may ask again."
    assert WHY not in str(wall)
    assert evidence(room) == ()
    assert [v.void for v in room.session.plan().record] == [WHY]
    assert room.session.plan().votes == ()
    room.session.rounds.open()
    assert room.session.phone_scene().text == usual.text
    assert (room.session.phone_scene().number, room.projector.scene.round_number) == (1, 1)


def test_a_void_second_vote_leaves_the_first_and_room_for_another(room: Room) -> None:
    voted(room, (6, 1, 6, 1), (9, 1, 3, 1))

    room.session.rounds.void(WHY)

    assert evidence(room) == (6, 1, 6, 1)
    assert room.projector.scene.tally.questions[0].counts == (6, 1, 6, 1)
    room.session.rounds.revote()
    room.facilitator.grid((CELL, (8, 1, 4, 1)))
    room.facilitator.shows_the_result()
    assert evidence(room) == (8, 1, 4, 1)
    assert room.projector.scene.earlier.questions[0].counts == (6, 1, 6, 1)
    with pytest.raises(Refusal, match="voted on twice"):
        room.session.rounds.revote()


def test_it_needs_a_vote_and_a_reason(room: Room) -> None:
    with pytest.raises(Refusal, match="no vote here"):
        room.session.rounds.void(WHY)
    voted(room, (6, 1, 6, 1))
    with pytest.raises(Refusal, match="Say in a few words why"):
        room.session.rounds.void("   ")
    assert not room.session.scene().void


def test_what_a_machine_has_learned_is_not_taken_from_it(tmp_path: Path) -> None:
    event = Room(tmp_path / "event.readyroom", next(t for t in shipped() if t.id == "excitement-100"))
    event.facilitator.goes_to("labelling")
    event.session.rounds.open()
    with pytest.raises(Refusal, match="machine has learned from these labels"):
        event.session.rounds.void(WHY)
    event.session.close()


def test_an_open_vote_is_closed_first_and_takes_no_more(room: Room) -> None:
    opened = room.session.rounds.open()
    room.session.ballots.respond(opened, "a", {CELL: "met"}, "phone")

    room.session.rounds.void(WHY)

    with pytest.raises(Refusal, match="vote is closed"):
        room.session.ballots.respond(opened, "b", {CELL: "met"}, "phone")
    assert room.session.plan().record[0].tally.answered == 1
    assert room.session.undo() == "declaring a vote void"
    assert (room.session.scene().state, room.session.scene().tally.answered) == ("closed", 1)
    assert room.session.redo() == "declaring a vote void"
    assert room.session.scene().state == "ready"


def test_it_can_be_undone_until_there_is_a_newer_vote_also_after_a_restart(room: Room) -> None:
    voted(room, (6, 1, 6, 1))
    room.session.rounds.void(WHY)
    room.comes_back()
    assert room.session.scene().undo == "declaring a vote void"
    room.session.undo()
    assert evidence(room) == (6, 1, 6, 1)
    room.session.rounds.void(WHY)

    room.session.rounds.open()

    assert room.session.scene().undo == ""
    assert [r.void for r in room.session.scene().void] == [WHY]


def drawn_up(room: Room) -> ActionPlan:
    voted(room, (6, 1, 6, 1))
    room.session.rounds.void(WHY)
    voted(room, (9, 1, 3, 1))
    return room.session.plan()


def test_papers_and_tables_tell_it_with_its_counts(room: Room) -> None:
    plan = drawn_up(room)
    title = plan.record[0].title

    for pdf in (render(plan), render_plan(plan)):
        text = " ".join(read(pdf))
        assert f"Declared void: {WHY}" in text
        assert f"{title}, round 1 of 2" in text
        assert f"{title}, round 2 of 2" in text
    rows = csv_files(plan)["votes.csv"].decode("utf-8-sig").splitlines()
    assert rows[0].endswith("ways,void")
    assert sum(WHY in row for row in rows) == len(rows) // 2
    assert sum(f",6,14,14,14 raised hands,{WHY}" in row for row in rows) == 2


def test_a_decision_says_that_the_vote_behind_it_is_void(room: Room) -> None:
    voted(room, (6, 1, 6, 1), (9, 1, 3, 1))
    room.facilitator.goes_to("decision")
    idea = room.session.scene().material.ideas[0].id
    room.session.decide(idea, "", "Most hours", "R. Haas")
    assert not room.session.plan().vote_void
    room.facilitator.goes_to("criteria-vote")

    room.session.rounds.void(WHY)

    plan = room.session.plan()
    assert plan.vote_void
    assert plan.decision.chosen == idea
    # Where it is told how the problem was chosen, and in the method.
    assert " ".join(read(render_plan(plan))).count(SAID) == 2
    room.session.undo()
    assert not room.session.plan().vote_void
    room.session.rounds.void(WHY)
    room.facilitator.goes_to("decision")
    room.session.decide(idea, "", "Most hours", "R. Haas")
    assert not room.session.plan().vote_void
