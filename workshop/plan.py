"""The action plan as a value: everything the papers print, and how it is gathered from the record."""

from dataclasses import dataclass, field

from workshop.model import (
    DataSource,
    Decision,
    Engagement,
    Evidence,
    Idea,
    Parked,
    PlanLine,
    QuestionTally,
    Tally,
    Workshop,
)
from workshop.thresholds import Thresholds


@dataclass(frozen=True, slots=True)
class VoteRecord:
    """One round of one activity, for the record: how it was asked, counted and read."""

    activity: str
    code: str
    title: str
    prompt: str
    round: int
    state: str
    tally: Tally


@dataclass(frozen=True, slots=True)
class Note:
    """What was written in one field of an activity; `field` is the field's id in the template."""

    code: str
    block: str
    activity: str
    label: str
    text: str
    field: str = ""


@dataclass(frozen=True, slots=True)
class SetAside:
    """An idea that is deliberately not pursued, with the reason in words."""

    idea: Idea
    reason: str


@dataclass(frozen=True, slots=True)
class ActionPlan:
    """All of the plan; `status` is "decided" or "proposal", dates are ISO, counts stand as given."""

    engagement: Engagement
    workshop: Workshop
    status: str
    version: int
    why: str = ""
    chosen: Idea | None = None
    reserve: Idea | None = None
    decision: Decision | None = None
    criteria: tuple[Evidence, ...] = ()
    trade_off: tuple[Evidence, ...] = ()
    risks: tuple[Evidence, ...] = ()
    dots: Evidence | None = None
    functions: QuestionTally | None = None
    stances: QuestionTally | None = None
    explain: Evidence | None = None
    models: Evidence | None = None
    success_number: str = ""
    success_today: str = ""
    success_wanted: str = ""
    money_technology: str = ""
    money_adoption: str = ""
    decision_rule: str = ""
    biggest_risk: str = ""
    lines: tuple[PlanLine, ...] = ()
    unowned: tuple[PlanLine, ...] = ()
    dropped: tuple[PlanLine, ...] = ()
    set_aside: tuple[SetAside, ...] = ()
    votes: tuple[VoteRecord, ...] = ()
    notes: tuple[Note, ...] = ()
    not_asked: tuple[str, ...] = ()
    parked: tuple[Parked, ...] = ()
    ideas: tuple[Idea, ...] = ()
    sources: tuple[DataSource, ...] = ()
    thresholds: Thresholds = field(default_factory=Thresholds)
    day_30: str = ""
    day_60: str = ""
    day_90: str = ""

    @property
    def next_step(self) -> PlanLine | None:
        """Give the owned line whose first step comes first."""
        dated = [line for line in self.lines if line.first_date and line.owner]
        return min(dated, key=lambda line: line.first_date, default=None)

    @property
    def decisions_needed(self) -> tuple[PlanLine, ...]:
        """Give at most three lines to decide first: stop signs, then the earliest due."""
        owned = sorted(self.lines, key=lambda line: (not line.stop, line.due or "9999"))
        return tuple(owned[:3])
