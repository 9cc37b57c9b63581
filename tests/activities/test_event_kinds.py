"""The event's own kinds: what their part of a template must say, and how long they take."""

from typing import Any

import pytest

from workshop.activities import KINDS
from workshop.model import Activity, Solution
from workshop.templates import shipped

OPTIONS = [{"id": "yes", "text": "Yes"}, {"id": "no", "text": "No"}]


def asked(**more: Any) -> dict[str, Any]:
    return {"questions": [{"id": "lift", "text": "The lift", "options": OPTIONS, **more}]}


@pytest.mark.parametrize(
    ("kind", "spec", "words"),
    [
        ("quiz", asked(answer="no"), ""),
        ("quiz", asked(answer="no", debatable=True), ""),
        ("quiz", asked(), "“answer” must be the id of one of its options"),
        ("quiz", asked(answer="maybe"), "question “lift”"),
        ("quiz", asked(answer="no", debatable="a bit"), "“debatable” must be true or false"),
        ("quiz", {}, "“questions” is missing"),
        ("pulse", asked(), ""),
        ("pulse", {**asked(), "before": "pulse-start"}, ""),
        ("pulse", {**asked(), "before": 7}, "“before” must be the id"),
        ("sign-up", {"consent": "You may write to me."}, ""),
        ("sign-up", {"consent": "  "}, "“consent” is missing"),
        ("sign-up", {}, "“consent” is missing"),
    ],
)
def test_a_mistake_in_a_template_is_said(kind: str, spec: dict[str, Any], words: str) -> None:
    said = KINDS[kind].mistake(spec)
    assert bool(said) == bool(words)
    assert words in said


def test_only_a_pulse_that_names_none_before_is_kept() -> None:
    pulse = KINDS["pulse"]
    start = Activity("a", "start", "pulse", "Start", 3, spec=asked())
    end = Activity("b", "end", "pulse", "End", 3, spec={**asked(), "before": "start"})
    assert (pulse.kept(start), pulse.before(start)) == (True, "")
    assert (pulse.kept(end), pulse.before(end)) == (False, "start")
    others = [kind for name, kind in KINDS.items() if name != "pulse"]
    assert not any(kind.kept(start) or kind.before(start) for kind in others)


def test_the_quiz_knows_its_answers_in_words() -> None:
    quiz = Activity("a", "quiz", "quiz", "Quiz", 5, spec=asked(answer="no", debatable=True))
    assert KINDS["quiz"].solutions(quiz) == (Solution("lift", "No", debatable=True),)


def test_the_pulse_asks_the_same_at_the_start_and_at_the_end() -> None:
    for template in (t for t in shipped() if t.kind == "excitement"):
        steps = {a.key: a for a in template.activities}
        assert steps["pulse-start"].spec["questions"] == steps["pulse-end"].spec["questions"]
        assert steps["pulse-end"].spec["before"] == "pulse-start"
        assert sum(q.get("debatable", False) for q in steps["quiz"].spec["questions"]) == 2


@pytest.mark.parametrize(("variant", "minutes"), [("90", 6), ("100", 5), ("120", 6)])
def test_worries_and_own_words_share_the_minutes_of_their_block(variant: str, minutes: int) -> None:
    template = next(t for t in shipped() if t.id == f"excitement-{variant}")
    block = [a for a in template.activities if a.code == "E9"]
    assert [a.kind for a in block] == ["worries", "own-words"]
    assert sum(a.minutes for a in block) == minutes


@pytest.mark.parametrize(
    "key", ["pulse-start", "quiz", "pulse-end", "ideas", "worries-hopes", "own-words", "sign-up"]
)
def test_each_step_says_how_it_is_led_without_phones(key: str) -> None:
    step = next(a for t in shipped() for a in t.activities if a.key == key)
    assert "Without phones" in step.notes
