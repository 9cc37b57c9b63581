"""Joining and answering over real HTTP."""

import itertools
import threading
from collections import Counter
from pathlib import Path

import pytest
from room import Room, day

from tests.calling import Phone, phones_open
from ui.phone.room import PhoneRoom


@pytest.fixture
def voting(room_of_fourteen: Room) -> Room:
    room_of_fourteen.facilitator.gathers("mails", "claims")
    room_of_fourteen.facilitator.goes_to("single-choice")
    room_of_fourteen.session.rounds.open()
    return room_of_fourteen


def url(phones: PhoneRoom) -> str:
    assert phones.phones is not None
    return phones.phones.url


def test_every_shape_of_form_can_be_answered_from_the_wire_alone(voting: Room) -> None:
    with phones_open(voting.session) as phones, Phone(url(phones), voting.session.people.code()) as ann:
        for kind in ("single-choice", "dot-vote", "criteria-vote", "risk-screen"):
            voting.facilitator.goes_to(kind)
            if voting.session.scene().state == "ready":
                voting.session.rounds.open()
            form = ann.scene()["form"]
            if form["shape"] == "dots":
                assert ann.answers({form["questions"][0]["options"][1]["key"]: form["most"]}).json() == {
                    "counted": True
                }
            else:
                assert ann.picks().json() == {"counted": True}
            assert ann.scene()["answer"]
            assert voting.session.scene().tally.answered == 1


def test_an_answer_can_be_changed_until_the_close_and_again_in_the_second_round(voting: Room) -> None:
    with phones_open(voting.session) as phones, Phone(url(phones), voting.session.people.code()) as ann:
        first = ann.scene()["round"]
        ann.picks(0)
        ann.picks(1)
        assert voting.session.scene().tally.questions[0].counts[:2] == (0, 1)
        voting.session.rounds.close()
        late = ann.picks(0)
        assert (late.status_code, "not counted" in late.json()["error"]) == (409, True)
        voting.session.rounds.reveal()
        assert next(q for q in ann.scene()["tally"]["questions"])["answered"] == 1
        voting.session.rounds.revote()
        again = ann.scene()
        assert (again["state"], again["number"], "tally" in again, "answer" in again) == (
            "open",
            2,
            False,
            False,
        )
        assert again["round"] != first
        assert ann.picks(0).json() == {"counted": True}


def test_who_joins_late_comes_straight_into_the_open_vote(voting: Room) -> None:
    with phones_open(voting.session) as phones, Phone(url(phones), voting.session.people.code()) as early:
        early.picks()
        with Phone(url(phones), voting.session.people.code()) as late:
            assert late.scene()["state"] == "open"
            assert "answer" not in late.scene()
        assert voting.session.scene().tally.answered == 1, "leaving is not a vote"


def test_each_mistake_has_its_number_and_its_sentence(voting: Room, tmp_path: Path) -> None:
    code = voting.session.people.code()
    other = Room(tmp_path / "other.readyroom", day())
    foreign = other.session.people.join(other.session.people.code())
    other.session.close()
    with phones_open(voting.session) as phones, Phone(url(phones), code) as ann, Phone(url(phones)) as nobody:
        at = ann.scene()["round"]
        form = ann.scene()["form"]
        cases = [
            (nobody.http.get("/api/scene"), 401),
            (nobody.http.get("/api/scene", headers={"Authorization": f"Bearer {foreign}"}), 401),
            (nobody.http.get("/api/events", headers={"Authorization": "Bearer x.y"}), 401),
            (nobody.http.post("/api/join", json={"code": "????"}), 401),
            (nobody.http.post("/api/join", json={"code": code, "seat": "7-ABCD"}), 401),
            (nobody.http.post("/api/join", json={"code": 7}), 400),
            (nobody.http.post("/api/join", json=[code]), 400),
            (nobody.http.post("/api/join", content=b"{", headers={"Content-Type": "application/json"}), 400),
            (nobody.http.post("/api/join", content=b"code=1"), 400),
            (ann.answers({form["questions"][0]["key"]: "none of them"}, at), 400),
            (ann.answers({}, at), 400),
            (ann.answers(None, at), 400),
            (ann.picks_in("0" * 32), 404),
            (ann.http.get("/api/nothing"), 404),
            (ann.http.get("/../requirements.txt"), 404),
            (ann.http.put("/api/scene"), 405),
            (ann.answers({"x": "y" * 70_000}, at), 413),
            (ann.http.post("/api/texts", json={"activity": "x", "key": "0" * 32, "text": "hi"}), 409),
        ]
        for said, status in cases:
            assert said.status_code == status, (said.request.url, said.text)
            sentence = said.json()["error"]
            assert sentence.endswith("."), sentence
        assert voting.session.scene().tally.answered == 0


