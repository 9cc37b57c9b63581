"""Fool it: whatever the room calls out, the machine answers."""

from workshop.activities.kind import Kind
from workshop.activities.rules_of_room import rules_of_room
from workshop.language import _

KIND = Kind("fool-it", lambda: _("fool the machine"), rules=rules_of_room, teaches=True, needs="labels")
