"""Present: something is shown or said, and a sentence of it may be written down."""

from workshop.activities.kind import Kind
from workshop.language import _

KIND = Kind("present", lambda: _("present"))
