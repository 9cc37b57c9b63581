"""L1-L6: each fires, is silent, and turns at its edge; help from outside is never a second line."""

from collections.abc import Mapping
from dataclasses import replace

import pytest
from steps import DONE, EDGES, FEW, NOBODY, OPEN, SPLIT, UNKNOWN, Steps, rated, standing, tallied
from votes import asked, findings, saying

from workshop.model import PlanLine
from workshop.rules import journey, learning
from workshop.rules.findings import Findings
from workshop.rules.ranking import merge
from workshop.rules.wording import variants, words

FIRST_STEP = {"L1": "learn-technical", "L2": "learn-leaders", "L3": "learn-training"}
ACTIONS = {"L1": "lab", "L2": "leader-session", "L3": "training-plan"}
ALL_DONE = dict.fromkeys(FIRST_STEP.values(), DONE)


def learned(counts: Mapping[str, Steps], found: Findings | None = None) -> Findings:
    found = found or findings()
    for key, n in counts.items():
        found = saying(found, "", key, tallied(key, n))
    return found


def lines(found: Findings, rule: str = "") -> list[PlanLine]:
    return [made.line for each in learning.RULES if rule in {"", each.id} for made in each.propose(found)]


def fired(found: Findings) -> set[str]:
    return {line.reasons[0].rule for line in lines(found)}


def test_the_rules_are_the_six_of_the_domain() -> None:
    assert [rule.id for rule in learning.RULES] == ["L1", "L2", "L3", "L4", "L5", "L6"]


# ---------------------------------------------------------------- learning step 1


@pytest.mark.parametrize("rule", FIRST_STEP)
@pytest.mark.parametrize(("counts", "variant"), EDGES)
def test_the_first_step_fires_is_silent_and_turns_at_its_edge(rule: str, counts: Steps, variant: str) -> None:
    actions = {"open": ACTIONS[rule], "split": f"compare-{rule}", "not-known": f"find-out-{rule}"}
    found = lines(learned({**ALL_DONE, FIRST_STEP[rule]: counts}))

    assert [(line.reasons[0].rule, line.key) for line in found] == (
        [(rule, actions[variant])] if variant else []
    )


@pytest.mark.parametrize("rule", FIRST_STEP)
def test_what_was_not_asked_says_nothing(rule: str) -> None:
    assert lines(findings()) == []
    others = {key: OPEN for other, key in FIRST_STEP.items() if other != rule}
    assert fired(learned(others)) == set(FIRST_STEP) - {rule}


@pytest.mark.parametrize("rule", FIRST_STEP)
def test_the_counts_stand_in_the_reason(rule: str) -> None:
    [line] = lines(learned({FIRST_STEP[rule]: (2, 3, 8, 1)}))
    assert line.reasons[0].text.endswith("2 of 14 say done, 8 not started")
    assert line.reasons[0].counts == (2, 3, 8, 1)

    [unknown] = lines(learned({FIRST_STEP[rule]: UNKNOWN}))
    assert unknown.reasons[0].text.endswith("5 of 12 do not know")


@pytest.mark.parametrize("rule", [rule.id for rule in learning.RULES])
def test_the_published_hours_are_marked_as_an_extension(rule: str) -> None:
    for variant in variants(rule):
        wording = words(rule, variant)
        hours = any(h in f"{wording.what}{wording.done}" for h in ("about 4", "about 12", "about 100"))

        assert (wording.mark == "X") is hours
        assert ("extension" in wording.basis) is hours


# ---------------------------------------------------------------- learning step 2


@pytest.mark.parametrize(
    ("counts", "fires"),
    [
        (OPEN, True),
        ((59, 41, 0, 0), True),
        ((60, 40, 0, 0), False),
        (DONE, False),
        (SPLIT, False),
        (UNKNOWN, False),
        ((0, 0, 12, 5), True),
        (FEW, False),
        (NOBODY, False),
        ((0, 0, 5, 0), True),
    ],
)
def test_a_data_scientist_is_hired_once_the_first_step_is_done(counts: Steps, fires: bool) -> None:
    found = lines(learned({**ALL_DONE, "learn-hire": counts}))

    assert [line.key for line in found] == (["hire"] if fires else [])


@pytest.mark.parametrize("key", ALL_DONE)
@pytest.mark.parametrize("counts", [OPEN, SPLIT, UNKNOWN, FEW, NOBODY])
def test_nobody_is_hired_while_one_point_of_the_first_step_is_not_done(key: str, counts: Steps) -> None:
    assert "L4" not in fired(learned({**ALL_DONE, key: counts, "learn-hire": OPEN, "learn-outside": OPEN}))


