"""Rule score: how many hidden messages the room's own keyword rules send to the right team."""

from workshop.activities.kind import Kind
from workshop.activities.rules_of_room import rules_of_room
from workshop.language import _

KIND = Kind("rule-score", lambda: _("score of rules"), rules=rules_of_room, teaches=True)
