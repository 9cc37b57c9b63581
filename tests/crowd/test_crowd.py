"""Made-up people at a real server: they join, vote in forms of every shape, write, leave and go home."""

import socket
import threading
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest
from event_room import EventRoom
from room import Room

from tests.calling import phones_open
from ui.crowd import Camps, Crowd, Given, Opinions, Person, Said, Standing, Where, gather
from ui.phone.adapters import LOOPBACK
from ui.phone.room import PhoneRoom
from workshop.activities import KINDS
from workshop.model import Tally

PACE = 2000.0
SOON = 30.0
SHAPES = {
    "who-is-here": "choice",
    "journey-check": "list",
    "favourites": "dots",
    "four-points": "grid",
    "commitment": "choice",
}


@dataclass
class Workshop:
    """A workshop of eight with the room open for phones."""

    room: Room
    phones: PhoneRoom

    def crowd(self, people: tuple[Person, ...], opinions: Opinions, code: str = "") -> Crowd:
        known = self.phones.phones
        assert known is not None
        return Crowd(Where(known.url, code or known.code, 1, PACE), people, opinions)

    def goes_to(self, key: str) -> None:
        agenda = self.room.session.scene().agenda
        self.room.session.agenda.goto(next(n for n, a in enumerate(agenda, 1) if a.key == key))

    def asks(self, key: str) -> str:
        """Go to an activity and give the key of its question."""
        self.goes_to(key)
        activity = self.room.session.scene().activity
        assert activity is not None
        form = KINDS[activity.kind].form(activity, self.room.session.scene().material)
        assert form is not None
        return form.questions[0].key

    def holds(self, crowd: Crowd, key: str) -> Tally:
        """Hold one vote until everybody has answered who is going to."""
        self.goes_to(key)
        round_ = self.room.session.rounds.open()
        assert crowd.wait(lambda standing: standing.settled(round_), SOON)
        self.room.session.rounds.close()
        tally = self.room.session.scene().tally
        self.room.session.rounds.reveal()
        assert tally is not None
        return tally


@pytest.fixture
def workshop(tmp_path: object, monkeypatch: pytest.MonkeyPatch, room_of_fourteen: Room) -> Iterator[Workshop]:
    monkeypatch.setenv("READYROOM_HOME", f"{tmp_path}/home")
    room_of_fourteen.facilitator.gathers("Sort mails", "Match invoices", "Spot pumps", "Read meters")
    phones = PhoneRoom(room_of_fourteen.session)
    phones.open(LOOPBACK)
    yield Workshop(room_of_fourteen, phones)
    phones.close()


def test_eight_people_join_and_answer_forms_of_every_shape(workshop: Workshop) -> None:
    people = gather(8, 1, steady=True)
    camps = Camps(people, 1)
    with workshop.crowd(people, camps) as crowd:
        for key, shape in SHAPES.items():
            tally = workshop.holds(crowd, key)
            assert tally.form.shape == shape
            assert tally.ways == {"phone": 8}
            wanted = [camps.ballot(person, tally.form, 1) for person in people]
            assert counts_of(tally) == counts_in(tally, wanted)
        assert crowd.standing.joined == 8
        assert crowd.standing.refused == 0
        presence = workshop.room.session.scene().presence
        assert presence.joined == 8
        assert presence.functions
        assert presence.tables


def counts_of(tally: Tally) -> dict[str, dict[str, int]]:
    return {q.question.key: {o.key: q.count(o.key) for o in q.question.options} for q in tally.questions}


def counts_in(tally: Tally, ballots: list[Given]) -> dict[str, dict[str, int]]:
    form = tally.form
    made = {q.key: dict.fromkeys((o.key for o in q.options), 0) for q in form.questions}
    for ballot in ballots:
        for key, answer in ballot.items():
            if form.shape == "dots":
                made[form.questions[0].key][key] += int(answer)  # type: ignore[arg-type]
            else:
                for option in [answer] if isinstance(answer, str) else answer:  # type: ignore[union-attr]
                    made[key][option] += 1
    return made


def test_who_has_no_opinion_keeps_still_and_the_crowd_is_settled_all_the_same(workshop: Workshop) -> None:
    people, said = gather(6, 3, steady=True), Said()
    with workshop.crowd(people, said) as crowd:
        tally = workshop.holds(crowd, "models-in-use")
        assert tally.answered == 0
        question = workshop.asks("commitment")
        said.hand_out([{}, {question: "behind"}, {question: "against"}])
        again = workshop.holds(crowd, "commitment")
        assert counts_of(again)[question]["behind"] == counts_of(again)[question]["against"] == 1
        assert again.ways == {"phone": 2}


def test_who_leaves_is_gone_and_the_others_go_on(workshop: Workshop) -> None:
    people = tuple(
        Person(n, 0.0, 0.5, 0.5, leaves=1 if n == 0 else 0, naps=20.0 if n == 1 else 0.0) for n in range(4)
    )
    with workshop.crowd(people, Camps(people, 4)) as crowd:
        assert workshop.holds(crowd, "who-is-here").answered == 4
        assert workshop.holds(crowd, "models-in-use").answered == 3
        assert crowd.standing.gone == 1


