"""Who is there and who is still to answer stands under the question; nothing where nobody joins."""

from dataclasses import fields

import pytest
from PySide6.QtCore import Qt

from tests.ui.answering import types_by
from tests.ui.desk import Desk, desk
from ui.facilitator.presence import Missing, PresenceLine, table_name
from ui.facilitator.vote.ways import SLIPS, TABLES
from workshop.model import Ballot, Form, Participant, Phones, Presence, Receipt

__all__ = ["desk"]
NEXT = Qt.Key.Key_PageDown


def line(desk: Desk) -> PresenceLine:
    return desk.page.lead.presence


def phones(desk: Desk, connected: int = 0) -> None:
    people = desk.session.people
    people.show_phones(
        Phones("192.168.8.2:8080", "http://192.168.8.2:8080", people.code(), connected=connected)
    )


def joins(desk: Desk, number: int = 1, table: str = "", *, seats: tuple[int, ...] = ()) -> list[Participant]:
    """Let phones join, with the cards `seats` or else without a card."""
    people, codes = desk.session.people, desk.session.people.seat_codes()
    cards = [codes[seat - 1] for seat in seats] or [""] * number
    tokens = [people.join(people.code(), table=table, seat=card) for card in cards]
    return [people.who(token) for token in tokens]


def opens(desk: Desk) -> None:
    desk.goes_to("expectations")
    desk.session.rounds.open()
    desk.caught_up()


def given(form: Form, option: int = 0) -> dict[str, str | list[str]]:
    """Give an answer that chooses one option in every question."""
    keys = {q.key: q.options[option].key for q in form.questions}
    return {q.key: [keys[q.key]] if q.many else keys[q.key] for q in form.questions}


def answer(desk: Desk, *people: Participant, option: int = 0) -> None:
    current = desk.scene.round
    assert current is not None
    raw = {
        q.key: [q.options[option].key] if q.many else q.options[option].key for q in current.form.questions
    }
    ballots = [Ballot(current.id, person, raw) for person in people]
    assert all(isinstance(one, Receipt) for one in desk.session.ballots.collect(ballots))
    desk.caught_up()


def hands(desk: Desk, n: int) -> None:
    current = desk.scene.round
    assert current is not None
    question = current.form.questions[0]
    desk.session.rounds.count({question.key: {question.options[0].key: n}})
    desk.caught_up()


def said(desk: Desk) -> tuple[str, str, str, str]:
    """Give what stands there: who joined, cards, tables, the hint; what is hidden is empty."""
    shown = line(desk)
    pieces = (shown.stand, shown.cards, shown.tables, shown.hint)
    return tuple(p.text() if p.isVisible() else "" for p in pieces)  # type: ignore[return-value]


def test_a_workshop_by_hands_looks_as_before(desk: Desk) -> None:
    for name in ("why", "collect-ideas", "criteria-vote"):
        desk.goes_to(name)
        assert not line(desk).isVisible()
    opens(desk)
    hands(desk, 4)
    assert not line(desk).isVisible()
    desk.session.rounds.close()
    desk.caught_up()
    assert not line(desk).isVisible()


def test_cards_that_are_missing_are_named_while_the_vote_is_open(desk: Desk) -> None:
    desk.session.people.set_seats(12)
    phones(desk)
    people = joins(desk, seats=tuple(range(1, 13)))
    opens(desk)
    assert said(desk)[:2] == ("12 joined · 0 answered", "Still to answer: all 12 cards")
    answer(desk, *(p for p in people if p.seat not in {4, 9, 11}))
    assert said(desk) == ("12 joined · 9 answered", "Still to answer: cards 4, 9, 11", "", "")
    answer(desk, people[3], people[8])
    assert said(desk)[1] == "Still to answer: card 11"
    answer(desk, people[10])
    assert said(desk)[1] == "Everybody who joined has answered."
    desk.session.rounds.close()
    desk.caught_up()
    assert said(desk) == ("12 joined · 0 connected now", "", "", "")


def test_slips_of_cards_are_known_as_the_phones_are(desk: Desk) -> None:
    desk.session.people.set_seats(3)
    opens(desk)
    current = desk.scene.round
    assert current is not None
    desk.session.ballots.slip(2, given(current.form))
    desk.caught_up()
    assert said(desk) == ("3 cards · 1 answered", "Still to answer: cards 1, 3", "", "")


def test_tables_say_how_many_of_theirs_have_answered(desk: Desk) -> None:
    phones(desk)
    three, window = joins(desk, 5, "3"), joins(desk, 2, "At the window")
    opens(desk)
    answer(desk, *three[:2], *window)
    assert said(desk) == ("7 joined · 4 answered", "", "Still waiting for Table 3: 2 of 5", "")
    answer(desk, *three[2:])
    assert said(desk)[1:3] == ("Everybody who joined has answered.", "All tables have answered.")


