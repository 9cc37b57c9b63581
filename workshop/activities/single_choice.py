"""Single choice: one or more questions with options, "don't know" last and apart."""

from workshop.activities.kind import Kind
from workshop.activities.questions import choice_form, questions_mistake
from workshop.language import _

KIND = Kind("single-choice", lambda: _("single choice"), choice_form, mistake=questions_mistake, votes=True)
