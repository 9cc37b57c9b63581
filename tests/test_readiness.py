"""The 3 x 3 picture: states, phases, the label from the fact question, and its words; never a score."""

from collections.abc import Mapping
from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from steps import (
    DONE,
    EDGES,
    FEW,
    JOURNEY,
    KEYS,
    NOBODY,
    OPEN,
    SPLIT,
    UNKNOWN,
    Steps,
    rated,
    standing,
    tallied,
)
from votes import asked, evidence, findings, saying

from workshop.model import QuestionTally
from workshop.readiness import (
    Readiness,
    column_names,
    column_stands,
    least_words,
    mismatch_words,
    phase_names,
    readiness,
    stand_words,
    state_name,
    state_of,
)
from workshop.rules.findings import Findings
from workshop.thresholds import Thresholds

DEFAULT = Thresholds()


def drawn(found: Findings, **written: str) -> Readiness:
    return readiness(
        found.statements, found.evidence, {k.replace("_", "-"): v for k, v in written.items()}, DEFAULT
    )


def picture(counts: Mapping[str, Steps], rest: Steps | None = None, **written: str) -> Readiness:
    return drawn(rated(findings(), counts, rest), **written)


def phases(found: Readiness) -> list[int]:
    return [stand.phase for stand in found.columns]


@pytest.mark.parametrize(("counts", "variant"), EDGES)
def test_a_statement_stands_where_its_answers_put_it(counts: Steps, variant: str) -> None:
    if variant:
        expected = variant.replace("-", " ")
    elif not sum(counts):
        expected = "not asked"
    else:
        expected = "too few" if sum(counts) < 5 else "done"

    assert state_of(evidence(tallied("J2.C1", counts)), DEFAULT) == expected


def test_a_statement_that_was_never_put_is_not_asked() -> None:
    assert state_of(None, DEFAULT) == "not asked"
    assert [state_name(s) for s in ("open", "too few", "not asked")] == [
        "open",
        "too few answers",
        "not asked",
    ]


def test_the_share_that_makes_it_done_is_the_one_of_the_settings() -> None:
    half = evidence(tallied("J1.S1", (6, 6, 0, 0)))

    assert state_of(half, DEFAULT) == "open"
    assert state_of(half, replace(DEFAULT, open=0.5)) == "done"


@pytest.mark.parametrize("phase", [1, 2, 3, 4])
def test_a_column_stands_in_its_first_phase_that_is_not_done(phase: int) -> None:
    assert phases(picture(standing(phase, 1, 3))) == [phase, 1, 3]


@pytest.mark.parametrize("counts", [OPEN, SPLIT, UNKNOWN])
def test_open_split_and_not_known_all_hold_a_column_back(counts: Steps) -> None:
    assert phases(picture({"J2.D2": counts}, DONE)) == [4, 2, 4]
    assert phases(picture({"J2.D2": counts, "J1.D3": counts}, DONE)) == [4, 1, 4]


def test_what_was_not_asked_or_too_few_answered_is_never_guessed() -> None:
    assert phases(picture({})) == [0, 0, 0]
    assert phases(picture({}, FEW)) == [0, 0, 0]
    assert phases(picture({"J1.C1": DONE})) == [0, 0, 0]
    assert phases(picture({"J3.C2": FEW}, DONE)) == [4, 4, 0]
    assert phases(picture({"J1.C1": FEW, "J2.C1": OPEN}, DONE)) == [4, 4, 2]


def test_without_a_checklist_on_the_agenda_there_is_an_empty_picture() -> None:
    empty = readiness({}, {}, {}, DEFAULT)

    assert [(c.column, c.phase, c.items) for c in empty.columns] == [
        ("strategy", 0, ()),
        ("data", 0, ()),
        ("culture", 0, ()),
    ]
    assert not empty.asked
    assert stand_words(empty) == "Strategy, data and culture: not asked."
    assert (least_words(empty), mismatch_words(empty), empty.queue) == ("", (), ())


