"""The program as a process that answers phones, and the phones' process beside it."""

import contextlib
import json
import os
import queue
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple, Self

import pytest
from room import DATE, agenda_of

from workshop.model import Activity, Engagement
from workshop.session import Session

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).resolve().parent
Json = dict[str, Any]
# The offscreen screen has no other windows to come before.
HARMLESS = {"This plugin does not support raise()"}
PATIENCE = 60.0


class Line(NamedTuple):
    """What a process said and when it was heard (time.monotonic, the same clock in all processes)."""

    at: float
    said: Json


class Spoken:
    """A process that is talked to in lines of JSON; all it says is read at once, so that it never waits."""

    def __init__(self, words: list[str], environment: Mapping[str, str] | None = None) -> None:
        self.process = subprocess.Popen(
            [sys.executable, *words],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            cwd=ROOT,
            env={**os.environ, **(environment or {})},
        )
        self._lines: queue.SimpleQueue[Line | None] = queue.SimpleQueue()
        self._errors: list[str] = []
        self._readers = [
            threading.Thread(target=self._read, daemon=True),
            threading.Thread(target=self._read_errors, daemon=True),
        ]
        for reader in self._readers:
            reader.start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            if line.endswith("\n"):
                self._lines.put(Line(time.monotonic(), json.loads(line)))
        self._lines.put(None)

    def _read_errors(self) -> None:
        assert self.process.stderr is not None
        self._errors += self.process.stderr

    def tell(self, line: str) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()

    def hear(self) -> Line:
        """Give the next line; fails when the process has ended."""
        line = self._lines.get(timeout=PATIENCE)
        if line is None:
            self._readers[1].join()
            raise EOFError("".join(self._errors) or "the process ended")
        return line

    def end(self, *, kill: bool = False) -> str:
        """Let it end, or kill it, and give what it said on standard error."""
        if kill:
            self.process.kill()
        assert self.process.stdin is not None
        with contextlib.suppress(BrokenPipeError):
            self.process.stdin.close()
        try:
            self.process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        for reader in self._readers:
            reader.join()
        for pipe in (self.process.stdout, self.process.stderr):
            assert pipe is not None
            pipe.close()
        return "".join(line for line in self._errors if line.strip() not in HARMLESS)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        errors = self.end(kill=kind is not None)
        if kind is None:
            assert errors == "", errors


class Console(Spoken):
    """`host` with a port."""

    def __init__(self, path: Path, port: int = 0, environment: Mapping[str, str] | None = None) -> None:
        port = port or free_port()
        words = ["-P", "-m", "ui", "host", str(path), "--address", "127.0.0.1", "--port", str(port)]
        super().__init__(words, {"READYROOM_HOME": str(path.parent / "home"), **(environment or {})})
        self.ready = self.until("event").said
        self.port, self.code = port, str(self.ready["code"])

    def until(self, key: str) -> Line:
        """Give the next line that has this key, or a refusal."""
        while True:
            line = self.hear()
            if key in line.said or "error" in line.said:
                return line

    def says(self, words: str) -> Line:
        """Say a verb and give its answer."""
        self.tell(words)
        return self.until("answer")

    def must(self, words: str) -> Json:
        """Say a verb that is not refused."""
        said = self.says(words).said
        assert "error" not in said, said
        return said


class Window(Spoken):
    """The facilitator's window with the room's screen, on two screens that nobody sees."""

    def __init__(self, path: Path, environment: Mapping[str, str] | None = None) -> None:
        home = {"READYROOM_HOME": str(path.parent / "home")}
        super().__init__([str(HERE / "windowed.py"), str(path)], {**home, **(environment or {})})
        self.ready = self.hear().said
        self.port, self.code = int(self.ready["port"]), str(self.ready["code"])

    def must(self, order: str) -> Json:
        self.tell(order)
        return self.hear().said


class Load(Spoken):
    """The phones' process."""

    def __init__(self, port: int, seed: int = 1, phones: str = "load.py") -> None:
        super().__init__([str(HERE / phones), "127.0.0.1", str(port), str(seed)])

    def order(self, do: str, **more: object) -> None:
        self.tell(json.dumps({"do": do, **more}))

    def does(self, do: str, **more: object) -> Json:
        """Give an order and wait for its report."""
        self.order(do, **more)
        return self.hear().said


def free_port() -> int:
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return int(asked.getsockname()[1])


def ratings(number: int = 1) -> Activity:
    """Make a vote of three ratings from 1 to 5."""
    options = [{"id": str(n), "text": str(n)} for n in range(1, 6)]
    names = ("useful", "possible", "wanted")
    questions = [{"id": name, "text": f"How {name} is it?", "options": options} for name in names]
    return Activity(
        "", f"ratings-{number}", "single-choice", f"Rate {number}", 5, spec={"questions": questions}
    )


def make_file(path: Path, present: int, votes: int = 1) -> Path:
    """Make a file whose agenda has so many votes of three ratings."""
    session = Session.create(path, Engagement("", "Northmere Water", sponsor="R. Haas"))
    agenda = agenda_of(*(ratings(n) for n in range(1, votes + 1)))
    session.engagement.add_workshop(agenda, DATE, present=present, invited=present)
    session.close()
    return path


@contextmanager
def joined(
    server: Console | Window, phones: int, *, streams: bool = True, seed: int = 1, kind: str = "load.py"
) -> Iterator[Load]:
    """Let phones join in a process of their own; `kind` is the program that they run."""
    with Load(server.port, seed, kind) as load:
        assert load.does("join", phones=phones, code=server.code)["statuses"] == {"200": phones}
        if streams:
            assert load.does("listen")["statuses"] == {"200": phones}
        yield load


def cpu_seconds(process: int) -> float:
    """Give the processor time that a process has used so far."""
    try:
        fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        pytest.skip("the time of another process is read from /proc, which is not there")
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def share(values: list[float], part: float) -> float:
    """Give the value that so large a part of sorted `values` does not exceed."""
    return values[min(len(values) - 1, round(part * len(values)))]
