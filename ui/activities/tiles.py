"""Tiles of the seven roles: where each stands in pattern and word, its counts, the way that is taken."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from ui.activities.frame import pages_of
from ui.theme import ROOM_SMALL, ROOM_TEXT
from ui.widgets.answer_bar import Look, answer_bar
from ui.widgets.canvas import Canvas, Run
from ui.widgets.lettering import Block, block, fitted
from ui.widgets.patterns import paint_option
from workshop.cover import RoleStanding, State, state_name
from workshop.language import _
from workshop.model import Level, Option, QuestionTally

GAP, INSIDE = 28.0, 20.0
LEAST, MOST = 400.0, 4
STRIP, NAME_TOP, STATE_GAP = 16.0, 28.0, 8.0
SWATCH, SWATCH_HIGH = 44.0, 28.0
COUNTS, BAR, COUNT_SIZE = 60.0, 28.0, 44
MORE = 40.0
NAME_LINES, STATE_LINES, WAY_LINES = 2, 2, 3
LEVELS: Mapping[State, Level] = {
    "covered": "met",
    "no time": "partly",
    "could grow": "partly",
    "open": "not",
    "not known": "unknown",
}


@dataclass(frozen=True, slots=True)
class Tile:
    """One role as it is set; `way` is what was written for the room."""

    standing: RoleStanding
    name: Block
    state: Block
    way: tuple[Block, ...]

    @property
    def tally(self) -> QuestionTally | None:
        """Give what the room answered, None where it was not asked."""
        return self.standing.evidence.tally if self.standing.evidence else None

    @property
    def height(self) -> float:
        """Give the height that it needs."""
        counted = COUNTS + BAR + 16 if self.tally else 0.0
        ways = sum(made.height for made in self.way) + (12 if self.way else 0)
        return NAME_TOP + self.name.height + STATE_GAP + self.state.height + 12 + counted + ways + INSIDE


@dataclass(frozen=True, slots=True)
class Row:
    """Tiles side by side, all of one height."""

    tiles: tuple[Tile, ...]
    wide: float

    @property
    def height(self) -> float:
        """Give the height of its highest tile."""
        return max(tile.height for tile in self.tiles)


def lay_out(
    area: QRectF, standings: Sequence[RoleStanding], ways: Mapping[str, Sequence[str]]
) -> list[list[Row]]:
    """Give the pages of tiles; `ways` is what was written about a role, by its name."""
    across = max(1, min(MOST, int((area.width() + GAP) // (LEAST + GAP))))
    wide = (area.width() - (across - 1) * GAP) / across
    tiles = [_tile(s, ways.get(s.role.name, ()), wide) for s in standings]
    rows = [Row(tuple(tiles[n : n + across]), wide) for n in range(0, len(tiles), across)]
    return [[rows[n] for n in page] for page in pages_of([row.height for row in rows], area.height(), GAP)]


def paint_tiles(canvas: Canvas, area: QRectF, rows: Sequence[Row], look: Look) -> None:
    """Paint one page of tiles, as high as they have room for."""
    free = area.height() - sum(row.height for row in rows) - GAP * max(0, len(rows) - 1)
    more = max(0.0, min(MORE, free / max(1, len(rows))))
    y = area.top()
    for row in rows:
        high = row.height + more
        # The bars of a row stand on one line, whatever the length of the names above them.
        for place, tile in enumerate(row.tiles):
            _paint(canvas, tile, QRectF(area.left() + place * (row.wide + GAP), y, row.wide, high), look)
        y += high + GAP


def _tile(standing: RoleStanding, ways: Sequence[str], wide: float) -> Tile:
    text = wide - 2 * INSIDE
    name = fitted(standing.role.name, (ROOM_TEXT, ROOM_SMALL), text, NAME_LINES, bold=True)
    if name.cut:
        name = block(standing.role.name, ROOM_SMALL, text, lines=NAME_LINES + 1, bold=True)
    state = block(short_state(standing.state), ROOM_SMALL, text - SWATCH - 14, lines=STATE_LINES)
    return Tile(standing, name, state, tuple(block(w, ROOM_SMALL, text, lines=WAY_LINES) for w in ways))


def short_state(state: State) -> str:
    """Give the word for where a role stands, as short as a tile needs it."""
    return {"no time": _("no time"), "could grow": _("could grow")}.get(state) or state_name(state)


def answers() -> tuple[Option, ...]:
    """Give the five answers about a role in one or two words each, for the legend."""
    return (
        Option("time", _("has time")),
        Option("no-time", _("no time")),
        Option("grow", _("could grow")),
        Option("nobody", _("nobody")),
        Option("unknown", _("don’t know"), "unknown"),
    )


def _paint(canvas: Canvas, tile: Tile, area: QRectF, look: Look) -> None:
    theme, state = canvas.theme, tile.standing.state
    x = area.left() + INSIDE
    canvas.frame(area, theme.line, 2)
    if state == "split":
        canvas.frame(area)
    level = LEVELS.get(state)
    if level:
        strip = QRectF(area.left(), area.top(), area.width(), STRIP)
        paint_option(canvas.painter, strip, Option(state, "", level), 1, theme)
    y = canvas.put(tile.name, x, area.top() + NAME_TOP) + STATE_GAP
    left = x
    if level:
        swatch = QRectF(x, y + 8, SWATCH, SWATCH_HIGH)
        paint_option(canvas.painter, swatch, Option(state, "", level), 1, theme)
        left += SWATCH + 14
    strong = state in {"split", "open", "not known"}
    made = block(tile.state.text, ROOM_SMALL, area.right() - INSIDE - left, lines=STATE_LINES, bold=strong)
    y = canvas.put(made, left, y) + 12
    for way in tile.way:
        y = canvas.put(way, x, y)
    if tile.tally:
        counts = QRectF(x, area.bottom() - INSIDE - COUNTS - BAR, area.width() - 2 * INSIDE, COUNTS + BAR)
        _paint_counts(canvas, tile.tally, counts, look)


def _paint_counts(canvas: Canvas, tally: QuestionTally, area: QRectF, look: Look) -> None:
    slot = area.width() / max(1, len(tally.counts))
    most = max(tally.counts, default=0)
    size = COUNT_SIZE if len(str(most)) < 3 else ROOM_SMALL  # noqa: PLR2004 - three figures are wider
    for number, n in enumerate(tally.counts):
        strong = n == most and n > 0
        run = Run(str(n), size, strong, canvas.theme.ink if strong else canvas.theme.ink_soft)
        canvas.runs([run], area.left() + (number + 0.5) * slot, area.top() + 44, align="centre")
    bar = QRectF(area.left(), area.bottom() - BAR, area.width(), BAR)
    answer_bar(canvas.painter, bar, tally, tally.answered, look)
