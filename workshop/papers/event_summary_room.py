"""How much room the parts of the event summary get: steps from generous to tight, and cutting to fit."""

from collections.abc import Sequence
from typing import NamedTuple

from workshop.papers import text
from workshop.papers.marks import Stack, gap, height, write
from workshop.papers.style import HEAD, MM, TITLE, Style


class Room(NamedTuple):
    """One step: the curve's least height, most ideas, kinds and pulse questions, lines of a text, white.

    `names` are the lines of an idea's name where they are not those of any text.
    """

    curve: float
    ideas: int
    kinds: int
    pulses: int
    lines: int
    white: float
    figure: Style = TITLE
    names: int = 0


ROOMS = (
    Room(46 * MM, 6, 5, 4, 2, 8 * MM),
    Room(42 * MM, 6, 5, 3, 2, 6 * MM),
    Room(38 * MM, 6, 5, 3, 2, 4.5 * MM),
    # Fewer ideas with their whole names say more than six that are cut.
    Room(34 * MM, 5, 5, 3, 1, 2.8 * MM, names=2),
    Room(32 * MM, 4, 5, 3, 1, 2.8 * MM, names=2),
    Room(26 * MM, 4, 4, 3, 1, 2.5 * MM, HEAD, names=2),
    Room(36 * MM, 6, 5, 3, 1, 4.5 * MM),
    Room(32 * MM, 5, 5, 3, 1, 3.5 * MM),
    Room(26 * MM, 4, 4, 3, 1, 2.5 * MM, HEAD),
)
# More white than this between two parts makes them fall apart.
WIDEST = 13 * MM


class Band(NamedTuple):
    """One part of the page: notes in the margin, the rest in the main area.

    `lift` is how far the notes' first baseline stands above the main one's.
    """

    margin: Stack
    main: Stack
    lift: float = 0.0

    @property
    def aside(self) -> Stack:
        """Give the notes, lowered to where their first line belongs."""
        return lowered(self.margin, self.main[0].base - self.lift)

    @property
    def height(self) -> float:
        """Give the height of the taller side."""
        return max(height(self.aside), height(self.main))


def lowered(stack: Stack, base: float) -> Stack:
    """Give a stack whose first baseline lies at least so far below its top."""
    return [gap(max(0.0, base - stack[0].base)), *stack] if stack else stack


def cut(says: str, style: Style, width: float) -> str:
    """Give as much of a text as one line takes, with an ellipsis where more followed."""
    lines = text.shorten(text.wrap(says, style, width), style, width, 1)
    return lines[0].said if lines else ""


def fitted(says: str, styles: Sequence[tuple[Style, int]], width: float) -> Stack:
    """Write in the first style in which so many lines hold all of the text; in the last it is cut."""
    for style, most in styles[:-1]:
        lines = write(says, style, width)
        if len(lines) <= most:
            return lines
    style, most = styles[-1]
    return write(says, style, width, most=most)
