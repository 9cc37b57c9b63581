"""The papers of a workshop: what is printed before the day, and what the workshop leaves behind."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Literal

from workshop.language import _

if TYPE_CHECKING:
    from workshop.box import Box
    from workshop.event_summary import EventSummary
    from workshop.plan import ActionPlan

PLAN, SUMMARY, VOTES = "action-plan.pdf", "event-summary.pdf", "vote-record.pdf"


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper as it was read from the record; `draw` makes its PDF, "A4" or "Letter", in any thread.

    `file` is what it is called on the disk; `saved` says that it lies in {file}; `named` says what characters
    stand in it by their names, because no font has them, empty for none.
    """

    file: str
    title: str
    group: Literal["before", "after"]
    saved: str
    draw: Callable[[str], bytes]
    named: Callable[[], str]


def plan_paper(plan: "ActionPlan") -> Paper:
    """Give the action plan as a paper."""
    return Paper(
        PLAN,
        _("Action plan"),
        "after",
        _("The action plan is in {file}."),
        partial(_draw_plan, plan),
        partial(_named, plan),
    )


def summary_paper(summary: "EventSummary") -> Paper:
    """Give the event summary as a paper."""
    return Paper(
        SUMMARY,
        _("Event summary"),
        "after",
        _("The event summary is in {file}."),
        partial(_draw_summary, summary),
        partial(_named, summary),
    )


def papers_before(box: "Box") -> Iterator[Paper]:
    """Give each paper of the box, in its order."""
    from workshop.papers.box import contents  # noqa: PLC0415 - as in plan_paper()

    for one in contents(box):
        draw = partial(_draw_boxed, box, one.render)
        yield Paper(one.file, one.title, "before", _saved(one.title), draw, partial(_named, box))


def papers_after_plan(plan: "ActionPlan") -> Iterator[Paper]:
    """Give the papers that are drawn from the plan beside the plan itself."""
    named = partial(_named, plan)
    for file, title, draw in _beside_plan():
        yield Paper(file, title, "after", _saved(title), partial(draw, plan), named)


def vote_paper(plan: "ActionPlan") -> Paper:
    """Give the record of votes as a paper."""
    title = _("Vote record")
    return Paper(
        VOTES,
        title,
        "after",
        _saved(title),
        partial(_draw_votes, plan),
        partial(_named, plan),
    )


def titles(*, event: bool, cards: bool) -> tuple[tuple[str, str], ...]:
    """Give file and title of every paper, in order, without reading one of them.

    `cards` tells whether personal cards are handed out.
    """
    from workshop.papers.box import listed  # noqa: PLC0415 - as in plan_paper()

    before = ((one.file, one.title) for one in listed(cards=cards))
    plan = ((PLAN, _("Action plan")), *((file, title) for file, title, _draw in _beside_plan()))
    after = ((SUMMARY, _("Event summary")),) if event else plan
    return (*before, *after, (VOTES, _("Vote record")))


def _beside_plan() -> tuple[tuple[str, str, Callable[["ActionPlan", str], bytes]], ...]:
    return (
        ("owner-slips.pdf", _("Owner slips"), _draw_slips),
        ("wall-sheet.pdf", _("Wall sheet"), _draw_wall),
    )


def _saved(title: str) -> str:
    return _("“{title}” is in {file}.").replace("{title}", title)


def _named(value: "ActionPlan | EventSummary | Box") -> str:
    from workshop.papers.printable import replaced_words  # noqa: PLC0415 - reportlab loads slowly

    return replaced_words(value)


def _sized(size: str) -> Literal["A4", "Letter"]:
    return "Letter" if size == "Letter" else "A4"


def _draw_plan(plan: "ActionPlan", size: str) -> bytes:
    from workshop.papers.action_plan import render  # noqa: PLC0415 - reportlab loads slowly, here and below

    return render(plan, _sized(size))


def _draw_summary(summary: "EventSummary", size: str) -> bytes:
    from workshop.papers.event_summary import render  # noqa: PLC0415

    return render(summary, _sized(size))


def _draw_slips(plan: "ActionPlan", size: str) -> bytes:
    from workshop.papers.owner_slips import render  # noqa: PLC0415

    return render(plan, _sized(size))


def _draw_wall(plan: "ActionPlan", size: str) -> bytes:
    from workshop.papers.wall_sheet import render  # noqa: PLC0415

    return render(plan, _sized(size))


def _draw_votes(plan: "ActionPlan", size: str) -> bytes:
    from workshop.papers.vote_record import render  # noqa: PLC0415

    return render(plan, _sized(size))


def _draw_boxed(box: "Box", render: Callable[["Box", str], bytes], size: str) -> bytes:
    return render(box, _sized(size))
