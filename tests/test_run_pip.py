"""run.py where Python comes without pip: the very pip of the lock, from pip's own index."""

import hashlib
import io
from collections.abc import Callable
from pathlib import Path

import pytest
from laptop import PIN

import run


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
