"""Action plan: proposals of the rules become action items with an owner and a date."""

from workshop.activities.kind import Kind
from workshop.language import _

KIND = Kind("action-plan", lambda: _("action plan"), brings=("plan",))
