"""One who joins on and on: the others get in all the same, and the facilitator can begin anew."""

import time

import httpx
import pytest
from room import Room

from tests.calling import Phone, phones_open
from tests.phone.test_room import many_addresses, open_at
from ui.phone import server
from ui.phone.adapters import Adapter
from ui.phone.app import JOINS
from workshop.model import Ballot
from workshop.problems import NotJoined, WrongCode
from workshop.session.people import MOST_PEOPLE

AT, OTHER = Adapter("wifi", "127.0.0.2", "wifi"), "127.0.0.5"


@many_addresses
def test_one_address_cannot_fill_the_room(room_of_fourteen: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    # Else the room goes to another connection where this takes long: the laptop's own has this address not.
    monkeypatch.setattr(server, "adapters", lambda: (AT,))
    people = room_of_fourteen.session.people
    with open_at(room_of_fourteen.session, AT) as phones:
        url, said = phones.phones.url, {"code": people.code()}
        begun = time.monotonic()
        with httpx.Client(base_url=url, trust_env=False, timeout=30) as flood:
            told = [flood.post("/api/join", json=said).status_code for _n in range(JOINS[0] + 50)]
        got_in, took = told.count(200), time.monotonic() - begun
        assert told[: JOINS[0]] == [200] * JOINS[0]
        assert got_in <= JOINS[0] + 1 + took * JOINS[1], "one more every few seconds"
        assert set(told[JOINS[0] :]) <= {200, 429}
        from_elsewhere = httpx.HTTPTransport(local_address=OTHER)
        with httpx.Client(base_url=url, trust_env=False, transport=from_elsewhere) as ann:
            assert ann.post("/api/join", json=said).status_code == 200
    assert room_of_fourteen.session.scene().presence.joined == got_in + 1


def test_a_room_of_five_hundred_joins_twice_from_one_address() -> None:
    assert 2 * 500 <= JOINS[0] < MOST_PEOPLE - 500, "and leaves a room of 500 places to others"


def test_beginning_anew_lets_go_of_those_who_answered_nothing(room_of_fourteen: Room) -> None:
    room, people = room_of_fourteen, room_of_fourteen.session.people
    people.set_seats(3)
    cards, code = people.seat_codes(), people.code()
    room.facilitator.goes_to("single-choice")
    round_id = room.session.rounds.open()
    with phones_open(room.session) as phones:
        url = phones.phones.url
        with (
            Phone(url, code) as ann,
            Phone(url, code) as ben,
            Phone(url, code, seat=cards[0]) as carol,
            ben.http.stream("GET", "/api/events") as line,
        ):
            told = line.iter_lines()
            next(told)
            ann.picks(), carol.picks()
            stranger = people.who(ben.token)
            assert phones.start_anew() == 1
            assert list(told)[-1] == "", (
                "the line has ended: the phone asks again and hears that it must join"
            )
            assert ben.http.get("/api/scene").status_code == 401
            assert ann.picks(1).json() == carol.picks(1).json() == {"counted": True}
            late = room.session.ballots.collect([Ballot(round_id, stranger, {})])[0]
            assert isinstance(late, NotJoined), "what was on its way is not counted"
            assert ben.http.post("/api/join", json={"code": code}).status_code == 401, "the old code"
            new = phones.phones.code
            assert new != code
            assert ben.http.post("/api/join", json={"code": new, "seat": cards[1]}).status_code == 200
    scene = room.session.scene()
    assert (scene.presence.joined, scene.tally.answered) == (3, 2)
    assert people.seat_codes() == cards, "the cards in people's hands stay good"
    room.comes_back()
    assert room.session.people.code() == new
    with pytest.raises(WrongCode):
        room.session.people.join(code)
