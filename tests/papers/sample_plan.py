"""A whole plan to print: the parcel carrier of the sample pre-work after its accelerator day."""

import csv
from dataclasses import replace
from functools import cache

from workshop.model import (
    DataSource,
    Decision,
    Engagement,
    Evidence,
    Form,
    Idea,
    Level,
    Option,
    Parked,
    PlanLine,
    Question,
    QuestionTally,
    Reason,
    Tally,
    Workshop,
)
from workshop.places import RESOURCES
from workshop.plan import ActionPlan, Note, SetAside, VoteRecord

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
    return QuestionTally(Question(key, text, options), counts, sum(counts))


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


def _grid(first: bool) -> Tally:  # noqa: FBT001 - two rounds, one table
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


def _dots() -> Tally:
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
            "dots", "A4", "Three dots each", "Which problems deserve a closer look?", 1, "revealed", _dots()
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


def _line(
    n: int,
    column: str,
    what: str,
    owner: str,
    first: str,
    done: str,
    dates: tuple[str, str],
    reason: Reason,
    others: str = "",
    *,
    stop: bool = False,
) -> PlanLine:
    return PlanLine(
        id=f"l{n}",
        key=f"k{n}",
        column=column,
        horizon="30",
        what=what,
        owner_role="Business leader",  # type: ignore[arg-type]
        first_step=first,
        done_when=done,
        reasons=(reason,),
        stop=stop,
        state="accepted",
        owner=owner,
        others=others,
        first_date=dates[0],
        due=dates[1],
        position=n,
    )


def _why(rule: str, mark: str, text: str, *counts: int) -> Reason:
    levels: tuple[Level, ...] = ("met", "partly", "not", "unknown") if counts else ()
    return Reason(rule, mark, text, "S10", "four", 1, levels, counts)  # type: ignore[arg-type]


LINES = (
    _line(
        1,
        "strategy",
        "Tell all staff why we do this",
        "R. Fennimoor",
        "Draft half a page",
        "10 of 14 can say it in the re-vote",
        ("2026-03-20", "2026-04-10"),
        _why("W1", "S", "3 of 14 could explain why", 3, 7, 4, 0),
        "HR",
    ),
    _line(
        2,
        "strategy",
        "Agree the trial: question, data, end date",
        "A. Quillbank",
        "Draft the page",
        "One page, signed",
        ("2026-03-23", "2026-03-31"),
        _why("P6", "S", "11 of 14: leaders back it", 11, 2, 1, 0),
        "customer service",
    ),
    _line(
        3,
        "strategy",
        "Choose one managed service for the trial",
        "K. Ostermoor",
        "List three, with price",
        "It answers ten test mails",
        ("2026-03-26", "2026-04-13"),
        _why("I1", "S", "8 of 14 would have to build"),
        "depot IT",
    ),
    _line(
        4,
        "strategy",
        "Check this plan with the research team",
        "A. Quillbank",
        "Send six pages",
        "Written comments are in",
        ("2026-03-16", "2026-04-10"),
        _why("Q2", "D", "Research was not in the room"),
        "research",
    ),
    _line(
        5,
        "data",
        "Get the answer on personal data in mails",
        "J. Tarnwick",
        "Send ten examples",
        "A written yes, no or how",
        ("2026-03-17", "2026-03-27"),
        _why("P14", "X", "12 of 14 say that there is personal data"),
        "HR",
        stop=True,
    ),
    _line(
        6,
        "data",
        "Label 400 past mails, using a labelling tool",
        "S. Halbeck",
        "Write the label guide",
        "Two people agree on 45 of 50",
        ("2026-03-24", "2026-04-30"),
        _why("D1", "S", "Mail archive: partly labelled"),
        "two mail readers",
    ),
    _line(
        7,
        "data",
        "List the data sources, an owner for each",
        "T. Mossgrove",
        "Compare the two lists",
        "Every source has an owner",
        ("2026-03-26", "2026-04-13"),
        _why("P8", "D", "5 of 14 did not know about the data at first", 6, 5, 0, 3),
        "all depots",
    ),
    _line(
        8,
        "data",
        "Date the plan that gets mails flowing",
        "T. Mossgrove",
        "Sketch it on a page",
        "Four dated milestones",
        ("2026-03-25", "2026-04-30"),
        _why("D8", "S", "11 of 14: no dates yet", 0, 2, 11, 1),
        "software",
    ),
    _line(
        9,
        "culture",
        "Hold a hands-on lab for technical staff",
        "D. Brackwater",
        "Ask for two dates",
        "Eight people have taught a model",
        ("2026-03-25", "2026-05-08"),
        _why("L1", "S", "Split: 4 done, 6 not started", 4, 3, 6, 1),
        "depot IT",
    ),
    _line(
        10,
        "culture",
        "Give five leaders half a day of training",
        "R. Fennimoor",
        "Fix the date",
        "All five took part",
        ("2026-03-26", "2026-05-22"),
        _why("L2", "S", "8 of 14: not started", 2, 4, 8, 0),
        "HR",
    ),
    _line(
        11,
        "culture",
        "Answer the worry about jobs, with a date",
        "D. Brackwater",
        "Collect questions",
        "The staff council has it",
        ("2026-03-24", "2026-04-20"),
        _why("M1", "S", "5 of 14 expect it within 3 months"),
        "directors",
    ),
    _line(
        12,
        "culture",
        "Write down what the trial taught us",
        "S. Halbeck",
        "Open the shared page",
        "Three lessons, read aloud at the 60-day check",
        ("2026-03-27", "2026-05-11"),
        _why("F1", "S", "6 of 14: kept quiet", 6, 1, 4, 2),
        "A. Quillbank",
    ),
)

