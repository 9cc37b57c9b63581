"""Screens plugged in and pulled out of a real desktop: an X server, a window manager, keys and a mouse.

The tests go on in one desktop, as a facilitator's day does.
"""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.ui.desk import make_file
from workshop.session import Session

ROOT = Path(__file__).resolve().parents[2]
PROGRAMS = ("Xorg", "xrandr", "openbox", "xdotool")
LAPTOP, WALL, OTHER = "DUMMY0", "DUMMY1", "DUMMY2"
MINE, ROOM, LIST = "Northmere Water – Readyroom", "Readyroom: the room", "Readyroom: screens"
WIDE, BESIDE = 1368, [1368, 0, 1024, 768]
# The two sizes that no driver knows of itself: 21:9, and upright.
MODES = (
    ("2560x1080", "230.76", "2560 2728 3000 3440", "1080 1081 1084 1118"),
    ("1080x1920", "172.80", "1080 1240 1320 1440", "1920 1921 1924 1990"),
)
SERVER = """
Section "ServerFlags"
 Option "AutoAddDevices" "false"
EndSection
Section "Device"
 Identifier "outputs"
 Driver "dummy"
 VideoRam 256000
EndSection
Section "Monitor"
 Identifier "any"
 HorizSync 5-1000
 VertRefresh 5-200
EndSection
Section "Screen"
 Identifier "desktop"
 Device "outputs"
 Monitor "any"
 DefaultDepth 24
EndSection
"""
PATIENCE = 20.0


class Desktop:
    """A laptop with a desktop on which the program is open, and cables to plug in."""

    def __init__(self, display: str, program: "subprocess.Popen[str]") -> None:
        self.display, self.program = {**os.environ, "DISPLAY": display}, program
        self.last: dict[str, object] = {}

    def does(self, *words: str) -> str:
        done = subprocess.run(
            words, env=self.display, capture_output=True, text=True, check=True, timeout=PATIENCE
        )
        return done.stdout

    def plug(self, output: str, *words: str, mode: str = "1024x768") -> None:
        """Give an output this mode, and its place in more words of xrandr."""
        self.does("xrandr", "--output", output, "--mode", mode, *words)

    def pull(self, output: str) -> None:
        self.does("xrandr", "--output", output, "--off")

    def keys(self, *names: str) -> None:
        self.does("xdotool", "key", *names)

    def window(self, title: str) -> str:
        return self.does("xdotool", "search", "--name", title).split()[0]

    def asked(self, hands: int | str = "") -> dict[str, object]:
        assert self.program.stdin is not None
        assert self.program.stdout is not None
        self.program.stdin.write(f"{hands}\n")
        self.program.stdin.flush()
        self.last = json.loads(self.program.stdout.readline())
        return self.last

    def until(self, **wanted: object) -> None:
        """Ask how things stand until they are as wanted."""
        ends = time.monotonic() + PATIENCE
        while any(self.asked().get(name) != value for name, value in wanted.items()):
            assert time.monotonic() < ends, {name: (self.last.get(name), wanted[name]) for name in wanted}


