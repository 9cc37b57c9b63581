"""P10-P15, W1-W3, M1-M2: each fires, is silent, and turns exactly at its edge."""

from dataclasses import replace
from functools import partial

import pytest
import votes
from votes import CLAIMS, IDEAS, asked, findings, lines, prepared, saying

from workshop.model import Decision, Idea, QuestionTally
from workshop.rules.findings import Findings

fired = partial(votes.fired, groups="PWM")


def chosen() -> Findings:
    return prepared(findings(*IDEAS, chosen="mails"))


def steps(one: int, two: int, three: int, four: int, unknown: int = 0) -> QuestionTally:
    return asked(_1=one, _2=two, _3=three, _4=four, unknown=unknown)


def weighed(feasibility: QuestionTally, value: QuestionTally) -> Findings:
    return saying(saying(chosen(), "mails", "feasibility", feasibility), "mails", "value", value)


LOW, HIGH, MIDDLE = steps(4, 7, 1, 0), steps(0, 1, 7, 4), steps(0, 6, 6, 0)


@pytest.mark.parametrize(
    ("feasibility", "value", "rules"),
    [
        (LOW, HIGH, {"P10"}),
        (HIGH, LOW, {"P12"}),
        (HIGH, HIGH, set()),
        (LOW, LOW, set()),
        (MIDDLE, HIGH, set()),
        (steps(0, 7, 5, 0), HIGH, {"P10"}),
        (LOW, MIDDLE, set()),
        (steps(4, 4, 0, 0, 4), HIGH, set()),
        (steps(2, 2, 0, 0), HIGH, set()),
        (steps(6, 0, 0, 6), HIGH, {"W3"}),
        (steps(7, 0, 0, 5), HIGH, {"W3"}),
    ],
)
def test_feasibility_against_value(feasibility: QuestionTally, value: QuestionTally, rules: set[str]) -> None:
    assert fired(weighed(feasibility, value)) == rules


def test_both_counts_of_a_trade_off_are_told() -> None:
    [line] = lines(weighed(steps(3, 5, 2, 1, 1), steps(0, 1, 6, 3)), "P10")

    assert "8 of 12" in line.reasons[0].text
    assert "9 of 10" in line.reasons[0].text
    assert line.reasons[0].counts == (3, 5, 2, 1, 1)
    assert lines(weighed(HIGH, LOW), "P12")[0].key == "practice:mails"


@pytest.mark.parametrize(
    ("late", "soon", "fires"), [(7, 5, True), (6, 6, False), (2, 2, False), (5, 0, True)]
)
def test_a_first_result_after_a_year(late: int, soon: int, fires: bool) -> None:
    found = saying(chosen(), "mails", "time", asked(over_12=late, _6_12=soon, _3_6=0, under_3=0, unknown=0))

    assert ("P11" in fired(found)) is fires


def test_smaller_first_version_is_one_action_for_two_rules() -> None:
    found = saying(weighed(LOW, HIGH), "mails", "time", asked(over_12=9, _6_12=3, _3_6=0, under_3=0))

    assert lines(found, "P10")[0].key == lines(found, "P11")[0].key == "smaller:mails"


@pytest.mark.parametrize(
    ("number", "today", "fires"),
    [("", "", True), ("mails", "", True), ("", "71", True), ("  ", "71", True), ("mails", "71", False)],
)
def test_a_number_for_success(number: str, today: str, fires: bool) -> None:
    found = prepared(
        findings(*IDEAS, chosen="mails", fields={"success-number": number, "success-today": today})
    )

    assert ("P13" in fired(found)) is fires


def test_the_known_number_stands_in_the_reason() -> None:
    found = prepared(
        findings(*IDEAS, chosen="mails", fields={"success-number": "mails first time", "success-today": ""})
    )

    assert "mails first time" in lines(found, "P13")[0].reasons[0].text


