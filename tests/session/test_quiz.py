"""The quiz: asked together, shown one by one; before its own turn nothing of a question leaves the laptop."""

from event_room import EventRoom, event

from tests.calling import Phone, phones_open
from workshop.model import Solution

__all__ = ["event"]
KEYS = ("quiz-spam", "quiz-lift", "quiz-parcel", "quiz-calculator", "quiz-photo")
HANDS = {key: {"yes": 5 + n, "no": 7 - n, "unknown": 1} for n, key in enumerate(KEYS)}


def test_the_room_sees_one_question_after_the_other_with_its_answer(event: EventRoom) -> None:
    event.votes("quiz", HANDS)
    seen = event.projector.scene
    assert (seen.state, seen.tally, seen.solutions) == ("closed", None, ())

    for number, key in enumerate(KEYS, 1):
        event.session.lines.show(key)
        seen = event.projector.scene
        assert seen.tally is not None
        assert [q.question.key for q in seen.tally.questions] == list(KEYS[:number])
        assert len(seen.tally.form.questions) == 5, "how many there are is no secret"
        assert [s.question for s in seen.solutions] == list(KEYS[:number])
        assert seen.item == key
        assert seen.tally.questions[-1].count("yes") == HANDS[key]["yes"]

    event.session.rounds.reveal()
    seen = event.projector.scene
    assert seen.solutions == (
        Solution("quiz-spam", "Yes"),
        Solution("quiz-lift", "No", debatable=True),
        Solution("quiz-parcel", "Yes", debatable=True),
        Solution("quiz-calculator", "No"),
        Solution("quiz-photo", "Yes"),
    )


def test_the_key_of_another_step_shows_nothing(event: EventRoom) -> None:
    event.votes("quiz", HANDS)
    event.session.lines.show("worry")

    assert event.projector.scene.tally is None
    assert event.projector.scene.solutions == ()


def test_an_answer_on_the_wall_is_gone_while_people_vote_again(event: EventRoom) -> None:
    event.votes("quiz", HANDS)
    event.session.lines.show(KEYS[2])
    event.session.rounds.revote()

    seen = event.projector.scene
    assert (seen.state, seen.tally, seen.solutions) == ("open", None, ())


def test_phones_get_no_count_and_no_answer_before_all_were_shown(event: EventRoom) -> None:
    with (
        phones_open(event.session) as phones,
        Phone(phones.phones.url, event.session.people.code()) as ann,
    ):
        event.goes_to("quiz")
        event.session.rounds.open()
        ann.picks()
        closed = []
        event.session.rounds.close()
        for key in ("", *KEYS):
            event.session.lines.show(key)
            closed.append(ann.scene())
        event.session.rounds.reveal()
        shown = ann.scene()

    assert all("tally" not in scene for scene in closed)
    assert [scene.pop("answer") for scene in closed] == [dict.fromkeys(KEYS, "yes")] * 6, "one's own"
    assert len({scene["version"] for scene in closed}) == 1, "nothing that phones see has changed"
    assert not any(word in str(closed) for word in ("Usually", "debatable", "'answer'"))
    assert [q["counts"] for q in shown["tally"]["questions"]] == [{"yes": 1, "no": 0, "unknown": 0}] * 5
