"""A full hall that waits: what a thousand idle phones cost, and two thousand connections at once.

`READYROOM_FULL=1` watches the idle phones for 20 seconds, also without a window, else for 5.
"""

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from serving import Console, Window, cpu_seconds, joined, make_file

FULL = os.environ.get("READYROOM_FULL") == "1"
PHONES, CONNECTIONS, BESIDE = 1000, 2000, 20
WATCHED = 20.0 if FULL else 5.0
SERVERS = [Window, Console] if FULL else [Window]
Server = Callable[[Path], Console | Window]


@pytest.mark.parametrize("server", SERVERS)
def test_a_thousand_idle_phones_cost_next_to_nothing(server: Server, tmp_path: Path) -> None:
    path = make_file(tmp_path / "a.readyroom", PHONES)
    with server(path) as running, joined(running, PHONES) as load:
        used = _used(running, WATCHED)
        read = load.does("read")
        load.does("close")
        if isinstance(running, Console):
            running.must("quit")
    print(f"{PHONES} idle phones: {used * 100:.1f} % of one core over {WATCHED:.0f} s")

    assert read == {}
    assert used < 0.05


def _used(running: Console | Window, seconds: float) -> float:
    """Give the part of one core that the program needs, from a moment when all have long arrived."""
    time.sleep(2)
    began, before = time.monotonic(), cpu_seconds(running.process.pid)
    time.sleep(seconds)
    return (cpu_seconds(running.process.pid) - before) / (time.monotonic() - began)


def test_two_thousand_connections_are_answered(tmp_path: Path) -> None:
    path = make_file(tmp_path / "a.readyroom", BESIDE)
    with Console(path) as running, joined(running, BESIDE) as load:
        running.must("goto 1")
        running.must("open")
        load.does("scenes", state="open")
        report = load.does("connections", count=CONNECTIONS)
        voted = load.does("burst", phones=BESIDE, within=0)
        load.does("close")
        answered = running.must("close")["answered"]
        running.must("quit")
    print(
        f"{CONNECTIONS} connections opened in {report['opened']:.1f} s, answers {report['statuses']};"
        f" a scene "
        f"within {max(report['seconds']) * 1000:.0f} ms, answered within {voted['seconds'][-1] * 1000:.0f} ms"
    )

    assert sum(report["statuses"].values()) == CONNECTIONS
    assert all(int(status) < 500 for status in report["statuses"])
    assert report["phones"] == [200] * BESIDE
    assert voted["statuses"] == {"200": BESIDE}
    assert answered == BESIDE
    assert max(*report["seconds"], *voted["seconds"]) < 2
