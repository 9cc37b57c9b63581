"""Names inside a rule's sentence: as many by name as there is room for, the rest by number."""

from collections.abc import Sequence
from string import Formatter

from workshop.language import _, ngettext
from workshop.rules.wording import SHORTEST, WIDTH, shorten


def room(template: str) -> int:
    """Give how many characters a template of a line leaves for the names in it."""
    return WIDTH - sum(len(literal) for literal, *_rest in Formatter().parse(template))


def listed(names: Sequence[str], most: int | None = None) -> str:
    """List names as one says them: "A", "A and B"; of more than `most` the rest by number: "A and 3 more"."""
    shown = list(names[:most])
    more = len(names) - len(shown)
    if more:
        shown.append(ngettext("{n} more", "{n} more", more).format(n=more))
    if len(shown) < len(("one", "other")):
        return "".join(shown)
    return _("{names} and {last}").format(names=", ".join(shown[:-1]), last=shown[-1])


def fitting(names: Sequence[str], width: int) -> str:
    """List as many names as fit into so many characters, at least the first one of them."""
    rest = len(listed(["", *names[1:]], 1))
    short = [shorten(name, max(SHORTEST, width - rest)) for name in names]
    lists = (listed(short, most) for most in range(len(short), 1, -1))
    return next((text for text in lists if len(text) <= width), listed(short, 1))


def within(name: str) -> str:
    """Write a name as it stands inside a sentence: "data engineer", but "ML engineer"."""
    return name if name[1:2].isupper() else name[:1].lower() + name[1:]
