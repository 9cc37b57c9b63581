"""Made-up people label over HTTP: each a hand, one label in ten wrong, and nothing acknowledged is lost."""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from room import Room

from ui.crowd import Camps, Crowd, Labels, Person, Said, Where, gather
from ui.phone.adapters import LOOPBACK
from ui.phone.room import PhoneRoom
from workshop.model import Option
from workshop.teaching.packs import read_pack
from workshop.templates import shipped

PACK = read_pack("routing_en")
TEAMS = (*(Option(t.key, t.name) for t in PACK.teams), Option("unknown", "", "unknown"))
PACE, SOON = 2000.0, 60.0
EACH = 8


@pytest.fixture
def event(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Room]:
    monkeypatch.setenv("READYROOM_HOME", f"{tmp_path}/home")
    template = next(t for t in shipped() if t.id == "excitement-100")
    made = Room(tmp_path / "event.readyroom", template, present=40)
    yield made
    made.session.close()


@pytest.fixture
def phones(event: Room) -> Iterator[PhoneRoom]:
    made = PhoneRoom(event.session)
    made.open(LOOPBACK)
    yield made
    made.close()


class Noted(Camps):
    """Opinions that note what was asked."""

    def __init__(self, people: Sequence[Person]) -> None:
        super().__init__(people, 1, (), lambda message: PACK.key.get(message, ""))
        self.given: list[tuple[str, str]] = []

    def label(self, person: Person, message: str, options: Sequence[Option]) -> str:
        said = super().label(person, message, options)
        self.given.append((message, said))
        return said


def where(phones: PhoneRoom, pace: float = PACE) -> Where:
    known = phones.phones
    assert known is not None
    return Where(known.url, known.code, 1, pace)


def in_file(event: Room) -> list[tuple[str, str]]:
    with event.session._desk.store.reading() as db:
        return db.execute("SELECT message, team FROM label").fetchall()


def opens(event: Room, kind: str = "labelling") -> str:
    event.facilitator.goes_to(kind)
    return event.session.rounds.open()


def test_forty_people_label_and_every_acknowledged_label_is_in_the_file(
    event: Room, phones: PhoneRoom
) -> None:
    people = gather(40, 1, steady=True, seated=True)
    opinions = Noted(people)
    with Crowd(where(phones), people, opinions) as crowd:
        assert crowd.wait(lambda standing: standing.joined == 40, SOON)
        round_ = opens(event)
        assert crowd.wait(lambda standing: standing.settled(round_), SOON)
        labelled = crowd.standing.labelled[round_]
        assert crowd.standing.answered[round_] == 40
        assert crowd.standing.refused == 0
        event.session.rounds.close()
        assert event.session.teaching.settle()

    found = in_file(event)
    assert Counter(found) == Counter(opinions.given)
    assert labelled == len(found)
    more = labelled - 40 * EACH
    assert 0 < more <= 10 * EACH, "a few ask for more"
    assert {message for message, _team in found} == {message.id for message in PACK.train}, "none is hidden"
    teams = [(message, team) for message, team in found if team != "unknown"]
    wrong = sum(PACK.key[message] != team for message, team in teams)
    assert 0.04 * len(teams) <= wrong <= 0.18 * len(teams)
    assert 1 <= len(found) - len(teams) <= 0.1 * len(found), "some cannot tell"
    taught = event.session.teaching.taught
    assert (taught.labels, taught.people) == (len(teams), 40)
    assert len(taught.tables) == 7
    assert taught.together.right >= 40
    assert taught.together.right > taught.tables[3].right


def test_the_second_attempt_is_labelled_the_same_way(event: Room, phones: PhoneRoom) -> None:
    people = gather(12, 2, steady=True)
    with Crowd(where(phones), people, Noted(people)) as crowd:
        first = opens(event)
        assert crowd.wait(lambda standing: standing.settled(first), SOON)
        event.session.rounds.close()
        event.session.teaching.settle()
        unsure = {message.id for message in event.session.teaching.taught.unsure}
        second = opens(event, "relabelling")
        assert crowd.wait(lambda standing: standing.settled(second), SOON)
        assert crowd.standing.labelled[second] >= 12 * 3
        event.session.rounds.close()
        event.session.teaching.settle()
    assert {one.message.id for one in event.session.teaching.taught.relabelled} <= unsure


def test_the_close_cuts_off_who_is_not_done(event: Room, phones: PhoneRoom) -> None:
    people, said = gather(8, 3), Said(labels=Labels(3, PACK.key.__getitem__))
    said.allow(20)
    with Crowd(where(phones), people, said) as crowd:
        round_ = opens(event)
        assert crowd.wait(lambda standing: standing.labelled[round_] == 20, SOON)
        assert not crowd.standing.settled(round_)
        event.session.rounds.close()
        said.allow(100)
        assert crowd.wait(lambda standing: standing.settled(round_), SOON)
        assert crowd.standing.labelled[round_] == 20
    assert len(in_file(event)) == 20


def test_who_wavers_changes_a_label_and_it_counts_once(event: Room, phones: PhoneRoom) -> None:
    people = (Person(0, 0.0, 0.5, 1.0, wavers=True),)
    opinions = Noted(people)
    with Crowd(where(phones), people, opinions) as crowd:
        round_ = opens(event)
        assert crowd.wait(lambda standing: standing.settled(round_), SOON)
        assert crowd.standing.labelled[round_] == len(opinions.given)
    assert Counter(in_file(event)) == Counter(opinions.given)


def test_labels_outlive_a_laptop_that_goes_away(event: Room, phones: PhoneRoom) -> None:
    people, said = gather(8, 7, steady=True), Said(labels=Labels(7, PACK.key.__getitem__))
    port = int(phones.phones.address.rpartition(":")[2])
    said.allow(30)
    with Crowd(where(phones), people, said) as crowd:
        round_ = opens(event)
        assert crowd.wait(lambda standing: standing.labelled[round_] == 30, SOON)
        phones.close()
        said.allow(1000)
        phones.open(LOOPBACK, port, exact=True)
        assert crowd.wait(lambda standing: standing.settled(round_), SOON)
        labelled = crowd.standing.labelled[round_]
    assert len(in_file(event)) == labelled >= 8 * EACH


@pytest.mark.parametrize("seed", range(3))
def test_one_label_in_ten_is_wrong_and_nobody_knows_what_nobody_told_them(seed: int) -> None:
    labels = Labels(seed, lambda message: PACK.key.get(message, ""))
    people = gather(40, seed)
    said = [(m.id, labels.label(person, m.id, TEAMS)) for person in people for m in PACK.train]
    known = [(message, team) for message, team in said if team != "unknown"]
    wrong = sum(PACK.key[message] != team for message, team in known)

    assert 0.09 * len(known) <= wrong <= 0.11 * len(known)
    assert 0.02 * len(said) <= len(said) - len(known) <= 0.06 * len(said)
    assert said == [(m.id, labels.label(person, m.id, TEAMS)) for person in people for m in PACK.train]
    assert {labels.label(person, "no such message", TEAMS) for person in people} == {"unknown"}
