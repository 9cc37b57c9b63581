"""Event summaries to print: the parcel carrier's after its event, an empty one, hard names, too much."""

from dataclasses import replace

from workshop.event_summary import ByHand, EventSummary, Interest, Next, Pulse
from workshop.model import (
    Activity,
    CurvePoint,
    Engagement,
    Evidence,
    Form,
    Idea,
    Material,
    Option,
    Question,
    QuestionTally,
    Round,
    RuleScore,
    Score,
    Tally,
    Workshop,
)
from workshop.summing_up import summarise
from workshop.teaching.scores import wilson

RIGHT = (27, 32, 35, 39, 42, 40, 44, 46, 45, 48, 49, 48, 50, 51)
EXPLAIN = Question(
    "pulse-explain",
    "I could tell a colleague what machine learning does",
    (
        Option("not", "Not at all", "not"),
        Option("roughly", "Roughly", "partly"),
        Option("well", "Well", "met"),
        Option("unknown", "Don’t know", "unknown"),
    ),
    ordered=True,
)
USE = Question(
    "pulse-use",
    "It could help me in my own work",
    (
        Option("no", "No", "not"),
        Option("maybe", "Maybe", "partly"),
        Option("yes", "Yes", "met"),
        Option("unknown", "Can’t tell", "unknown"),
    ),
    ordered=True,
)
MOOD = Question(
    "pulse-mood",
    "When I think of it, I am mostly",
    tuple(Option(k.lower(), k) for k in ("Excited", "Curious", "Sceptical", "Worried")),
)
WHEN = Question(
    "benefit-when",
    "When would a first project here bring a benefit we can measure?",
    (
        Option("under-3", "In under 3 months"),
        Option("3-6", "In 3 to 6 months"),
        Option("6-12", "In 6 to 12 months"),
        Option("over-12", "After more than a year"),
        Option("unknown", "Don’t know", "unknown"),
    ),
    ordered=True,
)


def tally(question: Question, *counts: int) -> QuestionTally:
    """Count answers in the order of the options."""
    return QuestionTally(question, counts, sum(counts))


def score(right: int) -> Score:
    """Give a score of 60 hidden messages."""
    return wilson(right, 60)


def event() -> EventSummary:
    """Give the summary of a whole event."""
    return EventSummary(
        client="Brindlemoor Parcel",
        title="Excitement event",
        date="2026-02-26",
        minutes=100,
        people=38,
        missing=("Research",),
        why="We want to know what a machine can learn from us before we choose.",
        rules=RuleScore(28, 14, 18),
        rules_range=score(28),
        tables=tuple(score(n) for n in (34, 38, 39, 41, 42, 44)),
        together=score(51),
        again=score(52),
        curve=tuple(CurvePoint(10 * n, score(right)) for n, right in enumerate(RIGHT, 1)),
        labels=266,
        labelled=140,
        messages=140,
        divided=12,
        learned="one desk’s mails teach little; put together they teach a lot, "
        "and where we disagree the machine cannot know either.",
        pulse=(
            Pulse(tally(EXPLAIN, 17, 15, 4, 0), tally(EXPLAIN, 4, 19, 13, 0)),
            Pulse(tally(USE, 8, 14, 9, 5), tally(USE, 4, 11, 19, 2)),
            Pulse(tally(MOOD, 6, 13, 11, 6), tally(MOOD, 11, 16, 6, 3)),
        ),
        ideas=(
            Interest("Mails reach the wrong desk", 19, 27),
            Interest("Damage claims wait", 15, 20),
            Interest("Right instruction not found", 12, 15),
            Interest("Vans leave half empty", 10, 13),
            Interest("Customs papers come back", 10, 12),
            Interest("Quotes take three days", 8, 9),
            Interest("Spare parts run out", 4, 6),
            Interest("Shift plans change late", 3, 4),
        ),
        voters=36,
        dots=3,
        most=2,
        worries=(
            ("fear for jobs", 11),
            ("no time", 8),
            ("labels, quality", 6),
            ("law, privacy", 5),
            ("money", 4),
            ("no clear why", 2),
        ),
        expectations=tally(WHEN, 7, 12, 9, 3, 5),
        next=Next(
            "12 March",
            "The managing director",
            "Ideas about applications and shift plans will not be the first trial.",
            "9",
        ),
    )


def empty() -> EventSummary:
    """Give the summary of an event at which nothing was asked and nothing was written."""
    return EventSummary("Brindlemoor Parcel", "Excitement event", "2026-02-26")


