"""The action plan drawn up from the record: nothing is added, nothing is left out."""

from collections.abc import Sequence
from dataclasses import replace

from workshop.dates import check_day
from workshop.language import _
from workshop.model import DataSource, Engagement, Evidence, Idea, Parked, PlanLine, QuestionTally
from workshop.plan import ActionPlan, Note, SetAside, VoteRecord
from workshop.rules.criteria import CRITERIA
from workshop.rules.findings import Findings
from workshop.rules.shortfall import shortfall

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
    version: int = 1,
) -> ActionPlan:
    """Draw up the plan; accepted lines that lack a name or a due date stand apart from the others."""
    date = findings.workshop.date
    plan = ActionPlan(
        engagement=engagement,
        workshop=findings.workshop,
        status=_status(findings, lines),
        version=version,
        biggest_risk=_biggest_risk(findings, lines),
        set_aside=_set_aside(findings),
        votes=tuple(votes),
        notes=tuple(notes),
        not_asked=tuple(not_asked),
        parked=tuple(parked),
        ideas=findings.ideas,
        sources=tuple(sources),
        thresholds=findings.thresholds,
        day_30=check_day(date, 30),
        day_60=check_day(date, 60),
        day_90=check_day(date, 90),
    )
    return _with_lines(_with_words(_with_answers(plan, findings), findings), lines)


def _with_answers(plan: ActionPlan, findings: Findings) -> ActionPlan:
    chosen = findings.chosen
    return replace(
        plan,
        chosen=chosen,
        reserve=findings.reserve,
        decision=findings.decision,
        criteria=_asked(findings, chosen.id, CRITERIA) if chosen else (),
        trade_off=_asked(findings, chosen.id, TRADE_OFF) if chosen else (),
        risks=_asked(findings, "", RISKS),
        dots=findings.of_room("dots"),
        functions=_tally(findings, "function"),
        stances=_tally(findings, "stance"),
        explain=findings.of_room("explain-why"),
        models=findings.of_room("models-in-use"),
    )


def _with_words(plan: ActionPlan, findings: Findings) -> ActionPlan:
    return replace(
        plan,
        why=findings.written("why"),
        success_number=findings.written("success-number"),
        success_today=findings.written("success-today"),
        success_wanted=findings.written("success-wanted"),
        money_technology=findings.written("money-technology"),
        money_adoption=findings.written("money-adoption"),
        decision_rule=findings.written("decision-rule"),
    )


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


def _status(findings: Findings, lines: Sequence[PlanLine]) -> str:
    """Say "decided" once a problem is chosen, a line is accepted and no stop sign is left unsettled."""
    accepted = any(line.state == "accepted" for line in lines)
    unsettled = any(line.stop and line.state == "proposed" for line in lines)
    return "decided" if findings.chosen and accepted and not unsettled else "proposal"


def _biggest_risk(findings: Findings, lines: Sequence[PlanLine]) -> str:
    """Give the first stop sign that was not dropped, else the blocker that the room put first."""
    stop = next((line for line in lines if line.stop and line.state != "dropped"), None)
    return stop.what if stop else findings.written("blocker-1")


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
