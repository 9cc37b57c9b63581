"""The grid shape: the leading ideas as rows, what is asked of each as columns."""

from collections.abc import Sequence

from workshop.language import _
from workshop.model import Activity, Form, Idea, Material, Option, Question


def leading(material: Material, rows: int) -> tuple[Idea, ...]:
    """Give the first ideas: those with most dots, else in the order they came."""
    ideas = [i for i in material.ideas if not i.merged]
    ranks = {key: place for place, key in enumerate(material.favourites)}
    return tuple(sorted(ideas, key=lambda i: ranks.get(i.id, len(ranks)))[:rows])


def named(ideas: Sequence[Idea]) -> tuple[Option, ...]:
    """Give ideas as the rows of a grid."""
    return tuple(Option(i.id, i.title) for i in ideas)


def grid(rows: Sequence[Option], columns: Sequence[Question]) -> Form:
    """Make the form that asks each column's question of each row."""
    cells = tuple(
        Question(
            key=f"{number}.{column.key}",
            text=column.text,
            options=column.options,
            ordered=True,
            row=row.key,
            column=column.key,
            hint=column.hint,
        )
        for number, row in enumerate(rows, 1)
        for column in columns
    )
    return Form(
        "grid",
        cells,
        rows=tuple(rows),
        columns=tuple(Option(c.key, c.text) for c in columns),
    )


def ideas_missing(_activity: Activity, material: Material) -> str:
    """Say that there is no row to ask about."""
    if any(not i.merged for i in material.ideas):
        return ""
    return _("There are no problems to vote on yet. Collect or import some first.")
