"""What is known of an engagement before the day, put into a new agenda: its functions, its why, its rule."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from workshop.language import _
from workshop.model import Activity
from workshop.store.database import Row

FUNCTION, ELSEWHERE = "function", "other"
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
