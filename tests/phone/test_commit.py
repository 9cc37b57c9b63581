"""Answers that come together are saved together; "counted" is said when it is on the disk."""

import json
import logging
import socket
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager

import pytest
from room import Room

from tests.calling import Phone, phones_open
from ui.phone.room import PhoneRoom

PEOPLE = 40


@pytest.fixture
def voting(room_of_fourteen: Room) -> Room:
    room_of_fourteen.facilitator.goes_to("single-choice")
    room_of_fourteen.session.rounds.open()
    return room_of_fourteen


@pytest.fixture
def phones(voting: Room) -> Iterator[PhoneRoom]:
    with phones_open(voting.session) as opened:
        yield opened


class Sender:
    """A phone that sends its answer and listens later."""

    def __init__(self, room: Room, phones: PhoneRoom) -> None:
        self.token = room.session.people.join(room.session.people.code())
        self.person = room.session.people.who(self.token)
        host, _colon, port = phones.phones.address.partition(":")
        self.line = socket.create_connection((host, int(port)), timeout=20)
        scene = room.session.phone_scene()
        question = scene.form.questions[0]
        body = json.dumps({"answer": {question.key: question.options[0].key}}).encode()
        self.request = (
            f"POST /api/rounds/{scene.round}/response HTTP/1.1\r\nHost: {phones.phones.address}\r\n"
            f"Authorization: Bearer {self.token}\r\nContent-Type: application/json\r\n"
            f"Content-Length: {len(body)}\r\n\r\n"
        ).encode() + body

    def status(self) -> int:
        said = b""
        while not said.endswith(b"}"):
            said += self.line.recv(4096)
        return int(said[9:12])


@contextmanager
def senders(room: Room, phones: PhoneRoom, number: int) -> Iterator[list[Sender]]:
    with ExitStack() as stack:
        made = [Sender(room, phones) for _n in range(number)]
        for one in made:
            stack.callback(one.line.close)
        yield made


@contextmanager
def nothing_is_written(room: Room) -> Iterator[None]:
    """Hold whoever wants to write, so that what comes in meanwhile comes together."""
    store = room.session._desk.store
    began, over = threading.Event(), threading.Event()

    def hold() -> None:
        with store._lock:
            began.set()
            over.wait(20)

    holder = threading.Thread(target=hold)
    holder.start()
    began.wait(20)
    try:
        yield
    finally:
        over.set()
        holder.join()


def test_answers_that_come_together_are_one_commit(voting: Room, phones: PhoneRoom) -> None:
    store = voting.session._desk.store
    with senders(voting, phones, PEOPLE) as people:
        before = store.version
        with nothing_is_written(voting):
            for one in people:
                one.line.sendall(one.request)
        assert [one.status() for one in people] == [200] * PEOPLE
        assert store.version - before <= PEOPLE / 4
    assert voting.session.scene().tally.answered == PEOPLE


def test_counted_is_said_when_it_is_on_the_disk(voting: Room, phones: PhoneRoom) -> None:
    with (
        senders(voting, phones, PEOPLE) as people,
        closing(sqlite3.connect(f"file:{voting.path}?mode=ro", uri=True)) as beside,
    ):
        for one in people:
            one.line.sendall(one.request)
        for heard, one in enumerate(people, 1):
            assert one.status() == 200
            (there,) = beside.execute("SELECT count(*) FROM response").fetchone()
            assert there >= heard


def test_an_answer_that_cannot_be_saved_costs_nobody_else_theirs(voting: Room, phones: PhoneRoom) -> None:
    with senders(voting, phones, 10) as people:
        desk = voting.session._desk
        voter = desk.voter(people[3].person.identity, voting.session.phone_scene().activity)
        with desk.store.writing() as db:
            db.execute(
                f"CREATE TRIGGER broken BEFORE INSERT ON response WHEN NEW.voter = '{voter}'"
                " BEGIN SELECT RAISE(ABORT, 'broken'); END"
            )
        with nothing_is_written(voting):
            for one in people:
                one.line.sendall(one.request)
        assert [one.status() for one in people] == [200] * 3 + [429] + [200] * 6
        with desk.store.writing() as db:
            db.execute("DROP TRIGGER broken")
        people[3].line.sendall(people[3].request)
        assert people[3].status() == 200, "sent again, it is counted"
    assert voting.session.scene().tally.answered == 10


def test_a_full_disk_is_no_fault_of_the_phone(
    voting: Room, phones: PhoneRoom, caplog: pytest.LogCaptureFixture
) -> None:
    store = voting.session._desk.store
    with Phone(phones.phones.url, voting.session.people.code()) as ann:
        with store.writing() as db:
            size = db.execute("PRAGMA page_count").fetchone()[0]
            db.execute("CREATE TABLE filling (text)")
            db.execute("CREATE TRIGGER fills BEFORE INSERT ON response BEGIN"
                       " INSERT INTO filling VALUES (randomblob(3000000)); END")  # fmt: skip
            db.execute(f"PRAGMA max_page_count = {size + 4}")
        with caplog.at_level(logging.ERROR):
            said = ann.picks()
        assert (said.status_code, "again" in said.json()["error"]) == (429, True)
        assert "disk is full" in caplog.text, "whoever looks after the laptop can read it"
        assert voting.session.scene().tally.answered == 0
        with store.writing() as db:
            db.execute("PRAGMA max_page_count = 1000000")
        assert ann.picks().json() == {"counted": True}


def test_whoever_hangs_up_has_voted_all_the_same(voting: Room, phones: PhoneRoom) -> None:
    changed = threading.Event()
    with senders(voting, phones, 3) as people:
        stop = voting.session.watch(
            lambda: changed.set() if voting.session.scene().tally.answered == 3 else None
        )
        with nothing_is_written(voting):
            for one in people:
                one.line.sendall(one.request)
            people[0].line.close()
        assert changed.wait(20)
        stop()
        assert [one.status() for one in people[1:]] == [200, 200]


def test_who_closes_the_file_waits_until_the_phones_are_shut(voting: Room) -> None:
    with phones_open(voting.session) as phones:
        first, second = threading.Thread(target=phones.close), threading.Thread(target=phones.close)
        with voting.session._desk.store.writing():
            first.start()
            while phones.is_open:
                first.join(0.001)
            second.start()
            second.join(0.1)
            assert second.is_alive(), "the port was not yet taken out of the file"
        second.join(20)
        assert voting.session.people.phones is None
        first.join(20)
