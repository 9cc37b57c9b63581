"""What is known of an engagement, put into an agenda: its functions, its why, its rule; and changed later."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from workshop.consensus import MAJORITY, SHARES
from workshop.language import _
from workshop.model import Activity, Workshop
from workshop.problems import Refusal
from workshop.session.desk import Desk
from workshop.store.database import Row
from workshop.store.journal import editing
from workshop.store.rows import activity_row, engagement_row
from workshop.templates import shipped
from workshop.text import one_line

FUNCTION, ELSEWHERE = "function", "other"
RULE, SHARE = "decision-rule", "decision-share"
MOST_PEOPLE, LONGEST = 10_000, 60
# A client's own name for a function that the agenda knows, so that its question still finds it.
NAMES: Mapping[str, str] = {
    "human resources": "hr",
    "people": "hr",
    "people and culture": "hr",
    "personnel": "hr",
    "it": "software",
    "software": "software",
    "engineering": "software",
    "development": "software",
    "r&d": "research",
    "research and development": "research",
}


def has_place(agenda: Sequence[Activity], field: str) -> bool:
    """Tell whether an agenda has a place to write called `field`."""
    return any(entry["id"] == field for a in agenda for entry in a.spec.get("fields", ()))


def written_rows(agenda: Sequence[Activity], texts: Mapping[str, str]) -> list[Row]:
    """Give the rows of what is written down from the start, each in the first activity with its place."""
    found: dict[str, Row] = {}
    for activity in agenda:
        for entry in activity.spec.get("fields", ()):
            name = entry["id"]
            if texts.get(name) and name not in found:
                row = {"id": f"{activity.id}:{name}", "activity": activity.id, "field": name}
                found[name] = {**row, "text": texts[name]}
    return list(found.values())


def with_functions(activity: Activity, functions: Sequence[tuple[str, int]]) -> Activity:
    """Let an activity that asks for the function offer these; one that asks nothing stays as it is."""
    questions = activity.spec.get("questions", ())
    if not functions or not any(q["id"] == FUNCTION for q in questions):
        return activity
    asked = [{**q, "options": _options(q, functions)} if q["id"] == FUNCTION else q for q in questions]
    return replace(activity, spec={**activity.spec, "questions": asked})


def asked_anew(
    agenda: Sequence[Activity], functions: Sequence[tuple[str, int]]
) -> tuple[tuple[Activity, Activity], ...]:
    """Give the activities that ask for the function, each before and after it asks for these.

    Without functions they ask for what the shipped agendas do. A function that had a key keeps it.
    """
    usual = _usual()
    changed = []
    for activity in agenda:
        asked = []
        for question in activity.spec.get("questions", ()):
            if question["id"] == FUNCTION:
                own = [o for o in question["options"] if o["id"] not in {u["id"] for u in usual}]
                base = {**question, "options": [*usual, *own]}
                options = _options(base, functions) if functions else usual or question["options"]
                asked.append({**question, "options": options})
            else:
                asked.append(question)
        new = replace(activity, spec={**activity.spec, "questions": asked})
        if any(q["id"] == FUNCTION for q in asked) and new.spec != activity.spec:
            changed.append((activity, new))
    return tuple(changed)


def _usual() -> list[Mapping[str, Any]]:
    asked = (q for t in shipped() for a in t.activities for q in a.spec.get("questions", ()))
    return list(next((q["options"] for q in asked if q["id"] == FUNCTION), ()))


def clean_functions(given: Sequence[tuple[str, int]]) -> tuple[tuple[str, int], ...]:
    """Check who comes, by function; raises Refusal for a name that is there twice and for too many people."""
    clean = tuple((one_line(name, LONGEST), people(n)) for name, n in given if one_line(name))
    seen: set[str] = set()
    for name, _n in clean:
        if name.casefold() in seen:
            raise Refusal(_("“{name}” is there twice. Put both numbers in one row.").format(name=name))
        seen.add(name.casefold())
    people(sum(n for _name, n in clean))
    return clean


def people(number: int) -> int:
    """Check a number of people."""
    if not 0 <= number <= MOST_PEOPLE:
        raise Refusal(_("The number of people must lie between 0 and {most}.").format(most=MOST_PEOPLE))
    return number


class FactVerbs:
    """What of that can be changed once the engagement has begun."""

    def __init__(self, desk: Desk) -> None:
        """Work at `desk`."""
        self._desk = desk

    def set_functions(self, functions: Sequence[tuple[str, int]]) -> str:
        """Say which functions people come from, each with how many; says what keeps its words, else nothing.

        So many are invited to the workshop that is led, and its agenda asks for these, unless people have
        answered by function already.
        """
        clean, workshop = clean_functions(functions), self._desk.workshop()
        name, said = _("change of who comes, by function"), ""
        with self._desk.store.writing(), editing(self._desk.store, name, together=True) as edit:
            before = self._desk.engagement()
            row = engagement_row(replace(before, functions=clean))
            edit.change("engagement", before.id, functions=row["functions"])
            total = sum(n for _name, n in clean)
            if workshop is not None and total:
                edit.change("workshop", workshop.id, invited=total)
            if workshop is not None and clean != before.functions:
                changed = asked_anew(self._desk.agenda(workshop), clean)
                said = self._answered(workshop) if changed else ""
                for _old, new in () if said else changed:
                    edit.change("activity", new.id, spec=activity_row(new, "", 0)["spec"])
        return said

    def _answered(self, workshop: Workshop) -> str:
        where = "activity IN (SELECT id FROM activity WHERE workshop = ?) AND instr(form, ?)"
        if not self._desk.store.rows("round", where, [workshop.id, f'"key":"{FUNCTION}"']):
            return ""
        return _(
            "People have said where they work already. What was gathered keeps its words; "
            "the next workshop asks for the new ones."
        )

    def set_rule(self, way: str, share: str = "") -> None:
        """State how the group decides, for the votes to come; an empty way leaves it to the room.

        Raises Refusal where the agenda has no place for it.
        """
        if share and share not in SHARES:
            raise Refusal(_("There is no share of a majority called “{share}”.").format(share=share[:40]))
        workshop = self._desk.led()
        wanted = {RULE: one_line(way), SHARE: share if way == MAJORITY else ""}
        agenda = self._desk.agenda(workshop)
        if not has_place(agenda, RULE):
            raise Refusal(_("This agenda does not ask how the group decides."))
        where = "activity IN (SELECT id FROM activity WHERE workshop = ?)"
        written = self._desk.store.rows("written", where, [workshop.id])
        there = {row["field"]: row for row in written}
        with editing(self._desk.store, _("change of how the group decides"), together=True) as edit:
            for row in written_rows(agenda, dict.fromkeys(wanted, " ")):
                edit.put("written", {**there.get(row["field"], row), "text": wanted[row["field"]]})


def _options(question: Mapping[str, Any], functions: Sequence[tuple[str, int]]) -> list[Mapping[str, Any]]:
    known = {**NAMES, **{o["text"].casefold(): o["id"] for o in question["options"]}}
    ours = {o["id"] for o in question["options"]}
    options: dict[str, Mapping[str, Any]] = {}
    for name, _number in functions:
        key = known.get(name.casefold(), "")
        key = key if key in ours and key not in options else _key(name, {*options, *ours})
        options[key] = {"id": key, "text": name}
    rest = next((o for o in question["options"] if o["id"] == ELSEWHERE), None)
    elsewhere = rest or {"id": ELSEWHERE, "text": _("Somewhere else")}
    return [*options.values(), *([] if ELSEWHERE in options else [elsewhere])]


def _key(name: str, taken: set[str]) -> str:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().casefold()
    stem = re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or FUNCTION
    key, number = stem, 2
    while key in taken:
        key, number = f"{stem}-{number}", number + 1
    return key
