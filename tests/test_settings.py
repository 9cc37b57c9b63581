"""What the facilitator chose on this laptop."""

from pathlib import Path

import pytest

from ui.settings import NAME, Settings, engagements_folder, load, remember
from workshop import language


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


def test_a_size_that_is_not_offered_is_the_usual_one(home: Path) -> None:
    (home / NAME).write_text('{"size": 4000, "sound": true}', encoding="utf-8")
    assert load() == Settings(sound=True)


def test_engagements_go_where_was_chosen_while_that_is_there(tmp_path: Path) -> None:
    chosen = tmp_path / "engagements"
    assert engagements_folder(Settings(folder=str(chosen))).is_dir()
    assert engagements_folder(Settings(folder=str(chosen))) != chosen
    chosen.mkdir()
    assert engagements_folder(Settings(folder=str(chosen))) == chosen


def test_languages_are_those_that_have_a_catalogue(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(language, "RESOURCES", tmp_path)
    assert language.languages() == {"en": "English"}
    catalogue = tmp_path / "locale" / "de" / "LC_MESSAGES" / "readyroom.mo"
    catalogue.parent.mkdir(parents=True)
    catalogue.touch()
    assert language.languages() == {"en": "English", "de": "Deutsch"}
