"""Texts that go into and come out of the cells of a table."""

import re

MOST_CHARACTERS = 2000

# Invisible characters that a client's table must not smuggle in: controls, soft hyphens, direction
# overrides, byte order marks, lone surrogates. Joiners stay, because emoji and some scripts need them.
_INVISIBLE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u200b\u202a-\u202e\u2060-\u2069\ufeff\ufff0-\uffff\ud800-\udfff]"
)
_STARTS_A_FORMULA = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def tidy(text: str) -> str:
    """Give the text on one line, without control characters and without spaces around it."""
    return " ".join(_INVISIBLE.sub("", " ".join(text.split())).split())


def clip(text: str) -> str:
    """Give the tidy text, cut to MOST_CHARACTERS."""
    return tidy(text)[:MOST_CHARACTERS].rstrip()


def harmless(text: str) -> str:
    """Give the text as a spreadsheet may open it: never taken for a formula.

    An apostrophe goes before a text that begins with = + - @ (spaces aside), a tab or a line break.
    """
    if text.startswith(("\t", "\r", "\n")) or text.lstrip().startswith(_STARTS_A_FORMULA):
        return "'" + text
    return text
