"""Nothing of the source text is missing: each concept, item and rule is somewhere a user meets it."""

import re

import pytest

from tests.seed_map import FILE, JOURNEY, PAGES, activities, document, items, worded
from workshop.activities.statements import statements
from workshop.rules.rulebook import RULES
from workshop.seed_map import CONCEPTS
from workshop.subject import roles

NUMBERED = {f"S{n:02}" for n in range(1, 56)} | {f"R{n}" for n in range(1, 8)}
CELLS = {"1S": 3, "1D": 3, "1C": 3, "2S": 3, "2D": 2, "2C": 2, "3S": 3, "3D": 1, "3C": 2}
NAMED = re.compile(r"\b(?:[SR]\d{1,2}|J\d\.[SDC]\d)\b")


def test_every_concept_of_the_source_text_is_on_the_map_once() -> None:
    keys = [c.id for c in CONCEPTS]

    assert set(keys) == NUMBERED
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("concept", CONCEPTS, ids=lambda c: c.id)
def test_what_the_map_names_is_there(concept: object) -> None:
    found = next(c for c in CONCEPTS if c is concept)
    rules = {rule.id for rule in RULES}

    assert found.activities
    assert found.pages
    assert set(found.activities) <= set(activities())
    assert set(found.rules) <= rules
    assert set(found.pages) <= set(PAGES)


def test_the_journey_has_its_22_items_each_with_a_rule() -> None:
    expected = {f"J{cell[0]}.{cell[1]}{n}" for cell, many in CELLS.items() for n in range(1, many + 1)}

    assert {q.key for q in items()} == expected
    assert expected <= {rule.id for rule in RULES}
    assert items() == statements(activities()["half/journey-check"])
    assert activities()[JOURNEY].kind == "checklist"


def test_the_seven_roles_are_asked_about() -> None:
    assert [q.key for q in statements(activities()["day/role-cover"])] == [role.key for role in roles()]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_says_where_it_comes_from(rule: object) -> None:
    found = next(r for r in RULES if r is rule)
    concepts = NUMBERED | {q.key for q in items()}
    for wording in worded(found.id):
        named = set(NAMED.findall(wording.basis))
        assert named <= concepts, wording.basis
        assert named or wording.mark != "S", f"{found.id} rests on nothing that the source text says"


def test_the_document_is_the_table() -> None:
    assert FILE.read_text("utf-8") == document(), "run: python tests/seed_map.py"
