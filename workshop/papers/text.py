"""What people typed, made printable: cleaned, split by the face that has each character, measured, wrapped.

Text reaches the paper as text and never as markup, so "<b>" and "&" print as they were typed.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from workshop.papers import fonts
from workshop.papers.style import Style

ELLIPSIS = "…"
NO_BREAK = "\u00a0"
# Scripts written without spaces: a line may break before any of their characters.
_DENSE = re.compile(
    "([\u2e80-\u2fdf\u3040-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff9f\U00020000-\U0003ffff])"
)
_LINES = re.compile(r"\r\n|[\r\n\x0b\x0c\x85\u2028\u2029]")

Pieces = str | Sequence[tuple[str, Style]]


class Run(NamedTuple):
    """Text of one style in a line; `x` from the line's left edge, points."""

    x: float
    style: Style
    text: str


class Line(NamedTuple):
    """One wrapped line; the width without white at its end."""

    width: float
    runs: tuple[Run, ...]


class _Chunk(NamedTuple):
    """Letters that stay together; `space` tells whether white comes before."""

    space: bool
    width: float
    atoms: tuple[tuple[str, Style], ...]


@lru_cache(maxsize=16384)
def clean(text: str) -> str:
    """Give the text on one line with only characters that print; what no face has is named in words."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(_printable(c) for c in unicodedata.normalize("NFC", text))


@lru_cache(maxsize=8192)
def _printable(character: str) -> str:
    kind = unicodedata.category(character)
    if character in {NO_BREAK, "\u202f"}:
        return NO_BREAK
    if kind in {"Zs", "Zl", "Zp", "Cc"}:
        return " "
    # Joiners, direction marks and variation selectors draw nothing by themselves.
    if kind == "Cf" or "\ufe00" <= character <= "\ufe0f":
        return ""
    if fonts.name_for(character, bold=False):
        return character
    return f"<U+{ord(character):04X} {unicodedata.name(character, '')}".rstrip() + ">"


def paragraphs(text: str) -> list[str]:
    """Split a text at its line breaks and leave out empty lines."""
    return [p for p in (line.strip() for line in _LINES.split(text)) if p]


@lru_cache(maxsize=32768)
def runs(text: str, *, bold: bool) -> tuple[tuple[str, str], ...]:
    """Split cleaned text into (face, text), in order."""
    if text.isascii():
        return ((fonts.BOLD if bold else fonts.REGULAR, text),)
    found: list[tuple[str, str]] = []
    for character in text:
        name = fonts.name_for(character, bold=bold) or fonts.REGULAR
        if found and found[-1][0] == name:
            found[-1] = (name, found[-1][1] + character)
        else:
            found.append((name, character))
    return tuple(found)


@lru_cache(maxsize=32768)
def _em(text: str, *, bold: bool) -> float:
    return sum(fonts.advance(c, name) for name, part in runs(text, bold=bold) for c in part)


def width(text: str, style: Style) -> float:
    """Give the width of cleaned text in points."""
    return _em(text, bold=style.bold) * style.size


def _pieces(pieces: Pieces, style: Style) -> Sequence[tuple[str, Style]]:
    return ((pieces, style),) if isinstance(pieces, str) else pieces


def _chunks(pieces: Pieces, style: Style) -> list[_Chunk]:
    chunks: list[_Chunk] = []
    glue = False
    for text, own in _pieces(pieces, style):
        words = clean(text).split(" ")
        for place, word in enumerate(words):
            space = place > 0 or not glue
            if not word:
                continue
            for number, part in enumerate(_parts(word)):
                white = space and not number
                chunk = _Chunk(white, width(part, own), ((part, own),))
                if not white and not number and chunks:
                    last = chunks[-1]
                    chunk = _Chunk(last.space, last.width + chunk.width, last.atoms + chunk.atoms)
                    chunks[-1] = chunk
                else:
                    chunks.append(chunk)
        glue = bool(words[-1])
    return chunks


def _parts(word: str) -> Sequence[str]:
    if word.isascii():
        return (word,)
    return [p for p in _DENSE.split(word) if p] or (word,)


def _broken(chunk: _Chunk, limit: float) -> Iterator[_Chunk]:
    """Break what is longer than a line wherever it fits."""
    space = chunk.space
    for text, style in chunk.atoms:
        rest = text
        while rest:
            at = 0
            room = limit
            while at < len(rest):
                room -= width(rest[at], style)
                if room < 0 and at:
                    break
                at += 1
            yield _Chunk(space, width(rest[:at], style), ((rest[:at], style),))
            rest, space = rest[at:], False


def wrap(pieces: Pieces, style: Style, limit: float) -> list[Line]:
    """Break text into lines no wider than `limit` points; a word that is too long is broken."""
    plain = _plain(pieces, style, limit) if isinstance(pieces, str) else None
    if plain is not None:
        return plain
    lines: list[Line] = []
    current: list[_Chunk] = []
    used = 0.0
    blank = width(" ", style)
    for whole in _chunks(pieces, style):
        for chunk in (whole,) if whole.width <= limit else _broken(whole, limit):
            white = blank if chunk.space and current else 0.0
            if current and used + white + chunk.width > limit + 0.01:
                lines.append(_line(current, blank))
                current, used, white = [], 0.0, 0.0
            current.append(chunk)
            used += white + chunk.width
    if current:
        lines.append(_line(current, blank))
    return lines


def _plain(text: str, style: Style, limit: float) -> list[Line] | None:
    """Break text of one style at its spaces; None where a word is too long or may be broken inside."""
    said = clean(text)
    if not said.isascii() and _DENSE.search(said):
        return None
    blank = width(" ", style)
    lines: list[Line] = []
    words: list[str] = []
    used = 0.0
    for word in filter(None, said.split(" ")):
        wide = width(word, style)
        if wide > limit:
            return None
        if words and used + blank + wide > limit + 0.01:
            lines.append(Line(used, (Run(0.0, style, " ".join(words)),)))
            words, used = [], 0.0
        used += wide + (blank if words else 0.0)
        words.append(word)
    return [*lines, Line(used, (Run(0.0, style, " ".join(words)),))] if words else lines


def _line(chunks: Sequence[_Chunk], blank: float) -> Line:
    made: list[Run] = []
    x = 0.0
    for place, chunk in enumerate(chunks):
        white = " " if place and chunk.space else ""
        if white:
            x += blank
        for text, style in chunk.atoms:
            if made and made[-1].style is style:
                last = made[-1]
                made[-1] = Run(last.x, style, last.text + white + text)
            else:
                made.append(Run(x, style, text))
            x += width(text, style)
            white = ""
    return Line(x, tuple(made))


def shorten(lines: Sequence[Line], style: Style, limit: float, most: int) -> list[Line]:
    """Keep the first `most` lines and end the last of them with an ellipsis where more followed."""
    if len(lines) <= most:
        return list(lines)
    last = " ".join(run.text for run in lines[most - 1].runs)
    while last and width(last + ELLIPSIS, style) > limit:
        last = last[:-1]
    return [*lines[: most - 1], wrap(last.rstrip(" ,;:") + ELLIPSIS, style, limit + 1)[0]]


def one_line(said: str, style: Style, limit: float) -> str:
    """Give a text on one line, with an ellipsis where it has no room."""
    whole = clean(said)
    if width(whole, style) <= limit:
        return whole
    lines = shorten(wrap(said, style, max(limit, 1.0)), style, limit, 1)
    return " ".join(run.text for run in lines[0].runs) if lines else ""
