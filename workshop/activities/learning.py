"""Learning: the statements of the two learning steps."""

from workshop.activities.kind import Kind
from workshop.activities.statements import form_of_spec, statements_mistake
from workshop.language import _

KIND = Kind("learning", lambda: _("learning"), form_of_spec, mistake=statements_mistake, votes=True)
