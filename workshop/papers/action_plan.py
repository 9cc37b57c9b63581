"""The action plan as a PDF: what the client keeps."""

from workshop.language import _
from workshop.papers import (
    commitment,
    data,
    decision,
    method,
    phrases,
    plan_table,
    problem,
    record,
    standing,
    trial,
)
from workshop.papers.painting import About, paint
from workshop.papers.sheet import Sheets
from workshop.papers.style import GRIDS
from workshop.papers.text import clean
from workshop.plan import ActionPlan

PAGES = (
    decision.draw,
    standing.draw,
    problem.draw,
    data.draw,
    trial.draw,
    plan_table.draw,
    commitment.draw,
    record.draw,
    method.draw,
)


def render(plan: ActionPlan, paper: str = "A4") -> bytes:
    """Print the plan on "A4" or "Letter"; the same plan gives the same bytes."""
    sheets = Sheets(GRIDS[paper])
    for draw in PAGES:
        draw(sheets, plan)
    return paint(sheets, _about(plan))


def _about(plan: ActionPlan) -> About:
    client, language = clean(plan.engagement.client), plan.engagement.language
    name = _("Action plan, version {n}").format(n=plan.version)
    foot = _("{name} · {status} · Printed from the {kind} of {date}").format(
        name=name,
        status=decision.status(plan).capitalize(),
        kind=decision.kind(plan).lower(),
        date=phrases.shaped(plan.workshop.date, "yMMMd", language),
    )
    subject = plan.chosen.title if plan.chosen else _("No problem has been chosen yet")
    accent = plan.engagement.accent
    return About(f"{client} · {name}", client, clean(subject), language or "en", client, foot, accent)
