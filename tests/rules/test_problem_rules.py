"""P1-P9: each speaks where its criterion asks for it, is silent elsewhere, and turns at its edge."""

from dataclasses import replace
from functools import partial

import pytest
import votes
from votes import (
    CLAIMS,
    FEW,
    IDEAS,
    MET,
    PARTLY,
    QUOTES,
    SHORT,
    SPLIT,
    UNKNOWN,
    VANS,
    findings,
    having,
    judged,
    lines,
    prepared,
)

from workshop.rules.findings import Findings
from workshop.rules.rulebook import propose

fired = partial(votes.fired, groups="PWM")


def chosen_mails(**criteria: tuple[int, ...]) -> Findings:
    return judged(prepared(findings(*IDEAS, chosen="mails")), "mails", **criteria)


@pytest.mark.parametrize(
    ("criterion", "counts", "rules"),
    [
        ("buy_in", MET, {"P5"}),
        ("buy_in", SHORT, {"P1", "P6"}),
        ("buy_in", PARTLY, {"P1", "P6"}),
        ("buy_in", (6, 6, 0, 0), {"P1", "P6"}),
        ("buy_in", (6, 5, 1, 0), {"P5"}),
        ("buy_in", (5, 5, 2, 0), {"P1", "P6"}),
        ("buy_in", (5, 4, 2, 1), {"P1", "P6"}),
        ("buy_in", UNKNOWN, {"P8", "P6"}),
        ("buy_in", (5, 2, 1, 4), {"P8", "P6"}),
        ("buy_in", (7, 2, 0, 3), {"P5"}),
        ("buy_in", SPLIT, {"P9", "P6"}),
        ("buy_in", FEW, set()),
        ("data", SHORT, {"P2"}),
        ("data", PARTLY, {"P2"}),
        ("data", UNKNOWN, {"P8"}),
        ("data", SPLIT, {"P9"}),
        ("no_rule", SHORT, {"P3"}),
        ("no_rule", PARTLY, {"P3"}),
        ("no_rule", UNKNOWN, {"P8"}),
        ("no_rule", SPLIT, {"P9"}),
        ("labour", SHORT, {"P4", "P6"}),
        ("labour", PARTLY, {"P4", "P6"}),
        ("labour", UNKNOWN, {"P8", "P6"}),
        ("labour", SPLIT, {"P9", "P6"}),
    ],
)
def test_one_criterion_of_the_chosen_problem(
    criterion: str, counts: tuple[int, ...], rules: set[str]
) -> None:
    assert fired(chosen_mails(**{criterion: counts})) - {"M2"} == rules


def test_an_exact_third_who_do_not_know_is_enough_and_one_less_is_not() -> None:
    assert "P8" in fired(chosen_mails(data=(6, 2, 0, 4)))
    assert "P8" not in fired(chosen_mails(data=(7, 2, 0, 3)))


def test_more_than_half_is_met_even_where_the_rest_is_scattered() -> None:
    found = chosen_mails(buy_in=(4, 1, 2, 0))
    strict = replace(found, thresholds=replace(found.thresholds, split_people=3))

    assert "P9" in fired(found)
    assert fired(strict) == {"P5"}


def test_a_problem_nobody_chose_gets_no_repair_and_no_trial() -> None:
    found = judged(prepared(findings(*IDEAS)), "mails", buy_in=SHORT, data=PARTLY, labour=SHORT)

    assert fired(found) == {"P7"}


def test_before_the_decision_every_problem_is_asked_what_is_not_known() -> None:
    found = judged(judged(findings(*IDEAS), "mails", data=UNKNOWN), "claims", buy_in=SPLIT)

    assert [line.key for line in propose(found)] == ["find-data:mails", "backing:claims"]


def test_the_counts_stand_in_the_reason_with_a_bar() -> None:
    [line] = lines(chosen_mails(buy_in=(4, 5, 2, 1)), "P1")
    reason = line.reasons[0]

    assert reason.text.startswith("7 of 12: ")
    assert (reason.counts, reason.levels) == ((4, 5, 2, 1), ("met", "partly", "not", "unknown"))
    assert (reason.rule, reason.mark, reason.basis, reason.activity, reason.round) == (
        "P1",
        "S",
        "S10, S43",
        "a1",
        1,
    )


def test_both_views_of_a_split_are_counted() -> None:
    [line] = lines(chosen_mails(data=(5, 1, 6, 0)), "P9")

    assert "5 of 12" in line.reasons[0].text
    assert "6 say not" in line.reasons[0].text


def test_the_leader_is_named_where_the_file_knows_one() -> None:
    found = chosen_mails(buy_in=SHORT)

    assert "the leader in charge" in lines(found, "P1")[0].what
    assert (
        "A. Decider"
        in lines(replace(found, fields={**found.fields, "decider": " A. Decider "}), "P1")[0].what
    )
    assert "R. Haas" in lines(replace(found, sponsor="R. Haas"), "P1")[0].what


