"""Silos: one machine a table, taught with that table's labels alone, against one taught with all."""

from workshop.activities.kind import Kind
from workshop.activities.rules_of_room import rules_of_room
from workshop.language import _

KIND = Kind("silos", lambda: _("silos"), rules=rules_of_room, teaches=True, needs="labels")
