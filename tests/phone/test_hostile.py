"""What nobody's phone would send: never a 5xx, never a thread that hangs."""

import contextlib
import json
import socket
import time
from collections.abc import Iterator

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from room import Room

from tests.calling import Phone, phones_open
from ui.phone import protocol
from ui.phone.room import PhoneRoom

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)
FIELDS = ("code", "function", "table", "seat", "answer", "activity", "key", "text", "more", "name", "consent")
POSTS = (
    "/api/join",
    "/api/texts",
    "/api/signup",
    "/api/ping",
    "/api/rounds/{round}/response",
    "/api/rounds/{round}/messages",
)


@pytest.fixture
def room(room_of_fourteen: Room) -> Iterator[tuple[Room, PhoneRoom]]:
    room_of_fourteen.facilitator.goes_to("single-choice")
    room_of_fourteen.session.rounds.open()
    with phones_open(room_of_fourteen.session) as phones:
        yield room_of_fourteen, phones


def address(phones: PhoneRoom) -> tuple[str, int]:
    host, _colon, port = phones.phones.address.partition(":")
    return host, int(port)


def test_any_json_to_any_door_gives_a_sentence(room: tuple[Room, PhoneRoom]) -> None:
    session, phones = room[0].session, room[1]
    with Phone(phones.phones.url, session.people.code()) as ann:
        at = ann.scene()["round"]

        @given(st.sampled_from(POSTS), JSON | st.fixed_dictionaries({}, optional=dict.fromkeys(FIELDS, JSON)))
        @settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
        def posts(path: str, said: object) -> None:
            body = json.dumps(said).encode()
            answer = ann.http.post(
                path.format(round=at), content=body, headers={"Content-Type": "application/json"}
            )
            assert answer.status_code < 500
            assert answer.status_code == 200 or answer.json()["error"]

        posts()
    assert session.scene().tally.answered <= 1


def test_any_bytes_in_any_request_give_no_5xx(room: tuple[Room, PhoneRoom]) -> None:
    with Phone(room[1].phones.url, room[0].session.people.code()) as ann:

        @given(
            st.sampled_from(["GET", "POST", "PUT", "DELETE", "OPTIONS", "HEAD"]),
            st.text(alphabet=st.characters(codec="ascii", exclude_characters="\r\n"), max_size=30),
            st.binary(max_size=200),
            st.dictionaries(
                st.sampled_from(
                    ["Content-Type", "Authorization", "Origin", "Accept", "Cookie", "X-Forwarded-For"]
                ),
                st.text(alphabet=st.characters(min_codepoint=33, max_codepoint=126), max_size=40),
            ),
        )
        @settings(max_examples=150)
        def asks(method: str, path: str, body: bytes, headers: dict[str, str]) -> None:
            try:
                answer = ann.http.request(method, "/" + path, content=body, headers=headers)
            except (httpx.InvalidURL, httpx.LocalProtocolError):
                return
            assert answer.status_code < 500

        asks()


@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "evil.example"},
        {"Host": "evil.example:8080"},
        {"Host": ""},
        {"Origin": "http://evil.example"},
        {"Origin": "null"},
        {"Content-Type": "text/plain"},
        {"Content-Type": "application/x-www-form-urlencoded"},
    ],
)
def test_what_comes_from_elsewhere_is_refused(room: tuple[Room, PhoneRoom], headers: dict[str, str]) -> None:
    with Phone(room[1].phones.url) as stranger:
        code = room[0].session.people.code()
        answer = stranger.http.post("/api/join", json={"code": code}, headers=headers)
    assert answer.status_code == 400
    assert room[0].session.scene().presence.joined == 0


def test_every_answer_is_safe_to_show(room: tuple[Room, PhoneRoom]) -> None:
    with Phone(room[1].phones.url) as stranger:
        for path in ("/", "/api/room", "/api/scene", "/words.json", "/nothing"):
            headers = stranger.http.get(path).headers
            assert "default-src 'none'" in headers["content-security-policy"]
            assert headers["x-content-type-options"] == "nosniff"
            assert "set-cookie" not in headers
            assert "access-control-allow-origin" not in headers


