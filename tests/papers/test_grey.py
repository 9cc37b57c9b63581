"""Without colour: every level keeps a pattern of its own, neighbours without levels a strength."""

from itertools import combinations, pairwise
from statistics import pvariance
from typing import NamedTuple

import pypdfium2
import pytest

from workshop.model import Level
from workshop.papers.bars import ORDER, Part, pattern, strength
from workshop.papers.marks import moved
from workshop.papers.painting import About, paint
from workshop.papers.sheet import Sheets
from workshop.papers.style import GRIDS, MM

LEVELS: tuple[Level, ...] = ("met", "partly", "not", "unknown")
HIGH, WIDE, SCALE = 2.2 * MM, 20 * MM, 12
# The program's own colour, a dark one, and the lightest that is allowed.
ACCENTS = ("", "#1A1A2E", "#967103")


class Look(NamedTuple):
    """A segment in grey: how much it changes across and down, and how dark its middle is (0 white)."""

    across: float
    down: float
    dark: float

    @property
    def drawn(self) -> tuple[bool, bool, bool]:
        return self.across > 0.0004, self.down > 0.0004, self.dark > 0.02


def seen(level: Level, accent: str = "") -> Look:
    """Print one segment, as thin as bars get, and look at its inside as a black-and-white printer would."""
    sheets = Sheets(GRIDS["A4"])
    sheets.part("x")
    sheets.draw(*moved(pattern(Part(level, 3), 0.0, WIDE, HIGH), 100.0, 100.0))
    document = pypdfium2.PdfDocument(paint(sheets, About("x", "x", "x", "en", "x", accent=accent)))
    picture = document[0].render(scale=SCALE, grayscale=True).to_pil()
    document.close()
    edge = 1.2
    box = (100 + edge, 100 + edge, 100 + WIDE - edge, 100 + HIGH - edge)
    inside = picture.crop(tuple(round(side * SCALE) for side in box))
    width, height = inside.size
    ink = [[1 - inside.getpixel((x, y)) / 255 for x in range(width)] for y in range(height)]
    rows, columns = [sum(r) / width for r in ink], [sum(c) / height for c in zip(*ink, strict=True)]
    one_row = pvariance(ink[height // 2])
    return Look(max(one_row, pvariance(columns)), pvariance(rows), sum(rows) / height)


@pytest.mark.parametrize("accent", ACCENTS)
def test_each_level_has_a_pattern_that_no_other_has(accent: str) -> None:
    looks = {level: seen(level, accent).drawn for level in LEVELS}

    assert looks["met"] == (False, False, True)
    assert looks["partly"][0]
    assert looks["not"] == (False, True, True)
    assert looks["unknown"] == (False, False, False)
    for one, other in combinations(LEVELS, 2):
        assert looks[one] != looks[other], (one, other)


def test_every_level_of_the_model_is_among_them() -> None:
    assert {*LEVELS, ""} == set(ORDER)


@pytest.mark.parametrize("answers", range(2, 8))
def test_neighbours_without_levels_differ_in_strength(answers: int) -> None:
    greys = [sum(strength(place, answers)) / 3 for place in range(answers)]

    assert all(after - before > 0.11 for before, after in pairwise(greys))
