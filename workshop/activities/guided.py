"""Guided step: led by hand with prompt, timer and notes; its outcome is written down."""

from collections.abc import Mapping
from typing import Any

from workshop.activities.cards import fields_mistake
from workshop.activities.kind import Kind
from workshop.activities.spec import entries_mistake
from workshop.language import _


def _mistake(spec: Mapping[str, Any]) -> str:
    return entries_mistake(spec, "fields") or fields_mistake(spec)


KIND = Kind("guided", lambda: _("guided step"), mistake=_mistake)
