"""The line under the question of a vote: how many have answered, by which ways, and who sees it."""

from workshop.language import _, ngettext
from workshop.scene import Scene
from workshop.ways import unchecked_words, ways_words


def answered_words(scene: Scene) -> str:
    """Say how many have answered: "9 of 14 answered", or how many tables."""
    tally = scene.tally
    answered, ways = (tally.answered, tally.ways) if tally else (0, {})
    tables = ways.get("table", 0)
    if tables and tables == sum(ways.values()):
        return ngettext("{n} table answered", "{n} tables answered", tables).format(n=tables)
    present = scene.round.present if scene.round else 0
    return _("{n} of {present} answered").format(n=answered, present=present)


def more_words(scene: Scene) -> str:
    """Say by which ways the answers came, what that means, and who sees them."""
    ways = scene.tally.ways if scene.tally else {}
    seen = {
        "open": _("Only you see these counts. The room sees how many have answered."),
        "closed": _("Only you see this result until you show it."),
        "revealed": _("The room sees this result."),
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
