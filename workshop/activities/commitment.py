"""Commitment: how far everybody is behind the plan, in steps, with reservations in their own words."""

from workshop.activities.kind import Kind
from workshop.activities.questions import choice_form, questions_mistake
from workshop.language import _

KIND = Kind("commitment", lambda: _("commitment"), choice_form, mistake=questions_mistake, votes=True)
