"""Forms: what an answer may hold and how it is counted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.activities.ballot import check, check_counts, dont_know, tally
from workshop.model import Form, Option, Question
from workshop.problems import Refusal

YES_NO = (Option("yes", "Yes"), Option("no", "No"), dont_know())
CHOICE = Form("choice", (Question("a", "A?", YES_NO), Question("b", "B?", YES_NO[:2], many=True)))
DOTS = Form(
    "dots",
    (Question("dots", "Which?", (Option("x", "X"), Option("y", "Y"), Option("z", "Z"))),),
    dots=3,
    most=2,
)


def test_an_answer_is_stored_in_the_forms_order() -> None:
    assert check(CHOICE, {"b": ["no"], "a": "unknown"}) == (2, (0, 1))
    assert check(DOTS, {"z": 1, "x": 2}) == ((2, 0, 1),)


@pytest.mark.parametrize(
    "raw", [{}, {"a": None}, {"a": "maybe"}, {"c": "yes"}, {"a": ["yes"]}, {"b": "yes"}, [], None, 3]
)
def test_what_does_not_fit_the_form_is_refused(raw: object) -> None:
    with pytest.raises(Refusal):
        check(CHOICE, raw)


@pytest.mark.parametrize(
    "raw", [{}, {"x": 3}, {"x": 2, "y": 2}, {"x": -1, "y": 1}, {"x": True}, {"x": 1.0}, {"q": 1}]
)
def test_too_many_dots_or_no_dots_are_refused(raw: object) -> None:
    with pytest.raises(Refusal):
        check(DOTS, raw)


def test_ticks_of_many_are_counted_by_people() -> None:
    counted = tally(CHOICE, [(0, (1, 1)), (None, (1, 0)), (2, None)], {}, 5, {"phone": 3})

    assert counted.answered == 3
    assert counted.questions[0].counts == (1, 0, 1)
    assert counted.questions[1].counts == (2, 1)
    assert counted.questions[1].answered == 2


def test_dots_count_people_beside_dots() -> None:
    counted = tally(DOTS, [((2, 1, 0),), ((0, 1, 1),)], {}, 2, {"phone": 2})

    assert counted.questions[0].counts == (2, 2, 1)
    assert counted.questions[0].people == (1, 2, 1)


def test_hand_counted_dots_need_at_least_so_many_people() -> None:
    counted = tally(DOTS, [], {"dots": {"x": 7, "y": 1}}, 10, {})

    assert counted.answered == 4, "seven dots on one idea, two at most each: four people"


@pytest.mark.parametrize(
    ("form", "counts"),
    [
        (CHOICE, {"a": {"yes": 8, "no": 3}}),
        (CHOICE, {"b": {"yes": 11}}),
        (CHOICE, {"a": {"yes": -1}}),
        (CHOICE, {"a": {"perhaps": 1}}),
        (CHOICE, {"c": {"yes": 1}}),
        (DOTS, {"dots": {"x": 21}}),
        (DOTS, {"dots": {"x": 20, "y": 11}}),
    ],
)
def test_counts_that_cannot_be_are_refused(form: Form, counts: dict[str, dict[str, int]]) -> None:
    with pytest.raises(Refusal):
        check_counts(form, counts, 10)


def test_counts_before_anybody_is_present_ask_for_that_number() -> None:
    check_counts(CHOICE, {"a": {"yes": 0}}, 0)

    for form, counts in ((CHOICE, {"a": {"yes": 4}}), (DOTS, {"dots": {"x": 1}})):
        with pytest.raises(Refusal, match="Type how many are in the room, then count"):
            check_counts(form, counts, 0)


def test_counts_that_can_be_pass() -> None:
    check_counts(CHOICE, {"a": {"yes": 7, "no": 3}, "b": {"yes": 10, "no": 10}}, 10)
    check_counts(DOTS, {"dots": {"x": 20, "y": 10}}, 10)


@given(st.lists(st.sampled_from(["yes", "no", "unknown"]), max_size=30), st.integers(0, 5))
def test_every_answer_is_counted_once(given_answers: list[str], hands: int) -> None:
    answers = [check(CHOICE, {"a": key}) for key in given_answers]
    counted = tally(CHOICE, answers, {"a": {"yes": hands}}, 40, {})

    assert sum(counted.questions[0].counts) == len(given_answers) + hands
    assert counted.answered == len(given_answers) + hands
    assert counted.questions[0].unknown == given_answers.count("unknown")
