"""The action plan drawn up from the record."""

from dataclasses import replace

import pytest
from votes import (
    CLAIMS,
    FEW,
    IDEAS,
    MAILS,
    PARTLY,
    QUOTES,
    SHORT,
    SPLIT,
    UNKNOWN,
    VANS,
    again,
    asked,
    dotted,
    failing,
    findings,
    judged,
    saying,
)

from workshop.consensus import ConsensusRule
from workshop.drawing_up import draw_up
from workshop.model import DataSource, Engagement, Parked, PlanLine
from workshop.plan import ActionPlan, Note
from workshop.rules.findings import Findings

ENGAGEMENT = Engagement("e", "Northmere Water")
OWNED = PlanLine(
    "1",
    "own:1",
    "data",
    "30",
    "List the data",
    "Data engineer",
    "",
    "",
    state="accepted",
    owner="M. Ortiz",
    due="2026-04-10",
)
PROPOSED = replace(OWNED, id="2", state="proposed", owner="", due="")
STOP = replace(PROPOSED, id="3", what="Check the risk", stop=True)
DROPPED = replace(OWNED, id="4", state="dropped")


def drawn(found: Findings, *lines: PlanLine) -> ActionPlan:
    return draw_up(
        engagement=ENGAGEMENT,
        findings=found,
        lines=lines,
        votes=(),
        notes=(Note("A1", "Open", "Why", "Why", "Mails wait"),),
        not_asked=("Trade-off",),
        parked=(Parked("p", "Who pays?"),),
        sources=(DataSource("s", "Mail archive"),),
    )


CHOSEN = findings(*IDEAS, chosen="mails", reserve="claims")


@pytest.mark.parametrize(
    ("found", "lines", "status"),
    [
        (CHOSEN, (OWNED,), "decided"),
        (CHOSEN, (replace(OWNED, owner=""),), "decided"),
        (CHOSEN, (OWNED, PROPOSED), "decided"),
        (CHOSEN, (), "proposal"),
        (CHOSEN, (PROPOSED, DROPPED), "proposal"),
        (CHOSEN, (OWNED, STOP), "proposal"),
        (CHOSEN, (OWNED, replace(STOP, state="accepted")), "proposal"),
        (CHOSEN, (OWNED, replace(STOP, state="dropped")), "proposal"),
        (CHOSEN, (OWNED, replace(STOP, answer="  ")), "proposal"),
        (CHOSEN, (OWNED, replace(STOP, answer="R. Haas: yes, 14 March")), "decided"),
        (CHOSEN, (OWNED, replace(STOP, state="dropped", answer="Not ours")), "decided"),
        (findings(*IDEAS), (OWNED,), "proposal"),
        (findings(*IDEAS, chosen="gone"), (OWNED,), "proposal"),
    ],
)
def test_decided_needs_a_decision_a_line_and_no_open_stop_sign(
    found: Findings, lines: tuple[PlanLine, ...], status: str
) -> None:
    assert drawn(found, *lines).status == status


def test_a_stop_sign_that_the_rules_would_add_now_counts_before_it_is_on_record() -> None:
    risky = saying(CHOSEN, "", "risk-harm", asked(yes=9, no=3, unknown=0, ordered=False))
    plan = drawn(risky, OWNED)
    [new] = plan.stop_signs

    assert (plan.status, new.key, new.id) == ("proposal", "risk:mails", "")
    assert plan.biggest_risk == new.what

    answered = drawn(risky, OWNED, replace(new, id="7", answer="HR says go, 20 March"))
    assert (answered.status, answered.stop_signs) == ("decided", ())
    open_ = drawn(risky, OWNED, replace(new, id="7"))
    assert (open_.status, [line.id for line in open_.stop_signs]) == ("proposal", ["7"])


@pytest.mark.parametrize(("decide", "status"), [(0, "proposal"), (1, "decided")])
def test_without_a_decision_maker_in_the_room_it_stays_a_proposal(decide: int, status: str) -> None:
    found = saying(CHOSEN, "", "stance", asked(decide=decide, advise=11, ordered=False))

    assert drawn(found, OWNED).status == status


