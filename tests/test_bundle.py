"""The one-folder program: PyInstaller makes it here, and its demo and its window start."""

import os
import select
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
# The guide with its pictures is part of it, so that it can be read at the site of a client.
LIMIT_MB = 292


@pytest.fixture(scope="module")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("bundle")
    built = subprocess.run(
        [
            sys.executable,
            *("-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"),
            *("--distpath", out / "dist", "--workpath", out / "work"),
            ROOT / "packaging" / "readyroom.spec",
        ],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )
    assert built.returncode == 0, built.stderr[-3000:]
    return out / "dist" / "readyroom"


def environment() -> dict[str, str]:
    # The bundle must stand on its own: nothing of this Python may reach it.
    clean = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "VIRTUAL_ENV"))}
    return {**clean, "QT_QPA_PLATFORM": "offscreen"}


def run(bundle: Path, *words: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [bundle / "readyroom", *words],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
        env=environment(),
        cwd=bundle.parent,
    )


def test_the_bundles_demo_leaves_a_plan_and_pictures_and_its_window_opens_the_file(
    bundle: Path, tmp_path: Path
) -> None:
    done = run(bundle, "demo", "--agenda", "half-day", "--participants", "3", "--out", tmp_path)

    assert done.returncode == 0, done.stderr
    assert (tmp_path / "action-plan.pdf").read_bytes().startswith(b"%PDF")
    assert len(list((tmp_path / "scenes").glob("*.png"))) > 20

    file = tmp_path / "demo.readyroom"
    window = subprocess.Popen(
        [bundle / "readyroom", file], env=environment(), stderr=subprocess.PIPE, text=True
    )
    locked = tmp_path / ".demo.readyroom.lock"
    deadline = time.monotonic() + 60
    while not locked.exists() and window.poll() is None and time.monotonic() < deadline:
        select.select([], [], [], 0.05)
    running = window.poll() is None
    window.terminate()
    said = window.communicate()[1]

    assert running, said
    assert locked.exists()
    assert not said.strip()


def test_the_bundle_is_not_heavier_than_it_must_be(bundle: Path) -> None:
    size = sum(f.stat().st_size for f in bundle.rglob("*") if f.is_file() and not f.is_symlink()) / 1e6
    print(f"\nbundle {size:.0f} MB")

    assert size < LIMIT_MB
