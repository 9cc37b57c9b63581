"""Risk check: short questions whose yes, or not sure, asks for care before a trial."""

from workshop.activities.kind import Kind
from workshop.activities.statements import form_of_spec, statements_mistake
from workshop.language import _

KIND = Kind("risk-screen", lambda: _("risk check"), form_of_spec, mistake=statements_mistake, votes=True)
