"""Made-up answers to the journey's 22 statements and the five of learning: done, started, not started, ?."""

from collections.abc import Mapping
from dataclasses import replace

from votes import evidence

from workshop.model import Option, Question, QuestionTally
from workshop.rules.findings import Findings
from workshop.subject import taken

Steps = tuple[int, int, int, int]

DONE: Steps = (10, 1, 1, 0)
OPEN: Steps = (1, 2, 9, 0)
SPLIT: Steps = (5, 1, 6, 0)
UNKNOWN: Steps = (5, 1, 1, 5)
FEW: Steps = (0, 0, 4, 0)
NOBODY: Steps = (0, 0, 0, 0)

# What stands at an edge, and the variant of a rule's words that it calls for; none where the rule is silent.
EDGES: tuple[tuple[Steps, str], ...] = (
    ((0, 0, 12, 0), "open"),
    ((0, 12, 0, 0), "open"),
    ((59, 41, 0, 0), "open"),
    ((60, 40, 0, 0), ""),
    ((60, 0, 40, 0), "split"),
    ((7, 5, 0, 0), "open"),
    ((8, 4, 0, 0), ""),
    ((8, 0, 0, 4), "not-known"),
    ((9, 0, 0, 3), ""),
    ((0, 0, 8, 4), "not-known"),
    ((0, 0, 9, 3), "open"),
    ((0, 0, 0, 12), "not-known"),
    ((2, 1, 2, 0), "split"),
    ((3, 1, 1, 0), ""),
    ((4, 2, 2, 0), "open"),
    ((0, 0, 5, 0), "open"),
    ((0, 0, 4, 0), ""),
    ((2, 0, 2, 0), ""),
    ((0, 0, 0, 4), ""),
    ((0, 0, 0, 0), ""),
)


def _statements(part: str) -> tuple[Question, ...]:
    listed = taken(part)
    given = tuple(Option(o["id"], o["text"], o["level"]) for o in listed["options"])
    options = (*given, Option("unknown", "Don’t know", "unknown"))
    return tuple(
        Question(s["id"], s["text"], options, ordered=True, row=s["row"], column=s.get("column", ""))
        for s in listed["statements"]
    )


JOURNEY, LEARNING = _statements("journey"), _statements("learning")
KEYS = tuple(q.key for q in JOURNEY)


def of_phase(phase: int) -> tuple[str, ...]:
    """Give the keys of a phase's statements."""
    return tuple(key for key in KEYS if key.startswith(f"J{phase}"))


def tallied(key: str, counts: Steps) -> QuestionTally:
    """Count one statement of the journey or of learning."""
    question = next(q for q in (*JOURNEY, *LEARNING) if q.key == key)
    return QuestionTally(question, counts, sum(counts))


def rated(found: Findings, counts: Mapping[str, Steps], rest: Steps | None = None) -> Findings:
    """Add answers to the journey's statements; `rest` answers those that are not named, None asks nothing."""
    all_counts = {**(dict.fromkeys(KEYS, rest) if rest else {}), **counts}
    new = {("", key): evidence(tallied(key, n)) for key, n in all_counts.items()}
    statements = {**found.statements, "checklist": JOURNEY, "learning": LEARNING}
    return replace(found, statements=statements, evidence={**found.evidence, **new})


def standing(strategy: int, data: int, culture: int) -> dict[str, Steps]:
    """Give answers with which the columns stand in these phases: before it done, in it and after it open."""
    phases = {"S": strategy, "D": data, "C": culture}
    return {key: OPEN if int(key[1]) >= phases[key[3]] else DONE for key in KEYS}
