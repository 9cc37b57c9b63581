"""D1-D6: each fires, is silent, and turns at its edge; sources of other problems ask for nothing."""

import pytest
from standings import (
    ACCEPTABLE,
    ACCESS,
    BEST,
    BETTER,
    HEARSAY,
    NO,
    PARTLY,
    UNKNOWN_2,
    YES,
    YES_2,
    Facts,
    lines_of,
    listing,
    source,
    speaking,
    writing,
)
from steps import DONE, OPEN, rated, standing
from votes import IDEAS, MAILS, asked, findings, saying

from workshop.model import PlanLine
from workshop.rules import data
from workshop.rules.findings import Findings
from workshop.rules.proposals import Proposal
from workshop.rules.ranking import merge

fired = speaking(data.RULES)


def chosen() -> Findings:
    """Give a decision and texts in all fields about data, so that only facts can make rules speak."""
    return writing(findings(*IDEAS, chosen="mails"), data_home="the lake", pipeline_date="2026-05-12")


def facts(**said: Facts) -> Findings:
    """Give one source of the chosen problem with these facts."""
    return listing(chosen(), source("mails", "mails", type_="documents"), mails=said)


def lines(found: Findings, rule: str) -> list[PlanLine]:
    return lines_of(data.RULES, found, rule)


def merged(found: Findings) -> dict[str, Proposal]:
    return {made.line.key: made for made in merge(m for rule in data.RULES for m in rule.propose(found))}


def test_every_rule_of_the_group_is_there_once() -> None:
    assert sorted(rule.id for rule in data.RULES) == sorted(f"D{n}" for n in range(1, 12))


@pytest.mark.parametrize(
    ("said", "rule"),
    [
        (ACCEPTABLE, "D1"),
        ({**BEST, "labelled": PARTLY}, "D1"),
        ({**BEST, "labelled": (6, 0, 6, 0)}, "D1"),
        ({**BEST, "labelled": (6, 6, 0, 0)}, "D1"),
        ({**BEST, "labelled": (7, 5, 0, 0)}, "D5"),
        (BETTER, "D2"),
        ({**BEST, "together": (6, 0, 6, 0)}, "D2"),
        ({**BEST, "together": (7, 0, 5, 0)}, "D5"),
        (ACCESS, "D3"),
        ({**BEST, "open": (6, 0, 6, 0)}, "D3"),
        (BEST, "D5"),
        (HEARSAY, "D6"),
        ({**BEST, "labelled": (8, 0, 0, 4)}, "D6"),
        ({**BEST, "labelled": (9, 0, 0, 3)}, "D5"),
        ({**BEST, "together": UNKNOWN_2}, "D6"),
        ({**BEST, "open": UNKNOWN_2}, "D6"),
        ({**BEST, "open": (0, 0, 0, 12)}, "D6"),
        ({"labelled": NO}, "D1"),
        ({"labelled": (0, 0, 1, 0)}, "D1"),
    ],
)
def test_the_status_of_a_source_calls_one_rule(said: dict[str, Facts], rule: str) -> None:
    assert fired(facts(**said)) - {"D9"} == {rule}


@pytest.mark.parametrize(
    ("said", "rule", "key", "text", "counts"),
    [
        ({"labelled": (3, 4, 5, 0)}, "D1", "label:mails", "9 of 12", (3, 4, 5, 0)),
        ({"labelled": YES, "together": (2, 0, 9, 1)}, "D2", "unify", "9 of 12", (2, 0, 9, 1)),
        (
            {"labelled": YES, "together": YES_2, "open": (4, 0, 7, 1)},
            "D3",
            "access",
            "7 of 12",
            (4, 0, 7, 1),
        ),
        ({"labelled": (5, 1, 1, 5)}, "D6", "explore", "5 of 12", (5, 1, 1, 5)),
    ],
)
def test_the_counts_of_the_fact_that_decides_stand_in_the_reason(
    said: dict[str, Facts], rule: str, key: str, text: str, counts: Facts
) -> None:
    [line] = lines(facts(**said), rule)
    reason = line.reasons[0]

    assert line.key == key
    assert "The mails" in line.what
    assert "“The mails”" in reason.text
    assert text in reason.text
    assert (reason.counts, reason.activity) == (counts, "a1")


@pytest.mark.parametrize(
    ("written", "rule"),
    [
        ({"labelled": "partly"}, "D1"),
        ({"labelled": "yes", "together": "no"}, "D2"),
        ({"labelled": "yes", "together": "yes", "open": "no"}, "D3"),
        ({"labelled": "don't know"}, "D6"),
    ],
)
def test_a_fact_written_before_the_workshop_is_said_to_be_that(written: dict[str, str], rule: str) -> None:
    [line] = lines(listing(chosen(), source("mails", "mails", **written)), rule)

    assert "before the workshop" in line.reasons[0].text
    assert line.reasons[0].counts == ()


