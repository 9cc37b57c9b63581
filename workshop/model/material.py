"""What the engagement gathers: ideas, data sources, reasons of failure, decisions."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from workshop.model.agenda import EMPTY
from workshop.model.forms import Evidence, Question
from workshop.model.lines import PlanLine
from workshop.model.teaching import Pack, Taught
from workshop.thresholds import Thresholds


@dataclass(frozen=True, slots=True)
class Idea:
    """One problem somebody would like solved; numbers as text where people wrote a range."""

    id: str
    title: str
    who: str = ""
    area: str = ""
    use: str = ""
    change: str = ""
    today: str = ""
    times: float | None = None
    minutes: float | None = None
    data: str = ""
    cluster: str = ""
    merged: str = ""
    origin: Literal["prework", "event", "room"] = "room"

    @property
    def hours(self) -> float | None:
        """Give the hours a week the work takes, None when not counted."""
        if self.times is None or self.minutes is None:
            return None
        return self.times * self.minutes / 60


@dataclass(frozen=True, slots=True)
class DataSource:
    """One place where data live, with the three facts as the coordinator wrote them (yes, partly, no).

    `uses` are the ids of the problems that need it.
    """

    id: str
    name: str
    type: str = ""
    owner: str = ""
    place: str = ""
    labelled: str = ""
    together: str = ""
    open: str = ""
    uses: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Blocker:
    """One reason why it failed, from the pre-mortem; `kind` is empty until it is sorted.

    Nobody but the facilitator sees `text` before it is `released`.
    """

    id: str
    text: str
    kind: str = ""
    released: bool = False


@dataclass(frozen=True, slots=True)
class Decision:
    """What the Decider or group settled; `vote` says in words what the vote said at that time."""

    activity: str
    chosen: str = ""
    reserve: str = ""
    reason: str = ""
    decider: str = ""
    vote: str = ""
    favourite: str = ""


@dataclass(frozen=True, slots=True)
class Material:
    """What the workshop has gathered so far and activities may ask about.

    `evidence` is every question's newest closed tally, `written` every field of the workshop by its id,
    `lines` its plan lines. `statements` are what lists ask, by activity kind, whether asked yet or not.
    `pack` are the messages that the room teaches its machine with, `taught` how far it has come.
    """

    ideas: tuple[Idea, ...] = ()
    sources: tuple[DataSource, ...] = ()
    favourites: tuple[str, ...] = ()
    decision: Decision | None = None
    blockers: tuple[Blocker, ...] = ()
    evidence: Mapping[tuple[str, str], Evidence] = field(default_factory=dict)
    written: Mapping[str, str] = field(default_factory=lambda: EMPTY)
    lines: tuple[PlanLine, ...] = ()
    statements: Mapping[str, tuple[Question, ...]] = field(default_factory=lambda: EMPTY)
    thresholds: Thresholds = field(default_factory=Thresholds)
    pack: Pack | None = None
    taught: Taught | None = None

    def idea(self, key: str) -> Idea | None:
        """Give the idea with this id."""
        return next((i for i in self.ideas if i.id == key), None)

    def of_room(self, question: str) -> Evidence | None:
        """Give what the room answered to a question, None when it was not asked."""
        return self.evidence.get(("", question))

    @property
    def chosen(self) -> Idea | None:
        """Give the problem that was decided on."""
        return self.idea(self.decision.chosen) if self.decision else None

    @property
    def reserve(self) -> Idea | None:
        """Give the problem that comes next if the chosen one cannot start."""
        return self.idea(self.decision.reserve) if self.decision else None
