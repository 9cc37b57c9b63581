"""The learning curve with its range and the room's rules; beside it what rules, tables and all reached."""

from collections.abc import Sequence
from math import cos, pi, sin
from typing import NamedTuple

from workshop.event_summary import EventSummary
from workshop.language import _
from workshop.model import CurvePoint, Score
from workshop.papers import text
from workshop.papers.marks import Area, Mark, Shape, Slab, Strokes, figure, moved, words, write
from workshop.papers.style import (
    ACCENT,
    ACCENT_SOFT,
    HAIR,
    INK,
    LINE,
    MM,
    NOTE,
    NOTE_INK,
    SOFT,
    Colour,
    Style,
)

NEUTRAL: Colour = (0xE6 / 255, 0xEA / 255, 0xEE / 255)
# Where the plot ends, the numbers of the axis stand and the columns begin, in shares of the width.
PLOT, AXIS, COLUMNS = 0.602, 0.634, 0.668
HEAD, FOOT = 15.0, 26.0
AXES = HEAD + FOOT
DOT, THICK, FINE, DASH = 2.3, 1.9, 0.6, (2.4, 1.8)
STEPS = (1, 2, 5, 10, 15, 20, 25, 50, 100, 200, 500)
NEAR = 0.6
# Rows of dots that a column has room for.
MOST = 5


class Scale(NamedTuple):
    """Where a number of right messages lies: 0 at `foot`, all of them `high` points above."""

    total: int
    high: float
    foot: float

    def y(self, right: float) -> float:
        """Give the height of a number, down from the top."""
        return self.foot - self.high * right / max(self.total, 1)


class Bar(NamedTuple):
    """One column: its name, its scores, its colours; `apart` are several machines, drawn as dots."""

    name: str
    scores: Sequence[Score]
    ink: Colour = INK
    band: Colour = NEUTRAL
    apart: bool = False
    recorded: bool = False


def has_scores(summary: EventSummary) -> bool:
    """Tell whether there is anything of the machine to draw."""
    return bool(summary.curve or summary.together or summary.tables or summary.again)


def chart(summary: EventSummary, width: float, high: float) -> Slab:
    """Draw the curve at the left and the columns at the right of the same axis."""
    scale = Scale(_total(summary), high, HEAD + high)
    columns = _columns(summary)
    says = _("of {total} hidden messages, right").format(total=scale.total)
    marks = [*write(says, NOTE, width * PLOT)[0].marks, *_grid(scale, width)]
    if summary.curve:
        marks += _curve(summary, scale, width * PLOT)
    else:
        says = _("No curve: the program got no labels from this room.")
        if summary.labels:
            says = _("No curve: the program got too few labels.")
        marks += moved(write(says, NOTE, width * PLOT)[0].marks, 0, HEAD + 2)
    if summary.rules_range:
        marks += _rules(summary, scale, width * PLOT)
    wide = width * (1 - COLUMNS) / len(columns)
    for place, column in enumerate(columns):
        marks += _column(column, width * COLUMNS + (place + 0.5) * wide, scale)
    return Slab(HEAD + high + FOOT, figure(marks, said(summary)))


def said(summary: EventSummary) -> str:
    """Say curve and columns in words: how many were right at each step, with their likely ranges."""
    points = [
        _("after {n} labelled messages {right} right ({low} to {high})").format(
            n=p.labelled, right=p.score.right, low=p.score.low, high=p.score.high
        )
        for p in summary.curve
    ]
    parts = [_("learning curve: {points}").format(points=", ".join(points))] if points else []
    for bar in _columns(summary):
        rights = ", ".join(
            _("{right} ({low} to {high})").format(right=s.right, low=s.low, high=s.high) for s in bar.scores
        )
        parts.append(_("{name}: {rights}").format(name=bar.name, rights=rights))
    says = _("Of {total} hidden messages, right, with the likely range: {parts}")
    return says.format(total=_total(summary), parts="; ".join(parts))


def _total(summary: EventSummary) -> int:
    scores = (summary.together, summary.again, *summary.tables, *(p.score for p in summary.curve))
    return max(s.total for s in scores if s)


def _columns(summary: EventSummary) -> list[Bar]:
    alone = summary.recorded and not summary.taught
    bars = [
        Bar(_("rules"), _given(summary.rules_range)),
        Bar(_("tables"), summary.tables, apart=True, recorded=summary.recorded),
        Bar(_("all"), _given(summary.together), ACCENT, ACCENT_SOFT, recorded=alone),
        Bar(_("again"), _given(summary.again), ACCENT, ACCENT_SOFT),
    ]
    return [bar for bar in bars if bar.scores]


def _given(score: Score | None) -> tuple[Score, ...]:
    return (score,) if score else ()


