"""Screens plugged in and pulled out of a real desktop: an X server, a window manager, keys and a mouse.

The tests go on in one desktop, as a facilitator's day does.
"""

import pytest

from tests.ui.own_desktop import (
    BESIDE,
    LAPTOP,
    LARGE,
    LIST,
    MINE,
    OTHER,
    ROOM,
    WALL,
    WIDE,
    Desktop,
    desktop,
    display,
    extended,
)

__all__ = ["desktop", "display", "extended"]


def test_a_projector_that_is_plugged_in_gets_the_picture_and_not_the_keyboard(desktop: Desktop) -> None:
    # The window is no higher than the laptop's screen, with its title bar and its last line.
    desktop.until(projector="Projector not plugged in", room=[], fits=True, typing=MINE)

    desktop.plug(WALL, "--right-of", LAPTOP)

    desktop.until(projector="Projector connected", room=BESIDE, seen=True, stray=[], typing=MINE)
    assert desktop.last["remembered"] == [WALL]
    desktop.keys("F7")
    desktop.until(typing=LIST, stray=[])
    desktop.keys("Escape")
    desktop.until(typing=MINE, room=BESIDE)


def test_a_vote_goes_on_while_the_projector_is_pulled_and_comes_back(extended: Desktop) -> None:
    extended.keys("Next")
    extended.until(vote="open")
    extended.asked(3)
    extended.until(answered=3, seen=True)

    extended.pull(WALL)

    extended.until(projector="Projector not plugged in", room=[], vote="open", typing=MINE)
    extended.asked(5)
    extended.until(answered=5)
    extended.plug(WALL, "--right-of", LAPTOP)
    extended.until(
        projector="Projector connected", room=BESIDE, seen=True, stray=[], typing=MINE, vote="open"
    )
    assert "5 of 14" in str(extended.last["says"])


def test_a_mirrored_desktop_is_noticed_however_it_came_about(extended: Desktop) -> None:
    same = "Projector shows the same as your screen"

    extended.plug(WALL, "--same-as", LAPTOP)
    extended.until(projector=same, room=[], screens={LAPTOP: "own", WALL: "same"}, typing=MINE)
    extended.pull(WALL)
    extended.until(projector="Projector not plugged in", screens={LAPTOP: "own"})
    extended.plug(WALL, "--same-as", LAPTOP)
    extended.until(projector=same, room=[])

    extended.plug(WALL, "--right-of", LAPTOP)
    extended.until(projector="Projector connected", room=BESIDE, seen=True, typing=MINE)


@pytest.mark.parametrize(("mode", "wide"), [("1920x1080", 1.8), ("2560x1080", 2.4), ("1080x1920", 0.6)])
def test_the_picture_and_the_small_one_take_each_shape(extended: Desktop, mode: str, wide: float) -> None:
    extended.plug(WALL, mode=mode)

    extended.until(room=[WIDE, 0, *map(int, mode.split("x"))], seen=True, wide=wide, typing=MINE)


def test_of_three_screens_the_chosen_one_is_the_rooms_whatever_is_pulled(extended: Desktop) -> None:
    extended.plug(OTHER, "--right-of", WALL)
    extended.until(screens={LAPTOP: "own", WALL: "room", OTHER: ""}, room=BESIDE)

    extended.keys("F7")
    extended.until(typing=LIST)
    extended.keys("Down", "Return")
    chosen = {LAPTOP: "own", WALL: "", OTHER: "room"}
    extended.until(screens=chosen, room=[2392, 0, 1024, 768], seen=True)
    extended.keys("Escape")
    extended.until(typing=MINE, remembered=[OTHER, WALL])

    extended.pull(OTHER)
    extended.until(screens={LAPTOP: "own", WALL: "room"}, room=BESIDE, seen=True)
    extended.plug(OTHER, "--right-of", WALL)
    extended.until(screens=chosen, room=[2392, 0, 1024, 768], seen=True, typing=MINE)

    # With the lid closed, both screens left were the room's; the one that is keeps its picture.
    extended.pull(LAPTOP)
    extended.until(screens={WALL: "own", OTHER: "room"}, seen=True, stray=[])

    places = ("--pos", "0x0", "--output", WALL, "--pos", "1368x0", "--output", OTHER, "--pos", "2392x0")
    extended.plug(LAPTOP, "--primary", *places, mode="1368x768")

    # And the window comes home, from a screen that may be the room's again.
    extended.until(screens=chosen, seen=True, stray=[], home=True, fits=True, window=LARGE)


def test_an_only_screen_shows_the_room_until_it_is_asked_and_again(extended: Desktop) -> None:
    extended.pull(LAPTOP)
    extended.until(projector="Projector is the only screen", screens={WALL: "own"}, typing=ROOM, seen=True)
    extended.keys("b")
    extended.until(blank=True)
    extended.keys("b")
    extended.until(blank=False)

    extended.keys("F5")
    extended.until(room=[], typing=MINE, projector="Projector is the only screen")
    extended.keys("F5")
    extended.until(typing=ROOM, seen=True)

    place = ("--pos", "0x0", "--output", WALL, "--pos", "1368x0")
    extended.plug(LAPTOP, "--primary", *place, mode="1368x768")
    extended.until(room=BESIDE, seen=True, typing=MINE, said="The room has its own picture again.")


def test_whatever_the_desktop_moves_goes_back(extended: Desktop) -> None:
    mine, room = extended.window("Northmere"), extended.window(ROOM)
    extended.until(window=LARGE)
    extended.does("xdotool", "windowsize", mine, "900", "600", "windowmove", mine, "1400", "60")
    extended.until(window=LARGE, stray=[], home=True, seen=True)
    extended.does("xdotool", "windowmove", mine, "10", "60", "windowmove", mine, "1000", "60")
    extended.until(window=LARGE, stray=[], home=True, seen=True)

    extended.does("xdotool", "windowminimize", room)
    extended.until(left=True)
    extended.until(room=BESIDE, seen=True, typing=MINE)
    extended.does("xdotool", "windowmove", room, "0", "0")
    extended.until(left=True)
    extended.until(room=BESIDE, seen=True, typing=MINE, window=LARGE, stray=[], home=True)


def test_a_row_of_the_agenda_is_dragged_with_the_mouse(extended: Desktop) -> None:
    extended.keys("ctrl+1")
    extended.until(tab="prepare")
    places = {str(title): (x, y) for title, x, y in extended.last["rows"]}  # type: ignore[attr-defined]
    order = extended.last["agenda"]
    assert order[2:4] == ["Where are we?", "Break"]  # type: ignore[index]
    x, y = places["Where are we?"]
    above = places["Common ground"][1]
    moves = [f"mousemove {x} {to}".split() for to in (y, y - 12, above, above - 9)]

    extended.does("xdotool", *moves[0], "mousedown", "1", *moves[1], *moves[2], *moves[3])
    # What is carried does not reach over to the room's screen.
    extended.until(carried=True, stray=[])
    extended.does("xdotool", "mouseup", "1")

    extended.until(agenda=["Why we are here", "Where are we?", "Common ground", *order[3:]])  # type: ignore[index]
    extended.keys("ctrl+z")
    extended.until(agenda=order)
