"""The sample's 22 statements of the journey: a first vote, and a second one on what divided the room."""

from collections.abc import Mapping

from workshop.model import Evidence, Form, Level, Option, Question, QuestionTally, Tally
from workshop.plan import VoteRecord
from workshop.readiness import Readiness, readiness
from workshop.subject import taken
from workshop.thresholds import Thresholds

PRESENT = 14
# Done, started, not started, don't know: the newest vote, and the first where there were two.
COUNTS: Mapping[str, tuple[int, int, int, int]] = {
    "J1.S1": (9, 4, 1, 0), "J1.S2": (5, 1, 7, 1), "J1.S3": (3, 7, 4, 0),
    "J1.D1": (5, 2, 6, 1), "J1.D2": (3, 1, 5, 5), "J1.D3": (0, 2, 11, 1),
    "J1.C1": (9, 3, 2, 0), "J1.C2": (10, 2, 1, 1), "J1.C3": (11, 2, 0, 1),
    "J2.S1": (0, 2, 11, 1), "J2.S2": (8, 4, 1, 1), "J2.S3": (2, 8, 4, 0),
    "J2.D1": (1, 2, 10, 1), "J2.D2": (0, 4, 9, 1),
    "J2.C1": (0, 3, 11, 0), "J2.C2": (4, 3, 6, 1),
    "J3.S1": (1, 2, 5, 6), "J3.S2": (2, 1, 10, 1), "J3.S3": (0, 1, 12, 1),
    "J3.D1": (0, 1, 6, 7),
    "J3.C1": (0, 1, 12, 1), "J3.C2": (1, 4, 8, 1),
}
FIRST: Mapping[str, tuple[int, int, int, int]] = {
    "J1.S2": (4, 2, 6, 2), "J1.D1": (6, 1, 5, 2), "J2.C2": (5, 2, 5, 2),
    "J1.D2": (2, 1, 4, 7), "J3.S1": (1, 2, 5, 6), "J3.D1": (0, 1, 6, 7),
}
WRITTEN = {
    "models-fact": "1-3",
    "models-said-by": "the head of depot IT",
    "done-J1.S2": "Arrival times are on every driver’s screen.",
    "open-J1.S2": "Nobody told the depots that this is learned.",
    "done-J1.D1": "The warehouse catalogue is a list.",
    "open-J1.D1": "It leaves out mail and paper files.",
    "done-J2.C2": "The online course is open to all.",
    "open-J2.C2": "Depots have no time or place for it.",
}
LEVELS: tuple[Level, ...] = ("met", "partly", "not", "unknown")


def statements() -> tuple[Question, ...]:
    """Give the journey's statements as a checklist asks them."""
    part = taken("journey")
    options = (
        *(Option(o["id"], o["text"], o["level"]) for o in part["options"]),
        Option("unknown", "Don’t know", "unknown"),
    )
    return tuple(
        Question(
            s["id"], s["text"], options, ordered=True, row=s["row"], column=s["column"],
            short=s["short"], word=s["word"],
        )
        for s in part["statements"]
    )


def tallied(question: Question, counts: tuple[int, ...]) -> QuestionTally:
    """Count one statement."""
    return QuestionTally(question, counts, sum(counts))


def evidence() -> dict[tuple[str, str], Evidence]:
    """Give what was answered: the second vote with its first, or the only one."""
    found = {}
    for question in statements():
        again = question.key in FIRST
        first = tallied(question, FIRST[question.key]) if again else None
        found["", question.key] = Evidence(
            tallied(question, COUNTS[question.key]),
            PRESENT,
            "again" if again else "check",
            "Once more on what divided us" if again else "Where are we?",
            2 if again else 1,
            first,
        )
    return found


def picture(written: Mapping[str, str] = WRITTEN) -> Readiness:
    """Give the whole picture."""
    return readiness({"checklist": statements()}, evidence(), written, Thresholds())


def _form(questions: tuple[Question, ...]) -> Form:
    part = taken("journey")
    return Form(
        "list",
        questions,
        rows=tuple(Option(r["id"], r["text"]) for r in part["rows"]),
        columns=tuple(Option(c["id"], c["text"]) for c in part["columns"]),
    )


def votes() -> tuple[VoteRecord, ...]:
    """Give both rounds as they stand in the record."""
    asked = statements()
    again = tuple(q for q in asked if q.key in FIRST)
    first = tuple(tallied(q, FIRST.get(q.key, COUNTS[q.key])) for q in asked)
    second = tuple(tallied(q, COUNTS[q.key]) for q in again)
    ways = {"counts": PRESENT}
    return (
        VoteRecord(
            "check", "A3", "Where are we?", "Which of these could we show today?", 1, "revealed",
            Tally(_form(asked), first, PRESENT, PRESENT, ways),
        ),
        VoteRecord(
            "again", "A3", "Once more on what divided us", "Has the talk changed our minds?", 1, "revealed",
            Tally(_form(again), second, PRESENT, PRESENT, ways),
        ),
    )
