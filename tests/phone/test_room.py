"""Opening, moving and closing the room for phones."""

import socket
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest
from room import Room

from tests.calling import Phone, phones_open
from ui.phone.adapters import LOOPBACK, Adapter
from ui.phone.room import PhoneRoom
from ui.phone.sockets import HERE, allow_many
from workshop.model import Engagement
from workshop.problems import Refusal
from workshop.session import Session

WIFI, OTHER = Adapter("wifi", "127.0.0.2", "wifi"), Adapter("wifi", "127.0.0.3", "wifi")
NOT_OURS = Adapter("wifi", "203.0.113.9", "wifi")

many_addresses = pytest.mark.skipif(
    sys.platform == "darwin", reason="NOT TESTED: a Mac has no second loopback address"
)


def until(true: Callable[[], object], seconds: float = 10) -> None:
    """Wait until something is true; fails when it does not become so."""
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "it did not happen"
        time.sleep(0.01)


def reachable(address: str, port: int) -> bool:
    with socket.socket() as tried:
        tried.settimeout(2)
        return tried.connect_ex((address, port)) == 0


def port_of(phones: PhoneRoom) -> int:
    return int(phones.phones.url.rpartition(":")[2])


@contextmanager
def open_at(session: Session, adapter: Adapter) -> Iterator[PhoneRoom]:
    phones = PhoneRoom(session)
    phones.open(adapter)
    try:
        yield phones
    finally:
        phones.close()


def test_a_closed_room_has_no_thread_and_no_address(room_of_fourteen: Room) -> None:
    phones = PhoneRoom(room_of_fourteen.session)
    assert (phones.is_open, phones.phones, phones.adapter, phones.join_url) == (False, None, None, "")
    phones.close()
    before = sys.getswitchinterval()
    phones.open(LOOPBACK)
    assert phones.join_url == f"{phones.phones.url}/#{room_of_fourteen.session.people.code()}"
    assert "phones" in {t.name for t in threading.enumerate()}
    assert sys.getswitchinterval() < before
    port = port_of(phones)
    phones.close()
    assert "phones" not in {t.name for t in threading.enumerate()}
    assert sys.getswitchinterval() == before
    assert not reachable(HERE, port)


def test_a_taken_port_is_refused_where_it_was_asked_for(room_of_fourteen: Room) -> None:
    with socket.socket() as taken:
        taken.bind((HERE, 0))
        taken.listen()
        port = taken.getsockname()[1]
        phones = PhoneRoom(room_of_fourteen.session)
        with pytest.raises(Refusal, match=str(port)):
            phones.open(LOOPBACK, port, exact=True)
        assert not phones.is_open
        with phones_open(room_of_fourteen.session, port) as elsewhere:
            assert port_of(elsewhere) != port


@pytest.mark.parametrize("port", [-1, 70_000])
def test_a_port_that_cannot_be_is_refused(room_of_fourteen: Room, port: int) -> None:
    with pytest.raises(Refusal):
        PhoneRoom(room_of_fourteen.session).open(LOOPBACK, port, exact=True)


def test_an_address_of_another_machine_is_refused(room_of_fourteen: Room) -> None:
    phones = PhoneRoom(room_of_fourteen.session)
    with pytest.raises(Refusal, match=NOT_OURS.address):
        phones.open(NOT_OURS)
    assert not phones.is_open
    with phones_open(room_of_fourteen.session) as opened:
        with pytest.raises(Refusal, match=NOT_OURS.address):
            opened.open(NOT_OURS)
        assert opened.adapter == LOOPBACK
        assert httpx.get(f"{opened.phones.url}/api/room", trust_env=False).status_code == 200


def leaves_nothing(session: Session) -> None:
    threads, interval = set(threading.enumerate()), sys.getswitchinterval()
    watchers = list(session._desk.store._watchers)
    phones = PhoneRoom(session)
    with socket.socket() as asked:
        asked.bind((HERE, 0))
        port = asked.getsockname()[1]
    with pytest.raises(Refusal):
        phones.open(LOOPBACK, port, exact=True)
    assert not phones.is_open
    assert session.people.phones is None
    assert set(threading.enumerate()) == threads
    assert sys.getswitchinterval() == interval
    assert session._desk.store._watchers == watchers
    assert not reachable(HERE, port)


def test_a_file_open_for_reading_has_no_room_for_phones(room_of_fourteen: Room) -> None:
    room_of_fourteen.session.close()
    room_of_fourteen.path.chmod(0o444)
    session = room_of_fourteen.session = Session.open(room_of_fourteen.path)
    leaves_nothing(session)


def test_without_a_workshop_there_is_nobody_to_let_in(tmp_path: Path) -> None:
    session = Session.create(tmp_path / "a.readyroom", Engagement("", "Northmere Water"))
    leaves_nothing(session)
    session.close()


@many_addresses
def test_the_room_listens_at_its_address_and_at_the_laptop_itself_alone(room_of_fourteen: Room) -> None:
    with open_at(room_of_fourteen.session, WIFI) as phones:
        port = port_of(phones)
        assert phones.phones.address == f"{WIFI.address}:{port}"
        assert reachable(WIFI.address, port)
        assert reachable(HERE, port)
        assert not reachable(OTHER.address, port)


