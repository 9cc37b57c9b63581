"""Worries and hopes: one kind each, and own words only after their release."""

from event_room import EventRoom, event

from workshop.model import Participant
from workshop.subject import blocker_kinds

__all__ = ["event"]


def test_one_worry_of_sixteen_and_one_hope_are_asked(event: EventRoom) -> None:
    event.goes_to("worries-hopes")
    event.session.rounds.open()
    current = event.session.scene().round
    assert current is not None
    worry, hope = current.form.questions

    kinds = [kind.key for kind in blocker_kinds()]
    assert [o.key for o in worry.options] == [*kinds, "other", "none", "unknown"]
    assert [o.key for o in hope.options[-2:]] == ["other", "unknown"]
    assert len(hope.options) == 10
    assert not worry.many
    assert not hope.many
    assert not worry.ordered


def test_own_words_hang_on_the_wall_only_when_released(event: EventRoom) -> None:
    activity = event.goes_to("own-words")
    assert event.session.phone_scene().writes == "Your worry or hope"
    event.session.texts.hold(activity.id, "a" * 32, "More time\nfor people", Participant("ann"))
    event.session.texts.hold(activity.id, "b" * 32, "What becomes of us?", Participant("ann"))
    assert event.projector.scene.blockers == ()

    event.session.texts.release("a" * 32)
    assert [heap.texts for heap in event.projector.scene.blockers] == [("More time for people",)]
    event.session.undo()
    assert event.projector.scene.blockers == ()
    assert len(event.session.scene().held) == 2
