"""Checks of an activity's part of a template, shared by the kinds: each gives a sentence or nothing."""

from collections.abc import Mapping, Sequence
from typing import Any

from workshop.language import _
from workshop.model import Option


def entries_mistake(spec: Mapping[str, Any], name: str, *, least: int = 1) -> str:
    """Say what is wrong with a list of tables that each need an `id` and a text."""
    given = spec.get(name, ())
    if not isinstance(given, Sequence) or isinstance(given, str) or len(given) < least:
        return _("“{name}” is missing").format(name=name)
    seen = set()
    for entry in given:
        if not isinstance(entry, Mapping) or not isinstance(entry.get("id"), str):
            return _("each entry of “{name}” needs an id").format(name=name)
        if entry["id"] in seen:
            return _("“{name}” has the id “{id}” twice").format(name=name, id=entry["id"])
        seen.add(entry["id"])
        if not isinstance(entry.get("text", entry.get("label")), str):
            return _("“{id}” in “{name}” needs a text").format(name=name, id=entry["id"])
    return ""


def number_mistake(spec: Mapping[str, Any], name: str) -> str:
    """Say that a number that must be 1 or more is not one."""
    value = spec.get(name, 1)
    if type(value) is not int or value < 1:
        return _("“{name}” must be a whole number of 1 or more").format(name=name)
    return ""


def options(entries: Sequence[Mapping[str, Any]]) -> tuple[Option, ...]:
    """Make the options of a question from a template's entries."""
    return tuple(Option(e["id"], e["text"], e.get("level", "")) for e in entries)
