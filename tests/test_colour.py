"""A client's colour: written in any of the usual ways, and dark enough to be read on white paper."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.colour import READABLE, TooLight, contrast, darker, read_colour
from workshop.problems import Refusal

colours = st.integers(0, 0xFFFFFF).map(lambda n: f"#{n:06X}")


@pytest.mark.parametrize("written", ["#8a1538", " 8A1538 ", "#8A1538\n"])
def test_a_colour_is_read_however_it_is_written(written: str) -> None:
    assert read_colour(written) == "#8A1538"


def test_three_digits_are_a_colour_too() -> None:
    assert read_colour("#03a") == "#0033AA"


@pytest.mark.parametrize("written", ["", "red", "#12345", "#GGGGGG", "rgb(1, 2, 3)", "#8A15381", "#８A1538"])
def test_what_is_no_colour_is_refused_with_an_example(written: str) -> None:
    with pytest.raises(Refusal, match="#0B6E69"):
        read_colour(written)


def test_a_colour_that_paper_swallows_is_refused_and_a_darker_tone_offered() -> None:
    with pytest.raises(TooLight, match="#F2B705 is too light") as refused:
        read_colour("#f2b705")

    assert refused.value.offer in refused.value.sentence
    assert read_colour(refused.value.offer) == refused.value.offer
    assert refused.value.offer == "#967103"


def test_contrast_is_that_of_the_web() -> None:
    assert contrast("#FFFFFF") == pytest.approx(1)
    assert contrast("#000000") == pytest.approx(21)
    # The lightest grey that passes on white, known from every checker.
    assert contrast("#767676") > READABLE > contrast("#777777")


@given(colours)
def test_the_offered_tone_can_be_read_and_is_no_darker_than_it_must_be(colour: str) -> None:
    tone = darker(colour)
    parts = [(int(a, 16), int(b, 16)) for a, b in zip(_split(colour), _split(tone), strict=True)]

    assert contrast(tone) >= READABLE
    assert tone == colour or contrast(tone) < READABLE + 0.2
    assert all(new <= old for old, new in parts)


def _split(colour: str) -> list[str]:
    return [colour[at : at + 2] for at in (1, 3, 5)]
