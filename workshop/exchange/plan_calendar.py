"""The plan's dates as an ICS file that Outlook, Google and Apple take in."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from icalendar import Calendar, Event

from workshop.exchange.columns import day, numbered
from workshop.exchange.names import write_new
from workshop.language import _
from workshop.model import PlanLine
from workshop.plan import ActionPlan

NAME = "action-plan.ics"
PROGRAM = "-//Readyroom//Action plan//EN"


def write_ics(plan: ActionPlan, folder: Path) -> list[Path]:
    """Write action-plan.ics into `folder`; raises Refusal when it cannot be written."""
    return [write_new(folder, NAME, calendar(plan))]


def calendar(plan: ActionPlan) -> bytes:
    """Give first steps, due dates and the checks after 30, 60 and 90 days, each as a day of its own.

    What is done or dropped is left out. The same plan gives the same bytes, and a line keeps its marks, so
    that a calendar that takes the file in again moves the day instead of adding one.
    """
    made = Calendar()
    made.add("prodid", PROGRAM)
    made.add("version", "2.0")
    made.add("calscale", "GREGORIAN")
    made.add("method", "PUBLISH")
    name = _("{client}: action plan").format(client=plan.engagement.client)
    made.add("name", name)
    made.add("x-wr-calname", name)
    for event in (*_of_lines(plan), *_checks(plan)):
        made.add_component(event)
    return bytes(made.to_ical())


def _of_lines(plan: ActionPlan) -> Iterator[Event]:
    for line, _number in numbered(plan, plan.unowned):
        if line.ended:
            continue
        about = _about(line)
        step = line.first_step or line.what
        for iso, mark, title in (
            (line.first_date, "first", _("First step: {step}").format(step=step)),
            (line.due, "due", _("Due: {what}").format(what=line.what)),
        ):
            on = day(iso)
            if on:
                who = f"{title} ({line.owner})" if line.owner else title
                yield _event(plan, f"{line.id}-{mark}", on, who, about)


def _about(line: PlanLine) -> str:
    """Say in lines what a line of the plan asks for."""
    said = (
        (_("What"), line.what),
        (_("Owner"), ", ".join(part for part in (line.owner, line.owner_role) if part)),
        (_("With"), line.others),
        (_("First step"), line.first_step),
        (_("Done when"), line.done_when),
    )
    return "\n".join(_("{name}: {text}").format(name=name, text=text) for name, text in said if text)


def _checks(plan: ActionPlan) -> Iterator[Event]:
    for days, iso in ((30, plan.day_30), (60, plan.day_60), (90, plan.day_90)):
        on = day(iso)
        if on:
            title = _("{days}-day check: {client}").format(days=days, client=plan.engagement.client)
            about = _(
                "Go through the action plan line by line: what is done, what is late, what is in the way."
            )
            yield _event(plan, f"{plan.workshop.id}-check-{days}", on, title, about)


def _event(plan: ActionPlan, mark: str, on: date, title: str, about: str) -> Event:
    made = Event()
    made.add("uid", f"{mark}@readyroom")
    made.add("dtstamp", _stamp(plan))
    made.add("dtstart", on)
    made.add("dtend", on + timedelta(days=1))
    made.add("summary", title)
    made.add("description", about)
    # A day in the calendar, but nobody is busy because of it.
    made.add("transp", "TRANSPARENT")
    return made


def _stamp(plan: ActionPlan) -> datetime:
    held = day(plan.workshop.date) or date(1980, 1, 1)
    return datetime(held.year, held.month, held.day, tzinfo=UTC)
