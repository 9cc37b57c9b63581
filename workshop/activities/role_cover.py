"""Role cover: who could do the work of each role; roles are looked at, not persons."""

from workshop.activities.kind import Kind
from workshop.activities.statements import form_of_spec, statements_mistake
from workshop.language import _

KIND = Kind(
    "role-cover",
    lambda: _("role cover"),
    form_of_spec,
    mistake=statements_mistake,
    votes=True,
    brings=("roles",),
)
