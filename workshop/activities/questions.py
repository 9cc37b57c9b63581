"""The choice shape: questions one by one, each with its own answers, "don't know" last and apart."""

from collections.abc import Mapping
from typing import Any

from workshop.activities.ballot import dont_know
from workshop.activities.cards import fields_mistake
from workshop.activities.spec import entries_mistake, options
from workshop.language import _
from workshop.model import Activity, Form, Material, Question


def choice_form(activity: Activity, _material: Material) -> Form:
    """Make the form of the questions in the activity's template."""
    return Form("choice", tuple(_question(q) for q in activity.spec["questions"]))


def _question(entry: Mapping[str, Any]) -> Question:
    given = options(entry["options"])
    if entry.get("unknown", True):
        given = (*given, dont_know(entry.get("unknown_text", "")))
    return Question(
        key=entry["id"],
        text=entry["text"],
        options=given,
        ordered=entry.get("scale", "ordered") == "ordered",
        many=entry.get("many", False),
        hint=entry.get("hint", ""),
        version=entry.get("version", 1),
    )


def questions_mistake(spec: Mapping[str, Any]) -> str:
    """Say what is wrong with the questions of a template."""
    mistake = entries_mistake(spec, "questions")
    for entry in () if mistake else spec["questions"]:
        wrong = entries_mistake(entry, "options", least=2)
        if wrong:
            return _("question “{id}”: {wrong}").format(id=entry["id"], wrong=wrong)
        if entry.get("scale", "ordered") not in {"ordered", "unordered"}:
            return _("question “{id}”: “scale” must be ordered or unordered").format(id=entry["id"])
    return mistake or fields_mistake(spec)
