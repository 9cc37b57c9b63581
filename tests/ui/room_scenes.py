"""Scenes as the room gets them, made by hand: one of each kind and state."""

from dataclasses import replace
from typing import Any

from workshop.model import (
    Decision,
    Form,
    Idea,
    Level,
    Option,
    PlanLine,
    Question,
    QuestionTally,
    Tally,
)
from workshop.scene import RoomScene
from workshop.timing import Clock

NOW = 1_795_500_000.0
CLOCK = Clock(NOW, 10, 400, False, 10, 400, 0)
UNKNOWN = Option("unknown", "don't know", "unknown")
LEVELS = (
    Option("met", "met", "met"),
    Option("partly", "partly", "partly"),
    Option("not", "not", "not"),
    UNKNOWN,
)
PROBLEMS = (
    "Sort complaint mails",
    "Match supplier invoices",
    "Spot failing pumps",
    "Read meter photos",
    "Plan repair crews",
    "Customer mails reach the wrong desk",
    "Delivery address typed wrong at the counter",
)
CRITERIA = (
    ("buy-in", "Leaders back it"),
    ("data-rich", "Data is there"),
    ("no-rule", "Rules fall short"),
    ("labour", "Many hours"),
)
CELLS = ((12, 1, 0, 1), (6, 1, 6, 1), (3, 3, 7, 1), (2, 2, 2, 8))
SCALES = (
    (
        "feasibility",
        "How doable",
        ("Nobody knows how yet", "Only with much help", "With a little help", "We could start now"),
    ),
    (
        "time",
        "How soon",
        ("After more than 12 months", "In 6 to 12 months", "In 3 to 6 months", "In under 3 months"),
    ),
    (
        "value",
        "How much worth",
        (
            "Nice to have",
            "One team would notice",
            "A department would notice",
            "The whole house would notice",
        ),
    ),
)
HOSTILE = "<b>&amp;</b> {time} %s &File Łódź Nguyễn Αθήνα 東京都の苦情 😀🏭 "
LONG = (HOSTILE * 12)[:500]


def scene(kind: str, **parts: Any) -> RoomScene:
    """Give a scene with a running timer and 14 people."""
    given: dict[str, Any] = {
        "client": "Northmere Water",
        "title": "Step",
        "kind": kind,
        "prompt": "Which problem first?",
        "text": "",
        "state": "ready",
        "clock": CLOCK,
        "present": 14,
    }
    return RoomScene(**{**given, **parts})


def revealed(kind: str, tally: Tally, **parts: Any) -> RoomScene:
    """Give a scene that shows a tally."""
    given = {"state": "revealed", "answered": tally.answered, "round_number": 1, "tally": tally}
    return scene(kind, **{**given, **parts})


def choice(
    *spec: tuple[str, tuple[str, ...], tuple[int, ...]], ordered: bool = True, many: bool = False
) -> Tally:
    """Tally questions (text, options, counts); one count more than options is "don't know"."""
    levels: tuple[Level, ...] = ("not", "partly", "met")
    made = []
    for number, (text, options, counts) in enumerate(spec):
        scale = levels if len(options) == len(levels) else ("",) * len(options)
        given = tuple(
            Option(f"o{n}", t, level) for n, (t, level) in enumerate(zip(options, scale, strict=True))
        )
        given += (UNKNOWN,) if len(counts) > len(options) else ()
        question = Question(f"q{number}", text, given, ordered, many)
        made.append(QuestionTally(question, counts, 14 if many else sum(counts)))
    return Tally(Form("choice", tuple(q.question for q in made)), tuple(made), 14, 14)


def criteria(rows: int, titles: tuple[str, ...] = PROBLEMS, shift: int = 0) -> Tally:
    """Tally a criteria vote; `shift` moves the counts to other columns, as in another round."""
    made = []
    for row in range(rows):
        for number, (key, text) in enumerate(CRITERIA):
            counts = CELLS[(row + number + shift) % len(CELLS)]
            made.append(_cell(row, (key, text), LEVELS, counts))
    return _grid(made, rows, titles, CRITERIA)


def trade_off() -> Tally:
    """Tally a trade-off of three problems."""
    counts = ((0, 2, 3, 9, 0), (6, 1, 0, 6, 1), (0, 0, 11, 3, 0))
    made = []
    for row in range(3):
        for number, (key, text, words) in enumerate(SCALES):
            options = (*(Option(str(n), w) for n, w in enumerate(words, 1)), UNKNOWN)
            made.append(_cell(row, (key, text), options, counts[(row + number) % 3]))
    return _grid(made, 3, PROBLEMS, tuple((key, text) for key, text, _words in SCALES))


def _cell(
    row: int, column: tuple[str, str], options: tuple[Option, ...], counts: tuple[int, ...]
) -> QuestionTally:
    key, text = column
    question = Question(f"{row + 1}.{key}", text, options, ordered=True, row=f"i{row}", column=key)
    return QuestionTally(question, counts, sum(counts))


def _grid(
    cells: list[QuestionTally], rows: int, titles: tuple[str, ...], columns: tuple[tuple[str, str], ...]
) -> Tally:
    named = tuple(Option(f"i{n}", titles[n % len(titles)]) for n in range(rows))
    form = Form("grid", tuple(c.question for c in cells), named, tuple(Option(*c) for c in columns))
    return Tally(form, tuple(cells), 14, 14)


