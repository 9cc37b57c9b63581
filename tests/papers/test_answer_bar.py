"""The answer bar: widths, order, don't know apart, counts below."""

from itertools import pairwise

from papers import sample_plan

from workshop.papers.bars import APART, Part, bar, parts_of
from workshop.papers.marks import Area, Words, leaves


def said(width: float, *parts: Part) -> list[Words]:
    return [mark for mark in leaves(bar(parts, width).marks) if isinstance(mark, Words)]


def test_one_voter_is_as_wide_as_another() -> None:
    slab = bar([Part("met", 9), Part("not", 5)], 200)
    areas = [mark for mark in leaves(slab.marks) if isinstance(mark, Area)]
    unit = (200 - APART) / 14

    assert abs(areas[0].width - 9 * unit) < 1
    assert abs(areas[1].x - 9 * unit) < 0.01


def test_nothing_is_drawn_for_zero() -> None:
    assert [word.text for word in said(200, Part("met", 9), Part("partly", 0), Part("not", 5))] == ["9", "5"]


def test_dont_know_stands_at_the_right_edge() -> None:
    (_met, unknown) = said(200, Part("met", 6), Part("unknown", 3))

    assert abs(unknown.x + 2.5 - (200 - 1.5 * (200 - APART) / 9)) < 1


def test_counts_under_narrow_segments_do_not_touch() -> None:
    parts = [Part("met", 1, 0, 4), Part("partly", 1, 1, 4), Part("not", 498, 2, 4), Part("unknown", 1)]
    words = said(60, *parts)

    ends = [(w.x, w.x + 4.58 * len(w.text)) for w in words]
    assert all(a[1] < b[0] for a, b in pairwise(ends))


def test_levels_are_ordered_with_the_strongest_first() -> None:
    parts = parts_of(sample_plan.EXPLAIN)

    assert [(p.level, p.people) for p in parts] == [("met", 3), ("partly", 7), ("not", 4), ("unknown", 0)]
