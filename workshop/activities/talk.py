"""Talk: the statements on which the room differs, one after the other, with both views written down."""

from workshop.activities.cards import with_fields
from workshop.activities.kind import Kind
from workshop.activities.up_for_talk import talked_about
from workshop.language import _
from workshop.model import Activity, Card, Field, Material


def _cards(activity: Activity, material: Material) -> tuple[Card, ...]:
    return with_fields(
        activity,
        [
            Card(
                talk.question.key,
                (
                    Field(
                        f"done-{talk.question.key}", _("Done: what there is to show"), kind="line", print=True
                    ),
                    Field(
                        f"open-{talk.question.key}", _("Not done: what is missing"), kind="line", print=True
                    ),
                ),
                talk.question.short or talk.question.text,
            )
            for talk in talked_about(material)
        ],
    )


KIND = Kind("talk", lambda: _("talk where we differ"), cards=_cards, needs="statements")
