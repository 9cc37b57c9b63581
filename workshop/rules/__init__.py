"""The rules (the lead's placeholder; the rules author fills it, same name and signature)."""

from workshop.model import PlanLine
from workshop.rules.findings import Findings


def propose(findings: Findings) -> tuple[PlanLine, ...]:
    """Propose plan lines, ordered, merged, at most `thresholds.lines`."""
    return ()
