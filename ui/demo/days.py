"""The demo's clock and its working days."""

from datetime import date, datetime

from workshop.dates import check_day


class Clock:
    """A clock that moves only when the demo lets time pass, so that two runs give the same file."""

    def __init__(self, day: date, starts: str) -> None:
        """Begin on a day at HH:MM."""
        hour, minute = (int(part) for part in starts.split(":"))
        self._now = datetime(day.year, day.month, day.day, hour, minute).timestamp()  # noqa: DTZ001 - local time

    def __call__(self) -> float:
        """Give epoch seconds."""
        return self._now

    def passes(self, minutes: float) -> None:
        """Let minutes pass."""
        self._now += minutes * 60


def after(day: date, days: int) -> date:
    """Give the first working day on or after so many days."""
    return date.fromisoformat(check_day(day.isoformat(), days))


def in_words(day: date) -> str:
    """Write a day as people say it."""
    return f"{day.day} {day:%B}"
