"""Dates as people type them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.exchange.days import read_day


@pytest.mark.parametrize(
    "text",
    [
        "2026-06-30",
        "2026-06-30 00:00",
        "2026-06-30T00:00:00",
        "2026/6/30",
        "2026.06.30",
        "30.6.2026",
        "30. 6. 2026",
        "30.06.26",
        "30/6/2026",
        "6/30/2026",
        "30-06-2026",
        "30 June 2026",
        "30th of June 2026",
        "June 30, 2026",
        "Jun 30 2026",
        "30-Jun-2026",
        " 30 JUNE 2026 ",
        "３０.６.２０２６",
    ],
)
def test_one_day_in_many_ways(text: str) -> None:
    assert read_day(text) == ("2026-06-30", "")


def test_months_are_read_in_the_engagement_s_language_too() -> None:
    assert read_day("30. Juni 2026", "de") == ("2026-06-30", "")
    assert read_day("30 juin 2026", "fr") == ("2026-06-30", "")
    assert read_day("30. Juni 2026")[0] == ""


@pytest.mark.parametrize("text", ["5/6/2026", "05-06-2026", "6/30/26", "5/6/26", "1-2-26"])
def test_what_can_mean_two_days_is_left(text: str) -> None:
    assert read_day(text) == ("", f"“{text}” can be read in two ways; write it as 2026-06-30")


def test_the_same_number_twice_means_one_day() -> None:
    assert read_day("5/5/2026") == ("2026-05-05", "")


@pytest.mark.parametrize(
    "text", ["soon", "31.2.2026", "2026-13-01", "46203", "Q3 2026", "June 2026", "30.6."]
)
def test_what_is_no_date_is_said(text: str) -> None:
    day, problem = read_day(text)

    assert day == ""
    assert problem == f"“{text}” is not a date; write it as 2026-06-30"


def test_a_far_year_and_no_text() -> None:
    assert read_day("30.6.1926") == ("", "“30.6.1926” is far from today and was left out")
    assert read_day("  ") == ("", "")


@given(st.text(max_size=30), st.text(max_size=5))
def test_any_text_is_a_day_or_a_sentence(text: str, language: str) -> None:
    day, problem = read_day(text, language)

    assert not (day and problem)
    assert day or problem or not "".join(text.split())
