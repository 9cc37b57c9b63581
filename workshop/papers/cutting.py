"""Sheets to be cut: equal parts below each other with dashed lines between, each with a foot of its own."""

from collections.abc import Sequence
from dataclasses import dataclass

from workshop.papers import text
from workshop.papers.marks import Group, Mark, Stack, Strokes, moved, one, words
from workshop.papers.sheet import Page
from workshop.papers.structure import SECT
from workshop.papers.style import HAIR, MM, NOTE, SOFT, Grid

DASHES = (2.4, 2.0)
HEAD, FOOT, BELOW = 9.6 * MM, 7 * MM, 11 * MM
APART = 6 * MM


@dataclass(frozen=True, slots=True)
class Cut:
    """A sheet of `parts` equal parts; all lengths in points, y from the top of a part."""

    grid: Grid
    parts: int

    @property
    def high(self) -> float:
        """Give the height of a part."""
        return self.grid.height / self.parts

    @property
    def room(self) -> float:
        """Give the height between head and foot of a part."""
        return self.high - HEAD - BELOW

    def part(self, aside: Stack, main: Stack, left: str, right: str) -> list[Mark]:
        """Lay a part out: what stands in the margin, the main area, and the two ends of the foot.

        The left end is what gets shortened where both are too long.
        """
        grid = self.grid
        marks = moved(one(aside).marks, grid.left, HEAD) + moved(one(main).marks, grid.main, HEAD)
        return [*marks, *self._foot(left, right)]

    def _foot(self, left: str, right: str) -> list[Mark]:
        grid, y = self.grid, self.high - FOOT
        whole = grid.right - grid.left
        ends = text.one_line(right, NOTE, whole * 0.6)
        begins = text.one_line(left, NOTE, whole - text.width(ends, NOTE) - APART)
        return [
            *words(grid.left, y, begins, NOTE),
            *words(grid.right - text.width(ends, NOTE), y, ends, NOTE),
        ]

    def page(self, parts: Sequence[Sequence[Mark]], title: str = "") -> Page:
        """Put parts below each other on one page, with the lines to cut along."""
        page = Page(title)
        for place, marks in enumerate(parts):
            page.placed.append((0.0, place * self.high, [Group(SECT, marks)]))
        below = (n * self.high for n in range(1, min(self.parts - 1, len(parts)) + 1))
        lines = [(0.0, y, self.grid.width, y) for y in below]
        if lines:
            page.placed.append((0.0, 0.0, [Strokes(lines, SOFT, HAIR, DASHES)]))
        return page
