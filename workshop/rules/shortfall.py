"""Why a problem is not the first one, in the words and counts of the rule that its criteria would call."""

from workshop.model import Idea
from workshop.rules.criteria import Criterion, criterion
from workshop.rules.findings import Findings
from workshop.rules.proposals import named, proposal
from workshop.rules.wording import Wording, words

# What rules a problem out comes before what could be repaired.
GRAVEST = ("no-rule", "data-rich", "buy-in", "labour")


def shortfall(findings: Findings, idea: Idea) -> str:
    """Say which criterion a problem lacks, with its counts; empty where all that can be read is met."""
    found = [c for name in GRAVEST if (c := criterion(findings, idea, name))]
    for standing in ("short", "not known", "split"):
        lacking = next((c for c in found if c.standing == standing), None)
        if lacking:
            made = proposal(_wording(lacking), idea, named(findings, idea), lacking.evidence)
            return made.line.reasons[0].text
    return ""


def _wording(lacking: Criterion) -> Wording:
    if lacking.standing != "short":
        return words("P9" if lacking.standing == "split" else "P8", lacking.name)
    match lacking.name:
        case "no-rule":
            return words("P3", lacking.depth)
        case "data-rich":
            return words("P2", lacking.depth)
        case name:
            return words("P1" if name == "buy-in" else "P4")
