"""The classifier: always an answer, the same one each time, and as sure as it has reason to be."""

from itertools import permutations
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.teaching.classifier import Classifier, pieces, train
from workshop.teaching.packs import read_pack

PACK = read_pack("routing_en")
TEAMS = [team.key for team in PACK.teams]
TAUGHT = train(TEAMS, [(m.text, PACK.key[m.id]) for m in PACK.train])


def certainty(machine: Classifier, text: str) -> int:
    return machine.guess(text).shares[0][1]


@given(st.text())
def test_any_text_gets_an_answer_whose_shares_are_a_whole(text: str) -> None:
    guess = TAUGHT.guess(text)

    assert sorted(team for team, _share in guess.shares) == sorted(TEAMS)
    assert sum(share for _team, share in guess.shares) == 100
    assert [s for _t, s in guess.shares] == sorted((s for _t, s in guess.shares), reverse=True)


@pytest.mark.parametrize("text", ["", "   ", "asdf asdf", "😀😀", "Привет, мир", "!?", "\0", "x" * 10_000])
def test_what_it_never_met_is_called_a_mere_guess(text: str) -> None:
    guess = TAUGHT.guess(text)

    assert not guess.known
    assert {share for _team, share in guess.shares} == {25}


def test_a_machine_that_was_taught_nothing_answers_too() -> None:
    guess = train(TEAMS, []).guess("my printer")

    assert (guess.known, guess.team) == (False, TEAMS[0])


def test_a_machine_that_knows_one_team_alone_answers_too() -> None:
    assert train(TEAMS, [("the printer is jammed", "it")]).guess("printer").shares[0][1] <= 100


@pytest.mark.parametrize(
    ("text", "team"),
    [
        ("I forgot my password again", "it"),
        ("The heating is cold", "building"),
        ("I FORGOT MY PASSWORD", "it"),
    ],
)
def test_it_learned_what_people_taught_it(text: str, team: str) -> None:
    assert TAUGHT.guess(text).team == team


def test_the_order_of_the_lessons_does_not_matter() -> None:
    lessons = [("printer jammed", "it"), ("door locked", "building"), ("late parcel", "orders")]

    answers = {train(TEAMS, order).guess("the door printer").shares for order in permutations(lessons)}

    assert len(answers) == 1


def test_half_known_words_make_it_less_sure() -> None:
    assert certainty(TAUGHT, "password zzzz qqqq wwww") < certainty(TAUGHT, "password")


def test_it_is_about_as_often_right_as_its_shares_say() -> None:
    guesses = [(TAUGHT.guess(m.text), PACK.key[m.id]) for m in PACK.test]

    said = sum(guess.shares[0][1] for guess, _key in guesses) / 100
    right = sum(guess.team == key for guess, key in guesses)

    assert abs(said - right) <= 6


def test_a_very_long_text_does_not_hold_the_room_up() -> None:
    start = perf_counter()
    TAUGHT.guess(" ".join(f"word{n} 😀 ü" for n in range(20_000)))

    assert perf_counter() - start < 0.1


def test_pieces_are_the_same_in_either_writing_of_an_accent() -> None:
    assert pieces("caf\u00e9") == pieces("cafe\u0301")


def test_the_machine_is_never_wholly_sure_and_rules_nothing_out() -> None:
    machine = TAUGHT

    for message in (*PACK.test, *PACK.tricks):
        shares = [share for _team, share in machine.guess(message.text).shares]
        assert sum(shares) == 100
        assert min(shares) >= 1
