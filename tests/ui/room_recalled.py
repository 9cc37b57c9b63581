"""Scenes of a workshop that recalls an earlier excitement event."""

from dataclasses import replace

from papers import sample_event
from room_scenes import LONG, ideas, scene

from workshop.blocking import Heap
from workshop.event_summary import EventSummary
from workshop.scene import RoomScene

SENTENCES = (
    "We show it many old cases, each with the right answer.\n"
    "It finds what goes with what, and makes a guess for a new case.\n"
    "A guess can be wrong, so somebody has to watch."
)


def keyed(event: EventSummary) -> EventSummary:
    """Give the event's ideas the ids of the ideas on the wall."""
    return replace(event, ideas=tuple(replace(i, key=f"i{n}") for n, i in enumerate(event.ideas)))


EVENT, HAND, LONG_EVENT = (
    keyed(made) for made in (sample_event.event(), sample_event.by_hand(), sample_event.long())
)
LEARNED_ONLY = replace(sample_event.empty(), learned=EVENT.learned)

RECALLED: dict[str, RoomScene] = {
    "common ground": scene("common-ground", text=SENTENCES, event=EVENT),
    "common ground by hand": scene("common-ground", text=SENTENCES, event=HAND),
    "common ground recorded": scene("common-ground", text=SENTENCES, event=sample_event.recorded()),
    "common ground learned": scene("common-ground", text=SENTENCES, event=LEARNED_ONLY),
    "common ground alone": scene("common-ground", text=SENTENCES),
    "common ground long": scene("common-ground", prompt=LONG, text=LONG * 5, event=LONG_EVENT),
    "ideas after an event": scene("collect-ideas", ideas=ideas(12), event=EVENT),
    "many ideas after an event": scene("collect-ideas", prompt=LONG, ideas=ideas(60), event=EVENT),
    "reasons ahead after an event": scene("blockers", text="No names.", event=EVENT),
    "reasons after an event": scene("blockers", blockers=(Heap("", 23),), text="No names.", event=LONG_EVENT),
    "reasons released after an event": scene("blockers", blockers=(Heap("", 23, (LONG,)),), event=EVENT),
}
