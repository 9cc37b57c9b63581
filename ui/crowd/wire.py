"""A form as phones get it: all that is needed to answer it."""

from collections.abc import Mapping
from typing import Any

from workshop.model import Form, Option, Question


def form_of(given: Mapping[str, Any]) -> Form:
    """Read a form off the wire."""
    return Form(
        shape=given["shape"],
        questions=tuple(_question(q) for q in given["questions"]),
        rows=_options(given.get("rows", ())),
        columns=_options(given.get("columns", ())),
        dots=given.get("dots", 0),
        most=given.get("most", 0),
        each=given.get("each", 0),
    )


def _question(given: Mapping[str, Any]) -> Question:
    return Question(
        key=given["key"],
        text=given["text"],
        options=_options(given["options"]),
        ordered=given.get("ordered", False),
        many=given.get("many", False),
        row=given.get("row", ""),
        column=given.get("column", ""),
    )


def _options(given: Any) -> tuple[Option, ...]:
    return tuple(Option(o["key"], o["text"], o.get("level", ""), o.get("hint", "")) for o in given)
