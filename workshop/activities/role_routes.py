"""Role routes: for each role that nobody has time for, the way in which its work is done."""

from workshop.activities.cards import with_fields
from workshop.activities.kind import Kind
from workshop.activities.spec import entries_mistake, options
from workshop.cover import RoleStanding, cover, state_name
from workshop.language import _
from workshop.model import Activity, Card, Field, Material
from workshop.readings import counts_in_words


def _cards(activity: Activity, material: Material) -> tuple[Card, ...]:
    standings = cover(material.statements.get("role-cover", ()), material.evidence, material.thresholds)
    routes = options(activity.spec.get("routes", ()))
    made = []
    for standing in standings:
        if standing.state in {"covered", "not asked"}:
            continue
        key = standing.role.key.removeprefix("role-")
        made.append(
            Card(
                standing.role.key,
                (
                    Field(f"route-{key}", _("The way we take"), options=routes, print=True, large=True),
                    Field(f"topics-{key}", _("What has to be learned"), kind="line", print=True),
                    Field(f"name-{key}", _("Name, if offered"), kind="line", print=True),
                ),
                standing.role.name,
                _said(standing),
            )
        )
    return with_fields(activity, made)


def _said(standing: RoleStanding) -> str:
    parts = [state_name(standing.state)]
    if standing.evidence:
        parts.append(counts_in_words(standing.evidence.tally))
    parts += [_("near: {role}").format(role=role.name) for role, _missing in standing.near[:2]]
    return " · ".join(parts)


KIND = Kind(
    "role-routes",
    lambda: _("routes for open roles"),
    cards=_cards,
    mistake=lambda spec: entries_mistake(spec, "routes", least=2),
    needs="roles",
)
