"""What a room taught its machine is in the event's summary and in the next workshop."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from event import at, event_template, then_a_workshop
from room import Room, day

from workshop.model import Ballot


@pytest.fixture
def event(tmp_path: Path) -> Iterator[Room]:
    """Give an event of 14 people that has not begun yet."""
    made = Room(tmp_path / "event.readyroom", event_template())
    yield made
    made.session.close()


def test_what_the_room_taught_its_machine_is_carried_over_and_summed_up(event: Room) -> None:
    at(event, "label")
    session, pack = event.session, event.session.teaching.pack
    round_ = session.rounds.open()
    for n in range(12):
        person = session.people.who(session.people.join(session.people.code(), table=str(n % 3)))
        given = {m.id: pack.key[m.id] for m in session.teaching.hand(round_, person)}
        session.ballots.collect([Ballot(round_, person, given)])
    session.rounds.close()
    session.teaching.settle()
    at(event, "fool-it")
    session.teaching.judge(session.teaching.try_out("asdf asdf").id, fooled=True)
    taught, summary = session.teaching.taught, session.summary()
    then_a_workshop(event, day())
    event.comes_back()

    carried = event.session.scene().event

    assert taught is not None
    assert (summary.together, summary.tables, summary.curve) == (
        taught.together,
        taught.tables,
        taught.curve,
    )
    assert summary.fooled == "1 try, fooled 1 time"
    assert len(summary.tables) == 3
    assert carried is not None
    assert (carried.together, carried.tables, carried.labels) == (taught.together, taught.tables, 96)
