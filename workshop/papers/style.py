"""How paper looks: colours, type sizes and the grid (points; y runs down from the top of the sheet)."""

from dataclasses import dataclass

MM = 72 / 25.4

Colour = tuple[float, float, float]


def _colour(code: str) -> Colour:
    red, green, blue = (int(code[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return red, green, blue


INK = _colour("#15202B")
SOFT = _colour("#4A5868")
LINE = _colour("#D5DCE3")
PAPER = _colour("#FFFFFF")
ACCENT = _colour("#0B6E69")
PARTLY = _colour("#91BEBB")
ACCENT_SOFT = _colour("#DDF0EE")
NOT = _colour("#CB856A")
WARM = _colour("#B4502A")
# Answers without an order: ink at falling strength, so that neighbours differ on any printer.
STRENGTHS = tuple(_colour(c) for c in ("#15202B", "#5B6673", "#A1A9B0", "#E1E5E8"))
# How much of the accent is in its lighter tones; the rest is paper.
SHARES = ((ACCENT, 1.0), (PARTLY, 0.45), (ACCENT_SOFT, 0.14))


def tones(accent: str) -> dict[Colour, Colour]:
    """Give what stands for the accent and its lighter tones in a client's colour; nothing without one."""
    if not accent:
        return {}
    red, green, blue = _colour(accent)
    return {
        own: (1 - (1 - red) * share, 1 - (1 - green) * share, 1 - (1 - blue) * share) for own, share in SHARES
    }


@dataclass(frozen=True, slots=True)
class Style:
    """A way to set text: size and leading in points."""

    size: float
    leading: float
    bold: bool = False
    colour: Colour = INK

    @property
    def base(self) -> float:
        """Give the distance from the top of a line to its baseline (Noto Sans centred in the leading)."""
        return self.leading / 2 + self.size * 0.388


TITLE = Style(26, 31, bold=True)
WANTED = Style(26, 31, bold=True, colour=ACCENT)
HEAD = Style(15, 19, bold=True)
TEXT = Style(10.5, 14)
STRONG = Style(10.5, 14, bold=True)
LEAD = Style(10.5, 14, colour=SOFT)
TABLE = Style(9, 12)
TABLE_STRONG = Style(9, 12, bold=True)
TABLE_SOFT = Style(9, 12, colour=SOFT)
NOTE = Style(8, 11, colour=SOFT)
NOTE_STRONG = Style(8, 11, bold=True)
NOTE_INK = Style(8, 11)

HAIR = 0.5
RULE = 0.75

COLUMNS = 12
TALLER = 820.0
COLUMN = 10.8333 * MM


@dataclass(frozen=True, slots=True)
class Grid:
    """Twelve columns, 10.83 mm on A4, between margins of 18 mm; the gutters take what is left."""

    width: float
    height: float
    left: float = 18 * MM
    top: float = 18 * MM
    foot: float = 9 * MM
    column: float = COLUMN

    @property
    def section(self) -> float:
        """Give the white between sections: less where the sheet is shorter."""
        return (10.4 if self.height > TALLER else 7.6) * MM

    @property
    def right(self) -> float:
        """Give the right edge of the type area."""
        return self.width - self.left

    @property
    def gutter(self) -> float:
        """Give the white between two columns: 4 mm on A4."""
        return (self.width - 2 * self.left - COLUMNS * self.column) / (COLUMNS - 1)

    @property
    def bottom(self) -> float:
        """Give where content ends."""
        return self.height - 19 * MM

    def span(self, columns: int) -> float:
        """Give the width of so many columns."""
        return columns * self.column + (columns - 1) * self.gutter

    def at(self, column: int) -> float:
        """Give the left edge of a column, counted from 0."""
        return self.left + column * (self.column + self.gutter)

    @property
    def main(self) -> float:
        """Give the left edge of the main area: the fourth column."""
        return self.at(3)

    @property
    def main_width(self) -> float:
        """Give the width of the main area: nine columns."""
        return self.span(9)

    @property
    def thirds(self) -> tuple[float, float, float]:
        """Give the left edges of the three thirds of the main area."""
        return self.at(3), self.at(6), self.at(9)


# One sheet for the wall, lying down: A3 where the papers are A4, Tabloid where they are Letter.
WALLS = {"A4": Grid(420 * MM, 297 * MM, column=26.5 * MM), "Letter": Grid(1224, 792, column=27.4 * MM)}
GRIDS = {"A4": Grid(210 * MM, 297 * MM), "Letter": Grid(612, 792)}
