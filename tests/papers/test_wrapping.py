"""Cleaning, measuring and breaking of text for paper."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.pdfbase import pdfmetrics

from workshop.papers import fonts, text
from workshop.papers.marks import write
from workshop.papers.scripts import clusters
from workshop.papers.style import TABLE, TABLE_STRONG, Style


def test_width_is_what_reportlab_measures() -> None:
    fonts.named(fonts.BOLD)
    said = "Łódź, 12 March"

    assert abs(text.width(said, TABLE_STRONG) - pdfmetrics.stringWidth(said, fonts.BOLD, 9)) < 0.001


def test_text_is_split_by_the_face_that_has_each_character() -> None:
    faces = [piece.face for piece in text.pieces("ab東c", bold=False)]

    assert faces == [fonts.REGULAR, "DroidSansFallback", fonts.REGULAR]


def test_cleaning_keeps_one_line_and_names_what_cannot_print() -> None:
    assert text.clean("a\tb\nc\u202ed\u00ade") == "a b cde"
    assert text.clean("\ue000") == "[U+E000]"
    assert text.clean("\ud800") == "[U+D800]"
    assert text.clean("e\u0301") == "é"


def test_a_long_word_is_broken_and_no_letter_is_lost() -> None:
    lines = text.wrap("x" * 500, TABLE, 80)

    assert max(line.width for line in lines) <= 80
    assert "".join(run.text for line in lines for run in line.runs) == "x" * 500


def test_styles_in_one_line_stay_glued_where_no_white_is_between() -> None:
    (line,) = text.wrap([("Done", TABLE_STRONG), (": one page", TABLE)], TABLE, 400)

    assert [run.text for run in line.runs] == ["Done", ": one page"]


def test_shortened_text_ends_with_an_ellipsis_inside_the_width() -> None:
    lines = text.shorten(text.wrap("many words " * 50, TABLE, 120), TABLE, 120, 2)

    assert len(lines) == 2
    assert lines[-1].runs[-1].text.endswith("…")
    assert lines[-1].width <= 121


@pytest.mark.parametrize("said", ["Tomasz Wilk decides by 8 December; the rest", [("by 8 December", TABLE)]])
def test_a_day_stays_with_its_month(said: str | list[tuple[str, Style]]) -> None:
    lines = [[line.said for line in text.wrap(said, TABLE, limit)] for limit in range(60, 180, 4)]

    assert len({len(each) for each in lines}) > 1
    assert all("8 December" in " | ".join(each) for each in lines)


def test_a_day_is_parted_from_its_month_where_a_line_does_not_hold_both() -> None:
    assert [line.said for line in text.wrap("8 December", TABLE, 46)] == ["8", "December"]


@pytest.mark.parametrize("said", ["שלום עולם, זה טקסט ארוך מאוד", "نص طويل جدا على عدة أسطر"])
def test_a_paragraph_from_right_to_left_begins_at_the_right_edge(said: str) -> None:
    stack = write(said, TABLE, 60)
    ends = [max(mark.x + text.width(mark.text.strip(), TABLE) for mark in slab.marks) for slab in stack]

    assert len(stack) > 1
    assert all(abs(end - 60) < 1.5 for end in ends)
    assert min(mark.x for slab in stack for mark in slab.marks) > 0


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=200), st.floats(min_value=12, max_value=400))
def test_any_text_wraps_within_any_width_and_loses_nothing(said: str, limit: float) -> None:
    lines = text.wrap(said, TABLE, limit)

    assert all(line.width <= limit + 0.02 or len(list(clusters(line.said))) == 1 for line in lines)
    whole = "".join(line.said for line in lines)
    assert whole.replace(" ", "") == text.clean(said).replace(" ", "")
