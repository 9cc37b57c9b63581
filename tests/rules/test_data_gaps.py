"""D4, D7-D11: what nobody wrote down, several sources, one kind of source, personal data, disputed labels."""

from dataclasses import replace

import pytest
from standings import (
    ACCEPTABLE,
    ACCESS,
    BEST,
    BETTER,
    HEARSAY,
    NO,
    Facts,
    lines_of,
    listing,
    source,
    speaking,
    writing,
)
from votes import IDEAS, asked, findings, saying

from workshop.model import PlanLine
from workshop.rules import data
from workshop.rules.findings import Findings

fired = speaking(data.RULES)


def chosen() -> Findings:
    """Give a decision and texts in all fields about data, so that only facts can make rules speak."""
    return writing(findings(*IDEAS, chosen="mails"), data_home="the lake", pipeline_date="2026-05-12")


def facts(**said: Facts) -> Findings:
    """Give one source of the chosen problem with these facts."""
    return listing(chosen(), source("mails", "mails", type_="documents"), mails=said)


def lines(found: Findings, rule: str) -> list[PlanLine]:
    return lines_of(data.RULES, found, rule)


@pytest.mark.parametrize(
    ("said", "home", "fires"),
    [
        (BETTER, "", True),
        (BETTER, "  ", True),
        (BETTER, "The lake", False),
        (ACCESS, "", False),
        (BEST, "", False),
        (HEARSAY, "", True),
        (ACCEPTABLE, "", True),
        ({**BEST, "labelled": NO}, "", False),
    ],
)
def test_a_home_is_asked_for_where_not_all_is_in_one_place(
    said: dict[str, Facts], home: str, fires: bool
) -> None:
    assert ("D4" in fired(writing(facts(**said), data_home=home))) is fires


def test_one_source_apart_is_enough_to_ask_for_a_home() -> None:
    two = listing(facts(**BEST), source("b", "mails"), b=BETTER)

    assert "D4" in fired(writing(two, data_home=""))


def test_several_sources_are_as_ready_as_the_least_ready_one() -> None:
    two = listing(facts(**BETTER), source("b", "mails"), b=ACCESS)
    [line] = lines(two, "D7")

    assert line.key == "joined-data:mails"
    assert "“The mails”: better" in line.reasons[0].text
    assert "2 sources" in line.reasons[0].text
    assert "D7" not in fired(facts(**BETTER))
    unasked = listing(two, source("c", "mails"))
    assert "nobody was asked" in lines(unasked, "D7")[0].reasons[0].text


@pytest.mark.parametrize(("date", "fires"), [("", True), ("  ", True), ("2026-05-12", False)])
def test_a_date_for_the_pipeline(date: str, fires: bool) -> None:
    assert ("D8" in fired(writing(facts(**BEST), pipeline_date=date))) is fires
    assert "D8" not in fired(writing(chosen(), pipeline_date=date))


@pytest.mark.parametrize(
    ("types", "fires"),
    [
        (("documents",), True),
        (("documents", " Documents "), True),
        (("documents", "sensors"), False),
        (("documents", ""), True),
        (("documents", "", ""), False),
        (("",), False),
    ],
)
def test_one_kind_of_source(types: tuple[str, ...], fires: bool) -> None:
    sources = [source(f"s{n}", "mails", type_=kind) for n, kind in enumerate(types)]
    found = listing(chosen(), *sources, source("other", "claims", type_="sensors"))

    assert ("D9" in fired(found)) is fires


def test_the_one_kind_is_named_with_its_count() -> None:
    found = listing(chosen(), source("a", "mails", type_="documents"), source("b", "mails"))

    assert lines(found, "D9")[0].reasons[0].text.endswith("documents (1 of 2)")


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
        (0, 12, 0, ""),
        (0, 0, 12, "12 of 12 are not sure"),
        (4, 0, 0, ""),
        (0, 0, 0, ""),
    ],
)
def test_personal_data_are_a_stop_sign(yes: int, no: int, unsure: int, words: str) -> None:
    tally = asked(yes=yes, no=no, unknown=unsure, ordered=False)
    found = lines(saying(chosen(), "", "risk-personal", tally), "D10")

    assert [line.reasons[0].text.startswith(words) for line in found] == ([True] if words else [])
    assert all(line.stop and line.key == "legal" and line.reasons[0].mark == "X" for line in found)
    assert fired(saying(findings(*IDEAS), "", "risk-personal", tally)) == set()


@pytest.mark.parametrize(("agree", "fires"), [("no", True), ("yes", False), ("unknown", False), ("", False)])
def test_labels_on_which_people_disagree(agree: str, fires: bool) -> None:
    assert ("D11" in fired(writing(chosen(), labels_agree=agree))) is fires


def test_the_wanted_agreement_is_the_one_of_the_settings() -> None:
    found = writing(chosen(), labels_agree="no")
    [line] = lines(found, "D11")
    assert "40 of 50" in line.done_when
    assert "20 of 100" in line.reasons[0].text

    strict = replace(found, thresholds=replace(found.thresholds, labels_disputed=0.1))
    assert "45 of 50" in lines(strict, "D11")[0].done_when
