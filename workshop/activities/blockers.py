"""Blockers: the reasons why it failed, written without names and sorted into kinds."""

from workshop.activities.kind import Kind
from workshop.language import _

KIND = Kind("blockers", lambda: _("blockers"), gathers="reasons", recalls=True, brings=("reasons",))
