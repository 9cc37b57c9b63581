"""What letters and colours mean vote by vote, as a table that is told apart without colour."""

from collections.abc import Sequence
from typing import NamedTuple

from workshop.activities.label_form import CARDS
from workshop.model import Form, Option, Question
from workshop.paper_votes import PaperVote
from workshop.papers.bars import Part, pattern
from workshop.papers.marks import Mark, Slab, Stack, Strokes, beside, gap, moved, one, write
from workshop.papers.style import HAIR, INK, LINE, MM, NOTE, NOTE_INK, RULE, TABLE_STRONG, Grid

# Answers that can be shown with letters; with more, ballots are clearer.
MOST = 4
CODE, SAMPLE = 14 * MM, 2.6 * MM


class Meaning(NamedTuple):
    """What the cards mean in one question, or in several that are answered alike."""

    code: str
    says: str
    options: tuple[Option, ...]


def meanings(vote: PaperVote) -> list[Meaning]:
    """Give what can be answered with cards; questions of one vote that are answered alike stand together."""
    if vote.form.shape in {"dots", "labels"}:
        return []
    scales: dict[tuple[str, ...], list[Question]] = {}
    for question in vote.form.questions:
        known = [option for option in question.options if option.level != "unknown"]
        if len(known) <= MOST and not question.many:
            scales.setdefault(tuple(o.text for o in question.options), []).append(question)
    return [
        Meaning(vote.activity.code, _named(vote, asked, len(scales)), asked[0].options)
        for asked in scales.values()
    ]


def _named(vote: PaperVote, asked: Sequence[Question], scales: int) -> str:
    """Name questions: by the vote where it has one scale, by a grid's columns, else by their own words."""
    form: Form = vote.form
    if form.shape == "list" or (scales == 1 and len(asked) > 1):
        return vote.activity.title
    columns = {c.key: c.text for c in form.columns} if form.shape == "grid" else {}
    return " / ".join(dict.fromkeys(columns.get(q.column, q.text) for q in asked))


def table(found: Sequence[Meaning], grid: Grid, most: int, white: float) -> Stack:
    """Give a row for each meaning, cells of at most `most` lines; the head comes first.

    `white` stands above and below a row, points.
    """
    width, first = grid.right - grid.left, grid.span(4)
    wide = (width - CODE - first) / (MOST + 1)
    edges = [CODE + first + n * wide for n in range(MOST + 1)]
    letters = zip(edges, (*CARDS[:MOST], "?"), strict=True)
    heads = beside(*((x, write(letter, TABLE_STRONG, wide)) for x, letter in letters))
    rows: Stack = [one([heads, gap(2), Slab(RULE, [Strokes([(0, 0, width, 0)], INK, RULE)])])]
    for meaning in found:
        known = [option for option in meaning.options if option.level != "unknown"]
        apart = [option for option in meaning.options if option.level == "unknown"]
        brief = _brief(meaning.options)
        placed = [*zip(edges, known, strict=False), *((edges[-1], option) for option in apart[:1])]
        inside = beside(
            (0.0, write(meaning.code, NOTE, CODE - 3, most=1)),
            (CODE, write(meaning.says, NOTE_INK, first - 8, most=most)),
            *((x, [_answer(option, brief[option.key], wide - 5, most)]) for x, option in placed),
        )
        tall = inside.height + 2 * white
        hair = Strokes([(0, tall, width, tall)], LINE, HAIR)
        rows.append(Slab(tall, [*moved(inside.marks, 0, white), hair]))
    return rows


def _brief(options: Sequence[Option]) -> dict[str, str]:
    """Give each answer's words up to their first comma, where that still tells them apart."""
    short = {option.key: option.text.split(",")[0].strip() for option in options}
    if len({*short.values()}) == len(options) and all(short.values()):
        return short
    return {option.key: option.text for option in options}


def _answer(option: Option, says: str, width: float, most: int) -> Slab:
    """Give an answer's words behind the pattern that the wall shows for it, where it has one."""
    left = SAMPLE + 4 if option.level else 0.0
    words = one(write(says, NOTE_INK, width - left, most=most))
    sample: list[Mark] = moved(pattern(Part(option.level, 1), 0, SAMPLE, SAMPLE), 0, 2.2) if left else []
    return Slab(words.height, [*sample, *moved(words.marks, left, 0)])
