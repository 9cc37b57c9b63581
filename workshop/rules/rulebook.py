"""What a workshop's findings ask for: pure rules, one module a group, and the lines they give together."""

from workshop.model import PlanLine
from workshop.rules import (
    balance,
    blockers,
    data,
    expectations,
    journey,
    leaders,
    learning,
    problems,
    quality,
    start,
    team,
    trial,
)
from workshop.rules.findings import Findings
from workshop.rules.proposals import Rule
from workshop.rules.ranking import shown

__all__ = ["RULES", "propose"]

# Where several rules ask for the same action, the line has the words of the rule that stands first here.
RULES: tuple[Rule, ...] = (
    *start.RULES,
    *problems.RULES,
    *balance.RULES,
    *leaders.RULES,
    *expectations.RULES,
    *journey.RULES,
    *learning.RULES,
    *data.RULES,
    *team.RULES,
    *trial.RULES,
    *blockers.RULES,
    *quality.RULES,
)


def propose(findings: Findings) -> tuple[PlanLine, ...]:
    """Propose plan lines: merged, ordered, at most `thresholds.lines` beside stop signs, without ids.

    Votes that fewer than `thresholds.few` people answered propose nothing: with so few, the facilitator
    adds a line by hand where the group wants one.
    """
    return shown(findings, (made for rule in RULES for made in rule.propose(findings)))
