"""What is read from free text, and only where it is plain."""

import pytest

from workshop.papers import phrases


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("€ 8,000 to 12,000", (8000, 12000)),
        ("8.000 – 12.000 €", (8000, 12000)),
        ("10k-20k", (10000, 20000)),
        ("8 to 12k", (8000, 12000)),
        ("1.5 to 2 million", (1500000, 2000000)),
        ("to be decided by 12 March 2026", None),
        ("about 8,000", None),
        ("12,000 to 8,000", None),
        ("", None),
    ],
)
def test_a_range_is_read_only_when_the_text_is_nothing_else(
    written: str, found: tuple[float, float] | None
) -> None:
    assert phrases.money_range(written) == found


@pytest.mark.parametrize(
    ("written", "figure", "rest"),
    [
        ("71 of 100, says Ann", "71", "of 100, says Ann"),
        ("90%", "90%", ""),
        ("€ 12,000 a month", "€ 12,000", "a month"),
        ("3-6 months", "", "3-6 months"),
        ("12.03.2026", "", "12.03.2026"),
        ("nobody knows", "", "nobody knows"),
        ("", "", ""),
    ],
)
def test_a_figure_is_a_leading_number(written: str, figure: str, rest: str) -> None:
    assert phrases.figure_of(written) == (figure, rest)


def test_dates_are_written_for_people() -> None:
    assert phrases.full("2026-03-12", "en") == "12 March 2026"
    assert phrases.full("2026-03-12", "de") == "12. März 2026"
    assert phrases.full("soon", "en") == "soon"
    assert phrases.near("2027-03-12", "MMMd", "2026-03-12", "en") == "12 Mar 2027"
    assert phrases.full("2026-03-12", "xx-nowhere") == "12 March 2026"
