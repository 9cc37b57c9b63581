"""What is gathered besides ideas: reasons of failure, data sources, answers to stop signs."""

import pytest

from tests.room import Room
from workshop.model import DataSource, PlanLine
from workshop.problems import Refusal


def test_a_reason_stays_hidden_until_it_is_released(room_of_fourteen: Room) -> None:
    room = room_of_fourteen
    (key,) = room.session.blockers.add(["  Nobody has\ntime  "])
    room.session.blockers.sort(key, "no-time")
    room.comes_back()
    hidden = room.projector.scene.blockers
    room.session.blockers.release(key)
    seen = room.projector.scene.blockers
    room.session.blockers.release(key, on=False)

    assert [(h.reasons, h.texts) for h in hidden] == [(1, ())]
    assert [(h.reasons, h.texts) for h in seen] == [(1, ("Nobody has time",))]
    assert room.projector.scene.blockers == hidden


def test_two_people_may_write_the_same_reason(room_of_fourteen: Room) -> None:
    room_of_fourteen.session.blockers.add(["No time", "No time", " "])

    assert len(room_of_fourteen.session.scene().material.blockers) == 2


def test_what_is_done_with_a_reason_can_be_undone_by_name(room_of_fourteen: Room) -> None:
    session = room_of_fourteen.session
    (key,) = session.blockers.add(["No time"])
    session.blockers.edit(key, "No time at all")
    session.blockers.sort(key, "no-time")
    session.blockers.remove(key)

    assert session.undo() == "removal of a reason"
    assert session.scene().material.blockers[0].kind == "no-time"
    assert session.undo() == "sorting of a reason"
    assert session.undo() == "change of a reason"
    assert session.scene().material.blockers[0].text == "No time"


@pytest.mark.parametrize("kind", ["weather", "No time"])
def test_a_kind_that_is_none_of_the_fourteen_is_refused(room_of_fourteen: Room, kind: str) -> None:
    (key,) = room_of_fourteen.session.blockers.add(["No time"])

    with pytest.raises(Refusal, match="fourteen"):
        room_of_fourteen.session.blockers.sort(key, kind)


def test_an_empty_reason_is_refused(room_of_fourteen: Room) -> None:
    with pytest.raises(Refusal, match="nothing to keep"):
        room_of_fourteen.session.blockers.add(["  "])


def test_a_source_knows_which_problems_need_it(room_of_fourteen: Room) -> None:
    room = room_of_fourteen
    ideas = room.facilitator.gathers("Sort complaint mails", "Read meter photos")
    (key,) = room.session.ideas.add_sources([DataSource("", "Mail archive")])
    room.session.ideas.edit_source(key, owner="Customer service", uses=ideas[:1])
    room.comes_back()

    (source,) = room.session.scene().material.sources
    assert source.uses == ideas[:1]
    assert source.owner == "Customer service"
    assert room.session.undo() == "change of a data source"
    assert room.session.scene().material.sources[0].uses == ()


def test_a_source_that_was_voted_on_stays(room_of_fourteen: Room) -> None:
    room = room_of_fourteen
    room.facilitator.gathers("Sort complaint mails")
    key, other = room.session.ideas.add_sources([DataSource("", "Mail archive"), DataSource("", "Scans")])
    room.session.ideas.remove_source(other)
    room.facilitator.goes_to("source-facts")
    room.session.rounds.open()

    with pytest.raises(Refusal, match="voted on"):
        room.session.ideas.remove_source(key)


@pytest.mark.parametrize(("name", "says"), [("", "needs a name"), ("SCANS", "on the list already")])
def test_a_source_keeps_a_name_of_its_own(room_of_fourteen: Room, name: str, says: str) -> None:
    sources = [DataSource("", "Mail archive"), DataSource("", "Scans")]
    key, _other = room_of_fourteen.session.ideas.add_sources(sources)

    with pytest.raises(Refusal, match=says):
        room_of_fourteen.session.ideas.edit_source(key, name=name)


def test_only_the_sources_of_the_chosen_problem_are_asked_about(room_of_fourteen: Room) -> None:
    room = room_of_fourteen
    first, _second = room.facilitator.gathers("Sort complaint mails", "Read meter photos")
    key, _other = room.session.ideas.add_sources([DataSource("", "Mail archive"), DataSource("", "Scans")])
    room.session.ideas.edit_source(key, uses=(first,))
    room.facilitator.goes_to("decision")
    room.session.decide(first)
    room.facilitator.goes_to("source-facts")
    room.session.rounds.open()

    current = room.session.scene().round
    assert current is not None
    assert [row.text for row in current.form.rows] == ["Mail archive"]


def test_an_answer_to_a_stop_sign_is_kept_and_can_be_undone(room_of_fourteen: Room) -> None:
    session = room_of_fourteen.session
    key = session.lines.add(PlanLine("", "", "data", "30", "Ask the privacy officer", "", "", "", stop=True))
    session.lines.answer(key, "R. Adler says yes, for this use")

    assert not session.scene().lines[0].unanswered
    assert session.undo() == "answer to a stop sign"
    assert session.scene().lines[0].unanswered
