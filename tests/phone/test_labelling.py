"""Messages and labels over HTTP: who gets what, what is refused, what is in the file."""

import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from room import DATE, Room, agenda_of

from tests.calling import Phone, phones_open
from ui.phone.room import PhoneRoom
from workshop.model import Activity
from workshop.templates import shipped

Held = tuple[Room, PhoneRoom]
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)


@pytest.fixture
def held(tmp_path: Path) -> Iterator[Held]:
    """Open an excitement event for phones, at the step where the room labels."""
    template = next(t for t in shipped() if t.id == "excitement-90")
    made = Room(tmp_path / "event.readyroom", template, present=40)
    made.facilitator.goes_to("labelling")
    with phones_open(made.session) as phones:
        yield made, phones
    made.session.close()


def joins(held: Held, **more: str) -> Phone:
    return Phone(held[1].phones.url, held[0].session.people.code(), **more)


def in_file(held: Held) -> list[tuple[str, str, str]]:
    with held[0].session._desk.store.reading() as db:
        return db.execute("SELECT voter, message, team FROM label").fetchall()


def test_a_hand_is_given_labelled_and_told_again(held: Held) -> None:
    held[0].session.rounds.open()
    with joins(held) as ann, joins(held) as ben:
        scene = ann.scene()
        hand = ann.hand(scene)
        other = ben.hand(scene)
        assert [m["key"] for m in hand] == [m["key"] for m in ann.hand(scene)]
        assert not {m["key"] for m in hand} & {m["key"] for m in other}, "fewest labels first"
        assert len(hand) == len(other) == scene["form"]["each"] == 8

        assert ann.answers({hand[0]["key"]: "it", hand[1]["key"]: "unknown"}).json() == {"counted": True}
        assert ann.answers({hand[0]["key"]: "orders"}).json() == {"counted": True}
        assert ann.scene()["answer"] == {hand[0]["key"]: "orders", hand[1]["key"]: "unknown"}
        assert "answer" not in ben.scene()

        more = ann.hand(scene, more=True)
        assert more[:8] == hand
        assert len(more) == 16
    assert len(in_file(held)) == 2


