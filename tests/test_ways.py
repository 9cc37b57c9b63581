"""The ways by which answers came, in words."""

from workshop.papers.phrases import ways
from workshop.ways import unchecked_words, ways_words


def test_counts_stand_before_the_way_and_nothing_for_zero() -> None:
    assert ways_words({"counts": 1, "phone": 12, "slips": 2, "table": 0}) == (
        "12 by phone, 2 on slips, 1 raised hand"
    )
    assert ways_words({}) == ""


def test_hands_are_said_to_be_unchecked_alone_and_beside_ballots() -> None:
    assert "not be checked by person" in unchecked_words({"phone": 12, "counts": 2})
    assert "not be checked by person" in unchecked_words({"counts": 14})
    assert unchecked_words({}) == unchecked_words({"counts": 0}) == ""
    assert unchecked_words({"phone": 12, "slips": 2}) == ""


def test_paper_names_one_way_and_counts_several() -> None:
    assert ways({"counts": 14, "phone": 0}) == "by hands"
    assert ways({"pass-around": 3}) == "on this laptop"
    assert ways({"phone": 12, "counts": 2}) == "12 by phone, 2 raised hands"
