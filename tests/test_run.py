"""run.py: what it decides on each system, without installing anything for real."""

import os
import subprocess
import sys
from pathlib import Path

import everything
import pytest

import run


@pytest.mark.parametrize(
    ("platform", "python", "packages"),
    [
        ("linux", "v/bin/python", "v/lib/python3.12/site-packages"),
        ("darwin", "v/bin/python", "v/lib/python3.12/site-packages"),
        ("win32", "v/Scripts/python.exe", "v/Lib/site-packages"),
    ],
)
def test_each_system_has_its_own_places(platform: str, python: str, packages: str) -> None:
    assert run.venv_python(Path("v"), platform) == Path(python)
    assert run.site_packages(Path("v"), platform, (3, 12)) == Path(packages)


@pytest.mark.parametrize("version", [(3, 8), (3, 10), (3, 14)])
def test_another_python_is_refused_in_one_sentence(version: tuple[int, int]) -> None:
    with pytest.raises(SystemExit, match=rf"^Readyroom needs .* this is Python 3\.{version[1]}\.$"):
        run.refuse_other_pythons(version)


@pytest.mark.parametrize("version", [(3, 11), (3, 12), (3, 13)])
def test_a_fitting_python_is_taken(version: tuple[int, int]) -> None:
    run.refuse_other_pythons(version)


def test_the_first_start_installs_and_the_second_does_nothing(steps: list[str]) -> None:
    run.set_up(run.LOCK)
    first = list(steps)
    run.set_up(run.LOCK)

    assert first[0] == "venv"
    assert "pip install --require-hashes" in first[1]
    assert steps == first


def test_the_lock_of_the_tests_serves_the_program_but_not_the_other_way(steps: list[str]) -> None:
    run.set_up(run.TEST_LOCK)
    assert run.is_ready(run.LOCK)

    steps.clear()
    run.STAMP.write_text(run.stamp_text(run.LOCK), encoding="utf-8")
    assert not run.is_ready(run.TEST_LOCK)


def test_a_changed_lock_is_installed_into_the_environment_that_is_there(home: Path, steps: list[str]) -> None:
    run.set_up(run.LOCK)
    steps.clear()
    (home / run.LOCK).write_text("changed", encoding="utf-8")

    run.set_up(run.LOCK)

    assert "venv" not in steps
    assert len(steps) == 1
    assert run.is_ready(run.LOCK)


def test_an_interrupted_set_up_starts_over(steps: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_command: list[str], **_: object) -> int:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(run.subprocess, "call", interrupted)
        with pytest.raises(KeyboardInterrupt):
            run.set_up(run.LOCK)
    assert not run.is_ready(run.LOCK)

    steps.clear()
    run.set_up(run.LOCK)
    assert steps[0] == "venv"


def test_an_update_that_is_interrupted_starts_over(
    home: Path, steps: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    run.set_up(run.LOCK)
    (home / run.LOCK).write_text("changed", encoding="utf-8")
    with monkeypatch.context() as patch:
        patch.setattr(run.subprocess, "call", lambda _command, **_: 1)
        with pytest.raises(SystemExit, match="could not fetch its parts"):
            run.set_up(run.LOCK)

    steps.clear()
    run.set_up(run.LOCK)
    assert steps[0] == "venv"


@pytest.mark.parametrize("harm", ["moved folder", "other Python", "no interpreter"])
def test_a_stamp_that_is_not_true_any_more_makes_a_new_environment(steps: list[str], harm: str) -> None:
    run.set_up(run.LOCK)
    stamp = run.STAMP.read_text(encoding="utf-8")
    if harm == "moved folder":
        run.STAMP.write_text(stamp.replace(str(run.ROOT), "/elsewhere"), encoding="utf-8")
    elif harm == "other Python":
        run.STAMP.write_text(stamp.replace("\n3.", "\n2."), encoding="utf-8")
    else:
        run.venv_python(run.VENV, sys.platform).unlink()
    steps.clear()

    run.set_up(run.LOCK)

    assert steps[0] == "venv"


def test_the_folder_of_the_program_is_found_from_its_environment(steps: list[str]) -> None:
    assert steps == []
    run.set_up(run.LOCK)
    packages = run.site_packages(run.VENV, sys.platform, sys.version_info[:2])

    (pointer,) = packages.glob("*.pth")

    assert (packages / pointer.read_text(encoding="ascii").strip()).resolve() == run.ROOT.resolve()


def test_on_windows_the_program_is_waited_for_and_its_code_handed_on(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(run.sys, "platform", "win32")

    with pytest.raises(SystemExit) as left:
        run.become([sys.executable, "-c", "raise SystemExit(2)"])

    assert left.value.code == 2


@pytest.mark.parametrize(
    ("ends", "code"),
    [("0", 0), ("'--ignore' in sys.argv", 1), ("'--ignore' not in sys.argv", 1), ("3", 1)],
)
def test_the_tests_hold_when_they_and_the_benchmarks_hold(ends: str, code: int) -> None:
    assert everything.run_everything([sys.executable, "-c", f"import sys; sys.exit({ends})"]) == code


def test_a_process_that_dies_ends_the_tests_which_do_not_hold(tmp_path: Path) -> None:
    """Where a new process took its place, pytest waited for ever."""
    passes = "import time\n" + "".join(f"def test_{n}(): time.sleep(0.2)\n" for n in range(3))
    for name in "acde":
        (tmp_path / f"test_{name}.py").write_text(passes)
    (tmp_path / "test_b.py").write_text("import os\ndef test_dies(): os._exit(1)\ndef test_then(): pass\n")
    alone = ["-p", "no:pytestqt", "-p", "no:benchmark", "--rootdir", str(tmp_path), "-c", os.devnull]
    command = [*everything.PYTEST, *everything.SIDE_BY_SIDE, *alone, str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode != 0
    assert "crashed while running 'test_b.py::test_dies'" in done.stdout


def test_a_folder_that_cannot_be_written_is_said(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (home / "a file").touch()
    monkeypatch.setattr(run, "ROOT", home / "a file")

    with pytest.raises(SystemExit, match=r"could not set itself up in .* Check the disk and start again"):
        run.main(["plan"])


def test_the_words_go_to_the_program_as_they_are() -> None:
    """Start the real run.py: with a complete environment it only hands over."""
    done = subprocess.run(
        [sys.executable, Path(run.__file__), "no-such-file.readyroom", "--no-such-word"],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )

    assert done.returncode == 2
    assert "--no-such-word" in done.stderr
