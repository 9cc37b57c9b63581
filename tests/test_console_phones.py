"""The console facilitator with phones: the room is open, people join, the process may die at any moment."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from serving import free_port

from tests.calling import Phone
from tests.hosting import ROOT, host, make_client, number_of


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return make_client(tmp_path)


class Hosted:
    """A running `host` that is talked to line by line."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self.process = process

    def hears(self, wanted: str) -> dict[str, Any]:
        """Give the next line that has this key."""
        assert self.process.stdout is not None
        for line in self.process.stdout:
            said: dict[str, Any] = json.loads(line)
            if wanted in said:
                return said
        raise AssertionError(self.process.stderr.read() if self.process.stderr else "")

    def says(self, line: str) -> dict[str, Any]:
        """Say a line and give its answer."""
        assert self.process.stdin is not None
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()
        said = self.hears("answer")
        assert said["answer"] == line.split(maxsplit=1)[0]
        return said


@contextmanager
def hosting(path: Path, *words: str) -> Iterator[Hosted]:
    with subprocess.Popen(
        [sys.executable, "-m", "ui", "host", str(path), "--address", "127.0.0.1", *words],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        cwd=ROOT,
        env={**os.environ, "READYROOM_HOME": str(path.parent / "home")},
    ) as process:
        try:
            yield Hosted(process)
        finally:
            process.kill()


def test_people_join_vote_and_are_told_of(path: Path) -> None:
    number = number_of(path, "composition")
    with hosting(path) as hosted:
        ready = hosted.hears("event")
        assert ready["url"].startswith("http://127.0.0.1:")
        hosted.says(f"goto {number}")
        hosted.says("open")
        with Phone(ready["url"], ready["code"], table="3") as ann, Phone(ready["url"], ready["code"]) as ben:
            assert ann.picks().json() == ben.picks(1).json() == {"counted": True}
            status = hosted.says("status")
            assert (status["joined"], status["answered"], status["ways"]) == (2, 2, {"phone": 2})
            assert status["tables"] == {"3": {"joined": 1, "answered": 1}}
            assert "tally" not in status
            hosted.says("slip 1 explain-why.yes")
            assert hosted.says("close")["ways"] == {"phone": 2, "slips": 1}
            assert ann.picks().status_code == 409
        assert hosted.says("quit") == {"answer": "quit"}
        assert hosted.process.wait(20) == 0


def test_what_was_told_counted_survives_a_kill_and_phones_go_on(path: Path) -> None:
    number = number_of(path, "composition")
    # A port that nobody else on this machine begins with.
    with hosting(path, "--port", str(free_port())) as hosted:
        ready = hosted.hears("event")
        hosted.says(f"goto {number}")
        hosted.says("open")
        ann, ben = Phone(ready["url"], ready["code"]), Phone(ready["url"], ready["code"])
        with ann, ben:
            before = ann.scene()
            assert ann.picks().json() == {"counted": True}
            os.kill(hosted.process.pid, signal.SIGKILL)
            hosted.process.wait(20)
            with hosting(path) as again:
                back = again.hears("event")
                assert (back["url"], back["code"]) == (ready["url"], ready["code"])
                assert (back["state"], back["answered"]) == ("open", 1)
                after = ann.scene()
                assert after["version"] == before["version"]
                assert after["answer"]["explain-why"] == "no"
                assert ann.picks(2).json() == ben.picks().json() == {"counted": True}
                assert again.says("status")["answered"] == 2


def test_a_port_that_is_taken_is_said_in_a_sentence(path: Path) -> None:
    with hosting(path) as hosted:
        port = hosted.hears("event")["url"].rpartition(":")[2]
        other = make_client(path.parent / "home")
        done = subprocess.run(
            [sys.executable, "-m", "ui", "host", str(other), "--port", port, "--address", "127.0.0.1"],
            capture_output=True,
            encoding="utf-8",
            cwd=ROOT,
            timeout=60,
            check=False,
            input="",
        )
    assert done.returncode == 1
    assert done.stderr == f"Port {port} is taken by another program, or not allowed. Choose another one.\n"


def test_cards_and_texts_through_the_console(path: Path) -> None:
    said = host(path, "cards 3", "join", f"goto {number_of(path, 'collect-ideas')}", "texts", "let 1", "join")
    cards = next(line for line in said if line.get("answer") == "cards")["cards"]
    assert [card.split("-")[0] for card in cards] == ["1", "2", "3"]
    assert next(line for line in said if line.get("answer") == "join")["joining"]
    assert "The list is empty." in [line.get("error") for line in said]