def test_a_body_without_a_length_is_measured_all_the_same(room: tuple[Room, PhoneRoom]) -> None:
    def endless() -> Iterator[bytes]:
        for _n in range(100):
            yield b" " * 4096

    with Phone(room[1].phones.url) as ann:
        answer = ann.http.post("/api/join", content=endless(), headers={"Content-Type": "application/json"})
    assert answer.status_code == 413


def test_many_half_open_connections_cost_nobody_anything(room: tuple[Room, PhoneRoom]) -> None:
    half = [socket.create_connection(address(room[1])) for _n in range(500)]
    try:
        for n, one in enumerate(half):
            if n % 2:
                one.sendall(b"POST /api/join HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n")
        began = time.monotonic()
        with Phone(room[1].phones.url, room[0].session.people.code()) as ann:
            assert ann.picks().json() == {"counted": True}
        assert time.monotonic() - began < 5
    finally:
        for one in half:
            one.close()


def test_who_does_not_finish_a_request_is_hung_up_on(
    room: tuple[Room, PhoneRoom], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(protocol, "PATIENCE", 0.2)
    for began in (b"", b"GET / HT", b"GET / HTTP/1.1\r\nHost: " + room[1].phones.address.encode() + b"\r\n"):
        with socket.create_connection(address(room[1]), timeout=10) as one:
            one.sendall(began)
            assert one.recv(100) == b""


def test_a_second_request_that_stays_half_is_hung_up_on(
    room: tuple[Room, PhoneRoom], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(protocol, "PATIENCE", 0.2)
    host = room[1].phones.address.encode()
    with socket.create_connection(address(room[1]), timeout=10) as one:
        one.sendall(b"GET /api/room HTTP/1.1\r\nHost: " + host + b"\r\n\r\nGET /api")
        said = b""
        while more := one.recv(4096):
            said += more
    assert b"functions" in said


def test_a_body_that_drips_is_hung_up_on(
    room: tuple[Room, PhoneRoom], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(protocol, "PATIENCE", 0.3)
    head = f"POST /api/join HTTP/1.1\r\nHost: {room[1].phones.address}\r\nContent-Type: application/json\r\n"
    with socket.create_connection(address(room[1]), timeout=10) as one:
        one.sendall(head.encode() + b"Content-Length: 5000\r\n\r\n")
        began = time.monotonic()
        with contextlib.suppress(ConnectionError):
            while time.monotonic() < began + 10:
                one.sendall(b" ")
                time.sleep(0.01)
        assert time.monotonic() < began + 5, "one byte after the other does not help"


def test_what_is_no_http_is_answered_as_everything_else(
    room: tuple[Room, PhoneRoom], caplog: pytest.LogCaptureFixture
) -> None:
    for said in (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n", b"GET\r\n\r\n", b"A" * 70_000):
        with socket.create_connection(address(room[1]), timeout=10) as one:
            one.sendall(said)
            heard = b""
            with contextlib.suppress(ConnectionError):
                while more := one.recv(4096):
                    heard += more
        assert heard.startswith(b"HTTP/1.1 400 "), said[:20]
        assert b"default-src 'none'" in heard
        assert json.loads(heard.partition(b"\r\n\r\n")[2])["error"]
    assert not caplog.records, "strangers cannot fill the log"


def test_an_upgrade_to_anything_else_is_not_offered(
    room: tuple[Room, PhoneRoom], caplog: pytest.LogCaptureFixture
) -> None:
    with Phone(room[1].phones.url) as stranger:
        headers = {"Connection": "Upgrade", "Upgrade": "websocket"}
        assert stranger.http.get("/api/room", headers=headers).status_code == 200
    assert not caplog.records


@pytest.mark.parametrize("table", ["participant", "response", "room", "round"])
def test_a_fault_of_ours_is_logged_and_told_as_a_sentence(
    room: tuple[Room, PhoneRoom], caplog: pytest.LogCaptureFixture, table: str
) -> None:
    session, phones = room[0].session, room[1]
    code = session.people.code()
    with Phone(phones.phones.url, code) as ann:
        question, at = ann.scene()["form"]["questions"][0], ann.scene()["round"]
        answer = {question["key"]: question["options"][0]["key"]}
        with session._desk.store.writing() as db:
            db.execute(f"ALTER TABLE {table} RENAME TO away")
        told = [
            ann.http.get("/api/scene"),
            ann.http.post("/api/join", json={"code": code}),
            ann.answers(answer, at),
        ]
        with session._desk.store.writing() as db:
            db.execute(f"ALTER TABLE away RENAME TO {table}")
        assert all(said.status_code < 500 and (said.is_success or said.json()["error"]) for said in told)
        assert 429 in {said.status_code for said in told}
        assert any(record.exc_info for record in caplog.records)
        assert ann.answers(answer, at).json() == {"counted": True}, "it goes on"


def test_a_token_cannot_be_made(room: tuple[Room, PhoneRoom]) -> None:
    people = room[0].session.people
    ann, ben = people.join(people.code()), people.join(people.code())
    half = ann.index(".")
    forged = [
        ben[:half] + ann[half:],
        ann[:-1],
        ann + "0",
        ann.upper(),
        ann[: half + 1],
        ann[half:],
        ".",
        ann.replace(".", ".."),
        *(ann[:n] + ("0" if ann[n] != "0" else "1") + ann[n + 1 :] for n in range(len(ann))),
    ]
    with Phone(room[1].phones.url) as thief:
        for token in forged:
            said = thief.http.get("/api/scene", headers={"Authorization": f"Bearer {token}"})
            assert said.status_code == 401, token
        for scheme in ("Basic", "Token", ""):
            said = thief.http.get("/api/scene", headers={"Authorization": f"{scheme} {ann}".strip()})
            assert said.status_code == 401, scheme
        assert thief.http.get("/api/scene", headers={"Authorization": f"bearer {ann}"}).status_code == 200


def test_one_phone_that_asks_without_end_slows_nobody_else(room: tuple[Room, PhoneRoom]) -> None:
    code = room[0].session.people.code()
    with Phone(room[1].phones.url, code) as greedy, Phone(room[1].phones.url, code) as ann:
        version = ann.scene()["version"]
        for _n in range(2000):
            if greedy.http.get("/api/scene", params={"version": version}).status_code == 429:
                break
        else:
            pytest.fail("nobody stopped it")
        assert ann.picks().json() == {"counted": True}


def test_nothing_leads_elsewhere(room: tuple[Room, PhoneRoom]) -> None:
    with Phone(room[1].phones.url) as stranger:
        for path in ("/api/room/", "/index.html/", "/api", "/api/", "/.git/config", "/words.py"):
            said = stranger.http.get(path)
            assert said.status_code == 404, path
            assert "location" not in said.headers


def test_the_page_is_sent_once_and_asked_for_again(room: tuple[Room, PhoneRoom]) -> None:
    with Phone(room[1].phones.url) as stranger:
        for path in ("/", "/words.json"):
            first = stranger.http.get(path)
            assert (first.status_code, first.headers["cache-control"]) == (200, "no-cache")
            again = stranger.http.get(path, headers={"If-None-Match": first.headers["etag"]})
            assert (again.status_code, again.content) == (304, b"")
            assert stranger.http.get(path, headers={"If-None-Match": '"older"'}).content == first.content
            assert stranger.http.head(path).headers["content-length"] == str(len(first.content))
        assert stranger.http.get("/api/room").headers["cache-control"] == "no-store"
