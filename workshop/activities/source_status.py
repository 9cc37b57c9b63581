"""Source status: what three facts make of each source, and of the problem that needs it."""

from workshop.activities.kind import Kind
from workshop.language import _

KIND = Kind("source-status", lambda: _("state of the data"), needs="sources")
