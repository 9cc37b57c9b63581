"""What to have before the day: what the file says is there or missing; an event asks for less."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from room import Room, day

from workshop.model import DataSource, Idea
from workshop.needs import INVITATION, needs
from workshop.templates import shipped


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    made = Room(tmp_path / "northmere.readyroom", day())
    yield made
    made.session.close()


def told(room: Room) -> dict[str, tuple[str, bool]]:
    return {n.words: (n.detail, n.met) for n in needs(room.session.scene())}


def test_what_is_missing_is_said_and_what_is_there_too(room: Room) -> None:
    assert told(room) == {
        "Sponsor and why": ("R. Haas, no sentence yet", False),
        "Decider": ("no name yet", False),
        "People": ("16 invited", True),
        "Problems": ("none yet", False),
        "Cloud rule": ("not known yet", False),
        "Data sources": ("none yet", False),
    }

    session = room.session
    session.engagement.change(decider="S. Lindqvist", why="To answer sooner.")
    session.planning.say_cloud("conditions")
    session.ideas.add([Idea("", "Mails", who="Service", times=10.0, minutes=5.0), Idea("", "Pumps")])
    session.ideas.add_sources([DataSource("", "Archive", owner="IT"), DataSource("", "Logs")])
    found = told(room)
    assert found["Sponsor and why"] == ("R. Haas, in a sentence", True)
    assert found["Decider"] == ("S. Lindqvist", True)
    assert found["Problems"] == ("1 of 2 without an owner", False)
    assert found["Cloud rule"] == ("allowed under conditions", True)
    assert found["Data sources"] == ("1 of 2 without an owner", False)
    assert found["Today’s numbers"] == ("none for 1 problem", False)


def test_each_need_says_where_it_is_seen_to(room: Room) -> None:
    def places() -> dict[str, str]:
        return {n.words: n.place for n in needs(room.session.scene())}

    assert places() == {
        "Sponsor and why": "why",
        "Decider": "decider",
        "People": "people",
        "Problems": "problems",
        "Cloud rule": "cloud",
        "Data sources": "sources",
    }

    # The client is asked again: a table brings no owner to what is there already.
    room.session.ideas.add([Idea("", "Mails")])
    room.session.ideas.add_sources([DataSource("", "Archive")])
    found = places()
    assert found["Problems"] == found["Data sources"] == found["Today’s numbers"] == INVITATION


def test_an_event_gathers_its_problems_itself(tmp_path: Path) -> None:
    event = Room(tmp_path / "event.readyroom", next(t for t in shipped() if t.id == "excitement-90"))
    assert list(told(event)) == ["Sponsor and why", "Decider", "People"]
    event.session.close()
