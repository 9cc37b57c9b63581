"""What can be done on the tab Prepare, by name and key."""

from functools import partial
from typing import TYPE_CHECKING

from ui.facilitator.actions import Action, read_only_words
from ui.facilitator.prepare.rows import down, inward, outward, up
from workshop.language import _
from workshop.scene import Scene

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.facilitator.prepare.page import PreparePage

TAB = ("prepare",)
STEP = 5
MOVES = {
    "up": ("Alt+Up", up),
    "down": ("Alt+Down", down),
    "in": ("Alt+Right", inward),
    "out": ("Alt+Left", outward),
}


def fact_actions(page: "Callable[[], PreparePage]", scene: Scene) -> tuple[Action, ...]:
    """Write about the engagement and its workshop, or take in what the client sent; `page` opens the tab."""
    words = _("Change the facts: client, Decider, day, people, rule, language, paper")
    fixed = read_only_words(read_only=scene.read_only)
    tables = (
        ("bring.problems", _("Import problems: a table of pre-work, CSV or XLSX")),
        ("bring.sources", _("Import data sources: a table of pre-work, CSV or XLSX")),
    )

    def bring(which: int) -> None:
        page().bring(which)

    return (
        Action("facts", words, lambda: page().write_facts()),
        *(Action(key, name, partial(bring, n), refused=fixed) for n, (key, name) in enumerate(tables)),
    )


def agenda_actions(page: "Callable[[], PreparePage]", scene: Scene) -> tuple[Action, ...]:
    """Add to the agenda, or keep it as a template; `page` opens the tab."""
    fixed = read_only_words(read_only=scene.read_only)
    none = (
        "" if scene.workshop else _("There is no workshop in this file yet. Add one from a template first.")
    )

    def add() -> None:
        page().add.click()

    def keep() -> None:
        page().keep.click()

    return (
        Action("prepare.add", _("Add an activity"), add, ("Ins",), TAB, fixed or none),
        Action("prepare.keep", _("Save this agenda as a template"), keep, refused=none),
    )


def prepare_actions(page: "PreparePage", scene: Scene) -> tuple[Action, ...]:
    """Give what can be done with the row of the agenda that is chosen."""
    fixed = read_only_words(read_only=scene.read_only)
    return (
        Action("prepare.about", _("Show what is known about this workshop"), page.escape, ("Esc",), TAB),
        *_moves(page, fixed),
        *_changes(page, fixed),
    )


def _moves(page: "PreparePage", fixed: str) -> tuple[Action, ...]:
    table, row = page.table, page.table.row
    names = {
        "up": _("Move the chosen row up"),
        "down": _("Move the chosen row down"),
        "in": _("Put the chosen row into the block beside it"),
        "out": _("Take the chosen step out of its block"),
    }
    nothing = _("Choose a row of the agenda first.")
    made = []
    for name, (keys, where) in MOVES.items():
        target = where(table.agenda.rows, table.agenda.place_of(row.keys)) if row else None
        refused = nothing if row is None else "" if target else _("It cannot go there.")
        do = partial(table.go, row, target)
        made.append(Action(f"prepare.{name}", names[name], do, (keys,), TAB, fixed or refused))
    return tuple(made)


def _changes(page: "PreparePage", fixed: str) -> tuple[Action, ...]:
    row = page.table.row
    refused = fixed or ("" if row is not None else _("Choose a row of the agenda first."))
    wanted = page.do
    resize = page.table.resized.emit
    taken = row is not None and row.passed
    over = _("Take the chosen row up again") if taken else _("Pass over the chosen row")
    return (
        Action("prepare.over", over, partial(wanted, "over", row), (), TAB, refused),
        Action(
            "prepare.copy",
            _("Duplicate the chosen row"),
            partial(wanted, "duplicate", row),
            ("Ctrl+D",),
            TAB,
            refused,
        ),
        Action(
            "prepare.remove",
            _("Remove the chosen row"),
            partial(wanted, "remove", row),
            ("Del",),
            TAB,
            refused,
        ),
        Action("prepare.more", _("Five minutes more"), partial(resize, row, STEP), ("+",), TAB, refused),
        Action("prepare.less", _("Five minutes fewer"), partial(resize, row, -STEP), ("-",), TAB, refused),
        Action(
            "prepare.see",
            _("See the chosen activity as the room"),
            partial(wanted, "room", row),
            (),
            TAB,
            refused,
        ),
    )
