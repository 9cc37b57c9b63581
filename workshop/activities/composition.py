"""Composition: who is in the room, by function and by part, counted without names."""

from workshop.activities.kind import Kind
from workshop.activities.questions import choice_form, questions_mistake
from workshop.language import _

KIND = Kind("composition", lambda: _("who is here"), choice_form, mistake=questions_mistake, votes=True)
