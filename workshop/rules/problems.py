"""Rules P1-P9: what the four criteria ask for. A criterion that too few answered is silent everywhere."""

from collections.abc import Iterator

from workshop.model import Idea
from workshop.rules.criteria import CRITERIA, Criterion, all_criteria, criterion, standings
from workshop.rules.findings import Findings
from workshop.rules.proposals import Proposal, Rule, named, proposal
from workshop.rules.wording import words

START = frozenset({"data-rich", "no-rule"})
ENOUGH = 3


def _short(findings: Findings, idea: Idea | None, name: str) -> Criterion | None:
    found = criterion(findings, idea, name) if idea else None
    return found if found and found.standing == "short" else None


def _about(findings: Findings, rule: str, variant: str, idea: Idea, found: Criterion) -> Proposal:
    return proposal(words(rule, variant), idea, named(findings, idea), found.evidence)


def not_backed(findings: Findings) -> Iterator[Proposal]:
    """P1: leaders do not back the chosen problem."""
    idea = findings.chosen
    if idea and (found := _short(findings, idea, "buy-in")):
        yield _about(findings, "P1", "", idea, found)


def few_data(findings: Findings) -> Iterator[Proposal]:
    """P2: the chosen problem lacks data, in part or altogether."""
    idea = findings.chosen
    if idea and (found := _short(findings, idea, "data-rich")):
        yield _about(findings, "P2", found.depth, idea, found)


def rule_would_do(findings: Findings) -> Iterator[Proposal]:
    """P3: a rule would do: for any problem where most say so, in part only for the chosen one."""
    for idea in dict.fromkeys((findings.chosen, *findings.voted)):
        found = _short(findings, idea, "no-rule")
        if idea is None or found is None:
            continue
        made = _about(findings, "P3", found.depth, idea, found)
        if idea == findings.chosen:
            yield made
        elif found.depth == "not":
            yield made.put_off("90")


def little_work(findings: Findings) -> Iterator[Proposal]:
    """P4: the chosen problem takes little work."""
    idea = findings.chosen
    if idea and (found := _short(findings, idea, "labour")):
        yield _about(findings, "P4", "", idea, found)


def all_met(findings: Findings) -> Iterator[Proposal]:
    """P5: all four criteria of the chosen problem are met: the trial, and who is shown its result."""
    idea = findings.chosen
    criteria = all_criteria(findings, idea) if idea else ()
    met = standings(criteria, "met")
    if idea and met and met == criteria:
        closest = min(met, key=lambda c: c.evidence.tally.count("met"))
        names = {**named(findings, idea), "met": str(len(met)), "asked": str(len(criteria))}
        for variant in ("trial", "show"):
            yield proposal(words("P5", variant), idea, names, closest.evidence)


def one_missing(findings: Findings) -> Iterator[Proposal]:
    """P6: three criteria of the chosen problem are met, support or amount of work is open: repair first."""
    idea = findings.chosen
    criteria = all_criteria(findings, idea) if idea else ()
    met = standings(criteria, "met")
    if idea and len(met) == ENOUGH and START.issubset(c.name for c in met):
        missing = next(c for c in criteria if c not in met)
        names = {**named(findings, idea), "met": str(len(met)), "asked": str(len(criteria))}
        for variant in (missing.name, "show"):
            yield proposal(words("P6", variant), idea, names, missing.evidence)


def two_or_fewer(findings: Findings) -> Iterator[Proposal]:
    """P7: two criteria or fewer are met.

    The chosen problem was decided on, so it is not parked: a day is fixed on which it starts or not. The
    others, but not the reserve, are parked in one line together, unless what is not known yet could still
    lift them to three, or P3 already says that a rule would do.
    """
    idea = findings.chosen
    criteria = all_criteria(findings, idea) if idea else ()
    if idea and criteria and len(standings(criteria, "met")) < ENOUGH:
        yield _counted(findings, idea, "reserve" if findings.reserve else "chosen")
    parked = [other for other in findings.others if _parked(findings, other)]
    if parked:
        variant = "many" if len(parked) > 1 else "one"
        lines = [_counted(findings, other, variant, len(parked) - 1) for other in parked]
        yield lines[0].because(reason for one in lines for reason in one.line.reasons)


def _parked(findings: Findings, idea: Idea) -> bool:
    criteria = all_criteria(findings, idea)
    possible = standings(criteria, "met", "not known", "split")
    rule = _short(findings, idea, "no-rule")
    return bool(criteria) and len(possible) < ENOUGH and not (rule and rule.depth == "not")


def _counted(findings: Findings, idea: Idea, variant: str, more: int = 0) -> Proposal:
    criteria = all_criteria(findings, idea)
    numbers = {"met": str(len(standings(criteria, "met"))), "asked": str(len(criteria)), "more": str(more)}
    wording = words("P7", variant)
    together = variant in {"one", "many"}
    return proposal(wording, None if together else idea, {**named(findings, idea), **numbers})


def not_known(findings: Findings) -> Iterator[Proposal]:
    """P8: a third or more do not know."""
    yield from _open(findings, "P8", "not known")


def split(findings: Findings) -> Iterator[Proposal]:
    """P9: the room has two views."""
    yield from _open(findings, "P9", "split")


def _open(findings: Findings, rule: str, standing: str) -> Iterator[Proposal]:
    """Ask about the chosen problem now and about the reserve later; before a decision about each problem."""
    chosen = findings.chosen
    for idea in (chosen, findings.reserve) if chosen else findings.voted:
        for name in CRITERIA if idea else ():
            found = criterion(findings, idea, name) if idea else None
            if idea is None or found is None or found.standing != standing:
                continue
            made = _about(findings, rule, name, idea, found)
            yield made if idea == chosen else made.put_off("90" if chosen else made.line.horizon)


RULES = (
    Rule("P1", not_backed),
    Rule("P2", few_data),
    Rule("P3", rule_would_do),
    Rule("P4", little_work),
    Rule("P5", all_met),
    Rule("P6", one_missing),
    Rule("P7", two_or_fewer),
    Rule("P8", not_known),
    Rule("P9", split),
)
