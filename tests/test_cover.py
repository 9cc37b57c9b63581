"""Role cover: each state at its edge, who is near with which skills missing, and the shared skills."""

from dataclasses import replace

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
    role_questions,
    role_said,
    staffed,
)
from votes import findings

from workshop.cover import COVERS, RoleStanding, cover, missing_skills, shared_skills, state_name
from workshop.rules.findings import Findings
from workshop.subject import roles, skills
from workshop.thresholds import Thresholds

STATES = ("covered", "no time", "could grow", "open", "split", "not known", "too few", "not asked")
KNOWN = {role.key: role for role in roles()}


def standings(found: Findings) -> dict[str, RoleStanding]:
    given_ = cover(found.statements.get("role-cover", ()), found.evidence, found.thresholds)
    return {s.role.key.removeprefix("role-"): s for s in given_}


@pytest.mark.parametrize(
    ("counts", "state"),
    [
        (TIME, "covered"),
        ((6, 4, 0, 0, 0), "covered"),
        ((59, 41, 0, 0, 0), "no time"),
        ((6, 0, 4, 0, 0), "split"),
        (BUSY, "no time"),
        ((0, 6, 4, 0, 0), "no time"),
        ((0, 59, 41, 0, 0), "could grow"),
        ((3, 4, 2, 1, 0), "no time"),
        (GROW, "could grow"),
        ((0, 0, 6, 4, 0), "could grow"),
        ((0, 0, 59, 41, 0), "open"),
        (NOBODY, "open"),
        ((0, 0, 0, 5, 0), "open"),
        ((0, 0, 4, 5, 0), "open"),
        (TWO_VIEWS, "split"),
        ((2, 1, 0, 2, 0), "split"),
        ((4, 1, 0, 1, 0), "covered"),
        (NOT_KNOWN, "not known"),
        ((8, 0, 0, 0, 4), "not known"),
        ((9, 0, 0, 0, 3), "covered"),
        ((0, 0, 0, 0, 12), "not known"),
        (TOO_FEW, "too few"),
        ((1, 0, 0, 0, 0), "too few"),
        ((0, 0, 0, 0, 4), "too few"),
        ((0, 0, 0, 0, 0), "not asked"),
    ],
)
def test_the_state_of_a_role(counts: Cover, state: str) -> None:
    found = standings(staffed(findings(), data_engineer=counts))

    assert found["data-engineer"].state == state
    assert found["data-scientist"].state == "not asked"


def test_the_order_of_the_answers_counts_even_where_the_question_does_not_say_so() -> None:
    asked = role_said("role-data-engineer", (6, 6, 0, 0, 0))
    question = replace(asked.tally.question, ordered=False)
    loose = replace(asked, tally=replace(asked.tally, question=question))
    [standing] = cover([question], {("", "role-data-engineer"): loose}, Thresholds())

    assert standing.state == "no time"


def test_the_wanted_share_is_the_one_of_the_settings() -> None:
    found = staffed(findings(), data_engineer=(7, 5, 0, 0, 0))
    strict = replace(found, thresholds=replace(found.thresholds, open=0.5))

    assert standings(found)["data-engineer"].state == "no time"
    assert standings(strict)["data-engineer"].state == "covered"


def test_no_list_on_the_agenda_gives_nothing_and_no_vote_says_not_asked() -> None:
    assert cover((), {}, Thresholds()) == ()
    assert {s.state for s in cover(role_questions(), {}, Thresholds())} == {"not asked"}
    assert len(cover(role_questions() * 2, {}, Thresholds())) == 7


# Domain 4.4, T2: role, who is near, what that one lacks.
PAIRS = [
    ("software-engineer", "ml-engineer", ()),
    ("ml-engineer", "software-engineer", ("ml-algorithms", "pipeline-tools")),
    ("program-manager", "business-leader", ("project-management",)),
    ("business-leader", "program-manager", ("strategic-vision",)),
    ("data-engineer", "data-scientist", ("database-systems", "data-warehousing", "etl-tools")),
    ("data-engineer", "ml-engineer", ("database-systems", "data-warehousing", "etl-tools")),
    ("data-scientist", "ml-engineer", ("math", "statistics", "data-processing")),
    ("business-analyst", "program-manager", ("analytical", "problem-solving", "writing")),
]


