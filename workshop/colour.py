"""Colours as people write them, and whether they can be read on white paper."""

import re

from workshop.language import _
from workshop.problems import Refusal

# Contrast that small text needs against its ground (WCAG 2.2, 1.4.3).
READABLE = 4.5
STEPS = 256
# Where sRGB goes over from a line to a curve.
KNEE = 0.04045
_SHORT, _LONG = re.compile(r"#?([0-9a-f]{3})"), re.compile(r"#?([0-9a-f]{6})")


class TooLight(Refusal):
    """A colour that is too light on white; `offer` is the nearest darker tone that is not."""

    def __init__(self, sentence: str, offer: str) -> None:
        """Keep what is offered beside the sentence."""
        super().__init__(sentence)
        self.offer = offer


def read_colour(written: str) -> str:
    """Give a colour as "#0B6E69"; raises Refusal where it is none, TooLight where white paper swallows it."""
    said = written.strip().lower()
    short, long = _SHORT.fullmatch(said), _LONG.fullmatch(said)
    digits = "".join(2 * d for d in short[1]) if short else long[1] if long else ""
    if not digits:
        raise Refusal(_("Write the colour as # and six letters or digits, for example #0B6E69."))
    colour = f"#{digits.upper()}"
    if contrast(colour) >= READABLE:
        return colour
    offer = darker(colour)
    says = _("{colour} is too light to be read on white paper. The nearest tone that works is {offer}.")
    raise TooLight(says.format(colour=colour, offer=offer), offer)


def contrast(colour: str) -> float:
    """Give the contrast of a colour against white, 1 to 21 (WCAG 2.2)."""
    return 1.05 / (_light(_parts(colour)) + 0.05)


def darker(colour: str) -> str:
    """Give the lightest tone of a colour that can be read on white; the colour itself where it can."""
    parts = _parts(colour)
    for step in range(STEPS, -1, -1):
        tone = "#" + "".join(f"{int(part * step / STEPS):02X}" for part in parts)
        if contrast(tone) >= READABLE:
            break
    return tone


def _parts(colour: str) -> tuple[int, int, int]:
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return red, green, blue


def _light(parts: tuple[int, int, int]) -> float:
    """Give the relative luminance of red, green and blue."""
    shares = [part / 255 for part in parts]
    red, green, blue = (s / 12.92 if s <= KNEE else ((s + 0.055) / 1.055) ** 2.4 for s in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
