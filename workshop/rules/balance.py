"""Rules P10-P12: feasibility, time and value of the chosen problem, three answers that are never added up.

Each speaks only where more than half of those who know are on one side and the answers are neither split
nor unknown to a third of the room: those have a rule of their own (W3), or need asking first.
"""

from collections.abc import Iterator

from workshop.model import Evidence
from workshop.readings import read
from workshop.rules.findings import Findings
from workshop.rules.proposals import Proposal, Rule, named, proposal
from workshop.rules.wording import words

LOW = ("1", "2")
HIGH = ("3", "4")
LATE = ("over-12",)


def _clear(findings: Findings, column: str) -> Evidence | None:
    evidence = findings.evidence.get((findings.chosen.id, column)) if findings.chosen else None
    if evidence is None:
        return None
    word = read(evidence.tally, findings.thresholds).word
    return None if word in {"too few", "not known", "split"} else evidence


def _hands(evidence: Evidence, options: tuple[str, ...]) -> int:
    return sum(map(evidence.tally.count, options))


def _most(evidence: Evidence | None, options: tuple[str, ...]) -> bool:
    return evidence is not None and 2 * _hands(evidence, options) > evidence.tally.known


def _weighed(
    findings: Findings, rule: str, feasible: tuple[str, ...], worth: tuple[str, ...]
) -> Iterator[Proposal]:
    idea = findings.chosen
    feasibility, value = _clear(findings, "feasibility"), _clear(findings, "value")
    if idea and feasibility and value and _most(feasibility, feasible) and _most(value, worth):
        names = {
            **named(findings, idea),
            "n": str(_hands(feasibility, feasible)),
            "m": str(_hands(value, worth)),
            "worth": str(value.tally.answered),
        }
        yield proposal(words(rule), idea, names, feasibility)


def hard_but_worth_it(findings: Findings) -> Iterator[Proposal]:
    """P10: value is high, feasibility low."""
    return _weighed(findings, "P10", LOW, HIGH)


def slow(findings: Findings) -> Iterator[Proposal]:
    """P11: most expect a first result only after 12 months."""
    idea, time = findings.chosen, _clear(findings, "time")
    if idea and time and _most(time, LATE):
        yield proposal(words("P11"), idea, named(findings, idea), time)


def easy_but_small(findings: Findings) -> Iterator[Proposal]:
    """P12: feasibility is high, value low."""
    return _weighed(findings, "P12", HIGH, LOW)


RULES = (
    Rule("P10", hard_but_worth_it),
    Rule("P11", slow),
    Rule("P12", easy_but_small),
)
