"""Rules J1.S1-J3.C2: what each column's earliest open phase asks for; and JD: what then, when all is done.

An open item asks for its action, a split one what those mean who say done, one that is not known to find
out. Items of later phases say nothing yet.
"""

from collections.abc import Iterator
from functools import partial

from workshop.model import Idea
from workshop.readiness import ALL_DONE, LIST, TO_DO, ColumnStand, Item, column_stands
from workshop.rules.criteria import criterion
from workshop.rules.findings import Findings
from workshop.rules.proposals import Proposal, Rule, named, proposal
from workshop.rules.wording import words

ITEMS = (
    *("J1.S3", "J1.S1", "J1.S2", "J1.D1", "J1.D2", "J1.D3", "J1.C1", "J1.C2", "J1.C3"),
    *("J2.S1", "J2.S2", "J2.S3", "J2.D1", "J2.D2", "J2.C1", "J2.C2"),
    *("J3.S1", "J3.S2", "J3.S3", "J3.D1", "J3.C1", "J3.C2"),
)
# These are about the chosen problem, as what other rules say about it.
TRIAL, SHOW = "J1.S1", "J1.S2"
# Without these a trial has nothing to learn from, or need not learn.
BEFORE_A_TRIAL = ("data-rich", "no-rule")


def stands(findings: Findings) -> tuple[ColumnStand, ...]:
    """Give where the three columns stand."""
    return column_stands(findings.statements, findings.evidence, findings.thresholds)


def to_do(findings: Findings, key: str) -> Item | None:
    """Give an item where it is open, split or not known, and of the earliest such phase of its column."""
    asked = findings.statements.get(LIST, ())
    columns = {q.column for q in asked if q.key == key}
    beside = {LIST: tuple(q for q in asked if q.column in columns)}
    for stand in column_stands(beside, findings.evidence, findings.thresholds) if columns else ():
        for item in stand.items:
            if item.question.key == key and item.state in TO_DO and item.phase == stand.phase:
                return item
    return None


def _journey(key: str, findings: Findings) -> Iterator[Proposal]:
    item = to_do(findings, key)
    if item is None:
        return
    if item.state != "open":
        yield proposal(words(key, item.state.replace(" ", "-")), None, {}, item.evidence)
    elif key in {TRIAL, SHOW}:
        yield _of_the_trial(findings, findings.chosen, item)
    else:
        share = {"share": f"{findings.thresholds.can_explain * 100:.0f}"}
        yield proposal(words(key, "open"), None, share, item.evidence)


def _of_the_trial(findings: Findings, idea: Idea | None, item: Item) -> Proposal:
    """Propose the trial of the chosen problem, or its showing; later where it may not be tried yet."""
    key = item.question.key
    if idea is None:
        return proposal(words(key, "none"), None, {}, item.evidence)
    waits = any(
        found.standing != "met" for name in BEFORE_A_TRIAL if (found := criterion(findings, idea, name))
    )
    return proposal(words(key, "waits" if waits else "open"), idea, named(findings, idea), item.evidence)


def all_done(findings: Findings) -> Iterator[Proposal]:
    """JD: everything is done in all three columns: keep it so that it can be shown."""
    found = stands(findings)
    if all(stand.phase == ALL_DONE for stand in found):
        n = str(sum(len(stand.items) for stand in found))
        yield proposal(words("JD"), None, {"n": n, "of": n})


RULES = (
    *(Rule(key, partial(_journey, key)) for key in ITEMS),
    Rule("JD", all_done),
)
