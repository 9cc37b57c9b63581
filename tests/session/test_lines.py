"""Plan lines: proposed, accepted, edited, dropped; what was settled stays settled."""

import pytest
from room import Room

from workshop.exchange.returned import Change, Changes
from workshop.model import PlanLine
from workshop.problems import Refusal


@pytest.fixture
def voted(room_of_fourteen: Room) -> Room:
    room = room_of_fourteen
    room.facilitator.gathers("mails", "claims", "vans")
    room.facilitator.goes_to("criteria-vote")
    room.session.rounds.open()
    room.facilitator.grid(
        ("1.buy-in", (2, 3, 8, 1)),
        ("1.data-rich", (4, 2, 1, 7)),
        ("1.no-rule", (12, 1, 0, 1)),
        ("1.labour", (13, 1, 0, 0)),
    )
    room.facilitator.shows_the_result()
    mails = room.session.scene().material.ideas[0]
    room.facilitator.goes_to("decision")
    room.session.decide(mails.id, "", "Most hours", "R. Haas")
    return room


def test_proposals_carry_rule_and_counts(voted: Room) -> None:
    assert voted.session.lines.propose() >= 3
    reasons = [r for line in voted.session.scene().lines for r in line.reasons]

    buy_in = next(r for r in reasons if r.rule == "P1")
    assert "14" in buy_in.text
    assert buy_in.counts == (2, 3, 8, 1)


def test_proposing_again_changes_nothing_that_was_settled(voted: Room) -> None:
    voted.session.lines.propose()
    first, second, third = voted.session.scene().lines[:3]
    voted.session.lines.edit(first.id, owner="M. Ortiz", due="2026-12-10")
    voted.session.lines.accept(first.id)
    voted.session.lines.drop(second.id)
    voted.session.lines.edit(third.id, what="Our own words")
    before = voted.session.scene().lines

    assert voted.session.lines.propose() == 0
    assert {line.id: line for line in voted.session.scene().lines} == {line.id: line for line in before}


def test_a_dropped_line_is_kept_and_can_come_back(voted: Room) -> None:
    voted.session.lines.propose()
    line = voted.session.scene().lines[0]
    voted.session.lines.drop(line.id)
    assert [d.id for d in voted.session.plan().dropped] == [line.id]
    voted.session.lines.restore(line.id)

    assert voted.session.scene().lines[0].state == "proposed"


def test_a_wrong_date_is_refused_in_words(voted: Room) -> None:
    voted.session.lines.propose()
    line = voted.session.scene().lines[0]
    with pytest.raises(Refusal, match="is not a date"):
        voted.session.lines.edit(line.id, due="soon")


def test_the_groups_own_line_stands_in_the_plan(voted: Room) -> None:
    key = voted.session.lines.add(PlanLine("", "", "culture", "30", "Invite the works council", "HR", "", ""))
    voted.session.lines.edit(key, owner="D. Brack", due="2026-12-01")
    voted.session.lines.accept(key)

    assert [line.what for line in voted.session.plan().lines] == ["Invite the works council"]


def test_a_line_without_a_name_is_not_called_owned(voted: Room) -> None:
    key = voted.session.lines.add(PlanLine("", "", "culture", "30", "Invite the works council", "HR", "", ""))
    voted.session.lines.accept(key)

    plan = voted.session.plan()
    assert plan.lines == ()
    assert [line.id for line in plan.unowned] == [key]


def test_the_decision_stands_beside_the_vote(voted: Room) -> None:
    decision = voted.session.scene().material.decision
    assert decision.vote.startswith("2 of 4 points met")
    assert decision.reason == "Most hours"


def test_deciding_on_something_else_is_refused(voted: Room) -> None:
    with pytest.raises(Refusal, match="Choose the problem"):
        voted.session.decide("nothing")


def test_the_decided_problem_is_not_merged_away(voted: Room) -> None:
    ideas = voted.session.scene().material.ideas
    with pytest.raises(Refusal, match="decided on"):
        voted.session.ideas.merge([ideas[0].id, ideas[1].id], into=ideas[1].id)

    voted.session.ideas.merge([ideas[0].id, ideas[1].id], into=ideas[0].id)
    assert voted.session.plan().chosen is not None


def test_the_decided_problem_is_not_taken_away(room_of_fourteen: Room) -> None:
    room = room_of_fourteen
    (key,) = room.facilitator.gathers("mails")
    room.facilitator.goes_to("decision")
    room.session.decide(key)

    with pytest.raises(Refusal, match="decided on and stays"):
        room.session.ideas.remove(key)


def test_a_table_that_came_back_is_one_edit(voted: Room) -> None:
    lines = voted.session.lines
    lines.propose()
    first, second = voted.session.scene().lines[:2]
    for line in (first, second):
        lines.edit(line.id, owner="Ann", due="2026-06-01")
        lines.accept(line.id)
    before = voted.session.scene().lines

    n = lines.take_in(
        Changes(
            (
                Change(first.id, first.what, "progress", "open", "done"),
                Change(first.id, first.what, "due", "2026-06-01", "2026-06-09"),
                Change(second.id, second.what, "owner", "Ann", "  Ben "),
            )
        )
    )
    told = {line.id: line for line in voted.session.scene().lines}

    assert n == 3
    assert (told[first.id].progress, told[first.id].due, told[second.id].owner) == (
        "done",
        "2026-06-09",
        "Ben",
    )
    assert told[second.id].stands == "open"
    assert voted.session.undo() == "3 changes from a table"
    assert voted.session.scene().lines == before


def test_a_change_that_cannot_be_is_refused_and_none_of_its_table_is_taken(voted: Room) -> None:
    voted.session.lines.propose()
    first, second = voted.session.scene().lines[:2]

    for field, after, says in (
        ("due", "soon", "“soon” is not a date"),
        ("progress", "almost", "An item is open, under way, done or dropped."),
    ):
        changes = Changes(
            (
                Change(first.id, first.what, "owner", "", "Ann"),
                Change(second.id, second.what, field, "", after),
            )
        )
        with pytest.raises(Refusal, match=says):
            voted.session.lines.take_in(changes)
    with pytest.raises(Refusal, match="not there any more"):
        voted.session.lines.take_in(Changes((Change("gone", "Gone", "owner", "", "Ann"),)))

    assert voted.session.scene().lines[0].owner == ""
