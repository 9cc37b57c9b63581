"""What phones are told while they wait: what is asked, never how many answered, no tally before its time."""

import json
import socket
from collections.abc import Iterator
from contextlib import ExitStack
from typing import Any

import pytest
from room import Room

from tests.calling import Phone, phones_open
from ui.phone import live
from ui.phone.room import PhoneRoom


def scenes(lines: Iterator[str]) -> Iterator[dict[str, Any]]:
    for line in lines:
        if line.startswith("data: "):
            yield json.loads(line[6:])


def test_a_stream_tells_open_close_and_reveal_and_no_vote(room_of_fourteen: Room) -> None:
    room = room_of_fourteen
    room.facilitator.goes_to("single-choice")
    code = room.session.people.code()
    with phones_open(room.session) as phones, Phone(phones.phones.url, code) as ann:
        with ann.http.stream("GET", "/api/events") as answer:
            assert answer.headers["content-type"].startswith("text/event-stream")
            told = scenes(answer.iter_lines())
            assert next(told)["state"] == "ready"
            room.session.rounds.open()
            opened = next(told)
            for _n in range(5):
                with Phone(phones.phones.url, code) as other:
                    other.picks()
            room.session.rounds.close()
            closed = next(told)
            room.session.rounds.reveal()
            revealed = next(told)
        assert [s["state"] for s in (opened, closed, revealed)] == ["open", "closed", "revealed"]
        assert not any("tally" in s or "answer" in s for s in (opened, closed))
        assert revealed["tally"]["answered"] == 5
        assert ann.http.get("/api/scene", params={"version": revealed["version"]}).status_code == 304
        assert ann.http.get("/api/scene", params={"version": opened["version"]}).status_code == 200


def test_no_count_is_on_the_wire_before_the_reveal(room_of_fourteen: Room) -> None:
    room = room_of_fourteen
    room.facilitator.goes_to("single-choice")
    room.session.rounds.open()
    code = room.session.people.code()
    with phones_open(room.session) as phones, Phone(phones.phones.url, code) as ann:
        before = ann.http.get("/api/scene").content
        for _n in range(3):
            with Phone(phones.phones.url, code) as other:
                other.picks()
        assert ann.http.get("/api/scene").content == before
        room.session.rounds.close()
        after = ann.http.get("/api/scene").content
        assert b"tally" not in after
        assert b"answered" not in after


def test_who_is_connected_is_counted(room_of_fourteen: Room) -> None:
    code = room_of_fourteen.session.people.code()
    changed = []
    room_of_fourteen.session.watch(lambda: changed.append(room_of_fourteen.session.people.phones))
    with phones_open(room_of_fourteen.session) as phones, Phone(phones.phones.url, code) as ann:
        with ann.http.stream("GET", "/api/events") as answer:
            lines = answer.iter_lines()
            next(lines)
            while not any(p and p.connected == 1 for p in changed):
                assert phones.is_open
        assert room_of_fourteen.session.scene().presence.joined == 1
    assert room_of_fourteen.session.scene().phones is None
    assert room_of_fourteen.session.scene().presence.joined == 1, "who joined stays known"


def test_closing_the_room_ends_every_stream_soon(room_of_fourteen: Room) -> None:
    code = room_of_fourteen.session.people.code()
    with phones_open(room_of_fourteen.session) as phones, Phone(phones.phones.url, code) as ann:
        with ann.http.stream("GET", "/api/events") as answer:
            lines = answer.iter_lines()
            next(lines)
            phones.close()
            assert list(lines)[-1] == ""
        assert not phones.is_open


def test_a_room_closed_and_opened_again_knows_its_phones(room_of_fourteen: Room) -> None:
    room = room_of_fourteen
    room.facilitator.goes_to("single-choice")
    room.session.rounds.open()
    with phones_open(room.session) as phones:
        port = int(phones.phones.url.rpartition(":")[2])
        ann = Phone(phones.phones.url, room.session.people.code())
        ann.picks()
    with ann, phones_open(room.session, port):
        assert ann.scene()["answer"]
        ann.picks(1)
    assert room.session.scene().tally.questions[0].counts[:2] == (0, 1)


def line_of(phones: PhoneRoom, token: str, room_for: int = 0) -> socket.socket:
    """Open a stream and read nothing yet; `room_for` so many bytes the phone takes in, 0 for the usual."""
    host, _colon, port = phones.phones.address.partition(":")
    made = socket.socket()
    if room_for:
        made.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, room_for)
    made.settimeout(20)
    made.connect((host, int(port)))
    asked = (
        f"GET /api/events HTTP/1.1\r\nHost: {phones.phones.address}\r\nAuthorization: Bearer {token}\r\n\r\n"
    )
    made.sendall(asked.encode())
    return made


def heard(line: socket.socket, words: bytes) -> bytes:
    """Read until the stream has said something, or has ended."""
    said = b""
    while words not in said:
        more = line.recv(65_536)
        if not more:
            break
        said += more
    return said