def test_facts_that_nobody_was_asked_about_ask_for_nothing() -> None:
    assert fired(listing(chosen(), source("mails", "mails"))) == set()
    assert fired(listing(chosen(), source("mails", "mails", labelled="yes"))) == set()


def test_nobody_answered_is_not_asked_and_one_voter_is_enough_for_a_fact() -> None:
    assert fired(facts(labelled=(0, 0, 0, 0))) == {"D9"}
    assert "1 of 1" in lines(facts(labelled=(0, 0, 1, 0)), "D1")[0].reasons[0].text
    assert "1 of 1" in lines(facts(labelled=(0, 0, 0, 1)), "D6")[0].reasons[0].text


def test_sources_of_one_status_share_a_line_with_a_reason_for_each() -> None:
    sources = [source(key, "mails") for key in ("mails", "claims", "vans", "logs")]
    found = listing(chosen(), *sources, mails=ACCEPTABLE, claims=ACCEPTABLE, vans=BETTER, logs=ACCEPTABLE)
    made = merged(found)

    assert made["label:mails"].line.what.endswith(": The mails, The claims and The logs")
    assert len(made["label:mails"].line.reasons) == 3
    assert len(made["unify"].line.reasons) == 1
    five = listing(
        found, source("mail2", "mails"), source("mail3", "mails"), mail2=ACCEPTABLE, mail3=ACCEPTABLE
    )
    assert merged(five)["label:mails"].line.what.endswith(": The mails, The claims, The logs and 2 more")


def test_two_sources_of_which_one_is_not_known() -> None:
    found = listing(chosen(), source("mails", "mails"), source("claims", "mails"), mails=BEST, claims=HEARSAY)

    assert fired(found) == {"D5", "D6", "D7"}
    assert "The claims" in lines(found, "D6")[0].what
    assert "“The claims”: not known" in lines(found, "D7")[0].reasons[0].text


def test_a_source_that_no_problem_or_another_one_needs_asks_for_nothing() -> None:
    found = listing(chosen(), source("mails", "mails"), mails=BEST)
    more = listing(
        found, source("old", type_="logs"), source("claims", "claims"), old=HEARSAY, claims=ACCEPTABLE
    )

    assert fired(more) == fired(found) == {"D5"}


def test_where_no_source_is_marked_for_the_problem_all_of_them_speak() -> None:
    found = listing(chosen(), source("a"), source("b", "claims"), a=ACCEPTABLE, b=BETTER)

    assert fired(found) == {"D1", "D2", "D7"}


def test_before_a_decision_sources_speak_and_what_belongs_to_a_problem_is_silent() -> None:
    found = listing(findings(*IDEAS), source("mails", type_="logs"), source("b"), mails=ACCEPTABLE, b=HEARSAY)

    assert fired(found) == {"D1", "D6"}
    assert lines(found, "D1")[0].key == "label"


def test_without_a_source_only_what_was_asked_otherwise_speaks() -> None:
    assert fired(findings(*IDEAS, chosen="mails")) == set()


@pytest.mark.parametrize(("phase", "fires"), [(1, False), (2, False), (3, True)])
def test_best_repairs_nothing_and_looks_outside_in_the_last_phase_only(phase: int, fires: bool) -> None:
    found = rated(facts(**BEST), standing(1, phase, 1))
    keys = [line.key for line in lines(found, "D5")]

    assert keys == ["keep-data", *(["external"] * fires)]
    assert {line.horizon for line in lines(found, "D5")} == {"later"}
    assert "nothing to repair" in lines(found, "D5")[0].reasons[0].text
    assert lines(found, "D5")[0].reasons[0].mark == "X"


def test_data_from_outside_wait_until_all_sources_are_best_and_are_not_asked_for_twice() -> None:
    found = rated(listing(facts(**BEST), source("b", "mails"), b=ACCESS), standing(1, 3, 1))
    assert [line.key for line in lines(found, "D5")] == ["keep-data"]

    done = rated(facts(**BEST), {"J3.C2": OPEN}, DONE)
    assert [line.key for line in lines(done, "D5")] == ["keep-data"]


def test_what_hinders_the_trial_most_comes_first_in_the_group() -> None:
    found = listing(
        writing(chosen(), labels_agree="no"),
        *(source(key, "mails") for key in "abc"),
        a=ACCEPTABLE,
        b=HEARSAY,
        c=BETTER,
    )
    found = saying(found, "", "risk-personal", asked(yes=9, no=3, ordered=False))
    made = [m for rule in data.RULES for m in rule.propose(found)]

    assert [m.line.key for m in made[:4]] == ["legal", "explore", "sharpen", "label:mails"]
    assert {m.line.key for m in made if m.blocks} == {"explore", "sharpen", "label:mails"}
    assert next(m for m in made if m.line.key == "unify").phase == 2
    assert MAILS.title in next(m for m in made if m.line.key == "joined-data:mails").line.what
