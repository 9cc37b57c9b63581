"""Experiment card: what is believed, what is tried, how one will know, when one stops."""

from workshop.activities.kind import Kind
from workshop.language import _

KIND = Kind("experiment-card", lambda: _("experiment card"))
