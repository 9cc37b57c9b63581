"""Quiz: questions with a usual answer, asked together and shown one by one."""

from collections.abc import Mapping
from typing import Any

from workshop.activities.kind import Kind
from workshop.activities.questions import choice_form, questions_mistake
from workshop.language import _
from workshop.model import Activity, Solution


def _solutions(activity: Activity) -> tuple[Solution, ...]:
    return tuple(
        Solution(
            asked["id"],
            next(o["text"] for o in asked["options"] if o["id"] == asked["answer"]),
            asked.get("debatable", False),
        )
        for asked in activity.spec["questions"]
    )


def _mistake(spec: Mapping[str, Any]) -> str:
    mistake = questions_mistake(spec)
    for asked in () if mistake else spec["questions"]:
        if asked.get("answer") not in {option["id"] for option in asked["options"]}:
            return _("question “{id}”: “answer” must be the id of one of its options").format(id=asked["id"])
        if not isinstance(asked.get("debatable", False), bool):
            return _("question “{id}”: “debatable” must be true or false").format(id=asked["id"])
    return mistake


KIND = Kind("quiz", lambda: _("quiz"), choice_form, mistake=_mistake, solutions=_solutions, votes=True)
