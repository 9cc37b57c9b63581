"""Status of data sources: all of the table, votes before words, and the least ready source of a problem."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from standings import (
    ACCEPTABLE,
    ACCESS,
    BEST,
    BETTER,
    HEARSAY,
    NO,
    PARTLY,
    UNKNOWN,
    YES,
    Facts,
    fact,
    listing,
    source,
)
from votes import findings

from workshop.model import DataSource
from workshop.sources import STATUSES, needed, of_problem, standing, standings, status_name, unnamed_types
from workshop.thresholds import Thresholds

THRESHOLDS = Thresholds()


@pytest.mark.parametrize(
    ("labelled", "together", "open_", "status"),
    [
        ("no", "yes", "yes", "acceptable"),
        ("partly", "yes", "yes", "acceptable"),
        ("no", "", "", "acceptable"),
        ("no", "don't know", "don't know", "acceptable"),
        ("yes", "no", "yes", "better"),
        ("yes", "no", "don't know", "better"),
        ("yes", "partly", "", "better"),
        ("yes", "yes", "no", "access"),
        ("yes", "yes", "partly", "access"),
        ("yes", "yes", "yes", "best"),
        ("don't know", "yes", "yes", "not known"),
        ("", "yes", "yes", "not known"),
        ("yes", "don't know", "yes", "not known"),
        ("yes", "", "no", "not known"),
        ("yes", "yes", "don't know", "not known"),
        ("yes", "yes", "", "not known"),
        ("", "", "", "not known"),
    ],
)
def test_the_status_follows_from_the_first_fact_that_is_not_a_plain_yes(
    labelled: str, together: str, open_: str, status: str
) -> None:
    found = standing(source("mails", labelled=labelled, together=together, open=open_), {}, THRESHOLDS)

    assert found.status == status


def test_every_combination_has_one_status_and_only_three_yes_are_best() -> None:
    said = ("yes", "partly", "no", "don't know", "")
    for facts in product(said, repeat=3):
        found = standing(source("a", **dict(zip(BEST, facts, strict=True))), {}, THRESHOLDS)
        assert found.status in STATUSES
        assert (found.status == "best") is (facts == ("yes", "yes", "yes"))


@pytest.mark.parametrize(
    ("counts", "value"),
    [
        (YES, "yes"),
        (PARTLY, "partly"),
        (NO, "no"),
        (UNKNOWN, "unknown"),
        ((1, 0, 0, 0), "yes"),
        ((0, 0, 0, 1), "unknown"),
        ((6, 0, 6, 0), "no"),
        ((6, 6, 0, 0), "partly"),
        ((4, 4, 4, 0), "no"),
        ((7, 5, 0, 0), "yes"),
        ((5, 3, 2, 0), "partly"),
        ((8, 0, 0, 4), "unknown"),
        ((9, 0, 0, 3), "yes"),
        ((0, 0, 0, 12), "unknown"),
    ],
)
def test_a_fact_is_read_off_its_counts_however_few(counts: Facts, value: str) -> None:
    found = standing(source("a"), {("a", "labelled"): fact(counts)}, THRESHOLDS)

    assert (found.labelled.value, found.labelled.origin) == (value, "vote")
    assert found.labelled.evidence is not None
    assert found.labelled.evidence.tally.counts == counts


def test_what_the_room_voted_comes_before_what_was_written() -> None:
    written = source("a", labelled="yes", together="yes", open="yes")
    found = standing(written, {("a", "labelled"): fact(NO)}, THRESHOLDS)

    assert found.status == "acceptable"
    assert (found.labelled.origin, found.together.origin) == ("vote", "before")
    assert found.together.evidence is None


def test_a_vote_in_which_nobody_answered_leaves_what_was_written() -> None:
    found = standing(source("a", labelled="no"), {("a", "labelled"): fact((0, 0, 0, 0))}, THRESHOLDS)

    assert (found.labelled.value, found.labelled.origin) == ("no", "before")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (" Yes ", "yes"),
        ("NO", "no"),
        ("Partly", "partly"),
        ("don't know", "unknown"),
        ("mostly, except 2019", "unknown"),
        ("?", "unknown"),
        ("   ", ""),
        ("", ""),
    ],
)
def test_words_written_before_are_understood_or_left_open(text: str, value: str) -> None:
    assert standing(source("a", labelled=text), {}, THRESHOLDS).labelled.value == value


def test_not_asked_is_told_apart_from_not_known() -> None:
    nobody, unsure = standings([source("a"), source("b", labelled="don't know")], {}, THRESHOLDS)

    assert (nobody.status, unsure.status) == ("not known", "not known")
    assert (nobody.asked, unsure.asked) == (False, True)
    assert nobody.deciding[0] == "labelled"
    half = standing(source("c", labelled="yes"), {}, THRESHOLDS)
    assert (half.deciding[0], half.asked) == ("together", False)


def test_a_problem_is_as_ready_as_the_least_ready_source_it_needs() -> None:
    found = listing(
        findings(),
        *(source(key, "mails") for key in ("best", "access", "better", "raw")),
        source("hearsay", "claims"),
        best=BEST,
        access=ACCESS,
        better=BETTER,
        raw=ACCEPTABLE,
        hearsay=HEARSAY,
    )
    stands = standings(found.sources, found.evidence, THRESHOLDS)
    order = ("hearsay", "raw", "better", "access", "best")

    assert [s.status for key in order for s in stands if s.source.id == key] == list(STATUSES)
    for place, key in enumerate(order):
        several = [s for s in stands if s.source.id in order[place:]]
        least = of_problem("none", several)
        assert least is not None
        assert least.source.id == key
    mails, claims = of_problem("mails", stands), of_problem("claims", stands)
    assert (mails and mails.source.id, claims and claims.source.id) == ("raw", "hearsay")


def test_without_a_mark_all_sources_count_and_without_a_source_nothing_is_said() -> None:
    one, two = source("a", "mails"), source("b")

    assert needed((one, two), "mails") == (one,)
    assert needed((one, two), "claims") == (one, two)
    assert of_problem("mails", ()) is None


def test_the_first_of_equally_unready_sources_is_named() -> None:
    found = of_problem("mails", standings([source("a"), source("b")], {}, THRESHOLDS))

    assert found is not None
    assert found.source.id == "a"


def test_each_status_has_a_name_of_its_own() -> None:
    names = [status_name(status) for status in STATUSES]

    assert len(set(names)) == len(STATUSES)
    assert names[1:3] == ["Acceptable", "Better"]
    assert names[-1] == "Best"


@given(
    st.lists(st.tuples(*[st.integers(0, 9)] * 4), min_size=3, max_size=3),
    st.floats(0, 1),
    st.sampled_from(["", "yes", "no", "don't know"]),
)
def test_any_counts_give_a_status(counts: list[Facts], unknown: float, written: str) -> None:
    voted = {("a", name): fact(n) for name, n in zip(BEST, counts, strict=True)}
    found = standing(source("a", labelled=written), voted, Thresholds(unknown=unknown))

    assert found.status in STATUSES
    assert (found.status == "not known") is (found.deciding[1].value in {"unknown", ""})


def test_a_kind_of_data_is_known_by_whatever_name_it_has() -> None:
    named = [DataSource("", "a", "enterprise database"), DataSource("", "b", "Sensor"), DataSource("", "c")]

    assert unnamed_types(named) == ("Server logs", "Social media", "Documents")
    assert len(unnamed_types([])) == 5
