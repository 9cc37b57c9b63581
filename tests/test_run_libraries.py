"""run.py on a Linux that lacks what Qt needs: installed where it may, else the one line to run."""

import shutil
from pathlib import Path

import pytest

import run

WHICH = shutil.which


@pytest.fixture
def bare_linux(steps: list[str], monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Give the steps taken on a Linux without one of Qt's libraries, by root."""

    def load(library: str) -> object:
        if library == "libEGL.so.1":
            raise OSError(library)
        return object()

    monkeypatch.setattr(run.ctypes, "CDLL", load)
    monkeypatch.setattr(run.sys, "platform", "linux")
    monkeypatch.setattr(run.os, "geteuid", lambda: 0)
    return steps


def test_root_gets_the_libraries_and_a_fresh_list_of_packages_when_it_is_missing(
    bare_linux: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(SystemExit, match="did not install"):
        run.install_system_parts(testing=False)
    assert bare_linux == [
        "env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends libegl1"
    ]

    bare_linux.clear()
    monkeypatch.setattr(run.subprocess, "call", lambda command, **_: bare_linux.append(command[-1]) or 100)
    with pytest.raises(SystemExit, match="did not install"):
        run.install_system_parts(testing=False)
    assert bare_linux == ["libegl1", "update", "libegl1"]


def test_sudo_is_used_where_it_asks_no_password(
    bare_linux: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run.os, "geteuid", lambda: 1000)

    with pytest.raises(SystemExit):
        run.install_system_parts(testing=False)

    assert bare_linux[0] == "sudo -n true"
    assert bare_linux[1].startswith("sudo -n env DEBIAN_FRONTEND=noninteractive apt-get install")


@pytest.mark.usefixtures("bare_linux")
def test_without_rights_the_one_line_to_run_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run.os, "geteuid", lambda: 1000)
    monkeypatch.setattr(run.subprocess, "call", lambda _command, **_: 1)

    with pytest.raises(SystemExit) as said:
        run.install_system_parts(testing=False)

    assert str(said.value).splitlines()[1:] == ["  sudo apt-get install -y --no-install-recommends libegl1"]


@pytest.mark.usefixtures("bare_linux")
def test_without_apt_the_missing_libraries_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run.shutil, "which", lambda _program: None)

    with pytest.raises(SystemExit, match="lacks; Debian calls them libegl1"):
        run.install_system_parts(testing=False)


@pytest.mark.parametrize("platform", ["darwin", "win32"])
def test_elsewhere_the_system_is_left_alone(
    platform: str, bare_linux: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run.sys, "platform", platform)

    run.install_system_parts(testing=True)

    assert bare_linux == []


@pytest.mark.usefixtures("bare_linux")
def test_the_tests_need_more_than_the_program(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run.shutil, "which", lambda _program, _mode: None)

    assert run.missing_packages(testing=False) == ["libegl1"]
    assert "binutils" in run.missing_packages(testing=True)


@pytest.mark.usefixtures("bare_linux")
def test_a_file_in_debians_own_place_is_asked_for_on_debian_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run, "DEBIAN", tmp_path / "debian_version")
    monkeypatch.setattr(run.shutil, "which", WHICH)
    monkeypatch.setattr(run, "TEST_PROGRAMS", f"sh=dash {tmp_path}/reader/__init__.py=python3-reader")
    assert run.missing_packages(testing=True) == ["libegl1"]

    run.DEBIAN.touch()
    assert run.missing_packages(testing=True) == ["libegl1", "python3-reader"]

    (tmp_path / "reader").mkdir()
    (tmp_path / "reader" / "__init__.py").touch()
    assert run.missing_packages(testing=True) == ["libegl1"]
