"""Templates: the shipped agendas are whole, and a mistake is named with file, line and what is wrong."""

from collections import Counter
from pathlib import Path

import pytest

from workshop.activities import KINDS
from workshop.activities.cards import written_fields
from workshop.model import Activity, Material
from workshop.problems import Refusal
from workshop.subject import roles
from workshop.templates import Template, load, shipped

ACCELERATORS = "accelerator-day", "accelerator-half-day"
# What is told, talked through or agreed and then written down; no kind asks it in another way.
TALKED_THROUGH = {
    "house-rules",
    "three-sentences",
    "two-mistakes",
    "breadth",
    "top-six",
    "success-number",
    "training-item",
    "plan-tables",
    "plan-load",
    "not-pursued",
    "release",
    "next-check",
}

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
def test_every_activity_can_be_led(template: Template) -> None:
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


def agenda(key: str) -> tuple[Activity, ...]:
    return next(t for t in shipped() if t.id == key).activities


@pytest.mark.parametrize("key", ACCELERATORS)
def test_only_steps_without_a_kind_of_their_own_are_guided(key: str) -> None:
    assert {a.key for a in agenda(key) if a.kind == "guided"} <= TALKED_THROUGH


@pytest.mark.parametrize("key", ACCELERATORS)
def test_the_accelerator_asks_its_lists_whole(key: str) -> None:
    asked = {a.key: KINDS[a.kind].form(a, Material()) for a in agenda(key) if "statements" in a.spec}

    lists = {name: [q.key for q in form.questions] for name, form in asked.items() if form}
    assert {name: len(keys) for name, keys in lists.items()} == {
        "journey-check": 22,
        "risk-screen": 5,
        "role-cover": 7,
        "learning": 5,
    }
    journey = asked["journey-check"]
    assert journey is not None
    cells = Counter((q.column, q.row) for q in journey.questions)
    assert [cells[c, r] for c in ("strategy", "data", "culture") for r in "123"] == [
        3,
        3,
        3,
        3,
        2,
        1,
        3,
        2,
        2,
    ]
    assert lists["role-cover"] == [role.key for role in roles()]


@pytest.mark.parametrize("key", ACCELERATORS)
def test_statements_have_labels_for_paper_and_room(key: str) -> None:
    check = next(a for a in agenda(key) if a.key == "journey-check")
    words = [s["word"] for s in check.spec["statements"]]

    assert all(16 <= len(s["short"]) <= 25 for s in check.spec["statements"])
    assert len(set(words)) == 22
    assert max(map(len, words)) <= 8


@pytest.mark.parametrize("key", ACCELERATORS)
def test_how_we_decide_is_stated_before_the_first_vote(key: str) -> None:
    steps = agenda(key)
    stated = next(n for n, a in enumerate(steps) if any(f.id == "decision-rule" for f in written_fields(a)))

    assert stated < next(n for n, a in enumerate(steps) if KINDS[a.kind].votes)
    ways = next(f for f in written_fields(steps[stated]) if f.id == "decision-rule").options
    assert [o.key for o in ways] == ["advice", "majority", "consent"]


@pytest.mark.parametrize("key", ACCELERATORS)
def test_money_is_settled_before_people_take_items(key: str) -> None:
    kinds = [a.kind for a in agenda(key)]

    assert kinds.index("budget") < kinds.index("action-plan") < kinds.index("owners")


@pytest.mark.parametrize("key", ACCELERATORS)
def test_nothing_is_written_in_two_places(key: str) -> None:
    own = Counter(f.id for a in agenda(key) for f in written_fields(a))

    assert [name for name, times in own.items() if times > 1] == []


def test_half_a_day_takes_eight_items_and_a_day_as_many_as_the_file_allows() -> None:
    most = {
        key: next(a for a in agenda(key) if a.kind == "action-plan").spec.get("lines") for key in ACCELERATORS
    }

    assert most == {"accelerator-day": None, "accelerator-half-day": 8}


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
        (HEAD + BLOCK + STEP.replace("present", "checklist") + 'take = "travel"\n', 14, "have no 'travel'"),
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
