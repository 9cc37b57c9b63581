"""Numbers as people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.exchange.numbers import read_number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("3100", 3100),
        ("1.5", 1.5),
        ("1,5", 1.5),
        (".5", 0.5),
        ("0,125", 0.125),
        ("1,234,567", 1_234_567),
        ("1.234.567,5", 1_234_567.5),
        ("1,234.50", 1234.5),
        ("3 100", 3100),
        ("3\u202f100", 3100),
        ("3'100", 3100),
        ("40 min", 40),
        ("12 times a week", 12),
        ("", None),
    ],
)
def test_what_can_be_read_in_one_way_only_is_read_without_a_word(text: str, number: float | None) -> None:
    assert read_number(text) == (number, "")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("3,100", 3100),
        ("3.100", 3100),
        ("2-3", 2.5),
        ("10 \u2013 20 min", 15),
        ("about 40", 40),
        ("50+", 50),
        ("1-2 h", 90),
    ],
)
def test_what_is_not_certain_is_said(text: str, number: float) -> None:
    read, doubt = read_number(text, minutes=True)

    assert read == number
    assert text in doubt


@pytest.mark.parametrize(
    "text", ["often", "-5", "1:30", "12.3.2024", "2024-03-02", "1½", "9" * 400, "1e9", "=2*3"]
)
def test_what_is_no_number_is_left_empty_and_said(text: str) -> None:
    read, doubt = read_number(text)

    assert read is None
    assert "left empty" in doubt


def test_hours_mean_minutes_only_where_minutes_are_asked_for() -> None:
    assert read_number("2 hours", minutes=True)[0] == 120
    assert read_number("2 hours")[0] is None


@given(st.text(max_size=60))
def test_any_text_gives_a_number_a_doubt_or_nothing(text: str) -> None:
    number, doubt = read_number(text)

    assert number is None or 0 <= number <= 1e9
    assert doubt or number is not None or not text.strip()


@given(st.integers(0, 99_999_999))
def test_a_plain_count_is_read_as_it_is(count: int) -> None:
    assert read_number(str(count)) == (count, "")
    assert read_number(f"{count:,}")[0] == count
