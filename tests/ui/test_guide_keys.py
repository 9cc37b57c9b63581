"""docs/guide/keys.md has every key of the table of actions, and no other."""

from collections.abc import Iterator

import pytest

from tests.ui.desk import Desk, desk
from ui.facilitator.actions import Action, key_words
from workshop.model import PlanLine
from workshop.places import RESOURCES

__all__ = ["desk"]

FILE = RESOURCES.parent / "docs" / "guide" / "keys.md"
WHERE = {
    (): "Everywhere",
    ("lead", "plan"): "On Lead and Plan",
    ("lead",): "On Lead",
    ("plan",): "On Plan",
    ("papers",): "On Papers",
    ("prepare",): "On Prepare",
    ("home",): "On the first page",
}
# What an action is called where its name tells of the moment.
ALWAYS = {
    "step.next": "Do the next step",
    "plan.next": "Accept the line and go on, or let the rules propose",
    "undo": "Undo, by its name",
    "redo": "Redo, by its name",
    "room.blank": "Blank the room’s picture, or show it again",
    "room.join": "Show the room how to join, or take that away",
    "timer.pause": "Pause the timer, or let it run on",
    "ideas.merge": "Merge the chosen ideas",
    "papers.leave": "Stop what goes out, or leave a table that came back",
    "find": "Find anything by its name",
    "keys": "The keys of the moment",
}
# Escape leaves whatever is open; each of these is there only while something is.
FLEETING = {"keys.leave", "ideas.leave", "void.leave", "settings.leave"}


def moments(desk: Desk) -> Iterator[tuple[Action, ...]]:
    """Go where actions with keys are, and give what can be done there."""
    keys = desk.program.window.keys
    desk.session.lines.add(PlanLine("", "", "data", "30", "Begin", "", "", ""))
    for kind in ("collect-ideas", "criteria-vote"):
        desk.goes_to(kind)
        yield keys.can_do()
    for tab in ("prepare", "phones", "plan", "papers"):
        desk.page.open_tab(tab)
        yield keys.can_do()
    desk.program.leave()
    home = {"keys", "find", "settings"}
    yield tuple(a for a in keys.can_do() if a.id not in home and not a.id.startswith("help."))


def listed(desk: Desk) -> list[str]:
    """Give the lines of the tables, under the headings of where the keys hold."""
    known: dict[tuple[str, ...], dict[str, str]] = {where: {} for where in WHERE}
    for moment in moments(desk):
        for action in moment:
            if action.keys and action.id not in FLEETING:
                within = ("home",) if action.id.startswith("home.") else action.within
                words = " or ".join(f"**{key_words(key)}**" for key in action.keys)
                known[within][action.id] = f"| {words} | {ALWAYS.get(action.id, action.name)} |"
    return [line for where, heading in WHERE.items() for line in (f"## {heading}", *known[where].values())]


def test_the_guide_lists_every_key(desk: Desk) -> None:
    expected = listed(desk)
    text = FILE.read_text(encoding="utf-8")
    found = [
        line
        for line in text.splitlines()
        if line.startswith("| **") or (line.startswith("## ") and line[3:] in WHERE.values())
    ]

    assert found == expected, "\n" + "\n".join(expected)


@pytest.mark.parametrize("word", ["F2", "Delete", "Tab"])
def test_the_keys_of_lists_are_told_too(word: str) -> None:
    assert f"**{word}**" in FILE.read_text(encoding="utf-8").split("## In lists")[1]
