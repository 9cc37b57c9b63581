"""The words inside a spec: every list of every kind is found, and changing one leaves the rest."""

import pytest

from workshop.activities import KINDS
from workshop.templates import beginnings
from workshop.wording import fresh, grown, may_shrink, renamed, reworded, shifted, shrunk, wordings

QUESTION = {
    "id": "q",
    "text": "Why?",
    "options": [{"id": "a", "text": "A", "level": "met"}, {"id": "b", "text": "B"}],
}
SPEC = {"questions": [QUESTION], "columns": [{"id": "c", "text": "C", "hint": "more"}], "rows": 3}
OPTIONS = ("questions", 0, "options")


@pytest.mark.parametrize("kind", sorted(beginnings()))
def test_each_line_of_each_kind_can_be_reworded(kind: str) -> None:
    spec = beginnings()[kind].spec
    for wording in wordings(spec):
        for number, entry in enumerate(wording.entries):
            for name in ("", *dict(entry.further)):
                changed = reworded(spec, wording.path, number, "Other words", name)
                assert not KINDS[kind].mistake(changed)
                again = next(w for w in wordings(changed) if w.path == wording.path).entries[number]
                assert "Other words" in (again.text, *dict(again.further).values())
                assert (
                    reworded(changed, wording.path, number, dict(entry.further).get(name, entry.text), name)
                    == spec
                )


def test_lists_grow_shrink_and_change_places() -> None:
    more = grown(SPEC, OPTIONS, "C")
    assert more["questions"][0]["options"][2] == {"id": "own-1", "text": "C"}
    assert may_shrink(more, OPTIONS)
    assert not may_shrink(SPEC, OPTIONS)
    assert not may_shrink(SPEC, ("questions",))
    assert not may_shrink(SPEC, ("columns",))
    assert [o["id"] for o in shifted(more, OPTIONS, 2, -5)["questions"][0]["options"]] == ["own-1", "a", "b"]
    assert shrunk(more, OPTIONS, 2) == SPEC
    assert fresh({"own-1"}) == "own-2"


def test_ids_that_others_use_become_own_ones() -> None:
    assert renamed(SPEC, "questions", {"x"}) == SPEC
    assert renamed(SPEC, "questions", {"q"}, only=set()) == SPEC
    assert [q["id"] for q in renamed(SPEC, "questions", {"q", "own-1"})["questions"]] == ["own-2"]
    assert renamed({"rows": 3}, "questions", {"q"}) == {"rows": 3}


def test_a_scale_keeps_its_order() -> None:
    moving = {(kind, w.name) for kind, a in beginnings().items() for w in wordings(a.spec) if w.moves}

    assert ("single-choice", "options") in moving
    assert ("criteria-vote", "columns") in moving
    assert not {("checklist", "options"), ("checklist", "rows"), ("trade-off", "options")} & moving
