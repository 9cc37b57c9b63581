"""Open and hidden messages: every one in one part, teams and topics alike, the same each time."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.model import Message
from workshop.teaching.dividing import MOST, choose, divide

Drawn = tuple[list[Message], dict[str, str]]


def messages(*sizes: int, topics: int = 1) -> Drawn:
    made = [
        Message(f"{team}-{n}", f"text {team} {n}", str(n % topics))
        for team, size in enumerate(sizes)
        for n in range(size)
    ]
    return made, {m.id: m.id.split("-")[0] for m in made}


@given(st.lists(st.integers(1, 120), min_size=1, max_size=6), st.integers(0, 9))
def test_every_message_is_open_or_hidden(sizes: list[int], seed: int) -> None:
    made, key = messages(*sizes)

    still_open, hidden = divide(made, key, seed)

    assert sorted(m.id for m in (*still_open, *hidden)) == sorted(m.id for m in made)
    assert len(hidden) == min(60, max(20, round(0.3 * len(made))), len(made) // 2)
    assert divide(made, key, seed) == (still_open, hidden)


def test_teams_and_topics_are_hidden_alike() -> None:
    made, key = messages(50, 50, 50, 50, topics=5)

    _open, hidden = divide(made, key)

    by_topic = Counter((key[m.id], m.topic) for m in hidden)
    assert len(by_topic) == 20
    assert set(by_topic.values()) == {3}


def test_another_seed_hides_others() -> None:
    made, key = messages(50, 50)

    assert divide(made, key, 1) != divide(made, key, 2)


def test_nothing_is_divided_into_nothing() -> None:
    assert divide((), {}) == ((), ())


@pytest.mark.parametrize(
    ("sizes", "taken"),
    [((100, 100), (100, 100)), ((700, 200), (130, 130)), ((900, 30, 40), (190, 30, 40))],
)
def test_of_too_many_the_largest_team_gives_up_most(sizes: tuple[int, ...], taken: tuple[int, ...]) -> None:
    made, key = messages(*sizes)

    chosen = choose(made, key)

    assert len(chosen) <= MOST
    assert tuple(Counter(key[m.id] for m in chosen).values()) == taken
    assert [m for m in made if m in set(chosen)] == list(chosen)