def test_outsiders_are_one_more_reason_for_hiring_or_a_partner() -> None:
    [line] = lines(learned({**ALL_DONE, "learn-hire": OPEN, "learn-outside": (0, 4, 8, 0)}))

    assert line.key == "hire"
    assert [r.text for r in line.reasons] == [
        "Data scientist hired: 1 of 12 say done, 9 not started",
        "Learning with outsiders: 0 of 12 say done, 8 not started",
    ]


@pytest.mark.parametrize("first", [DONE, OPEN])
def test_outsiders_are_one_more_reason_for_help_from_outside(first: Steps) -> None:
    answers = {**dict.fromkeys(ALL_DONE, first), "learn-hire": OPEN, "learn-outside": OPEN}
    found = learned(answers, rated(findings(), {"J1.C2": OPEN}, DONE))
    made = merge(p for rule in (*journey.RULES, *learning.RULES) for p in rule.propose(found))
    outside = [p.line for p in made if p.line.key == "outside"]

    assert [[r.rule for r in line.reasons] for line in outside] == [["J1.C2", "L4"]]
    hire = [p.line for p in made if p.line.key == "hire"]
    assert [len(line.reasons) for line in hire] == ([1] if first is DONE else [])


@pytest.mark.parametrize("counts", [DONE, SPLIT, UNKNOWN])
def test_outsiders_are_a_line_where_nothing_else_names_them(counts: Steps) -> None:
    answers = {**ALL_DONE, "learn-hire": DONE, "learn-outside": OPEN}

    assert [line.key for line in lines(learned(answers, rated(findings(), {"J1.C2": counts}, DONE)))] == [
        "outside"
    ]


def test_outsiders_are_not_asked_for_in_a_later_phase_before_the_first_step() -> None:
    found = rated(findings(), standing(1, 1, 2))

    assert fired(learned({"learn-technical": OPEN, "learn-outside": OPEN}, found)) == {"L1"}


# ---------------------------------------------------------------- an event, the next department


@pytest.mark.parametrize(
    ("yes", "no", "unknown", "fires"),
    [
        (6, 6, 0, True),
        (7, 6, 0, False),
        (0, 12, 0, True),
        (12, 0, 0, False),
        (5, 5, 2, True),
        (0, 0, 12, False),
        (2, 3, 0, True),
        (0, 4, 0, False),
        (0, 0, 0, False),
    ],
)
def test_half_of_those_who_know_have_not_tried_it(yes: int, no: int, unknown: int, fires: bool) -> None:
    found = saying(findings(), "", "tried-ml", asked(yes=yes, no=no, unknown=unknown, ordered=False))

    assert [line.key for line in lines(found)] == (["excitement"] if fires else [])
    assert all(f"{no} of {yes + no + unknown}" in line.reasons[0].text for line in lines(found))


def test_a_file_that_asks_for_no_number_of_voters_still_needs_one() -> None:
    found = saying(findings(), "", "tried-ml", asked(yes=0, no=0, ordered=False))

    assert lines(replace(found, thresholds=replace(found.thresholds, few=0))) == []


@pytest.mark.parametrize(
    ("strategy", "counts", "fires"),
    [
        (2, OPEN, True),
        (2, (59, 41, 0, 0), True),
        (2, (60, 40, 0, 0), False),
        (2, DONE, False),
        (2, SPLIT, False),
        (2, UNKNOWN, False),
        (2, FEW, False),
        (2, NOBODY, False),
        (1, OPEN, False),
        (3, DONE, False),
        (4, DONE, False),
    ],
)
def test_the_next_department_gets_a_workshop(strategy: int, counts: Steps, fires: bool) -> None:
    found = rated(findings(), {**standing(strategy, 1, 1), "J2.S1": counts})

    assert [line.key for line in lines(found)] == (["next-department"] if fires else [])


def test_the_next_department_is_one_line_with_the_reason_of_the_journey() -> None:
    found = rated(findings(), standing(2, 4, 4))
    made = merge(p for rule in (*journey.RULES, *learning.RULES) for p in rule.propose(found))

    assert [[r.rule for r in p.line.reasons] for p in made if p.line.key == "next-department"] == [
        ["J2.S1", "L6"]
    ]


def test_training_is_one_line_for_the_journey_and_for_learning() -> None:
    found = learned({"learn-training": OPEN}, rated(findings(), {"J2.C2": OPEN}, DONE))
    made = merge(p for rule in (*journey.RULES, *learning.RULES) for p in rule.propose(found))

    assert [[r.rule for r in p.line.reasons] for p in made if p.line.key == "training-plan"] == [
        ["J2.C2", "L3"]
    ]
