"""The report of a problem: enough to find the fault, nothing of a client."""

import io
import json
import tomllib
import zipfile
from pathlib import Path

import pytest

from ui.problem_report import clean, contents, pack, release

SECRET = ("Northmere", "Water", "Haas", "billing", "Ortiz", "plan", "anna")
LOGGED = """ERROR:ui.log:unexpected
Traceback (most recent call last):
  File "/home/anna/Readyroom/ui/facilitator/lead.py", line 84, in show_scene
    self._choose(PANELS[activity.kind])
  File "C:\\Users\\anna\\Readyroom\\workshop\\session\\lines.py", line 12, in add
    raise ValueError(text)
ValueError: Haas said: billing is late
second line of what R. Haas typed
Northmere
sqlite3.IntegrityError: UNIQUE constraint failed for 'M. Ortiz'

During handling of the above exception, another exception occurred:

workshop.problems.Refusal: “Northmere Water” was voted on since
WARNING:ui.log:Qt: QFile::open: could not open Northmere Water.readyroom
WARNING:ui.log:Qt: Northmere Water
WARNING:workshop.store.backups:the backup “Northmere “plan” 2.readyroom” was left as it is
ERROR:ui.app:a folder could not be used: /home/anna/engagements
"""


def test_what_a_client_may_have_typed_is_left_out_and_the_fault_can_be_found() -> None:
    kept = clean(LOGGED)

    assert not [word for word in SECRET if word in kept]
    assert kept.splitlines()[:5] == [
        "ERROR:ui.log:unexpected",
        "Traceback (most recent call last):",
        '  File "ui/facilitator/lead.py", line 84, in show_scene',
        '  File "workshop/session/lines.py", line 12, in add',
        "ValueError",
    ]
    assert "sqlite3.IntegrityError" in kept
    assert "Refusal" in kept
    assert "Qt: QFile::open […]" in kept


def test_the_report_has_the_versions_and_is_made_without_a_log(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("READYROOM_HOME", str(tmp_path))
    (tmp_path / "settings.json").write_text('{"folder": "/home/anna/Northmere", "theme": "dark"}')
    with zipfile.ZipFile(io.BytesIO(pack(contents()))) as packed:
        texts = {name: packed.read(name).decode() for name in packed.namelist()}

    assert f"Readyroom {release()}, file version" in texts["versions.txt"]
    assert json.loads(texts["settings.json"])["theme"] == "dark"
    assert "Northmere" not in "".join(texts.values())
    assert texts["log.txt"] == "(empty)"
    (tmp_path / "readyroom.log").write_bytes(LOGGED.encode() + b"\xff\xfe")
    assert "ValueError" in contents()["log.txt"]


def test_the_version_is_that_of_the_project() -> None:
    project = tomllib.loads(Path("pyproject.toml").read_text(encoding="utf-8"))
    assert release() == project["project"]["version"]
