"""Learning curve: what the machine got right as more messages had a label, and where people differ."""

from workshop.activities.kind import Kind
from workshop.activities.rules_of_room import rules_of_room
from workshop.language import _

KIND = Kind("learning-curve", lambda: _("learning curve"), rules=rules_of_room, teaches=True, needs="labels")
