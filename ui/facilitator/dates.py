"""Days and times as people read and write them; stored as ISO."""

import math
from datetime import date, datetime

from PySide6.QtCore import QDate, QLocale

from workshop import day_words
from workshop.language import _
from workshop.problems import Refusal

MONTHS = 12
SATURDAY = 5


def day(iso: str, form: str = "d MMMM") -> str:
    """Say an ISO date in words, as it is when it is none."""
    at = QDate.fromString(iso, "yyyy-MM-dd")
    return QLocale(QLocale.Language.English).toString(at, form) if at.isValid() else iso


def read_day(text: str, near: str) -> str:
    """Read a day as ISO as people write it; without a year it is the next one after `near`, an ISO date.

    Empty stays empty; raises Refusal when it is no day.
    """
    return day_words.read_day(text, _calendar(near))


def meant(text: str, near: str) -> str:
    """Say which day is meant while it is being written, empty where it is none yet."""
    try:
        iso = read_day(text, near)
    except Refusal:
        return ""
    if not iso:
        return ""
    words = day(iso, "dddd, d MMMM yyyy")
    if date.fromisoformat(iso).weekday() >= SATURDAY:
        return _("{day}: a weekend").format(day=words)
    if near and iso < near:
        return _("{day}: before the workshop").format(day=words)
    return words


def _calendar(near: str) -> day_words.Calendar:
    today = datetime.now().date()  # noqa: DTZ005 - the day at this place
    try:
        start = date.fromisoformat(near)
    except ValueError:
        start = today
    locale = QLocale()
    return day_words.Calendar(start, today, [locale.monthName(n) for n in range(1, MONTHS + 1)])


def clock(seconds: float) -> str:
    """Say a time left as minutes and seconds, as the room reads it: the last second until it is over.

    Below zero there is a minus sign.
    """
    whole = math.ceil(seconds)
    minutes, rest = divmod(abs(whole), 60)
    return f"{'−' if whole < 0 else ''}{minutes}:{rest:02d}"


def time_words(seconds: float, stage: str) -> tuple[str, str]:
    """Say a time left and the word beside it: "3:20", "nearly over"; "+1:20", "over"; no word while good."""
    if stage == "over":
        return f"+{clock(int(-seconds))}", _("over")
    return clock(seconds), _("nearly over") if stage == "nearly" else ""


def moment(epoch: float) -> str:
    """Say when something was saved: the time today, else the day as well."""
    at, now = datetime.fromtimestamp(epoch), datetime.now()  # noqa: DTZ005, DTZ006 - the time at this place
    return (
        f"{at:%H:%M:%S}" if at.date() == now.date() else f"{day(at.date().isoformat(), 'd MMM')}, {at:%H:%M}"
    )
