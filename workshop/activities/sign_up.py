"""Sign-up: who would like to go on; a list of names with consent, apart from every vote."""

from collections.abc import Mapping
from typing import Any

from workshop.activities.cards import fields_mistake
from workshop.activities.kind import Kind
from workshop.language import _
from workshop.model import Activity


def _consent(activity: Activity) -> str:
    return str(activity.spec["consent"])


def _mistake(spec: Mapping[str, Any]) -> str:
    if not isinstance(spec.get("consent"), str) or not spec["consent"].strip():
        return _("“consent” is missing: what people agree to who put themselves on the list")
    return fields_mistake(spec)


KIND = Kind("sign-up", lambda: _("sign-up"), mistake=_mistake, consent=_consent)
