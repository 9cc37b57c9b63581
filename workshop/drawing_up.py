"""The action plan drawn up from the record: nothing is added, nothing is left out."""

from collections.abc import Sequence
from dataclasses import replace

from workshop.consensus import ConsensusRule, stated
from workshop.cover import cover
from workshop.dates import check_day
from workshop.language import _
from workshop.model import DataSource, Engagement, Evidence, Idea, Parked, PlanLine, QuestionTally
from workshop.plan import ActionPlan, BlockerStanding, CardRecord, Note, SetAside, VoteRecord
from workshop.readiness import readiness
from workshop.robustness import robustness
from workshop.rules.blockers import strongest, weight
from workshop.rules.criteria import CRITERIA
from workshop.rules.findings import Findings
from workshop.rules.quality import counted, nobody, two_views, under_half
from workshop.rules.rulebook import propose
from workshop.rules.shortfall import shortfall
from workshop.sources import of_problem, standings
from workshop.subject import BlockerKind, blocker_kinds

TRADE_OFF = ("feasibility", "time", "value")
RISKS = ("risk-people", "risk-personal", "risk-harm", "risk-regulated", "risk-cloud")


def draw_up(  # noqa: PLR0913 - the whole of what a plan is drawn up from
    *,
    engagement: Engagement,
    findings: Findings,
    lines: Sequence[PlanLine],
    votes: Sequence[VoteRecord],
    notes: Sequence[Note],
    not_asked: Sequence[str],
    parked: Sequence[Parked],
    sources: Sequence[DataSource],
    cards: Sequence[CardRecord] = (),
    version: int = 1,
) -> ActionPlan:
    """Draw up the plan; accepted lines that lack a name or a due date stand apart from the others.

    `cards` are the activities' cards as they were filled in; everything else that was written, the reasons
    of the pre-mortem and the statements of the lists are in the findings.
    """
    stops = _stop_signs(findings, lines)
    plan = ActionPlan(
        engagement=engagement,
        workshop=findings.workshop,
        status="proposal",
        leaderless=nobody(findings, "stance", "decide") is not None,
        version=version,
        biggest_risk=_biggest_risk(findings, (*lines, *stops)),
        set_aside=_set_aside(findings),
        votes=tuple(vote for vote in votes if not vote.void),
        record=tuple(votes),
        notes=tuple(notes),
        not_asked=tuple(not_asked),
        parked=tuple(parked),
        ideas=findings.ideas,
        sources=tuple(sources),
        cards=tuple(cards),
        stop_signs=stops,
    )
    plan = _with_standing(_with_answers(_dated(plan, findings), findings), findings)
    plan = _with_lines(_with_words(plan, findings, engagement.decider), lines)
    return plan if plan.lacks else replace(plan, status="decided")


def _dated(plan: ActionPlan, findings: Findings) -> ActionPlan:
    date = findings.workshop.date
    return replace(
        plan,
        thresholds=findings.thresholds,
        written=findings.fields,
        day_30=check_day(date, 30),
        day_60=check_day(date, 60),
        day_90=check_day(date, 90),
    )


def _with_answers(plan: ActionPlan, findings: Findings) -> ActionPlan:
    chosen = findings.chosen
    return replace(
        plan,
        chosen=chosen,
        reserve=findings.reserve,
        decision=findings.decision,
        vote_void=findings.vote_void,
        criteria=_asked(findings, chosen.id, CRITERIA) if chosen else (),
        trade_off=_asked(findings, chosen.id, TRADE_OFF) if chosen else (),
        risks=_asked(findings, "", RISKS),
        dots=findings.of_room("dots"),
        functions=_tally(findings, "function"),
        stances=_tally(findings, "stance"),
        explain=findings.of_room("explain-why"),
        models=findings.of_room("models-in-use"),
        learning=_asked(findings, "", [q.key for q in findings.statements.get("learning", ())]),
        commitment=findings.of_room("commitment"),
        hearsay=nobody(findings, "knows-data", "yes") is not None,
        under_half=under_half(findings),
        counted=counted(findings),
        two_views=tuple(evidence for _about, evidence in two_views(findings)),
    )


