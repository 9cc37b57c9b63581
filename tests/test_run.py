"""run.py: what it decides on each system, without installing anything for real."""

import hashlib
import io
import os
import subprocess
import sys
from collections.abc import Callable
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

    monkeypatch.setattr(run.venv, "create", create)
    monkeypatch.setattr(run.subprocess, "call", lambda command, **_: done.append(" ".join(command)) or 0)
    monkeypatch.setattr(run.ctypes, "CDLL", lambda _name: object())
    monkeypatch.setattr(run.shutil, "which", lambda program: f"/usr/bin/{program}")
    assert home == run.ROOT
    return done


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
def test_a_stamp_that_is_not_true_any_more_makes_a_new_environment(
    steps: list[str], harm: str, monkeypatch: pytest.MonkeyPatch
) -> None:
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


def test_pip_is_read_from_both_locks() -> None:
    for lock in (run.LOCK, run.TEST_LOCK):
        name, hashes = run.pinned_pip((run.ROOT / lock).read_text(encoding="utf-8"))

        assert name.startswith("pip-")
        assert name.endswith("-py3-none-any.whl")
        assert all(len(known) == 64 for known in hashes)
    assert run.pinned_pip("packaging==26.3 \\\n --hash=sha256:cc\n" + PIN) == (
        "pip-26.3-py3-none-any.whl",
        {"aa11", "bb22"},
    )


def test_a_lock_without_pip_is_said() -> None:
    with pytest.raises(SystemExit, match="names no pip"):
        run.pinned_pip("pipx==1.0 \\\n    --hash=sha256:aa\n")


def test_a_wheel_is_found_on_an_index_page() -> None:
    page = '<a href="../f/pip-26.3-py3-none-any.whl#sha256=aa">x</a><a href="/f/pip-26.3.tar.gz">y</a>'

    link = run.wheel_link(page, "pip-26.3-py3-none-any.whl", "https://index.example/simple/pip/")

    assert link == "https://index.example/simple/f/pip-26.3-py3-none-any.whl#sha256=aa"
    with pytest.raises(LookupError, match="is not at"):
        run.wheel_link(page, "pip-99-py3-none-any.whl", "https://index.example/simple/pip/")


def test_pips_settings_come_from_the_strongest_place(tmp_path: Path) -> None:
    weak, strong, broken = tmp_path / "a.conf", tmp_path / "b.conf", tmp_path / "c.conf"
    weak.write_text("[global]\nindex-url = https://weak\ncert = /weak.pem\n", encoding="utf-8")
    strong.write_text("[install]\nindex-url = https://strong\n", encoding="utf-8")
    broken.write_text("index-url without a section", encoding="utf-8")
    files = [weak, strong, broken, tmp_path / "missing.conf"]

    assert run.pip_settings({}, files) == {"index-url": "https://strong", "cert": "/weak.pem"}
    assert run.pip_settings({"PIP_INDEX_URL": "https://mine"}, files)["index-url"] == "https://mine"
    assert run.pip_settings({}, []) == {}


def test_pips_files_are_where_pip_looks() -> None:
    files = run.pip_files({"XDG_CONFIG_HOME": "/x", "PIP_CONFIG_FILE": "/named"}, Path("/home/ann"))

    assert [str(file) for file in files] == [
        *("/etc/xdg/pip/pip.conf", "/etc/pip.conf", "/home/ann/.pip/pip.conf", "/x/pip/pip.conf", "/named"),
    ]


@pytest.fixture
def index(home: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[bytes], None]:
    """Serve one wheel as pip's index would; give a function that says what the wheel holds."""
    (home / ".venv").mkdir()
    # Neither this machine's pip settings nor its environment.
    monkeypatch.setattr(run.configparser.RawConfigParser, "read", lambda *_, **__: [])
    monkeypatch.delenv("PIP_INDEX_URL", raising=False)
    monkeypatch.delenv("PIP_CERT", raising=False)

    def serve(content: bytes) -> None:
        page = b'<a href="pip-26.3-py3-none-any.whl">pip</a>'
        monkeypatch.setattr(
            run.urllib.request,
            "urlopen",
            lambda link, **_: io.BytesIO(content if link.endswith(".whl") else page),
        )

    return serve


def test_pip_is_fetched_only_with_a_known_hash(home: Path, index: Callable[[bytes], None]) -> None:
    index(b"wheel")
    with pytest.raises(SystemExit, match="not the one Readyroom knows"):
        run.fetch_pip(run.LOCK)
    assert list((home / ".venv").iterdir()) == []

    known = hashlib.sha256(b"wheel").hexdigest()
    (home / run.LOCK).write_text(PIN.replace("aa11", known), encoding="utf-8")
    assert run.fetch_pip(run.LOCK).read_bytes() == b"wheel"


def test_no_network_is_said_in_one_sentence(
    index: Callable[[bytes], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    index(b"")

    def unreachable(_link: str, **_: object) -> None:
        message = "no route"
        raise OSError(message)

    monkeypatch.setattr(run.urllib.request, "urlopen", unreachable)
    with pytest.raises(SystemExit, match=r"could not download pip \(no route\): check the internet"):
        run.fetch_pip(run.LOCK)


def test_a_python_without_ensurepip_gets_pip_from_the_index(
    home: Path, index: Callable[[bytes], None], steps: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    index(b"wheel")
    known = hashlib.sha256(b"wheel").hexdigest()
    (home / run.LOCK).write_text(PIN.replace("aa11", known), encoding="utf-8")
    monkeypatch.setattr(run.importlib.util, "find_spec", lambda _name: None)

    run.set_up(run.LOCK)

    assert f"{home}/.venv/pip-26.3-py3-none-any.whl/pip install" in steps[1].replace("\\", "/")


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
    monkeypatch.setattr(run.shutil, "which", lambda _program: None)

    assert run.missing_packages(testing=False) == ["libegl1"]
    assert "binutils" in run.missing_packages(testing=True)


def test_on_windows_the_program_is_waited_for_and_its_code_handed_on(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(run.sys, "platform", "win32")

    with pytest.raises(SystemExit) as left:
        run.become([sys.executable, "-c", "raise SystemExit(2)"])

    assert left.value.code == 2


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
