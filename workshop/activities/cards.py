"""Cards: a few places to write that belong together; made from an activity's fields."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from workshop.activities.spec import entries_mistake, options
from workshop.language import _
from workshop.model import Activity, Card, Field, Material
from workshop.problems import Refusal
from workshop.text import one_line

FORMS = ("text", "line", "number", "date")


def field(entry: Mapping[str, Any]) -> Field:
    """Make a field of a template's entry."""
    return Field(
        id=entry["id"],
        label=entry.get("label", entry["id"]),
        hint=entry.get("hint", ""),
        options=options(entry.get("options", ())),
        kind=entry.get("kind", "text"),
        print=entry.get("print", False),
        large=entry.get("large", False),
    )


def written_fields(activity: Activity) -> tuple[Field, ...]:
    """Give the fields that stand in the activity's template."""
    return tuple(field(entry) for entry in activity.spec.get("fields", ()))


def one_card(activity: Activity, _material: Material) -> tuple[Card, ...]:
    """Give all fields of the template on one card without a title; none where there are no fields."""
    fields = written_fields(activity)
    return (Card("", fields),) if fields else ()


def with_fields(activity: Activity, cards: Sequence[Card]) -> tuple[Card, ...]:
    """Put the template's own fields after the cards of a kind."""
    return (*cards, *one_card(activity, Material()))


def fields_mistake(spec: Mapping[str, Any]) -> str:
    """Say what is wrong with the fields of a template, where it has any."""
    if "fields" not in spec:
        return ""
    mistake = entries_mistake(spec, "fields")
    for entry in () if mistake else spec["fields"]:
        if entry.get("kind", "text") not in FORMS:
            return _("field “{id}”: “kind” must be one of {kinds}").format(
                id=entry["id"], kinds=", ".join(FORMS)
            )
        wrong = entries_mistake(entry, "options", least=2) if "options" in entry else ""
        if wrong:
            return _("field “{id}”: {wrong}").format(id=entry["id"], wrong=wrong)
    return mistake


def checked(field: Field, text: str) -> str:
    """Give what may be written in a field; raises Refusal where it is none of its options or no date."""
    if not text:
        return ""
    if field.options and text not in {o.key for o in field.options}:
        known = ", ".join(o.key for o in field.options)
        raise Refusal(
            _("“{text}” is not one of the answers here. There are: {known}.").format(
                text=text[:60], known=known
            )
        )
    if field.kind == "number" and not (text.isascii() and text.isdecimal()):
        raise Refusal(_("“{text}” is not a whole number. Write digits only.").format(text=text[:60]))
    if field.kind == "date":
        try:
            date.fromisoformat(text)
        except ValueError as problem:
            raise Refusal(
                _("“{date}” is not a date. Write it as 2026-05-12.").format(date=text[:60])
            ) from problem
    return one_line(text) if field.kind == "line" else text
