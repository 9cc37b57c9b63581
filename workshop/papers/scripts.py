"""Which script a character belongs to, and which characters belong together on paper."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator

JOINERS = "\u200c\u200d"

# First and last character of each script whose letters change shape, order or place beside each other, with
# the tag by which OpenType knows it (ISO 15924).
SCRIPTS = (
    (0x0590, 0x05FF, "Hebr"),
    (0x0600, 0x06FF, "Arab"),
    (0x0700, 0x074F, "Syrc"),
    (0x0750, 0x077F, "Arab"),
    (0x0780, 0x07BF, "Thaa"),
    (0x07C0, 0x07FF, "Nkoo"),
    (0x0860, 0x086F, "Syrc"),
    (0x0870, 0x08FF, "Arab"),
    (0x0900, 0x097F, "Deva"),
    (0x0980, 0x09FF, "Beng"),
    (0x0A00, 0x0A7F, "Guru"),
    (0x0A80, 0x0AFF, "Gujr"),
    (0x0B00, 0x0B7F, "Orya"),
    (0x0B80, 0x0BFF, "Taml"),
    (0x0C00, 0x0C7F, "Telu"),
    (0x0C80, 0x0CFF, "Knda"),
    (0x0D00, 0x0D7F, "Mlym"),
    (0x0D80, 0x0DFF, "Sinh"),
    (0x0E00, 0x0E7F, "Thai"),
    (0x0E80, 0x0EFF, "Laoo"),
    (0x0F00, 0x0FFF, "Tibt"),
    (0x1000, 0x109F, "Mymr"),
    (0x1780, 0x17FF, "Khmr"),
    (0x1CD0, 0x1CFF, "Deva"),
    (0xA8E0, 0xA8FF, "Deva"),
    (0xA9E0, 0xA9FF, "Mymr"),
    (0xAA60, 0xAA7F, "Mymr"),
    (0xAAE0, 0xAAFF, "Mtei"),
    (0xABC0, 0xABFF, "Mtei"),
    (0xFB1D, 0xFB4F, "Hebr"),
    (0xFB50, 0xFDFF, "Arab"),
    (0xFE70, 0xFEFC, "Arab"),
    (0x10D00, 0x10D3F, "Rohg"),
    (0x11100, 0x1114F, "Cakm"),
    (0x1E900, 0x1E95F, "Adlm"),
)
_FIRST = [first for first, _last, _tag in SCRIPTS]
# What must be shaped although it belongs to no such script: marks above and below letters, joined emoji.
_JOINING = (
    "\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
    "\u200d\U0001f1e6-\U0001f1ff\U0001f3fb-\U0001f3ff"
)
_COMPLEX = re.compile(f"[{_JOINING}{''.join(f'{chr(a)}-{chr(b)}' for a, b, _tag in SCRIPTS)}]")
# Letters after these belong to the same group: viramas that join, vowels written before their consonant.
_JOINS_NEXT = frozenset(
    "\u200d\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d\u0dca\u1039\u17d2"
    "\u0e40\u0e41\u0e42\u0e43\u0e44\u0ec0\u0ec1\u0ec2\u0ec3\u0ec4"
)
# Letters that never begin a line of their own, though Unicode counts them among the letters.
_JOINS_LAST = frozenset(
    "\u0e30\u0e32\u0e33\u0e45\u0e46\u0e2f\u0eb0\u0eb2\u0eb3\u0ec6"
    "\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff" + JOINERS
)
_REGIONAL = range(0x1F1E6, 0x1F200)


# How much deeper than Latin letters a script reaches, in parts of the size.
_DEPTHS = {"Mymr": 0.3, "Tibt": 0.5, "Khmr": 0.3, "Telu": 0.15, "Knda": 0.15, "Mlym": 0.1, "Orya": 0.15}


def is_simple(text: str) -> bool:
    """Tell whether each character prints on its own, one after the other."""
    return text.isascii() or _COMPLEX.search(text) is None


def script(text: str) -> str:
    """Give the tag of the first script in a text that has rules of its own, empty where none has."""
    for character in text:
        at = bisect_right(_FIRST, ord(character)) - 1
        if at >= 0 and ord(character) <= SCRIPTS[at][1]:
            return SCRIPTS[at][2]
    return ""


def depth(text: str) -> float:
    """Give how much more room below a line needs for its scripts, in parts of the size."""
    if is_simple(text):
        return 0.0
    return max((_DEPTHS.get(script(letter), 0.0) for letter in set(text)), default=0.0)


def clusters(text: str) -> Iterator[str]:
    """Split a text into what is never torn apart: a letter with its marks, a syllable, a joined emoji."""
    group = ""
    for character in text:
        if group and not _belongs(group, character):
            yield group
            group = ""
        group += character
    if group:
        yield group


def _belongs(group: str, character: str) -> bool:
    if group[-1] == " ":
        return False
    if character in _JOINS_LAST or unicodedata.category(character) in {"Mn", "Mc", "Me"}:
        return True
    if ord(character) in _REGIONAL:
        return len(group) == 1 and ord(group) in _REGIONAL
    return group[-1] in _JOINS_NEXT and character != " "