@pytest.mark.parametrize("there", [TIME, BUSY])
@pytest.mark.parametrize(("role", "other", "missing"), PAIRS)
def test_who_is_near_and_what_they_would_have_to_learn(
    role: str, other: str, missing: tuple[str, ...], there: Cover
) -> None:
    said = {role.replace("-", "_"): NOBODY, other.replace("-", "_"): there}
    found = standings(staffed(findings(), **said))

    assert [(r.key, m) for r, m in found[role].near] == [(f"role-{other}", missing)]


def test_nobody_is_near_who_is_not_there() -> None:
    for absent in (NOBODY, GROW, TWO_VIEWS, NOT_KNOWN, TOO_FEW):
        assert all(s.near == () for s in standings(staffed(findings(), absent)).values())


def test_a_covered_role_needs_nobody_near_and_who_has_time_comes_first() -> None:
    found = standings(staffed(findings(), TIME, data_engineer=NOBODY, data_scientist=BUSY))

    assert [r.key for r, _m in found["data-engineer"].near] == ["role-ml-engineer", "role-data-scientist"]
    assert found["ml-engineer"].near == ()


def test_the_pairs_share_skills_in_the_table_and_nobody_shares_more() -> None:
    assert {(r, o) for r, others in COVERS.items() for o in others} == {
        (f"role-{r}", f"role-{o}") for r, o, _m in PAIRS
    }
    for key, others in COVERS.items():
        shared = {k: len(set(KNOWN[key].skills) & set(r.skills)) for k, r in KNOWN.items() if k != key}
        for other in others:
            assert shared[other] > 0
            assert shared[other] == max(shared.values())
            assert len(missing_skills(KNOWN[key], KNOWN[other])) == len(KNOWN[key].skills) - shared[other]


def test_only_a_software_engineers_work_is_covered_whole() -> None:
    whole = {(a, b) for a in KNOWN for b in KNOWN if a != b and not missing_skills(KNOWN[a], KNOWN[b])}

    assert whole == {("role-software-engineer", "role-ml-engineer")}


def test_five_of_seventeen_skills_are_shared() -> None:
    assert len(skills()) == 17
    assert {skill: len(keys) for skill, keys in shared_skills().items()} == {
        "ml-algorithms": 3,
        "ml-understanding": 3,
        "architecture-design": 2,
        "software-development": 2,
        "leadership": 2,
    }
    assert all(set(keys) <= set(ROLES) for keys in shared_skills().values())


def test_every_state_has_a_name_of_its_own() -> None:
    assert len({state_name(state) for state in STATES}) == len(STATES)  # type: ignore[arg-type]


def test_a_role_of_the_templates_own_is_counted_like_the_others() -> None:
    own = replace(role_questions()[0], key="role-lawyer", short="Lawyer")
    asked = role_said("role-data-scientist", NOBODY)
    [standing] = cover([own], {("", "role-lawyer"): asked}, Thresholds())

    assert (standing.role.name, standing.role.skills, standing.state, standing.near) == (
        "Lawyer",
        (),
        "open",
        (),
    )


@given(st.lists(st.tuples(*[st.integers(0, 15)] * 5), min_size=7, max_size=7))
def test_any_votes_give_each_role_one_state(counts: list[Cover]) -> None:
    said = {key.removeprefix("role-").replace("-", "_"): n for key, n in zip(ROLES, counts, strict=True)}
    found = standings(staffed(findings(), **said))

    assert {s.state for s in found.values()} <= set(STATES)
    for standing in found.values():
        assert all(
            found[r.key.removeprefix("role-")].state in {"covered", "no time"} for r, _ in standing.near
        )