def test_a_vote_nobody_answered_was_not_asked() -> None:
    assert not picture({}, NOBODY).asked
    assert picture({"J1.S1": FEW}, NOBODY).asked


def test_cells_hold_all_22_items_once() -> None:
    found = picture({"J2.D1": SPLIT}, DONE)
    cells = [
        i.question.key for c in ("strategy", "data", "culture") for p in (1, 2, 3) for i in found.cell(c, p)
    ]

    assert sorted(cells) == sorted(KEYS)
    assert [i.question.key for i in found.cell("data", 2)] == ["J2.D1", "J2.D2"]
    item = found.item("J2.D1")
    assert item
    assert (item.state, item.phase) == ("split", 2)
    assert found.item("gone") is None


def test_statements_that_are_asked_by_two_activities_stand_once() -> None:
    found = rated(findings(), {}, DONE)
    twice = column_stands({"checklist": (*JOURNEY, *JOURNEY[:5])}, found.evidence, DEFAULT)

    assert sum(len(stand.items) for stand in twice) == 22


def test_the_queue_comes_with_the_first_vote_of_what_was_asked_again() -> None:
    found = rated(findings(), {"J1.D1": SPLIT, "J2.S1": UNKNOWN}, DONE)
    first = tallied("J1.D1", UNKNOWN)
    again = replace(found.evidence["", "J1.D1"], first=first, round=2)
    queue = drawn(replace(found, evidence={**found.evidence, ("", "J1.D1"): again})).queue

    assert [(t.question.key, t.reason, t.first) for t in queue] == [
        ("J1.D1", "split", first),
        ("J2.S1", "not known", None),
    ]


# ---------------------------------------------------------------- the fact


def models(none: int, few: int, many: int, unknown: int = 0) -> QuestionTally:
    return asked(_0=none, _1_3=few, _4_plus=many, unknown=unknown)


@pytest.mark.parametrize(
    ("written", "phase", "words"),
    [
        ("0", 1, "No model in daily use"),
        ("1-3", 2, "1 to 3 models in daily use"),
        ("4-plus", 3, "4 or more models in daily use"),
    ],
)
def test_what_a_person_says_beats_what_the_room_believes(written: str, phase: int, words: str) -> None:
    found = saying(rated(findings(), {}, OPEN), "", "models-in-use", models(12, 0, 0))
    told = drawn(found, models_fact=written, models_said_by=" R. Haas, IT ")

    assert (told.fact, told.fact_text, told.said_by) == (phase, words, "R. Haas, IT")


@pytest.mark.parametrize(
    ("tally", "phase", "words"),
    [
        (models(11, 1, 0), 1, "No model in daily use (11 of 12 say so)"),
        (models(0, 7, 4, 1), 2, "1 to 3 models in daily use (7 of 12 say so)"),
        (models(1, 1, 10), 3, "4 or more models in daily use (10 of 12 say so)"),
        (models(6, 6, 0), 0, "Models in daily use: leaning: _0 or _1_3"),
        (models(6, 0, 6), 0, "Models in daily use: split: _0 and _4_plus"),
        (models(8, 0, 0, 4), 0, "Models in daily use: not known"),
        (models(4, 0, 0), 0, "Models in daily use: too few to read"),
        (models(0, 0, 0), 0, ""),
    ],
)
def test_the_vote_gives_a_label_only_where_the_room_leans_to_one(
    tally: QuestionTally, phase: int, words: str
) -> None:
    found = drawn(saying(rated(findings(), {}, OPEN), "", "models-in-use", tally), models_said_by="R. Haas")

    assert (found.fact, found.fact_text, found.said_by) == (phase, words, "")


def test_an_unknown_label_in_the_field_is_no_fact() -> None:
    assert picture({}, OPEN, models_fact="about five").fact == 0


# ---------------------------------------------------------------- words