@pytest.mark.parametrize(
    ("yes", "no", "unsure", "words"),
    [
        (7, 5, 0, "7 of 12:"),
        (6, 6, 0, "6 of 12:"),
        (5, 6, 1, ""),
        (0, 8, 4, "4 of 12 are not sure"),
        (0, 9, 3, ""),
        (1, 0, 11, "11 of 12 are not sure"),
        (6, 1, 5, "6 of 12:"),
        (5, 2, 5, "5 of 12:"),
        (0, 12, 0, ""),
        (4, 0, 0, ""),
    ],
)
@pytest.mark.parametrize("question", ["risk-people", "risk-harm"])
def test_the_risk_check_is_a_stop_sign(question: str, yes: int, no: int, unsure: int, words: str) -> None:
    found = lines(saying(chosen(), "", question, asked(yes=yes, no=no, unknown=unsure, ordered=False)), "P14")

    assert [line.reasons[0].text.startswith(words) for line in found] == ([True] if words else [])
    assert all(line.stop and line.key == "risk:mails" for line in found)


def test_other_questions_of_the_risk_check_are_no_stop_sign_here() -> None:
    assert "P14" not in fired(saying(chosen(), "", "risk-cloud", asked(yes=12, no=0, ordered=False)))


def test_a_decision_that_differs_from_the_vote() -> None:
    assert "P15" not in fired(prepared(findings(*IDEAS, chosen="mails", favourite="mails")))
    assert "P15" not in fired(prepared(findings(*IDEAS, chosen="mails", favourite="gone")))

    found = prepared(findings(*IDEAS, chosen="mails", favourite="claims"))
    [line] = lines(found, "P15")
    assert line.key == "explain-choice:mails"
    assert CLAIMS.title in line.what
    assert CLAIMS.title in line.reasons[0].text

    told = Decision(
        "a9", "mails", favourite="claims", vote="9 of 36 dots; the vote put “Claims” first: 14 of 36 dots"
    )
    assert lines(replace(found, decision=told), "P15")[0].reasons[0].text == told.vote


@pytest.mark.parametrize(
    ("yes", "others", "unsure", "fires"),
    [
        (7, 3, 0, False),
        (6, 4, 0, True),
        (7, 2, 1, False),
        (69, 31, 0, True),
        (70, 30, 0, False),
        (2, 2, 0, False),
    ],
)
def test_seventy_of_a_hundred_can_say_why(yes: int, others: int, unsure: int, fires: bool) -> None:
    found = saying(chosen(), "", "explain-why", asked(no=0, roughly=others, yes=yes, unknown=unsure))

    assert ("W1" in fired(found)) is fires


def test_the_wanted_share_is_the_one_of_the_settings() -> None:
    found = saying(chosen(), "", "explain-why", asked(no=2, roughly=3, yes=5, unknown=0))
    half = replace(found, thresholds=replace(found.thresholds, can_explain=0.5))

    assert "70 of 100" in lines(found, "W1")[0].done_when
    assert "W1" not in fired(half)


@pytest.mark.parametrize(
    ("technology", "adoption", "key"),
    [
        ("", "", "money"),
        ("8-12k", "", "money"),
        ("", "8-12k", "money"),
        ("8,000 to 12,000", "4,000 to 6,000", "money-adoption"),
        ("8,000 to 12,000", "8,000 to 12,000", ""),
        ("8,000 to 12,000", "4,000 to 12,000", ""),
        ("€ 8,000 to 12,000", "$ 4,000 to 6,000", ""),
        ("8,000 to 12,000", "R. Haas decides by 12 May", ""),
    ],
)
def test_two_ranges_of_money(technology: str, adoption: str, key: str) -> None:
    money = {"money-technology": technology, "money-adoption": adoption}
    found = prepared(findings(*IDEAS, chosen="mails", fields=money))

    assert [line.key for line in lines(found, "W2")] == ([key] if key else [])


