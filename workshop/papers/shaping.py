"""Glyphs for scripts whose letters change shape, order or place beside each other; by HarfBuzz."""

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from workshop.papers import fonts

if TYPE_CHECKING:
    from uharfbuzz import Font

# A space without width: what a glyph stands for whose text the one before it has told.
NOTHING = "\u200b"
_NEAR = 0.0006
# A glyph stands for what it looks like; readers that turn a line round mirror its brackets, too.
_PAIRS = "()[]{}<>«»‹›≤≥"
_MIRRORED = str.maketrans(_PAIRS, "".join(b + a for a, b in zip(_PAIRS[::2], _PAIRS[1::2], strict=True)))
# Text that needs no shaping is set letter by letter; beside it, the same letters must be as wide.
_PLAIN = {"kern": False, "liga": False, "clig": False, "calt": False}


class Spot(NamedTuple):
    """Letters that follow each other, with their place from the origin, in parts of the size."""

    x: float
    y: float
    letters: str


class Shaped(NamedTuple):
    """Text as glyphs; `width` in parts of the size.

    `spoken` is the text where the glyphs alone do not tell it in order, else empty.
    """

    spots: tuple[Spot, ...]
    width: float
    spoken: str = ""


class _Glyph(NamedTuple):
    number: int
    cluster: int
    advance: float
    x: float
    y: float


@cache
def _font(name: str) -> "Font":
    import uharfbuzz  # noqa: PLC0415 - most papers need no shaping

    return uharfbuzz.Font(uharfbuzz.Face(fonts.named(name).path.read_bytes()))


@lru_cache(maxsize=8192)
def shape(text: str, face: str, script: str, *, back: bool) -> Shaped:
    """Shape text of one face, script and direction; `back` from right to left, the glyphs as they stand."""
    glyphs = _glyphs(text, face, script, back=back)
    letter = fonts.named(face).letter
    spots: list[Spot] = []
    pen, end = 0.0, -1.0
    for glyph, meaning in _meant(glyphs, text, back=back):
        # A ligature from right to left: readers turn round glyph by glyph, so each letter needs one.
        first, *more = [*meaning] if back and _blank(face) else [meaning]
        said = letter(glyph.number, first) + "".join(letter(_blank(face), each) for each in more)
        x, y = pen + glyph.x, glyph.y
        if spots and abs(x - end) < _NEAR and abs(y - spots[-1].y) < _NEAR:
            spots[-1] = spots[-1]._replace(letters=spots[-1].letters + said)
        else:
            spots.append(Spot(x, y, said))
        end = x + fonts.advance(said[0], face)
        pen += glyph.advance
    told = "".join(_told(face, c) for spot in spots for c in spot.letters)
    # Readers turn such a text round once more where it runs from right to left, and lose what is beyond FFFF.
    may_say = not back and max(text) < "\U00010000"
    return Shaped(tuple(spots), pen, text if may_say and (told != text or len(spots) > 1) else "")


def _glyphs(text: str, face: str, script: str, *, back: bool) -> list[_Glyph]:
    import uharfbuzz  # noqa: PLC0415 - as in _font()

    font = _font(face)
    buffer = uharfbuzz.Buffer()
    buffer.cluster_level = uharfbuzz.BufferClusterLevel.MONOTONE_CHARACTERS
    buffer.add_str(text)
    buffer.direction, buffer.script = "rtl" if back else "ltr", script or "Zyyy"
    uharfbuzz.shape(font, buffer, {} if script or face not in {fonts.REGULAR, fonts.BOLD} else dict(_PLAIN))
    em = font.face.upem
    return [
        _Glyph(info.codepoint, info.cluster, at.x_advance / em, at.x_offset / em, at.y_offset / em)
        for info, at in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)
    ]


def _meant(glyphs: Sequence[_Glyph], text: str, *, back: bool) -> Iterator[tuple[_Glyph, str]]:
    """Give each glyph with its share of the text, in the order of the glyphs."""
    starts = sorted({glyph.cluster for glyph in glyphs})
    ends = dict(zip(starts, [*starts[1:], len(text)], strict=True))
    for start, members in groupby(glyphs, lambda glyph: glyph.cluster):
        group, said = list(members), text[start : ends[start]]
        said = said[::-1].translate(_MIRRORED) if back else said
        last = len(group) - 1
        for n, glyph in enumerate(group):
            yield glyph, (said[n:] if n == last else said[n : n + 1]) or NOTHING


@cache
def _blank(face: str) -> int:
    """Give the glyph that prints nothing and takes no room, 0 where the face has none."""
    has: int = fonts.named(face).face.charToGlyph.get(ord(NOTHING), 0)
    return has


def _told(face: str, letter: str) -> str:
    return fonts.named(face).meanings.get(ord(letter), letter)
