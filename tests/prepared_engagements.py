"""Three prepared engagements, led through the shipped one-day agenda in a real file."""

import tomllib
from collections.abc import Mapping, Sequence
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

from tests.room import DATE, Clock, day
from workshop.activities import KINDS
from workshop.model import Activity, DataSource, Engagement, Form, Idea, Question
from workshop.session import Session

FOLDER = Path(__file__).parent / "prepared"
Told = Mapping[str, Any]


def load(name: str) -> dict[str, Any]:
    """Give what a prepared engagement tells, to be changed at will."""
    return tomllib.loads((FOLDER / f"{name}.toml").read_text("utf-8"))


def lead(name: str, path: Path) -> Session:
    """Lead the whole day as a prepared engagement tells it; the file stays open."""
    return lead_as_told(load(name), path)


def lead_as_told(told: Told, path: Path) -> Session:
    """Lead the whole day; `skipped` are activities that are left out for lack of time."""
    engagement = Engagement("", "Northmere Water", sponsor=told["sponsor"], decider=told["decider"])
    session = Session.create(path, engagement, Clock())
    session.engagement.add_workshop(day(), DATE, present=told["people"], invited=told["invited"])
    keys = session.ideas.add(Idea("", **idea) for idea in told["ideas"])
    session.ideas.add_sources(_source(source, keys) for source in told["sources"])
    for kind, n in told["reasons"].items():
        for key in session.blockers.add([f"{kind} {place}" for place in range(n)]):
            session.blockers.sort(key, kind)
    for number, activity in enumerate(session.scene().agenda, 1):
        if activity.key not in told.get("skipped", ()):
            session.agenda.goto(number)
            _lead(session, activity, told, keys)
    return session


def _source(told: Told, keys: Sequence[str]) -> DataSource:
    return DataSource("", **{**told, "uses": tuple(keys[n - 1] for n in told.get("uses", ()))})


def _lead(session: Session, activity: Activity, told: Told, keys: Sequence[str]) -> None:
    for card in session.scene().cards:
        for field in card.fields:
            if told["written"].get(field.id):
                session.agenda.write(field.id, told["written"][field.id])
    if KINDS[activity.kind].decides and keys:
        chosen, reserve = (keys[n - 1] if n else "" for n in (told["chosen"], told["reserve"]))
        session.decide(chosen, reserve, told.get("reason", ""), told["decider"])
    elif KINDS[activity.kind].votes and not KINDS[activity.kind].missing(activity, session.scene().material):
        _vote(session, told, again="repeats" in activity.spec)


def _vote(session: Session, told: Told, *, again: bool) -> None:
    session.rounds.open()
    current = session.scene().round
    assert current is not None
    answers = {**told["answers"], **(told.get("again", {}) if again else {})}
    given = {q.key: counts for q in current.form.questions if (counts := _counts(current.form, q, answers))}
    session.rounds.count(given)
    session.rounds.close()
    session.rounds.reveal()


def _counts(form: Form, question: Question, answers: Mapping[str, Sequence[int]]) -> dict[str, int]:
    found = next((n for key, n in answers.items() if fnmatchcase(question.key, key)), ())
    # Dots fall on the options in the order of the list, as many as there are.
    pairs = zip(question.options, found, strict=form.shape != "dots" and bool(found))
    return {option.key: n for option, n in pairs}
