"""What the workshop has found out: findings for the rules, the record of votes, what was written."""

from collections.abc import Sequence
from dataclasses import replace

from workshop.activities import KINDS
from workshop.choice import as_voted
from workshop.language import _
from workshop.model import Idea, Workshop
from workshop.plan import CardRecord, Note, VoteRecord
from workshop.rules.criteria import CRITERIA
from workshop.rules.findings import Findings
from workshop.session.desk import Desk
from workshop.session.reading import gather, read_fields
from workshop.session.tallies import Asked, read_asked, read_evidence, read_record


def read_findings(desk: Desk, workshop: Workshop) -> Findings:
    """Gather what the rules look at: the newest round of each vote, with its first beside it."""
    agenda = desk.agenda(workshop)
    material = gather(desk, workshop, agenda)
    engagement = desk.engagement()
    found = Findings(
        workshop=workshop,
        evidence=material.evidence,
        ideas=tuple(i for i in material.ideas if not i.merged),
        voted=_voted(read_asked(desk, workshop, agenda), material.ideas),
        decision=material.decision,
        fields=material.written,
        thresholds=material.thresholds,
        sponsor=engagement.sponsor,
        decider=engagement.decider,
        statements=material.statements,
        sources=material.sources,
        blockers=material.blockers,
    )
    return replace(found, vote_void=_rests_on_void(found, read_record(desk, workshop, agenda)))


def _voted(asked: Sequence[Asked], ideas: Sequence[Idea]) -> tuple[Idea, ...]:
    voted: tuple[str, ...] = ()
    for _activity, _round, tally in asked:
        if any(column.key in CRITERIA for column in tally.form.columns):
            voted = tuple(row.key for row in tally.form.rows)
    return tuple(i for key in voted for i in ideas if i.id == key)


def _rests_on_void(found: Findings, record: Sequence[Asked]) -> bool:
    """Tell whether the decision was made on votes as they were before one of them was declared void."""
    decision = found.decision
    if decision is None or not any(each[1].void for each in record) or as_voted(decision, found):
        return False
    opened = sorted(record, key=lambda each: each[1].opened)
    for n in range(1, len(opened) + 1):
        newest = {each[0].id: each for each in opened[:n]}
        if any(each[1].void for each in newest.values()):
            then = replace(found, evidence=read_evidence(opened[:n]), voted=_voted(opened[:n], found.ideas))
            if as_voted(decision, then):
                return True
    return False


def read_votes(desk: Desk, workshop: Workshop) -> tuple[VoteRecord, ...]:
    """Give the record of every closed round, those too that were declared void."""
    return tuple(
        VoteRecord(a.id, a.code, a.title, a.prompt or a.title, r.number, r.state, t, r.rule, r.void)
        for a, r, t in read_record(desk, workshop, desk.agenda(workshop))
    )


def read_cards(desk: Desk, workshop: Workshop) -> tuple[CardRecord, ...]:
    """Give every card of the workshop with what was written on it, in the agenda's order."""
    agenda = desk.agenda(workshop)
    material = gather(desk, workshop, agenda)
    return tuple(
        CardRecord(activity.code, activity.block, activity.title, activity.kind, card, written)
        for activity in agenda
        if (written := {k: v for k, v in read_fields(desk, activity.id).items() if v})
        for card in KINDS[activity.kind].cards(activity, material)
    )


def read_notes(cards: Sequence[CardRecord]) -> tuple[Note, ...]:
    """Give what was written on the cards in words, one note a field."""
    return tuple(
        Note(
            each.code,
            each.block,
            each.activity,
            f"{each.card.title}: {field.label}" if each.card.title else field.label,
            field.words(each.values[field.id]),
            field.id,
        )
        for each in cards
        for field in each.card.fields
        if each.values.get(field.id)
    )


def read_scores(desk: Desk, workshop: Workshop) -> tuple[Note, ...]:
    """Give in words what the room's keyword rules reached, one note an activity that scores them."""
    agenda = desk.agenda(workshop)
    material = gather(desk, workshop, agenda)
    told = _("{right} of {total} right, {wrong} wrong, {unplaced} not placed")
    scored = ((a, KINDS[a.kind].rules(a, material)) for a in agenda if a.state in {"done", "paused"})
    return tuple(
        Note(
            activity.code,
            activity.block,
            activity.title,
            _("Our own keyword rules"),
            told.format(right=rules.right, total=rules.total, wrong=rules.wrong, unplaced=rules.unplaced),
            "number-rules",
        )
        for activity, rules in scored
        if rules is not None
    )


def read_recalled(desk: Desk, workshop: Workshop) -> tuple[Note, ...]:
    """Give what an earlier event found and this workshop began with."""
    event = desk.event(workshop)
    if event is None:
        return ()
    from workshop.carried import in_short  # noqa: PLC0415 - most workshops follow no event

    return tuple(
        Note("", event.title, event.title, label, words, "event") for label, words in in_short(event)
    )


def read_not_asked(desk: Desk, workshop: Workshop) -> tuple[str, ...]:
    """Give the titles of votes on the agenda that were never closed; those passed over say so."""
    agenda = desk.agenda(workshop)
    asked = {a.id for a, _r, _t in read_asked(desk, workshop, agenda)}
    over = _("{title} (passed over)")
    return tuple(
        over.format(title=a.title) if a.passed_over else a.title
        for a in agenda
        if KINDS[a.kind].votes and a.id not in asked
    )
