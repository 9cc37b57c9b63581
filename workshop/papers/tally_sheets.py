"""Tally sheets: strokes and sums for every vote of an agenda, in the order in which the window takes them."""

from collections.abc import Callable, Mapping, Sequence
from itertools import groupby
from types import MappingProxyType

from workshop.box import Box
from workshop.language import _
from workshop.model import Form, Option, Question, Shape
from workshop.paper_votes import PaperVote
from workshop.papers import phrases
from workshop.papers.ballot_boxes import to_write
from workshop.papers.marks import Slab, Stack, gap, height, one, write
from workshop.papers.painting import About, paint
from workshop.papers.sheet import Sheets
from workshop.papers.style import GRIDS, HEAD, LEAD, MM, NOTE, NOTE_INK, NOTE_STRONG, STRONG
from workshop.papers.tally_fields import heads, label, letters, pair, row, ruled, table_heads
from workshop.papers.text import clean

LABEL, WIDE = 58 * MM, 55 * MM
HIGH, LOW = 12 * MM, 8 * MM
BETWEEN = 1.3
# What a page that goes on has above its first row.
TURNED = 60.0
# Answers that stand beside each other; more take further lines.
ACROSS = 5
CARDS, SIDE = 40, 7 * MM


def render(box: Box, paper: str = "A4") -> bytes:
    """Print a sheet of each vote on "A4" or "Letter"; the same box gives the same bytes."""
    sheets = Sheets(GRIDS[paper])
    votes = box.votes
    for vote in votes:
        sheets.part(clean(f"{vote.activity.code} {vote.activity.title}".strip()))
        _head(sheets, box, vote, len(votes))
        SHAPES[vote.form.shape](sheets, box, vote.form)
    if not votes:
        sheets.part(_("Tally sheets"))
        says = _("Nothing is voted on in this agenda.")
        sheets.row((sheets.grid.main, write(says, LEAD, sheets.grid.main_width)))
    return paint(sheets, _about(box))


def _head(sheets: Sheets, box: Box, vote: PaperVote, of: int) -> None:
    grid, activity = sheets.grid, vote.activity
    width = grid.span(3) - 3 * MM
    says = _("Tally sheet {n} of {of}").format(n=vote.number, of=of)
    counted = _("Ballots counted: ______ of {n}").format(n=box.people)
    margin: Stack = [
        *write(f"{activity.code} · {says}" if activity.code else says, NOTE_STRONG, width),
        *(write(counted, NOTE_INK, width) if vote.form.shape != "labels" else []),
    ]
    prompt = activity.prompt or activity.title
    body: Stack = [
        *write(activity.title if prompt != activity.title else "", NOTE, grid.main_width, most=2),
        *write(prompt, HEAD, grid.main_width, most=3),
        gap(3),
        *write(_told(vote.form), NOTE, grid.main_width),
    ]
    sheets.row((grid.left, margin), (grid.main, body), after=5 * MM)


def _told(form: Form) -> str:
    if form.shape == "labels":
        return _(
            "One letter for each table: the card that most people there hold up, ? for the white one. The "
            "window takes a line of letters for each message, in this order."
        )
    if form.shape == "dots":
        return _(
            "One stroke for each dot, in bundles of five; then the sum into the narrow field. Key the sums "
            "into the window from top to bottom; Tab goes on."
        )
    return _(
        "One stroke for each cross, in bundles of five; then the sum into the narrow field. Key the sums "
        "into the window from left to right, line by line; Tab goes on."
    )


def _block(sheets: Sheets, head: Stack, rows: Sequence[Slab], brief: Stack | None = None) -> None:
    """Put rows under their head, which comes again where they go on on the next page.

    `brief` stands in its place where the block before on the page has the same head.
    """
    grid = sheets.grid
    page = grid.bottom - grid.top - TURNED
    each = [made.height + 2 * BETWEEN for made in rows]
    above = height(head if brief is None else brief)
    sheets.need(above + sum(each) if height(head) + sum(each) < page else above + sum(each[:1]))

    def put(stack: Stack) -> None:
        sheets.row((grid.left, [one(stack)]), after=2 * BETWEEN)

    follows = brief is not None and sheets.y > grid.top + TURNED
    with sheets.repeating(lambda: put(head), (lambda: put(brief or head)) if follows else None):
        for made in rows:
            put([made])
    sheets.y += 4 * MM


def _width(sheets: Sheets) -> float:
    return sheets.grid.right - sheets.grid.left


