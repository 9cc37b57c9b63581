"""What every test starts from: no screen, a data folder of its own, the same draws in CI."""

import gc
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from PySide6.QtWidgets import QApplication

from ui.phone import sockets

# What all tests may use: the room, demos that were played, and the laptop that run.py meets.
pytest_plugins = ["laptop", "played", "room"]

settings.register_profile("readyroom", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("readyroom")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--onscreen", action="store_true", help="show the windows that the tests open")


def pytest_configure(config: pytest.Config) -> None:
    """Keep windows off the screen; Qt reads this when its application is made."""
    if not config.getoption("--onscreen"):
        # Qt's own offscreen screen is smaller than the window.
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={Path(__file__).with_name('screen.json')}"


@pytest.fixture(autouse=True, scope="session")
def _data_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("READYROOM_HOME", str(tmp_path_factory.mktemp("home")))
        yield


@pytest.fixture(autouse=True, scope="session")
def _young() -> Iterator[None]:
    """Let no other thread look for garbage, where it would take windows apart: ui/collecting.py says why."""
    gc.disable()
    yield
    gc.enable()


@pytest.fixture(autouse=True)
def _collected() -> Iterator[None]:
    yield
    gc.collect(0)


@pytest.fixture(autouse=True, scope="module")
def _wholly_collected() -> Iterator[None]:
    yield
    gc.collect()


@pytest.fixture(autouse=True, scope="session")
def _application(qapp: QApplication) -> QApplication:
    """Make the one application of the process before a demo, played in a test, makes one without windows."""
    return qapp


@pytest.fixture(autouse=True, scope="session")
def _ports() -> Iterator[None]:
    """Give each process ports of its own, as others run side by side: a room comes back to its port."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sockets, "USUAL", 10_000 + 100 * (os.getpid() % 200))
        yield


@pytest.fixture(scope="session")
def resources() -> Path:
    return Path(__file__).resolve().parents[1] / "resources"
