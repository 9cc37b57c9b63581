"""The pre-work: what is known of problems, data and the cloud rule, with empty fields for the rest."""

from collections.abc import Mapping, Sequence
from typing import Any

from workshop.box import Box
from workshop.dates import working_day
from workshop.language import _, ngettext
from workshop.model import DataSource, Idea
from workshop.papers import phrases, text
from workshop.papers.ballot_boxes import square
from workshop.papers.marks import Mark, Slab, Stack, Strokes, beside, gap, height, moved, one, words, write
from workshop.papers.sheet import Sheets
from workshop.papers.style import (
    HAIR,
    HEAD,
    INK,
    LINE,
    MM,
    NOTE,
    RULE,
    SOFT,
    TABLE,
    TABLE_SOFT,
    TABLE_STRONG,
    TEXT,
    TITLE,
    Style,
)
from workshop.subject import source_types

PROBLEMS, SOURCES = 8, 6
# Days before the workshop by which the page is wanted back.
BACK = -3
ROW, SIDE, APART = 8 * MM, 4 * MM, 5 * MM
# Lines a cell may take: the most with which everything stays on one page.
LINES = (3, 2, 1)
# Of the page's width.
PROBLEM_WIDTHS = (0.035, 0.335, 0.2, 0.25, 0.09, 0.09)
SOURCE_WIDTHS = (0.035, 0.285, 0.22, 0.23, 0.23)

Cells = Sequence[tuple[str, Style]]


def draw(sheets: Sheets, box: Box, told: Mapping[str, Any]) -> None:
    """Draw the page: two tables, filled as far as anything is known, and the rule about cloud services."""
    grid = sheets.grid
    width = grid.right - grid.left
    sheets.part(str(told["title"]))
    head = [
        *write(str(told["title"]), TITLE, grid.main_width, most=2),
        gap(4),
        *write(str(told["ask"]), TEXT, grid.main_width),
        gap(6),
        _back(box, str(told["back"]), grid.main_width),
    ]
    sheets.row((grid.main, head), after=5 * MM)
    cloud = _cloud(told, grid.main_width)
    ideas = [idea for idea in box.material.ideas if not idea.merged]
    note = _with_more(str(told["problems_note"]), len(ideas) - PROBLEMS)
    first = _heading(str(told["problems"]), note, grid.main_width)
    note = str(told["sources_note"]).format(kinds=", ".join(source_types()))
    note = _with_more(note, len(box.material.sources) - SOURCES)
    second = _heading(str(told["sources"]), note, grid.main_width)
    room = grid.bottom - sheets.y - height([*first, *second, *cloud]) - 2 * APART
    tries = [(_problems(box, width, most), _sources(box, width, most)) for most in LINES]
    tables = next((t for t in tries if height(t[0]) + height(t[1]) <= room), tries[-1])
    for heading, rows in zip((first, second), tables, strict=True):
        sheets.row((grid.main, heading))
        sheets.place(grid.left, sheets.y, rows)
        sheets.y += height(rows) + APART
    aside = write(str(told["cloud_note"]), NOTE, grid.span(3) - 2 * MM)
    sheets.place(grid.left, sheets.y + HEAD.base - 4 - NOTE.base, aside)
    sheets.place(grid.main, sheets.y, cloud)


def _with_more(note: str, more: int) -> str:
    """Say how many are known beyond those that are listed."""
    known = ngettext("{n} more is known already.", "{n} more are known already.", more).format(n=more)
    return f"{note} {known}" if more > 0 else note


def _back(box: Box, says: str, width: float) -> Slab:
    """Say on one line to whom the page goes back, and by when."""
    language, date = box.engagement.language, box.workshop.date
    day = phrases.near(working_day(date, BACK), "MMMMd", date, language)
    end = _("by {day}").format(day=day or "__________")
    begins, ends = text.width(says, TABLE) + 6, text.width(end, TABLE_STRONG)
    line = Strokes([(begins, TABLE.base + 2, width - ends - 6, TABLE.base + 2)], SOFT, HAIR)
    said = [*words(0, TABLE.base, says, TABLE), *words(width - ends, TABLE.base, end, TABLE_STRONG)]
    return Slab(TABLE.leading, [*said, line], TABLE.base)


