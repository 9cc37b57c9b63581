"""Rules W1-W3: what only leaders can do: say why, give money, say what goes first."""

from collections.abc import Iterator

from workshop.readings import at_least, read
from workshop.rules.findings import Findings
from workshop.rules.money import read_range
from workshop.rules.proposals import Proposal, Rule, named, proposal
from workshop.rules.wording import words

MONEY = ("money-technology", "money-adoption")


def why_unclear(findings: Findings) -> Iterator[Proposal]:
    """W1: fewer than the wanted share of those who answered could explain why."""
    asked, thresholds = findings.of_room("explain-why"), findings.thresholds
    if asked is None or asked.tally.answered < max(1, thresholds.few):
        return
    if not at_least(asked.tally.count("yes"), thresholds.can_explain, asked.tally.answered):
        yield proposal(words("W1"), None, {"share": f"{thresholds.can_explain * 100:.0f}"}, asked)


def no_budget(findings: Findings) -> Iterator[Proposal]:
    """W2: once a problem is chosen, a range of money is missing, or adoption has less than technology.

    A range is not missing where it is written down who decides it by when. The two are compared only where
    both are plain ranges in one currency, and both ends are lower.
    """
    if findings.chosen is None:
        return
    texts = {name: findings.written(name) for name in MONEY}
    missing = [name for name, text in texts.items() if not text and not findings.written(f"{name}-by")]
    if missing:
        yield proposal(words("W2", missing[0] if len(missing) == 1 else "both"), None)
        return
    technology, adoption = (read_range(text) for text in texts.values())
    if technology and adoption and adoption.below(technology):
        names = {"technology": texts["money-technology"], "adoption": texts["money-adoption"]}
        yield proposal(words("W2", "below"), None, names)


def order_unclear(findings: Findings) -> Iterator[Proposal]:
    """W3: the room is split on feasibility, time or value of the chosen problem."""
    idea = findings.chosen
    for column in ("feasibility", "time", "value") if idea else ():
        evidence = findings.evidence.get((idea.id, column)) if idea else None
        if idea is None or evidence is None:
            continue
        reading = read(evidence.tally, findings.thresholds)
        if reading.word == "split":
            one, other = (str(evidence.tally.counts[i]) for i in reading.options)
            names = {**named(findings, idea), "n": one, "m": other}
            yield proposal(words("W3", column), idea, names, evidence)


RULES = (
    Rule("W1", why_unclear),
    Rule("W2", no_budget),
    Rule("W3", order_unclear),
)
