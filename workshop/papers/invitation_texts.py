"""The invitation's own sentences, from resources/papers."""

import tomllib
from collections.abc import Mapping
from functools import cache
from typing import Any

from workshop.box import Box
from workshop.places import RESOURCES

FALLBACK = "en"
FUNCTION = "function"


@cache
def _tables(language: str) -> Mapping[str, Any]:
    folder = RESOURCES / "papers"
    path = folder / language / "invitation.toml" if language.isalnum() else folder
    if not path.is_file():
        path = folder / FALLBACK / "invitation.toml"
    with path.open("rb") as file:
        return tomllib.load(file)


def texts(box: Box) -> Mapping[str, Any]:
    """Give the sentences for the workshop's kind; in English where the engagement's language has none."""
    found: Mapping[str, Any] = _tables(box.engagement.language or FALLBACK)[box.workshop.kind]
    return found


def functions(box: Box) -> tuple[str, ...]:
    """Give the parts of the house that the agenda asks about, without "somewhere else"."""
    for activity in box.agenda:
        for question in activity.spec.get("questions", ()):
            if question["id"] == FUNCTION:
                return tuple(option["text"] for option in question["options"] if option["id"] != "other")
    return ()