def test_guessing_the_code_is_hopeless(voting: Room) -> None:
    right = voting.session.people.code()
    with phones_open(voting.session) as phones, Phone(url(phones)) as guesser:
        wrong = [f"A{n:03}".replace("0", "B").replace("1", "C") for n in range(20)]
        told = [guesser.http.post("/api/join", json={"code": c}).status_code for c in wrong if c != right]
        assert set(told[:12]) == {401}
        assert set(told[12:]) == {429}
        assert guesser.http.post("/api/join", json={"code": right}).status_code == 429, (
            "not even the right one"
        )


def test_a_slip_of_the_same_seat_is_replaced_and_said(voting: Room) -> None:
    voting.session.people.set_seats(4)
    code, seat = voting.session.people.code(), voting.session.people.seat_codes()[2]
    with phones_open(voting.session) as phones, Phone(url(phones), code, seat=seat) as ann:
        question = voting.session.scene().round.form.questions[0]
        voting.session.ballots.slip(3, {question.key: question.options[1].key})
        assert ann.scene()["answer"] == {question.key: question.options[1].key}
        assert ann.picks(0).json() == {"counted": True, "replaced": "slips"}
        assert voting.session.scene().tally.answered == 1


def test_a_text_is_held(room_of_fourteen: Room) -> None:
    room = room_of_fourteen
    room.facilitator.goes_to("collect-ideas")
    with phones_open(room.session) as phones, Phone(url(phones), room.session.people.code()) as ann:
        asked = ann.scene()["writes"]
        text = {"activity": asked["activity"], "key": "ab" * 16, "text": "Mails <b>wait</b>"}
        for _time in range(2):
            assert ann.http.post("/api/texts", json=text).json() == {"held": True}
    assert [held.text for held in room.session.scene().held] == ["Mails <b>wait</b>"]


def test_no_answer_is_accepted_after_the_close_is_shown(voting: Room) -> None:
    code = voting.session.people.code()
    closed = threading.Event()
    late: list[bool] = []
    heard: dict[str, str] = {}

    def keeps_sending(phones: PhoneRoom) -> None:
        with Phone(url(phones), code) as phone:
            scene = phone.scene()
            question = scene["form"]["questions"][0]
            for place in itertools.count():
                was_closed = closed.is_set()
                chosen = question["options"][place % 2]["key"]
                said = phone.answers({question["key"]: chosen}, scene["round"])
                if said.status_code != 200:
                    assert said.status_code == 409
                    return
                late.append(was_closed)
                heard[phone.token] = chosen

    with phones_open(voting.session) as phones:
        threads = [threading.Thread(target=keeps_sending, args=(phones,)) for _n in range(8)]
        for thread in threads:
            thread.start()
        while len(late) < 40 or len(heard) < 8:
            assert any(thread.is_alive() for thread in threads)
        voting.session.rounds.close()
        closed.set()
        for thread in threads:
            thread.join(20)
    assert not any(late), "what is shown as closed is closed"
    tally = voting.session.scene().tally
    acknowledged = Counter(heard.values())
    assert tally.answered == 8
    counted = tally.questions[0]
    told = tuple(acknowledged[option.key] for option in counted.question.options)
    assert counted.counts == told, "the file says what the phones were told"
