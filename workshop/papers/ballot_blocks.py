"""A form as blocks of rows to cross: one routine a shape, drawn from what the phone page asks."""

from collections.abc import Callable, Mapping, Sequence
from itertools import groupby
from types import MappingProxyType
from typing import NamedTuple

from workshop.activities.label_form import CARDS
from workshop.language import _
from workshop.model import Form, Option, Question, Shape
from workshop.papers import text
from workshop.papers.ballot_boxes import (
    BOX,
    Slots,
    heads,
    label,
    row,
    slots,
    square,
    tallest,
    under,
)
from workshop.papers.marks import Mark, Slab, beside, moved, one, write
from workshop.papers.style import MM, NOTE, STRONG, TABLE, Style

ACROSS = (4, 3, 2, 1)
BESIDE, BETWEEN = 2.5 * MM, 5 * MM
DOT, MOST_DOTS, MANY = 9 * MM, 4, 8
LETTER = Style(15, 19, bold=True)
LINES = 2
# The title of a block that people write in themselves.
WRITE_IN = "\n"


class Block(NamedTuple):
    """Rows that belong together, under a title, `place` such as "2 of 6", and a quiet note.

    `heads` stand over the rows, again where they go on on another page; `brief` in their place where the
    block before has the same heads. `lined` tells that each row has a line under it, not the last alone.
    """

    title: str
    rows: tuple[Slab, ...]
    place: str = ""
    note: str = ""
    heads: Sequence[Slab] = ()
    brief: Sequence[Slab] | None = None
    lined: bool = True


class Way(NamedTuple):
    """How a form is drawn: `width` points wide, answers below each other, and with hints."""

    width: float
    roomy: bool = False
    hints: bool = True


Blocks = tuple[Block, ...]


def blocks(form: Form, way: Way) -> Blocks:
    """Give the blocks of a form."""
    return SHAPES[form.shape](form, way)


def _choice(form: Form, way: Way) -> Blocks:
    """Give a block for each question, its answers beside each other or below."""
    return tuple(_question(question, question.text, way) for question in form.questions)


def _question(question: Question, title: str, way: Way) -> Block:
    many = _("Several crosses are fine.") if question.many else ""
    note = " ".join(part for part in (question.hint if way.hints else "", many) if part)
    return Block(title, _answers(question.options, way), note=note, lined=way.roomy)


