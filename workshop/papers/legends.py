"""What the parts of a bar mean: samples with words, below each other or running on in lines."""

from collections.abc import Sequence

from workshop.language import _
from workshop.model import QuestionTally
from workshop.papers import text
from workshop.papers.bars import Part, parts_of, pattern
from workshop.papers.marks import Mark, Slab, Stack, moved, one, words, write
from workshop.papers.style import MM, NOTE, NOTE_INK

SAMPLE = 6 * MM
INDENT = 8 * MM
SIDE = 2.6 * MM


def levels() -> tuple[Part, ...]:
    """Give the four levels of a criterion, to explain them once for a page."""
    return (
        Part("met", 1, says=_("met")),
        Part("partly", 1, says=_("partly")),
        Part("not", 1, says=_("not met")),
        Part("unknown", 1, says=_("don’t know, kept apart")),
    )


def answers(tally: QuestionTally) -> tuple[Part, ...]:
    """Give a question's own answers, to explain them once for a page."""
    return tuple(part._replace(people=1) for part in parts_of(tally))


def column(parts: Sequence[Part], width: float) -> Stack:
    """Explain patterns below each other, for the margin."""
    stack: Stack = []
    for part in parts:
        lines = one(write(part.says, NOTE, width - INDENT))
        sample = moved(pattern(part, 0.0, SAMPLE, 3.2 * MM), 0.0, 1.0)
        stack.append(Slab(lines.height + 3, [*sample, *moved(lines.marks, INDENT, 0.0)], lines.base))
    return stack


def running(parts: Sequence[Part], width: float, *, counts: bool = False) -> Stack:
    """Explain a bar's own answers in lines: sample and words, with the count where the bar has none."""
    lines: Stack = []
    marks: list[Mark] = []
    x = 0.0
    for part in parts:
        says = f"{part.says} {part.people}" if counts else part.says
        lines_of = text.wrap(says, NOTE_INK, width - SIDE - 6)
        wide = SIDE + 5 + max((line.width for line in lines_of), default=0.0)
        if x and x + wide > width:
            lines.append(Slab(12.5, marks, NOTE_INK.base))
            marks, x = [], 0.0
        marks += moved(pattern(part, 0.0, SIDE, SIDE), x, 2.2)
        for number, line in enumerate(lines_of):
            if number:
                lines.append(Slab(NOTE_INK.leading, marks, NOTE_INK.base))
                marks = []
            marks += words(x + SIDE + 5, NOTE_INK.base, line.said, NOTE_INK)
        x += wide + 5 * MM
    if marks:
        lines.append(Slab(12.5, marks, NOTE_INK.base))
    return lines
