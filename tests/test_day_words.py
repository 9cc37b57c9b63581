"""Days as people write them. The workshop is on Tuesday, 24 November 2026."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.day_words import Calendar, read_day
from workshop.problems import Refusal

HELD = date(2026, 11, 24)
ON_THE_DAY = Calendar(HELD, HELD, ("Jänner", "Feber", "März", "April", "Mai", "Juni", "Juli"))
LATER = Calendar(HELD, date(2026, 12, 9))

WRITTEN = {
    "": "",
    "2027-01-05": "2027-01-05",
    "20 May": "2027-05-20",
    "20. Mai 2028": "2028-05-20",
    "May 20": "2027-05-20",
    "Dec 3rd, 2027": "2027-12-03",
    "20.5.": "2027-05-20",
    "30.6.": "2027-06-30",
    "30/6": "2027-06-30",
    "6/30": "2027-06-30",
    "5/6/27": "2027-06-05",
    "1.12.": "2026-12-01",
    "Tue 1 Dec": "2026-12-01",
    "3. märz": "2027-03-03",
    "20 Sept": "2027-09-20",
    "29.2.": "2028-02-29",
    "today": "2026-11-24",
    "Tomorrow": "2026-11-25",
    "day after tomorrow": "2026-11-26",
    "friday": "2026-11-27",
    "Fri": "2026-11-27",
    "tuesday": "2026-12-01",
    "on Monday": "2026-11-30",
    "next friday": "2026-12-04",
    "in 2 weeks": "2026-12-08",
    "2 weeks": "2026-12-08",
    "two weeks": "2026-12-08",
    "in a fortnight": "2026-12-08",
    "in one month": "2026-12-24",
    "in 3 months": "2027-02-24",
    "in 10 days": "2026-12-04",
    "+10": "2026-12-04",
    "+ 2 w": "2026-12-08",
    "in 3 working days": "2026-11-27",
    "in 4 working days": "2026-11-30",
    "in 10 working days": "2026-12-08",
    "end of week": "2026-11-27",
    "end of next week": "2026-12-04",
    "end of month": "2026-11-30",
    "end of next month": "2026-12-31",
    "end of january": "2027-01-29",
    "end of november": "2026-11-30",
    "mid March": "2027-03-15",
    "the end of the year": "2026-12-31",
}


@pytest.mark.parametrize("written", WRITTEN)
def test_a_day_is_read_as_it_is_meant(written: str) -> None:
    assert read_day(written, ON_THE_DAY) == WRITTEN[written]


def test_after_the_workshop_tomorrow_is_counted_from_today() -> None:
    assert read_day("tomorrow", LATER) == "2026-12-10"
    assert read_day("friday", LATER) == "2026-12-11"
    assert read_day("1.12.", LATER) == "2026-12-01"


@pytest.mark.parametrize(
    "written",
    [
        "soon",
        "31.2.",
        "40.40.",
        "when it is done",
        "in weeks",
        "next",
        "0 May",
        "in 99999999 weeks",
        "٣٠.٦.x",
    ],
)
def test_what_is_no_day_is_refused_with_examples(written: str) -> None:
    with pytest.raises(Refusal, match="is not a date"):
        read_day(written, ON_THE_DAY)


@given(st.text(max_size=30))
def test_whatever_is_typed_is_a_day_or_a_sentence(written: str) -> None:
    try:
        found = read_day(written, ON_THE_DAY)
    except Refusal:
        return
    assert not found or date.fromisoformat(found)


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(1, 60))
def test_working_days_are_counted_one_by_one(start: date, n: int) -> None:
    found = date.fromisoformat(read_day(f"in {n} working days", Calendar(start, start)))

    after = (start + timedelta(days=k) for k in range(1, (found - start).days + 1))
    assert found.weekday() < 5
    assert sum(day.weekday() < 5 for day in after) == n
