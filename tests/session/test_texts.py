"""Free texts from phones wait for the facilitator."""

import pytest
from room import Room

from workshop.model import Participant
from workshop.problems import Closed, Refusal
from workshop.session.texts import EACH

KEY = "0123456789abcdef0123456789abcdef"
OTHER = "f" * 32
ANN = Participant("ann")


@pytest.fixture
def collecting(room_of_fourteen: Room) -> Room:
    room_of_fourteen.facilitator.goes_to("collect-ideas")
    return room_of_fourteen


def hold(room: Room, key: str, text: object) -> None:
    room.session.texts.hold(room.session.scene().activity.id, key, text, ANN)


def test_a_text_waits_and_sending_it_twice_is_once(collecting: Room) -> None:
    for _time in range(2):
        hold(collecting, KEY, "  Mails\nwait ")
    scene = collecting.session.scene()

    assert [held.text for held in scene.held] == ["Mails wait"]
    assert scene.material.ideas == ()
    assert collecting.projector.scene.ideas == ()
    assert collecting.session.phone_scene().writes


def test_a_released_text_is_an_idea_and_one_undo_holds_it_again(collecting: Room) -> None:
    hold(collecting, KEY, "Mails wait")
    collecting.session.texts.edit(KEY, "Mails wait for days")
    collecting.session.texts.release(KEY)

    assert [i.title for i in collecting.session.scene().material.ideas] == ["Mails wait for days"]
    assert collecting.session.scene().held == ()
    hold(collecting, KEY, "Mails wait")
    assert collecting.session.scene().held == (), "what came already does not come again"
    assert collecting.session.undo() == "release of a text"
    assert collecting.session.scene().material.ideas == ()
    assert [held.text for held in collecting.session.scene().held] == ["Mails wait for days"]


def test_a_dropped_text_comes_back_by_undo(collecting: Room) -> None:
    hold(collecting, KEY, "Nonsense")
    collecting.session.texts.drop(KEY)
    assert collecting.session.scene().held == ()
    with pytest.raises(Refusal, match="not waiting"):
        collecting.session.texts.release(KEY)
    collecting.session.undo()
    assert len(collecting.session.scene().held) == 1


def test_a_reason_is_seen_by_the_room_after_its_release_alone(room_of_fourteen: Room) -> None:
    room = room_of_fourteen
    room.facilitator.goes_to("blockers")
    hold(room, KEY, "Nobody had the time")
    assert room.projector.scene.blockers == ()
    room.session.texts.release(KEY)

    assert [text for heap in room.projector.scene.blockers for text in heap.texts] == ["Nobody had the time"]
    assert room.session.undo() == "release of a text"
    assert room.projector.scene.blockers == ()


@pytest.mark.parametrize(
    ("key", "text"), [("short", "x"), (KEY, ""), (KEY, 7), (KEY, None), (OTHER.upper(), "x")]
)
def test_what_is_no_text_is_not_kept(collecting: Room, key: str, text: object) -> None:
    with pytest.raises(Refusal):
        hold(collecting, key, text)
    assert collecting.session.scene().held == ()


def test_long_texts_are_cut_and_many_are_stopped(collecting: Room) -> None:
    hold(collecting, KEY, "x" * 5000)
    assert len(collecting.session.scene().held[0].text) == 200
    for n in range(EACH - 1):
        hold(collecting, f"{n:032x}", "again")
    with pytest.raises(Refusal, match="great many"):
        hold(collecting, OTHER, "once more")


def test_nothing_is_collected_where_nothing_is_asked(room_of_fourteen: Room) -> None:
    room_of_fourteen.facilitator.goes_to("single-choice")
    with pytest.raises(Closed):
        hold(room_of_fourteen, KEY, "too late")
    assert room_of_fourteen.session.phone_scene().writes == ""
