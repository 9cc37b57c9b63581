"""Rules M1-M2: the two common mistakes: quick returns expected, and looking too narrowly."""

from collections import Counter
from collections.abc import Iterator
from typing import Literal

from workshop.model import Evidence
from workshop.readings import at_least
from workshop.rules.findings import Findings
from workshop.rules.proposals import Proposal, Rule, proposal
from workshop.rules.wording import words

EAGER = {"benefit-when": "under-3", "benefit-needs": "nothing-much"}
FEWEST = 3


def too_soon(findings: Findings) -> Iterator[Proposal]:
    """M1: a third or more of those who answered expect a benefit early, or that it takes not much."""
    thresholds = findings.thresholds
    for question, answer in EAGER.items():
        asked = findings.of_room(question)
        if asked is None or asked.tally.answered < max(1, thresholds.few):
            continue
        eager = asked.tally.count(answer)
        people = _people(asked)
        if eager and at_least(eager, thresholds.early_benefit, people):
            yield proposal(words("M1", question), None, {"of": str(people)}, asked)


def _people(asked: Evidence) -> int:
    """Give how many were asked: hands for several answers do not tell how many people raised one."""
    tally = asked.tally
    counted_by_hand = tally.question.many and tally.people is None
    return max(asked.present, tally.answered) if counted_by_hand else tally.answered


def too_narrow(findings: Findings) -> Iterator[Proposal]:
    """M2: the ideas come from one area or are of one kind, or they name too few areas.

    Only ideas that name their area (or kind) count; with fewer than three of them, or less than half of
    all ideas, nobody can tell, and the rule is silent.
    """
    thresholds = findings.thresholds
    areas, uses = _named(findings, "area"), _named(findings, "use")
    wanted = {"areas": str(thresholds.narrow_areas)}
    narrow = False
    for variant, found in (("use", uses), ("area", areas)):
        most, n = max(found.items(), key=lambda item: item[1], default=("", 0))
        narrow = n > 0 and at_least(n, thresholds.narrow, found.total())
        if narrow:
            names = {**wanted, "n": str(n), "of": str(found.total()), "most": most}
            yield proposal(words("M2", variant), None, names)
    if not narrow and 0 < len(areas) < thresholds.narrow_areas:
        yield proposal(words("M2", "few"), None, {**wanted, "n": str(len(areas)), "of": str(areas.total())})


def _named(findings: Findings, part: Literal["area", "use"]) -> Counter[str]:
    """Count the areas or kinds of use, however they are spelt; empty where too few ideas name one."""
    given = [text for idea in findings.ideas if (text := " ".join(getattr(idea, part).split()))]
    if len(given) < FEWEST or 2 * len(given) < len(findings.ideas):
        return Counter()
    spelt = {text.casefold(): text for text in reversed(given)}
    return Counter(spelt[text.casefold()] for text in given)


RULES = (
    Rule("M1", too_soon),
    Rule("M2", too_narrow),
)
