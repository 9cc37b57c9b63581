"""Own templates: what is written is read back as it was, and a broken file is named and left out."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis.strategies import characters, text
from room import agenda_of

from workshop import own_templates
from workshop.activities import KINDS
from workshop.kind_words import kind_groups
from workshop.model import Activity
from workshop.own_templates import delete, is_own, own, path_of, rename, save, toml
from workshop.problems import Refusal
from workshop.templates import load, shipped


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("READYROOM_HOME", str(tmp_path))
    return tmp_path


def test_every_shipped_agenda_comes_back_as_it_was() -> None:
    for template in shipped():
        (back,) = load(save(template.title, template))
        assert replace(back, id=template.id) == template

    assert len(own()[0]) == len(shipped())
    assert all(is_own(t) for t in own()[0])
    assert not any(is_own(t) for t in shipped())


@settings(max_examples=40)
@given(text(characters(codec="utf-8")))
def test_any_words_are_read_back(words: str) -> None:
    path = own_templates.folder() / "own-words.toml"
    path.parent.mkdir(exist_ok=True)
    fields = [{"id": "x", "label": words, "print": True}]
    given_ = Activity("", "a", "guided", "Title", 5, "A1", "Block", lost=words, spec={"fields": fields})
    path.write_bytes(toml(agenda_of(given_)).encode())
    (back,) = load(path)

    assert back.activities[0].spec["fields"][0]["label"] == words
    assert back.activities[0].lost == words


def test_names_are_safe_and_nothing_is_written_over(home: Path) -> None:
    one, two = save("../Übung: “Äpfel”", shipped()[0]), save("../Übung: “Äpfel”", shipped()[1])
    assert [p.name for p in (one, two)] == ["own-ubung-apfel.toml", "own-ubung-apfel-2.toml"]
    assert one.parent == home / "templates"
    with pytest.raises(Refusal, match="needs a title"):
        save("  ", shipped()[0])

    renamed = rename(replace(shipped()[0], id=one.stem), "Another name")
    assert renamed.name == "own-another-name.toml"
    assert sorted(t.title for t in own()[0]) == ["../Übung: “Äpfel”", "Another name"]
    delete(load(renamed)[0])
    assert [path_of(t) for t in own()[0]] == [own_templates.folder() / "own-ubung-apfel-2.toml"]


def test_a_broken_file_is_named_and_the_others_are_there() -> None:
    save("Good", shipped()[0])
    (own_templates.folder() / "bad.toml").write_text("schema = 9\n", encoding="utf-8")
    found, said = own()

    assert [t.title for t in found] == ["Good"]
    assert len(said) == 1
    assert said[0].startswith("bad.toml, line 1:")


def test_every_kind_can_be_chosen_once_with_a_line_on_it() -> None:
    listed = [k.kind for group in kind_groups() for k in group.kinds]

    assert sorted(listed) == sorted(KINDS)
    assert all(len(k.about) <= 90 and k.about.endswith((".", "?")) for g in kind_groups() for k in g.kinds)
