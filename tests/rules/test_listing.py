"""Names in a sentence: listed as one says them, and never more than there is room for."""

from hypothesis import given
from hypothesis import strategies as st

from workshop.rules.listing import fitting, listed, room, within
from workshop.rules.wording import WIDTH


def test_names_are_listed_as_one_says_them() -> None:
    assert [listed("ABCD"[:n]) for n in range(5)] == ["", "A", "A and B", "A, B and C", "A, B, C and D"]
    assert listed("ABCD", 2) == "A, B and 2 more"
    assert listed("AB", 1) == "A and 1 more"
    assert within("Data engineer") == "data engineer"
    assert within("ML engineer") == "ML engineer"
    assert within("") == ""


def test_only_as_many_names_as_there_is_room_for() -> None:
    assert fitting(["one", "two", "three"], 18) == "one, two and three"
    assert fitting(["one", "two", "three"], 17) == "one and 2 more"
    assert fitting(["x" * 80, "two", "three"], 30).endswith("… and 2 more")
    assert len(fitting(["x" * 80, "two", "three"], 30)) == 30
    assert fitting([], 30) == ""
    assert room("Free hours for: {roles}") == WIDTH - 16


@given(st.lists(st.text(max_size=120), min_size=1, max_size=30), st.integers(30, 90))
def test_a_list_never_takes_more_than_its_room(names: list[str], width: int) -> None:
    assert len(fitting(names, width)) <= width
