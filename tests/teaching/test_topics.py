"""Words by which a team's messages are told from the others'."""

import pytest
from sorted_messages import examples_of

from workshop.teaching.topics import recurring, telling_words


def test_a_word_tells_when_it_comes_back_in_one_team() -> None:
    examples = [
        *((f"the printer {word}", "it") for word in ("hums", "jams", "burns")),
        *((f"the radiator {word}", "building") for word in ("leaks", "ticks", "rusts")),
        ("the roof", "building"),
    ]

    assert recurring(examples) == 6
    assert telling_words(examples, "it") == ("printer",)
    assert telling_words(examples, "building") == ("radiator",)


def test_what_both_teams_write_tells_nothing() -> None:
    examples = [(f"the printer {n}", team) for n in range(4) for team in ("it", "building")]

    assert recurring(examples) == 0
    assert telling_words(examples, "it") == ()


def test_how_somebody_asks_is_no_topic() -> None:
    assert telling_words([(f"Please could you {n}x", "it") for n in range(5)], "it") == ("you",)


def test_two_words_that_are_never_apart_are_shown_as_one() -> None:
    examples = [
        *((f"{word} mật khẩu rồi", "it") for word in ("quên", "mất", "sai", "đổi")),
        *((f"{word} nghỉ phép rồi", "people") for word in ("xin", "hết", "còn", "duyệt")),
    ]

    assert telling_words(examples, "it")[0] == "mật khẩu"
    assert telling_words(examples, "people")[0] == "nghỉ phép"


def test_a_word_is_shown_small_unless_it_never_is() -> None:
    examples = [("Printer broken", "it"), ("My printer", "it"), ("PRINTER", "it")]
    german = [("Drucker defekt", "it"), ("Mein Drucker", "it"), ("Am Drucker", "it")]

    assert telling_words(examples, "it") == ("printer",)
    assert telling_words(german, "it") == ("Drucker",)


@pytest.mark.parametrize(
    ("name", "team", "words"),
    [
        ("routing_en", "it", {"printer", "network", "password"}),
        ("routing_de", "orders", {"Bestellung", "Rechnung", "Gerät"}),
        ("routing_vi", "it", {"máy tính", "mật khẩu", "email"}),
    ],
)
def test_the_hints_of_the_shipped_messages_are_their_topics(name: str, team: str, words: set[str]) -> None:
    assert set(telling_words(examples_of(name), team)) == words


def test_hints_cover_different_messages() -> None:
    words = telling_words(examples_of("routing_en"), "people")

    assert len(words) == 3
    texts = [{text for text, _team in examples_of("routing_en") if word in text} for word in words]
    assert not texts[0] & texts[1] & texts[2]