def test_no_byte_of_a_stream_is_a_count_before_the_reveal(room_of_fourteen: Room) -> None:
    room = room_of_fourteen
    room.facilitator.goes_to("single-choice")
    people = room.session.people
    with phones_open(room.session) as phones, line_of(phones, people.join(people.code())) as line:
        said = heard(line, b'"state":"ready"')
        room.session.rounds.open()
        said += heard(line, b'"state":"open"')
        for _n in range(7):
            with Phone(phones.phones.url, people.code()) as other:
                other.picks()
        room.session.rounds.close()
        said += heard(line, b'"state":"closed"')
        for word in (b'"tally"', b'"counts"', b'"answered"', b'"people"', b'"present"', b'"ways"'):
            assert word not in said
        assert said.count(b"event: scene") == 3, "seven answers were told to nobody"
        room.session.rounds.reveal()
        assert b'"tally":{"answered":7' in heard(line, b'"tally"')


def test_five_hundred_phones_are_all_told(room_of_fourteen: Room) -> None:
    room = room_of_fourteen
    room.facilitator.goes_to("single-choice")
    people = room.session.people
    tokens = [people.join(people.code()) for _n in range(500)]
    with phones_open(room.session) as phones, ExitStack() as stack:
        lines = [stack.enter_context(line_of(phones, token)) for token in tokens]
        for line in lines:
            assert b'"state":"ready"' in heard(line, b"event: scene")
        room.session.rounds.open()
        assert all(b'"state":"open"' in heard(line, b'"state":"open"') for line in lines)
        with Phone(phones.phones.url, people.code()) as ann:
            assert ann.picks().json() == {"counted": True}


def test_a_phone_that_takes_nothing_in_holds_nobody_up(room_of_fourteen: Room) -> None:
    room = room_of_fourteen
    room.facilitator.gathers(*(f"Problem {n} {'and so on ' * 18}" for n in range(40)))
    room.facilitator.goes_to("dot-vote")
    room.session.rounds.open()
    room.session.rounds.close()
    people = room.session.people
    with (
        phones_open(room.session) as phones,
        line_of(phones, people.join(people.code()), 4096) as slow,
        line_of(phones, people.join(people.code())) as quick,
    ):
        heard(quick, b'"state":"closed"')
        (connection,) = [
            one
            for one in phones._server._listeners["127.0.0.1"].server_state.connections
            if one.client == slow.getsockname()
        ]
        line = connection.transport.get_extra_info("socket")
        line.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 4096)
        for _n in range(60):
            room.facilitator.goes_to("collect-ideas")
            heard(quick, b'"state":"ready"')
            room.facilitator.goes_to("dot-vote")
            heard(quick, b'"state":"closed"')
        waiting = connection.transport.get_write_buffer_size()
        assert waiting < 200_000, "what it does not take in is not kept for it"
        room.session.rounds.reveal()
        said = heard(slow, b'"state":"revealed"')
        assert said.count(b"event: scene") < 60, "it skips to the newest"


def test_a_line_that_is_silent_says_that_it_holds(
    room_of_fourteen: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live, "HEARTBEAT", 0.05)
    people = room_of_fourteen.session.people
    with (
        phones_open(room_of_fourteen.session) as phones,
        line_of(phones, people.join(people.code())) as line,
    ):
        said = heard(line, b": still here")
        assert said.count(b"event: scene") == 1


def test_a_fifth_line_of_one_phone_ends_its_oldest(room_of_fourteen: Room) -> None:
    people = room_of_fourteen.session.people
    token = people.join(people.code())
    with phones_open(room_of_fourteen.session) as phones, ExitStack() as stack:
        lines = []
        for _n in range(live.LINES + 1):
            lines.append(stack.enter_context(line_of(phones, token)))
            heard(lines[-1], b"event: scene")
        assert b"\r\n0\r\n\r\n" in b"\r\n" + heard(lines[0], b"0\r\n\r\n"), "it ends as it should"
        room_of_fourteen.facilitator.goes_to("single-choice")
        assert all(b"ready" in heard(line, b'"state":"ready"') for line in lines[1:])
        assert len(phones._server._live.connected()) == 1


def test_who_leaves_is_not_counted_any_more(room_of_fourteen: Room) -> None:
    session = room_of_fourteen.session
    token = session.people.join(session.people.code())
    with phones_open(session) as phones:
        with line_of(phones, token) as line:
            heard(line, b"event: scene")
            while phones.phones.connected != 1:
                assert phones.is_open
        while phones.phones.connected != 0:
            assert phones.is_open
    assert session.scene().presence.joined == 1, "leaving is no vote, and nobody is forgotten"


def test_a_scene_that_could_not_be_read_is_read_again(
    room_of_fourteen: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live, "AGAIN", 0.05)
    room = room_of_fourteen
    store, people = room.session._desk.store, room.session.people
    with phones_open(room.session) as phones, line_of(phones, people.join(people.code())) as line:
        heard(line, b"event: scene")
        room.facilitator.goes_to("single-choice")
        heard(line, b'"state":"ready"')
        with store.writing() as db:
            db.execute("ALTER TABLE round RENAME TO away")
        with store.writing() as db:
            db.execute("UPDATE activity SET title = 'What now?' WHERE state = 'running'")
        with Phone(phones.phones.url) as ann:
            token = people.join(people.code())
            said = ann.http.get("/api/scene", headers={"Authorization": f"Bearer {token}"})
            assert said.status_code == 429, "rather nothing than what was before"
        with store._lock, store._db.atomic():
            store._db.execute("ALTER TABLE away RENAME TO round")
        assert b"What now?" in heard(line, b"What now?"), "without anybody changing anything"