NOTES = (
    Note(
        "A1",
        "Why we are here",
        "How we work and who decides",
        "How we decide",
        "The group advises, the Decider decides",
        "decision-rule",
    ),
    Note(
        "A3",
        "Where are we?",
        "Where each column stands",
        "Strategy",
        "Phase 1: a trial is chosen; 3 of 14 say staff could tell why.",
        "phase-strategy",
    ),
    Note(
        "A3",
        "Where are we?",
        "Where each column stands",
        "Data",
        "Phase 1: 11 of 14 know no dated plan to get data flowing.",
        "phase-data",
    ),
    Note(
        "A3",
        "Where are we?",
        "Where each column stands",
        "Culture",
        "Few production workloads; outside help found, no team of our own.",
        "phase-culture",
    ),
    Note(
        "A5",
        "Problem selection",
        "The number that shows success",
        "When it is wrong",
        "A mail loses a day. Threats, accidents and health go to a person, unread by the machine.",
        "wrong-answer",
    ),
    Note(
        "A6",
        "Data",
        "List the sources",
        "Sources of the chosen problem",
        "Mail archive, documents, customer service, mail server, looked into in February\n"
        "Desk list, database, depot IT, warehouse database, looked into last week",
        "sources-first",
    ),
    Note(
        "A6",
        "Data",
        "So how ready is it?",
        "State of the chosen problem",
        "Mail archive: acceptable, partly labelled",
        "status-problem",
    ),
    Note(
        "A6",
        "Data",
        "What is missing, and where it will live",
        "Where it will all live",
        "To be decided by 30 April, T. Mossgrove",
        "data-lives",
    ),
    Note(
        "A7",
        "Team and learning",
        "Seven roles",
        "Data scientist",
        "time 0, no time 2, could grow 7, nobody 4, don’t know 1",
        "role-data-scientist",
    ),
    Note(
        "A7",
        "Team and learning",
        "Seven roles",
        "Business leader",
        "time 9, no time 4, could grow 0, nobody 0, don’t know 1",
        "role-business-leader",
    ),
    Note(
        "A7",
        "Team and learning",
        "How we close the gaps",
        "Open role and the way we take",
        "Data scientist: people from outside do it together with us",
        "routes",
    ),
    Note(
        "A8",
        "Blockers",
        "What is most likely to stop us?",
        "Dots by kind",
        "poor data or labels 9, no time 6, fear for jobs 5, no clear why 4, law and privacy 4",
        "blocker-counts",
    ),
    Note(
        "A8",
        "Blockers",
        "Early sign and counter-move",
        "Blocker 1",
        "Labels contradict each other: two readers agree on fewer than 40 of 50; sharpen the guide; S. Halbeck",
        "blocker-1",
    ),
    Note(
        "A8",
        "Blockers",
        "Early sign and counter-move",
        "Blocker 2",
        "No time: two meetings moved; four hours a week on paper; A. Quillbank",
        "blocker-2",
    ),
    Note(
        "A9",
        "First trial",
        "Experiment card",
        "What we believe",
        "We believe that mails reach the right desk more often when a machine proposes the desk.",
        "believe",
    ),
    Note(
        "A9",
        "First trial",
        "Experiment card",
        "What we try",
        "We try it with 400 labelled mails and two readers for eight weeks.",
        "try",
    ),
    Note(
        "A9",
        "First trial",
        "Experiment card",
        "How we will know",
        "We will know by 10 June: 90 of 100 at the right desk first time.",
        "know-by",
    ),
    Note(
        "A9",
        "First trial",
        "Experiment card",
        "When we stop",
        "We stop if two readers agree on fewer than 40 of 50 mails.",
        "stop-if",
    ),
    Note("A9", "First trial", "The gate before growing", "Idea", "A. Quillbank, 28 May", "gate-idea"),
    Note(
        "A11",
        "Commitment",
        "Owners say it aloud",
        "Answers of the owners",
        "Line 3: yes if depot IT gets an account by Friday",
        "owner-answers",
    ),
    Note(
        "A11",
        "Commitment",
        "What is released today",
        "Reservations in people’s own words",
        "Who reads the mails while we label?\nPlease do not call it intelligence.",
        "reservations",
    ),
    Note(
        "A12",
        "Close and sign",
        "The next step and the 30-day check",
        "30-day check",
        "Monday, 10:00, same room",
        "check-date",
    ),
)


