"""Numbers as people write them in a table: 3,100 and 1,5 and 2-3 and "about 40"."""

import re
import unicodedata

from workshop.language import _

MOST = 1_000_000_000

_AMOUNT = r"[.,]?\d[\d.,' \u2019]*"
_RANGE = re.compile(rf"({_AMOUNT})(?:-|\u2013|\u2014|to|bis|\.\.\.?|\u2026)\s*({_AMOUNT})([^\d]*)")
_ONE = re.compile(rf"([^\d\-.,]*)({_AMOUNT})(.*)")
_THOUSANDS = re.compile(r"[1-9]\d{0,2}([.,])\d{3}")
_GROUPS = re.compile(r"\d{1,3}(?:(?:,\d{3}){2,}|(?:\.\d{3}){2,})")
_DATE = re.compile(r"\d{4}-\d\d-\d\d")
_SURE = {
    "",
    "x",
    "times",
    "min",
    "min.",
    "mins",
    "minute",
    "minutes",
    "per week",
    "a week",
    "/week",
    "times a week",
    "times per week",
}
_HOURS = {"h", "h.", "hr", "hrs", "hour", "hours"}


def read_number(text: str, *, minutes: bool = False) -> tuple[float | None, str]:
    """Give the number and, where the reading is not certain, what to say about it.

    The number is None when there is none; a range gives its middle; hours become minutes where `minutes`.
    """
    plain = unicodedata.normalize("NFKC", text).strip().lower()
    if not plain:
        return None, ""
    if _DATE.match(plain):
        return None, _("“{text}” is a date, not a number, and was left empty").format(text=text[:40])
    if found := _RANGE.fullmatch(plain):
        low, high = _amount(found[1])[0], _amount(found[2])[0]
        factor = _factor(found[3].strip(), minutes=minutes)
        if low is not None and high is not None and low <= high <= MOST and factor:
            middle = (low + high) / 2 * factor
            return middle, _("“{text}” was read as {number:g}, the middle").format(
                text=text[:40], number=middle
            )
    if found := _ONE.fullmatch(plain):
        return _read_one(text, found, minutes=minutes)
    return None, _("“{text}” is not a number and was left empty").format(text=text[:40])


def _read_one(text: str, found: re.Match[str], *, minutes: bool) -> tuple[float | None, str]:
    before, after = found[1].strip(), found[3].strip()
    number, sure = _amount(found[2])
    factor = _factor(after, minutes=minutes)
    if number is None or not factor or number * factor > MOST:
        return None, _("“{text}” is not a number and was left empty").format(text=text[:40])
    if sure and not before and after in _SURE:
        return number, ""
    number *= factor
    return number, _("“{text}” was read as {number:.10g}").format(text=text[:40], number=number)


def _factor(unit: str, *, minutes: bool) -> int:
    """Give what a number with this unit behind it is to be multiplied by, 0 when it cannot be told."""
    if any(c.isdigit() for c in unit):
        return 0
    if unit in _HOURS:
        return 60 if minutes else 0
    return 1


def _amount(digits: str) -> tuple[float | None, bool]:
    """Read digits with separators; also tell whether they can be read in one way only."""
    plain = re.sub(r"[' \u2019]", "", digits).rstrip(".,")
    if _THOUSANDS.fullmatch(plain):
        return float(re.sub(r"[.,]", "", plain)), False
    marks = [c for c in plain if c in ".,"]
    last = marks[-1] if marks else ""
    if _GROUPS.fullmatch(plain):
        plain = plain.replace(last, "")
    elif last:
        whole, _mark, part = plain.rpartition(last)
        if last in whole:  # 12.3.2024 is a date
            return None, False
        plain = whole.replace(",", "").replace(".", "") + "." + part
    try:
        return float(plain), True
    except ValueError:
        return None, False
