"""Rounds: open, count, close, reveal, vote again once; nothing reaches the room too early."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from room import Room

from workshop.problems import Refusal


def test_the_room_sees_nothing_before_the_reveal(room_of_fourteen: Room) -> None:
    room = room_of_fourteen
    room.facilitator.goes_to("single-choice")
    room.session.rounds.open()
    key = room.session.scene().round.form.questions[0].options[0].key
    room.session.rounds.count({room.session.scene().round.form.questions[0].key: {key: 5}})

    assert room.projector.scene.answered == 5
    assert room.projector.scene.tally is None
    room.session.rounds.close()
    assert room.projector.scene.tally is None
    room.session.rounds.reveal()
    assert room.projector.scene.tally.questions[0].counts[0] == 5


def test_more_hands_than_people_are_refused_in_words_and_nothing_is_lost(room_of_fourteen: Room) -> None:
    room = room_of_fourteen
    room.facilitator.gathers("mails")
    room.facilitator.goes_to("criteria-vote")
    room.session.rounds.open()
    room.facilitator.grid(("1.buy-in", (8, 2, 1, 1)))
    with pytest.raises(Refusal, match="15 hands, but 14 people are present"):
        room.session.rounds.count({"1.buy-in": {"met": 11}})

    assert room.session.rounds.counts()["1.buy-in"] == {"met": 8, "partly": 2, "not": 1, "unknown": 1}
    assert room.session.scene().tally.answered == 12


def test_correcting_the_number_present_lets_the_count_through(room_of_fourteen: Room) -> None:
    room = room_of_fourteen
    room.facilitator.gathers("mails")
    room.facilitator.goes_to("criteria-vote")
    room.session.rounds.open()
    room.session.engagement.set_people(present=15)
    room.facilitator.grid(("1.buy-in", (11, 2, 1, 1)))

    assert room.session.scene().tally.present == 15


def test_a_second_round_keeps_the_first_and_there_is_no_third(room_of_fourteen: Room) -> None:
    room = room_of_fourteen
    room.facilitator.gathers("mails")
    room.facilitator.goes_to("criteria-vote")
    room.session.rounds.open()
    room.facilitator.grid(("1.buy-in", (6, 1, 6, 1)))
    room.facilitator.shows_the_result()
    room.session.rounds.revote()
    room.facilitator.grid(("1.buy-in", (9, 1, 3, 1)))
    room.facilitator.shows_the_result()

    scene = room.session.scene()
    assert [t.questions[0].counts for t in scene.tallies] == [(6, 1, 6, 1), (9, 1, 3, 1)]
    assert room.projector.scene.earlier.questions[0].counts == (6, 1, 6, 1)
    with pytest.raises(Refusal, match="voted on twice"):
        room.session.rounds.revote()


def test_nothing_is_counted_after_closing(room_of_fourteen: Room) -> None:
    room = room_of_fourteen
    activity = room.facilitator.goes_to("single-choice")
    round_id = room.session.rounds.open()
    question = activity.spec["questions"][0]
    answer = {question["id"]: question["options"][0]["id"]}
    room.session.ballots.respond(round_id, "a", answer, "phone")
    room.session.rounds.close()

    with pytest.raises(Refusal, match="vote is closed"):
        room.session.ballots.respond(round_id, "b", answer, "phone")
    with pytest.raises(Refusal, match="Open the vote first"):
        room.facilitator.counts(**{question["options"][0]["id"].replace("-", "_"): 1})
    assert room.session.scene().tally.answered == 1


def test_a_second_answer_of_the_same_voter_replaces_the_first(room_of_fourteen: Room) -> None:
    room = room_of_fourteen
    activity = room.facilitator.goes_to("single-choice")
    round_id = room.session.rounds.open()
    question = activity.spec["questions"][0]
    for option in question["options"][:2]:
        room.session.ballots.respond(round_id, "a", {question["id"]: option["id"]}, "phone")

    assert room.session.scene().tally.questions[0].counts[:2] == (0, 1)


def test_hands_and_phones_are_counted_together_and_named_apart(room_of_fourteen: Room) -> None:
    room = room_of_fourteen
    room.facilitator.gathers("mails", "claims")
    room.facilitator.goes_to("dot-vote")
    round_id = room.session.rounds.open()
    mails, claims = (o.key for o in room.session.scene().round.form.questions[0].options)
    room.session.ballots.respond(round_id, "a", {mails: 2, claims: 1}, "phone")
    room.session.rounds.count({"dots": {mails: 3}})

    tally = room.session.scene().tally
    assert tally.questions[0].counts == (5, 1)
    assert tally.ways == {"phone": 1, "counts": 1}
    assert tally.questions[0].people is None, "who placed the hand-counted dots is not known"


def test_the_form_stays_as_it_was_asked(room_of_fourteen: Room) -> None:
    room = room_of_fourteen
    (key,) = room.facilitator.gathers("mails")
    room.facilitator.goes_to("dot-vote")
    room.session.rounds.open()
    room.session.ideas.edit(key, title="letters")
    room.comes_back()

    assert room.session.scene().round.form.questions[0].options[0].text == "mails"
    assert room.session.scene().state == "open"


json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@pytest.fixture(params=["single-choice", "dot-vote", "criteria-vote", "trade-off"])
def open_round(request: pytest.FixtureRequest, room_of_fourteen: Room) -> Room:
    room_of_fourteen.facilitator.gathers("mails", "claims")
    room_of_fourteen.facilitator.goes_to(request.param)
    room_of_fourteen.session.rounds.open()
    return room_of_fourteen


def test_any_json_gives_an_answer_or_a_sentence(open_round: Room) -> None:
    round_id = open_round.session.scene().round.id

    @given(json)
    @settings(max_examples=40)
    def answers(raw: object) -> None:
        with pytest.raises(Refusal):
            open_round.session.ballots.respond(round_id, "v", raw, "phone")

    answers()


def test_every_accepted_response_is_counted(open_round: Room) -> None:
    current = open_round.session.scene().round
    form = current.form

    @given(st.lists(st.integers(0, 3), min_size=1, max_size=6))
    @settings(max_examples=15)
    def answers(picks: list[int]) -> None:
        with open_round.session._desk.store.writing() as db:
            db.table("response").delete_where()
        for voter, pick in enumerate(picks):
            if form.shape == "dots":
                raw: dict[str, object] = {form.questions[0].options[pick % 2].key: 1}
            else:
                raw = {q.key: q.options[pick % len(q.options)].key for q in form.questions if not q.many}
            open_round.session.ballots.respond(current.id, str(voter), raw, "phone")
        tally = open_round.session.scene().tally
        assert tally.answered == len(picks)
        asked = [q for q in tally.questions if not q.question.many]
        assert all(sum(q.counts) == len(picks) for q in asked)

    answers()


def test_a_decision_says_nothing_of_a_vote_that_was_never_shown(room_of_fourteen: Room) -> None:
    room = room_of_fourteen
    one, _two = room.facilitator.gathers("mails", "claims")
    room.facilitator.goes_to("dot-vote")
    room.session.rounds.open()
    room.session.rounds.count({"dots": {one: 5}})
    room.session.rounds.close()
    dots = room.session.scene().number
    room.facilitator.goes_to("decision")
    room.session.decide(one)
    assert room.session.scene().material.decision.vote == "5 of 5 dots"
    assert room.projector.scene.decision.vote == ""

    room.session.agenda.goto(dots)
    room.session.rounds.reveal()
    assert room.projector.scene.decision.vote == "5 of 5 dots"


def test_nobody_leaves_whose_hand_is_counted(room_of_fourteen: Room) -> None:
    room = room_of_fourteen
    room.facilitator.gathers("mails")
    room.facilitator.goes_to("criteria-vote")
    room.session.rounds.open()
    room.facilitator.grid(("1.buy-in", (8, 2, 1, 1)))

    with pytest.raises(Refusal, match="12 hands, but 5 people"):
        room.session.engagement.set_people(present=5)
    assert room.session.scene().workshop.present == 14
