"""A table whose entries are loaded at their first use: a window that starts shows one activity, not all."""

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import Any, Generic, TypeVar

T = TypeVar("T")


class OnFirstUse(Mapping[str, T], Generic[T]):
    """Maps a name to what stands in a module of `package`, written as "module.NAME"."""

    def __init__(self, package: str, places: Mapping[str, str]) -> None:
        """Take the table; nothing of it is loaded yet."""
        self._package, self._places = package, dict(places)

    def __getitem__(self, name: str) -> T:
        """Load what stands there; raises KeyError for a name that is not in the table."""
        module, _dot, wanted = self._places[name].rpartition(".")
        found: Any = getattr(import_module(f"{self._package}.{module}"), wanted)
        kept: T = found
        return kept

    def __iter__(self) -> Iterator[str]:
        """Give the names in order."""
        return iter(self._places)

    def __len__(self) -> int:
        """Give how many there are."""
        return len(self._places)
