"""The record of an excitement event -> its summary (pure)."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from workshop.event_summary import ByHand, EventSummary, Interest, Next, NotKnown, Pulse
from workshop.language import ngettext
from workshop.model import (
    Activity,
    Engagement,
    Idea,
    Material,
    Round,
    RuleScore,
    Tally,
    Taught,
    Try,
    Workshop,
)
from workshop.readings import at_least
from workshop.subject import FUNCTIONS
from workshop.teaching.scores import wilson
from workshop.thresholds import Thresholds
from workshop.worries import count_kinds, read_kinds

Asked = tuple[Activity, Round, Tally]

START, END = "pulse-start", "pulse-end"
DOTS, BENEFIT, FUNCTION = "dots", "benefit-when", "function"
WORRY, HOPE = "worry", "hope"


def summarise(
    *,
    engagement: Engagement,
    workshop: Workshop,
    agenda: Sequence[Activity],
    material: Material,
    asked: Sequence[Asked],
    teaching: Taught | None = None,
    rules: RuleScore | None = None,
    signed_up: int = 0,
) -> EventSummary:
    """Make the page's value from the record; `asked` are the closed rounds in the agenda's order.

    `signed_up` is how many stand on the list of those who would like to go on.
    """
    benefit = material.of_room(BENEFIT)
    summary = EventSummary(
        client=engagement.client,
        title=workshop.title,
        date=workshop.date,
        language=engagement.language or "en",
        accent=engagement.accent,
        minutes=sum(a.minutes for a in agenda),
        people=max((workshop.present, *(r.present for _a, r, _t in asked))),
        missing=_missing(material),
        pulse=read_pulse(asked),
        expectations=benefit.tally if benefit else None,
        not_known=read_not_known(asked, material.thresholds),
        unseen=_unseen(asked),
        passed_over=_passed_over(agenda, asked),
    )
    summary = _with_worries(_with_written(summary, material.written), material)
    if signed_up:
        summary = replace(summary, next=replace(summary.next, signed_up=str(signed_up)))
    return _with_teaching(_with_interest(summary, material.ideas, asked), teaching, rules)


def fooled_words(tries: Sequence[Try]) -> str:
    """Say how often the room tried to fool its machine, and how often it did."""
    fooled = sum(1 for made in tries if made.fooled)
    said = ngettext("{n} try", "{n} tries", len(tries)).format(n=len(tries))
    return ngettext("{tries}, fooled {n} time", "{tries}, fooled {n} times", fooled).format(
        tries=said, n=fooled
    )


def _with_written(summary: EventSummary, written: Mapping[str, str]) -> EventSummary:
    def said(*fields: str) -> tuple[str, ...]:
        return tuple(written.get(field, "") for field in fields)

    why, learned, agreed, fooled = said("why", "learned", "labels-agreed", "fooled")
    return replace(
        summary,
        why=why,
        learned=learned,
        agreed=agreed,
        fooled=fooled,
        by_hand=ByHand(*said("number-rules", "number-alone", "number-together")),
        next=Next(*said("accelerator-date", "decider", "will-not-happen", "signed-up")),
    )


def _with_worries(summary: EventSummary, material: Material) -> EventSummary:
    """Put in what was voted on; where it was not, what was written down."""
    worry, hope = material.of_room(WORRY), material.of_room(HOPE)
    said = "" if worry else material.written.get("worries-by-kind", "")
    worries = count_kinds(worry.tally) if worry else read_kinds(said)
    return replace(
        summary,
        worries=worries,
        worries_said="" if worries else said,
        hoped=count_kinds(hope.tally) if hope else (),
        hopes="" if hope else material.written.get("hopes", ""),
    )


def _with_interest(summary: EventSummary, ideas: Sequence[Idea], asked: Sequence[Asked]) -> EventSummary:
    """Put the ideas in order: more people first, then more dots; as they came where none were given."""
    found = next((tally for _a, _r, tally in reversed(asked) if tally.of(DOTS)), None)
    wanted = found.of(DOTS) if found else None
    if found is None or wanted is None:
        return replace(summary, ideas=tuple(Interest(i.title, key=i.id) for i in _named(ideas)))
    people = wanted.people or (None,) * len(wanted.counts)
    rows = [
        Interest(option.text, supporters, dots, option.key)
        for option, supporters, dots in zip(wanted.question.options, people, wanted.counts, strict=True)
    ]
    rows.sort(key=lambda row: (-(row.people or 0), -(row.dots or 0)))
    return replace(
        summary, ideas=tuple(rows), dots=found.form.dots, most=found.form.most, voters=wanted.answered
    )


def _named(ideas: Sequence[Idea]) -> list[Idea]:
    """Give the ideas that were there at the event: none that a later workshop of the file has added."""
    live = [idea for idea in ideas if not idea.merged]
    event = [idea for idea in live if idea.origin != "room"]
    return event if any(idea.origin == "event" for idea in live) else live


def _with_teaching(summary: EventSummary, teaching: Taught | None, rules: RuleScore | None) -> EventSummary:
    if rules:
        summary = replace(summary, rules=rules, rules_range=wilson(rules.right, rules.total))
    if teaching is None:
        return summary
    return replace(
        summary,
        tables=tuple(sorted(teaching.tables, key=lambda score: score.right)),
        together=teaching.together,
        again=teaching.again,
        recorded=teaching.recorded,
        curve=tuple(teaching.curve),
        labels=teaching.labels,
        labelled=teaching.labelled,
        messages=teaching.messages,
        divided=teaching.divided,
    )


def _missing(material: Material) -> tuple[str, ...]:
    """Name the functions of which nobody is here; none where too few said where they work."""
    asked = material.of_room(FUNCTION)
    if asked is None:
        return ()
    few = material.thresholds.few
    if asked.tally.answered < min(few, asked.present or few):
        return ()
    options = asked.tally.question.options
    return tuple(o.text for o in options if o.key in FUNCTIONS and not asked.tally.count(o.key))


def _passed_over(agenda: Sequence[Activity], asked: Sequence[Asked]) -> frozenset[str]:
    """Give keys and kinds of the steps that were passed over, and the questions asked nowhere else."""
    over = [a for a in agenda if a.passed_over]
    names = {name for a in over for name in (a.key, a.kind)}
    keys = names | {q["id"] for a in over for q in a.spec.get("questions", ())}
    return frozenset(keys - {q.question.key for _a, _r, tally in asked for q in tally.questions})


def _unseen(asked: Sequence[Asked]) -> frozenset[str]:
    newest = {q.question.key: round_.state for _a, round_, tally in asked for q in tally.questions}
    return frozenset(key for key in (DOTS, WORRY, HOPE) if newest.get(key) == "closed")


def read_not_known(asked: Sequence[Asked], thresholds: Thresholds) -> tuple[NotKnown, ...]:
    """Give the cells of the newest check of ideas that a third or more of those asked did not know."""
    grid = next((tally for _a, _r, tally in reversed(asked) if tally.form.shape == "grid"), None)
    if grid is None:
        return ()
    says = {column.key: column.text for column in grid.form.columns}
    cells = ((q.question, q.unknown, q.answered) for q in grid.questions)
    return tuple(
        NotKnown(asks.row, asks.column, says.get(asks.column, asks.text), unknown, answered)
        for asks, unknown, answered in cells
        if unknown and at_least(unknown, thresholds.unknown, answered)
    )


def read_pulse(asked: Sequence[Asked]) -> tuple[Pulse, ...]:
    """Lay each question's newest tally at the end beside its newest at the start, in the order asked."""
    before, after = (
        {q.question.key: q for a, _r, tally in asked if a.key == when for q in tally.questions}
        for when in (START, END)
    )
    return tuple(Pulse(before.get(key), after.get(key)) for key in {**before, **after})
