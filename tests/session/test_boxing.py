"""What goes into the box, read from a real file."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from room import Room

from workshop.box import USUAL
from workshop.model import Engagement, Idea
from workshop.problems import Refusal
from workshop.session import Session
from workshop.templates import shipped


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    made = Room(tmp_path / "day.readyroom", next(t for t in shipped() if t.id == "accelerator-day"))
    yield made
    made.session.close()


def test_the_box_is_what_the_file_holds(room: Room) -> None:
    session = room.session
    session.people.set_seats(16)
    session.ideas.add([Idea("", "Customer mails reach the wrong desk", origin="prework")])

    box = session.box()

    assert box.workshop.id == session.scene().workshop.id  # type: ignore[union-attr]
    assert box.seats == session.people.seat_codes()
    assert box.code == session.people.code()
    assert [activity.title for activity in box.agenda] == [a.title for a in session.scene().agenda]
    assert [idea.title for idea in box.material.ideas] == ["Customer mails reach the wrong desk"]
    assert box.people == 16
    assert box.url == ""
    assert len(box.votes) == 16


def test_reading_the_box_changes_nothing(room: Room) -> None:
    before = room.session.scene().version

    box = room.session.box()

    assert (box.seats, box.code) == ((), "")
    assert room.session.scene().version == before


def test_people_are_those_who_are_invited_or_there_else_a_usual_number(tmp_path: Path) -> None:
    template = next(t for t in shipped() if t.id == "excitement-90")
    session = Session.create(tmp_path / "few.readyroom", Engagement("", "Acme"))
    session.engagement.add_workshop(template, "2026-11-24")
    assert session.box().people == USUAL
    session.engagement.set_people(present=3, invited=41)
    box = session.box()
    session.close()

    assert (box.people, box.tables) == (41, 7)


def test_without_a_workshop_there_is_no_box(tmp_path: Path) -> None:
    session = Session.create(tmp_path / "new.readyroom", Engagement("", "Acme"))

    with pytest.raises(Refusal, match="no workshop"):
        session.box()
    session.close()