def test_how_the_group_decides_is_in_the_plan_whether_written_down_or_not() -> None:
    assert drawn(CHOSEN).rule == ConsensusRule("advice", "half", "", agreed=0.75)
    assert drawn(CHOSEN).decision_rule == drawn(CHOSEN).rule.sentence()

    voted = {"decision-rule": "majority", "decision-for": "8", "decision-against": "6"}
    plan = drawn(replace(CHOSEN, fields=voted))
    assert (plan.rule.way, plan.rule_met) == ("majority", True)
    assert drawn(replace(CHOSEN, fields={**voted, "decision-for": "7"})).rule_met is False
    assert (
        drawn(replace(CHOSEN, fields={**voted, "decision-for": "", "decision-against": "x"})).rule_met is None
    )


def test_the_blockers_stand_in_their_order_with_what_was_agreed() -> None:
    found = failing(dotted(CHOSEN, no_time=7, law=3, skills=5, fear=2, silos=1), no_time=4, silos=2, jobs=1)
    plan = drawn(
        replace(found, fields={"sign-no-time": "Cancelled half days", "watcher-no-time": "M. Ortiz"})
    )
    first = plan.blockers[0]

    assert [b.kind.key for b in plan.blockers] == ["no-time", "skills", "law", "fear"]
    assert (first.reasons, first.dots, first.people) == (4, 7, 0)
    assert (first.sign, first.move, first.watcher) == ("Cancelled half days", "", "M. Ortiz")
    assert [b.kind.key for b in plan.reasons] == ["jobs", "skills", "silos", "no-time", "fear", "law"]
    assert drawn(dotted(CHOSEN, people=(3, 4), no_time=7, skills=5)).blockers[0].people == 4


def test_where_we_stand_is_derived_from_the_votes() -> None:
    archive = DataSource("s", "Mail archive", labelled="yes", together="no", open="no", uses=("mails",))
    found = judged(judged(CHOSEN, "mails"), "claims", data=SHORT)
    plan = draw_up(
        engagement=ENGAGEMENT,
        findings=replace(found, sources=(archive,)),
        lines=(),
        votes=(),
        notes=(),
        not_asked=(),
        parked=(),
        sources=(archive,),
    )

    assert plan.source_of_problem is not None
    assert plan.source_of_problem.status == plan.sources_standing[0].status == "better"
    assert plan.robustness is not None
    assert plan.robustness.first == "mails"
    assert plan.readiness is not None
    assert not plan.readiness.asked
    assert (plan.roles, plan.learning, plan.blockers, plan.cards) == ((), (), (), ())


def test_what_the_workshop_lacked_stands_in_the_plan() -> None:
    found = saying(CHOSEN, "", "knows-data", asked(yes=0, no=6, ordered=False))
    found = again(found, "", "J2.D2", asked(done=3, started=0, not_started=3))
    found = replace(found, workshop=replace(found.workshop, invited=13))
    plan = drawn(found)

    assert (plan.hearsay, plan.under_half, plan.counted) == (True, True, 6)
    assert [e.tally.question.key for e in plan.two_views] == ["J2.D2"]
    assert (drawn(CHOSEN).hearsay, drawn(CHOSEN).under_half, drawn(CHOSEN).two_views) == (False, False, ())


def test_lines_without_a_name_or_a_date_stand_apart() -> None:
    nameless, dateless = replace(OWNED, id="5", owner="  "), replace(OWNED, id="6", due="")
    plan = drawn(CHOSEN, OWNED, nameless, PROPOSED, DROPPED, dateless)

    assert plan.lines == (OWNED,)
    assert plan.unowned == (nameless, dateless)
    assert plan.dropped == (DROPPED,)


def test_the_biggest_risk_is_a_stop_sign_or_else_the_first_blocker() -> None:
    blocked = replace(CHOSEN, fields={"blocker-1": "No time: half days are cancelled"})

    assert drawn(blocked, OWNED, STOP).biggest_risk == "Check the risk"
    assert (
        drawn(blocked, OWNED, replace(STOP, state="dropped")).biggest_risk
        == "No time: half days are cancelled"
    )
    assert drawn(CHOSEN, OWNED).biggest_risk == ""
    assert drawn(failing(blocked, skills=1), OWNED).biggest_risk == "We lack the skills"


