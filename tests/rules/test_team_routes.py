"""T2-T5 by the route that the group chose for a role: it comes before what the rules would propose."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from standings import (
    BUSY,
    GROW,
    NOBODY,
    NOT_KNOWN,
    ROLES,
    TIME,
    TOO_FEW,
    TWO_VIEWS,
    Cover,
    lines_of,
    speaking,
    staffed,
    writing,
)
from steps import rated, standing
from votes import IDEAS, findings

from workshop.model import PlanLine
from workshop.rules import team
from workshop.rules.findings import Findings
from workshop.rules.proposals import Proposal
from workshop.rules.ranking import merge

fired = speaking(team.RULES)


def chosen() -> Findings:
    return findings(*IDEAS, chosen="mails")


def lines(found: Findings, rule: str) -> list[PlanLine]:
    return lines_of(team.RULES, found, rule)


def merged(found: Findings) -> dict[str, Proposal]:
    return {made.line.key: made for made in merge(m for rule in team.RULES for m in rule.propose(found))}


def in_phase(found: Findings, culture: int) -> Findings:
    return rated(found, standing(1, 1, culture))


@pytest.mark.parametrize(
    ("route", "rule"), [("cover", "T2"), ("train", "T3"), ("together", "T4"), ("hire", "T5")]
)
@pytest.mark.parametrize("counts", [NOBODY, BUSY, GROW, TWO_VIEWS, NOT_KNOWN, TOO_FEW])
def test_the_route_of_the_group_comes_before_the_rules(counts: Cover, route: str, rule: str) -> None:
    found = writing(staffed(chosen(), data_scientist=counts), route_data_scientist=route)
    [line] = lines(found, rule)

    assert fired(found) == {rule}
    assert line.reasons[0].text.startswith("Data scientist: the group chose")
    assert line.reasons[0].counts == counts


def test_who_and_what_was_written_beside_the_route_is_told() -> None:
    found = staffed(chosen(), data_scientist=NOBODY)
    told = writing(
        found, route_data_scientist="train", name_data_scientist="M. Ortiz", topics_data_scientist="SQL, math"
    )

    assert lines(told, "T3")[0].reasons[0].text.endswith(", by M. Ortiz, to learn: SQL, math")
    named = writing(found, route_data_scientist="hire", topics_data_scientist="SQL")
    assert lines(named, "T5")[0].reasons[0].text.endswith(", to learn: SQL")


def test_a_route_and_an_open_role_of_the_same_way_are_one_line() -> None:
    found = writing(staffed(chosen(), ml_engineer=GROW, data_engineer=NOBODY), route_data_engineer="train")
    made = merged(found)["grow"]

    assert made.line.what.endswith(": data engineer and ML engineer")
    assert len(made.line.reasons) == 2


@pytest.mark.parametrize("counts", [TIME, (0, 0, 0, 0, 0)])
def test_a_route_of_a_role_that_is_covered_or_was_not_asked_says_nothing(counts: Cover) -> None:
    assert fired(writing(staffed(chosen(), data_scientist=counts), route_data_scientist="hire")) == set()


def test_an_unknown_route_is_none() -> None:
    assert fired(writing(staffed(chosen(), data_scientist=NOBODY), route_data_scientist="?")) == {"T4"}


@pytest.mark.parametrize(
    ("route", "name", "stops"),
    [("cover", "R. Haas", False), ("cover", "", True), ("hire", "R. Haas", True), ("", "R. Haas", True)],
)
def test_a_name_beside_cover_answers_the_stop_sign(route: str, name: str, stops: bool) -> None:
    found = staffed(chosen(), TIME, business_leader=NOBODY)
    told = writing(found, route_business_leader=route, name_business_leader=name)

    assert ("T7" in fired(told)) is stops


@given(
    st.lists(st.tuples(*[st.integers(0, 9)] * 5), min_size=7, max_size=7),
    st.lists(st.sampled_from(["", "cover", "train", "together", "hire"]), min_size=7, max_size=7),
    st.integers(1, 3),
    st.booleans(),
)
def test_any_votes_and_routes_give_lines_that_fit(
    counts: list[Cover], routes: list[str], phase: int, decided: bool
) -> None:
    short = [key.removeprefix("role-").replace("-", "_") for key in ROLES]
    found = staffed(chosen() if decided else findings(*IDEAS), **dict(zip(short, counts, strict=True)))
    found = writing(
        found,
        **{f"route_{key}": way for key, way in zip(short, routes, strict=True)},
        name_ml_engineer="x" * 400,
    )
    for made in merged(in_phase(found, phase)).values():
        assert len(made.line.what) <= 90
        assert made.line.reasons
        assert made.line.stop is (made.line.key == "leads:mails" and made.line.what.startswith("Name"))
