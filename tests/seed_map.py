"""Write docs/seed-map.md: where a user meets each concept of the source text, each item, each rule."""

import re
from collections.abc import Iterator
from functools import cache

from workshop.activities.statements import statements
from workshop.model import Activity, Question
from workshop.places import RESOURCES
from workshop.rules.rulebook import RULES
from workshop.rules.wording import Wording, variants, words
from workshop.seed_map import CONCEPTS
from workshop.templates import shipped

FILE = RESOURCES.parent / "docs" / "seed-map.md"
AGENDAS = {"day": "accelerator-day", "half": "accelerator-half-day", "event": "excitement-100"}
PAGES = {
    "1": "The decision",
    "2": "Where we stand",
    "3": "The first problem",
    "4": "Data and team",
    "5": "Blockers and trial",
    "6": "The plan",
    "7": "Commitments",
    "A": "Appendix",
}
MARKS = {"S": "source", "X": "extension", "D": "default"}
JOURNEY = "day/journey-check"


@cache
def activities() -> dict[str, Activity]:
    """Give every activity of the three agendas by agenda/key."""
    templates = {t.id: t for t in shipped()}
    return {f"{name}/{a.key}": a for name, key in AGENDAS.items() for a in templates[key].activities}


def items() -> tuple[Question, ...]:
    """Give the statements of the journey."""
    return statements(activities()[JOURNEY])


def worded(rule: str) -> tuple[Wording, ...]:
    """Give all variants of a rule's words."""
    return tuple(words(rule, variant) for variant in variants(rule))


def document() -> str:
    """Compose the whole document."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield "# Where each concept is met"
    yield ""
    yield (
        "Made by `tests/seed_map.py` from the table in `workshop/seed_map.py`; a test fails where something "
        "is missing. Activities stand as agenda/activity (day, half: half a day, event), pages are those of "
        "the printed plan."
    )
    yield from ("", "## Concepts", "", "| id | concept | activity | rules | page |", "|---|---|---|---|---|")
    for c in CONCEPTS:
        yield f"| {c.id} | {c.name} | {_places(c.activities)} | {', '.join(c.rules)} | {_pages(c.pages)} |"
    yield from ("", "## The 22 statements of the journey", "")
    yield from ("| id | statement | activity | rule | page |", "|---|---|---|---|---|")
    for q in items():
        met = _places((JOURNEY, "half/journey-check"))
        yield f"| {q.key} | {q.text} | {met} | {q.key} | {_pages(('2',))} |"
    yield from ("", "## Rules", "")
    yield "A proposal of a rule is met in day/plan-items and half/plan-items, and on page 6 of the plan."
    yield from (
        "",
        "| rule | from | what it proposes, for example | mark | rests on |",
        "|---|---|---|---|---|",
    )
    for rule in RULES:
        found = worded(rule.id)
        marks = ", ".join(dict.fromkeys(MARKS[w.mark] for w in found))
        bases = "; ".join(dict.fromkeys(w.basis for w in found if w.basis))
        module = rule.propose.__module__.rpartition(".")[2]
        yield f"| {rule.id} | {module} | {_plain(found[0].what)} | {marks} | {bases} |"


def _places(keys: tuple[str, ...]) -> str:
    return "<br>".join(f"{key}: {activities()[key].title}" for key in keys)


def _pages(keys: tuple[str, ...]) -> str:
    return ", ".join(f"{key} {PAGES[key]}" for key in keys)


def _plain(text: str) -> str:
    return re.sub(r"\{(\w+)\}", r"*\1*", text).replace("|", "/")


if __name__ == "__main__":
    FILE.write_text(document(), encoding="utf-8")
