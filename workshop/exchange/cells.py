"""Texts that go into and come out of the cells of a table."""

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell, MergedCell

MOST_CHARACTERS = 2000
# What a cell of a workbook can hold.
MOST_IN_A_CELL = 32767

# Invisible characters that a client's table must not smuggle in: controls, soft hyphens, direction
# overrides, byte order marks, lone surrogates. Joiners stay, because emoji and some scripts need them.
_INVISIBLE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u200b\u202a-\u202e\u2060-\u2069\ufeff\ufff0-\uffff\ud800-\udfff]"
)
# What the file format of a workbook cannot hold at all.
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
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
    return "'" + text if _runs(text) else text


def as_typed(text: str) -> str:
    """Give a text back as it was before it was made harmless."""
    return text[1:] if text.startswith("'") and _runs(text[1:]) else text


def put_text(cell: "Cell | MergedCell", text: str) -> None:
    """Write a text into a workbook's cell: never a formula, whatever it begins with, and never a control.

    The sign that Excel sets for a leading apostrophe keeps it a text when somebody edits the cell.
    """
    plain = _CONTROLS.sub("", text)[:MOST_IN_A_CELL]
    cell.value = plain
    cell.data_type = "s"
    if _runs(plain):
        cell.quotePrefix = True


def _runs(text: str) -> bool:
    return text.startswith(("\t", "\r", "\n")) or text.lstrip().startswith(_STARTS_A_FORMULA)