def plan() -> ActionPlan:
    """Give the whole plan."""
    all_ideas = ideas()
    chosen, reserve = all_ideas[1], all_ideas[2]
    criteria = tuple(
        evidence(
            levelled(f"1.{k}", t, *CRITERIA_NOW[k], row=chosen.id, column=k),
            "Four points for each problem",
            levelled(f"1.{k}", t, *CRITERIA_FIRST[k]) if k == "data-rich" else None,
        )
        for k, t in CRITERIA
    )
    pursued = {chosen.id, reserve.id}
    reasons = (
        "A simple rule does it: an address check at the counter.",
        "Fewer than three dots; look again in October.",
        "Staff data; the staff council is heard first.",
        "No buy-in yet: 2 of 14 say met.",
        "Sensor log since March only.",
        "It decides about people; not as a first trial.",
    )
    left_out = [i for i in all_ideas if i.id not in pursued][:6]
    return ActionPlan(
        engagement=Engagement(
            "e", "Brindlemoor Parcel", sponsor="the managing director", decider="A. Quillbank"
        ),
        workshop=Workshop(
            "w", "Accelerator workshop, one day", "accelerator", "2026-03-12", present=14, invited=16
        ),
        status="decided",
        version=1,
        why="Our customers wait because their mail travels from desk to desk; that is where we want to learn what "
        "machine learning can do for us.",
        chosen=chosen,
        reserve=reserve,
        decision=Decision(
            "a",
            chosen.id,
            reserve.id,
            "Most hours, and the archive is ours.",
            "A. Quillbank",
            "3 of 4 points met, 17 of 42 dots",
            chosen.id,
        ),
        criteria=criteria,
        trade_off=tuple(evidence(trade(*t), "Feasibility, time and value") for t in TRADE),
        risks=tuple(evidence(risk(*r), "Risk check") for r in RISKS),
        dots=evidence(_dots().questions[0], "Three dots each"),
        functions=FUNCTIONS,
        stances=STANCES,
        explain=evidence(EXPLAIN, "Who is here"),
        models=evidence(MODELS, "Models at work today"),
        success_number="Mails at the right desk the first time",
        success_today="71 of 100, counted 2 to 6 March by customer service",
        success_wanted="90 of 100, by 10 June 2026",
        money_technology="€ 8,000 to 12,000",
        money_adoption="€ 12,000 to 20,000",
        decision_rule="The group advises, the Decider decides",
        biggest_risk="Desks file the same mail differently, so the labels contradict each other.",
        lines=LINES,
        unowned=(
            PlanLine(
                "u1",
                "u1",
                "strategy",
                "90",
                "Show the first result to three teams",
                "Business leader",
                "Choose the teams",
                "Three teams have seen it",
                state="accepted",
            ),
            PlanLine(
                "u2",
                "u2",
                "culture",
                "90",
                "Train depot leads to read their own data",
                "HR",
                "Ask two depots",
                "Twelve leads took part",
                state="accepted",
                owner="D. Brackwater",
            ),
        ),
        dropped=(
            PlanLine(
                "d1",
                "d1",
                "data",
                "60",
                "Buy a second vibration sensor",
                "Maintenance",
                "Ask for a price",
                "It is fitted",
                reasons=(_why("D6", "S", "Belt log on one laptop"),),
                state="dropped",
            ),
        ),
        set_aside=tuple(SetAside(i, r) for i, r in zip(left_out, reasons, strict=True)),
        votes=votes(),
        notes=NOTES,
        not_asked=("Journey check: strategy", "Was it worth the day?"),
        parked=(
            Parked("p1", "Who pays for the scanner contract?"),
            Parked("p2", "Holiday cover in the claims office"),
        ),
        ideas=all_ideas,
        sources=sources(),
        day_30="2026-04-13",
        day_60="2026-05-11",
        day_90="2026-06-10",
    )