def test_messages_are_never_the_hidden_ones_and_come_to_an_end(held: Held) -> None:
    held[0].session.rounds.open()
    pack = held[0].session.teaching.pack
    with joins(held) as ann:
        scene = ann.scene()
        for _turn in range(len(pack.train) // 8 + 1):
            hand = ann.hand(scene, more=True)
        assert {m["key"] for m in hand} == {m.id for m in pack.train}
        assert ann.hand(scene, more=True) == hand


def test_the_form_says_what_belongs_to_a_team_and_no_message(held: Held) -> None:
    held[0].session.rounds.open()
    with joins(held) as ann:
        form = ann.scene()["form"]
    assert form["rows"] == []
    (question,) = form["questions"]
    assert [bool(option.get("hint")) for option in question["options"]] == [True] * 4 + [False]


def test_there_is_nothing_to_label_before_after_and_elsewhere(held: Held) -> None:
    session = held[0].session
    with joins(held) as ann:
        for round_ in ("0123456789", "x", "%00"):
            assert ann.asks(round_, {}).status_code == 404
        at = session.rounds.open()
        hand = ann.hand(ann.scene())
        session.rounds.close()
        told = ann.asks(at, {"more": True})
        assert (told.status_code, bool(told.json()["error"])) == (404, True)
        assert ann.answers({hand[0]["key"]: "it"}, at).status_code == 409
        assert ann.scene()["state"] == "revealed"
        held[0].facilitator.goes_to("single-choice")
        other = session.rounds.open()
        assert ann.asks(other, {}).status_code == 404
        assert ann.answers({hand[0]["key"]: "it"}, at).status_code == 409
    assert in_file(held) == []


def test_who_has_not_joined_gets_no_messages(held: Held) -> None:
    at = held[0].session.rounds.open()
    with Phone(held[1].phones.url) as nobody:
        assert nobody.asks(at, {}).status_code == 401
        assert nobody.answers({"R001": "it"}, at).status_code == 401


def test_a_phone_of_another_workshop_gets_no_messages(held: Held) -> None:
    session = held[0].session
    with joins(held) as ann:
        own = agenda_of(Activity("", "label", "labelling", "Label", 5), kind="excitement")
        session.engagement.add_workshop(own, DATE, present=10, invited=10)
        session.agenda.goto(1)
        at = session.rounds.open()
        assert ann.asks(at, {}).status_code == 401
        assert ann.answers({"R001": "it"}, at).status_code == 401
        with joins(held) as ben:
            assert len(ben.asks(at, {}).json()["messages"]) == 8


def test_only_phones_of_one_card_share_a_hand(held: Held) -> None:
    session = held[0].session
    session.people.set_seats(3)
    seat = session.people.seat_codes()[0]
    session.rounds.open()
    with joins(held, seat=seat) as ann, joins(held, seat=seat) as tablet, joins(held) as ben:
        scene = ann.scene()
        assert ann.hand(scene) == tablet.hand(scene) != ben.hand(scene)
        key = ann.hand(scene)[0]["key"]
        ann.answers({key: "it"})
        tablet.answers({key: "people"})
        assert ann.scene()["answer"] == {key: "people"}
    assert len(in_file(held)) == 1


@pytest.mark.parametrize(
    "answer",
    [
        {},
        [],
        None,
        "R001",
        {"R001": None},
        {"R001": ["it"]},
        {"R001": "nobody"},
        {"R003": "it"},
        {"": "it"},
        {"R001": "it", "x": "it"},
    ],
)
def test_what_does_not_fit_is_refused_whole(held: Held, answer: object) -> None:
    held[0].session.rounds.open()
    with joins(held) as ann:
        told = ann.answers(answer)
    assert told.status_code == 400
    assert told.json()["error"]
    assert in_file(held) == []


def test_any_json_to_both_doors_gives_a_sentence(held: Held) -> None:
    at = held[0].session.rounds.open()
    keys = st.sampled_from(["R001", "R002", "R003", "unknown", ""])
    near = st.dictionaries(keys | st.text(max_size=4), JSON | st.sampled_from(["it", "unknown"]), max_size=4)
    with joins(held) as ann:

        @given(
            st.sampled_from(["messages", "response"]),
            JSON | st.fixed_dictionaries({}, optional={"more": JSON, "answer": JSON | near}),
        )
        @settings(max_examples=200, suppress_health_check=[HealthCheck.too_slow])
        def posts(door: str, said: object) -> None:
            told = ann.http.post(
                f"/api/rounds/{at}/{door}",
                content=json.dumps(said).encode(),
                headers={"Content-Type": "application/json"},
            )
            assert told.status_code < 500
            assert told.status_code == 200 or told.json()["error"]

        posts()
    pack = held[0].session.teaching.pack
    teams = {team.key for team in pack.teams} | {"unknown"}
    assert {(m, t) for _v, m, t in in_file(held)} <= {(m.id, t) for m in pack.train for t in teams}


def test_one_who_labels_without_end_is_held_back(held: Held) -> None:
    at = held[0].session.rounds.open()
    with joins(held) as greedy, joins(held) as ann:
        for _n in range(2000):
            if greedy.asks(at, {"more": True}).status_code == 429:
                break
        else:
            pytest.fail("nobody stopped it")
        assert len(ann.hand(ann.scene())) == 8


def test_labels_reach_the_machine_and_survive_the_program(held: Held) -> None:
    room, phones = held
    room.session.rounds.open()
    key = room.session.teaching.pack.key
    said: dict[str, str] = {}
    for table in ("1", "2"):
        with joins(held, table=table) as ann:
            for message in ann.hand(ann.scene()):
                said[message["key"]] = key[message["key"]]
                assert ann.answers({message["key"]: key[message["key"]]}).json() == {"counted": True}
    assert room.session.teaching.settle()
    taught = room.session.teaching.taught
    assert (taught.labels, taught.labelled, taught.people) == (16, 16, 2)
    phones.close()
    with sqlite3.connect(f"file:{room.path}?mode=ro", uri=True) as db:
        assert dict(db.execute("SELECT message, team FROM label")) == said
        assert len({group for (group,) in db.execute("SELECT grouping FROM label")}) == 2
