"""The way through the agenda: which step follows which, and what may be passed over."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from workshop.activities import KINDS
from workshop.language import _
from workshop.model import Activity


def after(agenda: Sequence[Activity], number: int) -> int:
    """Give the number of the next step that is not passed over, 0 where none follows."""
    return next((n for n, a in enumerate(agenda, 1) if n > number and not a.passed_over), 0)


def before(agenda: Sequence[Activity], number: int) -> int:
    """Give the number of the last step before this one that is not passed over, 0 where there is none."""
    return next((n for n in range(min(number - 1, len(agenda)), 0, -1) if not agenda[n - 1].passed_over), 0)


def refusal(activity: Activity, vote: str) -> str:
    """Say why a step cannot be passed over, nothing where it can; `vote` is empty, open or over.

    A decision counts as a vote that is over: what the room has settled was done, and not passed over.
    """
    if activity.passed_over:
        return _("“{title}” is passed over already. Go there to take it up again.").format(
            title=activity.title
        )
    if vote == "open":
        return _("The vote in “{title}” is still open. Close it first.").format(title=activity.title)
    if vote or activity.state == "done":
        return _("“{title}” is done and stays in the record. Go on from it.").format(title=activity.title)
    return ""


@dataclass(frozen=True, slots=True)
class Coming:
    """A block still to come that can be passed over whole: its steps' numbers, its minutes, what is lost."""

    code: str
    numbers: tuple[int, ...]
    title: str
    minutes: int
    lost: str


def coming(agenda: Sequence[Activity], number: int) -> tuple[Coming, ...]:
    """Give the blocks but that of the step `number` that take time and were not begun; never a break."""
    made = []
    for _code, group in groupby(enumerate(agenda, 1), key=lambda pair: pair[1].code or pair[1].id):
        steps = [(n, a) for n, a in group if not a.passed_over]
        minutes = sum(a.takes for _n, a in steps)
        untouched = all(n != number and a.state == "ahead" and not a.spent for n, a in steps)
        if minutes and untouched and not any(KINDS[a.kind].rests for _n, a in steps):
            activities = [a for _n, a in steps]
            title = activities[0].block or activities[0].title
            made.append(
                Coming(activities[0].code, tuple(n for n, _a in steps), title, minutes, _lost(activities))
            )
    return tuple(made)


def _lost(steps: Sequence[Activity]) -> str:
    asked = [a.title for a in steps if KINDS[a.kind].votes]
    if asked:
        return _("Not asked, and the papers say so: {titles}").format(titles=", ".join(asked))
    return next((a.purpose for a in steps if a.purpose), "")
