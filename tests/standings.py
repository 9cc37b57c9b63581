"""Made-up data sources and roles: what the room says of the facts of a source, and of who has a role."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from votes import evidence

from workshop.model import DataSource, Evidence, Option, PlanLine, Question, QuestionTally
from workshop.rules.findings import Findings
from workshop.rules.proposals import Proposal, Rule
from workshop.subject import roles

# yes, partly, no, don't know; of the other two facts there is no partly.
Facts = tuple[int, int, int, int]
YES, PARTLY, NO, UNKNOWN = (11, 1, 0, 0), (2, 9, 1, 0), (1, 1, 10, 0), (4, 1, 3, 4)
YES_2, NO_2, UNKNOWN_2 = (11, 0, 1, 0), (1, 0, 11, 0), (5, 0, 3, 4)
BEST: dict[str, Facts] = {"labelled": YES, "together": YES_2, "open": YES_2}
ACCEPTABLE: dict[str, Facts] = {"labelled": NO, "together": NO_2, "open": NO_2}
BETTER: dict[str, Facts] = {"labelled": YES, "together": NO_2, "open": NO_2}
ACCESS: dict[str, Facts] = {"labelled": YES, "together": YES_2, "open": NO_2}
HEARSAY: dict[str, Facts] = {"labelled": UNKNOWN, "together": UNKNOWN_2, "open": UNKNOWN_2}

# time, no time, could grow, nobody, don't know
Cover = tuple[int, int, int, int, int]
TIME, BUSY, GROW, NOBODY = (9, 1, 1, 1, 0), (1, 9, 1, 1, 0), (0, 1, 9, 2, 0), (0, 1, 2, 9, 0)
TWO_VIEWS, NOT_KNOWN, TOO_FEW = (6, 0, 0, 6, 0), (4, 2, 1, 1, 4), (0, 0, 0, 4, 0)
ANSWERS = ("time", "no-time", "grow", "nobody", "unknown")
ROLES = tuple(role.key for role in roles())


def source(key: str, *uses: str, type_: str = "", **facts: str) -> DataSource:
    """Make a source; facts are what the coordinator wrote."""
    return DataSource(key, f"The {key}", type_, uses=uses, **facts)


def fact(counts: Facts) -> Evidence:
    """Count one fact of a source."""
    options = tuple(
        Option(k, k, level)
        for k, level in (("yes", "met"), ("partly", "partly"), ("no", "not"), ("unknown", "unknown"))
    )
    return evidence(QuestionTally(Question("q", "?", options, ordered=True), counts, sum(counts)))


def listing(found: Findings, *sources: DataSource, **facts: dict[str, Facts]) -> Findings:
    """Add sources; what the room said of each is given by its id."""
    voted = {(key, column): fact(n) for key, said in facts.items() for column, n in said.items()}
    return replace(found, sources=found.sources + sources, evidence={**found.evidence, **voted})


def role_questions() -> tuple[Question, ...]:
    """Give the seven questions about roles."""
    options = tuple(Option(a, a, "unknown" if a == "unknown" else "") for a in ANSWERS)
    return tuple(Question(r.key, r.does, options, ordered=True, row=r.key, short=r.name) for r in roles())


def role_said(key: str, counts: Cover) -> Evidence:
    """Count what the room says of one role."""
    question = next(q for q in role_questions() if q.key == key)
    return evidence(QuestionTally(question, counts, sum(counts)))


def staffed(found: Findings, rest: Cover | None = None, **counts: Cover) -> Findings:
    """Add role cover (data_engineer stands for role-data-engineer); `rest` is said of the other roles."""
    named = {f"role-{key.replace('_', '-')}": n for key, n in counts.items()}
    said = {**(dict.fromkeys(ROLES, rest) if rest else {}), **named}
    new = {("", key): role_said(key, n) for key, n in said.items()}
    statements = {**found.statements, "role-cover": role_questions()}
    return replace(found, statements=statements, evidence={**found.evidence, **new})


def writing(found: Findings, **fields: str) -> Findings:
    """Write fields (gate_idea stands for gate-idea)."""
    new = {key.replace("_", "-"): text for key, text in fields.items()}
    return replace(found, fields={**found.fields, **new})


def proposals(rules: tuple[Rule, ...], found: Findings) -> Iterator[tuple[str, Proposal]]:
    """Give each proposal of a group of rules with its rule."""
    return ((rule.id, made) for rule in rules for made in rule.propose(found))


def speaking(rules: tuple[Rule, ...]) -> Callable[[Findings], set[str]]:
    """Make what tells which rules of a group propose anything."""
    return lambda found: {rule for rule, _made in proposals(rules, found)}


def lines_of(rules: tuple[Rule, ...], found: Findings, rule: str) -> list[PlanLine]:
    """Give the lines of one rule of a group."""
    return [made.line for each, made in proposals(rules, found) if each == rule]
