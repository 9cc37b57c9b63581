"""Made-up counts for tests of readings, rules and the plan: as a facilitator would read hands aloud."""

from dataclasses import replace
from typing import Any

from workshop.model import (
    Blocker,
    Decision,
    Evidence,
    Idea,
    Level,
    Option,
    PlanLine,
    Question,
    QuestionTally,
    Workshop,
)
from workshop.rules.findings import Findings
from workshop.rules.rulebook import RULES

LEVELS: tuple[Level, ...] = ("met", "partly", "not", "unknown")
CRITERIA = ("buy-in", "data-rich", "no-rule", "labour")

MET, SHORT, PARTLY = (9, 2, 1, 0), (1, 2, 9, 0), (2, 9, 1, 0)
UNKNOWN, SPLIT, FEW = (4, 2, 2, 4), (6, 0, 6, 0), (2, 1, 1, 0)

MAILS = Idea("mails", "Customer mails reach the wrong desk", area="Service", use="sort")
CLAIMS = Idea("claims", "Damage claims wait for a first look", area="Claims", use="read")
VANS = Idea("vans", "Vans leave half empty on Tuesdays", area="Operations", use="predict")
QUOTES = Idea("quotes", "Sales quotes take three days", area="Sales", use="predict")
IDEAS = (MAILS, CLAIMS, VANS, QUOTES)


def asked(*, ordered: bool = True, many: bool = False, people: int = 0, **counts: int) -> QuestionTally:
    """Count a question; option names as words (over_12 stands for over-12), "unknown" is don't know."""
    options = tuple(
        Option(key.strip("_").replace("_", "-"), key, "unknown" if key == "unknown" else "") for key in counts
    )
    given = tuple(counts.values())
    return QuestionTally(Question("q", "?", options, ordered=ordered, many=many), given, people or sum(given))


def criterion(counts: tuple[int, ...]) -> QuestionTally:
    """Count one criterion: met, partly, not, don't know."""
    options = tuple(Option(level, level, level) for level in LEVELS)
    return QuestionTally(Question("q", "?", options, ordered=True), counts, sum(counts))


def evidence(tally: QuestionTally, activity: str = "a1", round_: int = 1) -> Evidence:
    return Evidence(tally, 14, activity, "A vote", round_)


def findings(*ideas: Idea, chosen: str = "", reserve: str = "", favourite: str = "", **more: Any) -> Findings:
    """Make findings of a workshop on Thursday 12 March 2026, with a decision where a problem is chosen."""
    decision = Decision("a9", chosen, reserve, favourite=favourite) if chosen else None
    workshop = Workshop("w", "Workshop", "accelerator", "2026-03-12", present=14)
    return replace(Findings(workshop, ideas=ideas, voted=ideas, decision=decision), **more)


def having(found: Findings, idea: str, **counts: tuple[int, ...]) -> Findings:
    """Add the counts of criteria of an idea (buy_in stands for buy-in)."""
    new = {(idea, key.replace("_", "-")): evidence(criterion(n)) for key, n in counts.items()}
    return replace(found, evidence={**found.evidence, **new})


def saying(found: Findings, subject: str, question: str, tally: QuestionTally) -> Findings:
    """Add one question's tally; the subject is an idea, or empty for a question to the room."""
    return replace(found, evidence={**found.evidence, (subject, question): evidence(tally)})


def judged(
    found: Findings,
    idea: str,
    buy_in: tuple[int, ...] = MET,
    data: tuple[int, ...] = MET,
    no_rule: tuple[int, ...] = MET,
    labour: tuple[int, ...] = MET,
) -> Findings:
    """Add all four criteria of an idea, met where nothing else is said."""
    return having(found, idea, buy_in=buy_in, data_rich=data, no_rule=no_rule, labour=labour)


def prepared(found: Findings) -> Findings:
    """Write all fields, so that only votes can make rules speak."""
    written = {
        "success-number": "mails on the right desk",
        "success-today": "71 of 100",
        "money-technology": "8,000 to 12,000",
        "money-adoption": "12,000 to 20,000",
    }
    return replace(found, fields={**written, **found.fields})


def fired(found: Findings, groups: str = "") -> set[str]:
    """Give the ids of the rules that propose anything; of some groups only, by their letters."""
    asked = [rule for rule in RULES if not groups or rule.id[0] in groups]
    return {rule.id for rule in asked if tuple(rule.propose(found))}


def lines(found: Findings, rule: str) -> list[PlanLine]:
    """Give one rule's lines."""
    return [made.line for each in RULES if each.id == rule for made in each.propose(found)]


def failing(found: Findings, **reasons: int) -> Findings:
    """Add so many reasons of failure of each kind (no_why stands for no-why), sorted but not released."""
    new = tuple(
        Blocker(f"{kind}-{n}", f"Reason {n}", kind.strip("_").replace("_", "-"))
        for kind, count in reasons.items()
        for n in range(count)
    )
    return replace(found, blockers=found.blockers + new)


def dotted(found: Findings, people: tuple[int, ...] | None = None, **dots: int) -> Findings:
    """Add dots on the kinds of blockers, two from each of 12 people unless fewer are given."""
    tally = asked(ordered=False, people=min(12, sum(dots.values())), **dots)
    return saying(found, "", "blockers", replace(tally, people=people))


def again(found: Findings, subject: str, question: str, tally: QuestionTally) -> Findings:
    """Add what was answered when a question was asked a second time, with the same counts before."""
    key = {"row": subject, "column": question if subject else "", "key": question, "text": question}
    tally = replace(tally, question=replace(tally.question, **key))
    twice = replace(evidence(tally, round_=2), first=tally)
    return replace(found, evidence={**found.evidence, (subject, question): twice})
