"""How the group decides is one sentence before the vote, and one answer after it."""

import pytest

from workshop.consensus import ConsensusRule, stated


@pytest.mark.parametrize(
    ("written", "decider", "rule"),
    [
        ({}, "", ConsensusRule("advice", "half", "")),
        ({}, "R. Haas", ConsensusRule("advice", "half", "R. Haas")),
        ({"decider": " A. Quill  bank "}, "R. Haas", ConsensusRule("advice", "half", "A. Quill bank")),
        ({"decision-rule": "majority"}, "", ConsensusRule("majority", "half", "")),
        (
            {"decision-rule": "majority", "decision-share": "two-thirds"},
            "",
            ConsensusRule("majority", "two-thirds", ""),
        ),
        ({"decision-rule": "consent", "decision-share": "most"}, "", ConsensusRule("consent", "half", "")),
        ({"decision-rule": "We draw lots"}, "R. Haas", ConsensusRule("We draw lots", "half", "R. Haas")),
    ],
)
def test_what_was_written_is_the_rule(written: dict[str, str], decider: str, rule: ConsensusRule) -> None:
    assert stated(written, decider) == rule


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        (ConsensusRule(decider="R. Haas"), ["group advises", "R. Haas decides"]),
        (ConsensusRule(), ["group advises", "still to be named"]),
        (ConsensusRule("majority"), ["majority decides", "more than half of all who are present"]),
        (ConsensusRule("majority", "two-thirds"), ["two thirds of all who are present"]),
        (ConsensusRule("majority", "three-quarters"), ["three quarters of all who are present"]),
        (ConsensusRule("consent"), ["serious objection", "one is enough"]),
        (ConsensusRule("We draw lots"), ["We draw lots"]),
    ],
)
def test_one_sentence_says_who_decides_and_how_many_it_takes(rule: ConsensusRule, words: list[str]) -> None:
    assert all(part in rule.sentence() for part in words)


@pytest.mark.parametrize(
    ("way", "share", "counts", "met"),
    [
        ("majority", "half", (6, 5, 12), False),
        ("majority", "half", (7, 5, 12), True),
        ("majority", "half", (7, 0, 14), False),
        ("majority", "two-thirds", (8, 4, 12), True),
        ("majority", "two-thirds", (7, 1, 12), False),
        ("majority", "three-quarters", (9, 3, 12), True),
        ("majority", "three-quarters", (8, 0, 12), False),
        ("majority", "half", (0, 3, 12), False),
        ("majority", "half", (0, 0, 12), None),
        ("majority", "half", (5, 4, 0), True),
        ("consent", "half", (9, 0, 12), True),
        ("consent", "half", (11, 1, 12), False),
        ("consent", "half", (0, 0, 12), None),
        ("advice", "half", (1, 11, 12), None),
        ("We draw lots", "half", (11, 1, 12), None),
    ],
)
def test_the_counts_meet_the_rule_or_not(
    way: str, share: str, counts: tuple[int, int, int], met: bool | None
) -> None:
    assert ConsensusRule(way, share).met(*counts) is met


def test_what_counts_as_agreed_is_stated_where_the_group_advises() -> None:
    advice, majority = stated({}, "A. Osei", 0.75), stated({"decision-rule": "majority"}, "A. Osei", 0.75)

    assert advice.sentence().endswith("A. Osei decides. Agreed means 75 of 100 who know.")
    assert "Agreed" not in majority.sentence()
    assert (advice.one, majority.one) == ("A. Osei", "")
