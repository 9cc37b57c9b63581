"""Plan lines and votes as CSV files: counts only, and nothing a spreadsheet would run."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from workshop.exchange.cells import harmless
from workshop.exchange.columns import line_columns, numbered
from workshop.exchange.names import write_new
from workshop.language import _
from workshop.plan import ActionPlan, VoteRecord, every_vote
from workshop.ways import ways_words

LINES, VOTES = "action-items.csv", "votes.csv"
ORDER = (
    "number",
    "state",
    "column",
    "what",
    "why",
    "rules",
    "owner_role",
    "owner",
    "others",
    "first_step",
    "first_date",
    "done_when",
    "due",
    "horizon",
    "progress",
    "id",
)


def write_csv(plan: ActionPlan, folder: Path) -> list[Path]:
    """Write action-items.csv and votes.csv into `folder`; raises Refusal when it cannot be written.

    UTF-8 with a byte order mark, so that a double click in Excel shows every letter.
    """
    return [write_new(folder, name, data) for name, data in csv_files(plan).items()]


def csv_files(plan: ActionPlan) -> dict[str, bytes]:
    """Give both files by their names."""
    return {LINES: csv_bytes(_line_rows(plan)), VOTES: csv_bytes(_vote_rows(every_vote(plan)))}


def _line_rows(plan: ActionPlan) -> Iterator[Sequence[object]]:
    columns = [line_columns()[key] for key in ORDER]
    yield [column.heading for column in columns]
    for line, number in numbered(plan, plan.unowned, plan.dropped):
        yield [column.value(line, number) for column in columns]


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
        _("ways"),
        _("void"),
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
                    ways_words(vote.tally.ways),
                    vote.void,
                )


def csv_bytes(rows: Iterable[Sequence[object]]) -> bytes:
    """Give rows as a CSV file in which no cell is a formula."""
    text = io.StringIO()
    csv.writer(text).writerows([harmless(c) if isinstance(c, str) else c for c in row] for row in rows)
    return text.getvalue().encode("utf-8-sig", "replace")