def test_phones_without_card_and_table_are_a_number(desk: Desk) -> None:
    phones(desk)
    people = joins(desk, 5)
    opens(desk)
    answer(desk, *people[:3])
    assert said(desk)[:2] == ("5 joined · 3 answered", "Still to answer: 2 phones")


def test_raised_hands_say_that_who_is_missing_cannot_be_known(desk: Desk) -> None:
    desk.session.people.set_seats(6)
    phones(desk)
    people = joins(desk, table="2", seats=(1, 2, 3))
    opens(desk)
    answer(desk, *people[:2])
    hands(desk, 3)
    assert said(desk) == (
        "3 joined · 2 answered",
        "Hands are counted: who is missing cannot be known.",
        "",
        "",
    )


@pytest.mark.parametrize(("way", "words"), [(TABLES, "Tables answer as one"), (SLIPS, "Not all have a card")])
def test_ways_without_a_person_say_so_too(desk: Desk, way: str, words: str) -> None:
    phones(desk)
    joins(desk, 4, "2")
    types_by(desk, "expectations", way)
    desk.types("1")
    desk.press(Qt.Key.Key_Return)
    assert said(desk)[1] == f"{words}: who is missing cannot be known."


def test_more_cards_than_people_may_not_be_handed_out(desk: Desk) -> None:
    desk.session.people.set_seats(20)
    phones(desk)
    people = joins(desk, seats=tuple(range(1, 13)))
    opens(desk)
    answer(desk, *people)
    assert said(desk)[1].startswith("Still to answer, or not handed out: cards 13, 14, ")


def test_more_phones_than_people_is_said_calmly_until_the_number_is_right(desk: Desk) -> None:
    phones(desk, connected=15)
    joins(desk, 15)
    desk.goes_to("expectations")
    hint = "15 phones, 14 present: correct the number, or somebody has joined twice."
    assert said(desk) == ("15 joined", "", "", hint)
    opens(desk)
    assert said(desk)[3] == hint
    desk.session.engagement.set_people(present=15)
    desk.caught_up()
    assert said(desk)[3] == ""


def test_two_phones_with_one_card_are_one_person(desk: Desk) -> None:
    desk.session.people.set_seats(14)
    desk.session.engagement.set_people(present=1)
    phones(desk)
    joins(desk, seats=(5, 5))
    desk.goes_to("expectations")
    assert said(desk) == ("1 joined · 0 connected now", "", "", "")


def test_between_votes_only_the_joined_are_counted(desk: Desk) -> None:
    phones(desk)
    desk.goes_to("why")
    assert said(desk) == ("Nobody has joined by phone yet.", "", "", "")
    joins(desk, 3, "1")
    phones(desk, connected=2)
    desk.caught_up()
    assert said(desk) == ("3 joined · 2 connected now", "", "", "")


@pytest.mark.parametrize("width", [1366, 1100])
def test_a_long_list_is_folded_and_whole_in_the_tip(desk: Desk, width: int) -> None:
    desk.program.window.resize(width, 640)
    desk.session.engagement.set_people(present=60)
    desk.session.people.set_seats(60)
    phones(desk)
    people = joins(desk, seats=tuple(range(1, 41)))
    opens(desk)
    answer(desk, *people[::2])
    shown = line(desk).cards
    desk.qtbot.waitUntil(lambda: not shown.text().endswith("…"))
    assert shown.text().startswith("Still to answer: cards 2, 4, ")
    numbers = shown.text().count(",") + 1
    assert shown.text().endswith(f" and {40 - numbers} more")
    assert 1 < numbers <= 12
    assert "58, 59, 60" in shown.toolTip()
    assert shown.height() < 20
    before = line(desk).height()
    answer(desk, *people)
    assert line(desk).height() == before, "the sheet below does not move while people answer"


def test_what_people_typed_as_their_table_stays_plain_and_short(desk: Desk) -> None:
    phones(desk)
    joins(desk, 2, "<b>Boss</b> {0} %s")
    joins(desk, 2, "\u202egnirts" + "x" * 40)
    opens(desk)
    words = said(desk)[2]
    assert "<b>Boss</b> {0} %s: 0 of 2" in words
    assert "\u2068\u202egnirts" in words
    assert "…\u2069: 0 of 2" in words


def test_one_more_is_never_hidden() -> None:
    missing = Missing("{each}", ("1", "2", "3", "4"), lambda n: f"and {n} more")
    assert [missing.text(n) for n in (1, 2, 3)] == ["1 and 3 more", "1, 2 and 2 more", "1, 2, 3, 4"]
    assert table_name("3") == "Table 3"


def test_nothing_about_a_person_comes_with_an_answer(desk: Desk) -> None:
    """Whoever reads the window learns who is missing, and nothing of what the others said."""
    phones(desk)
    people = joins(desk, 3, "1")
    opens(desk)
    answer(desk, people[0])
    before = said(desk)
    answer(desk, people[0], option=1)
    assert said(desk) == before
    assert {f.name for f in fields(Presence)} == {
        "joined", "answered", "seats", "missing_seats", "tables", "functions",
    }  # fmt: skip
