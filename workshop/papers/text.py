"""What people typed, measured and wrapped into lines.

Text reaches the paper as text and never as markup, so "<b>" and "&" print as they were typed.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from workshop.papers import direction
from workshop.papers.pieces import Piece, pieces
from workshop.papers.printable import NO_BREAK, clean, replaced, replaced_words
from workshop.papers.scripts import clusters, is_simple
from workshop.papers.style import Style

__all__ = [
    "ELLIPSIS",
    "NO_BREAK",
    "Line",
    "Piece",
    "Pieces",
    "Run",
    "clean",
    "one_line",
    "paragraphs",
    "pieces",
    "replaced",
    "replaced_words",
    "shorten",
    "width",
    "wrap",
]

ELLIPSIS = "…"
# Scripts written without spaces: a line may break before any of their characters.
_DENSE = re.compile(
    "([\u2e80-\u2fdf\u3040-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff9f\U00020000-\U0003ffff])"
)
# "14 December" stays on one line; a number of more digits is no day.
SMALL = 2
# How wide a letter usually is, in parts of its size: what may fit in one line is measured as one.
USUAL = 0.5
_LINES = re.compile(r"\r\n|[\r\n\x0b\x0c\x85\u2028\u2029]")

Pieces = str | Sequence[tuple[str, Style]]


class Run(NamedTuple):
    """Text of one style in a line; `x` from the line's left edge, points.

    `back` tells that all of it runs from right to left; None that it may hold both.
    """

    x: float
    style: Style
    text: str
    back: bool | None = None


class Line(NamedTuple):
    """One wrapped line, its runs as they stand; the width without white at its end.

    `said` is the text in the order in which it is read; `broken`: its last word goes on in the next line.
    """

    width: float
    runs: tuple[Run, ...]
    said: str
    broken: bool = False


class _Chunk(NamedTuple):
    """Letters that stay together; `space` tells whether white comes before."""

    space: bool
    width: float
    atoms: tuple[tuple[str, Style], ...]


def paragraphs(text: str) -> list[str]:
    """Split a text at its line breaks and leave out empty lines."""
    return [p for p in (line.strip() for line in _LINES.split(text)) if p]


# One for each weight: a cache of one argument is asked in half the time, and every word is measured.
@lru_cache(maxsize=32768)
def _regular(text: str) -> float:
    return sum(piece.width for piece in pieces(text, bold=False))


@lru_cache(maxsize=32768)
def _bold(text: str) -> float:
    return sum(piece.width for piece in pieces(text, bold=True))


def width(text: str, style: Style) -> float:
    """Give the width of cleaned text in points."""
    return (_bold if style.bold else _regular)(text) * style.size


def _styled(given: Pieces, style: Style) -> Sequence[tuple[str, Style]]:
    return ((given, style),) if isinstance(given, str) else given


def _chunks(given: Pieces, style: Style) -> list[_Chunk]:
    chunks: list[_Chunk] = []
    glue = False
    for text, own in _styled(given, style):
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
    """Break what is longer than a line wherever it fits, never between a letter and its marks."""
    space = chunk.space
    for text, style in chunk.atoms:
        groups = list(text) if is_simple(text) else list(clusters(text))
        while groups:
            at = _fitting(groups, style, limit)
            part = "".join(groups[:at])
            yield _Chunk(space, width(part, style), ((part, style),))
            groups, space = groups[at:], False


def _fitting(groups: Sequence[str], style: Style, limit: float) -> int:
    """Give how many groups of letters fit in a line, at least one."""
    at, room = 1, limit - width(groups[0], style)
    while at < len(groups) and (room := room - width(groups[at], style)) >= 0:
        at += 1
    # Letters that join may be wider together than one by one.
    while at > 1 and width("".join(groups[:at]), style) > limit:
        at -= 1
    return at


def wrap(given: Pieces, style: Style, limit: float) -> list[Line]:
    """Break text into lines no wider than `limit` points; a word that is too long is broken."""
    plain = _plain(given, style, limit) if isinstance(given, str) else None
    if plain is not None:
        return plain
    blank = width(" ", style)
    broken = _lines(_chunks(given, style), limit, blank)
    whole = "".join(clean(text) for text, _own in _styled(given, style))
    if not direction.is_mixed(whole):
        following = [chunks[0].space for chunks in broken[1:]] + [True]
        return [
            _line(chunks, blank)._replace(broken=not space)
            for chunks, space in zip(broken, following, strict=True)
        ]
    lines: list[Line] = []
    before = ""
    for chunks in broken:
        lines.append(_turned(chunks, style, direction.base(whole), before))
        before += lines[-1].said
    return lines


def _lines(chunks: Sequence[_Chunk], limit: float, blank: float) -> list[list[_Chunk]]:
    lines: list[list[_Chunk]] = []
    current: list[_Chunk] = []
    used = 0.0
    for whole, after in zip(chunks, [*chunks[1:], None], strict=False):
        for chunk in (whole,) if whole.width <= limit else _broken(whole, limit):
            white = blank if chunk.space and current else 0.0
            kept = _kept(chunk, after, blank)
            wide = chunk.width + (kept if chunk.width + kept <= limit else 0.0)
            if current and used + white + wide > limit + 0.01:
                lines.append(current)
                current, used, white = [], 0.0, 0.0
            current.append(chunk)
            used += white + chunk.width
    return [*lines, current] if current else lines


def _kept(chunk: _Chunk, after: _Chunk | None, blank: float) -> float:
    """Give the width of what a number keeps beside it, white included; 0 where it keeps nothing."""
    if after is None or not after.space or len(chunk.atoms) > 1:
        return 0.0
    return blank + after.width if _keeps(chunk.atoms[0][0], after.atoms[0][0]) else 0.0


def _keeps(word: str, after: str) -> bool:
    """Tell whether a line may not end between two words: a small number and a name, as of a month."""
    return len(word) <= SMALL and word.isdecimal() and after[0].isupper()


def _plain(text: str, style: Style, limit: float) -> list[Line] | None:
    """Break text of one style at its spaces; None where a word is too long, may break inside or is turned."""
    said = clean(text)
    if not said.isascii() and (_DENSE.search(said) or direction.is_mixed(said)):
        return None
    size, measured = style.size, _bold if style.bold else _regular
    words = [word for word in said.split(" ") if word]
    whole = " ".join(words)
    if len(whole) * size * USUAL < limit and (wide := measured(whole) * size) <= limit:
        return [Line(wide, (Run(0.0, style, whole),), whole)] if whole else []
    blank = width(" ", style)
    lines: list[list[str]] = []
    widths: list[float] = []
    for place, word in enumerate(words, 1):
        wide = measured(word) * size
        if wide > limit:
            return None
        needed = wide
        if len(word) <= SMALL and place < len(words) and _keeps(word, words[place]):
            both = wide + blank + measured(words[place]) * size
            needed = both if both <= limit else wide
        if not lines or widths[-1] + blank + needed > limit + 0.01:
            lines.append([word])
            widths.append(wide)
        else:
            lines[-1].append(word)
            widths[-1] += blank + wide
    joined = (" ".join(words) for words in lines)
    return [Line(wide, (Run(0.0, style, line),), line) for wide, line in zip(widths, joined, strict=True)]


def _line(chunks: Sequence[_Chunk], blank: float) -> Line:
    made: list[Run] = []
    x, said = 0.0, ""
    for place, chunk in enumerate(chunks):
        white = " " if place and chunk.space else ""
        if white:
            x += blank
        said += white
        for text, style in chunk.atoms:
            if made and made[-1].style is style:
                last = made[-1]
                made[-1] = Run(last.x, style, last.text + white + text)
            else:
                if made and white:
                    # The white belongs to the text, also where nothing is seen of it.
                    made[-1] = made[-1]._replace(text=made[-1].text + white)
                made.append(Run(x, style, text))
            x += width(text, style)
            said += text
            white = ""
    return Line(x, tuple(made), said)


def _turned(chunks: Sequence[_Chunk], style: Style, level: int, before: str) -> Line:
    """Make a line of which parts run from right to left; white is as wide as in the paragraph's style."""
    letters: list[tuple[str, Style]] = []
    for place, chunk in enumerate(chunks):
        letters += [(" ", style)] if place and chunk.space else []
        letters += [(letter, own) for text, own in chunk.atoms for letter in text]
    said = "".join(letter for letter, _own in letters)
    made: list[Run] = []
    x = 0.0
    for start, end, deep in direction.visual(direction.levels(said, level, before)):
        parts = [
            ("".join(letter for letter, _own in members), own)
            for own, members in ((s, list(m)) for s, m in groupby(letters[start:end], lambda pair: pair[1]))
        ]
        back = bool(deep % 2)
        for part, own in reversed(parts) if back else parts:
            made.append(Run(x, own, part, back))
            x += sum(piece.width for piece in pieces(part, bold=own.bold, back=back)) * own.size
    return Line(x, tuple(made), said)


def shorten(lines: Sequence[Line], style: Style, limit: float, most: int) -> list[Line]:
    """Keep the first `most` lines and end the last of them with an ellipsis where more followed."""
    if len(lines) <= most:
        return list(lines)
    last = list(clusters(lines[most - 1].said))
    while last and width("".join(last) + ELLIPSIS, style) > limit:
        last.pop()
    return [*lines[: most - 1], wrap("".join(last).rstrip(" ,;:") + ELLIPSIS, style, limit + 1)[0]]


def one_line(said: str, style: Style, limit: float) -> str:
    """Give a text on one line, with an ellipsis where it has no room."""
    whole = clean(said)
    if width(whole, style) <= limit:
        return whole
    lines = shorten(wrap(said, style, max(limit, 1.0)), style, limit, 1)
    return lines[0].said if lines else ""
