"""Words of the rules about data, team and trial: shared keys, stop signs, extensions."""

import pytest

from workshop.rules import data, team, trial
from workshop.rules.wording import variants, words

MINE = [rule.id for rule in (*data.RULES, *team.RULES, *trial.RULES)]
EVERY = [(rule, variant) for rule in MINE for variant in variants(rule)]
# Lines of other rules do the same: the key must be theirs.
SHARED = {
    ("D1", "vote"): "label",
    ("D2", "vote"): "unify",
    ("D3", "vote"): "access",
    ("D5", "external"): "external",
    ("D6", "labelled"): "explore",
    ("D8", ""): "pipeline",
    ("D10", "said"): "legal",
    ("T4", "open"): "outside",
    ("T5", "open"): "hire",
    ("T6", "hiring"): "hiring",
    ("T6", "leader"): "ai-leader",
    ("I1", ""): "managed",
    ("F1", ""): "experiment",
    ("G1", "named"): "gate",
    ("G2", "named"): "next-department",
}
STOPS = {("D10", "said"), ("D10", "unknown"), ("T7", "open")}


@pytest.mark.parametrize(("place", "action"), SHARED.items())
def test_an_action_that_other_rules_propose_too_has_their_name(place: tuple[str, str], action: str) -> None:
    assert words(*place).action == action


def test_these_alone_stop_the_trial() -> None:
    assert {place for place in EVERY if words(*place).stop} == STOPS


def test_an_extension_says_that_it_is_one_and_the_rest_says_where_it_stands() -> None:
    for rule, variant in EVERY:
        wording = words(rule, variant)
        assert wording.basis
        assert wording.mark != "X" or "extension" in wording.basis