def _answers(options: Sequence[Option], way: Way) -> tuple[Slab, ...]:
    """Put answers with their boxes beside each other in as few rows as their words allow."""
    width, across = way.width, 1
    if not way.roomy:
        most = next(k for k in ACROSS if k == 1 or _fits(options, width / k))
        needed = -(-len(options) // most)
        across = next(k for k in reversed(ACROSS) if k <= most and -(-len(options) // k) == needed)
    wide = width / across
    known = [option for option in options if option.level != "unknown"]
    apart = [option for option in options if option.level == "unknown"]
    lines = [known[n : n + across] for n in range(0, len(known), across)]
    rows: list[list[tuple[float, Option]]] = [[(n * wide, o) for n, o in enumerate(line)] for line in lines]
    for option in apart:
        if not rows or len(rows[-1]) == across:
            rows.append([])
        rows[-1].append(((across - 1) * wide, option))
    return tuple(_line_of([(x, _answer(option, wide)) for x, option in line]) for line in rows)


def _fits(options: Sequence[Option], wide: float) -> bool:
    room = wide - BOX - BESIDE - BETWEEN
    return room > 0 and all(
        len(write(o.text, TABLE, room)) <= LINES
        and all(text.width(word, TABLE) <= room for word in text.clean(o.text).split())
        for o in options
    )


def _answer(option: Option, wide: float) -> Slab:
    words = one(write(option.text, TABLE, wide - BOX - BESIDE - BETWEEN, most=LINES * LINES))
    tall = max(words.height, BOX)
    dotted = option.level == "unknown"
    beginning = moved(words.marks, BOX + BESIDE, (tall - words.height) / 2)
    return Slab(tall, [square(0, (tall - BOX) / 2, dotted=dotted), *beginning])


def _line_of(answers: Sequence[tuple[float, Slab]]) -> Slab:
    tall = tallest([[slab] for _x, slab in answers])
    marks: list[Mark] = []
    for x, slab in answers:
        marks += moved(slab.marks, x, (tall - slab.height) / 2)
    return Slab(tall, marks)


def _list(form: Form, way: Way) -> Blocks:
    """Give a table of numbered statements, group by group, with the same boxes in each row."""
    names = {column.key: column.text for column in form.columns}
    numbered = list(enumerate(form.questions, 1))
    options, width = form.questions[0].options, way.width
    at = slots(options, width)
    if at is None:
        return tuple(_question(q, f"{n}  {q.text}", way) for n, q in numbered)
    return tuple(
        Block(
            "",
            tuple(_statement(number, question, at, way) for number, question in group),
            heads=heads(options, at, width, names.get(column, "")),
            brief=under(names.get(column, ""), width),
        )
        for column, group in groupby(numbered, lambda pair: pair[1].column)
    )


def _statement(number: int, question: Question, at: Slots, way: Way) -> Slab:
    words = label(question.text, at.label, number)
    if question.hint and way.hints:
        words = [*words, *write(question.hint, NOTE, at.label, most=3)]
    return row(words, question.options, at)


def _grid(form: Form, way: Way) -> Blocks:
    """Give a block a row where all columns are answered alike, else a block a column."""
    asked = {(q.row, q.column): q for q in form.questions}
    columns = [[asked[r.key, c.key] for r in form.rows if (r.key, c.key) in asked] for c in form.columns]
    columns = [questions for questions in columns if questions]
    scales = [questions[0].options for questions in columns]
    longest = max(scales, key=len, default=())
    alike = all({o.text for o in scale} <= {o.text for o in longest} for scale in scales)
    at = slots(longest, way.width)
    if not alike or at is None:
        return tuple(_column_block(form, questions, way) for questions in columns)
    made = []
    for place, r in enumerate(form.rows, 1):
        questions = [asked[r.key, c.key] for c in form.columns if (r.key, c.key) in asked]
        # Hints are said once; below, everybody has read them.
        rows = tuple(_criterion(form, q, longest, at, hint=way.hints and place == 1) for q in questions)
        of = _("{place} of {of}").format(place=place, of=len(form.rows)) if len(form.rows) > 1 else ""
        made.append(Block(r.text or WRITE_IN, rows, of, heads=heads(longest, at, way.width)))
    return tuple(made)


def _criterion(form: Form, question: Question, options: Sequence[Option], at: Slots, *, hint: bool) -> Slab:
    """Give one line of a row's block; a column that lacks an answer has no box there."""
    name = next((c.text for c in form.columns if c.key == question.column), question.text)
    words = label(name, at.label, style=STRONG)
    if hint and question.hint:
        words = [*words, *write(question.hint, NOTE, at.label, most=3)]
    given = {option.text: option for option in question.options}
    return row(words, [given.get(o.text) for o in options], at)


def _column_block(form: Form, questions: Sequence[Question], way: Way) -> Block:
    """Give one column's question of every row of the grid."""
    column = next(c for c in form.columns if c.key == questions[0].column)
    names = {r.key: r.text for r in form.rows}
    options, hint = questions[0].options, questions[0].hint if way.hints else ""
    at = slots(options, way.width)
    if at is None:
        return _question(questions[0], f"{column.text}: {names.get(questions[0].row, '')}", way)
    rows = tuple(
        row(label(names.get(q.row, ""), at.label, n), q.options, at) for n, q in enumerate(questions, 1)
    )
    return Block(column.text, rows, note=hint, heads=heads(options, at, way.width))


def _dots(form: Form, way: Way) -> Blocks:
    """Give a row of boxes for each of what may get dots; in two columns where there are many."""
    options, width = form.questions[0].options, way.width
    boxes = min(form.most or form.dots, form.dots)
    boxes = boxes if boxes <= MOST_DOTS else 1
    half = (width - 2 * BETWEEN) / 2
    room = half - boxes * DOT - BESIDE
    # A line to write on has to be long.
    two = len(options) > MANY and all(o.text and len(label(o.text, room, 10)) <= LINES for o in options)
    if not two:
        rows = tuple(_dotted(o.text, n, boxes, width) for n, o in enumerate(options, 1))
        return (Block("", rows),)
    many = -(-len(options) // 2)
    made = [_dotted(o.text, n, boxes, half) for n, o in enumerate(options, 1)]
    right = half + 2 * BETWEEN
    pairs = [[(0.0, made[n]), *((right, s) for s in made[many + n : many + n + 1])] for n in range(many)]
    return (Block("", tuple(_line_of(pair) for pair in pairs)),)


def _dotted(says: str, number: int, boxes: int, width: float) -> Slab:
    words = one(label(says, width - boxes * DOT - BESIDE, number))
    tall = max(words.height, BOX)
    marks: list[Mark] = moved(words.marks, 0, (tall - words.height) / 2)
    marks += [square(width - n * DOT + (DOT - BOX), (tall - BOX) / 2) for n in range(boxes, 0, -1)]
    return Slab(tall, marks)


def _labels(form: Form, way: Way) -> Blocks:
    """Give which card means what: messages are labelled with lettered cards, not on a ballot."""
    rows = []
    known = [o for o in form.questions[0].options if o.level != "unknown"]
    for letter, option in zip(CARDS, known, strict=False):
        rows.append(_card(letter, option, way.width))
    rows += [_card("?", o, way.width) for o in form.questions[0].options if o.level == "unknown"]
    return (Block("", tuple(rows)),)


def _card(letter: str, option: Option, width: float) -> Slab:
    left = BOX + 2 * BESIDE
    words = [
        *write(option.text, STRONG, width - left, most=2),
        *write(option.hint, NOTE, width - left, most=2),
    ]
    tall = max(sum(slab.height for slab in words), BOX)
    name = moved(
        one(write(letter, LETTER, BOX)).marks, (BOX - text.width(letter, LETTER)) / 2, (BOX - 19) / 2
    )
    frame = square(0, 0, dotted=option.level == "unknown")
    inside = beside((left, words))
    return Slab(tall, [frame, *name, *moved(inside.marks, 0, (tall - inside.height) / 2)])


SHAPES: Mapping[Shape, Callable[[Form, Way], Blocks]] = MappingProxyType(
    {"choice": _choice, "list": _list, "grid": _grid, "dots": _dots, "labels": _labels}
)
