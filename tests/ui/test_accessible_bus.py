"""The program on a real accessibility bus, heard by what a screen reader hears it by."""

import contextlib
import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

HERE = Path(__file__).parent
SYSTEM = "/usr/bin/python3"
LAUNCHER = Path("/usr/libexec/at-spi-bus-launcher")
NEEDED = "Debian: xserver-xorg-video-dummy or xvfb, at-spi2-core, python3-pyatspi, dbus-daemon"
SCREEN = """
Section "Device"
 Identifier "d"
 Driver "dummy"
EndSection
Section "Screen"
 Identifier "s"
 Device "d"
 DefaultDepth 24
EndSection
"""


def missing() -> str:
    """Name what the bus lacks here, nothing where all of it is there."""
    if sys.platform != "linux":
        return "an accessibility bus, which only Linux has"
    tools = {"dbus-run-session": bool(shutil.which("dbus-run-session")), str(LAUNCHER): LAUNCHER.exists()}
    tools["Xvfb or Xorg"] = bool(shutil.which("Xvfb") or (shutil.which("Xorg") and os.geteuid() == 0))
    asked = [SYSTEM, "-c", "import pyatspi"]
    tools["pyatspi"] = (
        Path(SYSTEM).exists() and not subprocess.run(asked, check=False, capture_output=True).returncode
    )
    return ", ".join(name for name, there in tools.items() if not there)


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[str]:
    """Give the name of an X display without a screen."""
    lacks = missing()
    if lacks:
        assert "CI" not in os.environ, f"run.py test installs {lacks}"
        pytest.skip(f"{lacks} is missing ({NEEDED})")
    reading, writing = os.pipe()
    shown = ["-displayfd", str(writing), "-nolisten", "tcp", "-noreset"]
    config = tmp_path / "xorg.conf"
    config.write_text(SCREEN)
    words = (
        ["Xvfb", *shown, "-screen", "0", "1400x900x24"]
        if shutil.which("Xvfb")
        else ["Xorg", *shown, "-config", str(config), "-logfile", str(tmp_path / "xorg.log")]
    )
    server = subprocess.Popen(
        words, pass_fds=(writing,), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            number = told.readline().strip()
        if not number:
            pytest.skip(f"the X server does not start here ({NEEDED})")
        yield f":{number}"
    finally:
        server.terminate()
        server.wait(5)


def test_a_screen_reader_finds_the_window_and_hears_what_happens(screen: str, tmp_path: Path) -> None:
    running = tmp_path / "run"
    running.mkdir(mode=0o700)
    around = os.environ | {
        "DISPLAY": screen,
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "XDG_RUNTIME_DIR": str(running),
        "READYROOM_HOME": str(tmp_path / "home"),
        "PYTHONPATH": str(HERE.parents[1]),
    }
    program = [sys.executable, "-P", "-m", "tests.ui.bus.program", str(tmp_path / "northmere.readyroom")]
    reader = subprocess.Popen(
        ["dbus-run-session", "--", SYSTEM, str(HERE / "bus" / "listening.py"), *program],
        env=around,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    try:
        said, wrong = reader.communicate(timeout=40)
    finally:
        # The bus and its launcher are of the reader's own session.
        with contextlib.suppress(ProcessLookupError):
            os.killpg(reader.pid, signal.SIGTERM)
    assert said, wrong
    told = json.loads(said)
    assert told["tree"][0][0] == "frame"
    for piece in (["list", "Agenda"], ["radio button", "Lead"], ["push button", "Freeze"]):
        assert piece in told["tree"]
    assert not [role for role, name in told["tree"] if role == "push button" and not name]
    assert len(told["heard"]) == 2
    assert told["heard"][0].startswith("Step 1 of 5 · Criteria vote")
    assert told["heard"][1] == "The room’s picture is dark."
