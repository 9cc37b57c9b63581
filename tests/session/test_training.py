"""The machine is taught beside everything else, and windows hear of it when there is something to see."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from room import Room, agenda_of

from workshop.model import Activity, Ballot, Participant, Receipt


@pytest.fixture
def event(tmp_path: Path) -> Iterator[Room]:
    activity = Activity("", "label", "labelling", "Label", 5)
    made = Room(tmp_path / "event.readyroom", agenda_of(activity, kind="excitement"), present=12)
    made.session.agenda.goto(1)
    yield made
    made.session.close()


def joins(event: Room) -> Participant:
    people = event.session.people
    return people.who(people.join(people.code()))


def test_windows_hear_of_a_label_when_it_has_been_learned_from(event: Room) -> None:
    round_ = event.session.rounds.open()
    teaching, persons = event.session.teaching, [joins(event) for _n in range(3)]
    seen: list[int] = []
    event.session.watch(lambda: seen.append(teaching.taught.labels if teaching.taught else 0))

    for given, person in enumerate(persons, 1):
        event.session.ballots.collect([Ballot(round_, person, {"R001": "it"})])
        assert teaching.settle()
        assert seen[-1] == given

    assert 0 not in seen, "nobody is told before there is anything to see"


def test_windows_hear_of_it_when_the_machine_could_not_be_taught(
    event: Room, caplog: pytest.LogCaptureFixture
) -> None:
    round_, ann = event.session.rounds.open(), joins(event)
    with event.session._desk.store.writing() as db:
        db.execute("ALTER TABLE point RENAME TO away")
    told: list[int] = []
    event.session.watch(lambda: told.append(event.session.scene().presence.answered))

    (receipt,) = event.session.ballots.collect([Ballot(round_, ann, {"R001": "it"})])
    assert event.session.teaching.settle()

    assert isinstance(receipt, Receipt)
    assert told == [1]
    assert "could not be taught" in caplog.text


def test_a_ballot_that_is_no_label_is_told_at_once(event: Room) -> None:
    round_, ann = event.session.rounds.open(), joins(event)
    told: list[int] = []
    event.session.watch(lambda: told.append(1))

    event.session.teaching.cards("R001", ["it"])

    assert told, "cards are keyed in on the laptop"
    event.session.rounds.close()
    assert event.session.teaching.settle()
    told.clear()
    event.session.ballots.collect([Ballot(round_, ann, {"R001": "it"})])
    assert told
