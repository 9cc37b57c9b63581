"""Ranges of money: read where nothing else is written, compared only where they can be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.rules.money import Range, read_range


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("€ 8,000 to 12,000", Range(8000, 12000, "eur")),
        ("8.000 – 12.000 EUR", Range(8000, 12000, "eur")),
        ("8-12k", Range(8000, 12000)),
        ("8k-12k", Range(8000, 12000)),
        ("1.5 million", Range(1.5e6, 1.5e6)),
        ("800k to 1.2m", Range(800_000, 1_200_000)),
        ("CHF 20’000", Range(20000, 20000, "chf")),
        ("1 000 to 2 000 000", Range(1000, 2_000_000)),
        ("between 5,000 and 7,500 euros", Range(5000, 7500, "eur")),
        ("£1,5", Range(1.5, 1.5, "gbp")),
        ("0", Range(0, 0)),
        ("", None),
        ("to be decided", None),
        ("R. Haas decides by 12 May", None),
        ("10,000 by 2026-05-12", None),
        ("3 to 5 to 7", None),
        ("12,000 to 8,000", None),
        ("€ 5 to $ 7", None),
        ("1.2.3", None),
        ("a lot", None),
    ],
)
def test_what_people_write(text: str, expected: Range | None) -> None:
    assert read_range(text) == expected


def test_below_means_both_ends_and_one_currency() -> None:
    assert Range(4, 6).below(Range(8, 12))
    assert Range(4, 9, "eur").below(Range(8, 12))
    assert not Range(4, 12).below(Range(8, 12))
    assert not Range(8, 12).below(Range(8, 12))
    assert not Range(4, 6, "eur").below(Range(8, 12, "usd"))


@given(st.text(max_size=80))
def test_any_text_is_read_or_left_alone(text: str) -> None:
    found = read_range(text)

    assert found is None or found.low <= found.high
