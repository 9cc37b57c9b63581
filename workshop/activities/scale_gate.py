"""Scale gate: four checks between the trial and larger money, each with a name and a date."""

from collections.abc import Mapping
from typing import Any

from workshop.activities.cards import with_fields
from workshop.activities.kind import Kind
from workshop.activities.spec import entries_mistake
from workshop.language import _
from workshop.model import Activity, Card, Field, Material, Option


def _cards(activity: Activity, _material: Material) -> tuple[Card, ...]:
    results = Option("passed", _("passed")), Option("open", _("open")), Option("failed", _("not passed"))
    return with_fields(
        activity,
        [
            Card(
                check["id"],
                (
                    Field(f"gate-{check['id']}", _("Result"), options=results, print=True, large=True),
                    Field(
                        f"gate-{check['id']}-who",
                        _("Who checks"),
                        _("One name"),
                        kind="line",
                        print=True,
                        large=True,
                    ),
                    Field(f"gate-{check['id']}-when", _("When"), kind="date", print=True, large=True),
                ),
                check["text"],
                check.get("hint", ""),
            )
            for check in activity.spec["checks"]
        ],
    )


def _mistake(spec: Mapping[str, Any]) -> str:
    return entries_mistake(spec, "checks")


KIND = Kind("scale-gate", lambda: _("scale gate"), cards=_cards, mistake=_mistake)
