"""Plan lines and votes as CSV files: counts only, and nothing a spreadsheet would run."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from workshop.exchange.cells import harmless
from workshop.language import _
from workshop.model import PlanLine
from workshop.plan import ActionPlan, VoteRecord
from workshop.problems import Refusal


def write_csv(plan: ActionPlan, folder: Path) -> list[Path]:
    """Write action-items.csv and votes.csv into `folder`; raises Refusal when it cannot be written."""
    tables = {"action-items.csv": _line_rows(plan), "votes.csv": _vote_rows(plan.votes)}
    return [write_rows(folder / name, rows) for name, rows in tables.items()]


def _line_rows(plan: ActionPlan) -> Iterator[Sequence[object]]:
    yield (
        _("no."),
        _("state"),
        _("column"),
        _("what"),
        _("why"),
        _("rules"),
        _("owner role"),
        _("owner"),
        _("with"),
        _("first step"),
        _("first step on"),
        _("done when"),
        _("due"),
        _("days"),
    )
    lines: dict[str, PlanLine] = {p.id: p for p in (*plan.lines, *plan.unowned, *plan.dropped)}
    for number, p in enumerate(lines.values(), 1):
        yield (
            number,
            p.state,
            p.column,
            p.what,
            " ".join(r.text for r in p.reasons),
            ", ".join(r.rule for r in p.reasons),
            p.owner_role,
            p.owner,
            p.others,
            p.first_step,
            p.first_date,
            p.done_when,
            p.due,
            p.horizon,
        )


def _vote_rows(votes: Iterable[VoteRecord]) -> Iterator[Sequence[object]]:
    yield (
        _("block"),
        _("activity"),
        _("round"),
        _("state"),
        _("question"),
        _("about"),
        _("answer"),
        _("count"),
        _("answered"),
        _("present"),
    )
    for vote in votes:
        rows = {o.key: o.text for o in vote.tally.form.rows}
        columns = {o.key: o.text for o in vote.tally.form.columns}
        for counted in vote.tally.questions:
            question = counted.question
            for option, count in zip(question.options, counted.counts, strict=True):
                yield (
                    vote.code,
                    vote.title,
                    vote.round,
                    vote.state,
                    columns.get(question.column) or question.text,
                    rows.get(question.row, ""),
                    option.text,
                    count,
                    counted.answered,
                    vote.tally.present,
                )


def write_rows(path: Path, rows: Iterable[Sequence[object]]) -> Path:
    """Write rows as a CSV file, whole or not at all; raises Refusal when it cannot be written.

    UTF-8 with a byte order mark, so that a double click in Excel shows every letter.
    """
    text = io.StringIO()
    csv.writer(text).writerows([harmless(c) if isinstance(c, str) else c for c in row] for row in rows)
    beside = path.with_name(path.name + ".part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(text.getvalue().encode("utf-8-sig", "replace"))
        beside.replace(path)
    except OSError as reason:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        raise Refusal(
            _("{name} could not be written. Close it in other programs, or choose another folder.").format(
                name=path.name
            )
        ) from reason
    return path
