"""What is printed when the day is over: the plan, the slips and the wall sheet, or the summary; the votes."""

from collections.abc import Iterator

from workshop.event_summary import EventSummary
from workshop.language import _
from workshop.papers import action_plan, event_summary, owner_slips, vote_record, wall_sheet
from workshop.papers.bundle import Printed
from workshop.plan import ActionPlan


def printed(plan: ActionPlan, paper: str = "") -> Iterator[Printed]:
    """Draw the papers one by one, so that it can be stopped between two; on the engagement's own paper."""
    size = paper or plan.engagement.paper
    yield Printed("1-action-plan.pdf", _("Action plan"), action_plan.render(plan, size))
    yield Printed("2-owner-slips.pdf", _("Owner slips"), owner_slips.render(plan, size))
    yield Printed("3-wall-sheet.pdf", _("Wall sheet"), wall_sheet.render(plan, size))
    yield Printed("4-vote-record.pdf", _("Vote record"), vote_record.render(plan, size))


def printed_of_event(summary: EventSummary, plan: ActionPlan, paper: str = "") -> Iterator[Printed]:
    """Draw what an excitement event leaves behind: its summary, and its votes, which the plan holds."""
    size = paper or plan.engagement.paper
    yield Printed("1-event-summary.pdf", _("Event summary"), event_summary.render(summary, size))
    yield Printed("2-vote-record.pdf", _("Vote record"), vote_record.render(plan, size))
