"""What is known before the day: it stands where the agenda asks for it, and is kept with the engagement."""

from pathlib import Path

import pytest
from room import Room, agenda_of, day

from workshop.model import Activity, DataSource, PlanLine
from workshop.problems import Refusal


@pytest.fixture
def room(tmp_path: Path) -> Room:
    return Room(tmp_path / "northmere.readyroom", day())


def test_why_rule_and_functions_stand_in_the_agenda(room: Room) -> None:
    session = room.session
    session.engagement.change(why="Letters wait two weeks", decider="S. Lindqvist")
    assert session.scene().material.written["why"] == "Letters wait two weeks"
    functions = [("People & Culture", 2), ("Human resources", 1), ("software engineering", 4), ("Pumps", 7)]
    session.engagement.set_functions(functions)
    session.engagement.add_workshop(
        day(), "2027-02-02", invited=14, written={"decision-rule": "majority", "decision-share": "two-thirds"}
    )
    scene = session.scene()
    assert scene.engagement.functions == tuple(functions)
    assert scene.material.written["why"] == "Letters wait two weeks"
    assert scene.rule == "The majority decides: it takes two thirds of all who are present."
    options = {o.key: o.text for o in session.people.functions()}
    assert session.undo() == "added workshop"
    assert len(session.scene().workshops) == 1
    session.redo()
    assert session.scene().material.written["decision-share"] == "two-thirds"
    assert options == {
        "people-culture": "People & Culture",
        "hr": "Human resources",
        "software": "software engineering",
        "pumps": "Pumps",
        "other": "Somewhere else",
    }
    session.close()


def test_a_new_why_is_taken_over_until_the_room_has_said_its_own(room: Room) -> None:
    session = room.session
    session.engagement.change(why="First")
    session.engagement.change(why="Second")
    assert session.scene().material.written["why"] == "Second"
    session.undo()
    assert session.scene().engagement.why == ""
    session.redo()
    session.agenda.goto(1)
    place = next(n for n, a in enumerate(session.scene().agenda, 1) if a.key == "why")
    session.agenda.goto(place)
    session.agenda.write("why", "What the sponsor said")
    session.engagement.change(why="Third")
    scene = session.scene()
    assert (scene.engagement.why, scene.material.written["why"]) == ("Third", "What the sponsor said")
    with pytest.raises(Refusal, match="A4 or Letter"):
        session.engagement.change(paper="A5")
    session.close()


def test_an_agenda_that_asks_for_nothing_takes_nothing(room: Room) -> None:
    session = room.session
    session.engagement.set_functions([("Pumps", 3)])
    session.engagement.add_workshop(
        agenda_of(Activity("", "a", "guided", "Talk", 5)), "2027-02-02", written={"decision-rule": "consent"}
    )
    assert dict(session.scene().material.written) == {}
    assert session.people.functions() == ()
    session.close()


def test_what_was_tried_is_kept_the_newest_of_each(room: Room) -> None:
    session, clock = room.session, room.clock
    session.trials.record("phones", "2")
    clock.passes(60)
    session.trials.record("projector", "1920 × 1080")
    session.trials.record("phones", "3")
    assert {(t.what, t.found) for t in session.scene().trials} == {
        ("phones", "3"),
        ("projector", "1920 × 1080"),
    }
    with pytest.raises(Refusal):
        session.trials.record("coffee", "hot")  # type: ignore[arg-type]
    session.engagement.add_workshop(day(), "2027-02-02")
    assert session.scene().trials == ()
    session.close()


def test_the_outline_counts_all_workshops_lines(room: Room) -> None:
    session, first = room.session, room.workshop
    line = PlanLine("", "", "data", "30", "List the data", "", "", "", state="accepted")
    for progress in ("done", "", "dropped"):
        session.lines.edit(session.lines.add(line), progress=progress)
    session.ideas.add_sources([DataSource("", "Mails", owner="J. Okafor"), DataSource("", "Photos")])
    session.engagement.add_workshop(day(), "2027-02-02")
    outline = session.outline()
    assert (outline.lines[first.id], outline.settled[first.id], outline.noted[first.id]) == ((3, 1), 2, 2)
    assert (outline.client, outline.sources, outline.unowned) == ("Northmere Water", 2, 1)
    assert outline.led == outline.workshops[1].id
    session.close()


def test_a_workshop_is_over_when_it_was_led_to_its_end(room: Room) -> None:
    session, clock = room.session, room.clock
    session.agenda.goto(len(session.scene().agenda))
    clock.passes(3)
    assert session.outline().ended == frozenset()
    session.agenda.next()
    assert session.outline().ended == {room.workshop.id}
    session.agenda.goto(2)
    assert session.outline().ended == frozenset(), "who goes back has not ended"
    with session._desk.store.writing() as db:
        db.execute("UPDATE activity SET state = 'skipped'")
    assert session.outline().ended == {room.workshop.id}, "what is skipped is passed"
    session.close()
