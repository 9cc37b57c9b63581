"""Counter-moves: for each of the top blockers an early sign, a move against it and who watches."""

from workshop.activities.cards import with_fields
from workshop.activities.kind import Kind
from workshop.blocking import TOP, top
from workshop.language import _
from workshop.model import Activity, Card, Field, Material


def _cards(activity: Activity, material: Material) -> tuple[Card, ...]:
    kinds = top(material.blockers, material.evidence, activity.spec.get("top", TOP))
    return with_fields(
        activity,
        [
            Card(
                kind.key,
                (
                    Field(
                        f"sign-{kind.key}",
                        _("Early sign"),
                        _("Something one can see"),
                        kind="line",
                        print=True,
                        large=True,
                    ),
                    Field(
                        f"move-{kind.key}", _("Counter-move"), kind.move, kind="line", print=True, large=True
                    ),
                    Field(
                        f"watcher-{kind.key}",
                        _("Who watches"),
                        _("One name"),
                        kind="line",
                        print=True,
                        large=True,
                    ),
                ),
                kind.text,
            )
            for kind in kinds
        ],
    )


KIND = Kind("counter-moves", lambda: _("counter-moves"), cards=_cards, needs="reasons")
