"""Rules L1-L6: who learns what: engineers, leaders, everyone; then hiring, and the next department."""

from collections.abc import Iterator
from functools import partial

from workshop.model import Evidence
from workshop.readiness import State, state_of
from workshop.readings import at_least
from workshop.rules.findings import Findings
from workshop.rules.journey import stands, to_do
from workshop.rules.proposals import Proposal, Rule, proposal
from workshop.rules.wording import words

FIRST_STEP = {"L1": "learn-technical", "L2": "learn-leaders", "L3": "learn-training"}
HIRE, OUTSIDE = "learn-hire", "learn-outside"
HALF = 0.5
SPREAD, FROM_PHASE = "J2.S1", 2


def _state(findings: Findings, key: str) -> tuple[State, Evidence | None]:
    found = findings.of_room(key)
    return state_of(found, findings.thresholds), found


def _first_step(rule: str, findings: Findings) -> Iterator[Proposal]:
    """L1-L3: a statement of the first learning step is open, split or not known."""
    state, found = _state(findings, FIRST_STEP[rule])
    if state in {"open", "split", "not known"}:
        yield proposal(words(rule, state.replace(" ", "-")), None, {}, found)


def second_step(findings: Findings) -> Iterator[Proposal]:
    """L4: the first learning step is done: hire a data scientist if you can, else work with a partner.

    Learning with outsiders is one more reason to name help from outside where the journey asks for it; else
    the line about hiring already names a partner. It never makes a second line.
    """
    ready = all(_state(findings, key)[0] == "done" for key in FIRST_STEP.values())
    hiring, hired = _state(findings, HIRE)
    learning, found = _state(findings, OUTSIDE)
    hire = proposal(words("L4", "hire"), None, {}, hired) if ready and hiring == "open" else None
    outside = proposal(words("L4", "outside"), None, {}, found) if learning == "open" else None
    asked = to_do(findings, "J1.C2")
    if outside and asked and asked.state == "open":
        yield outside
    elif outside and hire:
        hire = hire.because(outside.line.reasons)
    elif outside and ready:
        yield outside
    if hire:
        yield hire


def not_tried(findings: Findings) -> Iterator[Proposal]:
    """L5: at least half of those who know have not tried machine learning themselves."""
    asked = findings.of_room("tried-ml")
    if asked is None or asked.tally.answered < findings.thresholds.few:
        return
    never = asked.tally.count("no")
    if never and at_least(never, HALF, asked.tally.known):
        yield proposal(words("L5"), None, {}, asked)


def not_spread(findings: Findings) -> Iterator[Proposal]:
    """L6: strategy is past the first phase, and other departments cannot start yet."""
    strategy = next(s for s in stands(findings) if s.column == "strategy")
    spread = findings.of_room(SPREAD)
    if strategy.phase >= FROM_PHASE and _state(findings, SPREAD)[0] == "open":
        yield proposal(words("L6"), None, {}, spread)


RULES = (
    *(Rule(rule, partial(_first_step, rule)) for rule in FIRST_STEP),
    Rule("L4", second_step),
    Rule("L5", not_tried),
    Rule("L6", not_spread),
)
