"""Values of the model from rows of the file, and back."""

import json
from collections.abc import Mapping
from dataclasses import asdict, fields
from types import MappingProxyType
from typing import Any, TypeVar

from workshop.model import (
    Activity,
    Blocker,
    DataSource,
    Decision,
    Engagement,
    Form,
    Guess,
    Idea,
    Option,
    Parked,
    PlanLine,
    Question,
    Reason,
    Round,
    SignUp,
    Try,
    Workshop,
)
from workshop.store.database import Row

# A line shares no column with a response, so that no query joins them by accident.
COLUMNS: Mapping[str, str] = MappingProxyType({"answer": "reply"})

T = TypeVar("T", Engagement, Workshop, Idea, Parked, Activity, DataSource, Blocker, SignUp)


def value(kind: type[T], row: Row) -> T:
    """Make a value from the columns that have its fields' names."""
    return kind(**{f.name: row[f.name] for f in fields(kind)})


def engagement(row: Row) -> Engagement:
    """Make the engagement from its row."""
    functions = tuple((str(name), int(n)) for name, n in json.loads(row["functions"]))
    return value(Engagement, {**row, "functions": functions})


def engagement_row(given: Engagement) -> Row:
    """Make the engagement's row."""
    row = {f.name: getattr(given, f.name) for f in fields(given)}
    return {**row, "functions": json.dumps(given.functions, ensure_ascii=False)}


def activity(row: Row) -> Activity:
    """Make an activity from its row."""
    spec = MappingProxyType(json.loads(row["spec"]))
    return value(Activity, {**row, "spec": spec, "extension": bool(row["extension"])})


def activity_row(given: Activity, workshop: str, position: int) -> Row:
    """Make an activity's row."""
    row = {f.name: getattr(given, f.name) for f in fields(given)}
    return {
        **row,
        "spec": json.dumps(dict(given.spec), ensure_ascii=False),
        "extension": int(given.extension),
        "workshop": workshop,
        "position": position,
    }


def round_(row: Row, form: Form) -> Round:
    """Make a round from its row and its form, which is read once and kept."""
    return Round(**{f.name: row[f.name] for f in fields(Round) if f.name != "form"}, form=form)


def form_text(form: Form) -> str:
    """Write a form as it was asked, so that the record stays true when ideas are edited later."""
    return json.dumps(asdict(form), ensure_ascii=False, separators=(",", ":"))


def form(text: str) -> Form:
    """Read a form back."""
    data = json.loads(text)
    return Form(
        shape=data["shape"],
        questions=tuple(Question(**{**q, "options": _options(q["options"])}) for q in data["questions"]),
        rows=_options(data["rows"]),
        columns=_options(data["columns"]),
        dots=data["dots"],
        most=data["most"],
        each=data.get("each", 0),
    )


def _options(entries: list[Mapping[str, Any]]) -> tuple[Option, ...]:
    return tuple(Option(**o) for o in entries)


def source(row: Row) -> DataSource:
    """Make a data source from its row."""
    return value(DataSource, {**row, "uses": tuple(json.loads(row["uses"]))})


def source_row(given: DataSource, position: int) -> Row:
    """Make a data source's row."""
    row = {f.name: getattr(given, f.name) for f in fields(given)}
    return {**row, "uses": json.dumps(given.uses), "position": position}


def blocker(row: Row) -> Blocker:
    """Make a blocker from its row."""
    return value(Blocker, {**row, "released": bool(row["released"])})


def decision(row: Row) -> Decision:
    """Make a decision from its row."""
    return Decision(
        activity=row["id"], **{f.name: row[f.name] for f in fields(Decision) if f.name != "activity"}
    )


def tried(row: Row) -> Try:
    """Make a try to fool the machine from its row."""
    given = json.loads(row["guess"])
    shares = tuple((str(team), int(share)) for team, share in given["shares"])
    fooled = None if row["fooled"] is None else bool(row["fooled"])
    return Try(row["id"], Guess(given["text"], shares, given["known"]), fooled)


def line(row: Row) -> PlanLine:
    """Make a plan line from its row."""
    reasons = tuple(
        Reason(**{**r, "levels": tuple(r["levels"]), "counts": tuple(r["counts"])})
        for r in json.loads(row["reasons"])
    )
    given = {f.name: row[COLUMNS.get(f.name, f.name)] for f in fields(PlanLine)}
    return PlanLine(**{**given, "reasons": reasons, "stop": bool(row["stop"]), "edited": bool(row["edited"])})


def line_row(given: PlanLine, workshop: str) -> Row:
    """Make a plan line's row."""
    row = {COLUMNS.get(f.name, f.name): getattr(given, f.name) for f in fields(given)}
    reasons = json.dumps([asdict(r) for r in given.reasons], ensure_ascii=False)
    return {
        **row,
        "reasons": reasons,
        "stop": int(given.stop),
        "edited": int(given.edited),
        "workshop": workshop,
    }
