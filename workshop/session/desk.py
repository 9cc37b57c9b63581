"""What all verbs work at: the open file, the clock and the current place in the agenda."""

import os
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from workshop.language import _
from workshop.model import Activity, Engagement, Form, Pack, Participant, Phones, Tally, Workshop
from workshop.problems import Refusal
from workshop.session.dealing import Dealer
from workshop.store import Store, ballot_key
from workshop.store.rows import activity as to_activity
from workshop.store.rows import engagement as to_engagement
from workshop.store.rows import value
from workshop.teaching.course import Course

if TYPE_CHECKING:
    from workshop.event_summary import EventSummary


def new_id() -> str:
    """Give a random id, so that files of two rooms can be merged."""
    return os.urandom(16).hex()


@dataclass(slots=True)
class Desk:
    """The open file, what was read of it that never changes, and what is true only while it is open.

    `heirs` are by participant who answers in their place, for what they sent before they joined again; None
    for those who must join again first.
    `calling` tells that the room sees how to join because the address changed, not because it was asked for.
    `courses` are how far each workshop's machine was taught, `said` counts changes of what it learns from.
    """

    store: Store
    now: Callable[[], float]
    sums_up: Callable[["Desk", Workshop], "EventSummary"]
    blank: bool = False
    line: str = ""
    forms: dict[str, Form] = field(default_factory=dict)
    tallies: dict[str, Tally] = field(default_factory=dict)
    phones: Phones | None = None
    joining: bool = False
    calling: bool = False
    participants: dict[str, Participant] = field(default_factory=dict)
    heirs: dict[str, Participant | None] = field(default_factory=dict)
    voters: dict[tuple[str, str], str] = field(default_factory=dict)
    kept_key: bytes = b""
    packs: dict[str, Pack] = field(default_factory=dict)
    dealers: dict[str, Dealer] = field(default_factory=dict)
    courses: dict[str, Course] = field(default_factory=dict)
    said: int = 0
    events: dict[str, "EventSummary"] = field(default_factory=dict)

    def event(self, workshop: Workshop) -> "EventSummary | None":
        """Give the newest excitement event that was led before this workshop, None where there is none.

        It is read once: an event does not change while another workshop is led, but by taking an edit back.
        """
        if workshop.is_event:
            self.events.clear()
            return None
        began = workshop.began
        before = [w for w in self.workshops() if w.is_event and w.began and (not began or w.began < began)]
        newest = max(before, key=lambda w: w.began or 0, default=None)
        if newest is None:
            return None
        if newest.id not in self.events:
            self.events[newest.id] = self.sums_up(self, newest)
        return self.events[newest.id]

    def key(self) -> bytes:
        """Give the key of ballots, read once."""
        if not self.kept_key:
            self.kept_key = ballot_key.ballot_key(self.store.path)
        return self.kept_key

    def voter(self, identity: str, activity: str) -> str:
        """Give the voter that somebody is in one activity."""
        at = (activity, identity)
        if at not in self.voters:
            self.voters[at] = ballot_key.voter(self.key(), identity, activity)
        return self.voters[at]

    def engagement(self) -> Engagement:
        """Read the engagement."""
        return to_engagement(self.store.rows("engagement")[0])

    def workshops(self) -> tuple[Workshop, ...]:
        """Read the engagement's workshops in order."""
        return tuple(value(Workshop, row) for row in self.store.rows("workshop", order="position"))

    def workshop(self) -> Workshop | None:
        """Read the workshop that is being led, None before there is one."""
        chosen = self.store.rows("engagement")[0]["workshop"]
        rows = self.store.rows("workshop", "id = ?", [chosen]) if chosen else []
        return value(Workshop, rows[0]) if rows else None

    def led(self) -> Workshop:
        """Read the workshop that is being led; raises Refusal when there is none."""
        workshop = self.workshop()
        if workshop is None:
            raise Refusal(_("There is no workshop in this file yet. Add one from a template first."))
        return workshop

    def agenda(self, workshop: Workshop) -> tuple[Activity, ...]:
        """Read a workshop's agenda in order."""
        rows = self.store.rows("activity", "workshop = ?", [workshop.id], order="position")
        return tuple(to_activity(row) for row in rows)

    def current(self) -> Activity:
        """Read the current activity; raises Refusal when the agenda is empty."""
        workshop = self.led()
        rows = self.store.rows("activity", "id = ?", [workshop.current])
        if not rows:
            raise Refusal(_("The agenda is empty. Add an activity first."))
        return to_activity(rows[0])