def dots(count: int, titles: tuple[str, ...] = PROBLEMS, *, people: bool = False) -> Tally:
    """Tally a dot vote, where the first title has most dots."""
    options = tuple(Option(f"i{n}", titles[n % len(titles)]) for n in range(count))
    given = tuple(max(0, 17 - 3 * n) for n in range(count))
    persons = tuple(max(1, 9 - n) if given[n] else 0 for n in range(count)) if people else None
    question = Question("dots", "Dots", options)
    return Tally(
        Form("dots", (question,), dots=3, most=3), (QuestionTally(question, given, 14, persons),), 14, 14
    )


def ideas(count: int, titles: tuple[str, ...] = PROBLEMS) -> tuple[Idea, ...]:
    """Give ideas in three clusters and some without."""
    clusters = ("Service", "Depots", "", "Money")
    return tuple(
        Idea(f"i{n}", f"{titles[n % len(titles)]} {n}", cluster=clusters[n % 4] if count > 3 else "")
        for n in range(count)
    )


LINE = PlanLine(
    id="l",
    key="k",
    column="data",
    horizon="30",
    what="Move the mail archive into one place",
    owner_role="Data engineer",
    first_step="Ask which export is allowed",
    done_when="Two teams have opened it",
    owner="Ms Adeyemi",
    others="IT",
    first_date="2026-12-07",
    due="2026-12-23",
)
LINES = tuple(
    replace(LINE, id=str(n), horizon=h, state="accepted") for n, h in enumerate(("30", "60", "90") * 3)
)
DECISION = Decision("a", "i1", "i2", "It costs the most hours.", "Ms Haas", "Met 4 of 4 points.", "i1")
WHY = choice(("I could explain why we do this", ("Not yet", "Roughly", "Yes"), (6, 1, 6, 1)))
MIX = choice(
    ("Which part of the house?", ("Research", "Software", "HR", "Business", "Elsewhere"), (2, 5, 1, 4, 2)),
    ("What is your part?", ("I decide", "I advise", "I do the work", "It affects me"), (2, 3, 6, 3)),
    ("Could we explain it?", ("Not yet", "Roughly", "Yes"), (2, 5, 6, 1)),
    ordered=False,
)

SCENES: dict[str, RoomScene] = {
    "nothing yet": RoomScene("Northmere Water", "Northmere Water", "present", "", "", "ready"),
    "present": scene("present", text="People first.", large=("Customers wait eleven days for an answer.",)),
    "break": scene("break", title="Break", prompt="See you back here."),
    "guided": scene("guided", text="1  One.\n2  Two.", large=("The group advises, Ms Haas decides.",)),
    "choice ready": scene("single-choice", text="Then we count."),
    "choice open": scene("single-choice", state="open", answered=9, round_number=1),
    "choice closed": scene("single-choice", state="closed", answered=14, round_number=1),
    "choice": revealed("single-choice", WHY),
    "choices": revealed("single-choice", MIX),
    "choice again": revealed("single-choice", WHY, earlier=WHY, round_number=2),
    "no ideas": scene("collect-ideas", text="One card for one trouble."),
    "ideas": scene("collect-ideas", ideas=ideas(7)),
    "sixty ideas": scene("collect-ideas", ideas=ideas(60)),
    "dots ready": scene("dot-vote", ideas=ideas(7)),
    "dots open": scene("dot-vote", state="open", answered=3, ideas=ideas(7), round_number=2),
    "dots": revealed("dot-vote", dots(9)),
    "dots of people": revealed(
        "dot-vote", dots(9, people=True), earlier=dots(9, people=True), round_number=2
    ),
    "criteria": revealed("criteria-vote", criteria(5)),
    "criteria again": revealed("criteria-vote", criteria(6), earlier=criteria(6, shift=1), round_number=2),
    "thirty problems": revealed("criteria-vote", criteria(30)),
    "trade-off": revealed("trade-off", trade_off()),
    "decision ahead": scene("decision", text="The Decider names one problem."),
    "decision": scene("decision", decision=DECISION, chosen=ideas(3)[1], reserve=ideas(3)[2]),
    "plan ahead": scene("action-plan", text="One name. One first step."),
    "plan line": scene("action-plan", line=LINE),
    "plan board": scene("action-plan", lines=LINES),
    "nobody": scene("single-choice", state="open", present=0),
    "sixty people": scene("dot-vote", state="open", present=60, answered=20),
    "five hundred people": scene("dot-vote", state="open", present=500, answered=200),
    "long words": scene("guided", prompt=LONG, text=LONG * 4, large=(LONG, LONG)),
    "long break": scene("break", title=LONG, prompt=LONG, text=LONG),
    "long client": RoomScene(LONG, LONG, "present", "", "", "ready"),
    "long choice": revealed(
        "single-choice", choice((LONG, (LONG,) * 8, (100, 20, 5, 4, 3, 3, 2, 1, 2))), prompt=LONG, present=140
    ),
    "long ideas": scene("collect-ideas", prompt=LONG, ideas=ideas(60, (LONG, HOSTILE, "x" * 300))),
    "long dots": revealed("dot-vote", dots(30, (LONG, HOSTILE, "x" * 300), people=True), prompt=LONG),
    "long criteria": revealed("criteria-vote", criteria(30, (LONG, HOSTILE, "x" * 300)), prompt=LONG),
    "long decision": scene(
        "decision",
        prompt=LONG,
        decision=Decision("a", "i", "j", LONG, LONG, LONG),
        chosen=Idea("i", LONG),
        reserve=Idea("j", LONG),
    ),
    "long line": scene(
        "action-plan", prompt=LONG, line=replace(LINE, what=LONG, owner=LONG, first_step=LONG, done_when=LONG)
    ),
    "long board": scene(
        "action-plan",
        prompt=LONG,
        lines=(*(replace(p, what=LONG, owner=LONG) for p in LINES), replace(LINE, horizon="later")),
    ),
}
