"""What is known of an engagement is changed after it began: who comes, how it decides, its day."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from room import Room, day

from workshop.model import Form
from workshop.paper_votes import paper_votes
from workshop.papers.invitation_texts import functions
from workshop.problems import Refusal

NAME = "change of who comes, by function"


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    made = Room(tmp_path / "northmere.readyroom", day())
    yield made
    made.session.close()


def asked_on_phones(room: Room) -> list[str]:
    return [option.text for option in room.session.people.functions()]


def asked_on_paper(room: Room) -> list[str]:
    box = room.session.box()
    forms = [vote.form for vote in paper_votes(box.agenda, box.material)]
    return [o.text for form in forms for q in form.questions if q.key == "function" for o in q.options]


def place(room: Room) -> int:
    agenda = room.session.scene().agenda
    return next(
        n for n, a in enumerate(agenda, 1) if any(q["id"] == "function" for q in a.spec.get("questions", ()))
    )


def opens_the_question(room: Room) -> Form:
    room.session.agenda.goto(place(room))
    room.session.rounds.open()
    current = room.session.scene().round
    assert current is not None
    return current.form


def test_before_a_vote_phones_papers_and_the_number_of_people_follow(room: Room) -> None:
    session = room.session
    before = asked_on_phones(room)
    assert session.engagement.set_functions([("Pumps", 9), ("HR", 3), ("Board", 0)]) == ""
    scene = session.scene()
    assert scene.engagement.functions == (("Pumps", 9), ("HR", 3), ("Board", 0))
    assert (scene.workshop.invited, scene.undo) == (12, NAME)  # type: ignore[union-attr]
    now = ["Pumps", "HR", "Board", "Somewhere else"]
    assert (asked_on_phones(room), asked_on_paper(room)) == (now, now)
    assert functions(session.box()) == ("Pumps", "HR", "Board")
    # Whatever a function was called before, the question that rules read is found again.
    session.engagement.set_functions([("IT", 4), ("Research", 2)])
    assert [o.key for o in session.people.functions()] == ["software", "research", "other"]
    assert session.undo() == NAME
    scene = session.scene()
    assert (scene.engagement.functions, scene.workshop.invited) == ((), 16)  # type: ignore[union-attr]
    assert asked_on_phones(room) == before
    session.redo()
    session.engagement.set_functions([])
    assert asked_on_phones(room) == before, "nobody by function: the agenda asks for its own again"


def test_after_a_vote_what_was_gathered_keeps_its_words(room: Room) -> None:
    session = room.session
    session.engagement.set_functions([("Pumps", 9), ("HR", 3)])
    form = opens_the_question(room)
    said = session.engagement.set_functions([("Drains", 20)])
    assert said.startswith("People have said where they work already")
    scene = session.scene()
    assert (scene.engagement.functions, scene.workshop.invited) == ((("Drains", 20),), 20)  # type: ignore[union-attr]
    assert scene.round.form == form  # type: ignore[union-attr]
    assert asked_on_phones(room)[:2] == ["Pumps", "HR"]
    assert session.undo() == NAME, "what no vote rests on can be taken back"
    with pytest.raises(Refusal, match="was used since and stays in the record"):
        session.undo()
    assert asked_on_phones(room)[:2] == ["Pumps", "HR"]


def test_another_workshop_has_people_of_its_own(room: Room) -> None:
    session = room.session
    session.engagement.set_functions([("Pumps", 9)])
    session.engagement.add_workshop(day(), "2027-02-02", invited=5, functions=[("Board", 5)])
    assert asked_on_phones(room)[0] == "Board"
    assert [w.invited for w in session.scene().workshops] == [9, 5]
    session.undo()
    assert session.scene().engagement.functions == (("Pumps", 9),)
    assert asked_on_phones(room)[0] == "Pumps"
    session.redo()
    session.engagement.choose_workshop(session.scene().workshops[0].id)
    assert asked_on_phones(room)[0] == "Pumps"
    session.engagement.set_people(invited=7)
    session.engagement.set_functions([("Pumps", 8)])
    with pytest.raises(Refusal, match="By function there are 8 people"):
        session.engagement.set_people(invited=7)


def test_people_that_make_no_sense_are_refused_and_nothing_is_changed(room: Room) -> None:
    for given, words in (
        ([("HR", 1), ("hr ", 2)], "“hr” is there twice"),
        ([("HR", -1)], "must lie between"),
        ([("HR", 9_000), ("IT", 9_000)], "must lie between"),
    ):
        with pytest.raises(Refusal, match=words):
            room.session.engagement.set_functions(given)
    assert room.session.scene().undo == ""


def test_how_the_group_decides_is_changed_where_the_agenda_has_a_place(room: Room) -> None:
    session = room.session
    session.engagement.set_rule("majority", "two-thirds")
    assert session.scene().rule == "The majority decides: it takes two thirds of all who are present."
    assert session.scene().undo == "change of how the group decides"
    session.engagement.set_rule("consent")
    assert "consent" in session.scene().rule
    assert "decision-share" not in session.scene().material.written
    session.undo()
    assert session.scene().rule.startswith("The group advises")
    with pytest.raises(Refusal, match="share"):
        session.engagement.set_rule("majority", "a few")


def test_a_workshop_without_a_day_can_be_moved_and_lose_its_day_again(room: Room) -> None:
    session = room.session
    session.engagement.set_date("", "10:30")
    workshop = session.scene().workshop
    assert workshop is not None
    assert (workshop.date, workshop.starts) == ("", "10:30")
    session.engagement.set_date("2027-01-12")
    with pytest.raises(Refusal, match="Write the day"):
        session.engagement.set_date("2027-13-12")
