"""The paper that a workshop leaves behind: an action plan, or the summary of an excitement event."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from workshop.language import _

if TYPE_CHECKING:
    from workshop.event_summary import EventSummary
    from workshop.plan import ActionPlan

PLAN, SUMMARY = "action-plan.pdf", "event-summary.pdf"


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper as it was read from the record; `draw` makes its PDF, "A4" or "Letter", in any thread.

    `file` is what it is called on the disk; `saved` says that it lies in {file}; `named` says what characters
    stand in it by their names, because no font has them, empty for none.
    """

    file: str
    saved: str
    draw: Callable[[str], bytes]
    named: Callable[[], str]


def plan_paper(plan: "ActionPlan") -> Paper:
    """Give the action plan as a paper."""
    return Paper(PLAN, _("The action plan is in {file}."), partial(_draw_plan, plan), partial(_named, plan))


def summary_paper(summary: "EventSummary") -> Paper:
    """Give the event summary as a paper."""
    return Paper(
        SUMMARY,
        _("The event summary is in {file}."),
        partial(_draw_summary, summary),
        partial(_named, summary),
    )


def _named(value: "ActionPlan | EventSummary") -> str:
    from workshop.papers.printable import replaced_words  # noqa: PLC0415 - reportlab loads slowly

    return replaced_words(value)


def _draw_plan(plan: "ActionPlan", size: str) -> bytes:
    from workshop.papers.action_plan import render  # noqa: PLC0415 - reportlab loads slowly

    return render(plan, "Letter" if size == "Letter" else "A4")


def _draw_summary(summary: "EventSummary", size: str) -> bytes:
    from workshop.papers.event_summary import render  # noqa: PLC0415 - as in _draw_plan()

    return render(summary, "Letter" if size == "Letter" else "A4")