@pytest.mark.parametrize(
    ("criteria", "reason"),
    [
        ({"no_rule": SHORT, "buy_in": SHORT}, "9 of 12: a rule or report would do"),
        ({"no_rule": PARTLY}, "10 of 12: a rule would do at least part of it"),
        ({"buy_in": SHORT, "data": SHORT}, "9 of 12: there are not enough data"),
        ({"buy_in": SHORT, "data": UNKNOWN}, "11 of 12: leaders do not fully back it yet"),
        ({"labour": SHORT}, "11 of 12: it does not take much work today"),
        ({"data": UNKNOWN}, "4 of 12 do not know whether there are enough data"),
        ({"buy_in": SPLIT}, "Split on leaders’ support: 6 of 12 say met, 6 say not"),
        ({}, "fewer dots: 3, the chosen problem has 9"),
        ({"buy_in": FEW}, "fewer dots: 3, the chosen problem has 9"),
    ],
)
def test_an_idea_is_set_aside_with_its_counts(criteria: dict[str, tuple[int, ...]], reason: str) -> None:
    found = saying(CHOSEN, "", "dots", asked(mails=9, claims=8, vans=3, quotes=12, ordered=False))
    plan = drawn(judged(found, "vans", **criteria))

    assert [aside.idea for aside in plan.set_aside] == [VANS, QUOTES]
    assert plan.set_aside[0].reason == reason
    assert plan.set_aside[1].reason == "another problem was chosen first"


def test_as_many_dots_as_the_chosen_problem_are_not_fewer() -> None:
    found = saying(CHOSEN, "", "dots", asked(mails=9, claims=8, vans=9, quotes=1, ordered=False))

    assert drawn(found).set_aside[0].reason == "another problem was chosen first"


def test_nothing_is_set_aside_before_the_decision() -> None:
    assert drawn(judged(findings(*IDEAS), "vans", no_rule=SHORT)).set_aside == ()


def test_the_plan_holds_what_was_written_voted_and_gathered() -> None:
    found = judged(CHOSEN, "mails")
    for question in ("function", "stance", "explain-why", "models-in-use", "risk-harm", "risk-people"):
        found = saying(found, "", question, asked(yes=3, no=4, ordered=False))
    found = saying(found, "mails", "value", asked(_1=1, _4=6))
    found = replace(found, fields={"why": " Mails wait ", "success-today": "71", "money-adoption": "8-12k"})
    plan = drawn(found, OWNED)

    assert (plan.chosen, plan.reserve, plan.engagement, plan.version) == (MAILS, CLAIMS, ENGAGEMENT, 1)
    assert (plan.why, plan.success_today, plan.money_adoption, plan.money_technology) == (
        "Mails wait",
        "71",
        "8-12k",
        "",
    )
    assert [e.tally.counts for e in plan.criteria] == [(9, 2, 1, 0)] * 4
    assert (len(plan.trade_off), len(plan.risks)) == (1, 2)
    assert plan.risks[0] == found.evidence["", "risk-people"]
    assert plan.functions == plan.stances == asked(yes=3, no=4, ordered=False)
    assert plan.explain == found.evidence["", "explain-why"]
    assert (plan.ideas, plan.sources[0].name, plan.parked[0].text) == (IDEAS, "Mail archive", "Who pays?")
    assert (plan.notes[0].text, plan.not_asked) == ("Mails wait", ("Trade-off",))
    assert (plan.day_30, plan.day_60, plan.day_90) == ("2026-04-13", "2026-05-11", "2026-06-10")


def test_the_next_step_is_the_earliest_that_has_a_name() -> None:
    late, soon = replace(OWNED, first_date="2026-03-24"), replace(OWNED, id="9", first_date="2026-03-17")

    assert (
        drawn(CHOSEN, late, soon, replace(soon, id="8", owner="", first_date="2026-03-13")).next_step == soon
    )
    assert drawn(CHOSEN).next_step is None


def test_decisions_needed_are_stop_signs_and_then_the_earliest_due() -> None:
    lines = [replace(OWNED, id=str(n), due=f"2026-04-{20 - n}") for n in range(4)]
    stop = replace(OWNED, id="stop", stop=True, due="2026-06-01")

    assert [line.id for line in drawn(CHOSEN, *lines, stop).decisions_needed] == ["stop", "3", "2"]


def test_a_plan_of_nothing_is_still_a_plan() -> None:
    plan = drawn(findings())

    assert (plan.status, plan.chosen, plan.lines, plan.set_aside) == ("proposal", None, (), ())
