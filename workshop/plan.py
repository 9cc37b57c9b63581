"""The action plan as a value: everything the papers print, and how it is gathered from the record."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from workshop.consensus import ConsensusRule
from workshop.cover import RoleStanding
from workshop.model import (
    COLUMNS,
    EMPTY,
    Card,
    DataSource,
    Decision,
    Engagement,
    Evidence,
    Idea,
    Logo,
    Parked,
    PlanLine,
    QuestionTally,
    Reason,
    Tally,
    Workshop,
)
from workshop.readiness import Readiness
from workshop.robustness import Robustness
from workshop.sources import SourceStanding
from workshop.subject import BlockerKind
from workshop.thresholds import Thresholds

Lack = Literal["problem", "answer", "line", "decider"]


@dataclass(frozen=True, slots=True)
class VoteRecord:
    """One round of one activity, for the record: how it was asked, counted and read.

    `void` is the reason for which it was declared void and counts for nothing, empty where it counts.
    """

    activity: str
    code: str
    title: str
    prompt: str
    round: int
    state: str
    tally: Tally
    rule: str = ""
    void: str = ""


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
class CardRecord:
    """One card of an activity as it was filled in; `values` are what was written, by the field's id."""

    code: str
    block: str
    activity: str
    kind: str
    card: Card
    values: Mapping[str, str] = field(default_factory=lambda: EMPTY)


@dataclass(frozen=True, slots=True)
class BlockerStanding:
    """One kind of blocker: how many reasons name it, its people and dots, and what was agreed against it.

    `people` is 0 where nobody knows how many people the dots came from.
    """

    kind: BlockerKind
    reasons: int = 0
    people: int = 0
    dots: int = 0
    sign: str = ""
    move: str = ""
    watcher: str = ""


@dataclass(frozen=True, slots=True)
class SetAside:
    """An idea that is deliberately not pursued, with the reason in words."""

    idea: Idea
    reason: str


@dataclass(frozen=True, slots=True)
class ActionPlan:
    """All of the plan; `status` is "decided" or "proposal", dates are ISO, counts stand as given.

    `stop_signs` are those that nobody answered, also those that the rules would propose now. `blockers` are
    the ones most likely to stop us, `reasons` all kinds that anybody named. `written` has every field by its
    id. `hearsay` tells that nobody in the room knows the data, `under_half` that fewer than half of those
    invited answered (`counted`: how many), `two_views` are votes that stayed split when asked again,
    `leaderless` that nobody who decides was in the room. `vote_void` tells that the vote behind the
    decision was declared void since.
    """

    engagement: Engagement
    workshop: Workshop
    status: str
    version: int
    why: str = ""
    chosen: Idea | None = None
    reserve: Idea | None = None
    decision: Decision | None = None
    vote_void: bool = False
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
    record: tuple[VoteRecord, ...] = ()
    notes: tuple[Note, ...] = ()
    not_asked: tuple[str, ...] = ()
    parked: tuple[Parked, ...] = ()
    ideas: tuple[Idea, ...] = ()
    sources: tuple[DataSource, ...] = ()
    thresholds: Thresholds = field(default_factory=Thresholds)
    day_30: str = ""
    day_60: str = ""
    day_90: str = ""
    rule: ConsensusRule = field(default_factory=ConsensusRule)
    rule_met: bool | None = None
    readiness: Readiness | None = None
    robustness: Robustness | None = None
    sources_standing: tuple[SourceStanding, ...] = ()
    source_of_problem: SourceStanding | None = None
    roles: tuple[RoleStanding, ...] = ()
    learning: tuple[Evidence, ...] = ()
    blockers: tuple[BlockerStanding, ...] = ()
    reasons: tuple[BlockerStanding, ...] = ()
    commitment: Evidence | None = None
    written: Mapping[str, str] = field(default_factory=lambda: EMPTY)
    cards: tuple[CardRecord, ...] = ()
    stop_signs: tuple[PlanLine, ...] = ()
    hearsay: bool = False
    under_half: bool = False
    counted: int = 0
    two_views: tuple[Evidence, ...] = ()
    leaderless: bool = False
    logo: Logo | None = None

    @property
    def lacks(self) -> tuple[Lack, ...]:
        """Give what keeps the plan a proposal, the gravest first; empty where it counts as decided."""
        found: dict[Lack, bool] = {
            "problem": self.chosen is None,
            "answer": bool(self.stop_signs),
            "line": not (self.lines or self.unowned),
            "decider": self.leaderless,
        }
        return tuple(lack for lack, so in found.items() if so)

    @property
    def numbered(self) -> tuple[PlanLine, ...]:
        """Give the owned lines as they are numbered: stop signs, then by column, each in its own order."""
        stops = tuple(line for line in self.lines if line.stop)
        rest = (line for column in COLUMNS for line in self.lines if line.column == column and not line.stop)
        return (*stops, *rest)

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


def every_vote(plan: ActionPlan) -> tuple[VoteRecord, ...]:
    """Give every round in the order of the day, those too that were declared void."""
    return plan.record or plan.votes


def vote_of(plan: ActionPlan, reason: Reason) -> VoteRecord | None:
    """Give the newest round of the reason’s activity that has its counts, else its newest round."""
    rounds = [v for v in reversed(plan.votes) if reason.activity and v.activity == reason.activity]
    return next((v for v in rounds if tally_of(v, reason)), rounds[0] if rounds else None)


def tally_of(vote: VoteRecord, reason: Reason) -> QuestionTally | None:
    """Give the question that a reason counts: the one that bears the rule’s name, else one of its counts."""
    named = vote.tally.of(reason.rule)
    if named:
        return named
    return next((t for t in vote.tally.questions if reason.counts and t.counts == reason.counts), None)
