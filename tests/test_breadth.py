"""How widely the ideas reach."""

import pytest
from event_room import EventRoom, event

from workshop.activities import KINDS
from workshop.breadth import breadth, kind_of, too_many
from workshop.model import Idea
from workshop.rules.expectations import too_narrow
from workshop.rules.findings import Findings
from workshop.subject import hopes, uses

__all__ = ["event"]
NAMES = [
    "Sort and route",
    "Find the odd one out",
    "Predict a number",
    "Recommend",
    "Read documents",
    "See in pictures",
    "Search and answer",
]


def test_there_are_seven_kinds_of_use_and_eight_of_hope() -> None:
    assert [use.name for use in uses()] == NAMES
    assert all(use.example.endswith("?") for use in uses())
    assert len(hopes()) == 8
    assert "other" not in hopes()


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Sort and route", "sort"),
        ("sort & route", "sort"),
        (" SEARCH  and answer", "search"),
        ("find-the-odd-one-out", "odd"),
        ("see", "see"),
        ("robots", ""),
        ("", ""),
    ],
)
def test_a_kind_is_known_however_it_is_spelt(text: str, key: str) -> None:
    found = kind_of(text)
    assert (found.key if found else "") == key


def test_merged_ideas_do_not_count() -> None:
    ideas = (
        Idea("a", "A", use="Recommend"),
        Idea("b", "B", use="recommend", merged="a"),
        Idea("c", "C", use="Predict a number"),
    )
    assert {r.use.key: r.ideas for r in breadth(ideas) if r.ideas} == {"predict": 1, "recommend": 1}


def test_a_kind_given_in_the_room_counts_with_those_of_the_pre_work(event: EventRoom) -> None:
    event.session.ideas.add([Idea("", f"from before {n}", use="predict a number") for n in range(3)])
    (key,) = event.facilitator.gathers("from the room")
    event.session.ideas.edit(key, use=uses()[2].name)
    found: Findings = event.session.findings()

    (narrow,) = too_narrow(found)
    assert "4 of 4" in narrow.line.reasons[0].text


def test_more_than_twelve_ideas_are_too_many_for_dots(event: EventRoom) -> None:
    activity = event.goes_to("favourites")
    keys = event.facilitator.gathers(*(f"idea {n}" for n in range(12)))
    advice = KINDS[activity.kind].advice
    assert advice(activity, event.session.scene().material) == ""

    event.facilitator.gathers("one more", "and another")
    material = event.session.scene().material
    assert advice(activity, material) == "14 ideas: merge until about twelve are left, or dots get lost."
    assert event.session.rounds.open(), "advice stops nobody"
    event.session.rounds.close()
    event.session.ideas.merge(keys[:3], into=keys[0])
    assert too_many(event.session.scene().material.ideas) == ""


def test_the_room_and_the_phones_see_the_kinds_where_they_are_prompted(event: EventRoom) -> None:
    event.goes_to("ideas")
    assert [reach.use.name for reach in event.projector.scene.uses] == NAMES
    assert event.session.phone_scene().prompts == tuple(NAMES)
    event.goes_to("favourites")
    assert event.projector.scene.uses == ()
    assert event.session.phone_scene().prompts == ()
