"""The ways by which answers came, in words."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from workshop.language import _, ngettext

Words = Callable[[int], str]

_COUNTED: Mapping[str, Words] = MappingProxyType(
    {
        "phone": lambda n: ngettext("{n} by phone", "{n} by phone", n),
        "slips": lambda n: ngettext("{n} on a slip", "{n} on slips", n),
        "pass-around": lambda n: ngettext("{n} on the laptop", "{n} on the laptop", n),
        "table": lambda n: ngettext("{n} table", "{n} tables", n),
        "counts": lambda n: ngettext("{n} raised hand", "{n} raised hands", n),
    }
)


def way_name(way: str) -> str:
    """Name a way."""
    names = {
        "phone": _("by phone"),
        "slips": _("on a paper slip"),
        "pass-around": _("on the laptop passed around"),
        "table": _("one answer for the table"),
        "counts": _("raised hands"),
    }
    return names.get(way, way)


def ways_words(ways: Mapping[str, int]) -> str:
    """Say how many answers came by which way; empty where nothing came."""
    return ", ".join(words(ways[way]).format(n=ways[way]) for way, words in _COUNTED.items() if ways.get(way))


def unchecked_words(ways: Mapping[str, int]) -> str:
    """Say that raised hands could not be checked by person; empty where none were counted."""
    return _("Raised hands could not be checked by person.") if ways.get("counts") else ""