def _heading(title: str, note: str, width: float) -> Stack:
    return [*write(title, HEAD, width, most=1), *write(note, NOTE, width, most=3), gap(4)]


def _problems(box: Box, width: float, most: int) -> Stack:
    """Give the problems that are known with their numbers of today, and empty lines up to eight."""
    heads = (
        "",
        _("The trouble"),
        _("Who has it"),
        _("How it is done today"),
        _("Times a week"),
        _("Minutes each"),
    )
    known = [idea for idea in box.material.ideas if not idea.merged]
    rows = [_problem(idea, box.engagement.language) for idea in known[:PROBLEMS]]
    return _table(heads, [*rows, *([()] * (PROBLEMS - len(rows)))], PROBLEM_WIDTHS, width, most)


def _problem(idea: Idea, language: str) -> Cells:
    numbers = ("" if n is None else phrases.number(n, language) for n in (idea.times, idea.minutes))
    return (
        (idea.title, TABLE_STRONG),
        (idea.who, TABLE),
        (idea.today, TABLE),
        *((n, TABLE) for n in numbers),
    )


def _sources(box: Box, width: float, most: int) -> Stack:
    """Give the sources that are known with who looks after them, and empty lines up to six."""
    heads = ("", _("Source"), _("Kind"), _("Who looks after it"), _("Where it lives"))
    rows = [_source(source) for source in box.material.sources[:SOURCES]]
    return _table(heads, [*rows, *([()] * (SOURCES - len(rows)))], SOURCE_WIDTHS, width, most)


def _source(source: DataSource) -> Cells:
    return (
        (source.name, TABLE_STRONG),
        (source.type, TABLE),
        (source.owner, TABLE),
        (source.place, TABLE),
    )


def _table(
    heads: Sequence[str], rows: Sequence[Cells], shares: Sequence[float], width: float, most: int
) -> Stack:
    """Give numbered rows under a head, each high enough to write in."""
    edges = [width * sum(shares[:n]) for n in range(len(shares))]
    wides = [width * share - 5 for share in shares]
    head = beside(*((x, write(h, NOTE, w, most=2)) for x, w, h in zip(edges, wides, heads, strict=True)))
    rule = Slab(RULE, [Strokes([(0, 0, width, 0)], INK, RULE)])
    stack: Stack = [head, gap(3), rule]
    for number, row in enumerate(rows, 1):
        cells: list[tuple[float, Stack]] = [(0.0, write(str(number), TABLE_SOFT, wides[0]))]
        filled = zip(edges[1:], wides[1:], row, strict=False)
        cells += [(x, write(said, style, w, most=most)) for x, w, (said, style) in filled]
        inside = beside(*cells)
        tall = inside.height + 6 if row else ROW
        hair = Strokes([(0, tall, width, tall)], LINE, HAIR)
        stack.append(Slab(tall, [*moved(inside.marks, 0, 3 if row else 6), hair]))
    return stack


def _cloud(told: Mapping[str, Any], width: float) -> Stack:
    """Give the answers to cross, and a line for who says so."""
    answers = [str(answer) for answer in told["cloud_answers"]]
    marks: list[Mark] = []
    x = 0.0
    for answer in answers:
        marks += [square(x, 1, side=SIDE), *words(x + SIDE + 4, TABLE.base + 1, answer, TABLE)]
        x += SIDE + 4 + text.width(answer, TABLE) + 6 * MM
    who = str(told["cloud_who"])
    begins = text.width(who, TABLE) + 6
    line = Strokes([(begins, TABLE.base + 2, width, TABLE.base + 2)], SOFT, HAIR)
    return [
        *write(str(told["cloud"]), HEAD, width, most=1),
        gap(4),
        Slab(SIDE + 12, marks),
        one([Slab(TABLE.leading, [*words(0, TABLE.base, who, TABLE), line])]),
    ]
