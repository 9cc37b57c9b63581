"""What can be done with chosen ideas, by key."""

from collections.abc import Callable

from ui.facilitator.actions import LEAD, STEP, Action, read_only_words
from workshop.language import _, ngettext
from workshop.scene import Scene

PAIR = 2
Do = Callable[[], object]


def idea_actions(scene: Scene, n: int, merge: Do, group: Do, leave: Do | None) -> tuple[Action, ...]:
    """Merge or group the `n` chosen ideas; `leave` leaves the group's name while one is asked for."""
    fixed = read_only_words(read_only=scene.read_only)
    pair = fixed or ("" if n >= PAIR else _("Choose at least two ideas first."))
    one = fixed or ("" if n else _("Choose at least one idea first."))
    words = ngettext("Merge {n} chosen idea", "Merge {n} chosen ideas", n).format(n=n)
    made = (
        Action("ideas.merge", words, merge, ("Ctrl+M",), LEAD, pair, STEP),
        Action("ideas.group", _("Group the chosen ideas"), group, ("Ctrl+G",), LEAD, one, STEP),
    )
    if leave is None:
        return made
    return (*made, Action("ideas.leave", _("Leave the group’s name"), leave, ("Esc",), LEAD, group=STEP))


def idea_keys() -> tuple[tuple[str, str], ...]:
    """Give the keys of the list."""
    return (
        ("F2", _("Change the words")),
        (_("Delete"), _("Take the idea away")),
        (_("Shift+Down"), _("Choose several")),
    )
