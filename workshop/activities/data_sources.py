"""Data sources: the inventory of what data there are, whose they are and where they live."""

from workshop.activities.kind import Kind
from workshop.language import _

KIND = Kind("data-sources", lambda: _("data sources"), brings=("sources",))
