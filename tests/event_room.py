"""A room of 14 people in an excitement event of 100 minutes."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from room import Facilitator, Projector, Room

from workshop.model import Activity
from workshop.session import Session
from workshop.templates import shipped

Hands = Mapping[str, Mapping[str, int]]


class EventRoom(Room):
    """The room, with steps that have a name in the agenda."""

    def __init__(self, path: Path, variant: str = "100") -> None:
        super().__init__(path, next(t for t in shipped() if t.id == f"excitement-{variant}"))

    def goes_to(self, key: str) -> Activity:
        keys = [a.key for a in self.session.scene().agenda]
        self.session.agenda.goto(keys.index(key) + 1)
        activity = self.session.scene().activity
        assert activity is not None
        return activity

    def reopens(self) -> None:
        """Open the file again that the test has closed."""
        self.session = Session.open(self.path, self.clock)
        self.facilitator = Facilitator(self.session, self.clock)
        self.projector = Projector(self.session)

    def votes(self, key: str, hands: Hands) -> None:
        """Vote in a step and close it: hands by question and option."""
        self.goes_to(key)
        self.session.rounds.open()
        self.session.rounds.count(hands)
        self.session.rounds.close()


@pytest.fixture
def event(tmp_path: Path) -> Iterator[EventRoom]:
    """Give a room in an event."""
    made = EventRoom(tmp_path / "event.readyroom")
    yield made
    made.session.close()
