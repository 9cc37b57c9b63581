"""What people type is cleaned in one place."""

from hypothesis import given
from hypothesis import strategies as st

from workshop.text import one_line, paragraph, plain_hours


@given(st.text())
def test_one_line_is_one_line_without_controls(text: str) -> None:
    clean = one_line(text)

    assert len(clean.splitlines()) <= 1
    assert clean == clean.strip()
    assert one_line(clean) == clean


@given(st.text())
def test_a_paragraph_cleaned_twice_is_the_same(text: str) -> None:
    assert paragraph(paragraph(text)) == paragraph(text)


def test_a_paragraph_keeps_its_lines_and_one_empty_one() -> None:
    assert paragraph("one\r\n\r\n\r\n\ttwo \n") == "one\n\ntwo"


def test_joined_emoji_stay_whole() -> None:
    family = "👩\u200d👩\u200d👧"

    assert one_line(family) == family


def test_little_work_is_never_called_no_work() -> None:
    assert [plain_hours(h) for h in (0.01, 0.42, 9.96, 60.7)] == [0.1, 0.4, 10.0, 61.0]
