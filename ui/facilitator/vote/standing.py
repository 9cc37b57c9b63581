"""The line under the question of a vote: how many have answered, by which ways, and who sees it."""

from ui.facilitator.seeing import Frozen, room_words
from workshop.disagreement import queue
from workshop.language import _, ngettext
from workshop.scene import Scene
from workshop.ways import unchecked_words, ways_words

ROUNDS = 2


def answered_words(scene: Scene) -> str:
    """Say how many have answered: "9 of 14 answered", or how many tables."""
    tally = scene.tally
    answered, ways = (tally.answered, tally.ways) if tally else (0, {})
    tables = ways.get("table", 0)
    if tables and tables == sum(ways.values()):
        return ngettext("{n} table answered", "{n} tables answered", tables).format(n=tables)
    present = scene.round.present if scene.round else 0
    return _("{n} of {present} answered").format(n=answered, present=present)


def standing(scene: Scene, frozen: Frozen) -> tuple[str, str, str, bool]:
    """Say where the vote stands: words, mark, a quiet line below, and whether people are shown."""
    counted, more = answered_words(scene), more_words(scene, frozen)
    match scene.state:
        case "open":
            return _("Open · {counted}").format(counted=counted), "dot", more, True
        case "closed":
            return _("Closed · {counted}").format(counted=counted), "ring", more, False
        case "revealed":
            return _("Shown · {counted}").format(counted=counted), "tick", more, False
        case _:
            return "", "", scene.activity.purpose if scene.activity else "", False


def repeats(scene: Scene) -> bool:
    """Tell whether it may be voted on once more; of a list only where something came up for talk."""
    again = scene.state in {"closed", "revealed"} and len(scene.rounds) < ROUNDS
    if scene.tally is not None and scene.tally.form.shape == "list":
        again = again and bool(queue(scene.tally.questions, scene.thresholds))
    return again


def sheet_keys() -> tuple[tuple[str, str], ...]:
    """Give the keys of the sheet while answers come in."""
    return ((_("Enter"), _("Next count")), (_("Up"), _("Count above")), (_("Left"), _("Count before")))


def more_words(scene: Scene, frozen: Frozen) -> str:
    """Say by which ways the answers came, what that means, and who sees them."""
    ways = scene.tally.ways if scene.tally else {}
    counting = room_words(scene, frozen, _("The room sees how many have answered."), moves=True)
    seen = {
        "open": f"{_('Only you see these counts.')} {counting}",
        "closed": _("Only you see this result until you show it."),
        "revealed": room_words(scene, frozen, _("The room sees this result.")),
    }
    said = [seen.get(scene.state, "")]
    words = ways_words(ways) if scene.state != "open" or set(ways) != {"counts"} else ""
    if words and scene.state == "open":
        said = [_("Only you see the counts.")]
    if words:
        said.insert(0, _("{ways}.").format(ways=words[:1].upper() + words[1:]))
    if ways.get("table"):
        alone = set(ways) == {"table"}
        apart = _("These are answers of tables, not of people.")
        said.insert(1, apart if alone else _("A table counts as one answer, not as its people."))
    if scene.state != "open":
        said.append(unchecked_words(ways))
    return " ".join(part for part in said if part)
