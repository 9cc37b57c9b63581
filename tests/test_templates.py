"""Templates: the shipped agendas are whole, and a mistake is named with file, line and what is wrong."""

from pathlib import Path

import pytest

from workshop.activities import KINDS
from workshop.problems import Refusal
from workshop.templates import load, shipped

HEAD = 'schema = 1\nid = "t"\nkind = "accelerator"\ntitle = "T"\nstarts = "09:00"\n'
BLOCK = '[[block]]\ncode = "A1"\ntitle = "One"\n'
STEP = '[[block.activity]]\nid = "a"\nkind = "present"\ntitle = "A"\nminutes = 5\n'


@pytest.mark.parametrize(
    ("key", "minutes"),
    [
        ("excitement-90", 90),
        ("excitement-100", 100),
        ("excitement-120", 120),
        ("accelerator-day", 480),
        ("accelerator-half-day", 240),
    ],
)
def test_each_agenda_has_its_length(key: str, minutes: int) -> None:
    assert next(t for t in shipped() if t.id == key).minutes == minutes


def test_blocks_of_the_day_have_the_minutes_of_the_programme() -> None:
    template = next(t for t in shipped() if t.id == "accelerator-day")
    blocks: dict[str, int] = {}
    for activity in template.activities:
        blocks[activity.code] = blocks.get(activity.code, 0) + activity.minutes

    assert [blocks[f"A{n}"] for n in range(1, 13)] == [20, 20, 45, 40, 55, 40, 40, 35, 25, 60, 15, 10]


@pytest.mark.parametrize("template", shipped(), ids=lambda t: t.id)
def test_every_activity_can_be_led(template: object) -> None:
    for activity in template.activities:
        assert activity.purpose, activity.key
        assert activity.prompt or activity.kind == "break", activity.key
        assert activity.notes, activity.key
        assert len(activity.title) <= 40
        assert len(activity.block) <= 24


def test_only_the_three_blocks_that_may_shrink_give_back_time() -> None:
    template = next(t for t in shipped() if t.id == "accelerator-day")

    assert {a.code: a.gives_back for a in template.activities if a.gives_back} == {
        "A4": 10,
        "A7": 10,
        "A9": 10,
    }


def test_every_kind_is_used_by_a_template() -> None:
    used = {a.kind for t in shipped() for a in t.activities}

    assert used == set(KINDS)


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("schema = 1\nid = \n", 2, "not valid TOML"),
        (HEAD.replace("schema = 1", "schema = 7"), 1, "“schema” must be 1"),
        (HEAD.replace('"accelerator"', '"party"'), 3, "“kind” must be"),
        (HEAD.replace("09:00", "9 o'clock"), 5, "“starts” must be a time"),
        (HEAD, 1, "the agenda is empty"),
        (HEAD + BLOCK + STEP.replace("present", "magic"), 11, "no activity kind “magic”"),
        (HEAD + BLOCK + STEP + STEP.replace("minutes = 5", 'minutes = "long"'), 18, "“minutes” must be"),
        (HEAD + BLOCK + STEP + STEP, 15, "the id “a” is used twice"),
        (HEAD + BLOCK + STEP.replace("present", "guided"), 9, "“fields” is missing"),
        (HEAD + BLOCK + STEP.replace("present", "single-choice"), 9, "“questions” is missing"),
        (HEAD + '[[block]]\ntitle = "One"\n' + STEP, 6, "needs a “code”"),
    ],
)
def test_a_mistake_is_named_with_file_and_line(tmp_path: Path, text: str, line: int, words: str) -> None:
    path = tmp_path / "own.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(Refusal) as refusal:
        load(path)

    assert refusal.value.sentence.startswith(f"own.toml, line {line}: ")
    assert words in refusal.value.sentence


def test_a_file_that_is_not_text_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(Refusal, match="UTF-8"):
        load(path)
