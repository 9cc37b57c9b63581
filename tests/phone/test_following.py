"""When the laptop's address changes in the middle: where phones are sent, and when it is over."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from room import Room

from tests.calling import Phone
from tests.phone.test_room import many_addresses, open_at, until
from ui.phone import server as serving
from ui.phone.adapters import Adapter, ranked
from ui.phone.following import LOOKS, Search
from ui.phone.room import PhoneRoom

WIFI = Adapter("wlan0", "192.168.8.2", "wifi")
RENEWED = Adapter("wlan0", "192.168.8.77", "wifi")
UNSET = Adapter("wlan0", "169.254.3.4", "link-local")
CABLE = Adapter("eth0", "10.1.1.4", "cable")
HOTSPOT = Adapter("ap0", "10.42.0.1", "hotspot")
TUNNEL = Adapter("tun0", "10.8.0.6", "vpn")
MACHINE = Adapter("docker0", "172.17.0.1", "virtual")
STRANGE = Adapter("foo0", "192.168.50.2", "other")
PUBLIC = Adapter("foo0", "193.175.73.204", "other")
ITSELF = Adapter("", "127.0.0.1", "loopback")


def looks(here: Adapter, *found: tuple[Adapter, ...]) -> tuple[list[Adapter | None], bool]:
    search = Search()
    return [search.where(here, one) for one in found], search.lost


def test_it_stays_where_its_address_is_there() -> None:
    assert looks(WIFI, *[(HOTSPOT, WIFI, TUNNEL)] * 9) == ([None] * 9, False)


def test_the_same_connection_with_a_new_address_is_followed_at_once() -> None:
    assert looks(WIFI, (CABLE, RENEWED)) == ([RENEWED], False)


@pytest.mark.parametrize("other", [HOTSPOT, CABLE, STRANGE])
def test_another_connection_is_taken_when_this_one_does_not_come_back(other: Adapter) -> None:
    where, lost = looks(WIFI, *[(other, MACHINE, TUNNEL)] * LOOKS)
    assert (where, lost) == ([None] * (LOOKS - 1) + [other], False)


def test_the_best_of_several_is_taken() -> None:
    found = ranked([TUNNEL, CABLE, STRANGE, HOTSPOT])
    assert looks(WIFI, *[found] * LOOKS)[0][-1].name == HOTSPOT.name


def test_a_connection_that_is_away_for_a_moment_is_waited_for() -> None:
    away, back = (CABLE,), (CABLE, WIFI)
    assert looks(WIFI, away, away, back, away, away, back) == ([None] * 6, False)


@pytest.mark.parametrize("found", [(), (ITSELF,), (TUNNEL, MACHINE), (UNSET,), (PUBLIC,)])
def test_where_nothing_is_left_that_phones_reach_it_stays_and_says_so(found: tuple[Adapter, ...]) -> None:
    assert looks(WIFI, *[found] * LOOKS) == ([None] * LOOKS, True)
    assert looks(WIFI, *[found] * LOOKS, (WIFI,)) == ([None] * (LOOKS + 1), False)


def test_who_chose_a_vpn_keeps_it() -> None:
    moved = Adapter("tun0", "10.8.0.9", "vpn")
    assert looks(TUNNEL, (WIFI, moved)) == ([moved], False)


def test_the_laptop_alone_never_moves_by_itself() -> None:
    assert looks(ITSELF, *[(WIFI,)] * 9) == ([None] * 9, False)


# ---- a real room; each connection is one of this laptop's own addresses

AT = Adapter("wlan0", "127.0.0.2", "wifi")
THEN = Adapter("ap0", "127.0.0.6", "hotspot")


@contextmanager
def open_room(room: Room, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[PhoneRoom, Callable[..., None]]]:
    """Open the room at AT; the function gives the laptop other connections."""
    monkeypatch.setattr(serving, "LOOK", 0.05)
    monkeypatch.setattr(serving, "COUNT", 0.05)
    now = [(AT,)]
    monkeypatch.setattr(serving, "adapters", lambda: now[0])

    def has(*found: Adapter) -> None:
        now[0] = found

    with open_at(room.session, AT) as phones:
        yield phones, has


def comes(phones: PhoneRoom, ann: Phone) -> None:
    """Let a phone find the room's new address, with the token it has."""
    with Phone(phones.phones.url) as there:
        answer = there.http.get("/api/scene", headers={"Authorization": f"Bearer {ann.token}"})
        assert answer.status_code == 200


@many_addresses
def test_from_wifi_to_the_hotspot_until_all_phones_are_back(
    room_of_fourteen: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    code, scene = room_of_fourteen.session.people.code(), room_of_fourteen.session.scene
    with (
        open_room(room_of_fourteen, monkeypatch) as (phones, has),
        Phone(phones.phones.url, code) as ann,
        Phone(phones.phones.url, code) as ben,
    ):
        ann.scene(), ben.scene()
        until(lambda: phones.phones.connected == 2)
        has(TUNNEL, THEN)
        until(lambda: phones.phones.moved)
        assert phones.phones.address.startswith(THEN.address)
        assert phones.adapter == THEN
        assert (phones.phones.away, scene().joining) == (2, True), "the wall shows the new square by itself"
        comes(phones, ann)
        until(lambda: phones.phones.away == 1)
        assert phones.phones.moved
        comes(phones, ben)
        until(lambda: not phones.phones.moved)
        assert (phones.phones.away, scene().joining) == (0, False)


@many_addresses
def test_what_the_facilitator_did_with_the_card_stays(
    room_of_fourteen: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    people, scene = room_of_fourteen.session.people, room_of_fourteen.session.scene
    with (
        open_room(room_of_fourteen, monkeypatch) as (phones, has),
        Phone(phones.phones.url, people.code()) as ann,
    ):
        ann.scene()
        until(lambda: phones.phones.connected == 1)
        people.show_join(on=True)
        has(THEN)
        until(lambda: phones.phones.moved)
        assert scene().joining
        people.show_join(on=False)
        people.show_join(on=True)
        comes(phones, ann)
        until(lambda: not phones.phones.moved)
        assert scene().joining, "it was shown by hand"


@many_addresses
def test_a_new_address_is_not_new_for_ever(room_of_fourteen: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(serving, "NEW_FOR", 0.2)
    with open_room(room_of_fourteen, monkeypatch) as (phones, has):
        has(THEN)
        until(lambda: phones.phones.address.startswith(THEN.address))
        assert not room_of_fourteen.session.scene().joining, "nobody had joined: there is nobody to tell"
        until(lambda: not phones.phones.moved)


@many_addresses
def test_a_laptop_in_no_network_says_so_until_it_is_back(
    room_of_fourteen: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_room(room_of_fourteen, monkeypatch) as (phones, has):
        address = phones.phones.address
        has(TUNNEL)
        until(lambda: phones.phones.lost)
        assert (phones.phones.address, phones.phones.moved) == (address, False)
        has(TUNNEL, AT)
        until(lambda: not phones.phones.lost)
        assert (phones.phones.address, phones.phones.moved) == (address, False)
