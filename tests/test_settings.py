"""What the facilitator chose on this laptop."""

from pathlib import Path

import pytest

from ui.settings import NAME, Settings, load, remember


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("READYROOM_HOME", str(tmp_path))
    return tmp_path


def test_what_was_chosen_is_there_the_next_time() -> None:
    assert load() == Settings()
    remember(theme="dark", sound=True)
    assert load() == remember() == Settings(theme="dark", sound=True)


def test_what_makes_no_sense_is_as_if_nothing_had_been_chosen(home: Path) -> None:
    for text in ("", "[1, 2]", "{", '{"size": "large", "sound": 1, "unknown": 3}'):
        (home / NAME).write_text(text, encoding="utf-8")
        assert load() == Settings()
    (home / NAME).write_text('{"size": "large", "theme": "light"}', encoding="utf-8")
    assert load() == Settings(theme="light")


def test_a_folder_that_cannot_be_written_is_only_logged(home: Path, caplog: pytest.LogCaptureFixture) -> None:
    (home / NAME).mkdir()
    assert remember(sound=True) == Settings(sound=True)
    assert "were not written" in caplog.text
