"""Lists of statements as the room answers them: the journey, learning, the risk check, roles and sources."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from room_scenes import UNKNOWN

from workshop.cover import RoleStanding, cover
from workshop.model import DataSource, Evidence, Form, Option, Question, QuestionTally, Tally
from workshop.readiness import Readiness, readiness
from workshop.sources import SourceStanding, standings
from workshop.subject import taken
from workshop.thresholds import Thresholds

DIVIDED, OPEN, MET, HAZY, ODD = (6, 1, 6, 1), (0, 2, 11, 1), (10, 2, 1, 1), (1, 3, 3, 7), (1, 8, 4, 1)
TURNS = ((3, 9, 1, 1), (1, 3, 8, 2), DIVIDED, OPEN, ODD, HAZY, MET)


def listed(name: str) -> tuple[Question, ...]:
    """Give the statements of a part of the subject as questions."""
    part = taken(name)
    options = (*(Option(o["id"], o["text"], o.get("level", "")) for o in part["options"]), UNKNOWN)
    return tuple(
        Question(
            s["id"],
            s["text"],
            options,
            ordered=True,
            row=s.get("row", ""),
            column=s.get("column", ""),
            short=s.get("short", ""),
            word=s.get("word", ""),
        )
        for s in part["statements"]
    )


def form(name: str, questions: Sequence[Question] = ()) -> Form:
    """Give the form of a part of the subject, or of some of its statements."""
    part = taken(name)
    rows, columns = (
        tuple(Option(o["id"], o["text"]) for o in part.get(key, ())) for key in ("rows", "columns")
    )
    return Form("list", tuple(questions) or listed(name), rows, columns)


def tallied(of: Form, turns: Sequence[tuple[int, ...]] = TURNS, times: int = 1) -> Tally:
    """Answer every statement, taking counts in turn, `times` as many people."""
    made = []
    for number, question in enumerate(of.questions):
        given = turns[number % len(turns)]
        counts = tuple(n * times for n in given)
        # A list with more answers than counts: the last stays "don't know".
        more = (0,) * (len(question.options) - len(counts))
        counts = (*counts[:-1], *more, counts[-1])
        made.append(QuestionTally(question, counts, sum(counts)))
    people = max((t.answered for t in made), default=0)
    return Tally(of, tuple(made), people, people)


def evidence(
    tally: Tally, first: Mapping[str, QuestionTally] | None = None
) -> dict[tuple[str, str], Evidence]:
    """Give a tally's questions as the evidence of a vote that the room saw."""
    before = first or {}
    return {
        ("", t.question.key): Evidence(
            t, tally.present, "a", "Step", 2 if t.question.key in before else 1, before.get(t.question.key)
        )
        for t in tally.questions
    }


def stand(
    tally: Tally | None = None,
    questions: Sequence[Question] = (),
    written: Mapping[str, str] | None = None,
    first: Mapping[str, QuestionTally] | None = None,
) -> Readiness:
    """Give the picture of the journey after a tally, all not asked without one."""
    found = evidence(tally, first) if tally else {}
    return readiness({"checklist": tuple(questions) or listed("journey")}, found, written or {}, Thresholds())


def journey(phase_of: Mapping[str, tuple[int, ...]] | None = None) -> Tally:
    """Answer the journey's statements; keys ("J1.S3") or beginnings of keys ("J1.C") have their counts."""
    chosen = phase_of or {"J1.S3": DIVIDED, "J1.C": MET, "J1.D2": HAZY, "J1": (3, 9, 1, 1), "J": OPEN}
    asked = form("journey")
    made = []
    for question in asked.questions:
        key = max((k for k in chosen if question.key.startswith(k)), key=len)
        made.append(QuestionTally(question, chosen[key], sum(chosen[key])))
    return Tally(asked, tuple(made), 14, 14)


def roles(turns: Sequence[tuple[int, ...]] | None = None) -> tuple[RoleStanding, ...]:
    """Give where the seven roles stand; without counts nothing was asked."""
    asked = listed("roles")
    if turns is None:
        return cover(asked, {}, Thresholds())
    return cover(asked, evidence(tallied(form("roles"), turns)), Thresholds())


COVER = (
    (10, 2, 1, 0, 1),
    (2, 8, 2, 1, 1),
    (1, 2, 8, 2, 1),
    (0, 1, 2, 10, 1),
    (7, 0, 0, 6, 1),
    (2, 1, 2, 2, 7),
)
FACTS = (
    ("yes", "yes", "yes"),
    ("yes", "no", ""),
    ("partly", "yes", "yes"),
    ("", "", ""),
    ("yes", "yes", "no"),
)


def sources(
    count: int, names: Sequence[str] = ("Mail archive", "Pump sensors", "Web logs")
) -> tuple[SourceStanding, ...]:
    """Give sources with the facts that were written down before."""
    kinds = ("Database", "Sensors", "Server logs", "")
    made = []
    for n in range(count):
        labelled, together, open_ = FACTS[n % len(FACTS)]
        name = f"{names[n % len(names)]} {n + 1}"
        made.append(
            DataSource(
                f"s{n}",
                name,
                kinds[n % 4],
                "Head of IT",
                "Depot server" if n % 3 else "",
                labelled,
                together,
                open_,
            )
        )
    return standings(made, {}, Thresholds())


def without_short(of: Form) -> Form:
    """Give a form whose statements have no short label."""
    return replace(of, questions=tuple(replace(q, short="", word="") for q in of.questions))
