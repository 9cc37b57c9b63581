"""A laptop for run.py: its folder, and the steps it takes outside this process, none of which is done."""

import sys
from pathlib import Path

import pytest

import run

PIN = "pip==26.3 \\\n    --hash=sha256:aa11 \\\n    --hash=sha256:bb22\n    # via sqlite-utils\n"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a folder with two locks that run.py takes for its own."""
    for lock in (run.LOCK, run.TEST_LOCK):
        (tmp_path / lock).write_text(f"# {lock}\n{PIN}", encoding="utf-8")
    monkeypatch.setattr(run, "ROOT", tmp_path)
    monkeypatch.setattr(run, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(run, "STAMP", tmp_path / ".venv" / "readyroom.stamp")
    monkeypatch.setattr(run, "LOG", tmp_path / ".venv.log")
    return tmp_path


@pytest.fixture
def steps(home: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Record each step outside this process: "venv" for a new environment, else the command; none is done."""
    done: list[str] = []

    def create(folder: Path, **_: object) -> None:
        done.append("venv")
        python = run.venv_python(folder, sys.platform)
        for made in (python.parent, run.site_packages(folder, sys.platform, sys.version_info[:2])):
            made.mkdir(parents=True, exist_ok=True)
        python.touch()

    # A Python with pip, as most are; Debian's, on which these tests may run, is not.
    monkeypatch.setattr(run.importlib.util, "find_spec", lambda name: name)
    monkeypatch.setattr(run.venv, "create", create)
    monkeypatch.setattr(run.subprocess, "call", lambda command, **_: done.append(" ".join(command)) or 0)
    monkeypatch.setattr(run.ctypes, "CDLL", lambda _name: object())
    monkeypatch.setattr(run.shutil, "which", lambda program, _mode=0: f"/usr/bin/{program}")
    assert home == run.ROOT
    return done
