"""What the workshop has found out: evidence for the rules, the record of votes, what was written."""

from collections.abc import Iterator

from workshop.activities import KINDS
from workshop.model import Activity, Evidence, Round, Tally, Workshop
from workshop.plan import Note, VoteRecord
from workshop.rules.criteria import CRITERIA
from workshop.rules.findings import Findings
from workshop.session.desk import Desk
from workshop.session.engagement import read_thresholds
from workshop.session.reading import read_fields, read_material, read_rounds, read_tally

Asked = tuple[Activity, Round, Tally]


def read_asked(desk: Desk, workshop: Workshop) -> tuple[Asked, ...]:
    """Give every closed round of the workshop in the agenda's order."""
    return tuple(
        (activity, round_, read_tally(desk, round_))
        for activity in desk.agenda(workshop)
        for round_ in read_rounds(desk, activity.id)
        if round_.state != "open"
    )


def read_findings(desk: Desk, workshop: Workshop) -> Findings:
    """Gather what the rules look at: the newest round of each vote, with its first beside it."""
    material = read_material(desk)
    asked = read_asked(desk, workshop)
    evidence: dict[tuple[str, str], Evidence] = {}
    voted: tuple[str, ...] = ()
    for activity, round_, tally in asked:
        first = next(t for a, _r, t in asked if a.id == activity.id)
        evidence.update(_evidence(activity, round_, tally, first))
        if any(column.key in CRITERIA for column in tally.form.columns):
            voted = tuple(row.key for row in tally.form.rows)
    fields: dict[str, str] = {}
    for activity in desk.agenda(workshop):
        fields.update({k: v for k, v in read_fields(desk, activity.id).items() if v})
    ideas = tuple(i for i in material.ideas if not i.merged)
    return Findings(
        workshop=workshop,
        evidence=evidence,
        ideas=ideas,
        voted=tuple(i for key in voted for i in material.ideas if i.id == key),
        decision=material.decision,
        fields=fields,
        thresholds=read_thresholds(desk),
        sponsor=desk.engagement().sponsor,
    )


def _evidence(
    activity: Activity, round_: Round, tally: Tally, first: Tally
) -> Iterator[tuple[tuple[str, str], Evidence]]:
    for question in tally.questions:
        subject = (question.question.row, question.question.column or question.question.key)
        earlier = first.of(question.question.key) if round_.number > 1 else None
        yield subject, Evidence(question, round_.present, activity.id, activity.title, round_.number, earlier)


def read_votes(desk: Desk, workshop: Workshop) -> tuple[VoteRecord, ...]:
    """Give the record of every closed round."""
    return tuple(
        VoteRecord(a.id, a.code, a.title, a.prompt or a.title, r.number, r.state, t)
        for a, r, t in read_asked(desk, workshop)
    )


def read_notes(desk: Desk, workshop: Workshop) -> tuple[Note, ...]:
    """Give what was written in the workshop's activities, in the agenda's order."""
    notes = []
    for activity in desk.agenda(workshop):
        written = read_fields(desk, activity.id)
        for field in activity.spec.get("fields", ()):
            if written.get(field["id"]):
                key = field["id"]
                place = (activity.code, activity.block, activity.title)
                notes.append(Note(*place, field.get("label", key), written[key], key))
    return tuple(notes)


def read_not_asked(desk: Desk, workshop: Workshop) -> tuple[str, ...]:
    """Give the titles of votes on the agenda that were never closed."""
    asked = {a.id for a, _r, _t in read_asked(desk, workshop)}
    return tuple(a.title for a in desk.agenda(workshop) if KINDS[a.kind].votes and a.id not in asked)
