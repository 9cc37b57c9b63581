"""Own words: what people want to add in a sentence of their own, held until it is released."""

from workshop.activities.kind import Kind
from workshop.language import _

KIND = Kind("own-words", lambda: _("in their own words"), gathers="words")
