"""Readings: the table of the domain with its edges, and what must hold for any counts."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from votes import asked, criterion

from workshop.model import Option, Question, QuestionTally
from workshop.readings import Reading, at_least, divided_word, in_words, read
from workshop.thresholds import Thresholds

DEFAULT = Thresholds()
counts = st.integers(0, 60)
four = st.tuples(counts, counts, counts, counts)


@pytest.mark.parametrize(
    ("given_counts", "expected"),
    [
        ((4, 0, 0, 0), Reading("too few")),
        ((5, 0, 0, 0), Reading("agreed", (0,))),
        ((0, 0, 0, 0), Reading("too few")),
        ((8, 0, 0, 4), Reading("not known")),
        ((9, 0, 0, 3), Reading("agreed", (0,))),
        ((0, 0, 0, 5), Reading("not known")),
        ((9, 3, 0, 0), Reading("agreed", (0,))),
        ((3, 9, 0, 0), Reading("agreed", (1,))),
        ((8, 1, 3, 0), Reading("leaning", (0,))),
        ((6, 4, 2, 0), Reading("leaning", (0,))),
        ((6, 6, 0, 0), Reading("leaning", (0, 1))),
        ((0, 6, 6, 0), Reading("leaning", (1, 2))),
        ((6, 0, 6, 0), Reading("split", (0, 2))),
        ((4, 2, 6, 0), Reading("split", (2, 0))),
        ((3, 0, 1, 0), Reading("too few")),
        ((5, 5, 2, 0), Reading("scattered")),
        ((3, 1, 1, 0), Reading("leaning", (0,))),
        ((3, 4, 3, 0), Reading("split", (0, 2))),
    ],
)
def test_the_reading_follows_the_table(given_counts: tuple[int, ...], expected: Reading) -> None:
    assert read(criterion(given_counts), DEFAULT) == expected


def test_a_camp_of_one_person_is_no_split() -> None:
    loose = replace(DEFAULT, few=3, leaning=0.9, agreed=0.95)
    assert read(asked(a=2, b=1, c=1), loose).word == "scattered"
    assert read(asked(a=2, b=1, c=1), replace(loose, split_people=1)).word == "split"


def test_two_answers_without_an_order_are_a_split_even_side_by_side() -> None:
    assert read(asked(yes=6, no=6, ordered=False), DEFAULT) == Reading("split", (0, 1))
    assert read(asked(yes=6, no=6), DEFAULT).word == "leaning"


def test_ticks_of_several_options_are_shares_of_people() -> None:
    ticks = asked(data=9, training=9, unknown=2, many=True, ordered=False, people=12)
    assert read(ticks, DEFAULT) == Reading("agreed", (0,))

    nobody_sure = asked(data=6, training=6, roles=6, unknown=4, many=True, ordered=False, people=12)
    assert read(nobody_sure, DEFAULT).word == "not known"

    both = asked(data=6, training=6, unknown=0, many=True, ordered=False, people=12)
    assert read(both, DEFAULT).word == "scattered"


@given(
    st.integers(1, 5000), st.sampled_from([(0.7, (7, 10)), (0.6, (3, 5)), (1 / 3, (1, 3)), (0.57, (57, 100))])
)
def test_a_share_is_reached_exactly_at_the_edge(people: int, wanted: tuple[float, tuple[int, int]]) -> None:
    share, parts = wanted
    edge = -(-people * parts[0] // parts[1])

    assert at_least(edge, share, people)
    assert not at_least(edge - 1, share, people)


def test_a_share_that_is_no_exact_binary_number_is_reached() -> None:
    assert 0.07 * 100 > 7
    assert at_least(7, 0.07, 100)


def test_words_name_the_options() -> None:
    tally = criterion((6, 6, 0, 0))
    assert in_words(tally, read(tally, DEFAULT)) == "leaning: met or partly"
    assert in_words(tally, Reading("agreed", (0,))) == "agreed: met"
    assert in_words(tally, Reading("leaning", (1,))) == "leaning: partly"
    assert in_words(tally, Reading("split", (0, 2))) == "split: met and not"
    assert in_words(tally, Reading("scattered")) == "scattered"
    assert in_words(tally, Reading("not known")) == "not known"
    assert in_words(tally, Reading("too few")) == "too few to read"
    assert [divided_word(Reading(w)) for w in ("split", "agreed", "too few")] == ["split", "", ""]


def _plain(options: int, given_counts: tuple[int, ...], *, ordered: bool = True) -> QuestionTally:
    named = tuple(Option(f"o{i}", f"o{i}") for i in range(options))
    question = Question("q", "?", (*named, Option("unknown", "?", "unknown")), ordered=ordered)
    return QuestionTally(question, given_counts, sum(given_counts))


@given(four)
def test_the_word_says_what_its_condition_says(given_counts: tuple[int, ...]) -> None:
    reading = read(criterion(given_counts), DEFAULT)
    *known, unknown = given_counts
    base, total = sum(known), sum(given_counts)
    if total < 5:
        assert reading.word == "too few"
    elif 3 * unknown >= total:
        assert reading.word == "not known"
    elif 4 * max(known) >= 3 * base:
        assert reading.word == "agreed"
    elif 2 * max(known) >= base and 4 * (max(known) + _beside(known)) >= 3 * base:
        assert reading.word == "leaning"
    elif min(known[0], known[2]) * 4 >= base and min(known[0], known[2]) >= 2:
        assert reading == Reading("split", (0, 2) if known[0] >= known[2] else (2, 0))
    else:
        assert reading.word == "scattered"


def _beside(known: list[int]) -> int:
    return max(
        max((known[j] for j in (i - 1, i + 1) if 0 <= j < 3), default=0)
        for i, n in enumerate(known)
        if n == max(known)
    )


@given(four)
def test_a_mirrored_scale_reads_the_same(given_counts: tuple[int, ...]) -> None:
    there = read(criterion(given_counts), DEFAULT)
    mirrored = (*given_counts[2::-1], given_counts[3])
    back = read(criterion(mirrored), DEFAULT)

    assert back.word == there.word
    assert {2 - i for i in back.options} == set(there.options)


@given(four, st.integers(2, 9))
def test_more_people_of_the_same_mind_read_the_same(given_counts: tuple[int, ...], times: int) -> None:
    once = read(criterion(given_counts), replace(DEFAULT, few=0, split_people=0))
    often = read(criterion(tuple(n * times for n in given_counts)), replace(DEFAULT, few=0, split_people=0))

    assert often == once


share = st.floats(0, 1)
settings = st.builds(
    Thresholds,
    few=st.integers(0, 20),
    unknown=share,
    agreed=share,
    leaning=share,
    split=share,
    split_people=st.integers(0, 5),
)


@given(
    st.integers(0, 8).flatmap(lambda n: st.tuples(st.just(n), st.tuples(*[counts] * (n + 1)))),
    settings,
    st.booleans(),
)
def test_any_counts_and_settings_give_a_reading_that_can_be_said(
    shape: tuple[int, tuple[int, ...]], thresholds: Thresholds, ordered: bool
) -> None:
    options, given_counts = shape
    tally = _plain(options, given_counts, ordered=ordered)
    reading = read(tally, thresholds)

    assert in_words(tally, reading)
    assert options not in reading.options, "don't know is never what a room agrees on"
    assert all(given_counts[i] for i in reading.options)