def _choice(sheets: Sheets, _box: Box, form: Form) -> None:
    """Give each question its own fields, a few beside each other."""
    for number, question in enumerate(form.questions, 1):
        _question(sheets, question, number if len(form.questions) > 1 else 0)


def _question(sheets: Sheets, question: Question, number: int) -> None:
    width = _width(sheets)
    many = _("  several crosses each") if question.many else ""
    before = f"{number}  " if number else ""
    title = write([(f"{before}{question.text}", STRONG), (many, NOTE)], STRONG, width, most=5)
    options = question.options
    across = -(-len(options) // -(-len(options) // ACROSS))
    for first in range(0, len(options), across):
        part = options[first : first + across]
        above = [] if first else [*title, gap(2)]
        fields = row([], part, part, (0.0, width), HIGH, across)
        _block(sheets, [*above, *heads(part, 0.0, width, across=across)], [fields])


def _list(sheets: Sheets, _box: Box, form: Form) -> None:
    """Give a line of fields to each statement, numbered as on the ballot."""
    names = {column.key: column.text for column in form.columns}
    width, options = _width(sheets), form.questions[0].options
    numbered = enumerate(form.questions, 1)
    for place, (column, group) in enumerate(groupby(numbered, lambda each: each[1].column)):
        rows = [
            row(label(q.short or q.text, n, WIDE), q.options, options, (LABEL, width), LOW) for n, q in group
        ]
        name = write(names.get(column, ""), NOTE_STRONG, WIDE, most=2)
        _block(sheets, heads(options, LABEL, width, name), rows, [*name, *ruled(width)] if place else None)


def _grid(sheets: Sheets, _box: Box, form: Form) -> None:
    """Give a line of fields to each cell, row by row, with heads where the answers change."""
    width = _width(sheets)
    for place, of in enumerate(form.rows, 1):
        asked = [question for question in form.questions if question.row == of.key]
        longest = max((question.options for question in asked), key=len, default=())
        alike = all({o.text for o in q.options} <= {o.text for o in longest} for q in asked)
        name = (
            write(f"{place}  {of.text}", STRONG, WIDE, most=6)
            if of.text.strip()
            else to_write(WIDE, f"{place}  ")
        )
        for questions in [asked] if alike else [[question] for question in asked]:
            scale = longest if alike else questions[0].options
            rows = [_cell(form, question, scale, width) for question in questions]
            _block(sheets, heads(scale, LABEL, width, name), rows)
            name = []


def _cell(form: Form, question: Question, of: Sequence[Option], width: float) -> Slab:
    name = next((c.text for c in form.columns if c.key == question.column), question.text)
    given = {option.text: option for option in question.options}
    fields = [given.get(option.text) for option in of]
    return row(label(name, 0, WIDE), fields, of, (LABEL, width), LOW)


def _dots(sheets: Sheets, _box: Box, form: Form) -> None:
    """Give a long field to each of what may get dots."""
    width, left = _width(sheets), 92 * MM
    sum_of = (Option("dots", _("Dots, and their sum")),)
    options = enumerate(form.questions[0].options, 1)
    rows = [row(label(o.text, n, left - 3 * MM), sum_of, sum_of, (left, width), LOW) for n, o in options]
    _block(sheets, heads(sum_of, left, width), rows)


def _labels(sheets: Sheets, box: Box, form: Form) -> None:
    """Give a small field for each table's letter to each message, in two columns where they fit."""
    width = _width(sheets)
    half, number = (width - 6 * MM) / 2, min(CARDS, len(form.rows))
    two = len(table_heads(box.tables, half, SIDE).marks) >= box.tables
    wide, lines = (half, -(-number // 2)) if two else (width, number)
    made = [letters(n, box.tables, wide, SIDE) for n in range(1, number + 1)]
    tables = table_heads(box.tables, wide, SIDE)
    at = half + 6 * MM
    rows = [pair(made[n], made[lines + n] if two and lines + n < number else None, at) for n in range(lines)]
    name = write(_("Message, and a letter for each table"), NOTE, width)
    _block(sheets, [*name, pair(tables, tables if two else None, at)], rows)


def _about(box: Box) -> About:
    client, name, language = clean(box.engagement.client), _("Tally sheets"), box.engagement.language
    day = phrases.full(box.workshop.date, language)
    foot = " · ".join(part for part in (name, clean(box.workshop.title), day) if part)
    return About(f"{client} · {name}", client, clean(box.workshop.title), language or "en", client, foot)


SHAPES: Mapping[Shape, Callable[[Sheets, Box, Form], None]] = MappingProxyType(
    {"choice": _choice, "list": _list, "grid": _grid, "dots": _dots, "labels": _labels}
)
