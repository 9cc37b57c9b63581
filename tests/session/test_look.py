"""The look of the papers: kept in the file, undone by its name, carried by plan and summary."""

from pathlib import Path

import pytest
from room import DATE, Room, day

from workshop.colour import TooLight
from workshop.model import Engagement, Logo
from workshop.problems import Refusal
from workshop.session import Session

LOGO = Logo("png", b"\x89PNG and so on \x00\xff", 300, 100)
OTHER = Logo("jpeg", b"\xff\xd8\xff", 30, 90)


def test_a_new_file_has_the_programs_own_look(room_of_fourteen: Room) -> None:
    session = room_of_fourteen.session

    assert session.scene().engagement.accent == ""
    assert session.look.logo() is None
    assert session.plan().logo is None


def test_colour_and_logo_stay_in_the_file_and_stand_in_the_plan(tmp_path: Path) -> None:
    path = tmp_path / "client.readyroom"
    session = Session.create(path, Engagement("", "Northmere"))
    session.engagement.add_workshop(day(), DATE)
    session.look.use_accent("#8a1538")
    session.look.use_logo(OTHER)
    session.look.use_logo(LOGO)
    session.close()
    again = Session.open(path)

    assert again.scene().engagement.accent == "#8A1538"
    assert again.look.logo() == LOGO
    assert (again.plan().engagement.accent, again.plan().logo) == ("#8A1538", LOGO)
    again.close()


def test_each_change_is_undone_by_its_name(room_of_fourteen: Room) -> None:
    session = room_of_fourteen.session
    session.look.use_accent("#8A1538")
    session.look.use_logo(LOGO)
    session.look.use_logo(OTHER)
    session.look.drop_logo()

    assert session.look.logo() is None
    assert session.undo() == "change of the logo"
    assert session.look.logo() == OTHER
    session.undo()
    assert session.look.logo() == LOGO
    session.undo()
    assert session.look.logo() is None
    assert session.undo() == "change of the colour"
    assert session.scene().engagement.accent == ""
    session.redo()
    session.redo()
    assert session.look.logo() == LOGO


def test_nothing_written_means_the_programs_own_colour(room_of_fourteen: Room) -> None:
    session = room_of_fourteen.session
    session.look.use_accent("#8A1538")
    session.look.use_accent("  ")

    assert session.scene().engagement.accent == ""


def test_a_refused_colour_changes_nothing_and_no_other_verb_lets_it_in(room_of_fourteen: Room) -> None:
    session = room_of_fourteen.session
    session.look.use_accent("#8A1538")
    with pytest.raises(TooLight):
        session.look.use_accent("#FFE600")
    with pytest.raises(Refusal):
        session.look.use_accent("javascript:")
    session.engagement.change(accent="#FFE600", client="Northmere")

    assert session.scene().engagement.accent == "#8A1538"
    assert session.scene().engagement.client == "Northmere"