def by_hand() -> EventSummary:
    """Give the summary of an event without phones: the facilitator wrote the numbers down."""
    return replace(
        event(),
        tables=(),
        together=None,
        again=None,
        curve=(),
        labels=0,
        labelled=0,
        messages=0,
        divided=0,
        by_hand=ByHand("", "40 recorded", "53 recorded"),
        agreed="on 12 of 40 messages the tables differed",
        fooled="11 tries, fooled 8 times",
        hopes="less copying, quicker answers to customers",
        worries=(),
        worries_said="mostly jobs, a few about time",
    )


def recorded() -> EventSummary:
    """Give the summary of an event told with a stored run."""
    return replace(event(), curve=(), again=None, labels=0, labelled=0, messages=0, divided=0, recorded=True)


def long(length: int = 500, word: str = "Long words & <b>tags</b> ") -> EventSummary:
    """Give a summary in which every text is as long as it may get."""
    text = (word * length)[:length]
    made = event()
    pulse = tuple(Pulse(_wordy(p.before, text), _wordy(p.after, text)) for p in made.pulse)
    return replace(
        made,
        client=text,
        title=text,
        missing=("Research", "Software engineering", "HR", text),
        why=text,
        learned=text,
        agreed=text,
        fooled=text,
        hopes=text,
        pulse=(*pulse, *pulse),
        ideas=tuple(replace(i, title=text) for i in made.ideas),
        worries=tuple((f"{n} {text}", count) for n, (_kind, count) in enumerate(made.worries)),
        expectations=_wordy(made.expectations, text),
        next=Next(text, text, text, text),
    )


def _wordy(found: QuestionTally | None, text: str) -> QuestionTally:
    assert found is not None
    options = tuple(replace(o, text=text) for o in found.question.options)
    return replace(found, question=replace(found.question, text=text, options=options))


def vietnamese() -> EventSummary:
    """Give a summary in Vietnamese words."""
    return replace(
        event(),
        client="Công ty Chuyển phát Đồng bằng Cửu Long",
        why="Chúng tôi muốn biết máy học được gì từ chính chúng tôi trước khi lựa chọn.",
        learned="dữ liệu của một bàn dạy được ít; gộp lại thì dạy được nhiều.",
        ideas=(Interest("Thư đến nhầm bộ phận", 19, 27), Interest("Khiếu nại phải chờ lâu", None, 20)),
        worries=(("sợ mất việc", 11), ("không có thời gian", 8)),
    )


def asked(key: str, *tallies: QuestionTally, present: int = 36) -> tuple[Activity, Round, Tally]:
    """Give a closed round of an activity with this key."""
    form = Form("choice", tuple(t.question for t in tallies), dots=3, most=2)
    activity = Activity(f"id-{key}", key, "single-choice", key, 5)
    counted = Tally(form, tallies, max(t.answered for t in tallies), present)
    return activity, Round("r", activity.id, 1, "revealed", form, present, 0.0), counted


def record(asked_: tuple[tuple[Activity, Round, Tally], ...], **more: object) -> EventSummary:
    """Make a summary from a small record and these rounds."""
    function = Question(
        "function", "Where?", (Option("research", "Research"), Option("hr", "HR"), Option("other", "Other"))
    )
    benefit = tally(WHEN, 1, 2, 3, 4, 5)
    here = QuestionTally(function, (0, 9, 20), 29)
    material = Material(
        ideas=(Idea("a", "Mails"), Idea("b", "Claims"), Idea("c", "Mails again", merged="a")),
        evidence={
            ("", "benefit-when"): Evidence(benefit, 36, "x", "x", 1),
            ("", "function"): Evidence(here, 36, "x", "x", 1),
        },
        written={"why": "Because.", "worries-by-kind": "time 2", "decider": "A. Quill", "learned": "a lot"},
    )
    return summarise(
        engagement=Engagement("e", "Acme"),
        workshop=Workshop("w", "Excitement event", "excitement", "2026-02-26", present=30),
        agenda=(Activity("1", "why", "present", "Why", 5), Activity("2", "quiz", "single-choice", "Quiz", 7)),
        material=material,
        asked=asked_,
        **more,  # type: ignore[arg-type]
    )


SAMPLES = {
    "event": event(),
    "empty": empty(),
    "by hand": by_hand(),
    "recorded": recorded(),
    "vietnamese": vietnamese(),
    "60 characters": long(60),
    "500 characters": long(500),
    "one long word": long(500, "W"),
    "dense script": long(500, "学习"),
    "emoji": long(500, "🙂👍🏽 "),
    "500 characters by hand": replace(
        long(500), curve=(), tables=(), together=None, again=None, rules=None, rules_range=None
    ),
    "many of all": replace(
        event(),
        tables=event().tables * 6,
        ideas=event().ideas * 20,
        worries=tuple((f"kind {n}", n) for n in range(60, 0, -1)),
        pulse=event().pulse * 5,
    ),
}