def steps(total: int, most: int) -> list[int]:
    """Give round numbers from 0 up to `total`, about `most` steps apart; the last is `total` itself."""
    step = next((s for s in STEPS if total <= s * most), max(1, -(-total // most)))
    return [*(n for n in range(0, total, step) if total - n >= NEAR * step), total]


def _grid(scale: Scale, width: float) -> list[Mark]:
    plot, columns = width * PLOT, width * COLUMNS
    lines: list[tuple[float, float, float, float]] = []
    marks: list[Mark] = []
    for number in steps(scale.total, 4)[1:]:
        y = scale.y(number)
        lines += [(0, y, plot, y), (columns, y, width, y)]
        marks += _centred(str(number), width * AXIS, y + 3, NOTE)
    return [Strokes(lines, LINE, HAIR), Strokes([(0, scale.foot, width, scale.foot)], INK, 1.0), *marks]


def _centred(says: str, x: float, y: float, style: Style) -> list[Mark]:
    line = text.clean(says)
    return words(x - text.width(line, style) / 2, y, line, style)


def _curve(summary: EventSummary, scale: Scale, width: float) -> list[Mark]:
    points = summary.curve
    most = max(summary.messages, points[-1].labelled, 1)
    xs = [width * p.labelled / most for p in points]
    marks = _band(points, xs, scale)
    ys = [scale.y(p.score.right) for p in points]
    pairs = list(zip(xs, ys, xs[1:], ys[1:], strict=False))
    # One point alone is a dot and no line.
    marks += [Strokes(pairs, ACCENT, THICK)] if pairs else []
    marks += [_dot(x, y, ACCENT) for x, y in zip(xs, ys, strict=True)]
    for number in steps(most, 7):
        says = str(number)
        wide, x = text.width(says, NOTE), width * number / most
        at = min(max(0.0, x - wide / 2), width - wide)
        marks += words(at, scale.foot + 11, says, NOTE)
    says = _("messages labelled by the room")
    if not summary.taught:
        says = _("messages labelled in a recorded run")
    return [*marks, *moved(write(says, NOTE, width)[0].marks, 0, scale.foot + 13.5)]


def _band(points: Sequence[CurvePoint], xs: Sequence[float], scale: Scale) -> list[Mark]:
    low = [(x, scale.y(p.score.low)) for x, p in zip(xs, points, strict=True)]
    high = [(x, scale.y(p.score.high)) for x, p in zip(xs, points, strict=True)]
    around = [*high, *reversed(low)]
    edge = [(*a, *b) for a, b in zip(around, [*around[1:], around[0]], strict=True)]
    return [Shape(around, ACCENT_SOFT), Strokes(edge, ACCENT, FINE, DASH)]


def _dot(x: float, y: float, colour: Colour) -> Shape:
    turns = [n * pi / 8 for n in range(16)]
    return Shape([(x + DOT * cos(t), y + DOT * sin(t)) for t in turns], colour)


def _rules(summary: EventSummary, scale: Scale, width: float) -> list[Mark]:
    """Draw the flat line of the rules; its name keeps off the curve's end."""
    found = summary.rules_range
    if found is None:
        return []
    right = found.right * scale.total / max(found.total, 1)
    y = scale.y(right)
    line: Mark = Strokes([(0, y, width, y)], INK, 1.2, (4.6, 2.6))
    says = text.clean(_("the room’s rules, {right}").format(right=found.right))
    under = not summary.curve or right <= summary.curve[-1].score.right
    below = under and scale.foot - y > NOTE.leading + 2
    at = width - text.width(says, NOTE_INK)
    return [line, *words(at, y + (10.5 if below else -4), says, NOTE_INK)]


def _column(bar: Bar, x: float, scale: Scale) -> list[Mark]:
    marks = _apart(bar, x, scale) if bar.apart else _one(bar, x, scale)
    marks += _centred(bar.name, x, scale.foot + 11, NOTE_INK)
    if bar.recorded:
        marks += _centred(_("recorded"), x, scale.foot + 22, NOTE)
    return marks


def _scaled(right: int, score: Score, scale: Scale) -> float:
    return scale.y(right * scale.total / max(score.total, 1))


def _one(bar: Bar, x: float, scale: Scale) -> list[Mark]:
    (score,) = bar.scores
    half = 2.25 * MM
    top, foot = _scaled(score.high, score, scale), _scaled(score.low, score, scale)
    y = _scaled(score.right, score, scale)
    corners = [(x - half, top), (x + half, top), (x + half, foot), (x - half, foot)]
    edge = [(*a, *b) for a, b in zip(corners, [*corners[1:], corners[0]], strict=True)]
    outline = ACCENT if bar.ink is ACCENT else SOFT
    return [
        Shape(corners, bar.band),
        Strokes(edge, outline, FINE, DASH),
        Strokes([(x - half, y, x + half, y)], bar.ink, 2.2),
    ]


def _apart(bar: Bar, x: float, scale: Scale) -> list[Mark]:
    """Draw a dot for each machine, in as many rows as keep them from touching."""
    ys = sorted(_scaled(s.right, s, scale) for s in bar.scores)
    rows = next((n for n in range(1, MOST) if _clear(ys, n)), MOST)
    pitch = 2 * DOT + 1
    half = max(2.25 * MM, rows * pitch / 2)
    marks: list[Mark] = [Area(x - half, ys[0], 2 * half, ys[-1] - ys[0], NEUTRAL)] if len(ys) > 1 else []
    for place, y in enumerate(ys):
        marks.append(_dot(x + (place % rows - (rows - 1) / 2) * pitch, y, bar.ink))
    return marks


def _clear(ys: Sequence[float], rows: int) -> bool:
    return all(below - above > 2 * DOT for above, below in zip(ys, ys[rows:], strict=False))
