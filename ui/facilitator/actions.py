"""What can be done at this moment, each by its name and keys.

The shortcuts, the palette, the overlay of keys and the guide's table are made of these and of nothing else.
Whoever has something to offer gives `can_do(scene)`; the page with the engagement puts them in a row.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtGui import QKeySequence

from workshop.language import _

STEP, EVERYWHERE = "step", "everywhere"
LEAD = ("lead",)
LEADING = (*LEAD, "plan")
# What a presenter's clicker sends; some send F5 and Escape in turn.
CLICKER = ("PgDown", "PgUp", "B", ".", "Esc", "F5", "Shift+F5")


@dataclass(frozen=True, slots=True)
class Action:
    """One thing that can be done.

    `id` names it as long as it is there, `keys` are written as Qt reads them, the first one is shown. They
    hold in the tabs `within`, in every tab where that is empty. `refused` says why it cannot be done now,
    nothing where it can. `group` is STEP for what belongs to the current step.
    """

    id: str
    name: str
    do: Callable[[], object]
    keys: tuple[str, ...] = ()
    within: tuple[str, ...] = ()
    refused: str = ""
    group: str = EVERYWHERE

    def holds(self, tab: str) -> bool:
        """Tell whether the keys hold in a tab."""
        return not self.within or tab in self.within


class Acting(Protocol):
    """A page of the window in which something can be done; `tab` is the part of it that is open."""

    tab: str

    def can_do(self) -> tuple[Action, ...]:
        """Give everything that can be done now."""
        ...

    def hints(self) -> tuple[tuple[str, str], ...]:
        """Give keys that a part of the page takes itself, each with what it does; for the sheet of keys."""
        ...


def held(actions: Iterable[Action], tab: str, pressed: QKeySequence) -> Action | None:
    """Give the action to which a key belongs in a tab; of several the first one that can be done now."""
    claim = [a for a in actions if a.holds(tab) and any(QKeySequence(key) == pressed for key in a.keys)]
    return next((a for a in claim if not a.refused), claim[0] if claim else None)


def told_apart(names: Sequence[str], more: Sequence[str]) -> list[str]:
    """Add to each name that is there more than once what tells it from the others, at last its place."""
    counted = Counter(name.casefold() for name in names)
    said = [
        _("{name} ({more})").format(name=name, more=add) if add and counted[name.casefold()] > 1 else name
        for name, add in zip(names, more, strict=True)
    ]
    again = Counter(name.casefold() for name in said)
    return [
        _("{name} ({more})").format(name=name, more=n) if again[name.casefold()] > 1 else name
        for n, name in enumerate(said, 1)
    ]


def keys_words(keys: Sequence[str]) -> str:
    """Give the first key in words, nothing where there is none."""
    return key_words(keys[0]) if keys else ""


def key_words(key: str) -> str:
    """Give a key as this desktop writes it, with the names that stand on the keyboard."""
    named = {
        "PgDown": _("Page Down"),
        "PgUp": _("Page Up"),
        "Shift+PgDown": _("Shift+Page Down"),
        "Esc": _("Escape"),
        ".": _("Full stop"),
        "Left": _("Left"),
        "Right": _("Right"),
    }
    return named.get(key) or QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def read_only_words(*, read_only: bool) -> str:
    """Say that a file which is open for reading cannot be changed, nothing for any other."""
    return _("This file is open for reading only.") if read_only else ""
