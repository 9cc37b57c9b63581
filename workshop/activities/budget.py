"""Budget: two ranges, for the technology and for integration and adoption, or who decides them by when."""

from workshop.activities.cards import with_fields
from workshop.activities.kind import Kind
from workshop.language import _
from workshop.model import Activity, Card, Field, Material


def _cards(activity: Activity, _material: Material) -> tuple[Card, ...]:
    parts = (
        ("technology", _("Technology")),
        ("adoption", _("Integration and adoption")),
    )
    return with_fields(
        activity,
        [
            Card(
                key,
                (
                    Field(
                        f"money-{key}",
                        _("From and to"),
                        _("For example € 8,000 to 12,000"),
                        kind="line",
                        print=True,
                        large=True,
                    ),
                    Field(
                        f"money-{key}-by",
                        _("Or: who decides by when"),
                        _("A name and a date"),
                        kind="line",
                        print=True,
                        large=True,
                    ),
                ),
                title,
            )
            for key, title in parts
        ],
    )


KIND = Kind("budget", lambda: _("budget"), cards=_cards)