def empty() -> ActionPlan:
    """Give the plan of a workshop that was only begun."""
    return ActionPlan(
        Engagement("e", "Northmere Water"),
        Workshop("w", "Accelerator workshop", "accelerator", "2026-11-24"),
        "proposal",
        1,
    )


HOSTILE = "Łódź & Nguyễn <b>Αθήνα</b> 東京 🎉 \u202e\x07\x00 \U0001fbc5 &amp; ḱ"


def hostile() -> ActionPlan:
    """Give a plan whose every name is hard to print."""
    made = plan()
    name = HOSTILE
    lines = tuple(
        replace(line, owner=name, what=f"{name} {line.what}", others="株式会社 Żółć") for line in made.lines
    )
    return replace(
        made,
        engagement=replace(made.engagement, client=name, sponsor=name, decider=name),
        why=f"{name}\nsecond line\r\nthird",
        chosen=replace(
            made.ideas[1],
            title=name,
            who="東京の人々が毎日たくさんの手紙を読んでいますので、とても長い文になります",
        ),
        lines=lines,
        parked=(Parked("p", name),),
    )


def overfull() -> ActionPlan:
    """Give a plan in which everything is too long."""
    made = plan()
    sentence = "Somebody has to look at each of the letters, and then at all that they refer to. "
    long = (sentence * 7)[:499] + "Z"
    word = "Donaudampfschifffahrtsgesellschaft" * 9
    lines = tuple(
        replace(
            made.lines[n % 12],
            id=f"o{n}",
            what=f"{n} {long}" if n % 3 else f"{n} {word}",
            first_step=long,
            done_when=long,
            others=long if n % 2 else word,
            owner=word[:60] if n % 5 else "A. Quillbank",
            due=f"2026-0{3 + n % 4}-{13 + n % 15}",
            column=("strategy", "data", "culture")[n % 3],
        )
        for n in range(40)
    )
    idea = replace(made.ideas[1], title=long, who=long, change=long, today=f"{long}\n{word}", data=long)
    aside = tuple(
        SetAside(replace(idea, id=f"a{n}", title=f"Idea {n}: {long[: 60 + n * 7]}"), long[:200])
        for n in range(60)
    )
    return replace(
        made,
        engagement=replace(made.engagement, client=long, sponsor=long, decider=long),
        workshop=replace(made.workshop, title=long),
        why="\n".join([long] * 4),
        chosen=idea,
        reserve=idea,
        lines=lines,
        unowned=lines[:12],
        dropped=lines[:9],
        set_aside=aside,
        success_number=long,
        success_today=long,
        success_wanted=word,
        money_technology=long,
        biggest_risk=long,
        notes=tuple(replace(n, text=long, label=long[:120]) for n in made.notes),
        not_asked=(long, word),
        parked=tuple(Parked(f"p{n}", long) for n in range(9)),
        ideas=(*made.ideas, idea),
        decision=Decision("a", idea.id, "", long, long, long, ""),
        sources=tuple(replace(s, name=long, place=word, labelled=long[:80]) for s in made.sources),
    )
