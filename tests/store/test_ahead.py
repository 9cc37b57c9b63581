"""A file is looked through while the program loads; what was found holds as long as nobody writes to it."""

import subprocess
import sys
from pathlib import Path

import pytest

from workshop.model import Engagement
from workshop.problems import Refusal
from workshop.session import Session

LAZY = """
import sys
import workshop.store
from sqlite_utils import recipes
assert "dateutil.parser._parser" not in sys.modules
print(recipes.parsedate("3 May 2027"))
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "northmere.readyroom"
    Session.create(path, Engagement("", "Northmere Water")).close()
    return path


def damage(path: Path) -> None:
    held = bytearray(path.read_bytes())
    held[4096:] = b"\xff" * (len(held) - 4096)
    path.write_bytes(held)


def test_a_file_that_was_looked_through_opens(path: Path) -> None:
    Session.look_ahead(path)
    session = Session.open(path)
    assert session.scene().engagement.client == "Northmere Water"
    session.close()


@pytest.mark.parametrize("before", [True, False])
def test_a_damaged_file_is_refused_also_where_it_was_whole_when_it_was_looked_through(
    path: Path, *, before: bool
) -> None:
    if before:
        damage(path)
    Session.look_ahead(path)
    if not before:
        # Opened once, so that what was looked through has been read to its end.
        Session.open(path).close()
        Session.look_ahead(path)
        damage(path)
    with pytest.raises(Refusal, match="is damaged and was not changed"):
        Session.open(path)


def test_a_file_that_is_not_there_is_refused_as_ever(path: Path) -> None:
    gone = path.with_name("gone.readyroom")
    Session.look_ahead(gone)
    with pytest.raises(Refusal, match="is not there"):
        Session.open(gone)
    assert not gone.exists()


def test_what_sqlite_utils_brings_along_is_loaded_when_it_is_wanted() -> None:
    done = subprocess.run([sys.executable, "-c", LAZY], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.strip()) == (0, "2027-05-03"), done.stderr