def test_data_missing_altogether_asks_for_more_than_data_in_part() -> None:
    missing, [partly] = lines(chosen_mails(data=SHORT), "P2"), lines(chosen_mails(data=PARTLY), "P2")

    assert missing[0].what != partly.what
    assert (missing[0].horizon, partly.horizon) == ("60", "30")


def test_a_problem_that_a_rule_solves_is_named_even_when_not_chosen() -> None:
    found = judged(chosen_mails(), "vans", no_rule=SHORT)
    [line] = lines(found, "P3")

    assert VANS.title in line.what
    assert line.horizon == "90"
    assert "9 of 12" in line.reasons[0].text
    assert "P7" not in fired(judged(found, "vans", no_rule=SHORT, data=SHORT, buy_in=SHORT))


def test_a_rule_that_does_part_of_it_concerns_the_chosen_problem_only() -> None:
    assert lines(judged(chosen_mails(), "vans", no_rule=PARTLY), "P3") == []
    assert [line.key for line in lines(chosen_mails(no_rule=PARTLY), "P3")] == ["check-rule:mails"]


def test_all_four_met_gives_the_trial_and_its_showing() -> None:
    trial, show = lines(chosen_mails(labour=(8, 3, 0, 1)), "P5")

    assert (trial.key, trial.horizon, show.key) == ("trial:mails", "30", "show:mails")
    assert "4 of 4" in trial.reasons[0].text
    assert "8 of 12" in trial.reasons[0].text


@pytest.mark.parametrize(("criterion", "repair"), [("buy_in", "backing:mails"), ("labour", "measure:mails")])
def test_three_met_puts_the_repair_before_the_trial(criterion: str, repair: str) -> None:
    keys = [line.key for line in propose(chosen_mails(**{criterion: SHORT}))]

    assert keys.index(repair) < keys.index("trial:mails")


@pytest.mark.parametrize("criterion", ["data", "no_rule"])
def test_no_trial_without_data_or_where_a_rule_would_do(criterion: str) -> None:
    assert not {"P5", "P6"} & fired(chosen_mails(**{criterion: SHORT}))


def test_a_criterion_that_was_not_asked_keeps_the_trial_back() -> None:
    found = having(
        prepared(findings(*IDEAS, chosen="mails")), "mails", buy_in=MET, data_rich=MET, no_rule=MET
    )

    assert fired(found) == set()


def test_two_met_asks_for_a_day_to_decide_and_never_parks_the_chosen_problem() -> None:
    found = chosen_mails(buy_in=SHORT, data=UNKNOWN)
    [alone] = lines(found, "P7")
    assert "2 of 4" in alone.reasons[0].text
    assert alone.key == "start-or-not:mails"

    assert found.decision is not None
    [beside] = lines(replace(found, decision=replace(found.decision, reserve="claims")), "P7")
    assert beside.key == alone.key
    assert CLAIMS.title in beside.done_when


def test_parked_problems_share_one_line_that_names_each() -> None:
    found = chosen_mails()
    for key in ("claims", "vans", "quotes"):
        found = judged(found, key, buy_in=SHORT, data=SHORT)
    [line] = lines(found, "P7")

    assert (line.key, line.horizon) == ("park", "later")
    assert "2 more" in line.what
    for idea, reason in zip((CLAIMS, VANS, QUOTES), line.reasons, strict=True):
        assert idea.title in reason.text
        assert "2 of 4" in reason.text


def test_one_parked_problem_and_the_edge_of_parking() -> None:
    assert CLAIMS.title in lines(judged(chosen_mails(), "claims", buy_in=SHORT, labour=SHORT), "P7")[0].what
    assert lines(judged(chosen_mails(), "claims", labour=SHORT), "P7") == []
    assert lines(judged(chosen_mails(), "claims", buy_in=UNKNOWN, labour=SHORT), "P7") == []
    assert lines(judged(chosen_mails(), "claims", buy_in=SPLIT, labour=SHORT), "P7") == []
    assert lines(judged(chosen_mails(), "claims", buy_in=FEW, data=SHORT, labour=SHORT), "P7") == []


def test_the_reserve_is_not_parked_but_asked_later() -> None:
    found = judged(
        findings(*IDEAS, chosen="mails", reserve="claims"), "claims", data=UNKNOWN, buy_in=SHORT, labour=SHORT
    )
    [line] = [line for line in propose(prepared(found)) if line.key.endswith(":claims")]

    assert (line.key, line.horizon) == ("find-data:claims", "90")
    assert CLAIMS.title in line.what


def test_nothing_is_said_about_other_problems_not_known() -> None:
    assert "P8" not in fired(judged(chosen_mails(), "vans", data=UNKNOWN))


def test_four_voters_are_too_few_for_any_rule_about_criteria() -> None:
    found = chosen_mails(buy_in=FEW, data=FEW, no_rule=FEW, labour=FEW)
    assert fired(found) == set()

    assert "P9" in fired(chosen_mails(data=(3, 0, 2, 0)))
