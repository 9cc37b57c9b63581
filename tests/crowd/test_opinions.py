"""What made-up people answer: exactly the counts that were asked for, each of one mind with themselves."""

from collections import Counter
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.crowd import Camps, Given, Said, deal, gather
from ui.crowd.dealing import in_part, thought_at_first
from workshop.activities.ballot import check
from workshop.model import Form, Option, Question

SCALE = (Option("met", "", "met"), Option("partly", "", "partly"), Option("not", "", "not"))
UNKNOWN = Option("unknown", "", "unknown")


def question(name: str, *, many: bool = False, row: str = "", ordered: bool = True) -> Question:
    return Question(name, name, (*SCALE, UNKNOWN), ordered=ordered, many=many, row=row, column="fit")


def grid(rows: int) -> Form:
    questions = tuple(question(f"{n}.{c}", row=f"{n}") for n in range(rows) for c in "abcd")
    return Form("grid", questions, tuple(Option(f"{n}", "") for n in range(rows)))


DOTS = Form("dots", (Question("dots", "", tuple(Option(k, k) for k in "abcdef")),), dots=3, most=2)
MANY = Form("choice", (question("one"), question("several", many=True)))


def counted(form: Form, ballots: list[Given]) -> dict[str, Counter[str]]:
    made: dict[str, Counter[str]] = {q.key: Counter() for q in form.questions}
    for ballot in ballots:
        for key, answer in ballot.items():
            made[key].update([answer] if isinstance(answer, str) else list(answer))  # type: ignore[arg-type]
    return made


@given(st.integers(1, 40), st.data())
def test_dealt_hands_are_exactly_the_counts(people: int, data: st.DataObject) -> None:
    hands = {}
    for asked in grid(3).questions:
        left = people
        hands[asked.key] = {}
        for option in asked.options:
            hands[asked.key][option.key] = data.draw(st.integers(0, left))
            left -= hands[asked.key][option.key]

    ballots = deal(grid(3), hands, gather(people, 1), Random(1))

    assert {key: dict(c) for key, c in counted(grid(3), ballots).items()} == {
        key: {o: n for o, n in counts.items() if n} for key, counts in hands.items()
    }


@given(st.integers(1, 40), st.data())
def test_dealt_ticks_are_exactly_the_counts_and_doubt_stands_alone_where_it_can(
    people: int, data: st.DataObject
) -> None:
    ticks = {o.key: data.draw(st.integers(0, people)) for o in MANY.questions[1].options}

    ballots = deal(MANY, {"several": ticks}, gather(people, 2), Random(2))

    assert counted(MANY, ballots)["several"] == +Counter(ticks)
    alone = max(n for key, n in ticks.items() if key != "unknown") + ticks["unknown"] <= people
    doubting = [b["several"] for b in ballots if "unknown" in b.get("several", ())]  # type: ignore[operator]
    assert not alone or all(answer == ["unknown"] for answer in doubting)


def test_more_hands_than_people_are_not_dealt() -> None:
    with pytest.raises(ValueError, match="one"):
        deal(MANY, {"one": {"met": 2, "not": 2}}, gather(3, 1), Random(1))


def test_a_camp_agrees_with_itself_across_questions() -> None:
    people = gather(40, 3)
    halves = {q.key: {"met": 20, "not": 20} for q in grid(4).questions}

    ballots = deal(grid(4), halves, people, Random(3))

    decided = [p for p in people if abs(p.stance - 0.5) > 0.2]
    assert len(decided) > 25
    for person in decided:
        own = "met" if person.stance < 0.5 else "not"
        assert list(ballots[person.number].values()).count(own) >= 13, person


def test_who_moves_leaves_the_others_ballots_as_they_were() -> None:
    people, before = gather(12, 4), {q.key: {"met": 6, "not": 6} for q in grid(2).questions}
    after = before | {"0.a": {"met": 11, "not": 1}}

    first, second = (deal(grid(2), counts, people, Random(9)) for counts in (before, after))

    assert [b | {"0.a": ""} for b in first] == [b | {"0.a": ""} for b in second]


@pytest.mark.parametrize("form", [grid(3), DOTS, MANY], ids=["grid", "dots", "many"])
@pytest.mark.parametrize("seed", range(4))
def test_camps_answer_every_form_as_its_rules_are_and_the_same_for_a_seed(form: Form, seed: int) -> None:
    people = gather(20, seed)
    camps, again = Camps(people, seed, "abc"), Camps(people, seed, "abc")

    for person in people:
        ballot = camps.ballot(person, form, 1)
        assert check(form, ballot)
        assert check(form, thought_at_first(form, ballot, Random(seed)))
        assert ballot == again.ballot(person, form, 1)
        assert camps.texts(person, "x") == again.texts(person, "x")


def test_another_seed_is_another_room() -> None:
    answers = [[Camps(gather(9, s), s).ballot(p, grid(2), 1) for p in gather(9, s)] for s in (1, 2)]

    assert answers[0] != answers[1]


def test_some_do_not_know_and_after_the_talk_fewer_are_apart() -> None:
    people = gather(60, 5)
    camps, form = Camps(people, 5), grid(8)

    first, second = (counted(form, [camps.ballot(p, form, n) for p in people]) for n in (1, 2))

    assert sum(c["unknown"] for c in first.values()) > 0
    top = [sum(max(c[o.key] for o in SCALE) for c in each.values()) for each in (first, second)]
    assert top[1] > top[0]


def test_a_room_has_one_late_one_in_part_some_who_waver_sleep_ask_and_leave() -> None:
    people = gather(24, 6)

    assert sum(p.arrives > 60 for p in people) == 1
    assert sum(p.partly for p in people) == 1
    assert sum(p.wavers for p in people) == 3
    assert sum(bool(p.naps) for p in people) == 2
    assert sum(bool(p.leaves) for p in people) == 1
    assert sum(p.polls for p in people) == 4
    assert not any(p.leaves or p.partly for p in gather(24, 6, steady=True))
    assert gather(1, 6)[0].naps == 0


def test_who_answers_in_part_leaves_questions_out_but_not_all() -> None:
    whole = {q.key: "met" for q in grid(1).questions}

    assert in_part(grid(1), dict(whole)) == {"0.a": "met", "0.b": "met", "0.d": "met"}


def test_what_was_handed_out_is_answered_as_far_as_it_is_asked() -> None:
    ann, ben, _late = gather(3, 1)
    said = Said()
    said.hand_out([{"one": "met", "gone": "met"}, {}])

    assert said.ballot(ann, MANY, 1) == {"one": "met"}
    assert said.ballot(ben, MANY, 1) == {}
    assert said.ballot(_late, MANY, 1) == {}
