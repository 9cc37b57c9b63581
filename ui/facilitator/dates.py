"""Days and times as people read and write them; stored as ISO."""

import re
from datetime import date, datetime, timedelta

from PySide6.QtCore import QDate, QLocale

from workshop.language import _
from workshop.problems import Refusal

MONTHS = 12
SHORT_YEAR = 100
PAIR = 2


def day(iso: str, form: str = "d MMMM") -> str:
    """Say an ISO date in words, as it is when it is none."""
    at = QDate.fromString(iso, "yyyy-MM-dd")
    return QLocale(QLocale.Language.English).toString(at, form) if at.isValid() else iso


def read_day(text: str, near: str) -> str:
    """Read "20 May", "20.5.", "20/5/2026" or "2026-05-20" as ISO; a missing year is the next after `near`.

    Empty stays empty; raises Refusal when it is no date.
    """
    words = text.strip()
    if not words:
        return ""
    try:
        return date.fromisoformat(words).isoformat()
    except ValueError:
        pass
    numbers = [int(n) for n in re.findall(r"\d+", words)[:3]]
    month = _month(words)
    if month and numbers:
        return _nearest(numbers[0], month, numbers[1] if len(numbers) >= PAIR else 0, near, text)
    if len(numbers) >= PAIR:
        return _nearest(numbers[0], numbers[1], numbers[2] if len(numbers) > PAIR else 0, near, text)
    raise _no_date(text)


def _month(words: str) -> int:
    named = re.search(r"[^\W\d_]{3,}", words)
    if named is None:
        return 0
    locales = (QLocale(QLocale.Language.English), QLocale())
    for number in range(1, MONTHS + 1):
        if any(locale.monthName(number).casefold().startswith(named[0].casefold()[:3]) for locale in locales):
            return number
    return 0


def _nearest(of_month: int, month: int, year: int, near: str, text: str) -> str:
    try:
        start = date.fromisoformat(near)
    except ValueError:
        start = datetime.now().date()  # noqa: DTZ005 - the day at this place
    try:
        if year:
            return date(year + 2000 if year < SHORT_YEAR else year, month, of_month).isoformat()
        at = date(start.year, month, of_month)
        return (at if at >= start - timedelta(days=31) else at.replace(year=start.year + 1)).isoformat()
    except ValueError as problem:
        raise _no_date(text) from problem


def _no_date(text: str) -> Refusal:
    return Refusal(_("“{text}” is not a date. Write it as 20 May.").format(text=text.strip()[:40]))


def clock(seconds: float) -> str:
    """Say a time left as minutes and seconds, with a minus sign when it is over."""
    whole = int(seconds)
    minutes, rest = divmod(abs(whole), 60)
    return f"{'−' if whole < 0 else ''}{minutes}:{rest:02d}"


def moment(epoch: float) -> str:
    """Say when something was saved: the time today, else the day as well."""
    at, now = datetime.fromtimestamp(epoch), datetime.now()  # noqa: DTZ005, DTZ006 - the time at this place
    return (
        f"{at:%H:%M:%S}" if at.date() == now.date() else f"{day(at.date().isoformat(), 'd MMM')}, {at:%H:%M}"
    )
