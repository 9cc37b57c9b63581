"""What phones are told while they wait: what is asked, never how many answered, no tally before its time."""

import json
from collections.abc import Iterator
from typing import Any

from room import Room

from tests.calling import Phone, phones_open


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
