"""A desktop of our own: an X server whose outputs are plugged and pulled, a window manager, keys, a mouse."""

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
# The laptop's own screen, and the projector's beside it.
WIDE, LARGE, BESIDE = 1368, [0, 0, 1368, 768], [1368, 0, 1024, 768]
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
        """Press keys, once the desktop gives them to the window that the program takes for it."""
        ends = time.monotonic() + PATIENCE
        while self.typed_in() != self.last["typing"]:
            assert time.monotonic() < ends, f"the keys go to {self.typed_in()!r}: {self.last}"
        self.does("xdotool", "key", *names)

    def typed_in(self) -> str:
        """Give the title of the window that has the desktop's keyboard; nothing where none has."""
        words = ("xdotool", "getwindowfocus", "getwindowname")
        asked = subprocess.run(words, env=self.display, capture_output=True, text=True, check=False)
        return asked.stdout.strip()

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
        while not wanted.items() <= self.asked().items():
            assert time.monotonic() < ends, f"wanted {wanted}, but it stands like this: {self.last}"


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
