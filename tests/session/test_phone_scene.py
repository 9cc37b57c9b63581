"""What phones are told: no tally before the reveal, and nothing that moves with every vote."""

import pytest
from room import Room

from workshop.model import Phones
from workshop.problems import Refusal

PHONES = Phones("192.168.8.2:8080", "http://192.168.8.2:8080", "KM47")


def test_phones_wait_until_something_has_begun(room_of_fourteen: Room) -> None:
    seen = room_of_fourteen.session.phone_scene()
    assert (seen.client, seen.state, seen.form, seen.prompt) == ("Northmere Water", "waiting", None, "")


def test_a_tally_comes_with_the_reveal(room_of_fourteen: Room) -> None:
    room = room_of_fourteen
    room.facilitator.goes_to("single-choice")
    assert room.session.phone_scene().state == "ready"
    round_id = room.session.rounds.open()
    before = room.session.phone_scene()
    question = before.form.questions[0]
    room.session.ballots.respond(round_id, "a", {question.key: question.options[0].key}, "phone")

    assert room.session.phone_scene() == before, "a vote changes nothing that phones see"
    assert (before.state, before.round, before.tally) == ("open", round_id, None)
    room.session.rounds.close()
    assert (room.session.phone_scene().state, room.session.phone_scene().tally) == ("closed", None)
    room.session.rounds.reveal()
    assert room.session.phone_scene().tally.questions[0].counts[0] == 1


def test_the_room_sees_how_to_join_while_it_is_open_for_phones(room_of_fourteen: Room) -> None:
    room = room_of_fourteen
    with pytest.raises(Refusal, match="not open for phones"):
        room.session.people.show_join(True)
    room.session.people.open_phones(PHONES, 8080)
    room.session.people.show_join(True)
    assert room.projector.scene.phones == PHONES
    assert room.projector.scene.joining
    room.facilitator.goes_to("single-choice")
    assert not room.projector.scene.joining, "going on shows what is next"
    room.session.people.show_join(True)
    room.session.rounds.open()
    assert not room.projector.scene.joining


def test_a_room_that_was_open_is_known_again(room_of_fourteen: Room) -> None:
    room = room_of_fourteen
    room.session.people.open_phones(PHONES, 8083)
    room.session.people.set_wifi("Workshop 2")
    assert room.session.scene().phones.wifi == "Workshop 2"
    code = room.session.people.code()
    room.comes_back()
    assert (room.session.people.kept_port(), room.session.people.code()) == (8083, code)
    room.session.people.close_phones()
    assert room.session.people.kept_port() == 0
