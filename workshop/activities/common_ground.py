"""Common ground: what machine learning is, and what the group's own event showed, where it had one."""

from workshop.activities.kind import Kind
from workshop.language import _

KIND = Kind("common-ground", lambda: _("common ground"), recalls=True)
