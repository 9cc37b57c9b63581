"""Collect ideas: what people would like solved, typed, pasted or brought from the pre-work."""

from workshop.activities.kind import Kind
from workshop.language import _

KIND = Kind("collect-ideas", lambda: _("collect ideas"), gathers="ideas", recalls=True)
