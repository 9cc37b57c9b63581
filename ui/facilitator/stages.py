"""Where an engagement stands, without opening it: its steps, what is next and when, what was tried."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from ui.facilitator.dates import day
from ui.facilitator.recent import Recent, Step
from workshop.dates import check_day
from workshop.language import _, ngettext

CHECKS, SOON = (30, 60, 90), 14
LAST = "9999"
State = Literal["done", "now", "ahead", "left", "missed"]
Tone = Literal["bold", "plain", "amber", "soft"]


@dataclass(frozen=True, slots=True)
class Stage:
    """One step of the engagement as home shows it; `fact` is the number that counts at this step.

    `next` is the sentence that is said while it is the next one.
    """

    name: str
    date: str
    state: State
    detail: str
    fact: str
    next: str


@dataclass(frozen=True, slots=True)
class Ready:
    """One thing to see to before travelling: good, open while nobody tried it, or to be minded."""

    name: str
    detail: str
    state: Literal["good", "open", "mind"]


def kind_words(kind: str) -> str:
    """Name a workshop's kind."""
    kinds = {"accelerator": _("Accelerator workshop"), "excitement": _("Excitement event")}
    return kinds.get(kind, _("No workshop yet"))


def stages(entry: Recent, today: date) -> tuple[Stage, ...]:
    """Give the steps of an engagement in order; the first that is not over is "now".

    What was left in the middle is "now" as well, but where another workshop came after it.
    """
    steps = sorted((_dated(step) for step in entry.workshops), key=lambda step: step.date or LAST)
    accelerators = [step for step in steps if step.kind == "accelerator"]
    found = [_workshop(step, entry, today) for step in steps]
    last = found[-1:]
    found += _checks(accelerators[-1], today) if accelerators else ()
    found.sort(key=lambda stage: stage.date or LAST)
    first = next(
        (n for n, s in enumerate(found) if s.state == "ahead" or (s.state == "left" and s in last)), None
    )
    return tuple(replace(s, state="now") if n == first else s for n, s in enumerate(found))


def _dated(step: Step) -> Step:
    """Let what is no day be none."""
    try:
        date.fromisoformat(step.date)
    except ValueError:
        return replace(step, date="")
    return step


def _stands(step: Step, today: date) -> State:
    """Tell how far a workshop is, by what happened; by the calendar only what was never begun."""
    if step.held:
        return "done" if step.ended else "left"
    return "missed" if step.date and step.date < today.isoformat() else "ahead"


def _workshop(step: Step, entry: Recent, today: date) -> Stage:
    name, state = kind_words(step.kind), _stands(step, today)
    invited = ngettext("{n} invited", "{n} invited", step.invited).format(n=step.invited)
    came = ngettext("{n} took part", "{n} took part", step.present).format(n=step.present)
    led = (step.kind, step.date, step.title) == (entry.kind, entry.date, entry.title)
    fact = came if step.held and step.present else invited if step.invited else ""
    detail = fact or step.title
    if state == "left":
        detail = " · ".join(part for part in (fact, _("left in the middle")) if part)
        words = _("{kind}, left at “{place}”") if led and entry.place else _("{kind} of {day}")
    elif state == "missed":
        detail, words = _("was not begun"), _("{kind} was to be on {day}")
    elif not step.date:
        words = _("{kind} was held") if state == "done" else _("{kind} is being prepared")
    else:
        words = _("{kind} held on {day}") if state == "done" else _("{kind} on {day}")
    on = day(step.date, "dddd, d MMMM" if state == "ahead" else "d MMMM")
    return Stage(name, step.date, state, detail, fact, words.format(kind=name, day=on, place=entry.place))


def _checks(step: Step, today: date) -> Iterator[Stage]:
    """Give the checks after a workshop: all once it has action items, before it is held the first.

    A check took place when somebody has said how an item goes; where all are settled, none is left.
    """
    past = bool(step.date) and step.date < today.isoformat()
    if not step.date or (not step.lines and (past or step.ended)):
        return
    lines = ngettext("{done} of {n} line done", "{done} of {n} lines done", step.lines)
    fact = lines.format(done=step.done, n=step.lines) if step.lines else ""
    settled = bool(step.lines) and not step.open
    for days in CHECKS if step.lines else CHECKS[:1]:
        at = check_day(step.date, days)
        due = at < today.isoformat()
        words = _("{n}-day check was due on {day}") if due else _("{n}-day check is due on {day}")
        over = settled or (due and bool(step.noted))
        yield Stage(
            name=_("{n}-day check").format(n=days),
            date=at,
            state="done" if over else "missed" if due else "ahead",
            detail=_("nothing noted yet") if due and not over else fact or _("a first look at the plan"),
            fact=fact,
            next=_("Every line of the plan is settled") if settled else words.format(n=days, day=day(at)),
        )


