"""Q1-Q5: who was missing, and what stayed in two views though it was asked again."""

from dataclasses import replace

import pytest
from votes import (
    IDEAS,
    MET,
    SPLIT,
    again,
    asked,
    criterion,
    evidence,
    failing,
    findings,
    fired,
    judged,
    lines,
    prepared,
    saying,
)

from workshop.model import DataSource, Option, Question, QuestionTally
from workshop.rules.findings import Findings
from workshop.rules.quality import counted, two_views, under_half
from workshop.rules.rulebook import propose

NOBODY = prepared(findings())
CHOSEN = prepared(findings(*IDEAS, chosen="mails"))
VIEWS = criterion(SPLIT)


def quality(found: Findings) -> set[str]:
    return {rule for rule in fired(found) if rule[0] == "Q"}


def stance(decide: int, others: int) -> QuestionTally:
    return asked(decide=decide, advise=others, do=0, affected=0, ordered=False)


def here(**counts: int) -> QuestionTally:
    return asked(ordered=False, **counts)


@pytest.mark.parametrize(
    ("decide", "others", "fires"), [(0, 12, True), (1, 11, False), (0, 0, False), (0, 4, False), (0, 5, True)]
)
def test_nobody_decides(decide: int, others: int, fires: bool) -> None:
    found = saying(CHOSEN, "", "stance", stance(decide, others))

    assert ("Q1" in fired(found)) is fires


def test_in_a_room_of_three_all_three_are_enough_to_know() -> None:
    asked_of_three = replace(evidence(stance(0, 3)), present=3)

    assert "Q1" in fired(replace(CHOSEN, evidence={("", "stance"): asked_of_three}))


def test_who_decides_was_not_asked_is_no_answer() -> None:
    assert quality(CHOSEN) == set()


def test_the_meeting_that_decides_is_the_very_first_line() -> None:
    found = failing(saying(judged(CHOSEN, "mails", buy_in=SPLIT), "", "stance", stance(0, 12)), law=1)
    first, second = propose(found)[:2]

    assert first.key == "decision-meeting"
    assert "0 of 12 in the room decide" in first.reasons[0].text
    assert second.stop
    assert "R. Haas" in propose(replace(found, decider="R. Haas"))[0].what


@pytest.mark.parametrize(
    ("counts", "missing"),
    [
        ({"research": 3, "software": 4, "hr": 1, "business": 4}, ""),
        ({"research": 0, "software": 4, "hr": 1, "business": 4}, "Research"),
        ({"research": 3, "software": 0, "hr": 0, "business": 4}, "Software engineering and HR"),
        ({"research": 0, "software": 0, "hr": 0, "other": 12}, "Research, Software engineering and HR"),
        ({"research": 0, "software": 0, "hr": 0, "other": 0}, ""),
        ({"research": 3, "software": 4, "hr": 5, "business": 0}, ""),
    ],
)
def test_a_function_that_is_missing_is_asked_afterwards(counts: dict[str, int], missing: str) -> None:
    found = lines(saying(NOBODY, "", "function", here(**counts)), "Q2")

    assert [line.what for line in found] == ([f"Validate this plan with {missing}"] if missing else [])
    assert all(line.horizon == "30" for line in found)


@pytest.mark.parametrize(("yes", "no", "fires"), [(0, 12, True), (1, 11, False), (0, 0, False)])
def test_nobody_knows_the_data(yes: int, no: int, fires: bool) -> None:
    assert ("Q3" in fired(saying(NOBODY, "", "knows-data", here(yes=yes, no=no)))) is fires


