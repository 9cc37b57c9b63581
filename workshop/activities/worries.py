"""Worries and hopes: each person picks the kind of their biggest worry and of their biggest hope."""

from workshop.activities.ballot import dont_know
from workshop.activities.kind import Kind
from workshop.language import _
from workshop.model import Activity, Form, Material, Option, Question
from workshop.subject import blocker_kinds, hopes

WORRY, HOPE = "worry", "hope"


def _form(_activity: Activity, _material: Material) -> Form:
    other, unknown = Option("other", _("Something else")), dont_know()
    worries = (Option(kind.key, kind.short) for kind in blocker_kinds())
    none = Option("none", _("No worry"))
    return Form(
        "choice",
        (
            Question(WORRY, _("My biggest worry is about …"), (*worries, other, none, unknown)),
            Question(
                HOPE,
                _("My biggest hope is …"),
                (*(Option(key, name) for key, name in hopes().items()), other, unknown),
            ),
        ),
    )


KIND = Kind("worries", lambda: _("worries and hopes"), _form, votes=True)
