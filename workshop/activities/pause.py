"""Break: coffee, lunch, air."""

from workshop.activities.kind import Kind
from workshop.language import _

KIND = Kind("break", lambda: _("break"), rests=True)
