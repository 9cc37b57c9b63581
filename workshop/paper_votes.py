"""The votes of an agenda as they can be printed before the day: what is not known yet is left to write in."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from workshop.activities import KINDS
from workshop.activities.statements import list_form
from workshop.model import Activity, DataSource, Form, Idea, Material, Question

# Empty rows where nothing is known yet, and after the ideas that are: more come up in the room.
IDEAS, MORE_IDEAS, SOURCES, STATEMENTS = 12, 4, 6, 6


@dataclass(frozen=True, slots=True)
class PaperVote:
    """One vote on paper; `number` counts the agenda's votes, and what has no words yet is left to write in.

    The words of a row, an option or a statement are empty where people write them in themselves.
    """

    number: int
    activity: Activity
    form: Form


def paper_votes(agenda: Sequence[Activity], material: Material) -> tuple[PaperVote, ...]:
    """Give every vote that an agenda asks, in its order."""
    found: list[PaperVote] = []
    for place, activity in enumerate(agenda):
        if not KINDS[activity.kind].votes:
            continue
        form = _form(activity, agenda[:place], material)
        if form is not None:
            found.append(PaperVote(len(found) + 1, activity, form))
    return tuple(found)


def _form(activity: Activity, before: Sequence[Activity], material: Material) -> Form | None:
    asks = KINDS[activity.kind].form
    form = asks(activity, _with_rows(activity, before, material))
    if form is None or form.questions:
        return form
    again = next((a for a in before if a.key == activity.spec.get("repeats")), None)
    asked = KINDS[again.kind].form(again, material) if again else None
    if asked is None or not asked.questions:
        return None
    pattern = asked.questions[0]
    return list_form([_unwritten(pattern, n) for n in range(1, STATEMENTS + 1)])


def _unwritten(pattern: Question, number: int) -> Question:
    return replace(pattern, key=f"blank-{number}", text="", short="", word="", hint="", row="", column="")


def _with_rows(activity: Activity, before: Sequence[Activity], material: Material) -> Material:
    """Give the material with empty rows where the room will fill them."""
    ideas = tuple(idea for idea in material.ideas if not idea.merged)
    blank = tuple(Idea(f"blank-{n}", "") for n in range(1, IDEAS + 1))
    if not ideas or _waits_for_dots(activity, before, material):
        ideas = blank
    elif not material.favourites:
        ideas += blank[:MORE_IDEAS]
    sources = material.sources
    if material.decision is None:
        sources = sources if len(sources) <= SOURCES else ()
        sources += tuple(DataSource(f"blank-{n}", "") for n in range(len(sources) + 1, SOURCES + 1))
    return replace(material, ideas=ideas, sources=sources)


def _waits_for_dots(activity: Activity, before: Sequence[Activity], material: Material) -> bool:
    """Tell whether which ideas are asked about is settled by a vote with dots that is still to come."""
    if material.favourites or not any(_gives_order(a, material) for a in before):
        return False
    asks = KINDS[activity.kind].form
    turned = tuple(idea.id for idea in reversed(material.ideas))
    return asks(activity, material) != asks(activity, replace(material, favourites=turned))


def _gives_order(activity: Activity, material: Material) -> bool:
    """Tell whether an activity is the vote with dots from which the favourites are read."""
    form = KINDS[activity.kind].form(activity, material)
    return form is not None and any(question.key == "dots" for question in form.questions)
