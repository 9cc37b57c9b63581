"""Preparing: the agenda is moved about, added to, taken from and reworded, and each edit has its name."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from room import Room, agenda_of, day

from workshop.model import Activity
from workshop.problems import Refusal
from workshop.scene import room as seen
from workshop.templates import Template, beginnings
from workshop.wording import grown, reworded, shifted, shrunk


def step(key: str, code: str, minutes: int = 10, kind: str = "present") -> Activity:
    return Activity("", key, kind, key.title(), minutes, code=code, block=f"Block {code}")


def small() -> Template:
    return agenda_of(
        step("a", "A1"), step("b", "A1"), step("c", "A1"), step("rest", "B1", 15, "break"), step("d", "A2")
    )


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    made = Room(tmp_path / "own.readyroom", small())
    yield made
    made.session.close()


@pytest.fixture
def whole(tmp_path: Path) -> Iterator[Room]:
    made = Room(tmp_path / "day.readyroom", day())
    yield made
    made.session.close()


def ids(room: Room) -> dict[str, str]:
    return {a.key: a.id for a in room.session.scene().agenda}


def order(room: Room) -> str:
    """Write the agenda as its blocks: "a b c | rest | d"."""
    said, last = "", ""
    for a in room.session.scene().agenda:
        said += f" | {a.key}" if last and a.code != last else f" {a.key}"
        last = a.code
    return said.strip()


def edits(room: Room) -> int:
    count = 0
    while room.session.scene().undo:
        room.session.undo()
        count += 1
    return count


def test_moving_keeps_blocks_together_and_is_undone_in_one_step(room: Room) -> None:
    keys, plan = ids(room), room.session.planning
    plan.move([keys["c"]], keys["a"], "A1")
    assert order(room) == "c a b | rest | d"
    assert room.session.scene().undo == "move of “C”"

    plan.move([keys["rest"]], keys["b"])
    assert order(room) == "c a | rest | b | d"
    halves = [a for a in room.session.scene().agenda if a.key in "cab"]
    assert {a.block for a in halves} == {"Block A1"}
    assert len({a.code for a in halves}) == 2

    plan.move([keys["rest"]], keys["d"])
    assert order(room) == "c a b | rest | d"

    plan.move([keys["a"]], "")
    assert order(room) == "c b | rest | d | a"
    assert next(a for a in room.session.scene().agenda if a.key == "a").block == "A"

    plan.move([keys["c"], keys["b"]], "")
    assert order(room) == "rest | d | a | c b"
    assert room.session.scene().number == 1
    assert room.session.scene().undo == "move of “Block A1”"

    assert edits(room) == 5
    assert order(room) == "a b c | rest | d"
    assert room.session.scene().activity.key == "a"
    for _n in range(5):
        room.session.redo()
    assert order(room) == "rest | d | a | c b"


def test_each_kind_can_be_added_and_begins_with_what_it_needs(room: Room) -> None:
    for kind in beginnings():
        room.session.planning.insert(kind, "")
    agenda = room.session.scene().agenda

    assert {a.kind for a in agenda} >= set(beginnings())
    assert len({a.key for a in agenda}) == len(agenda)
    assert len({a.code for a in agenda}) == 3 + len(beginnings())
    with pytest.raises(Refusal, match="no activity kind “magic”"):
        room.session.planning.insert("magic")


def test_an_added_question_is_not_taken_for_the_one_that_rules_know(whole: Room) -> None:
    key = whole.session.planning.insert("single-choice", "", title="Where shall we eat?", minutes=3)
    agenda = {a.id: a for a in whole.session.scene().agenda}
    known = {q["id"] for a in agenda.values() if a.id != key for q in a.spec.get("questions", ())}

    assert agenda[key].title == agenda[key].block == "Where shall we eat?"
    assert agenda[key].minutes == 3
    assert not known & {q["id"] for q in agenda[key].spec["questions"]}


@pytest.mark.parametrize("kind", ["present", "guided", "break"])
def test_a_step_added_by_hand_has_nothing_of_another_ones_words(whole: Room, kind: str) -> None:
    planning = whole.session.planning
    keys = [planning.insert(kind) for _n in range(2)]
    agenda = {a.id: a for a in whole.session.scene().agenda}
    added = [agenda[key] for key in keys]
    others = [a for a in agenda.values() if a.id not in keys]

    assert added[0].notes not in {a.notes for a in others}
    assert (added[0].room, added[0].purpose) == ("", "")
    labels = {f["label"] for a in others for f in a.spec.get("fields", ())}
    assert not labels & {f["label"] for a in added for f in a.spec.get("fields", ())}
    fields = [f["id"] for a in (*others, *added) for f in a.spec.get("fields", ())]
    assert len(fields) == len(set(fields))


def test_a_break_and_a_step_join_where_they_are_put(room: Room) -> None:
    keys = ids(room)
    room.session.planning.insert("break", keys["c"], title="Air", minutes=5)
    room.session.planning.insert("present", keys["b"], "A1", title="More")
    assert [a.title for a in room.session.scene().agenda] == ["A", "More", "B", "Air", "C", "Rest", "D"]
    assert [a.block for a in room.session.scene().agenda][1] == "Block A1"

    assert room.session.scene().length == 55
    room.session.planning.set_length(70)
    assert room.session.scene().length == 70
    assert edits(room) == 3
    assert room.session.scene().length == 55


def test_a_copy_asks_the_same_until_it_is_reworded(whole: Room) -> None:
    session = whole.session
    original = next(a for a in session.scene().agenda if a.key == "expectations")
    (key,) = session.planning.duplicate([original.id])
    agenda = session.scene().agenda
    copy = next(a for a in agenda if a.id == key)
    assert agenda.index(copy) == agenda.index(original) + 1
    assert (copy.title, copy.code, copy.spec) == (f"{original.title} (2)", original.code, original.spec)

    session.planning.word(key, reworded(copy.spec, ("questions",), 0, "How long is a week?"))
    asked = [q["id"] for q in next(a for a in session.scene().agenda if a.id == key).spec["questions"]]
    assert asked[0].startswith("own-")
    assert asked[1] == original.spec["questions"][1]["id"]

    block = [a.id for a in agenda if a.code == "A3"]
    copies = session.planning.duplicate(block)
    assert session.scene().undo == "copy of “Where are we?”"
    assert {a.block for a in session.scene().agenda if a.id in copies} == {"Where are we? (2)"}


def test_options_are_reworded_added_ordered_and_taken_out_until_the_vote(whole: Room) -> None:
    session = whole.session
    activity = next(a for a in session.scene().agenda if a.key == "models-in-use")
    path = ("questions", 0, "options")
    spec = grown(activity.spec, path, "Dozens")
    spec = shifted(spec, path, len(spec["questions"][0]["options"]) - 1, -9)
    spec = shrunk(spec, path, 1)
    session.planning.word(activity.id, spec)
    whole.facilitator.goes_to("checklist")
    session.agenda.back()
    session.rounds.open()

    asked = session.scene().round.form.questions[0].options
    assert asked[0].text == "Dozens"
    assert len(asked) == len(activity.spec["questions"][0]["options"]) + 1
    with pytest.raises(Refusal, match="was voted on"):
        session.planning.word(activity.id, activity.spec)
    empty = {**activity.spec, "questions": []}
    with pytest.raises(Refusal, match="“questions” is missing"):
        session.planning.word(next(a.id for a in session.scene().agenda if a.key == "expectations"), empty)


def test_other_words_are_seen_at_once_and_an_open_vote_keeps_its_own(whole: Room) -> None:
    session = whole.session
    activity = whole.facilitator.goes_to("single-choice")
    assert session.planning.change(activity.id, prompt="What do we hope for?") == ""
    assert seen(session.scene()).prompt == "What do we hope for?"
    session.rounds.open()
    before = session.scene().round.form

    said = session.planning.change(activity.id, prompt="And now?", title="  Hopes\n first ")
    assert "keeps its questions and answers as they were asked" in said
    assert seen(session.scene()).prompt == "And now?"
    assert session.scene().activity.title == "Hopes first"
    assert session.scene().round.form == before
    assert session.planning.change(activity.id, notes="Slow\n\n\ndown") == ""
    with pytest.raises(Refusal, match="needs a title"):
        session.planning.change(activity.id, title=" ")


def test_what_is_in_the_record_stays(whole: Room) -> None:
    session = whole.session
    activity = whole.facilitator.goes_to("present")
    session.agenda.write("why", "To help people.")
    with pytest.raises(Refusal, match="stays in the record"):
        session.planning.remove([activity.id])
    later = next(a for a in session.scene().agenda if a.key == "lunch")
    session.planning.remove([later.id])
    assert session.scene().undo == "removal of “Lunch”"
    assert session.scene().length == 480

    (key,) = session.planning.duplicate([session.scene().agenda[3].id])
    session.agenda.goto(5)
    assert session.scene().activity.id == key
    with pytest.raises(Refusal, match="was used since and stays"):
        session.undo()
    with pytest.raises(Refusal, match="not in the agenda any more"):
        session.planning.move([later.id])


def test_a_block_gives_time_and_keeps_what_it_may_give(whole: Room) -> None:
    session = whole.session
    first = next(a for a in session.scene().agenda if a.key == "experiment-card")
    session.planning.shorten(first.id, 5)
    block = [a for a in session.scene().agenda if a.code == first.code]
    assert [a.minutes for a in block] == [7, 6, 7]
    assert block[0].gives_back == 5
    assert session.scene().undo == "5 min from “First trial”"

    session.planning.move([first.id], "")
    assert next(a for a in session.scene().agenda if a.key == "where-and-how").gives_back == 5
    assert session.scene().agenda[-1].gives_back == 0


def test_removing_and_undoing_before_the_start_stands_at_the_first(room: Room) -> None:
    keys = ids(room)
    room.session.planning.remove([keys["a"]])
    assert room.session.scene().activity.key == "b"
    room.session.undo()
    assert room.session.scene().activity.key == "a"
    with pytest.raises(Refusal, match="at least one activity"):
        room.session.planning.remove(list(ids(room).values()))


def test_the_cloud_rule_is_kept_and_undone(room: Room) -> None:
    room.session.planning.say_cloud("conditions")
    assert room.session.scene().cloud == "conditions"
    room.session.undo()
    assert room.session.scene().cloud == ""
    with pytest.raises(Refusal):
        room.session.planning.say_cloud("maybe")
