"""Dates, numbers and counts as people write them in the language of the plan."""

import re
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from functools import lru_cache

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_skeleton
from babel.numbers import format_decimal

from workshop.language import _, ngettext
from workshop.model import Idea, QuestionTally
from workshop.readings import Reading
from workshop.ways import ways_words

# A figure set in large type has at most so many characters.
LONGEST = 8
_NUMBER = r"\d+(?:[.,\u00a0 ']\d{3})*(?:[.,]\d+)?"
_UNIT = r"(?:\s?(?:k|m|thousand|million))?"
_MONEY = r"(?:[^\W\d]{1,4}\.?|[€$£¥₹])?"
_RANGE = re.compile(
    rf"\s*{_MONEY}\s?({_NUMBER})({_UNIT})\s?{_MONEY}\s*(?:to|-|–|—|bis|à|a)\s*"
    rf"{_MONEY}\s?({_NUMBER})({_UNIT})\s?{_MONEY}\s*",
    re.IGNORECASE,
)
_FIGURE = re.compile(rf"\s*([^\w\s(]?\s?{_NUMBER}\s?%?)(?![\w.,:/-])\s*(.*)", re.DOTALL)


@lru_cache(maxsize=16)
def locale(language: str) -> Locale:
    """Give the locale of a language code; English dates are written day first."""
    try:
        return Locale.parse("en_GB" if language in {"", "en"} else language.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return Locale.parse("en_GB")


def day(iso: str) -> date | None:
    """Read an ISO date, None when it is none."""
    try:
        return date.fromisoformat(iso)
    except ValueError:
        return None


@lru_cache(maxsize=1024)
def full(iso: str, language: str) -> str:
    """Write a date with its year: 12 March 2026; what is no date stays as it is."""
    found = day(iso)
    return format_date(found, "long", locale(language)) if found else iso


@lru_cache(maxsize=1024)
def weekday(iso: str, language: str) -> str:
    """Write a date with weekday and year: Thursday, 12 March 2026."""
    found = day(iso)
    return format_date(found, "full", locale(language)) if found else iso


@lru_cache(maxsize=1024)
def shaped(iso: str, skeleton: str, language: str) -> str:
    """Write parts of a date ("MMMd" is 12 Mar, "MMMMd" 12 March, "EEEE" Thursday)."""
    found = day(iso)
    return format_skeleton(skeleton, found, locale=locale(language)) if found else iso


@lru_cache(maxsize=64)
def month(found: date, language: str) -> str:
    """Name the month of a date."""
    return format_date(found, "LLLL", locale(language))


def near(iso: str, skeleton: str, start: str, language: str) -> str:
    """Write a date without its year while it is within a year of `start`."""
    found, begin = day(iso), day(start)
    if found and begin and abs(found - begin) > timedelta(days=300):
        return shaped(iso, "yMMMd", language)
    return shaped(iso, skeleton, language)


@lru_cache(maxsize=512)
def number(value: float, language: str) -> str:
    """Write a number with the thousands apart and at most one decimal."""
    return format_decimal(round(value, 1), locale=locale(language))


def hours(idea: Idea, language: str) -> str:
    """Say how the hours of an idea come about and who said so."""
    says = _("hours a week: {times} times, {minutes} minutes each, as written before the workshop")
    if idea.origin != "prework":
        says = _("hours a week: {times} times, {minutes} minutes each, as said in the room")
    return says.format(times=number(idea.times or 0, language), minutes=number(idea.minutes or 0, language))


def hours_said(idea: Idea) -> str:
    """Say who said so, where the hours themselves stand elsewhere."""
    return (
        _("Hours as written before the workshop")
        if idea.origin == "prework"
        else _("Hours as said in the room")
    )


def figure_of(written: str) -> tuple[str, str]:
    """Split what somebody wrote into a leading number and the rest; no number gives an empty one."""
    found = _FIGURE.fullmatch(written)
    if not found or len(found[1]) > LONGEST:
        return "", written
    return found[1].strip(), found[2].strip()


def money_range(written: str) -> tuple[float, float] | None:
    """Read "€ 8,000 to 12,000"; None unless the text is one plain range and nothing else."""
    found = _RANGE.fullmatch(written)
    if not found:
        return None
    low, high = _amount(found[1], found[2] or found[4]), _amount(found[3], found[4])
    return (low, high) if 0 <= low <= high and high else None


def _amount(digits: str, unit: str) -> float:
    plain = re.sub(r"[.,\u00a0 '](?=\d{3}(?:\D|$))", "", digits).replace(",", ".")
    scale = {"k": 1e3, "thousand": 1e3, "m": 1e6, "million": 1e6}.get(unit.strip().lower(), 1)
    return float(plain) * scale


def ways(given: Mapping[str, int]) -> str:
    """Say how answers came: "by phone" where all came so, "12 by phone, 2 on slips" where they are mixed."""
    names = {
        "phone": _("by phone"),
        "counts": _("by hands"),
        "slips": _("on paper slips"),
        "table": _("one answer for each table"),
        "pass-around": _("on this laptop"),
    }
    came = [way for way, n in given.items() if n]
    return names.get(came[0], came[0]) if len(came) == 1 else ways_words(given)


def answered(answers: int, present: int) -> str:
    """Say how many of those present answered."""
    return _("{answers} of {present} answered").format(answers=answers, present=present)


def counts(tally: QuestionTally) -> str:
    """Say a distribution in words: "met: 6, partly: 5, don't know: 3"; nothing is said for zero."""
    said = [
        _("{answer}: {n}").format(n=n, answer=o.text)
        for o, n in zip(tally.question.options, tally.counts, strict=True)
        if n
    ]
    return ", ".join(said) or _("nobody answered")


def lines(n: int) -> str:
    """Say how many lines."""
    return ngettext("{n} line", "{n} lines", n).format(n=n)


def span(numbers: Sequence[int]) -> str:
    """Say numbers as one, or from the lowest to the highest where they differ."""
    low, high = min(numbers, default=0), max(numbers, default=0)
    return str(low) if low == high else f"{low}–{high}"


def share(part: float) -> str:
    """Say a threshold; these are settings, not results, so a share is allowed."""
    named = {1 / 3: _("a third"), 0.5: _("half"), 0.25: _("a quarter"), 0.75: _("three quarters")}
    return named.get(part) or _("{n} of 100").format(n=round(part * 100))


def reading_word(reading: Reading) -> str:
    """Give the word of a reading without the answers it speaks of."""
    return {
        "too few": _("too few to read"),
        "not known": _("not known"),
        "agreed": _("agreed"),
        "leaning": _("leaning"),
        "split": _("split"),
        "scattered": _("scattered"),
    }[reading.word]
