"""Sources, roles, blockers, cards and the decision as the room sees them."""

import os
from dataclasses import replace

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from room_lists import COVER, roles, sources
from room_scenes import DECISION, ideas, scene
from room_steps import CARD, HEAPS, MOVES, RULE, STEPS

from ui.projector.picture import pages, texts
from workshop.blocking import Heap
from workshop.model import DataSource
from workshop.scene import RoomScene
from workshop.sources import standings
from workshop.subject import roles as all_roles
from workshop.subject import skills
from workshop.thresholds import Thresholds


def over_pages(room: RoomScene) -> list[str]:
    return [t for page in range(pages(room)) for t in texts(room, page=page)]


def told(*facts: tuple[str, str, str], name: str = "Mails") -> RoomScene:
    """Give the state of sources whose facts were told before."""
    made = [
        DataSource(f"s{n}", f"{name} {n}", labelled=a, together=b, open=c)
        for n, (a, b, c) in enumerate(facts)
    ]
    return scene("source-status", sources=standings(made, {}, Thresholds()))


def test_sources_are_listed_with_type_and_place_on_pages() -> None:
    room = STEPS["sources"]
    shown = over_pages(room)
    assert {s.source.name for s in room.sources} <= set(shown)
    assert {"Database", "Depot server", "Data lake"} <= set(shown)
    assert pages(room) > 1
    assert "Head of IT" not in shown


@pytest.mark.parametrize(
    ("facts", "words", "state"),
    [
        (("yes", "yes", "yes"), ["yes *", "yes *", "yes *"], "Best"),
        (("yes", "no", "yes"), ["yes *", "no *", "yes *"], "Better"),
        (("partly", "yes", "yes"), ["partly *", "yes *", "yes *"], "Acceptable"),
        (("perhaps", "yes", "yes"), ["don’t know *", "yes *", "yes *"], "Not known"),
        (("", "", ""), ["not asked", "not asked", "not asked"], "Not asked"),
    ],
)
def test_each_source_has_three_facts_in_words_and_its_state(
    facts: tuple[str, str, str], words: list[str], state: str
) -> None:
    shown = texts(told(facts))
    row = shown.index("Mails 0")
    assert list(shown[row + 1 : row + 5]) == [*words, state]


def test_what_was_told_before_is_marked() -> None:
    assert "* told before the workshop" in texts(told(("yes", "yes", "yes")))
    assert "* told before the workshop" not in texts(told(("", "", "")))


def test_the_problem_is_as_ready_as_its_least_ready_source() -> None:
    room = told(("yes", "yes", "yes"), ("no", "yes", "yes"))
    assert "Acceptable" not in " ".join(t for t in texts(room) if "least ready" in t)
    named = texts(replace(room, chosen=ideas(1)[0]))
    assert "Acceptable, because of its least ready source, Mails 1." in named
    assert ideas(1)[0].title in named


def test_seven_roles_are_tiles_with_state_and_counts() -> None:
    room = STEPS["roles"]
    shown = texts(room)
    assert {role.name for role in all_roles()} <= set(shown)
    assert {"covered", "no time", "could grow", "open", "two views", "not known"} <= set(shown)
    tile = shown.index("Data engineer")
    assert shown[tile + 1 : tile + 7] == ("open", "0", "1", "2", "10", "1")
    assert shown[-6:-1] == ("has time", "no time", "could grow", "nobody", "don’t know")


def test_the_skills_are_drawn_after_the_tiles_the_shared_ones_first() -> None:
    room = STEPS["roles"]
    shown = over_pages(room)
    names = [t for t in shown if t in set(skills().values())]
    assert sorted(names) == sorted(skills().values())
    assert set(names[:5]) == {
        "machine-learning algorithms",
        "architecture design",
        "software development",
        "leadership",
        "a good overall grasp of machine learning",
    }


def test_roles_without_a_result_shown_are_not_asked() -> None:
    assert texts(STEPS["roles not asked"]).count("not asked") == 7


def test_routes_show_the_open_roles_with_the_way_taken() -> None:
    shown = texts(STEPS["routes"])
    assert "Data scientist" not in shown
    assert shown[shown.index("ML engineer") + 2] == "Someone is trained for it"
    assert "5 roles are not covered" in shown
    assert "Every role is covered." in texts(STEPS["routes none"])


def test_before_reasons_are_sorted_only_their_number_is_shown() -> None:
    shown = texts(STEPS["reasons"])
    assert "23  reasons written" in shown
    assert not any("“" in t for t in shown)


def test_reasons_are_counted_by_kind_with_released_words_only() -> None:
    shown = texts(STEPS["reasons sorted"])
    row = shown.index("No time")
    assert shown[row - 1] == "7"
    assert shown[row + 1] == "“We are told to do it on the side.”"
    assert [t for t in shown if t in {h.name for h in HEAPS}] == ["No time", "Data missing", "Fear for jobs"]
    assert shown[shown.index("not sorted yet") - 1] == "2"
    assert "19 reasons" in shown


def test_every_released_reason_can_be_read_over_the_pages() -> None:
    texts_ = tuple(f"Reason number {n}" for n in range(40))
    shown = over_pages(scene("blockers", blockers=(Heap("No time", 40, texts_),)))
    assert [t.strip("“”") for t in shown if t.startswith("“")] == list(texts_)


def test_dots_of_kinds_are_shown_as_people() -> None:
    shown = texts(STEPS["blocker dots"])
    assert shown[1] == "9 people"
    assert "7 more got no dot" in shown


def test_cards_are_titled_columns_of_what_was_written() -> None:
    shown = texts(STEPS["cards"])
    for card in MOVES:
        assert {card.title, *(words for _label, words in card.words)} <= set(shown)
    assert "We believe …" in texts(STEPS["no card"])


def test_one_card_is_labelled_lines_and_a_date_is_written_as_one() -> None:
    shown = texts(STEPS["card"])
    assert {CARD.words[0][1], "1 Feb"} <= set(shown)
    assert "2027-02-01" not in shown


def test_all_of_long_cards_can_be_read_over_the_pages() -> None:
    words = " ".join(f"word{n}" for n in range(700))
    room = replace(STEPS["cards"], cards=(replace(MOVES[0], words=(("Early sign", words),)), *MOVES[1:]))
    shown = [w for t in over_pages(room) for w in t.split() if w.startswith("word")]
    assert shown == words.split()


def test_a_decision_against_the_vote_stands_beside_it() -> None:
    shown = texts(STEPS["decision against the vote"])
    both = {"Decided", "The vote put first", ideas(3)[0].title, ideas(3)[1].title, RULE}
    assert both | {"Because: It costs the most hours.", "Met 4 of 4 points."} <= set(shown)


def test_a_decision_with_the_vote_stands_alone_with_how_we_decide() -> None:
    room = replace(
        STEPS["decision against the vote"], decision=replace(DECISION, favourite=ideas(3)[1].id), rule=RULE
    )
    shown = texts(room)
    assert "The vote put first" not in shown
    assert RULE in shown


def test_a_vote_that_was_never_shown_is_not_beside_the_decision() -> None:
    hidden = replace(STEPS["decision against the vote"], decision=replace(DECISION, vote="", favourite=""))
    assert "The vote put first" not in texts(hidden)
    assert ideas(3)[0].title not in texts(hidden)


def test_twenty_sources_and_all_roles_fit_pages_of_full_type() -> None:
    assert pages(scene("source-status", sources=sources(20))) == 4
    assert pages(replace(STEPS["roles"], roles=roles(COVER))) == 3
