"""The faces on paper: Noto Sans, and which other face has a character that it lacks."""

import unicodedata
from collections.abc import Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from workshop.papers.scripts import JOINERS
from workshop.places import RESOURCES

REGULAR, BOLD = "NotoSans-Regular", "NotoSans-Bold"
# Asked in this order; the last is large and is read only when a character needs it.
FALLBACKS = (
    "ReadyroomFallback-Regular",
    "NotoEmoji-Regular",
    "ReadyroomFurther-Regular",
    "DroidSansFallback",
)
# Faces without a bold of their own that are drawn with an outline in bold text.
THICKENED = ("ReadyroomFallback-Regular", "ReadyroomFurther-Regular", "DroidSansFallback")

# Characters of no meaning of their own (planes 15 and 16) stand for glyphs that no character reaches.
_STAND_INS = range(0xF0000, 0x10FFFE)
_CMAP = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CMapName /Readyroom def
/CMapType 2 def
1 begincodespacerange
<00> <FF>
endcodespacerange
{lines}
endcmap
CMapName currentdict /CMap defineresource pop
end
end"""
_MOST_LINES = 100


class Face(TTFont):
    """A face of which any glyph can be printed, with the text that it stands for."""

    def __init__(self, name: str, path: Path, *, ascii_readable: bool) -> None:
        """Read the face from its file."""
        super().__init__(name, str(path), asciiReadable=ascii_readable)
        self.path = path
        self.meanings: dict[int, str] = {}
        self._letters: dict[tuple[int, str], str] = {}

    def letter(self, glyph: int, meaning: str) -> str:
        """Give the character that prints a glyph which stands for some text."""
        if len(meaning) == 1 and self.face.charToGlyph.get(ord(meaning)) == glyph:
            return meaning
        key = (glyph, meaning if len(self._letters) < len(_STAND_INS) // 2 else "")
        if key not in self._letters:
            code = _STAND_INS[len(self._letters)]
            self._letters[key] = chr(code)
            self.meanings[code] = key[1]
            self.face.charToGlyph[code] = glyph
            self.face.charWidths[code] = round(self.face.hmetrics[glyph][0] * 1000 / self.face.unitsPerEm)
        return self._letters[key]

    def addObjects(self, doc: Any) -> None:  # noqa: N802 - reportlab's name
        """Embed the subsets; each code tells the text it stands for, also beyond the first plane."""
        subsets = self.state[doc].subsets
        names = [self.getSubsetInternalName(n, doc)[1:] for n in range(len(subsets))]
        super().addObjects(doc)
        for name, subset in zip(names, subsets, strict=True):
            font = doc.idToObject["BasicFonts"].dict[name]
            doc.idToObject[font.ToUnicode.name].content = self._cmap(subset)

    def _cmap(self, subset: Sequence[int]) -> str:
        said = [(n, self.meanings.get(code, chr(code))) for n, code in enumerate(subset) if code]
        lines = [f"<{n:02X}> <{text.encode('utf-16-be').hex().upper()}>" for n, text in said if text]
        groups = [lines[at : at + _MOST_LINES] for at in range(0, len(lines), _MOST_LINES)]
        told = "\n".join(
            line for group in groups for line in (f"{len(group)} beginbfchar", *group, "endbfchar")
        )
        return _CMAP.format(lines=told)


@cache
def face(name: str) -> Face | None:
    """Read and register a face once for the life of the program; None where it is not shipped."""
    path = RESOURCES / "fonts" / f"{name}.ttf"
    if not path.exists() and name in FALLBACKS:
        return None
    font = Face(name, path, ascii_readable=name not in FALLBACKS)
    pdfmetrics.registerFont(font)
    return font


def named(name: str) -> Face:
    """Give a face that is known to be there."""
    font = face(name)
    if font is None:
        raise LookupError(name)
    return font


@lru_cache(maxsize=8192)
def name_for(text: str, *, bold: bool) -> str:
    """Give the name of the first face that has all characters of a text, empty when none has."""
    needed = [ord(c) for c in text if c not in JOINERS]
    if any(unicodedata.category(c) == "Co" for c in text):
        return ""
    for name in (BOLD if bold else REGULAR, *FALLBACKS):
        font = face(name)
        if font is not None and all(code in font.face.charToGlyph for code in needed):
            return name
    return ""


@lru_cache(maxsize=8192)
def advance(character: str, name: str) -> float:
    """Give the width of a character at size 1."""
    return float(named(name).stringWidth(character, 1))
