"""Collect ideas: what people would like solved, typed, pasted or brought from the pre-work."""

from workshop.activities.kind import Kind
from workshop.breadth import too_many
from workshop.language import _
from workshop.model import Activity, Material


def _advice(activity: Activity, material: Material) -> str:
    """Say that ideas should be merged where those of the room are gathered for dots."""
    return too_many(material.ideas) if activity.spec.get("prompts") else ""


KIND = Kind(
    "collect-ideas",
    lambda: _("collect ideas"),
    advice=_advice,
    gathers="ideas",
    recalls=True,
    brings=("ideas",),
)
