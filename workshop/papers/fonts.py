"""The faces on paper: Noto Sans, and which other face has a character that it lacks."""

from functools import cache, lru_cache

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from workshop.places import RESOURCES

REGULAR, BOLD = "NotoSans-Regular", "NotoSans-Bold"
# Asked in this order; the last is large and is read only when a character needs it.
FALLBACKS = ("ReadyroomFallback-Regular", "NotoEmoji-Regular", "DroidSansFallback")
# Faces without a bold of their own that are drawn with an outline in bold text.
THICKENED = ("ReadyroomFallback-Regular", "DroidSansFallback")


@cache
def face(name: str) -> TTFont | None:
    """Read and register a face once for the life of the program; None where it is not shipped."""
    path = RESOURCES / "fonts" / f"{name}.ttf"
    if not path.exists() and name in FALLBACKS:
        return None
    font = TTFont(name, str(path), asciiReadable=name not in FALLBACKS)
    pdfmetrics.registerFont(font)
    return font


def named(name: str) -> TTFont:
    """Give a face that is known to be there."""
    font = face(name)
    if font is None:
        raise LookupError(name)
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
    return float(named(name).stringWidth(character, 1))
