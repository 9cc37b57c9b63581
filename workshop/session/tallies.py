"""Reading rounds: their forms, their counted responses, and what they say of each question."""

import json
from collections.abc import Sequence

from workshop.activities.ballot import tally, tally_labels
from workshop.model import Activity, Evidence, Form, QuestionTally, Round, Tally, Workshop
from workshop.session.desk import Desk
from workshop.store import labels
from workshop.store.counts import read_counts
from workshop.store.database import Row
from workshop.store.rows import form as to_form
from workshop.store.rows import round_ as to_round

Asked = tuple[Activity, Round, Tally]
Subject = tuple[str, str]


def read_form(desk: Desk, row: Row) -> Form:
    """Read a round's form, which never changes, once."""
    if row["id"] not in desk.forms:
        desk.forms[row["id"]] = to_form(row["form"])
    return desk.forms[row["id"]]


def read_rounds(desk: Desk, activity: str) -> tuple[Round, ...]:
    """Read those of an activity's rounds that count, oldest first."""
    return tuple(round_ for round_ in read_every_round(desk, activity) if not round_.void)


def read_every_round(desk: Desk, activity: str) -> tuple[Round, ...]:
    """Read every round of an activity, oldest first, those too that were declared void."""
    rows = desk.store.rows("round", "activity = ?", [activity], order="number")
    return tuple(to_round(row, read_form(desk, row)) for row in rows)


def read_tally(desk: Desk, round_: Round) -> Tally:
    """Count a round; a closed one is counted once."""
    known = desk.tallies.get(round_.id)
    if known is not None and round_.state != "open":
        return known
    if round_.form.shape == "labels":
        return _kept(desk, round_, _read_labels(desk, round_))
    with desk.store.reading() as db:
        found = db.execute("SELECT way, answer FROM response WHERE round = ?", [round_.id]).fetchall()
    answers = json.loads(f"[{','.join(text for _way, text in found)}]")
    ways: dict[str, int] = {}
    for way, _text in found:
        ways[way] = ways.get(way, 0) + 1
    counted = tally(round_.form, answers, read_counts(desk.store, round_.id), round_.present, ways)
    return _kept(desk, round_, counted)


def _kept(desk: Desk, round_: Round, counted: Tally) -> Tally:
    if round_.state != "open":
        desk.tallies[round_.id] = counted
    return counted


def _read_labels(desk: Desk, round_: Round) -> Tally:
    with desk.store.reading() as db:
        given, ways = labels.count_teams(db, round_.id), labels.count_voters(db, round_.id)
    return tally_labels(round_.form, given, round_.present, ways)


def read_asked(desk: Desk, workshop: Workshop, agenda: Sequence[Activity]) -> tuple[Asked, ...]:
    """Give every closed round of the workshop that counts, in the agenda's order."""
    return tuple(each for each in read_record(desk, workshop, agenda) if not each[1].void)


def read_record(desk: Desk, workshop: Workshop, agenda: Sequence[Activity]) -> tuple[Asked, ...]:
    """Give every closed round of the workshop in the agenda's order, those too that were declared void."""
    where = "state != 'open' AND activity IN (SELECT id FROM activity WHERE workshop = ?)"
    rows = desk.store.rows("round", where, [workshop.id], order="number")
    rounds = [to_round(row, read_form(desk, row)) for row in rows]
    return tuple(
        (activity, round_, read_tally(desk, round_))
        for activity in agenda
        for round_ in rounds
        if round_.activity == activity.id
    )


def subject(tally_: Tally, of: QuestionTally) -> Subject:
    """Give what a question is about and what it asks: the row and column of a grid, else its key alone."""
    question = of.question
    return (question.row, question.column) if tally_.form.shape == "grid" else ("", question.key)


def read_evidence(asked: Sequence[Asked]) -> dict[Subject, Evidence]:
    """Give each question's newest tally with its first beside it, however many activities asked it."""
    evidence: dict[Subject, Evidence] = {}
    for activity, round_, counted in asked:
        for of in counted.questions:
            key = subject(counted, of)
            before = evidence.get(key)
            evidence[key] = Evidence(
                tally=of,
                present=round_.present,
                activity=activity.id,
                title=activity.title,
                round=before.round + 1 if before else 1,
                first=(before.first or before.tally) if before else None,
                shown=round_.state == "revealed",
            )
    return evidence
