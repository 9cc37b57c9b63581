"""The record of an event makes its summary: what was voted on before what was written, newest first."""

import pytest
from papers import sample_event
from papers.sample_event import asked, record

from workshop.event_summary import Interest, Pulse
from workshop.model import Option, Question, QuestionTally, RuleScore, Taught
from workshop.summing_up import read_pulse
from workshop.worries import by_kind, count_kinds, read_kinds


@pytest.mark.parametrize(
    ("written", "kinds"),
    [
        (
            "jobs and trust 7, time 5, missing data 4",
            (("jobs and trust", 7), ("time", 5), ("missing data", 4)),
        ),
        ("time: 2; jobs – 11\nlaw (3).", (("jobs", 11), ("law", 3), ("time", 2))),
        ("7 jobs, 2x time", (("jobs", 7), ("time", 2))),
        ("time 2, time 3", (("time", 5),)),
        ("jobs 7, time 5 and data 4", ()),
        ("mostly jobs", ()),
        ("", ()),
    ],
)
def test_worries_are_read_as_counts_or_left_as_words(
    written: str, kinds: tuple[tuple[str, int], ...]
) -> None:
    assert read_kinds(written) == kinds


def test_the_pulse_lays_the_newest_of_both_times_side_by_side() -> None:
    early, twice, late = (sample_event.tally(sample_event.MOOD, n, 0, 0, 0) for n in (1, 2, 3))
    only = sample_event.tally(sample_event.EXPLAIN, 1, 1, 1, 1)

    rounds = (asked("pulse-start", early), asked("pulse-start", twice, only), asked("pulse-end", late))

    assert read_pulse(rounds) == (Pulse(twice, late), Pulse(only, None))


def test_the_record_makes_the_page() -> None:
    made = record((), rules=RuleScore(28, 14, 18))

    assert (made.client, made.minutes, made.people, made.missing) == ("Acme", 12, 30, ("Research",))
    assert made.ideas == (Interest("Mails", key="a"), Interest("Claims", key="b"))
    assert made.expectations is not None
    assert made.expectations.counts == (1, 2, 3, 4, 5)
    assert (made.why, made.learned, made.next.decider) == ("Because.", "a lot", "A. Quill")
    assert made.worries == (("time", 2),)
    assert made.rules_range == sample_event.score(28)
    assert not made.taught


def test_ideas_are_put_in_order_by_people_before_dots() -> None:
    question = Question("dots", "Which?", (Option("a", "Mails"), Option("b", "Claims"), Option("c", "Vans")))
    by_people = asked("favourites", QuestionTally(question, (9, 5, 8), 9, people=(3, 5, 3)))
    by_hand = asked("favourites", QuestionTally(question, (4, 5, 8), 9))

    made = record((by_people,))

    assert made.ideas == (
        Interest("Claims", 5, 5, "b"),
        Interest("Mails", 3, 9, "a"),
        Interest("Vans", 3, 8, "c"),
    )
    assert (made.voters, made.dots, made.most, made.people) == (9, 3, 2, 36)
    assert [i.title for i in record((by_hand,)).ideas] == ["Vans", "Claims", "Mails"]


def test_what_the_machine_learned_comes_from_the_teaching() -> None:
    tables = tuple(sample_event.score(n) for n in (44, 34))
    teaching = Taught(
        messages=140, labels=266, labelled=120, divided=12, tables=tables, together=sample_event.score(51)
    )

    made = record((), teaching=teaching, rules=RuleScore(28, 14, 18))

    assert made.rules == RuleScore(28, 14, 18)
    assert [s.right for s in made.tables] == [34, 44]
    assert (made.labels, made.labelled, made.messages, made.divided) == (266, 120, 140, 12)
    assert made.taught


def test_a_vote_on_worries_has_the_kinds_short_names_and_what_fits_none_last() -> None:
    options = (
        Option("other", "Something else"),
        Option("jobs", "I fear for my job"),
        Option("no-time", "Time"),
        Option("law", "Law"),
        Option("unknown", "Don’t know", "unknown"),
    )
    tally = QuestionTally(Question("worry", "Your worry?", options), (9, 4, 6, 0, 3), 22)

    assert count_kinds(tally) == (("No time", 6), ("Fear for jobs", 4), ("Something else", 9))
    assert by_kind(count_kinds(tally)) == {"no-time": 6, "jobs": 4}


def test_who_has_no_worry_is_no_worry() -> None:
    options = (Option("jobs", "Fear for jobs"), Option("other", "Something else"), Option("none", "No worry"))
    tally = QuestionTally(Question("worry", "My biggest worry is about …", options), (4, 1, 9), 14)

    assert count_kinds(tally) == (("Fear for jobs", 4), ("Something else", 1))