def _with_standing(plan: ActionPlan, findings: Findings) -> ActionPlan:
    """Add what is derived from the votes: readiness, sources, roles, blockers, how firm the choice is."""
    evidence, thresholds = findings.evidence, findings.thresholds
    sources = standings(plan.sources, evidence, thresholds)
    kinds = blocker_kinds()
    standing = {kind.key: _blocker(findings, kind) for kind in kinds}
    return replace(
        plan,
        readiness=readiness(findings.statements, evidence, findings.fields, thresholds),
        robustness=robustness(findings),
        sources_standing=sources,
        source_of_problem=of_problem(plan.chosen.id, sources) if plan.chosen else None,
        roles=cover(findings.statements.get("role-cover", ()), evidence, thresholds),
        blockers=tuple(standing[kind.key] for kind in strongest(findings)),
        reasons=tuple(b for b in standing.values() if b.reasons or b.dots),
    )


def _blocker(findings: Findings, kind: BlockerKind) -> BlockerStanding:
    found = weight(findings, kind)
    written = (findings.written(f"{part}-{kind.key}") for part in ("sign", "move", "watcher"))
    return BlockerStanding(kind, found.reasons, found.people or 0, found.dots, *written)


def _with_words(plan: ActionPlan, findings: Findings, decider: str) -> ActionPlan:
    rule = stated(findings.fields, decider, findings.thresholds.agreed)
    return replace(
        plan,
        why=findings.written("why"),
        success_number=findings.written("success-number"),
        success_today=findings.written("success-today"),
        success_wanted=findings.written("success-wanted"),
        money_technology=findings.written("money-technology"),
        money_adoption=findings.written("money-adoption"),
        decision_rule=rule.sentence(),
        rule=rule,
        rule_met=_met(rule, findings),
    )


def _met(rule: ConsensusRule, findings: Findings) -> bool | None:
    """Hold the hands counted for and against the decision to the rule; None where none were counted."""
    hands = [findings.written(f"decision-{side}") for side in ("for", "against")]
    votes_for, against = (int(n) if n.isascii() and n.isdecimal() else 0 for n in hands)
    return rule.met(votes_for, against, findings.workshop.present)


def _with_lines(plan: ActionPlan, lines: Sequence[PlanLine]) -> ActionPlan:
    accepted = [line for line in lines if line.state == "accepted"]
    return replace(
        plan,
        lines=tuple(line for line in accepted if _owned(line)),
        unowned=tuple(line for line in accepted if not _owned(line)),
        dropped=tuple(line for line in lines if line.state == "dropped"),
    )


def _owned(line: PlanLine) -> bool:
    return bool(line.owner.strip() and line.due)


def _asked(findings: Findings, subject: str, questions: Sequence[str]) -> tuple[Evidence, ...]:
    return tuple(e for q in questions if (e := findings.evidence.get((subject, q))))


def _tally(findings: Findings, question: str) -> QuestionTally | None:
    asked = findings.of_room(question)
    return asked.tally if asked else None


def _stop_signs(findings: Findings, lines: Sequence[PlanLine]) -> tuple[PlanLine, ...]:
    """Give the stop signs that nobody answered: those on record, and what the rules would add now."""
    known = {line.key for line in lines}
    new = (line for line in propose(findings) if line.key not in known)
    return tuple(line for line in (*lines, *new) if line.unanswered)


def _biggest_risk(findings: Findings, lines: Sequence[PlanLine]) -> str:
    """Give the first stop sign that was not dropped, else the blocker that the room put first."""
    stop = next((line for line in lines if line.stop and line.state != "dropped"), None)
    first = next(iter(strongest(findings)), None)
    return stop.what if stop else first.text if first else findings.written("blocker-1")


def _set_aside(findings: Findings) -> tuple[SetAside, ...]:
    if findings.chosen is None:
        return ()
    return tuple(SetAside(idea, _why_not(findings, idea)) for idea in findings.others)


def _why_not(findings: Findings, idea: Idea) -> str:
    """Say why an idea is set aside: the criterion it lacks, else its dots, else that it was not chosen."""
    lacking = shortfall(findings, idea)
    dots = findings.of_room("dots")
    if lacking:
        return lacking
    if dots and findings.chosen:
        here, there = dots.tally.count(idea.id), dots.tally.count(findings.chosen.id)
        if here < there:
            return _("fewer dots: {here}, the chosen problem has {there}").format(here=here, there=there)
    return _("another problem was chosen first")