@pytest.mark.parametrize(
    ("invited", "answered", "fires"),
    [(24, 11, True), (24, 12, False), (25, 12, True), (0, 12, False), (16, 0, True)],
)
def test_fewer_than_half_of_those_invited(invited: int, answered: int, fires: bool) -> None:
    found = replace(NOBODY, workshop=replace(NOBODY.workshop, invited=invited, present=7))
    found = (
        saying(found, "", "function", here(research=answered - 1, software=1, hr=0)) if answered else found
    )
    kept = replace(found, thresholds=replace(found.thresholds, half_invited=0.0))

    assert ("Q4" in fired(found), under_half(found)) == (fires, fires)
    assert counted(found) == (answered or 7)
    assert "Q4" not in fired(kept)
    if fires:
        assert f"{answered or 7} of {invited} invited" in lines(found, "Q4")[0].reasons[0].text


def test_nobody_counted_is_not_fewer_than_half() -> None:
    empty = replace(NOBODY, workshop=replace(NOBODY.workshop, invited=16, present=0))

    assert not under_half(empty)


@pytest.mark.parametrize(
    ("round_", "tally", "fires"),
    [(2, VIEWS, True), (3, VIEWS, True), (1, VIEWS, False), (2, criterion(MET), False)],
)
def test_two_views_after_the_second_vote(round_: int, tally: QuestionTally, fires: bool) -> None:
    found = replace(NOBODY, evidence={("", "J2.D2"): evidence(tally, round_=round_)})

    assert ("Q5" in fired(found)) is fires
    assert len(two_views(found)) == fires


def test_both_views_have_their_counts_and_a_day() -> None:
    found = again(NOBODY, "", "benefit-when", asked(under_3=5, _3_6=1, over_12=6, unknown=0))
    [line] = lines(found, "Q5")

    assert line.what == "Settle by a fixed day: “benefit-when”"
    assert line.reasons[0].text.endswith("6 say over_12, 5 say under_3")
    assert line.reasons[0].counts == (5, 1, 6, 0)


@pytest.mark.parametrize(
    ("subject", "question", "key"),
    [
        ("mails", "data-rich", "find-data:mails"),
        ("mails", "value", "order:mails"),
        ("s", "labelled", "settle"),
    ],
)
def test_it_is_one_more_reason_where_another_rule_settles_it(subject: str, question: str, key: str) -> None:
    with_source = replace(CHOSEN, sources=(DataSource("s", "Mail archive"),))
    tally = VIEWS if question != "value" else asked(_1=6, _2=0, _3=0, _4=6)
    found = again(with_source, subject, question, tally)
    [line] = lines(found, "Q5")
    merged = {each.key: [r.rule for r in each.reasons] for each in propose(found)}

    assert line.key == key
    assert merged[key][-1] == "Q5"
    assert len(merged[key]) == (1 if key == "settle" else 2)


def test_a_source_is_named_and_other_problems_are_not_settled() -> None:
    with_source = replace(CHOSEN, sources=(DataSource("s", "Mail archive"),))

    assert "Mail archive: labelled" in lines(again(with_source, "s", "labelled", VIEWS), "Q5")[0].what
    assert "Q5" not in fired(again(CHOSEN, "vans", "data-rich", VIEWS))
    assert "Q5" not in fired(again(CHOSEN, "gone", "labelled", VIEWS))
    assert "Q5" in fired(again(findings(*IDEAS), "vans", "data-rich", VIEWS))


def test_a_split_of_the_journey_has_its_own_line() -> None:
    levels = tuple(Option(k, k, level) for k, level in (("done", "met"), ("not-started", "not")))
    statement = Question("J1.D1", "?", levels, ordered=False, row="1", column="data")
    tally = QuestionTally(statement, (6, 6), 12)
    found = replace(NOBODY, evidence={("", "J1.D1"): replace(evidence(tally, round_=2), first=tally)})
    listed = replace(found, statements={"checklist": (statement,)})

    assert lines(found, "Q5")[0].key == "settle"
    assert lines(listed, "Q5")[0].key == "compare-J1.D1"


def test_who_is_in_the_room_is_never_two_views() -> None:
    assert "Q5" not in fired(again(NOBODY, "", "knows-data", here(yes=6, no=6)))
