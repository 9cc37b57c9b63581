"""What an excitement event found is there when a later workshop of the engagement is led."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from event import IDEAS, LEARNED, at, event_template, leads_an_event, then_a_workshop
from papers.printed import read
from room import Room, day

from workshop.carried import figures, interest_words, interests, not_known_words, wanted, worries_words
from workshop.event_summary import Interest
from workshop.model import Idea
from workshop.papers.action_plan import render
from workshop.scene import Scene
from workshop.worries import by_kind

ASKED_BACK = (
    f"{IDEAS[1]}: at the event 9 of 14 did not know “Data is there”, "
    "5 of 14 did not know “Rules fall short”. Ask who found out."
)
POINTS = ("buy-in", "data-rich", "no-rule", "labour")


@pytest.fixture
def event(tmp_path: Path) -> Iterator[Room]:
    """Give an event of 14 people that has not begun yet."""
    made = Room(tmp_path / "event.readyroom", event_template())
    yield made
    made.session.close()


@pytest.fixture
def after(event: Room) -> Room:
    """Give the workshop after an event that was led, in a file that was closed in between."""
    leads_an_event(event)
    then_a_workshop(event, day())
    event.comes_back()
    return event


def titles(scene: Scene) -> dict[str, str]:
    return {idea.id: idea.title for idea in scene.material.ideas}


def not_known(scene: Scene) -> tuple[str, ...]:
    return not_known_words(scene.event, scene.material.ideas, tuple(titles(scene)), POINTS)


def test_the_event_is_there_after_closing_and_opening(after: Room) -> None:
    event = after.session.scene().event

    assert event is not None
    assert event.title.startswith("Excitement event")
    assert event.learned == LEARNED
    assert [(f.number, f.says, f.more) for f in figures(event)[1:]] == [
        ("40", "one table alone", "recorded"),
        ("53", "all tables together", "recorded"),
    ]
    first = figures(event)[0]
    assert event.rules is not None
    assert first.number == str(event.rules.right)
    assert first.more.startswith("of 60, likely ")


def test_ideas_carry_who_wanted_them_and_lead_by_dots(after: Room) -> None:
    scene = after.session.scene()
    names = titles(scene)

    said = {names[key]: words for key, words in interests(scene.event, scene.material.ideas).items()}

    assert said == {
        IDEAS[0]: "14 dots at the event",
        IDEAS[1]: "19 dots at the event",
        IDEAS[2]: "no dots at the event",
        IDEAS[3]: "9 dots at the event",
    }
    assert [names[key] for key in scene.material.favourites] == [IDEAS[1], IDEAS[0], IDEAS[3]]


def test_the_events_order_leads_until_the_workshops_own_dots(after: Room) -> None:
    (new,) = after.facilitator.gathers("Meter photos")
    at(after, "four-points")
    after.session.rounds.open()
    form = after.session.scene().round
    assert form is not None
    assert [row.text for row in form.form.rows][:3] == [IDEAS[1], IDEAS[0], IDEAS[3]]

    at(after, "favourites")
    after.session.rounds.open()
    after.session.rounds.count({"dots": {new: 4, after.session.scene().material.favourites[2]: 3}})
    assert titles(after.session.scene())[after.session.scene().material.favourites[0]] == IDEAS[1]
    after.facilitator.shows_the_result()

    order = after.session.scene().material.favourites
    assert [titles(after.session.scene())[key] for key in order][:2] == ["Meter photos", IDEAS[3]]


def test_an_idea_that_was_merged_since_keeps_its_interest(after: Room) -> None:
    (twin,) = after.facilitator.gathers("Wrong desk gets our mails")
    ideas = after.session.scene().material.ideas
    first, second = (next(i.id for i in ideas if i.title == title) for title in IDEAS[:2])
    at(after, "harvest")

    after.session.ideas.merge([first, second, twin], into=twin)
    scene = after.session.scene()

    assert interests(scene.event, scene.material.ideas)[twin] == "19 dots at the event"
    assert scene.material.favourites[0] == twin
    assert wanted(scene.event, scene.material.ideas).count(twin) == 1
    seen = after.projector.scene
    assert interests(seen.event, seen.ideas)[twin] == "19 dots at the event"


def test_what_a_third_did_not_know_is_asked_back(after: Room) -> None:
    assert not_known(after.session.scene()) == (
        f"{IDEAS[0]}: at the event 5 of 14 did not know “Many hours”. Ask who found out.",
        ASKED_BACK,
    )


def test_worries_come_as_counts_by_kind(after: Room) -> None:
    event = after.session.scene().event

    assert event is not None
    assert event.worries == (
        ("Fear for jobs", 6),
        ("No time", 5),
        ("Law, privacy, ethics", 1),
        ("Something else", 2),
    )
    assert event.hoped == (("Quicker answers", 9), ("Something else", 3))
    assert by_kind(event.worries) == {"jobs": 6, "no-time": 5, "law": 1}
    assert worries_words(event, 2).replace("\u00a0", " ") == "Fear for jobs 6 · No time 5 · other kinds 3"


@pytest.mark.parametrize(
    ("idea", "words"),
    [
        (Interest("", 19, 27), "19 people, 27 dots at the event"),
        (Interest("", 1, 1), "1 person, 1 dot at the event"),
        (Interest("", None, 5), "5 dots at the event"),
        (Interest("", 0, 0), "no dots at the event"),
    ],
)
def test_people_are_said_before_dots(idea: Interest, words: str) -> None:
    assert interest_words(idea) == words


@pytest.mark.parametrize(
    ("key", "seen"),
    [("three-sentences", True), ("harvest", True), ("reasons", True), ("favourites", False), ("why", False)],
)
def test_the_room_sees_it_only_where_it_is_recalled(after: Room, key: str, seen: bool) -> None:
    at(after, key)

    assert (after.projector.scene.event is not None) == seen
    assert after.session.scene().event is not None


def test_a_result_that_was_never_shown_stays_from_the_room(event: Room) -> None:
    leads_an_event(event, shown=False)
    then_a_workshop(event, day())
    at(event, "harvest")

    told, seen = event.session.scene().event, event.projector.scene.event

    assert told is not None
    assert seen is not None
    assert (told.ideas[0].dots, worries_words(told) != "") == (19, True)
    assert (seen.ideas, seen.dots, worries_words(seen), seen.hoped, seen.not_known) == ((), 0, "", (), ())
    assert seen.learned == LEARNED


def test_worries_typed_by_hand_are_there_where_nobody_voted(event: Room) -> None:
    leads_an_event(event, worries=False)
    at(event, "by-hand")
    event.session.agenda.write("worries-by-kind", "fear for jobs 6, parking 2")
    then_a_workshop(event, day())

    carried = event.session.scene().event

    assert carried is not None
    assert carried.worries == (("fear for jobs", 6), ("parking", 2))
    assert by_kind(carried.worries) == {"jobs": 6}


def test_an_engagement_without_an_event_is_as_before(room_of_fourteen: Room) -> None:
    room_of_fourteen.facilitator.gathers("Mails", "Claims")
    at(room_of_fourteen, "harvest")
    scene = room_of_fourteen.session.scene()

    assert scene.event is None
    assert room_of_fourteen.projector.scene.event is None
    assert scene.material.favourites == ()
    assert interests(scene.event, scene.material.ideas) == {}
    assert (not_known(scene), figures(scene.event), worries_words(scene.event)) == ((), (), "")


def test_an_event_that_was_not_led_yet_or_came_later_carries_nothing(event: Room) -> None:
    then_a_workshop(event, day())
    assert event.session.scene().event is None
    at(event, "why")
    accelerator, excitement = (w.id for w in reversed(event.session.scene().workshops))

    event.clock.passes(60)
    event.session.engagement.choose_workshop(excitement)
    at(event, "ideas")
    assert event.session.scene().event is None
    event.session.engagement.choose_workshop(accelerator)

    assert event.session.scene().event is None


def test_of_two_events_the_newest_counts(event: Room) -> None:
    leads_an_event(event)
    event.clock.passes(60)
    event.session.engagement.add_workshop(event_template(), "2026-12-01", present=20)
    at(event, "fail-forward")
    event.session.agenda.write("learned", "The second one.")
    then_a_workshop(event, day())

    carried = event.session.scene().event

    assert carried is not None
    assert carried.learned == "The second one."


def test_what_is_mended_at_the_event_or_taken_back_is_carried_as_it_is_now(after: Room) -> None:
    scene = after.session.scene()
    workshops = [w.id for w in scene.workshops]
    assert scene.event is not None

    after.session.engagement.choose_workshop(workshops[0])
    at(after, "fail-forward")
    after.session.agenda.write("learned", "Mended.")
    after.session.engagement.choose_workshop(workshops[1])
    mended = after.session.scene().event
    assert mended is not None
    assert mended.learned == "Mended."

    after.session.undo()
    again = after.session.scene().event
    assert again is not None
    assert again.learned != "Mended."


def test_the_list_of_helpers_is_counted_without_their_names(event: Room) -> None:
    leads_an_event(event)
    at(event, "by-hand")
    event.session.agenda.write("signed-up", "about ten")
    assert event.session.summary().next.signed_up == "about ten"
    workshop = event.session.scene().workshops[0].id
    with event.session._desk.store.writing() as db:
        rows = ({"id": str(n), "workshop": workshop, "name": f"P{n}", "function": ""} for n in range(3))
        db.table("signup").insert_all(rows)

    assert event.session.summary().next.signed_up == "3"


def test_ideas_of_a_later_workshop_are_not_the_events(event: Room) -> None:
    at(event, "ideas")
    event.facilitator.gathers("Mails")
    event.session.ideas.add([Idea("", "Claims", origin="prework")])
    then_a_workshop(event, day())
    at(event, "harvest")
    event.facilitator.gathers("Photos")
    carried = event.session.scene().event

    assert carried is not None
    assert [i.title for i in carried.ideas] == ["Mails", "Claims"]
    named = interests(carried, event.session.scene().material.ideas)
    assert list(named.values()) == ["named at the event"]


def test_the_plan_says_what_it_began_with(after: Room) -> None:
    said = {n.label: n.text for n in after.session.plan().notes if n.field == "event"}

    assert said["What was learned"] == LEARNED
    assert said["Ideas with most dots: interest, not a decision"] == (
        f"{IDEAS[1]}: 19 dots at the event; {IDEAS[0]}: 14 dots at the event; {IDEAS[3]}: 9 dots at the event"
    )
    assert said["Hidden messages sorted right"].endswith(
        "our own keyword rules, 40 one table alone, 53 all tables together"
    )
    text = " ".join(" ".join(read(render(after.session.plan()))).split())
    assert LEARNED in text
