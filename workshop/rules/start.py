"""Rules P13-P15: what the chosen problem needs before it starts: a number, a risk check, a reason."""

from collections.abc import Iterator

from workshop.readings import at_least
from workshop.rules.findings import Findings
from workshop.rules.proposals import Proposal, Rule, named, proposal
from workshop.rules.wording import words

RISKS = ("risk-people", "risk-harm")


def no_number(findings: Findings) -> Iterator[Proposal]:
    """P13: no number shows success, or nobody wrote where it stands today."""
    idea = findings.chosen
    number, today = findings.written("success-number"), findings.written("success-today")
    if idea and not (number and today):
        names = {**named(findings, idea), "number": number}
        yield proposal(words("P13", "today" if number else "number"), idea, names)


def risky(findings: Findings) -> Iterator[Proposal]:
    """P14, stop sign: people are decided about, or a wrong answer may do harm.

    As many yes as no counts as yes; where a third or more are not sure, and more than say yes, the question
    is cleared up first. A risk that is overlooked costs more than a check that was not needed.
    """
    idea, thresholds = findings.chosen, findings.thresholds
    for question in RISKS if idea else ():
        asked = findings.of_room(question)
        if idea is None or asked is None or asked.tally.answered < thresholds.few:
            continue
        yes, unsure = asked.tally.count("yes"), asked.tally.unknown
        open_ = unsure > 0 and at_least(unsure, thresholds.unknown, asked.tally.answered)
        if yes and 2 * yes >= asked.tally.known and not (open_ and unsure > yes):
            yield proposal(words("P14", question), idea, named(findings, idea), asked)
        elif open_:
            yield proposal(words("P14", f"{question}-unknown"), idea, named(findings, idea), asked)


def other_than_the_vote(findings: Findings) -> Iterator[Proposal]:
    """P15: the decision differs from what the vote put first."""
    idea, decision = findings.chosen, findings.decision
    first = findings.idea(decision.favourite) if decision and decision.favourite else None
    if idea and decision and first and first != idea:
        names = {**named(findings, idea), "other": first.title, "vote": decision.vote}
        variant = "counted" if decision.vote else "silent"
        yield proposal(words("P15", variant), idea, names)


RULES = (
    Rule("P13", no_number),
    Rule("P14", risky),
    Rule("P15", other_than_the_vote),
)
