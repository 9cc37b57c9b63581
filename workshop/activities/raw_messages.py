"""Raw messages: what most organisations have, before anybody has said what it is."""

from workshop.activities.kind import Kind
from workshop.activities.rules_of_room import rules_of_room
from workshop.language import _

KIND = Kind("raw-messages", lambda: _("raw messages"), rules=rules_of_room, teaches=True)
