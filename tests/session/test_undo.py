"""Every edit of the facilitator can be undone by its name, also after a restart; votes never."""

from collections.abc import Callable
from typing import Any

import pytest
from room import DATE, Room, day

from workshop.model import DataSource, Idea, PlanLine
from workshop.problems import Refusal
from workshop.session import Session

Edit = Callable[[Session], Any]


def line(session: Session) -> str:
    return session.scene().lines[0].id


def text(session: Session) -> str:
    """Give a text from a phone that waits."""
    return session.scene().held[0].id


EDITS: dict[str, Edit] = {
    "change of the engagement": lambda s: s.engagement.change(client="Southmere"),
    "change of a setting": lambda s: s.engagement.set_threshold("few", 4),
    "change of the number of people": lambda s: s.engagement.set_people(present=11),
    "change of the day": lambda s: s.engagement.set_date("2027-01-12", "10:30"),
    "added workshop": lambda s: s.engagement.add_workshop(day(), DATE),
    "change of the number of cards": lambda s: s.people.set_seats(12),
    "change of the Wi-Fi’s name": lambda s: s.people.set_wifi("Workshop 2"),
    "change of minutes": lambda s: s.agenda.add_minutes(5),
    "point kept for later": lambda s: s.agenda.park("Works council"),
    "2 added ideas": lambda s: s.ideas.add([Idea("", "one"), Idea("", "two")]),
    "change of an idea": lambda s: s.ideas.edit("a", title="Other words"),
    "merge of 3 ideas": lambda s: s.ideas.merge(["a", "b", "c"], into="a"),
    "grouping of 2 ideas": lambda s: s.ideas.cluster(["a", "b"], "Mails"),
    "kind of use of an idea": lambda s: s.ideas.say_use(["a"], "Sorting"),
    "removal of an idea": lambda s: s.ideas.remove("c"),
    "added data source": lambda s: s.ideas.add_sources([DataSource("", "Meters")]),
    "change of a data source": lambda s: s.ideas.edit_source("s", owner="K. Ito"),
    "removal of a data source": lambda s: s.ideas.remove_source("s"),
    "2 added reasons": lambda s: s.blockers.add(["No time", "No data"]),
    "own plan line": lambda s: s.lines.add(PlanLine("", "", "data", "30", "Ask", "", "", "")),
    "accepted line": lambda s: s.lines.accept(line(s)),
    "dropped line": lambda s: s.lines.drop(line(s)),
    "change of a plan line": lambda s: s.lines.edit(line(s), owner="M. Ortiz"),
    "choice of messages": lambda s: s.teaching.use_shipped("routing_vi"),
    "change of the colour": lambda s: s.look.use_accent("#224466"),
    "name on the list": lambda s: s.signing.add("Ann"),
}


@pytest.fixture
def room(room_of_fourteen: Room) -> Room:
    session = room_of_fourteen.session
    session.ideas.add([Idea(key, f"idea {key}") for key in "abc"])
    session.ideas.add_sources([DataSource("s", "Mails")])
    session.lines.add(PlanLine("", "", "data", "30", "Begin", "", "", ""))
    session.agenda.goto(2)
    return room_of_fourteen


def content(session: Session) -> dict[str, Any]:
    """Give all that the facilitator can change."""
    store = session._desk.store
    tables = ("engagement", "setting", "workshop", "idea", "source", "line", "parked", "blocker", "pack")
    made = {name: store.rows(name, order="id") for name in (*tables, "signup")}
    # How long a step has run and the room's keys are nobody's edit.
    made["activity"] = [(r["id"], r["minutes"]) for r in store.rows("activity", order="id")]
    made["room"] = [(r["seats"], r["wifi"]) for r in store.rows("room")]
    return made


def test_every_edit_goes_and_comes_back_by_its_name(room: Room) -> None:
    session = room.session
    session.people.set_seats(0)
    for name, edit in EDITS.items():
        before = content(session)
        edit(session)
        after = content(session)
        assert after != before, name
        assert session.scene().undo == name

        assert session.undo() == name
        assert content(session) == before, name
        assert session.redo() == name
        assert content(session) == after, name
        session.undo()


def test_edits_are_undone_after_a_restart_the_last_first(room: Room) -> None:
    names = ["merge of 3 ideas", "change of the day", "accepted line", "change of the number of people"]
    before = content(room.session)
    for name in names:
        EDITS[name](room.session)
    after = content(room.session)
    room.comes_back()

    assert [room.session.undo() for _name in names] == names[::-1]
    assert content(room.session) == before
    room.comes_back()
    assert [room.session.redo() for _name in names] == names
    assert content(room.session) == after


def test_the_first_workshop_and_one_that_has_begun_stay(room: Room) -> None:
    session = room.session
    first = session.scene().workshop
    session.engagement.add_workshop(day(), DATE)
    session.agenda.next()
    with pytest.raises(Refusal, match="“added workshop” was used since and stays"):
        session.undo()
    assert session.scene().workshop != first

    # What stays is out of the way of what was done before it.
    assert session.undo() == "own plan line"
    session.undo()
    session.undo()
    with pytest.raises(Refusal, match="nothing to undo"):
        session.undo()


def test_what_was_tried_for_an_added_workshop_goes_with_it(room: Room) -> None:
    session = room.session
    session.trials.record("projector", "fine")
    first = session.scene().workshop
    session.engagement.add_workshop(day(), DATE)
    session.trials.record("phones", "3 phones")

    assert session.undo() == "added workshop"
    assert session.scene().workshop == first
    assert [trial.what for trial in session.scene().trials] == ["projector"]
    assert session.redo() == "added workshop"
    assert session.scene().trials == ()