def test_a_late_comer_comes_straight_into_the_open_round_and_the_last_answer_stands(
    workshop: Workshop,
) -> None:
    question = workshop.asks("models-in-use")
    round_ = workshop.room.session.rounds.open()
    people, said = (Person(0, 0.0, 0.2, 0.9, wavers=True, polls=True),), Said()
    said.hand_out([{question: "4-plus"}])
    with workshop.crowd(people, said) as crowd:
        assert crowd.wait(lambda standing: standing.answered[round_] == 1, SOON)
    tally = workshop.room.session.scene().tally
    assert tally is not None
    assert (tally.answered, counts_of(tally)[question]["4-plus"]) == (1, 1)


def test_free_texts_arrive_once_and_are_held(workshop: Workshop) -> None:
    said = Said(lambda person, _activity: [f"Text of {person}"])
    with workshop.crowd(gather(5, 6), said) as crowd:
        workshop.goes_to("harvest")
        assert crowd.wait(lambda standing: standing.written == 5, SOON)
    assert {text.text for text in workshop.room.session.scene().held} == {f"Text of {n}" for n in range(5)}


def test_those_who_are_asked_sign_up_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("READYROOM_HOME", f"{tmp_path}/home")
    event = EventRoom(tmp_path / "event.readyroom")
    said = Said(names={0: ("Ola Nordmann", "Claims"), 3: ("Ada Byron", "")})
    with closing(event.session), phones_open(event.session) as phones:
        crowd = Workshop(event, phones).crowd(gather(5, 6), said)
        with crowd:
            event.goes_to("sign-up")
            assert crowd.wait(lambda standing: standing.signed == 2, SOON)
            assert crowd.standing.refused == 0
        assert {(s.name, s.function) for s in event.session.signing.signed()} == {
            ("Ola Nordmann", "Claims"),
            ("Ada Byron", ""),
        }


def test_camps_let_some_sign_up_under_no_real_name() -> None:
    people = gather(30, 2)
    camps = Camps(people, 2)
    signed = [camps.signs(person, "a") for person in people]
    assert 5 <= sum(1 for one in signed if one) <= 15
    assert all(one[0].startswith("Made-up person") for one in signed if one)
    assert signed == [Camps(people, 2).signs(person, "a") for person in people]


def test_what_was_not_acknowledged_is_sent_again_when_the_laptop_is_back(workshop: Workshop) -> None:
    people = gather(8, 7, steady=True)
    known = workshop.phones.phones
    assert known is not None
    port = int(known.address.rpartition(":")[2])
    with workshop.crowd(people, Camps(people, 7)) as crowd:
        assert crowd.wait(lambda standing: standing.joined == 8, SOON)
        workshop.goes_to("who-is-here")
        workshop.phones.close()
        round_ = workshop.room.session.rounds.open()
        workshop.phones.open(LOOPBACK, port, exact=True)
        assert crowd.wait(lambda standing: standing.settled(round_), SOON)
        assert crowd.standing.answered[round_] == 8
    assert workshop.room.session.scene().tally.answered == 8


def test_nobody_gets_in_with_a_wrong_code(workshop: Workshop) -> None:
    with workshop.crowd(gather(3, 8), Said(), code="0000") as crowd:
        assert crowd.wait(lambda standing: standing.refused == 3, SOON)
        assert crowd.standing == Standing(3, refused=3, gone=3)
    assert workshop.room.session.scene().presence.joined == 0


def test_an_answer_after_the_close_is_refused_and_counted_as_that(workshop: Workshop) -> None:
    people = (Person(0, 0.0, 0.5, 0.5),)

    class Slow(Said):
        def ballot(self, person: Person, form: object, number: int) -> Given:  # noqa: ARG002
            workshop.room.session.rounds.close()
            return {"models-in-use": "1-3"}

    with workshop.crowd(people, Slow()) as crowd:
        workshop.goes_to("models-in-use")
        round_ = workshop.room.session.rounds.open()
        assert crowd.wait(lambda standing: standing.done[round_] == 1, SOON)
        assert crowd.standing.answered[round_] == 0


def test_everybody_goes_home_at_once_and_nothing_is_left(workshop: Workshop) -> None:
    people = gather(8, 9)
    crowd = workshop.crowd(people, Camps(people, 9))
    crowd.start()
    assert crowd.wait(lambda standing: standing.joined >= 4, SOON)
    crowd.stop()
    crowd.stop()

    assert not any(thread.name.startswith("crowd") for thread in threading.enumerate())
    assert not crowd.wait(lambda _standing: False, 0.01)


def test_a_crowd_without_a_laptop_waits_and_can_be_stopped() -> None:
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{nobody.getsockname()[1]}"
        with Crowd(Where(url, "AAAA", 1, PACE), gather(4, 1), Said()) as crowd:
            assert not crowd.wait(lambda standing: standing.joined > 0, 0.3)
            assert crowd.standing == Standing(4)


def test_progress_is_told_from_the_crowds_thread(workshop: Workshop) -> None:
    told: list[Standing] = []
    known = workshop.phones.phones
    assert known is not None
    with Crowd(Where(known.url, known.code, 1, PACE), gather(3, 1), Said(), told.append) as crowd:
        assert crowd.wait(lambda standing: standing.joined == 3, SOON)

    assert [standing.joined for standing in told[:3]] == [1, 2, 3]
