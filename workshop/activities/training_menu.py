"""Training menu: for each group of people one formal and one informal format, and the hours."""

from collections.abc import Mapping
from typing import Any

from workshop.activities.cards import with_fields
from workshop.activities.kind import Kind
from workshop.activities.spec import entries_mistake, options
from workshop.language import _
from workshop.model import Activity, Card, Field, Material


def _cards(activity: Activity, _material: Material) -> tuple[Card, ...]:
    formal, informal = options(activity.spec["formal"]), options(activity.spec["informal"])
    return with_fields(
        activity,
        [
            Card(
                group["id"],
                (
                    Field(
                        f"training-{group['id']}-formal", _("Formal"), options=formal, print=True, large=True
                    ),
                    Field(
                        f"training-{group['id']}-informal",
                        _("Informal"),
                        options=informal,
                        print=True,
                        large=True,
                    ),
                    Field(f"training-{group['id']}-hours", _("Hours"), kind="number", print=True, large=True),
                ),
                group["text"],
                group.get("hint", ""),
            )
            for group in activity.spec["groups"]
        ],
    )


def _mistake(spec: Mapping[str, Any]) -> str:
    found = (entries_mistake(spec, name) for name in ("groups", "formal", "informal"))
    return next((wrong for wrong in found if wrong), "")


KIND = Kind("training-menu", lambda: _("training menu"), cards=_cards, mistake=_mistake)
