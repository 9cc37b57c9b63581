"""What comes out together: merged, in order, not too many, dated, in words that fit."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from votes import (
    IDEAS,
    MAILS,
    MET,
    PARTLY,
    SHORT,
    UNKNOWN,
    asked,
    failing,
    findings,
    judged,
    prepared,
    saying,
)

from workshop.model import Idea, PlanLine, Reason
from workshop.rules.findings import Findings
from workshop.rules.proposals import Proposal
from workshop.rules.ranking import in_phase, merge, rank
from workshop.rules.rulebook import RULES, propose
from workshop.rules.wording import WIDTH, rules_worded


def made(
    key: str, rule: str = "P1", *, days: int = 7, blocks: bool = False, phase: int = 0, **line: object
) -> Proposal:
    new = PlanLine("", key, "strategy", "30", f"Do {key} for {rule}", "", "", "", (Reason(rule, "S", rule),))
    return Proposal(replace(new, **line), days, blocks, phase=phase)  # type: ignore[arg-type]


def an_ordinary_workshop() -> Findings:
    """Buy-in in part, data not known, few can say why, no money, early returns, narrow ideas, no number."""
    ideas = tuple(replace(idea, area="Operations") for idea in IDEAS)
    found = judged(findings(*ideas, chosen="mails", reserve="claims"), "mails", buy_in=PARTLY, data=UNKNOWN)
    found = saying(found, "", "explain-why", asked(no=3, roughly=4, yes=5, unknown=0))
    return saying(found, "", "benefit-when", asked(under_3=5, _3_6=4, _6_12=3, unknown=0))


def a_workshop_where_everything_is_open() -> Findings:
    found = an_ordinary_workshop()
    ideas = tuple(Idea(f"i{n}", f"Problem number {n}", area="Operations") for n in range(9))
    found = replace(found, ideas=found.ideas + ideas, voted=found.voted + ideas)
    for idea in ideas:
        found = judged(found, idea.id, no_rule=SHORT)
    for question in ("risk-people", "risk-harm"):
        found = saying(found, "", question, asked(yes=9, no=3, ordered=False))
    for column in ("feasibility", "value"):
        found = saying(found, "mails", column, asked(_1=6, _2=0, _3=0, _4=6))
    return found


def test_every_rule_has_words_and_all_words_belong_to_a_rule() -> None:
    assert {rule.id for rule in RULES} == set(rules_worded())
    assert len({rule.id for rule in RULES}) == len(RULES)


def test_an_ordinary_workshop_gets_eight_useful_lines() -> None:
    lines = propose(an_ordinary_workshop())

    assert len(lines) >= 8
    for line in lines:
        assert all((line.what, line.owner_role, line.first_step, line.done_when, line.first_date, line.due))
        assert all(reason.text for reason in line.reasons)
        assert (line.id, line.owner, line.state, line.position) == ("", "", "proposed", 0)
    counted = [r.text for line in lines for r in line.reasons if r.rule in {"P1", "P8", "W1", "M1", "M2"}]
    assert len(counted) >= 5
    assert all(" of " in text for text in counted)


def test_never_more_lines_than_the_settings_say_and_the_weightiest_stay() -> None:
    found = a_workshop_where_everything_is_open()
    lines = propose(found)

    assert len(lines) == 15
    assert [line.stop for line in lines].index(False) == 1
    assert propose(replace(found, thresholds=replace(found.thresholds, lines=4))) == lines[:4]
    assert propose(replace(found, thresholds=replace(found.thresholds, lines=0))) == lines[:1], (
        "a stop sign never falls off"
    )
    everything = propose(replace(found, thresholds=replace(found.thresholds, lines=99)))
    assert everything[:15] == lines
    assert len(everything) > 15


def test_a_stop_sign_takes_the_place_of_the_last_line() -> None:
    found = failing(a_workshop_where_everything_is_open(), law=1)
    three = propose(replace(found, thresholds=replace(found.thresholds, lines=3)))

    assert [line.stop for line in three] == [True, True, False]
    assert len(propose(replace(found, thresholds=replace(found.thresholds, lines=1)))) == 2


def test_no_problem_at_all_and_forty_of_them_give_a_plan() -> None:
    assert [line.key for line in propose(findings())] == []

    ideas = tuple(Idea(f"i{n}", f"Problem {n}") for n in range(40))
    found = findings(*ideas, chosen="i7", reserve="i8")
    for n, idea in enumerate(ideas):
        found = judged(found, idea.id, *[(SHORT, UNKNOWN, PARTLY, MET)[n % 4]] * 4)

    assert 0 < len(propose(found)) <= 15


def test_a_decider_may_choose_what_fails_on_every_point() -> None:
    found = findings(*IDEAS, chosen="mails", favourite="claims", fields={"success-number": "mails"})
    found = judged(judged(found, "claims"), "mails", *[SHORT] * 4)
    lines = propose(found)
    keys = [line.key for line in lines]

    assert keys[0] == "start-or-not:mails"
    assert {"rule:mails", "backing:mails", "collect:mails", "measure:mails", "explain-choice:mails"} <= {
        *keys
    }
    assert not {"trial:mails", "park"} & {*keys}
    assert "0 of 4 points met" in lines[0].reasons[0].text


def test_the_chosen_problem_comes_before_the_others() -> None:
    keys = [line.key for line in propose(a_workshop_where_everything_is_open())]

    assert keys[0] == "risk:mails"
    assert set(keys[1:4]) == {"start-or-not:mails", "backing:mails", "find-data:mails"}
    assert all(key.startswith("rule:i") for key in keys[-3:])


def test_order_is_stop_sign_blocker_horizon_first_step() -> None:
    stop, blocker = made("stop", stop=True, horizon="90"), made("blocker", blocks=True, horizon="60")
    quick, slow, late = made("quick", days=3), made("slow", days=14), made("late", days=1, horizon="60")

    assert rank([late, slow, quick, blocker, stop]) == (stop, blocker, quick, slow, late)


def test_on_the_journey_the_earliest_phase_and_its_why_come_first() -> None:
    why, first = made("explain-why", phase=1, horizon="60"), made("explore", phase=1)
    second, none = made("unify", phase=2), made("measure", days=3)
    third, late = made("hiring", phase=3), made("park", horizon="later")

    assert rank([late, third, second, first, none, why]) == (why, none, first, second, third, late)


@pytest.mark.parametrize(
    ("stands", "phase", "put_off"),
    [(1, 1, False), (1, 2, True), (2, 2, False), (2, 3, True), (3, 1, False), (0, 3, False), (1, 0, False)],
)
def test_a_later_phase_is_never_inside_ninety_days(stands: int, phase: int, put_off: bool) -> None:
    line = made("unify", phase=phase, blocks=True)
    [moved] = in_phase([line], {"strategy": stands, "data": 1, "culture": 1})

    assert (moved.line.horizon == "later") is put_off
    assert moved.blocks is not put_off


def test_a_stop_sign_is_never_put_off() -> None:
    [stop] = in_phase([made("stop", phase=3, stop=True)], {"strategy": 1})

    assert stop.line.horizon == "30"


def test_one_action_of_two_phases_belongs_to_the_later_one() -> None:
    [merged] = merge([made("unify", phase=0), made("unify", "P2", phase=2)])

    assert merged.phase == 2


def test_equal_actions_become_one_line_with_all_reasons() -> None:
    later = made("a", "P13", days=3, blocks=True, stop=True)
    [merged] = merge([made("a", "P4", horizon="60"), later, later])

    assert merged.line.what == "Do a for P4"
    assert [reason.rule for reason in merged.line.reasons] == ["P4", "P13"]
    assert (merged.line.horizon, merged.line.stop, merged.blocks, merged.days) == ("30", True, True, 3)


def test_counting_the_work_is_one_line_for_three_rules() -> None:
    found = judged(findings(MAILS, chosen="mails"), "mails", labour=SHORT)
    measure = [line for line in propose(found) if line.key == "measure:mails"]

    assert [[reason.rule for reason in line.reasons] for line in measure] == [["P13", "P4"]]


def test_two_risks_are_one_stop_sign_with_two_counts() -> None:
    found = saying(
        a_workshop_where_everything_is_open(), "", "risk-harm", asked(yes=1, no=5, unknown=6, ordered=False)
    )
    [stop] = [line for line in propose(found) if line.stop]

    assert [reason.text[:7] for reason in stop.reasons] == ["9 of 12", "6 of 12"]


def test_proposing_twice_gives_the_same_keys_and_each_once() -> None:
    found = a_workshop_where_everything_is_open()
    keys = [line.key for line in propose(found)]

    assert keys == [line.key for line in propose(found)]
    assert len(set(keys)) == len(keys)
    renamed = replace(found, ideas=tuple(replace(i, title=f"{i.title}!") for i in found.ideas))
    assert [line.key for line in propose(renamed)] == keys


def test_a_second_vote_changes_the_words_but_not_the_action() -> None:
    before = judged(prepared(findings(*IDEAS, chosen="mails")), "mails", buy_in=UNKNOWN)
    after = judged(before, "mails", buy_in=SHORT)
    one, other = (next(p for p in propose(f) if p.key == "backing:mails") for f in (before, after))

    assert one.what != other.what
    assert "backing:mails" not in {p.key for p in propose(judged(before, "mails", buy_in=MET))}


def test_reasons_of_other_problems_name_them() -> None:
    found = a_workshop_where_everything_is_open()
    titles = {i.id: i.title for i in found.ideas}
    for line in propose(found):
        about = line.key.partition(":")[2]
        if about and about != "mails":
            assert titles[about] in line.what
            assert line.horizon in {"90", "later"}


answers = st.sampled_from(
    [(9, 2, 1, 0), (1, 2, 9, 0), (2, 9, 1, 0), (4, 2, 2, 4), (6, 0, 6, 0), (1, 1, 1, 0), (0, 0, 0, 0)]
)


@given(
    st.lists(st.tuples(answers, answers, answers, answers), min_size=1, max_size=8),
    st.integers(-1, 8),
    st.integers(-1, 8),
)
def test_any_votes_give_a_plan_that_can_be_shown(
    cells: list[tuple[tuple[int, ...], ...]], chosen: int, reserve: int
) -> None:
    ideas = tuple(Idea(f"i{n}", f"Problem {n}") for n in range(len(cells)))
    found = findings(
        *ideas, chosen=f"i{chosen}" if chosen >= 0 else "", reserve=f"i{reserve}" if reserve >= 0 else ""
    )
    for idea, four in zip(ideas, cells, strict=True):
        found = judged(found, idea.id, *four)
    lines = propose(found)

    assert len(lines) <= 15
    assert len({line.key for line in lines}) == len(lines)
    assert all(
        len(line.what) <= WIDTH and line.reasons and line.due >= line.first_date > "2026-03-12"
        for line in lines
    )
