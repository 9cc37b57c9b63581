"""What people typed, on one line, with only what prints; a character that no face has stands by its name."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import lru_cache
from itertools import islice

from workshop.language import ngettext
from workshop.papers import fonts
from workshop.papers.scripts import JOINERS, is_simple

NO_BREAK = "\u00a0"
NAMED = 4
# Joiners count after a letter of a script that joins, and between emoji; elsewhere they only hide in a text.
_STRAY_JOINERS = re.compile(
    f"(?<![\u0590-\u1cff\ua8e0-\uaa7f\u2600-\u27bf\U0001e900-\U0001faff])[{JOINERS}]+"
)


@lru_cache(maxsize=16384)
def clean(text: str) -> str:
    """Give the text on one line with only characters that print; what no face has is named in brackets."""
    if text.isascii() and text.isprintable():
        return text
    said = "".join(_printable(c) for c in unicodedata.normalize("NFC", text))
    return said if is_simple(said) and JOINERS[0] not in said else _STRAY_JOINERS.sub("", said)


def replaced(value: object) -> tuple[str, ...]:
    """Give the names of the characters in the texts of a value that print as names, in the order met.

    `value` is a text, or a plan, a summary, a tuple, a mapping that holds texts.
    """
    found: dict[str, None] = {}
    for text in _texts(value):
        if not text.isascii():
            characters = unicodedata.normalize("NFC", text)
            found.update(dict.fromkeys(_name(c) for c in characters if _printable(c) == _name(c)))
    return tuple(found)


def replaced_words(value: object) -> str:
    """Say which characters of a paper's value print as names; empty where all of them print."""
    names = replaced(value)
    if not names:
        return ""
    some = " ".join(islice(names, NAMED)) + (" …" if len(names) > NAMED else "")
    return ngettext(
        "{n} character has no shape in our fonts and is printed by its name: {names}",
        "{n} characters have no shape in our fonts and are printed by their names: {names}",
        len(names),
    ).format(n=len(names), names=some)


@lru_cache(maxsize=8192)
def _printable(character: str) -> str:
    kind = unicodedata.category(character)
    if character in {NO_BREAK, "\u202f"}:
        return NO_BREAK
    if kind in {"Zs", "Zl", "Zp", "Cc"}:
        return " "
    if character in JOINERS:
        return character
    # Direction marks and variation selectors draw nothing by themselves.
    if kind == "Cf" or "\ufe00" <= character <= "\ufe0f" or "\U000e0100" <= character <= "\U000e01ef":
        return ""
    return character if fonts.name_for(character, bold=False) else _name(character)


def _name(character: str) -> str:
    return f"[{unicodedata.name(character, '') or f'U+{ord(character):04X}'}]"


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif is_dataclass(value) and not isinstance(value, type):
        for each in fields(value):
            yield from _texts(getattr(value, each.name))
    elif isinstance(value, Mapping):
        for one in value.values():
            yield from _texts(one)
    elif isinstance(value, tuple | list | frozenset):
        for one in value:
            yield from _texts(one)
