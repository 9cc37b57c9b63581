"""Times as they are shown: minutes and seconds left, and the time of day."""

from datetime import datetime

from PySide6.QtCore import QDate, QLocale, Qt


def minutes_seconds(seconds: float) -> str:
    """Give "3:20"; never below zero, and the last second is shown until it is over."""
    whole = max(0, -int(-seconds // 1))
    return f"{whole // 60}:{whole % 60:02d}"


def time_of_day(moment: float) -> str:
    """Give "10:40" for epoch seconds, at this place."""
    return datetime.fromtimestamp(moment).strftime("%H:%M")  # noqa: DTZ006 - the clock on the wall is meant


def short_date(iso: str) -> str:
    """Give "12 May" for an ISO date, and the text itself where it is none."""
    day = QDate.fromString(iso, Qt.DateFormat.ISODate)
    return QLocale().toString(day, "d MMM") if day.isValid() else iso