def test_the_names_of_the_source_text() -> None:
    assert phase_names() == ("Limited expertise", "Few production workloads", "Multiple production workloads")
    assert column_names() == {"strategy": "Strategy", "data": "Data", "culture": "Culture"}


@pytest.mark.parametrize(
    ("counts", "words"),
    [
        (standing(1, 1, 2), "Strategy and data: limited expertise. Culture: few production workloads."),
        (standing(1, 2, 1), "Strategy and culture: limited expertise. Data: few production workloads."),
        (standing(3, 3, 3), "Strategy, data and culture: multiple production workloads."),
        (
            standing(4, 3, 4),
            "Strategy and culture: everything is done. Data: multiple production workloads.",
        ),
        ({}, "Strategy, data and culture: not asked."),
        ({"J1.S1": FEW}, "Strategy: too few answers to say. Data and culture: not asked."),
    ],
)
def test_where_we_stand_in_one_line(counts: Mapping[str, Steps], words: str) -> None:
    assert stand_words(picture(counts)) == words


def test_statements_without_answers_are_counted_beside_the_phase() -> None:
    whole = stand_words(picture({"J3.D1": NOBODY}, DONE))
    gaps = stand_words(picture({**standing(1, 1, 2), "J1.C1": FEW, "J1.C2": NOBODY, "J3.C1": FEW}))

    assert whole.endswith("Data: done as far as answered; 1 statement lacks answers.")
    assert gaps.endswith("Culture: few production workloads (2 statements lack answers).")


@pytest.mark.parametrize(
    ("fact", "counts", "behind"),
    [
        ("0", standing(1, 1, 1), []),
        ("1-3", standing(2, 1, 4), ["data"]),
        ("4-plus", standing(2, 1, 3), ["strategy", "data"]),
        ("4-plus", standing(3, 3, 4), []),
        ("4-plus", {}, []),
        ("", standing(1, 1, 1), []),
    ],
)
def test_a_column_behind_the_fact_is_named(fact: str, counts: Mapping[str, Steps], behind: list[str]) -> None:
    told = mismatch_words(picture(counts, models_fact=fact))

    assert [text.split(", but ")[1].split()[0] for text in told] == behind


def test_the_mismatch_says_both_sides() -> None:
    told = picture(standing(2, 1, 4), models_fact="1-3")

    assert mismatch_words(told) == (
        "1 to 3 models in daily use, but data stands in phase 1: limited expertise.",
    )


@pytest.mark.parametrize(
    ("counts", "words"),
    [
        (standing(2, 1, 3), "Least advanced: data."),
        (standing(1, 1, 3), "Least advanced: strategy and data."),
        (standing(2, 2, 2), "No column is behind the others."),
        (standing(4, 4, 4), "No column is behind the others."),
        ({k: OPEN for k in KEYS if "S" in k}, ""),
        ({k: OPEN for k in KEYS if "C" not in k}, ""),
        (
            {k: n for k, n in standing(2, 1, 1).items() if "C" not in k},
            "Least advanced of those that could be read: data.",
        ),
    ],
)
def test_the_least_advanced_column_is_named_not_averaged(counts: Mapping[str, Steps], words: str) -> None:
    assert least_words(picture(counts)) == words


def test_there_is_no_score() -> None:
    names = {f.name for f in fields(Readiness)}

    assert names == {"columns", "fact", "fact_text", "said_by", "queue"}


@given(st.lists(st.tuples(*[st.integers(0, 20)] * 4), min_size=22, max_size=22))
def test_any_votes_give_a_picture_that_can_be_said(counts: list[Steps]) -> None:
    found = picture(dict(zip(KEYS, counts, strict=True)), models_fact="4-plus")
    told = [stand_words(found), least_words(found), *mismatch_words(found)]

    assert all("{" not in text for text in told)
    for stand in found.columns:
        before = [i for i in stand.items if i.phase < stand.phase]
        assert not {i.state for i in before} & {"open", "split", "not known"}
        if stand.phase == 4:
            assert {i.state for i in stand.items} == {"done"}
