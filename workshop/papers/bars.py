"""A distribution as a bar: one routine for every page, told apart without colour, the counts below."""

from collections.abc import Sequence
from typing import NamedTuple

from workshop.language import _
from workshop.model import Level, QuestionTally
from workshop.papers import text
from workshop.papers.marks import Area, Mark, Slab, Strokes, figure, moved, words, write
from workshop.papers.style import (
    ACCENT,
    INK,
    MM,
    NOT,
    NOTE,
    NOTE_INK,
    PAPER,
    PARTLY,
    SOFT,
    STRENGTHS,
    Colour,
)
from workshop.text import in_a_sentence

APART = 1.6 * MM
BETWEEN = 0.25 * MM
BAR = 2.8 * MM
# Words of an answer that stands well behind its count.
SHORT = 2
EDGE = 0.4
# More strengths of ink than these are not told apart.
MOST_INKS = 5
ORDER: tuple[Level, ...] = ("met", "partly", "not", "unknown", "")


class Part(NamedTuple):
    """One answer: its level (empty where answers have no level), its place among the others, its words."""

    level: Level
    people: int
    place: int = 0
    of: int = 1
    says: str = ""


def parts_of(tally: QuestionTally) -> tuple[Part, ...]:
    """Give the parts of a tally: met before partly before not where answers have levels, don't know last."""
    pairs = list(zip(tally.question.options, tally.counts, strict=True))
    known = [(option, count) for option, count in pairs if option.level != "unknown"]
    levelled = all(option.level for option, _count in known)
    if levelled:
        known.sort(key=lambda pair: ORDER.index(pair[0].level))
    parts = [
        Part(option.level if levelled else "", count, place, len(known), option.text)
        for place, (option, count) in enumerate(known)
    ]
    return (*parts, *(Part("unknown", count, says=o.text) for o, count in pairs if o.level == "unknown"))


def strength(place: int, of: int) -> Colour:
    """Give the ink for an answer without level: four fixed strengths, even steps where there are more."""
    if of <= len(STRENGTHS):
        return STRENGTHS[place]
    strong, weak = STRENGTHS[0], STRENGTHS[-1]
    share = place / (of - 1)
    red, green, blue = (a + (b - a) * share for a, b in zip(strong, weak, strict=True))
    return red, green, blue


def pattern(part: Part, x: float, width: float, high: float) -> list[Mark]:
    """Fill one segment whose top is at 0."""
    match part.level:
        case "met":
            return [Area(x, 0, width, high, ACCENT)]
        case "partly":
            return [Area(x, 0, width, high, PARTLY), Strokes(_hatch(x, width, high), ACCENT, 0.32 * MM)]
        case "not":
            pitch = 0.86 * MM
            rows = [
                pitch * (n + 0.75) for n in range(int(high / pitch) + 1) if pitch * (n + 0.75) < high - 0.3
            ]
            stripes = [(x, y, x + width, y) for y in rows]
            return [Area(x, 0, width, high, NOT), Strokes(stripes, PAPER, 0.3 * MM)]
        case "unknown":
            return [Strokes(_frame(x, width, high, 0.0), SOFT, 0.6, (0.7, 1.3))]
        case _:
            # The weakest ink is nearly paper: the edge keeps it a segment, also from a poor printer.
            area = Area(x, 0, width, high, strength(part.place, part.of))
            return [area, Strokes(_frame(x, width, high, EDGE / 2), INK, EDGE)]


def _frame(x: float, width: float, high: float, inset: float) -> list[tuple[float, float, float, float]]:
    left, right, top, foot = x + inset, x + width - inset, max(0.3, inset), high - max(0.3, inset)
    corners = [(left, top), (right, top), (right, foot), (left, foot)]
    return [(*a, *b) for a, b in zip(corners, [*corners[1:], corners[0]], strict=True)]


def _hatch(x: float, width: float, high: float) -> list[tuple[float, float, float, float]]:
    lines = []
    step = 1.4142 * MM
    start = -high + step / 2
    while start < width:
        left, right = max(0.0, start), min(width, start + high)
        lines.append((x + left, high - (left - start), x + right, high - (right - start)))
        start += step
    return lines


def bar(
    parts: Sequence[Part], width: float, *, high: float = BAR, counts: bool = True, least: int = 1
) -> Slab:
    """Draw the answer bar: one voter is (width - 1.6 mm) / n wide, nothing is drawn for a zero."""
    total = sum(p.people for p in parts)
    if not total:
        return write(_("nobody answered"), NOTE, width)[0]
    unit = (width - APART) / max(total, least)
    marks: list[Mark] = []
    labels: list[tuple[float, Part]] = []
    x = 0.0
    for part in parts:
        long = part.people * unit
        if not part.people:
            continue
        at = width - long if part.level == "unknown" else x
        shown = long if part.level == "unknown" else max(long - BETWEEN, 0.4)
        marks += pattern(part, at, shown, high)
        labels.append((at + shown / 2, part))
        x += long
    if counts:
        marks += _counts(labels, width, high)
    return Slab(high + (11 if counts else 0), figure(marks, said(parts)))


def said(parts: Sequence[Part]) -> str:
    """Say a bar in words, “6 met, 2 partly” or “I decide: 2; I advise: 3”; nothing is said for a zero."""
    answers = [(part.says or level_name(part.level), part.people) for part in parts if part.people]
    if all(part.level for part in parts) and all(answer.count(" ") < SHORT for answer, _n in answers):
        behind = _("{n} {answer}")
        return ", ".join(behind.format(n=n, answer=in_a_sentence(answer)) for answer, n in answers)
    before = _("{answer}: {n}")
    return "; ".join(before.format(n=n, answer=answer) for answer, n in answers)


def level_name(level: Level) -> str:
    """Name a level where the answers have no words of their own."""
    names = {"met": _("met"), "partly": _("partly"), "not": _("not met"), "unknown": _("don’t know")}
    return names.get(level, "")


def _counts(labels: Sequence[tuple[float, Part]], width: float, high: float) -> list[Mark]:
    """Centre each count under its segment; push neighbours apart where segments are narrow."""
    wide = [text.width(str(part.people), NOTE_INK) for _x, part in labels]
    left = [x - w / 2 for (x, _part), w in zip(labels, wide, strict=True)]
    for i in range(1, len(left)):
        left[i] = max(left[i], left[i - 1] + wide[i - 1] + 2.2)
    limit = width + 2
    for i in reversed(range(len(left))):
        left[i] = min(left[i], limit - wide[i])
        limit = left[i] - 2.2
    marks: list[Mark] = []
    for (_x, part), at in zip(labels, left, strict=True):
        marks += words(at, high + 9, str(part.people), NOTE if part.level == "unknown" else NOTE_INK)
    return marks


def lane(count: int, highest: int, width: float, high: float = 2.2 * MM, level: Level = "") -> Slab:
    """Draw one count as a bar with its number behind it; `highest` fills the width."""
    long = (width - 20) * count / max(highest, 1)
    drawn = pattern(Part(level, count), 0, long, high) if count else []
    marks = moved(drawn, 0, 0.6)
    return Slab(12, [*marks, *words(long + (4 if count else 0), 8, str(count), NOTE_INK)], 8)
