"""The console facilitator as a real process: lines in, lines out."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from workshop.model import Engagement, Idea
from workshop.places import RESOURCES
from workshop.session import Session
from workshop.templates import shipped

ROOT = RESOURCES.parent
Said = list[dict[str, Any]]


def host(path: Path, *lines: str, code: int = 0) -> Said:
    """Say the lines to `host` and give what it said, each line one JSON object."""
    done = subprocess.run(
        [sys.executable, "-m", "ui", "host", str(path), "--address", "127.0.0.1"],
        input="\n".join(lines) + "\n",
        capture_output=True,
        encoding="utf-8",
        cwd=ROOT,
        env={**os.environ, "READYROOM_HOME": str(path.parent / "home")},
        timeout=60,
        check=False,
    )
    assert done.returncode == code, done.stderr
    assert done.stderr == ""
    return [json.loads(line) for line in done.stdout.splitlines()]


def answers(said: Said, verb: str) -> Said:
    return [line for line in said if line.get("answer") == verb]


def number_of(path: Path, kind: str) -> int:
    (agenda,) = answers(host(path, "agenda"), "agenda")
    return next(int(row["number"]) for row in agenda["agenda"] if row["kind"] == kind)


def make_client(folder: Path) -> Path:
    """Make a file with three problems, 14 people and the accelerator day."""
    path = folder / "client.readyroom"
    session = Session.create(path, Engagement("", "Northmere Water", decider="A. Osei"))
    template = next(t for t in shipped() if t.id == "accelerator-day")
    session.engagement.add_workshop(template, "2026-11-24", present=14, invited=16)
    session.ideas.add(
        Idea("", title) for title in ("Meter readings are typed twice", "Leaks are found late", "Mails wait")
    )
    session.close()
    return path
