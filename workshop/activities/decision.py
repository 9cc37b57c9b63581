"""Decision: what the Decider or the group settles, with the reason and what the vote said."""

from workshop.activities.kind import Kind
from workshop.language import _
from workshop.model import Activity, Material


def _missing(_activity: Activity, material: Material) -> str:
    if any(not i.merged for i in material.ideas):
        return ""
    return _("There is no problem to choose yet. Collect or import some first.")


KIND = Kind("decision", lambda: _("decision"), missing=_missing, decides=True, needs="choice")
