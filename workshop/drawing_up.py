"""The action plan drawn up from the record (the lead's placeholder; the rules author fills it, same signature)."""

from collections.abc import Sequence

from workshop.model import DataSource, Engagement, Parked, PlanLine
from workshop.plan import ActionPlan, Note, VoteRecord
from workshop.rules.findings import Findings


def draw_up(
    *,
    engagement: Engagement,
    findings: Findings,
    lines: Sequence[PlanLine],
    votes: Sequence[VoteRecord],
    notes: Sequence[Note],
    not_asked: Sequence[str],
    parked: Sequence[Parked],
    sources: Sequence[DataSource],
) -> ActionPlan:
    """Draw up the plan."""
    return ActionPlan(engagement, findings.workshop, "proposal", 1, lines=tuple(lines))