def standing(entry: Recent, today: date) -> Stage | None:
    """Give the step that is next, or the last one when none is; None where there is no workshop."""
    found = stages(entry, today)
    return next((s for s in found if s.state == "now"), found[-1] if found else None)


def about(entry: Recent, today: date) -> str:
    """Say what is next or was last."""
    stage = standing(entry, today)
    return stage.next if stage else _("No workshop yet")


def when(entry: Recent, today: date) -> tuple[str, Tone]:
    """Say when the next step is, and in which tone."""
    stage = standing(entry, today)
    if stage is None or not stage.date:
        return _("No date yet"), "amber"
    if stage.state != "now":
        planned = next((step for step in reversed(entry.workshops) if step.lines), None)
        if planned is None:
            return _("No next date"), "amber"
        n = planned.open
        return (ngettext("{n} line open", "{n} lines open", n).format(n=n) if n else _("Closed")), "soft"
    days = (date.fromisoformat(stage.date) - today).days
    if days < 0:
        return _("Left in the middle"), "amber"
    if days <= 1:
        return (_("Tomorrow") if days else _("Today")), "bold"
    words = ngettext("In {n} day", "In {n} days", days).format(n=days)
    return words, "bold" if days <= SOON else "plain"


def fact(entry: Recent, today: date) -> str:
    """Give the number that counts now: invited, took part, lines done, or how much is prepared."""
    stage = standing(entry, today)
    if stage is None or stage.fact:
        return stage.fact if stage else ""
    things = before_travel(entry, today)
    good = sum(1 for thing in things if thing.state == "good")
    return _("{n} of {of} prepared").format(n=good, of=len(things)) if things else ""


def before_travel(entry: Recent, today: date) -> tuple[Ready, ...]:
    """Give what to see to before travelling; nothing once no workshop is ahead."""
    ahead = [s for s in entry.workshops if not s.ended and (not s.date or s.date >= today.isoformat())]
    if not ahead or not entry.steps:
        return ()
    tried = {t.what: t for t in entry.tried}
    phones, projector = tried.get("phones"), tried.get("projector")
    not_yet = _("not tried yet")
    said = not_yet
    if phones:
        n = int(phones.found) if phones.found.isdecimal() else 0
        said = ngettext("tried on {day} with {n} phone", "tried on {day} with {n} phones", n)
        said = said.format(day=day(phones.day), n=n)
    seen = _("tried at {size}").format(size=projector.found) if projector else not_yet
    return (
        Ready(_("Phones reach this laptop"), said, "good" if phones else "open"),
        Ready(_("Projector picture"), seen, "good" if projector else "open"),
        _paper(entry),
        *([_sources(entry)] if ahead[-1].kind == "accelerator" else []),
    )


def _paper(entry: Recent) -> Ready:
    tried, name = {t.what: t for t in entry.tried}, _("Paper slips printed")
    if "printed" in tried:
        said = _("for {n} people, if phones fail").format(n=tried["printed"].found)
        return Ready(name, said, "good")
    if "boxed" in tried:
        said = _("saved as PDF for {n} people, not printed from here").format(n=tried["boxed"].found)
        return Ready(name, said, "open")
    return Ready(name, _("not printed yet"), "open")


def _sources(entry: Recent) -> Ready:
    name = _("Data sources")
    if not entry.sources:
        return Ready(name, _("none listed yet"), "mind")
    if entry.unowned:
        said = ngettext("{n} of {of} has no owner yet", "{n} of {of} have no owner yet", entry.unowned)
        return Ready(name, said.format(n=entry.unowned, of=entry.sources), "mind")
    said = ngettext("it has an owner", "all {n} have an owner", entry.sources)
    return Ready(name, said.format(n=entry.sources), "good")
