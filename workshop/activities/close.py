"""Close: what the time was worth, and how people leave."""

from workshop.activities.kind import Kind
from workshop.activities.questions import choice_form, questions_mistake
from workshop.language import _

KIND = Kind("close", lambda: _("close"), choice_form, mistake=questions_mistake, votes=True)