@pytest.fixture(scope="module")
def display(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Start a desktop without a screen of its own and give its name."""
    missing = [program for program in PROGRAMS if not shutil.which(program)]
    if missing:
        assert "CI" not in os.environ, f"run.py test installs {missing}"
        pytest.skip(f"no desktop of our own here, without {', '.join(missing)}: real screens are not tested")
    folder = tmp_path_factory.mktemp("desktop")
    (folder / "xorg.conf").write_text(SERVER, encoding="utf-8")
    reads, writes = os.pipe()
    words = ["-config", str(folder / "xorg.conf"), "-logfile", str(folder / "log"), "-displayfd", str(writes)]
    # Of another seat than the one who sits here: it takes no console and no mouse.
    words += ["-seat", "readyroom", "-noreset", "-nolisten", "tcp"]
    with subprocess.Popen(["Xorg", *words], pass_fds=[writes], stderr=subprocess.DEVNULL) as server:
        os.close(writes)
        with os.fdopen(reads) as told:
            number = told.readline().strip()
        if not number:
            log = (folder / "log").read_text(encoding="utf-8") if (folder / "log").exists() else "no log"
            assert "CI" not in os.environ, log
            pytest.skip("the desktop's server does not start here: real screens are not tested")
        yield f":{number}"
        server.terminate()


@pytest.fixture(scope="module")
def desktop(display: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desktop]:
    """Open the program on a laptop of 1368 × 768, at a vote; the projector is not plugged in."""
    folder = tmp_path_factory.mktemp("laptop")
    path = folder / "northmere.readyroom"
    make_file(path)
    session = Session.open(path)
    session.agenda.goto(next(n for n, a in enumerate(session.scene().agenda, 1) if a.key == "expectations"))
    session.close()
    environment = {
        **os.environ,
        "DISPLAY": display,
        "QT_QPA_PLATFORM": "xcb",
        "READYROOM_HOME": str(folder),
        "PYTHONPATH": str(ROOT),
    }
    command = [sys.executable, "-P", str(ROOT / "tests" / "ui" / "real_program.py"), str(path)]
    with (
        subprocess.Popen(["openbox"], env=environment, stderr=subprocess.DEVNULL) as manager,
        cabled(display),
        subprocess.Popen(
            command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT
        ) as program,
    ):
        yield Desktop(display, program)
        program.communicate(timeout=PATIENCE)
        manager.terminate()
    assert program.returncode == 0


def cabled(display: str) -> "subprocess.Popen[str]":
    """Give the outputs their sizes, and let the server see once what hangs on them."""
    lines = [f"xrandr --newmode {name} {clock} {across} {down}" for name, clock, across, down in MODES]
    lines.append(f"xrandr --output {LAPTOP} --mode 1368x768 --primary")
    for output in (WALL, OTHER):
        lines += [
            f"xrandr --addmode {output} {name}" for name in ("1024x768", "1920x1080", *(m[0] for m in MODES))
        ]
        lines += [f"xrandr --output {output} --mode 1024x768 --right-of {LAPTOP}", "xrandr"]
        lines.append(f"xrandr --output {output} --off")
    done = subprocess.Popen(
        ["sh", "-ec", "\n".join(lines)],
        env={**os.environ, "DISPLAY": display},
        stdout=subprocess.DEVNULL,
        text=True,
    )
    assert done.wait(PATIENCE) == 0
    return done


@pytest.fixture
def extended(desktop: Desktop) -> Desktop:
    """Give the desktop with the laptop at the left, the projector at the right, and nothing else."""
    places = (
        "--pos",
        "0x0",
        "--output",
        OTHER,
        "--off",
        "--output",
        WALL,
        "--mode",
        "1024x768",
        "--pos",
        "1368x0",
    )
    desktop.plug(LAPTOP, "--primary", *places, mode="1368x768")
    desktop.until(screens={LAPTOP: "own", WALL: "room"}, room=BESIDE, seen=True, typing=MINE)
    return desktop


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
    extended.until(screens=chosen, seen=True, stray=[], home=True, fits=True)


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
    extended.does("xdotool", "windowsize", mine, "900", "600", "windowmove", mine, "1400", "60")
    extended.until(stray=[], fits=True, seen=True)
    before = extended.last["window"]
    extended.does("xdotool", "windowmove", mine, "10", "60", "windowmove", mine, "1000", "60")
    extended.until(window=before, stray=[], seen=True)

    extended.does("xdotool", "windowminimize", room)
    extended.until(seen=False)
    extended.until(room=BESIDE, seen=True, typing=MINE)
    extended.does("xdotool", "windowmove", room, "0", "0")
    extended.until(seen=False)
    extended.until(room=BESIDE, seen=True, typing=MINE)


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
