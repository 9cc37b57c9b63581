"""J1.S1-J3.C2 and JD: each fires, is silent, and turns at its edge; later phases wait for the earlier."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from steps import (
    DONE,
    EDGES,
    FEW,
    JOURNEY,
    KEYS,
    LEARNING,
    NOBODY,
    OPEN,
    SPLIT,
    UNKNOWN,
    Steps,
    of_phase,
    rated,
    standing,
)
from votes import IDEAS, MAILS, MET, findings, judged

from workshop.model import HORIZONS, PlanLine
from workshop.rules import journey, learning
from workshop.rules.findings import Findings
from workshop.rules.ranking import merge
from workshop.rules.wording import WIDTH, Wording, fill, variants, words

TWO_WAYS = {"J1.S1", "J1.S2"}
MINE = [rule.id for rule in (*journey.RULES, *learning.RULES)]
WORDS = [words(rule, variant) for rule in MINE for variant in variants(rule)]
VERBS = {
    *("Agree", "Bring", "Check", "Compare", "Decide", "Find", "Hire", "Hold", "Keep", "Name", "Open"),
    *("Plan", "Set", "Settle", "Show", "Teach", "Tell", "Test", "Write"),
}
# Lines of other rules do the same: the key must be theirs.
SHARED = {
    "J1.S3": "explain-why",
    "J1.D1": "explore",
    "J1.D2": "permission",
    "J1.D3": "pipeline",
    "J1.C1": "access",
    "J1.C2": "outside",
    "J1.C3": "managed",
    "J2.S1": "next-department",
    "J2.S2": "gate",
    "J2.S3": "exchange",
    "J2.D1": "unify",
    "J2.C1": "core-team",
    "J2.C2": "training-plan",
    "J3.S2": "ai-leader",
    "J3.S3": "hiring",
    "J3.D1": "external",
}


def lines(found: Findings) -> list[PlanLine]:
    return [made.line for rule in journey.RULES for made in rule.propose(found)]


def fired(found: Findings) -> set[str]:
    return {line.reasons[0].rule for line in lines(found)}


def variant_of(line: PlanLine) -> str:
    start = re.match(r"compare-|find-out-", line.key)
    return {"compare-": "split", "find-out-": "not-known"}[start[0]] if start else "open"


def test_there_is_a_rule_for_each_statement_of_the_journey() -> None:
    assert {rule.id for rule in journey.RULES} == {*KEYS, "JD"}
    assert len(journey.RULES) == len(KEYS) + 1 == 23


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize(("counts", "variant"), EDGES)
def test_each_rule_fires_is_silent_and_turns_at_its_edge(key: str, counts: Steps, variant: str) -> None:
    found = {line.reasons[0].rule: variant_of(line) for line in lines(rated(findings(), {key: counts}, DONE))}

    assert found.keys() - {"JD"} == ({key} if variant else set())
    assert found.get(key, "") == variant


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("counts", [OPEN, SPLIT, UNKNOWN])
def test_the_line_has_the_counts_in_words_and_as_a_bar(key: str, counts: Steps) -> None:
    [line] = lines(rated(findings(), {key: counts}, DONE))
    [reason] = line.reasons

    assert re.search(rf"\b{counts[3] if counts is UNKNOWN else counts[0]} of 12\b", reason.text)
    assert (reason.counts, reason.levels) == (counts, ("met", "partly", "not", "unknown"))
    assert reason.mark == ("S" if counts is OPEN else "D")
    assert line.horizon == "30" or counts is OPEN
    assert "{" not in f"{line.what}{line.first_step}{line.done_when}{reason.text}"


@pytest.mark.parametrize(("key", "action"), SHARED.items())
def test_an_open_statement_asks_for_what_other_rules_ask_for_too(key: str, action: str) -> None:
    assert [line.key for line in lines(rated(findings(), {key: OPEN}, DONE))] == [action]


@pytest.mark.parametrize("key", KEYS)
def test_split_and_not_known_are_lines_of_their_own(key: str) -> None:
    assert [line.key for line in lines(rated(findings(), {key: SPLIT}, DONE))] == [f"compare-{key}"]
    assert [line.key for line in lines(rated(findings(), {key: UNKNOWN}, DONE))] == [f"find-out-{key}"]


# ---------------------------------------------------------------- phases


@pytest.mark.parametrize("phase", [1, 2, 3])
def test_only_the_earliest_open_phase_of_a_column_speaks(phase: int) -> None:
    assert fired(rated(findings(), standing(phase, phase, phase))) == set(of_phase(phase))


@pytest.mark.parametrize("holding", [OPEN, SPLIT, UNKNOWN])
def test_one_statement_of_an_earlier_phase_holds_its_column_back_and_no_other(holding: Steps) -> None:
    found = rated(findings(), {**standing(2, 2, 2), "J1.D3": holding})

    assert fired(found) == {"J1.D3", *(key for key in of_phase(2) if key[3] != "D")}


def test_columns_in_different_phases_each_get_their_own() -> None:
    found = fired(rated(findings(), standing(1, 2, 3)))

    assert found == {"J1.S1", "J1.S2", "J1.S3", "J2.D1", "J2.D2", "J3.C1", "J3.C2"}


def test_what_few_answered_or_nobody_was_asked_says_nothing() -> None:
    assert fired(findings()) == set()
    assert fired(rated(findings(), {})) == set()
    assert fired(rated(findings(), {}, FEW)) == set()
    assert fired(rated(findings(), {}, NOBODY)) == set()
    assert fired(rated(findings(), {"J1.C1": FEW, "J2.C1": OPEN}, DONE)) == {"J2.C1"}


def test_a_room_that_knows_nothing_finds_out_about_the_first_phase() -> None:
    found = lines(rated(findings(), {}, (0, 0, 0, 12)))

    assert {line.key for line in found} == {f"find-out-{key}" for key in of_phase(1)}
    assert all("12 of 12 do not know" in line.reasons[0].text for line in found)


# ---------------------------------------------------------------- the trial and its showing


def first_phase(found: Findings) -> dict[str, PlanLine]:
    return {line.reasons[0].rule: line for line in lines(rated(found, {}, OPEN))}


def test_the_trial_is_that_of_the_chosen_problem() -> None:
    found = first_phase(findings(*IDEAS, chosen="mails"))

    assert (found["J1.S1"].key, found["J1.S1"].horizon) == ("trial:mails", "60")
    assert (found["J1.S2"].key, found["J1.S2"].horizon) == ("show:mails", "90")
    assert all(MAILS.title in found[key].what for key in TWO_WAYS)


def test_without_a_chosen_problem_one_is_to_be_chosen() -> None:
    found = first_phase(findings(*IDEAS))

    assert [found[key].key for key in sorted(TWO_WAYS)] == ["trial", "show"]


@pytest.mark.parametrize("criterion", ["data", "no_rule"])
@pytest.mark.parametrize("counts", [OPEN, SPLIT, UNKNOWN])
def test_no_trial_soon_where_data_lack_or_a_rule_would_do(criterion: str, counts: Steps) -> None:
    found = first_phase(judged(findings(*IDEAS, chosen="mails"), "mails", **{criterion: counts}))

    assert (found["J1.S1"].key, found["J1.S1"].horizon) == ("trial:mails", "90")
    assert "once" in found["J1.S1"].what
    assert found["J1.S2"].horizon == "later"


@pytest.mark.parametrize("criterion", ["buy_in", "labour"])
def test_other_open_points_and_too_few_answers_leave_the_trial_where_it_is(criterion: str) -> None:
    short = first_phase(judged(findings(*IDEAS, chosen="mails"), "mails", **{criterion: OPEN}))
    few = first_phase(judged(findings(*IDEAS, chosen="mails"), "mails", data=FEW, no_rule=MET))

    assert short["J1.S1"].horizon == few["J1.S1"].horizon == "60"


def test_the_share_that_can_say_why_is_the_one_of_the_settings() -> None:
    found = rated(findings(), {"J1.S3": OPEN}, DONE)
    strict = replace(found, thresholds=replace(found.thresholds, can_explain=0.8))

    assert "70 of 100" in lines(found)[0].done_when
    assert "80 of 100" in lines(strict)[0].done_when


# ---------------------------------------------------------------- all done


def test_when_everything_is_done_it_stays_visible() -> None:
    [line] = lines(rated(findings(), {}, DONE))

    assert (line.key, line.horizon, line.reasons[0].mark) == ("keep-done", "later", "D")
    assert "22 of 22" in line.reasons[0].text


@pytest.mark.parametrize("counts", [OPEN, SPLIT, UNKNOWN, FEW, NOBODY])
@pytest.mark.parametrize("key", ["J1.S1", "J3.C2"])
def test_one_statement_that_is_not_done_is_not_everything(key: str, counts: Steps) -> None:
    assert "JD" not in fired(rated(findings(), {key: counts}, DONE))


# ---------------------------------------------------------------- words


@pytest.mark.parametrize("wording", WORDS, ids=lambda w: f"{w.rule}-{w.action}")
def test_words_are_complete_short_and_begin_with_a_verb(wording: Wording) -> None:
    names = {"problem": MAILS.title, "n": "9", "m": "3", "of": "14", "share": "70"}

    assert wording.what.split()[0] in VERBS
    assert "…" not in fill(wording.what, names, WIDTH)
    assert len(fill(wording.what, names, WIDTH)) <= WIDTH
    assert max(len(fill(text, names)) for text in (wording.first, wording.done)) <= WIDTH
    assert wording.horizon in HORIZONS
    assert 1 <= wording.days <= 14
    assert all((wording.owner, wording.basis, wording.counts or wording.rule == "JD"))
    assert not wording.stop
    assert not wording.blocks


@pytest.mark.parametrize("key", KEYS)
def test_each_rule_knows_its_column_and_phase_and_has_words_for_each_state(key: str) -> None:
    column = next(q.column for q in JOURNEY if q.key == key)
    extra = {"waits", "none"} if key in TWO_WAYS else set()

    assert {words(key, v).column for v in variants(key)} == {column}
    assert {words(key, v).phase for v in variants(key)} == {int(key[1])}
    assert set(variants(key)) == {"open", "split", "not-known"} | extra


def test_no_two_actions_have_the_same_words() -> None:
    by_action = {(w.what, w.action) for w in WORDS}

    assert len({what for what, _ in by_action}) == len(by_action)
    assert len(LEARNING) == 5


@given(st.lists(st.tuples(*[st.integers(0, 20)] * 4), min_size=22, max_size=22), st.booleans())
def test_any_votes_give_lines_of_one_phase_a_column(counts: list[Steps], decided: bool) -> None:
    found = findings(*IDEAS, chosen="mails") if decided else findings(*IDEAS)
    found = rated(found, dict(zip(KEYS, counts, strict=True)))
    made = [p for rule in journey.RULES for p in rule.propose(found)]

    assert len(merge(made)) == len(made)
    for column in "SDC":
        ids = {p.line.reasons[0].rule for p in made} - {"JD"}
        assert len({i[1] for i in ids if i[3] == column}) <= 1