@many_addresses
def test_a_room_that_moves_keeps_its_port_and_its_phones(room_of_fourteen: Room) -> None:
    room = room_of_fourteen
    room.facilitator.goes_to("single-choice")
    with open_at(room.session, WIFI) as phones:
        port, code = port_of(phones), room.session.people.code()
        with Phone(phones.phones.url, code) as ann, Phone(f"http://{HERE}:{port}", code) as inside:
            with (
                ann.http.stream("GET", "/api/events") as outer,
                inside.http.stream("GET", "/api/events") as inner,
            ):
                told, kept = outer.iter_lines(), inner.iter_lines()
                next(told), next(kept)
                phones.open(OTHER)
                assert list(told)[-1] == "", "what is told at the old address ends as it should"
                assert (phones.adapter, phones.phones.moved) == (OTHER, True)
                assert phones.phones.address == f"{OTHER.address}:{port}"
                until(lambda: not reachable(WIFI.address, port))
                room.session.rounds.open()
                while '"state":"open"' not in next(kept):
                    pass
            with httpx.Client(base_url=phones.phones.url, trust_env=False, headers=ann.http.headers) as moved:
                assert moved.get("/api/scene").json()["state"] == "open"
                stale = moved.get("/api/scene", headers={"Host": f"{WIFI.address}:{port}"})
                assert stale.status_code == 400, "the old address is not the room's any more"


@many_addresses
def test_the_server_goes_where_its_connection_has_gone(room_of_fourteen: Room) -> None:
    with open_at(room_of_fourteen.session, WIFI) as phones:
        server = phones._server
        for found, at in (
            ((WIFI, Adapter("cable", "127.0.0.9", "cable")), WIFI),
            ((Adapter("cable", "127.0.0.9", "cable"),), WIFI),
            ((OTHER,), OTHER),
        ):
            server._ready.result().call_soon_threadsafe(lambda f=found: server._do(server._follow(f)))
            until(lambda at=at: phones.adapter == at and not _following(phones))
        assert phones.phones.moved


def _following(phones: PhoneRoom) -> bool:
    return any("_follow" in str(job.get_coro()) for job in list(phones._server._jobs))


@many_addresses
def test_a_room_that_was_open_on_the_laptop_alone_goes_out(room_of_fourteen: Room) -> None:
    with phones_open(room_of_fourteen.session) as phones:
        port = port_of(phones)
        for adapter in (WIFI, LOOPBACK, OTHER):
            phones.open(adapter)
            answer = httpx.get(f"http://{adapter.address}:{port}/api/room", trust_env=False)
            assert (answer.status_code, phones.adapter) == (200, adapter)


@many_addresses
def test_who_asks_on_the_laptop_itself_is_no_phone_that_has_arrived(room_of_fourteen: Room) -> None:
    code = room_of_fourteen.session.people.code()
    with open_at(room_of_fourteen.session, WIFI) as phones:
        port = port_of(phones)
        with Phone(f"http://{HERE}:{port}", code) as inside:
            inside.scene()
            with Phone(phones.phones.url, code):
                until(lambda: phones.phones.arrived)
        assert phones.phones.arrived == 1
        assert room_of_fourteen.session.scene().presence.joined == 2


def test_the_room_is_closed_within_two_seconds_whoever_is_connected(room_of_fourteen: Room) -> None:
    code = room_of_fourteen.session.people.code()
    with phones_open(room_of_fourteen.session) as phones:
        port, address = port_of(phones), phones.phones.address.encode()
        head = b"POST /api/join HTTP/1.1\r\nHost: " + address + b"\r\nContent-Type: application/json\r\n"
        with (
            Phone(phones.phones.url, code) as ann,
            ann.http.stream("GET", "/api/events") as stream,
            socket.create_connection((HERE, port), timeout=5) as half,
            socket.create_connection((HERE, port), timeout=5) as silent,
        ):
            told = stream.iter_lines()
            next(told)
            half.sendall(head + b"Content-Length: 10\r\n\r\n{")
            until(lambda: len(phones._server._listeners[HERE].server_state.connections) >= 3)
            began = time.monotonic()
            phones.close()
            assert time.monotonic() - began < 2
            assert not half.recv(1000).startswith(b"HTTP/1.1 5")
            assert silent.recv(1000) == b""


def test_a_room_that_comes_back_has_its_port_its_phones_and_its_open_vote(room_of_fourteen: Room) -> None:
    room = room_of_fourteen
    room.facilitator.goes_to("single-choice")
    room.session.rounds.open()
    with phones_open(room.session) as phones, Phone(phones.phones.url, room.session.people.code()) as ann:
        port, at = port_of(phones), ann.scene()["round"]
        ann.picks(0)
        phones.close()
        room.comes_back()
        again = PhoneRoom(room.session)
        again.open(LOOPBACK, port, exact=True)
        try:
            scene = ann.scene()
            assert (scene["round"], scene["state"]) == (at, "open")
            assert scene["answer"]
            assert ann.picks(1).json() == {"counted": True}
        finally:
            again.close()
    assert room.session.scene().tally.questions[0].counts[:2] == (0, 1), "changed, not added"


def test_the_port_of_a_room_that_is_open_is_kept_in_the_file(room_of_fourteen: Room) -> None:
    with phones_open(room_of_fourteen.session) as phones:
        assert room_of_fourteen.session.people.kept_port() == port_of(phones)
    assert room_of_fourteen.session.people.kept_port() == 0


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
def test_the_limit_of_open_files_is_raised_for_a_large_room() -> None:
    import resource  # noqa: PLC0415 - not on Windows

    before = resource.getrlimit(resource.RLIMIT_NOFILE)
    try:
        resource.setrlimit(resource.RLIMIT_NOFILE, (min(512, before[1]), before[1]))
        allow_many()
        assert resource.getrlimit(resource.RLIMIT_NOFILE)[0] >= min(8192, before[1])
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, before)


def test_a_small_answer_is_sent_at_once(room_of_fourteen: Room) -> None:
    with phones_open(room_of_fourteen.session) as phones, Phone(phones.phones.url) as nobody:
        assert nobody.http.post("/api/ping", json={}).json() == {}
        (connection,) = phones._server._listeners[HERE].server_state.connections
        line = connection.transport.get_extra_info("socket")
        assert line.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
