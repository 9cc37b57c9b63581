"""Pulse: how people stand at the start, kept hidden until the same questions are asked at the end."""

from collections.abc import Mapping
from typing import Any

from workshop.activities.kind import Kind
from workshop.activities.questions import choice_form, questions_mistake
from workshop.language import _
from workshop.model import Activity


def _before(activity: Activity) -> str:
    return str(activity.spec.get("before", ""))


def _kept(activity: Activity) -> bool:
    return not _before(activity)


def _mistake(spec: Mapping[str, Any]) -> str:
    if not isinstance(spec.get("before", ""), str):
        return _("“before” must be the id of the pulse that was asked before")
    return questions_mistake(spec)


KIND = Kind(
    "pulse", lambda: _("pulse"), choice_form, mistake=_mistake, kept=_kept, before=_before, votes=True
)
