"""Readiness: the picture of three columns and three phases, read out and completed by a fact."""

from workshop.activities.kind import Kind
from workshop.language import _

KIND = Kind("readiness", lambda: _("readiness picture"), needs="statements")
