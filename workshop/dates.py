"""Working days around a workshop: when a line's first step and its end fall, when the checks are."""

from dataclasses import replace
from datetime import date, timedelta

from workshop.model import Horizon, PlanLine

FIRST_STEP = 14
DAYS: dict[Horizon, int] = {"30": 30, "60": 60, "90": 90, "later": 180}

SATURDAY = 5


def check_day(workshop_date: str, days: int) -> str:
    """Give the first working day on or after so many days, empty where the workshop has no date."""
    day = _day(workshop_date, days)
    while day and day.weekday() >= SATURDAY:
        day += timedelta(days=1)
    return day.isoformat() if day else ""


def working_day(workshop_date: str, days: int) -> str:
    """Give the last working day within so many days, empty where the workshop has no date."""
    day = _day(workshop_date, days)
    while day and day.weekday() >= SATURDAY:
        day -= timedelta(days=1)
    return day.isoformat() if day else ""


def suggest_dates(line: PlanLine, workshop_date: str, within: int = FIRST_STEP) -> PlanLine:
    """Fill in the dates that a line still lacks: the first step `within` days, the end by its horizon.

    Never on a weekend; a date that the group wrote stays; without a workshop date nothing is filled in.
    """
    return replace(
        line,
        first_date=line.first_date or working_day(workshop_date, min(within, FIRST_STEP)),
        due=line.due or working_day(workshop_date, DAYS[line.horizon]),
    )


def _day(workshop_date: str, days: int) -> date | None:
    try:
        return date.fromisoformat(workshop_date) + timedelta(days=days)
    except (ValueError, OverflowError):
        return None
