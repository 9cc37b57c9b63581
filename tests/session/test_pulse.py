"""The pulse: the one from the start is kept until the one from the end is shown."""

import pytest
from event_room import EventRoom, event

from tests.calling import Phone, phones_open
from workshop.model import Activity
from workshop.problems import Refusal

__all__ = ["event"]
START = {
    "pulse-explain": {"not": 8, "roughly": 4, "well": 2},
    "pulse-mood": {"curious": 6, "worried": 5},
}
END = {"pulse-explain": {"not": 1, "roughly": 4, "well": 9}, "pulse-mood": {"curious": 9, "sceptical": 4}}


def state_of(event: EventRoom, key: str) -> str:
    activity: Activity = next(a for a in event.session.scene().agenda if a.key == key)
    (row,) = event.session._desk.store.rows("round", "activity = ?", [activity.id])
    return str(row["state"])


def test_the_start_is_never_shown_by_itself(event: EventRoom) -> None:
    event.votes("pulse-start", START)
    with pytest.raises(Refusal, match="kept for the end"):
        event.session.rounds.reveal()

    seen = event.projector.scene
    assert (seen.state, seen.tally, seen.kept) == ("closed", None, True)
    assert event.session.phone_scene().tally is None
    assert event.session.scene().tally is not None, "the facilitator has it"


def test_both_are_shown_with_the_end(event: EventRoom) -> None:
    event.votes("pulse-start", START)
    event.votes("pulse-end", END)
    seen = event.projector.scene
    assert (seen.tally, seen.before, seen.kept) == (None, None, False)
    assert event.session.scene().before is None

    event.session.rounds.reveal()
    seen = event.projector.scene
    assert seen.before is not None
    assert seen.tally is not None
    assert seen.before.questions[0].counts == (8, 4, 2, 0)
    assert seen.tally.questions[0].counts == (1, 4, 9, 0)
    assert state_of(event, "pulse-start") == "revealed"
    event.goes_to("pulse-start")
    assert event.projector.scene.tally is not None, "from now on it may be looked at"
    event.comes_back()
    event.goes_to("pulse-end")
    assert event.projector.scene.before == seen.before


def test_nothing_of_the_start_is_seen_while_the_end_is_asked_once_more(event: EventRoom) -> None:
    event.votes("pulse-start", START)
    event.votes("pulse-end", END)
    event.session.rounds.reveal()
    event.session.rounds.revote()

    assert event.projector.scene.before is None
    event.session.rounds.close()
    event.session.rounds.reveal()
    assert event.projector.scene.before is not None


def test_a_start_that_was_never_asked_leaves_the_end_alone(event: EventRoom) -> None:
    event.votes("pulse-end", END)
    event.session.rounds.reveal()

    seen = event.projector.scene
    assert seen.before is None
    assert seen.tally is not None


def test_a_start_that_was_left_open_is_closed_and_shown(event: EventRoom) -> None:
    event.goes_to("pulse-start")
    event.session.rounds.open()
    event.session.rounds.count(START)
    event.votes("pulse-end", END)
    event.session.rounds.reveal()

    assert event.projector.scene.before is not None
    assert event.projector.scene.before.questions[0].counts == (8, 4, 2, 0)
    assert state_of(event, "pulse-start") == "revealed"
    (row,) = event.session._desk.store.rows("round", "state = 'revealed' AND closed IS NULL") or [None]
    assert row is None


def test_phones_get_the_start_only_after_the_end_was_shown(event: EventRoom) -> None:
    with (
        phones_open(event.session) as phones,
        Phone(phones.phones.url, event.session.people.code()) as ann,
    ):
        event.goes_to("pulse-start")
        event.session.rounds.open()
        ann.picks()
        event.session.rounds.close()
        kept = ann.scene()
        event.votes("pulse-end", END)
        closed = ann.scene()
        event.session.rounds.reveal()
        shown = ann.scene()

    assert (kept["state"], "tally" in kept) == ("closed", False)
    assert (closed["state"], "tally" in closed) == ("closed", False)
    assert shown["tally"]["questions"][0]["counts"] == {"not": 1, "roughly": 4, "well": 9, "unknown": 0}
    assert "before" not in shown
