"""T1-T8: each fires, is silent, and turns at its edge; routes of the group are in test_team_routes."""

from dataclasses import replace

import pytest
from standings import (
    BUSY,
    GROW,
    NOBODY,
    NOT_KNOWN,
    TIME,
    TOO_FEW,
    TWO_VIEWS,
    Cover,
    lines_of,
    role_questions,
    speaking,
    staffed,
)
from steps import DONE, OPEN, rated, standing
from votes import IDEAS, findings

from workshop.model import PlanLine
from workshop.rules import team
from workshop.rules.findings import Findings
from workshop.rules.proposals import Proposal
from workshop.rules.ranking import merge

fired = speaking(team.RULES)
LEADS = {"business_leader": TIME, "program_manager": TIME}


def chosen() -> Findings:
    return findings(*IDEAS, chosen="mails")


def lines(found: Findings, rule: str) -> list[PlanLine]:
    return lines_of(team.RULES, found, rule)


def merged(found: Findings) -> dict[str, Proposal]:
    return {made.line.key: made for made in merge(m for rule in team.RULES for m in rule.propose(found))}


def in_phase(found: Findings, culture: int) -> Findings:
    return rated(found, standing(1, 1, culture))


def test_every_rule_of_the_group_is_there_once() -> None:
    assert sorted(rule.id for rule in team.RULES) == [f"T{n}" for n in range(1, 9)]


@pytest.mark.parametrize(
    ("counts", "rules"),
    [
        (TIME, set()),
        ((6, 4, 0, 0, 0), set()),
        ((59, 41, 0, 0, 0), {"T1"}),
        (BUSY, {"T1"}),
        ((0, 6, 4, 0, 0), {"T1"}),
        ((0, 59, 41, 0, 0), {"T3"}),
        (GROW, {"T3"}),
        ((0, 0, 6, 4, 0), {"T3"}),
        ((0, 0, 59, 41, 0), {"T4"}),
        (NOBODY, {"T4"}),
        ((0, 0, 0, 5, 0), {"T4"}),
        (TWO_VIEWS, set()),
        (NOT_KNOWN, set()),
        ((0, 0, 0, 0, 12), set()),
        (TOO_FEW, set()),
        ((0, 0, 0, 1, 0), set()),
        ((0, 0, 0, 0, 0), set()),
    ],
)
def test_one_role_of_which_nobody_is_near(counts: Cover, rules: set[str]) -> None:
    assert fired(staffed(chosen(), data_scientist=counts)) == rules


def test_nothing_asked_or_nothing_on_the_agenda_proposes_nothing() -> None:
    assert fired(chosen()) == set()
    assert fired(replace(chosen(), statements={"role-cover": role_questions()})) == set()


@pytest.mark.parametrize(
    ("rule", "counts", "key", "text"),
    [
        ("T1", (2, 8, 1, 1, 0), "free-hours", "8 of 12"),
        ("T3", (0, 1, 8, 3, 0), "grow", "8 of 12"),
        ("T4", (0, 1, 3, 8, 0), "outside", "8 of 12"),
    ],
)
def test_the_counts_stand_in_the_reason(rule: str, counts: Cover, key: str, text: str) -> None:
    [line] = lines(staffed(chosen(), data_scientist=counts), rule)
    reason = line.reasons[0]

    assert line.key == key
    assert line.what.endswith(": data scientist")
    assert reason.text.startswith("Data scientist: ")
    assert text in reason.text
    assert (reason.counts, reason.activity, reason.round) == (counts, "a1", 1)


def test_roles_of_one_state_share_a_line_with_a_reason_for_each() -> None:
    found = merged(staffed(chosen(), TIME, data_engineer=BUSY, ml_engineer=BUSY, business_analyst=BUSY))

    assert found["free-hours"].line.what.endswith(": ML engineer, data engineer and 1 more")
    assert len(found["free-hours"].line.reasons) == 3


@pytest.mark.parametrize(
    ("role", "other", "text"),
    [
        ("ml_engineer", "software_engineer", "machine-learning algorithms and data pipeline tools"),
        ("data_engineer", "ml_engineer", "database systems, data warehousing and tools that move data (ETL)"),
        ("data_engineer", "data_scientist", "near is the data scientist"),
        ("software_engineer", "ml_engineer", "the ML engineer has all the skills"),
        ("data_scientist", "ml_engineer", "mathematics, statistics and data processing"),
        ("business_analyst", "program_manager", "analytical thinking, problem solving and writing"),
        ("program_manager", "business_leader", "to learn: project management"),
        ("business_leader", "program_manager", "to learn: strategic vision"),
    ],
)
@pytest.mark.parametrize("there", [TIME, BUSY])
def test_who_is_near_covers_and_what_is_missing_is_named(
    role: str, other: str, text: str, there: Cover
) -> None:
    found = staffed(chosen(), **{role: NOBODY, other: there})
    [line] = lines(found, "T2")

    assert line.key == "cover"
    assert "9 of 12 say nobody" in line.reasons[0].text
    assert text in line.reasons[0].text
    assert not lines(found, "T4")