@pytest.mark.parametrize(
    ("by", "missing"),
    [
        ({}, "both"),
        ({"money-technology-by": "R. Haas, 12 May"}, "adoption"),
        ({"money-adoption-by": "R. Haas, 12 May"}, "technology"),
        ({"money-technology-by": "R. Haas, 12 May", "money-adoption-by": "R. Haas, 12 May"}, ""),
    ],
)
def test_who_decides_the_money_by_when_is_an_answer(by: dict[str, str], missing: str) -> None:
    found = lines(findings(*IDEAS, chosen="mails", fields=by), "W2")

    assert len(found) == bool(missing)
    for word in ("technology", "adoption") if missing == "both" else (missing,):
        assert all(word in line.what for line in found)


def test_the_missing_range_is_the_one_asked_for() -> None:
    found = prepared(
        findings(*IDEAS, chosen="mails", fields={"money-technology": "8-12k", "money-adoption": ""})
    )
    [line] = lines(found, "W2")

    assert "adoption" in line.what
    assert "technology" not in line.what


def test_money_and_numbers_are_asked_for_only_once_a_problem_is_chosen() -> None:
    assert fired(findings(*IDEAS)) == set()


@pytest.mark.parametrize("column", ["feasibility", "time", "value"])
def test_a_split_trade_off_asks_what_goes_first(column: str) -> None:
    [line] = lines(saying(chosen(), "mails", column, steps(5, 1, 0, 6)), "W3")

    assert line.key == "order:mails"
    assert line.reasons[0].text.endswith(": 6 and 5 of 12")
    assert "W3" not in fired(saying(chosen(), "mails", column, HIGH))
    assert "W3" not in fired(saying(chosen(), "claims", column, steps(6, 0, 0, 6)))


@pytest.mark.parametrize(
    ("early", "later", "fires"), [(4, 8, True), (3, 9, False), (0, 12, False), (2, 2, False)]
)
def test_a_third_expect_an_early_benefit(early: int, later: int, fires: bool) -> None:
    found = saying(findings(), "", "benefit-when", asked(under_3=early, _3_6=later, unknown=0))

    assert ("M1" in fired(found)) is fires


@pytest.mark.parametrize(
    ("ticks", "by_hand", "fires"), [(4, False, True), (3, False, False), (5, True, True), (4, True, False)]
)
def test_a_third_of_people_say_it_takes_not_much(ticks: int, by_hand: bool, fires: bool) -> None:
    """Hands do not tell how many people raised one, so there it is a third of the 14 who are present."""
    tally = asked(training=12, new_roles=12, nothing_much=ticks, ordered=False, many=True, people=12)
    tally = replace(tally, people=None if by_hand else tally.counts)
    found = saying(findings(), "", "benefit-needs", tally)

    assert ("M1" in fired(found)) is fires
    assert all(line.reasons[0].counts == () for line in lines(found, "M1")), "ticks make no bar"


def ideas(*places: str, part: str = "area") -> tuple[Idea, ...]:
    area, use = part == "area", part == "use"
    return tuple(
        Idea(f"i{n}", "An idea", area=place * area, use=place * use) for n, place in enumerate(places)
    )


@pytest.mark.parametrize(
    ("places", "fires"),
    [
        ("AAABC", True),
        ("AAABBCC", False),
        ("AABBCD", False),
        ("AABB", True),
        ("ABC", False),
        ("AA", False),
        ("AAa  ", True),
        ("AAA    ", False),
    ],
)
def test_ideas_from_one_area(places: str, fires: bool) -> None:
    assert ("M2" in fired(findings(*ideas(*(p.strip() for p in places))))) is fires


@pytest.mark.parametrize(("kinds", "fires"), [("AAABC", True), ("AABBC", False), ("AABB", False)])
def test_ideas_of_one_kind(kinds: str, fires: bool) -> None:
    assert ("M2" in fired(findings(*ideas(*kinds, part="use")))) is fires


def test_the_narrow_area_is_named_with_its_count() -> None:
    [line] = lines(findings(*ideas("Operations", "operations ", "Operations", "Claims", "HR")), "M2")

    assert line.reasons[0].text == "3 of 5 ideas are from one area: Operations"
    assert line.horizon == "60"
