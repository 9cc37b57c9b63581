"""Owners: each says aloud whether they take their items: yes, yes if, or no."""

from workshop.activities.cards import with_fields
from workshop.activities.kind import Kind
from workshop.language import _
from workshop.model import Activity, Card, Field, Material, Option


def _cards(activity: Activity, material: Material) -> tuple[Card, ...]:
    answers = Option("yes", _("yes")), Option("yes-if", _("yes, if")), Option("no", _("no"))
    owned = [line for line in material.lines if line.state == "accepted" and line.owner]
    return with_fields(
        activity,
        [
            Card(
                line.id,
                (
                    Field(f"answer-{line.id}", _("Answer"), options=answers, print=True, large=True),
                    Field(
                        f"condition-{line.id}",
                        _("The condition, and who can meet it"),
                        kind="line",
                        print=True,
                    ),
                ),
                line.owner,
                line.what,
            )
            for line in owned
        ],
    )


KIND = Kind("owners", lambda: _("owners’ answers"), cards=_cards, needs="plan")
