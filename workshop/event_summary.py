"""What an excitement event leaves behind on one page, as a value, and how it is made from the record."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from workshop.model import (
    Activity,
    CurvePoint,
    Engagement,
    Idea,
    Material,
    Question,
    QuestionTally,
    Round,
    RuleScore,
    Score,
    Tally,
    Taught,
    Workshop,
)
from workshop.rules.quality import FUNCTIONS
from workshop.teaching.scores import wilson

Asked = tuple[Activity, Round, Tally]

START, END = "pulse-start", "pulse-end"
DOTS, BENEFIT, FUNCTION = "dots", "benefit-when", "function"
_APART = re.compile(r"[;\n]+|,(?!\d)")
_KIND_FIRST = re.compile(r"([^\d]*[^\d\s:=×–(-])[\s:=×–(-]*(\d{1,4})\)?")
_NUMBER_FIRST = re.compile(r"(\d{1,4})\s*[x×:]?\s+([^\d\s][^\d]*)")


@dataclass(frozen=True, slots=True)
class Pulse:
    """One question of the pulse, before and after; None where it was not asked."""

    before: QuestionTally | None = None
    after: QuestionTally | None = None

    @property
    def question(self) -> Question:
        """Give the question as it was asked last; raises LookupError where it was never asked."""
        for tally in (self.after, self.before):
            if tally is not None:
                return tally.question
        raise LookupError

    @property
    def comparable(self) -> bool:
        """Tell whether both times the same was asked in the same words."""
        if self.before is None or self.after is None:
            return True
        old, new = self.before.question, self.after.question
        return (old.version, old.text, old.options) == (new.version, new.text, new.options)


@dataclass(frozen=True, slots=True)
class Interest:
    """One idea with who would like it tried: None where nobody counted people, or no dots were given."""

    title: str
    people: int | None = None
    dots: int | None = None


@dataclass(frozen=True, slots=True)
class ByHand:
    """The three numbers as the facilitator wrote them, empty where nobody did."""

    rules: str = ""
    alone: str = ""
    together: str = ""


@dataclass(frozen=True, slots=True)
class Next:
    """What the sponsor said at the end; empty where it was not said."""

    date: str = ""
    decider: str = ""
    will_not: str = ""
    signed_up: str = ""


@dataclass(frozen=True, slots=True)
class EventSummary:
    """All that stands on the page; `date` is ISO, `minutes` the agenda's, `people` those in the room.

    `missing` are functions of which nobody came. `rules_range` says how far the rules' number can be trusted.
    `agreed` and `fooled` are what was written of disagreement and of the tries to fool the machine.
    `ideas` begins with the most wanted; of `voters` each had `dots`, at most `most` on one idea, 0 without.
    `worries` are (kind, how many); `worries_said` is what was written where it cannot be read as counts.
    """

    client: str
    title: str
    date: str
    language: str = "en"
    minutes: int = 0
    people: int = 0
    missing: tuple[str, ...] = ()
    why: str = ""
    rules: RuleScore | None = None
    rules_range: Score | None = None
    tables: tuple[Score, ...] = ()
    together: Score | None = None
    again: Score | None = None
    recorded: bool = False
    by_hand: ByHand = ByHand()
    agreed: str = ""
    fooled: str = ""
    curve: tuple[CurvePoint, ...] = ()
    labels: int = 0
    labelled: int = 0
    messages: int = 0
    divided: int = 0
    learned: str = ""
    pulse: tuple[Pulse, ...] = ()
    ideas: tuple[Interest, ...] = ()
    voters: int = 0
    dots: int = 0
    most: int = 0
    worries: tuple[tuple[str, int], ...] = ()
    worries_said: str = ""
    hopes: str = ""
    expectations: QuestionTally | None = None
    next: Next = Next()

    @property
    def taught(self) -> bool:
        """Tell whether a machine learned from this room's labels, not only in a stored run."""
        learned = bool(self.curve) or self.together is not None
        return learned and (bool(self.labels) or not self.recorded)


def summarise(
    *,
    engagement: Engagement,
    workshop: Workshop,
    agenda: Sequence[Activity],
    material: Material,
    asked: Sequence[Asked],
    teaching: Taught | None = None,
    rules: RuleScore | None = None,
) -> EventSummary:
    """Make the page's value from the record; `asked` are the closed rounds in the agenda's order."""
    benefit = material.of_room(BENEFIT)
    summary = EventSummary(
        client=engagement.client,
        title=workshop.title,
        date=workshop.date,
        language=engagement.language or "en",
        minutes=sum(a.minutes for a in agenda),
        people=max((workshop.present, *(r.present for _a, r, _t in asked))),
        missing=_missing(material),
        pulse=read_pulse(asked),
        expectations=benefit.tally if benefit else None,
    )
    written = _with_written(summary, material.written)
    return _with_teaching(_with_interest(written, material.ideas, asked), teaching, rules)


def _with_written(summary: EventSummary, written: Mapping[str, str]) -> EventSummary:
    def said(*fields: str) -> tuple[str, ...]:
        return tuple(written.get(field, "") for field in fields)

    (worries,) = said("worries-by-kind")
    kinds = read_kinds(worries)
    why, learned, agreed, fooled, hopes = said("why", "learned", "labels-agreed", "fooled", "hopes")
    return replace(
        summary,
        why=why,
        learned=learned,
        agreed=agreed,
        fooled=fooled,
        hopes=hopes,
        by_hand=ByHand(*said("number-rules", "number-alone", "number-together")),
        worries=kinds,
        worries_said="" if kinds else worries,
        next=Next(*said("accelerator-date", "decider", "will-not-happen", "signed-up")),
    )


def _with_interest(summary: EventSummary, ideas: Sequence[Idea], asked: Sequence[Asked]) -> EventSummary:
    """Put the ideas in order: more people first, then more dots; as they came where none were given."""
    found = next((tally for _a, _r, tally in reversed(asked) if tally.of(DOTS)), None)
    wanted = found.of(DOTS) if found else None
    if found is None or wanted is None:
        return replace(summary, ideas=tuple(Interest(i.title) for i in ideas if not i.merged))
    people = wanted.people or (None,) * len(wanted.counts)
    rows = [
        Interest(option.text, supporters, dots)
        for option, supporters, dots in zip(wanted.question.options, people, wanted.counts, strict=True)
    ]
    rows.sort(key=lambda row: (-(row.people or 0), -(row.dots or 0)))
    return replace(
        summary, ideas=tuple(rows), dots=found.form.dots, most=found.form.most, voters=wanted.answered
    )


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


def read_pulse(asked: Sequence[Asked]) -> tuple[Pulse, ...]:
    """Lay each question's newest tally at the end beside its newest at the start, in the order asked."""
    before, after = (
        {q.question.key: q for a, _r, tally in asked if a.key == when for q in tally.questions}
        for when in (START, END)
    )
    return tuple(Pulse(before.get(key), after.get(key)) for key in {**before, **after})


def read_kinds(written: str) -> tuple[tuple[str, int], ...]:
    """Read "jobs and trust 7, time 5" as counts, highest first; none unless all of it is counts."""
    kinds: dict[str, int] = {}
    for part in filter(None, (p.strip(" .") for p in _APART.split(written))):
        first, last = _KIND_FIRST.fullmatch(part), _NUMBER_FIRST.fullmatch(part)
        if first:
            name, count = first[1], int(first[2])
        elif last:
            name, count = last[2], int(last[1])
        else:
            return ()
        kinds[name] = kinds.get(name, 0) + count
    return tuple(sorted(kinds.items(), key=lambda kind: -kind[1]))
