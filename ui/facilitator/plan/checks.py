"""What a good line has: an owner, a first step soon, an owner who is not overloaded."""

from dataclasses import dataclass
from datetime import date

from workshop.language import _, ngettext
from workshop.model import PlanLine
from workshop.scene import Scene

SOON, MOST = 14, 3


@dataclass(frozen=True, slots=True)
class Check:
    """One check in words; `good` when it is met."""

    words: str
    good: bool


def checks(scene: Scene, line: PlanLine) -> tuple[Check, ...]:
    """Check one line; a check never stops the group."""
    return (_owned(line), _soon(scene, line), *_load(scene, line), _dated(line))


def _owned(line: PlanLine) -> Check:
    return (
        Check(_("Has an owner"), good=True) if line.owner else Check(_("No owner yet: one name"), good=False)
    )


def _dated(line: PlanLine) -> Check:
    return Check(_("Has a date"), good=True) if line.due else Check(_("No date yet"), good=False)


def _soon(scene: Scene, line: PlanLine) -> Check:
    try:
        held = date.fromisoformat(scene.workshop.date if scene.workshop else "")
        days = (date.fromisoformat(line.first_date) - held).days
    except ValueError:
        return Check(_("First step has no date yet"), good=False)
    if days <= SOON:
        return Check(_("First step within {n} days").format(n=SOON), good=True)
    return Check(_("First step only after {n} days").format(n=days), good=False)


def _load(scene: Scene, line: PlanLine) -> tuple[Check, ...]:
    if not line.owner:
        return ()
    name = line.owner.strip().casefold()
    n = sum(1 for p in scene.lines if p.state != "dropped" and p.owner.strip().casefold() == name)
    words = ngettext("{owner} has {n} of at most {most} lines", "{owner} has {n} of at most {most} lines", n)
    return (Check(words.format(owner=line.owner, n=n, most=MOST), good=n <= MOST),)