def test_a_role_that_someone_grows_into_names_what_is_missing() -> None:
    alone = staffed(chosen(), data_scientist=GROW)
    near = staffed(chosen(), data_scientist=GROW, ml_engineer=TIME)
    whole = staffed(chosen(), software_engineer=GROW, ml_engineer=TIME)

    assert (
        lines(alone, "T3")[0]
        .reasons[0]
        .text.endswith("mathematics, statistics, machine-learning algorithms and data processing")
    )
    assert lines(near, "T3")[0].reasons[0].text.endswith("mathematics, statistics and data processing")
    assert lines(whole, "T3")[0].reasons[0].text.endswith("software development and architecture design")


@pytest.mark.parametrize(
    ("culture", "rules"),
    [(1, {"T4"}), (2, {"T5"}), (3, {"T5", "T6"}), (4, {"T5"})],
)
def test_the_phase_of_culture_decides_between_outside_help_and_hiring(culture: int, rules: set[str]) -> None:
    found = staffed(chosen(), data_scientist=NOBODY)
    # Phase 4 is everything done, steady hiring and a leader among it.
    told = in_phase(found, culture) if culture < 4 else rated(found, {}, DONE)

    assert fired(told) == rules


def test_hiring_is_proposed_beside_who_is_near_and_belongs_to_the_second_phase() -> None:
    found = in_phase(staffed(chosen(), data_scientist=NOBODY, ml_engineer=TIME), 2)
    made = merged(found)

    assert {"cover", "hire"} <= set(made)
    assert (made["hire"].phase, made["hire"].line.horizon) == (2, "90")


def test_the_last_phase_asks_for_steady_hiring_and_a_leader_unless_they_are_there() -> None:
    found = in_phase(staffed(chosen(), TIME, data_scientist=NOBODY), 3)
    assert [line.key for line in lines(found, "T6")] == ["hiring", "ai-leader"]
    assert "1 of 7 roles are open: data scientist" in lines(found, "T6")[0].reasons[0].text
    assert lines(in_phase(staffed(chosen(), TIME), 3), "T6") == []

    there = rated(found, {"J3.C1": OPEN, "J3.S2": OPEN}, DONE)
    assert [line.key for line in lines(there, "T6")] == ["ai-leader"]


@pytest.mark.parametrize(
    ("counts", "key", "stops"),
    [
        (NOBODY, "leads:mails", True),
        ((0, 0, 0, 5, 0), "leads:mails", True),
        (NOT_KNOWN, "leads:mails", False),
        ((0, 0, 0, 0, 12), "leads:mails", False),
        (TWO_VIEWS, "leads:mails", False),
        (GROW, "", False),
        (BUSY, "", False),
        (TIME, "", False),
        (TOO_FEW, "", False),
    ],
)
@pytest.mark.parametrize("role", ["business_leader", "program_manager"])
def test_no_trial_without_a_leader_and_a_program_manager(
    role: str, counts: Cover, key: str, stops: bool
) -> None:
    found = staffed(chosen(), **{**LEADS, role: counts})

    assert [(line.key, line.stop) for line in lines(found, "T7")] == ([(key, stops)] if key else [])
    assert lines(staffed(findings(*IDEAS), **{**LEADS, role: counts}), "T7") == []


def test_both_missing_are_one_stop_sign() -> None:
    found = staffed(chosen(), business_leader=NOBODY, program_manager=NOT_KNOWN)
    made = merged(found)["leads:mails"]
    assert made.line.stop
    assert len(made.line.reasons) == 2

    [stop] = {line.what for line in lines(staffed(chosen(), NOBODY), "T7")}
    assert stop == "Name before any trial: technical program manager and business leader"


def test_all_roles_open() -> None:
    found = staffed(chosen(), NOBODY)

    assert fired(found) == {"T4", "T7", "T8"}
    assert len(lines(found, "T4")) == 5
    assert "T5" in fired(in_phase(found, 2))
    undecided = staffed(findings(*IDEAS), NOBODY)
    assert fired(undecided) == {"T4", "T8"}
    assert len(lines(undecided, "T4")) == 7


def test_everybody_does_not_know() -> None:
    found = staffed(chosen(), (0, 0, 0, 0, 12))

    assert fired(found) == {"T7"}
    assert all("12 of 12 do not know" in line.reasons[0].text for line in lines(found, "T7"))


@pytest.mark.parametrize(
    ("counts", "fires"), [(NOBODY, True), (GROW, False), (TIME, False), (NOT_KNOWN, False), (TOO_FEW, False)]
)
def test_who_owns_the_number_that_shows_success(counts: Cover, fires: bool) -> None:
    found = staffed(chosen(), TIME, business_analyst=counts)

    assert ("T8" in fired(found)) is fires
    assert all(line.key == "number-owner" for line in lines(found, "T8"))
