"""Scores with their range, and the rules made of keywords."""

import pytest

from workshop.model import Score
from workshop.teaching.classifier import train
from workshop.teaching.keywords import score_rules, sort_by_rules, words_of
from workshop.teaching.packs import pack_for, read_pack, shipped
from workshop.teaching.scores import score, wilson

PACK = read_pack("routing_en")


@pytest.mark.parametrize(
    ("right", "total", "low", "high"),
    [(46, 60, 39, 51), (51, 60, 44, 55), (0, 60, 0, 4), (60, 60, 56, 60), (30, 60, 23, 37), (0, 0, 0, 0)],
)
def test_a_score_has_the_range_of_wilson(right: int, total: int, low: int, high: int) -> None:
    assert wilson(right, total) == Score(right, total, low, high)


def test_a_machine_is_scored_on_the_hidden_messages_alone() -> None:
    teams = [team.key for team in PACK.teams]
    taught = train(teams, [(m.text, PACK.key[m.id]) for m in PACK.train])
    cheated = train(teams, [(m.text, PACK.key[m.id]) for m in PACK.test])

    assert score(taught, PACK).right < score(cheated, PACK).right == score(cheated, PACK).total == 60


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("Password, log in; printer", ("password", "log in", "printer")),
        (" ,, password ,PASSWORD\n\nscreen", ("password", "screen")),
        ("", ()),
    ],
)
def test_keywords_are_read_as_people_write_them(written: str, words: tuple[str, ...]) -> None:
    assert words_of(written) == words


@pytest.mark.parametrize(
    ("text", "team"),
    [
        ("My PASSWORD is gone", "it"),
        ("The doors are shut", "building"),
        ("An outdoor party", ""),
        ("The door wants a password", ""),
        ("I cannot  log\nin", "it"),
        ("What is 1+1?", "orders"),
    ],
)
def test_a_rule_needs_the_beginning_of_a_word_and_one_team(text: str, team: str) -> None:
    words = {"it": ["password", "log in"], "building": ["door"], "orders": ["1+1"], "people": []}

    assert sort_by_rules(words, text) == team


def test_five_words_a_team_place_about_half_of_the_messages() -> None:
    rules = score_rules(
        {
            "it": words_of("password, login, laptop, printer, screen"),
            "people": words_of("salary, holiday, sick, contract, training"),
            "building": words_of("heating, door, light, parking, room"),
            "orders": words_of("order, parcel, invoice, refund, return"),
        },
        PACK,
    )

    assert rules.total == 60
    assert 20 <= rules.right <= 42
    assert rules.wrong < rules.unplaced


def test_without_words_nothing_is_placed() -> None:
    assert score_rules({}, PACK).unplaced == 60


def test_each_shipped_pack_keeps_its_hidden_messages_apart() -> None:
    for name, _title, _language in shipped():
        pack = read_pack(name)
        texts = [m.text for m in (*pack.train, *pack.test)]
        assert len(pack.train) == 140
        assert len(pack.test) == 60
        assert len(set(texts)) == 200
        assert max(map(len, texts)) <= 60
        assert set(pack.key.values()) == {team.key for team in pack.teams}
        assert len(pack.tricks) == 14


def test_a_language_without_a_pack_gets_the_english_one() -> None:
    assert pack_for("xx").language == "en"
