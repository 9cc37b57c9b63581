"""Reading the file into values: forms, tallies, material, the scene."""

import json
from collections.abc import Sequence
from types import MappingProxyType

from workshop.activities import KINDS
from workshop.activities.ballot import tally
from workshop.model import (
    Activity,
    DataSource,
    Decision,
    Form,
    Idea,
    Material,
    Parked,
    PlanLine,
    Round,
    Tally,
    Workshop,
)
from workshop.scene import Scene
from workshop.session.desk import Desk
from workshop.session.engagement import read_thresholds
from workshop.store.counts import read_counts
from workshop.store.database import Row
from workshop.store.journal import names
from workshop.store.rows import decision as to_decision
from workshop.store.rows import form as to_form
from workshop.store.rows import line as to_line
from workshop.store.rows import round_ as to_round
from workshop.store.rows import value
from workshop.timing import read_clock


def read_form(desk: Desk, row: Row) -> Form:
    """Read a round's form, which never changes, once."""
    if row["id"] not in desk.forms:
        desk.forms[row["id"]] = to_form(row["form"])
    return desk.forms[row["id"]]


def read_rounds(desk: Desk, activity: str) -> tuple[Round, ...]:
    """Read an activity's rounds, oldest first."""
    rows = desk.store.rows("round", "activity = ?", [activity], order="number")
    return tuple(to_round(row, read_form(desk, row)) for row in rows)


def read_tally(desk: Desk, round_: Round) -> Tally:
    """Count a round; a closed one is counted once."""
    known = desk.tallies.get(round_.id)
    if known is not None and round_.state != "open":
        return known
    with desk.store.reading() as db:
        found = db.execute("SELECT way, answer FROM response WHERE round = ?", [round_.id]).fetchall()
    answers = json.loads(f"[{','.join(text for _way, text in found)}]")
    ways: dict[str, int] = {}
    for way, _text in found:
        ways[way] = ways.get(way, 0) + 1
    counted = tally(round_.form, answers, read_counts(desk.store, round_.id), round_.present, ways)
    if round_.state != "open":
        desk.tallies[round_.id] = counted
    return counted


def read_favourites(desk: Desk, agenda: Sequence[Activity]) -> tuple[str, ...]:
    """Give the ideas of the newest closed dot vote, most dots first; empty before there is one."""
    for activity in reversed(agenda):
        if not KINDS[activity.kind].votes:
            continue
        closed = [r for r in read_rounds(desk, activity.id) if r.state != "open"]
        if closed and closed[-1].form.shape == "dots":
            dots = read_tally(desk, closed[-1]).questions[0]
            people = dots.people or dots.counts
            order = sorted(range(len(dots.counts)), key=lambda i: (-dots.counts[i], -people[i], i))
            return tuple(dots.question.options[i].key for i in order)
    return ()


def read_decision(desk: Desk, agenda: Sequence[Activity]) -> Decision | None:
    """Give the workshop's newest decision on the first problem."""
    made = {row["id"]: row for row in desk.store.rows("decision")}
    return next((to_decision(made[a.id]) for a in reversed(agenda) if a.id in made), None)


def read_material(desk: Desk) -> Material:
    """Read what activities may ask about."""
    workshop = desk.workshop()
    agenda = desk.agenda(workshop) if workshop else ()
    return _material(desk, agenda)


def _material(desk: Desk, agenda: Sequence[Activity]) -> Material:
    return Material(
        ideas=tuple(value(Idea, row) for row in desk.store.rows("idea", order="position")),
        sources=tuple(value(DataSource, row) for row in desk.store.rows("source", order="position")),
        favourites=read_favourites(desk, agenda),
        decision=read_decision(desk, agenda),
    )


def read_lines(desk: Desk, workshop: Workshop) -> tuple[PlanLine, ...]:
    """Read a workshop's plan lines in order."""
    return tuple(
        to_line(row) for row in desk.store.rows("line", "workshop = ?", [workshop.id], order="position, id")
    )


def read_parked(desk: Desk, workshop: Workshop) -> tuple[Parked, ...]:
    """Read a workshop's parking lot in order."""
    rows = desk.store.rows("parked", "workshop = ?", [workshop.id], order="position")
    return tuple(value(Parked, row) for row in rows)


def read_fields(desk: Desk, activity: str) -> dict[str, str]:
    """Read what was written in an activity."""
    return {row["field"]: row["text"] for row in desk.store.rows("written", "activity = ?", [activity])}


def _hides(desk: Desk, workshop: Workshop) -> bool:
    where = "state = 'closed' AND activity IN (SELECT id FROM activity WHERE workshop = ?)"
    return bool(desk.store.rows("round", where, [workshop.id]))


def read_scene(desk: Desk) -> Scene:
    """Read everything the facilitator may see at this moment."""
    with desk.store.reading():
        engagement, workshop, workshops = desk.engagement(), desk.workshop(), desk.workshops()
        undo, redo = names(desk.store)
        agenda = desk.agenda(workshop) if workshop else ()
        number = next((n for n, a in enumerate(agenda, 1) if workshop and a.id == workshop.current), 0)
        rounds = read_rounds(desk, agenda[number - 1].id) if number else ()
        return Scene(
            engagement=engagement,
            workshop=workshop,
            workshops=workshops,
            agenda=agenda,
            number=number,
            clock=read_clock(workshop, agenda, number, desk.now()) if workshop else None,
            rounds=rounds,
            tallies=tuple(read_tally(desk, r) for r in rounds),
            fields=MappingProxyType(read_fields(desk, agenda[number - 1].id) if number else {}),
            material=_material(desk, agenda),
            lines=read_lines(desk, workshop) if workshop else (),
            parked=read_parked(desk, workshop) if workshop else (),
            line=desk.line,
            thresholds=read_thresholds(desk),
            hidden=_hides(desk, workshop) if workshop else False,
            blank=desk.blank,
            undo=undo,
            redo=redo,
            saved=desk.store.saved,
            path=str(desk.store.path),
            read_only=desk.store.read_only,
            version=desk.store.version,
        )
