"""What the sample's room was asked and answered, with the carrier's ideas and sources."""

import csv
from dataclasses import replace
from functools import cache

from workshop.model import DataSource, Evidence, Idea, Level, Option, Question, QuestionTally
from workshop.places import RESOURCES

PRESENT = 14
LEVELS: tuple[tuple[str, Level], ...] = (("met", "met"), ("partly", "partly"), ("not", "not"))
CRITERIA = (
    ("buy-in", "Leaders back it"),
    ("data-rich", "Data is there"),
    ("no-rule", "Rules fall short"),
    ("labour", "Many hours"),
)


def _rows(name: str) -> list[dict[str, str]]:
    with (RESOURCES / "sample" / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@cache
def ideas() -> tuple[Idea, ...]:
    """Give the twelve problems of the pre-work."""
    return tuple(
        Idea(
            id=f"i{n}",
            title=r["trouble"],
            who=r["who has it"],
            area=r["area"],
            use=r["kind of use"],
            change=r["what would change"],
            today=r["how it is done today"],
            times=float(r["times per week"]),
            minutes=float(r["minutes each"]),
            data=r["data that exist"],
            origin="prework",
        )
        for n, r in enumerate(_rows("problems.csv"), 1)
    )


@cache
def sources() -> tuple[DataSource, ...]:
    """Give the six data sources of the pre-work."""
    return tuple(
        DataSource(
            f"s{n}",
            r["source"],
            r["type"],
            r["owner role"],
            r["where it lives"],
            r["labelled"],
            r["in one repository"],
            r["open to the teams that need it"],
        )
        for n, r in enumerate(_rows("sources.csv"), 1)
    )


def question(
    key: str, text: str, *options: str, levels: tuple[Level, ...] = (), ordered: bool = True
) -> Question:
    """Make a question with "don't know" last."""
    given = tuple(Option(f"o{n}", o, levels[n - 1] if levels else "") for n, o in enumerate(options, 1))
    return Question(key, text, (*given, Option("unknown", "Don’t know", "unknown")), ordered=ordered)


def counted(asked: Question, *counts: int) -> QuestionTally:
    """Count a question."""
    return QuestionTally(asked, counts, sum(counts))


def levelled(key: str, text: str, *counts: int, row: str = "", column: str = "") -> QuestionTally:
    """Count a cell of the criteria vote."""
    options = (*(Option(k, k, level) for k, level in LEVELS), Option("unknown", "don’t know", "unknown"))
    return QuestionTally(
        Question(key, text, options, ordered=True, row=row, column=column), counts, sum(counts)
    )


def evidence(tally: QuestionTally, title: str, first: QuestionTally | None = None) -> Evidence:
    """Say where a tally was asked."""
    return Evidence(tally, PRESENT, title, title, 2 if first else 1, first)


MODELS = counted(
    question(
        "models-in-use",
        "How many machine-learning models are in daily use here?",
        "None",
        "1 to 3",
        "4 or more",
    ),
    2,
    9,
    0,
    3,
)
EXPLAIN = counted(
    question(
        "explain-why",
        "I could explain to a colleague why we are doing this",
        "Not yet",
        "Roughly",
        "Yes",
        levels=("not", "partly", "met"),
    ),
    4,
    7,
    3,
    0,
)
BENEFIT = counted(
    question(
        "benefit-when",
        "When would a first project here bring a benefit we can measure?",
        "In under 3 months",
        "In 3 to 6 months",
        "In 6 to 12 months",
        "After more than a year",
    ),
    5,
    4,
    3,
    1,
    1,
)
NEEDS = QuestionTally(
    replace(
        question(
            "benefit-needs",
            "Apart from software, what will it take?",
            "Data with the answers in it",
            "New ways of working",
            "Training",
            "New roles",
            "Hours from people who know the work",
            "Not much",
            ordered=False,
        ),
        many=True,
    ),
    (11, 7, 9, 2, 12, 1, 1),
    14,
)
FAILURE = counted(
    question(
        "failure",
        "What usually follows here when something we tried did not work?",
        "It is kept quiet",
        "Somebody takes the blame",
        "The lesson is written down",
        "The lesson shapes the next try",
        ordered=False,
    ),
    6,
    1,
    4,
    1,
    2,
)
COMMITMENT = QuestionTally(
    Question(
        "commitment",
        "This plan, taken as a whole",
        tuple(
            Option(f"c{n}", t)
            for n, t in enumerate(
                (
                    "I am fully behind it",
                    "I am for it, with small concerns",
                    "I can live with it",
                    "I need to talk more first",
                    "I am against it",
                )
            )
        ),
        ordered=True,
    ),
    (6, 5, 2, 1, 0),
    14,
)
FUNCTIONS = QuestionTally(
    Question(
        "function",
        "Which part of the house do you work in?",
        tuple(
            Option(k, t)
            for k, t in (
                ("research", "Research"),
                ("software", "Software engineering"),
                ("hr", "HR"),
                ("business", "Business"),
                ("other", "Somewhere else"),
            )
        ),
    ),
    (0, 4, 1, 6, 3),
    14,
)
STANCES = QuestionTally(
    Question(
        "stance",
        "When it comes to machine learning here, what is your part?",
        tuple(
            Option(f"p{n}", t)
            for n, t in enumerate(("I decide", "I advise", "I do the work", "It affects my work"))
        ),
    ),
    (2, 3, 6, 3),
    14,
)

RISKS = (
    (
        "risk-people",
        "Would it decide something about people, such as applicants, staff or customers?",
        (1, 13, 0),
    ),
    ("risk-personal", "Are there personal or confidential details in the data?", (12, 1, 1)),
    ("risk-harm", "Could a wrong answer do real harm?", (2, 11, 1)),
    ("risk-regulated", "Is it in an area with special laws or supervision?", (2, 9, 3)),
    ("risk-cloud", "May we use a cloud service for it?", (4, 3, 7)),
)
RISK_NAMES = {
    "risk-people": "Decides about people",
    "risk-personal": "Personal details",
    "risk-harm": "Harm if it is wrong",
    "risk-regulated": "Regulated area",
    "risk-cloud": "Cloud is allowed",
}
TRADE = (
    (
        "feasibility",
        "How doable",
        ("Nobody knows how yet", "Only with much help", "With a little help", "We could start now"),
        (1, 3, 8, 2, 0),
    ),
    (
        "time",
        "How soon",
        ("After more than 12 months", "In 6 to 12 months", "In 3 to 6 months", "In under 3 months"),
        (0, 4, 9, 1, 0),
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
        (0, 2, 4, 7, 1),
    ),
)


def risk(key: str, text: str, counts: tuple[int, ...]) -> QuestionTally:
    """Count a question of the risk check."""
    options = (Option("yes", "Yes"), Option("no", "No"), Option("unknown", "Not sure", "unknown"))
    return QuestionTally(Question(key, text, options, short=RISK_NAMES[key]), counts, sum(counts))


def trade(key: str, text: str, options: tuple[str, ...], counts: tuple[int, ...]) -> QuestionTally:
    """Count a question of the trade-off."""
    return counted(question(key, text, *options), *counts)


CRITERIA_NOW = {
    "buy-in": (11, 2, 1, 0),
    "data-rich": (6, 5, 0, 3),
    "no-rule": (8, 4, 1, 1),
    "labour": (13, 1, 0, 0),
}
CRITERIA_FIRST = {**CRITERIA_NOW, "data-rich": (3, 4, 2, 5)}
