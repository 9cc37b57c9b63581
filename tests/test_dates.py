"""Dates: within two weeks, by the horizon, on working days, and never over a date that people wrote."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.dates import check_day, suggest_dates
from workshop.model import HORIZONS, Horizon, PlanLine

LINE = PlanLine("", "k", "data", "30", "Do it", "Data engineer", "Begin", "Done")
days = st.dates(date(2020, 1, 1), date(2090, 1, 1))


@given(days, st.sampled_from(HORIZONS), st.integers(3, 40))
def test_dates_are_working_days_within_their_time(day: date, horizon: Horizon, within: int) -> None:
    line = suggest_dates(replace(LINE, horizon=horizon), day.isoformat(), within)
    first, due = date.fromisoformat(line.first_date), date.fromisoformat(line.due)

    assert day < first <= day + timedelta(days=min(14, within))
    assert first < due <= day + timedelta(days={"30": 30, "60": 60, "90": 90, "later": 180}[horizon])
    assert {first.weekday(), due.weekday()} <= {0, 1, 2, 3, 4}


@given(days, st.sampled_from([30, 60, 90]))
def test_checks_are_held_on_the_first_working_day_after(day: date, after: int) -> None:
    check = date.fromisoformat(check_day(day.isoformat(), after))

    assert check.weekday() < 5
    assert timedelta() <= check - day - timedelta(days=after) <= timedelta(days=2)


def test_what_ends_within_thirty_days_ends_before_their_check() -> None:
    line = suggest_dates(LINE, "2026-03-12")

    assert (line.first_date, line.due) == ("2026-03-26", "2026-04-10")
    assert [check_day("2026-03-12", n) for n in (30, 60, 90)] == ["2026-04-13", "2026-05-11", "2026-06-10"]


def test_dates_that_people_wrote_stay() -> None:
    written = replace(LINE, first_date="2026-03-15", due="2027-01-01")

    assert suggest_dates(written, "2026-03-12") == written
    assert suggest_dates(replace(written, due=""), "2026-03-12").first_date == "2026-03-15"


@pytest.mark.parametrize("date_of_workshop", ["", "soon", "9999-12-31"])
def test_a_workshop_without_a_usable_date_gets_none(date_of_workshop: str) -> None:
    assert suggest_dates(LINE, date_of_workshop) == LINE
    assert check_day(date_of_workshop, 30) == ""
