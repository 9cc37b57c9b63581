"""Keyword rules: the words by which the room would send a message to each team."""

from workshop.activities.cards import with_fields
from workshop.activities.kind import Kind
from workshop.activities.rules_of_room import words_field
from workshop.language import _
from workshop.model import Activity, Card, Field, Material


def _cards(activity: Activity, material: Material) -> tuple[Card, ...]:
    label, hint = _("Words"), _("Up to five, apart by commas")
    return with_fields(
        activity,
        [
            Card(team.key, (Field(words_field(team), label, hint, kind="line", large=True),), team.name)
            for team in (material.pack.teams if material.pack else ())
        ],
    )


KIND = Kind("keyword-rules", lambda: _("keyword rules"), cards=_cards, teaches=True)
