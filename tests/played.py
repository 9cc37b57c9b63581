"""Demos that several tests look at: each is played once, whichever process comes first."""

import os
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Literal

import pytest
from filelock import FileLock

from ui.demo import Order, play

DAY = date(2026, 11, 24)
TOLD = "told.txt"
Played = Callable[[Literal["day", "half-day"], Path], tuple[Path, list[str]]]


@pytest.fixture(scope="session")
def played(tmp_path_factory: pytest.TempPathFactory) -> Played:
    """Give a function that puts the sample's day or half day into a folder, as the demo leaves it.

    It gives that folder and the lines that say what is in it; only the day has pictures and all papers.
    """
    own = tmp_path_factory.getbasetemp()
    # The processes that run side by side have folders of their own in one.
    shared = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own

    def put(agenda: Literal["day", "half-day"], folder: Path) -> tuple[Path, list[str]]:
        out, whole = shared / f"played-{agenda}", agenda == "day"
        told = shared / f"{agenda}-{TOLD}"
        with FileLock(shared / f"{agenda}.lock"):
            if not told.exists():
                lines = list(play(Order(out, DAY, agenda=agenda, scenes=whole, papers=whole)))
                told.write_text("\n".join(lines), encoding="utf-8")
            shutil.copytree(out, folder, dirs_exist_ok=True)
        return folder, told.read_text("utf-8").replace(str(out), str(folder)).splitlines()

    return put
