"""The faces on paper: Noto Sans, and which other face has a character that it lacks."""

from functools import cache, lru_cache

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from workshop.places import RESOURCES

REGULAR, BOLD = "NotoSans-Regular", "NotoSans-Bold"
# Asked in this order; the last is large and is read only when a character needs it.
FALLBACKS = ("ReadyroomFallback-Regular", "NotoEmoji-Regular", "DroidSansFallback")


@cache
def face(name: str) -> TTFont | None:
    """Read and register a face once for the life of the program; None where it is not shipped."""
    path = RESOURCES / "fonts" / f"{name}.ttf"
    if not path.exists() and name in FALLBACKS:
        return None
    font = TTFont(name, str(path), asciiReadable=name not in FALLBACKS)
    pdfmetrics.registerFont(font)
    return font


def main(*, bold: bool) -> TTFont:
    """Give the face that text is set in."""
    font = face(BOLD if bold else REGULAR)
    assert font is not None
    return font


@lru_cache(maxsize=8192)
def name_for(character: str, *, bold: bool) -> str:
    """Give the name of the first face that has the character, empty when none has."""
    for name in (BOLD if bold else REGULAR, *FALLBACKS):
        font = face(name)
        if font is not None and ord(character) in font.face.charToGlyph:
            return name
    return ""


@lru_cache(maxsize=8192)
def advance(character: str, name: str) -> float:
    """Give the width of a character at size 1."""
    font = face(name)
    assert font is not None
    return float(font.face.getCharWidth(ord(character))) / 1000
