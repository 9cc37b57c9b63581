"""Plans of days that went otherwise: one voter, forty problems, open stop signs, nothing but don't know."""

from dataclasses import replace

from papers import sample_journey, sample_plan

from workshop.model import Evidence, Idea, QuestionTally, Tally
from workshop.plan import ActionPlan, VoteRecord
from workshop.readiness import readiness
from workshop.thresholds import Thresholds

Counts = tuple[int, ...]


def _journey(counts: Counts) -> dict[tuple[str, str], Evidence]:
    return {
        ("", q.key): Evidence(sample_journey.tallied(q, counts), sum(counts), "check", "Where are we?", 1)
        for q in sample_journey.statements()
    }


def _answered(plan: ActionPlan, counts: Counts) -> ActionPlan:
    """Let everybody answer all statements of the journey in the same way."""
    asked = {"checklist": sample_journey.statements()}
    picture = readiness(asked, _journey(counts), {}, Thresholds())
    return replace(plan, readiness=picture, models=None)


def _single(tally: QuestionTally) -> QuestionTally:
    first = next((n for n, count in enumerate(tally.counts) if count), 0)
    return replace(tally, counts=tuple(int(n == first) for n in range(len(tally.counts))), answered=1)


def _alone(vote: VoteRecord) -> VoteRecord:
    asked = tuple(_single(t) for t in vote.tally.questions)
    return replace(vote, tally=Tally(vote.tally.form, asked, 1, 1, {"counts": 1}))


def one_voter() -> ActionPlan:
    """Give the plan of a room of one."""
    made = _answered(sample_plan.plan(), (1, 0, 0, 0))
    criteria = tuple(replace(e, tally=_single(e.tally), first=None, present=1) for e in made.criteria)
    return replace(
        made,
        workshop=replace(made.workshop, present=1, invited=9),
        criteria=criteria,
        votes=tuple(_alone(v) for v in made.votes),
        under_half=True,
        counted=1,
    )


def unknowing() -> ActionPlan:
    """Give the plan of a room in which everybody says don't know to everything."""
    return _answered(sample_plan.plan(), (0, 0, 0, 14))


def advanced() -> ActionPlan:
    """Give the plan of a room that calls every statement done."""
    return _answered(sample_plan.plan(), (13, 1, 0, 0))


def forty() -> ActionPlan:
    """Give a plan with forty problems, most of them set aside."""
    made = sample_plan.plan()
    more = tuple(Idea(f"n{n}", f"Problem number {n}", who="Depots", today="By hand") for n in range(28))
    aside = made.set_aside[:1] * 1
    return replace(
        made,
        ideas=(*made.ideas, *more),
        set_aside=(*made.set_aside, *(replace(aside[0], idea=i, reason="fewer dots") for i in more)),
    )


def unanswered() -> ActionPlan:
    """Give a proposal: one accepted stop sign and one that was only proposed are not answered."""
    made = sample_plan.plan()
    lines = tuple(replace(line, answer="") for line in made.lines)
    open_ = next(line for line in lines if line.stop)
    proposed = replace(
        open_, id="p", key="p", what="Find a leader who answers for the trial", state="proposed",
        owner="", owner_role="Sponsor", due="",
    )
    written = {k: v for k, v in made.written.items() if not k.startswith("money")}
    return replace(
        made,
        status="proposal",
        lines=lines,
        stop_signs=(open_, proposed),
        money_technology="",
        money_adoption="",
        written=written | {"money-technology-by": "the managing director, by 10 April"},
    )


def overruled() -> ActionPlan:
    """Give a plan whose Decider chose another problem than the votes, with hands below the rule."""
    made = sample_plan.plan()
    assert made.decision is not None
    return replace(made, decision=replace(made.decision, favourite=made.ideas[2].id), rule_met=False)
