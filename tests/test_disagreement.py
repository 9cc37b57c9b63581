"""What comes up for talk: the index that sorts, the reasons and their order, the words with counts."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from steps import DONE, FEW, JOURNEY, NOBODY, OPEN, SPLIT, UNKNOWN, Steps, tallied
from votes import asked

from workshop.disagreement import Talk, queue, reason_words, tastle_wierman
from workshop.model import Option, Question, QuestionTally
from workshop.readings import read
from workshop.thresholds import Thresholds

DEFAULT = Thresholds()
SCATTERED: Steps = (5, 5, 2, 0)


def scale(*counts: int, unknown: int = 0) -> QuestionTally:
    """Count a scale of as many steps."""
    steps = tuple(Option(f"o{n}", f"step {n}") for n in range(len(counts)))
    question = Question("q", "?", (*steps, Option("unknown", "?", "unknown")), ordered=True)
    return QuestionTally(question, (*counts, unknown), sum(counts) + unknown)


@pytest.mark.parametrize(
    ("counts", "published"),
    [
        ((5, 0, 0, 0, 5), 0.0),
        ((0, 0, 10, 0, 0), 1.0),
        ((0, 5, 5), 0.585),
        ((3, 4, 3), 0.4),
        ((0, 0, 12), 1.0),
        ((0, 0, 0), 1.0),
        ((), 1.0),
        ((7,), 1.0),
        ((5, 5), 0.0),
    ],
)
def test_the_consensus_is_the_published_one(counts: tuple[int, ...], published: float) -> None:
    assert tastle_wierman(scale(*counts)) == pytest.approx(published, abs=0.0005)


@given(st.lists(st.integers(0, 10**6), min_size=2, max_size=9), st.integers(0, 99))
def test_the_consensus_lies_between_none_and_full(counts: list[int], unknown: int) -> None:
    there = tastle_wierman(scale(*counts, unknown=unknown))

    assert -1e-9 <= there <= 1 + 1e-9
    assert tastle_wierman(scale(*counts)) == there, "who does not know takes no side"
    assert tastle_wierman(scale(*reversed(counts))) == pytest.approx(there)


@pytest.mark.parametrize(
    ("counts", "reason"),
    [
        (DONE, ""),
        (OPEN, ""),
        (SPLIT, "split"),
        ((2, 1, 2, 0), "split"),
        ((3, 1, 1, 0), ""),
        (SCATTERED, "scattered"),
        (UNKNOWN, "not known"),
        ((8, 0, 0, 4), "not known"),
        ((9, 0, 0, 3), ""),
        ((0, 0, 0, 12), "not known"),
        (FEW, "few answers"),
        (NOBODY, ""),
    ],
)
def test_each_reason_and_its_edge(counts: Steps, reason: str) -> None:
    talks = queue([tallied("J1.S1", DONE), tallied("J1.S2", counts)], DEFAULT)

    assert [(t.question.key, t.reason) for t in talks] == ([("J1.S2", reason)] if reason else [])


def test_few_answers_are_a_reason_only_where_others_had_more() -> None:
    assert queue([tallied("J1.S1", FEW), tallied("J1.S2", (2, 0, 2, 0))], DEFAULT) == ()
    assert queue([], DEFAULT) == ()
    assert len(queue([tallied("J1.S1", FEW), tallied("J1.S2", (5, 0, 0, 0))], DEFAULT)) == 1


def test_the_three_most_divided_come_first_then_the_unknown_then_the_few() -> None:
    given = {
        "J1.S1": FEW,
        "J1.S2": UNKNOWN,
        "J1.S3": SCATTERED,
        "J1.D1": (4, 4, 4, 0),
        "J1.D2": (6, 0, 6, 0),
        "J1.D3": SPLIT,
        "J2.S1": UNKNOWN,
        "J2.S2": DONE,
    }
    talks = queue([tallied(key, n) for key, n in given.items()], DEFAULT)
    assert [t.question.key for t in talks] == ["J1.D2", "J1.D3", "J1.D1", "J1.S2", "J2.S1", "J1.S1"]

    five = queue([tallied(key, n) for key, n in given.items()], replace(DEFAULT, talk=5))
    assert [t.reason for t in five][:4] == ["split", "split", "split", "scattered"]
    none = queue([tallied(key, n) for key, n in given.items()], replace(DEFAULT, talk=0))
    assert {t.reason for t in none} == {"not known", "few answers"}


def test_equally_divided_items_keep_the_order_of_the_form() -> None:
    keys = ["J3.S1", "J1.D1", "J2.C1"]

    assert [t.question.key for t in queue([tallied(k, SPLIT) for k in keys], DEFAULT)] == keys


def test_a_split_comes_before_what_is_scattered_even_where_the_index_says_otherwise() -> None:
    loose, split = scale(3, 2, 2, 2, 3), scale(5, 2, 5, 0, 0)
    pair = [replace(loose, question=replace(loose.question, key="loose")), split]
    assert [read(t, DEFAULT).word for t in pair] == ["split", "split"]

    strict = replace(DEFAULT, split=0.3)
    assert [read(t, strict).word for t in pair] == ["scattered", "split"]
    assert tastle_wierman(pair[0]) < tastle_wierman(pair[1])
    assert [t.question.key for t in queue(pair, strict)] == ["q", "loose"]


def test_the_first_vote_stays_beside_the_second() -> None:
    before, after = tallied("J1.S1", UNKNOWN), tallied("J1.S1", SPLIT)
    [talk] = queue([after], DEFAULT, {"J1.S1": before})

    assert (talk.tally, talk.first) == (after, before)
    assert queue([tallied("J1.S1", DONE)], DEFAULT, {"J1.S1": before}) == ()


@pytest.mark.parametrize(
    ("counts", "words"),
    [
        ((5, 1, 6, 2), "6 of 14 say “Not started”, 5 say “Done, I could show it”"),
        ((5, 5, 2, 1), "5 say “Done, I could show it”, 5 say “Started”, 2 say “Not started”, of 13"),
        ((4, 2, 0, 3), "3 of 9 do not know"),
        ((0, 0, 1, 0), "only 1 answer"),
        (FEW, "only 4 answers"),
    ],
)
def test_the_reason_is_told_with_counts(counts: Steps, words: str) -> None:
    [talk] = queue([tallied("J1.S1", DONE), tallied("J1.S2", counts)], DEFAULT)

    assert reason_words(talk) == words


def test_one_who_does_not_know_is_one_person() -> None:
    [talk] = queue([asked(yes=1, no=1, unknown=1)], replace(DEFAULT, few=1))

    assert reason_words(talk) == "1 of 3 does not know"


@given(st.lists(st.tuples(*[st.integers(0, 30)] * 4), max_size=22))
def test_any_votes_give_a_queue_that_can_be_said(given_counts: list[Steps]) -> None:
    tallies = [
        QuestionTally(q, n, sum(n)) for q, n in zip(JOURNEY[: len(given_counts)], given_counts, strict=True)
    ]
    talks = queue(tallies, DEFAULT)

    assert all(reason_words(talk) for talk in talks)
    assert len({t.question.key for t in talks}) == len(talks)
    assert sum(t.reason in {"split", "scattered"} for t in talks) <= DEFAULT.talk
    assert all(isinstance(t, Talk) and t.tally in tallies for t in talks)
