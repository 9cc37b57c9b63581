"""Dates as people type them: 2026-06-30, 30.6.2026, 30 June 2026; what can mean two days is not read."""

import re
import unicodedata
from datetime import date

from babel import Locale

from workshop.language import _

FIRST_YEAR, LAST_YEAR = 2000, 2100
_CENTURY = 100
_MOST_MONTHS = 12
_ISO = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T ]\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?Z?)?")
_DOTS = re.compile(r"(\d{1,2})\. ?(\d{1,2})\. ?(\d{4}|\d{2})")
_SLASHES = re.compile(r"(\d{1,2})([/-])(\d{1,2})\2(\d{4})")
_SHORT = re.compile(r"\d{1,2}([/-])\d{1,2}\1\d{2}")
_NAMED = re.compile(
    r"(?:(?P<d>\d{1,2})(?:st|nd|rd|th|\.)?[ -]+(?:of )?)?(?P<m>[^\W\d_]+)\.?[ -]*"
    r"(?:(?P<e>\d{1,2})(?:st|nd|rd|th)?,? +)?(?P<y>\d{4})"
)


def read_day(text: str, language: str = "") -> tuple[str, str]:
    """Give the date (ISO), or nothing and why in a sentence; an empty text is no date and no reproach."""
    said = " ".join(unicodedata.normalize("NFKC", text).split())
    if not said:
        return "", ""
    if _SHORT.fullmatch(said):
        return "", _two_ways(text)
    for pattern, read in ((_ISO, _iso), (_DOTS, _dots), (_SLASHES, _slashes)):
        found = pattern.fullmatch(said)
        if found:
            return read(found, text)
    named = _NAMED.fullmatch(said)
    month = _months(language).get(named["m"].casefold()) if named else None
    if named and month and bool(named["d"]) != bool(named["e"]):
        return _whole(int(named["y"]), month, int(named["d"] or named["e"]), text)
    return "", _none(text)


def _iso(found: re.Match[str], text: str) -> tuple[str, str]:
    return _whole(int(found[1]), int(found[3]), int(found[4]), text)


def _dots(found: re.Match[str], text: str) -> tuple[str, str]:
    year = int(found[3])
    return _whole(year if year >= _CENTURY else FIRST_YEAR + year, int(found[2]), int(found[1]), text)


def _slashes(found: re.Match[str], text: str) -> tuple[str, str]:
    """Read 30/6/2026 and 6/30/2026, where only one of them can be a month; not 5/6/2026."""
    first, second, year = int(found[1]), int(found[3]), int(found[4])
    if first <= _MOST_MONTHS and second <= _MOST_MONTHS and first != second:
        return "", _two_ways(text)
    day, month = (first, second) if second <= _MOST_MONTHS else (second, first)
    return _whole(year, month, day, text)


def _whole(year: int, month: int, day: int, text: str) -> tuple[str, str]:
    try:
        found = date(year, month, day)
    except ValueError:
        return "", _none(text)
    if not FIRST_YEAR <= year < LAST_YEAR:
        return "", _("“{date}” is far from today and was left out").format(date=text[:40])
    return found.isoformat(), ""


def _months(language: str) -> dict[str, int]:
    names: dict[str, int] = {}
    for code in dict.fromkeys(("en", language or "en")):
        try:
            wide = Locale.parse(code.replace("-", "_")).months
        except ValueError:
            continue
        for use in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                for number, name in wide[use][width].items():
                    names.setdefault(name.casefold().rstrip("."), number)
    return names


def _two_ways(text: str) -> str:
    return _("“{date}” can be read in two ways; write it as 2026-06-30").format(date=text[:40])


def _none(text: str) -> str:
    return _("“{date}” is not a date; write it as 2026-06-30").format(date=text[:40])
