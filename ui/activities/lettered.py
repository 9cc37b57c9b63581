"""The teams with the letters of their cards: as lines of a guide, as a row of cards, and as a key."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF

from ui.activities.frame import AIR
from ui.activities.teaching import letter
from ui.theme import ROOM_COUNT, ROOM_QUESTION, ROOM_SMALL, ROOM_TEXT
from ui.widgets.canvas import Canvas
from ui.widgets.lettering import Block, block, fitted, within
from workshop.model import Team

ROW_MOST, ROW_LEAST, NAME_SHARE = 168.0, 92.0, 0.42
CARD_SHARE, CARD_MOST, CARD_LEAST = 0.66, 104.0, 60.0
GAP, BESIDE, COLUMN_LEAST, COLUMNS = 32.0, 24.0, 320.0, 4
SMALL_CARD, INSIDE = 72.0, 8.0


def paint_guide(canvas: Canvas, area: QRectF, teams: Sequence[Team]) -> float:
    """Paint each team as a line: its card, its name, what belongs to it; give where they end."""
    high = max(ROW_LEAST, min(ROW_MOST, area.height() / max(1, len(teams))))
    side = max(CARD_LEAST, min(CARD_MOST, high * CARD_SHARE))
    names = _names(teams, area.width() * NAME_SHARE, high - INSIDE)
    left = area.left() + side + GAP
    guide = left + max((name.width for name in names), default=0.0) + 2 * GAP
    y = area.top()
    for number, (team, name) in enumerate(zip(teams, names, strict=True)):
        middle = y + high / 2
        _paint_card(canvas, number, QRectF(area.left(), middle - side / 2, side, side))
        canvas.put(name, left, middle - name.height / 2)
        made = within(team.guide, (52, ROOM_SMALL), area.right() - guide, high - INSIDE)
        canvas.put(made, guide, middle - made.height / 2, colour=canvas.theme.ink_soft)
        y += high
    return y


def _names(teams: Sequence[Team], width: float, height: float) -> list[Block]:
    """Set the names in one size, the largest in which each fits."""
    made = [within(t.name, (ROOM_QUESTION, ROOM_TEXT), width, height, bold=True) for t in teams]
    size = min((name.size for name in made), default=ROOM_TEXT)
    return [within(t.name, (size, size), width, height, bold=True) for t in teams]


def cards_height(area: QRectF, teams: Sequence[Team], guide: int) -> float:
    """Give how high the teams are side by side, each with so many lines of its guide."""
    across, wide = _columns(area, len(teams))
    rows = -(-len(teams) // across)
    return rows * _highest(teams, wide, guide) + (rows - 1) * AIR


def paint_cards_row(canvas: Canvas, area: QRectF, teams: Sequence[Team], guide: int) -> None:
    """Paint the teams side by side, each with its card, in as few rows as they need."""
    across, wide = _columns(area, len(teams))
    high = _highest(teams, wide, guide)
    for number, team in enumerate(teams):
        row, column = divmod(number, across)
        x, y = area.left() + column * (wide + GAP), area.top() + row * (high + AIR)
        name, words = _words(team, wide, guide)
        _paint_card(canvas, number, QRectF(x, y, SMALL_CARD, SMALL_CARD))
        end = canvas.put(name, x + SMALL_CARD + BESIDE, y)
        if guide:
            canvas.put(words, x + SMALL_CARD + BESIDE, end, colour=canvas.theme.ink_soft)


def _columns(area: QRectF, teams: int) -> tuple[int, float]:
    """Give how many teams stand side by side, evenly in each row, and how wide one is."""
    most = max(1, min(COLUMNS, int((area.width() + GAP) // (COLUMN_LEAST + GAP))))
    rows = -(-max(1, teams) // most)
    across = -(-max(1, teams) // rows)
    return across, (area.width() - (across - 1) * GAP) / across


def _words(team: Team, wide: float, guide: int) -> tuple[Block, Block]:
    free = wide - SMALL_CARD - BESIDE
    return (
        fitted(team.name, (48, ROOM_SMALL), free, 2, bold=True),
        block(team.guide, ROOM_SMALL, free, lines=max(1, guide)),
    )


def _highest(teams: Sequence[Team], wide: float, guide: int) -> float:
    made = (_words(team, wide, guide) for team in teams)
    return max(SMALL_CARD, *(name.height + (words.height if guide else 0.0) for name, words in made))


def _paint_card(canvas: Canvas, number: int, card: QRectF) -> None:
    canvas.frame(card)
    size = round(min(ROOM_COUNT, card.height() * 0.7))
    made = block(letter(number), max(ROOM_SMALL, size), card.width() * 2, lines=1, bold=True)
    canvas.put(made, card.center().x(), card.center().y() - made.height / 2, align="centre")


def key_text(number: int, team: Team) -> str:
    """Name a team by its letter."""
    return f"{letter(number)}  {team.name}"
