"""Every round of the sample's day."""

from dataclasses import replace

from papers.sample_questions import (
    BENEFIT,
    COMMITMENT,
    CRITERIA,
    CRITERIA_FIRST,
    CRITERIA_NOW,
    EXPLAIN,
    FAILURE,
    FUNCTIONS,
    MODELS,
    NEEDS,
    PRESENT,
    RISKS,
    STANCES,
    TRADE,
    ideas,
    levelled,
    risk,
    trade,
)

from workshop.model import Form, Option, Question, QuestionTally, Tally
from workshop.plan import VoteRecord


def _grid(first: bool) -> Tally:
    chosen = (ideas()[1], ideas()[0], ideas()[2], ideas()[5], ideas()[7], ideas()[10])
    cells = []
    for n, idea in enumerate(chosen):
        for m, (key, text) in enumerate(CRITERIA):
            counts = (CRITERIA_FIRST if first else CRITERIA_NOW)[key]
            if n:
                a = (n * 3 + m * 5) % 9
                b = (n * 2 + m) % (14 - a)
                counts = (a, b, 14 - a - b - (n % 3), n % 3) if 14 - a - b >= n % 3 else (a, b, 14 - a - b, 0)
            cells.append(levelled(f"{n + 1}.{key}", text, *counts, row=idea.id, column=key))
    form = Form(
        "grid",
        tuple(c.question for c in cells),
        rows=tuple(Option(i.id, i.title) for i in chosen),
        columns=tuple(Option(k, t) for k, t in CRITERIA),
    )
    return Tally(form, tuple(cells), PRESENT, PRESENT, {"counts": PRESENT})


def _choice(*tallies: QuestionTally) -> Tally:
    return Tally(
        Form("choice", tuple(t.question for t in tallies)), tallies, PRESENT, PRESENT, {"counts": PRESENT}
    )


def dots() -> Tally:
    asked = Question(
        "dots", "Which problems deserve a closer look?", tuple(Option(i.id, i.title) for i in ideas())
    )
    tally = QuestionTally(asked, (6, 17, 9, 0, 1, 3, 0, 2, 0, 0, 4, 0), 14)
    return Tally(Form("dots", (asked,), dots=3, most=3), (tally,), 14, PRESENT, {"counts": 14})


def votes() -> tuple[VoteRecord, ...]:
    """Give every round of the day."""
    balance = [trade(*t) for t in TRADE]
    return (
        VoteRecord(
            "who",
            "A1",
            "Who is here",
            "Who is in the room, and could we explain the why?",
            1,
            "revealed",
            _choice(FUNCTIONS, STANCES, EXPLAIN),
        ),
        VoteRecord(
            "exp",
            "A2",
            "How soon, and what else?",
            "What do we expect from a first project?",
            1,
            "revealed",
            _choice(BENEFIT, NEEDS),
        ),
        VoteRecord(
            "models",
            "A3",
            "Models at work today",
            "How many models would people here miss tomorrow?",
            1,
            "revealed",
            _choice(MODELS),
        ),
        VoteRecord(
            "dots", "A4", "Three dots each", "Which problems deserve a closer look?", 1, "revealed", dots()
        ),
        VoteRecord(
            "four",
            "A5",
            "Four points for each problem",
            "Which of the four points does each problem meet?",
            1,
            "revealed",
            _grid(first=True),
        ),
        VoteRecord(
            "four",
            "A5",
            "Four points for each problem",
            "Which of the four points does each problem meet?",
            2,
            "revealed",
            _grid(first=False),
        ),
        VoteRecord(
            "balance",
            "A5",
            "Feasibility, time and value",
            "The top three: how doable, how soon, how much?",
            1,
            "revealed",
            Tally(
                Form(
                    "grid",
                    tuple(t.question for t in balance),
                    rows=(Option("i2", ideas()[1].title),),
                    columns=tuple(Option(k, t) for k, t, _o, _c in TRADE),
                ),
                tuple(
                    replace(t, question=replace(t.question, row="i2", column=t.question.key)) for t in balance
                ),
                14,
                14,
                {"counts": 14},
            ),
        ),
        VoteRecord(
            "risk",
            "A5",
            "Risk check",
            "Is there anything that needs care before we try?",
            1,
            "revealed",
            _choice(*(risk(*r) for r in RISKS)),
        ),
        VoteRecord(
            "where",
            "A9",
            "Where it runs, and how we fail",
            "Two questions about the trial",
            1,
            "closed",
            _choice(FAILURE),
        ),
        VoteRecord(
            "commit",
            "A11",
            "How far are we behind it?",
            "Where do you stand on the plan as a whole?",
            1,
            "revealed",
            _choice(COMMITMENT),
        ),
    )
