"""Cleaned text in pieces, each of one face and one direction, in the order in which they stand on a line."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from workshop.papers import direction, fonts
from workshop.papers.scripts import clusters, is_simple, script
from workshop.papers.shaping import Shaped, shape


class Piece(NamedTuple):
    """Text in one face; `width` in parts of the size, `shaped` where letters do not just follow."""

    face: str
    text: str
    width: float
    shaped: Shaped | None = None


class _Setting(NamedTuple):
    """How a group of letters is set."""

    face: str
    script: str = ""
    shapes: bool = False


@lru_cache(maxsize=32768)
def pieces(text: str, *, bold: bool, back: bool | None = None) -> tuple[Piece, ...]:
    """Split cleaned text; `back` tells that all of it runs from right to left, None that it may."""
    if text.isascii() and not back:
        return (_plain(text, fonts.BOLD if bold else fonts.REGULAR),) if text else ()
    if back is None and direction.is_mixed(text):
        levels = direction.levels(text, direction.base(text))
        return tuple(
            piece
            for start, end, level in direction.visual(levels)
            for piece in pieces(text[start:end], bold=bold, back=bool(level % 2))
        )
    made: list[Piece] = []
    for setting, members in groupby(_set(text, bold=bold), lambda pair: pair[0]):
        part = "".join(letters for _setting, letters in members)
        if setting.shapes or back:
            shaped = shape(part, setting.face, setting.script, back=bool(back))
            made.append(Piece(setting.face, part, shaped.width, shaped))
        else:
            made.append(_plain(part, setting.face))
    return tuple(reversed(made) if back else made)


def _plain(text: str, face: str) -> Piece:
    return Piece(face, text, sum(fonts.advance(c, face) for c in text))


def _set(text: str, *, bold: bool) -> Iterator[tuple[_Setting, str]]:
    """Give each group of letters with how it is set."""
    groups: Iterable[str] = text if is_simple(text) else clusters(text)
    for group in groups:
        face = fonts.name_for(group, bold=bold)
        if face:
            yield _Setting(face, script(group), not is_simple(group)), group
        else:  # marks that no face has together with their letter
            for letter in group:
                face = fonts.name_for(letter, bold=bold) or fonts.REGULAR
                yield _Setting(face, script(letter), not is_simple(letter)), letter
