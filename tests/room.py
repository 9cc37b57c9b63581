"""The language the tests are written in: a room with a facilitator, a projector and people."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from workshop.model import Activity, Engagement, Idea, Workshop
from workshop.scene import RoomScene, room
from workshop.session import Session
from workshop.templates import Template, shipped

DATE = "2026-11-24"
LEVELS = ("met", "partly", "not", "unknown")


class Clock:
    """A clock that the test moves."""

    def __init__(self) -> None:
        self.now = 1_795_500_000.0

    def __call__(self) -> float:
        return self.now

    def passes(self, minutes: float) -> None:
        self.now += minutes * 60


class Projector:
    """What the room may see."""

    def __init__(self, session: Session) -> None:
        self._session = session

    @property
    def scene(self) -> RoomScene:
        return room(self._session.scene())


class Facilitator:
    """The person who leads, with the laptop."""

    def __init__(self, session: Session, clock: Clock) -> None:
        self.session, self.clock = session, clock

    def goes_to(self, kind: str) -> Activity:
        """Go to the first activity of a kind."""
        agenda = self.session.scene().agenda
        self.session.agenda.goto(next(n for n, a in enumerate(agenda, 1) if a.kind == kind))
        activity = self.session.scene().activity
        assert activity is not None
        return activity

    def gathers(self, *titles: str) -> tuple[str, ...]:
        return self.session.ideas.add([Idea("", title) for title in titles])

    def counts(self, **options: int) -> None:
        """Key in the hands of the first question."""
        current = self.session.scene().round
        assert current is not None
        self.session.rounds.count(
            {current.form.questions[0].key: {k.replace("_", "-"): n for k, n in options.items()}}
        )

    def grid(self, *cells: tuple[str, tuple[int, int, int, int]]) -> None:
        """Key in cells of a grid: ("1.buy-in", (met, partly, not, don't know))."""
        self.session.rounds.count({key: dict(zip(LEVELS, numbers, strict=True)) for key, numbers in cells})

    def shows_the_result(self) -> None:
        self.session.rounds.close()
        self.session.rounds.reveal()


class Room:
    """A workshop of 14 people from the day template, in a real file."""

    def __init__(self, path: Path, template: Template, present: int = 14) -> None:
        self.path, self.clock = path, Clock()
        self.session = Session.create(path, Engagement("", "Northmere Water", sponsor="R. Haas"), self.clock)
        self.workshop: Workshop = self.session.engagement.add_workshop(
            template, DATE, present=present, invited=16
        )
        self.facilitator = Facilitator(self.session, self.clock)
        self.projector = Projector(self.session)

    def comes_back(self) -> None:
        """Close the file and open it again."""
        self.session.close()
        self.session = Session.open(self.path, self.clock)
        self.facilitator = Facilitator(self.session, self.clock)
        self.projector = Projector(self.session)


def agenda_of(*activities: Activity, kind: str = "accelerator") -> Template:
    """Make a template from activities."""
    numbered = tuple(
        replace(a, code=a.code or f"A{n}", block=a.block or a.title) for n, a in enumerate(activities, 1)
    )
    return Template("own", "Own agenda", kind, "09:00", numbered)


def day() -> Template:
    """Give the shipped one-day agenda."""
    return next(t for t in shipped() if t.id == "accelerator-day")


@pytest.fixture
def room_of_fourteen(tmp_path: Path) -> Iterator[Room]:
    """Give a workshop of 14 people from the day template."""
    made = Room(tmp_path / "northmere.readyroom", day())
    yield made
    made.session.close()
