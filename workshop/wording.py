"""The words inside an activity's spec that people read: its lists of entries, each with an id and a text.

The functions take a spec and give a new one. A path leads to a list: ("questions", 0, "options").
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Path = tuple[str | int, ...]
Spec = Mapping[str, Any]
# In these lists entries may come and go; elsewhere rules and papers know each by its id.
OPEN = frozenset({"questions", "options"})
LEAST = {"questions": 1, "options": 2}
WORDS = ("text", "label")
# What else people read of an entry: what explains it, its name on paper, its name in one word.
FURTHER = ("hint", "short", "word")


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a list: its id, its words, and by name what else is said of it."""

    key: str
    text: str
    further: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Wording:
    """One list of a spec.

    `grows` tells that entries may be added and taken out, `moves` that they may change places: a scale
    and the phases of the journey mean something by their order. `of` has the words of the question, or of the
    place to write, whose answers these are.
    """

    path: Path
    entries: tuple[Entry, ...]
    grows: bool
    moves: bool
    of: str = ""

    @property
    def name(self) -> str:
        """Give what the list is called in a template."""
        return str(self.path[-1])


def wordings(spec: Spec) -> tuple[Wording, ...]:
    """Give every list with words in a spec; a question is followed by its options."""
    found: list[Wording] = []
    for name, value in spec.items():
        if not _is_list(value):
            continue
        path: Path = (name,)
        grows = name == "questions" or (name == "options" and "statements" not in spec)
        moves = grows or ("statements" not in spec and name != "options")
        found.append(Wording(path, _entries(value), grows, moves))
        for number, entry in enumerate(value):
            if _is_list(entry.get("options")):
                inside = _entries(entry["options"])
                own = name == "questions"
                of = str(entry[_word(entry)])
                found.append(Wording((*path, number, "options"), inside, grows=own, moves=own, of=of))
    return tuple(found)


def _is_list(value: object) -> bool:
    return (
        isinstance(value, Sequence)
        and not isinstance(value, str)
        and bool(value)
        and all(isinstance(e, Mapping) and "id" in e and any(w in e for w in WORDS) for e in value)
    )


def _entries(given: Sequence[Mapping[str, Any]]) -> tuple[Entry, ...]:
    return tuple(
        Entry(e["id"], e[_word(e)], tuple((name, str(e[name])) for name in FURTHER if e.get(name)))
        for e in given
    )


def _word(entry: Mapping[str, Any]) -> str:
    return next(word for word in WORDS if word in entry)


def reworded(spec: Spec, path: Path, number: int, text: str, further: str = "") -> dict[str, Any]:
    """Give the entry with this number other words, or say something else of it under a name of FURTHER."""
    entries = list(_at(spec, path))
    entries[number] = {**entries[number], further or _word(entries[number]): text}
    return _with(spec, path, entries)


def shifted(spec: Spec, path: Path, number: int, by: int) -> dict[str, Any]:
    """Move an entry up or down its list; at the end it stays."""
    entries = list(_at(spec, path))
    place = min(max(0, number + by), len(entries) - 1)
    entries.insert(place, entries.pop(number))
    return _with(spec, path, entries)


def grown(spec: Spec, path: Path, text: str) -> dict[str, Any]:
    """Add an entry with these words at the end of a list, made like its last one."""
    entries = list(_at(spec, path))
    used = {e["id"] for e in entries}
    last = dict(entries[-1])
    for name in ("level", *FURTHER):
        last.pop(name, None)
    return _with(spec, path, [*entries, {**last, "id": fresh(used), _word(last): text}])


def shrunk(spec: Spec, path: Path, number: int) -> dict[str, Any]:
    """Take an entry out of a list."""
    return _with(spec, path, [e for n, e in enumerate(_at(spec, path)) if n != number])


def may_shrink(spec: Spec, path: Path) -> bool:
    """Tell whether a list has an entry to spare."""
    return path[-1] in OPEN and len(_at(spec, path)) > LEAST[str(path[-1])]


def fresh(used: Collection[str]) -> str:
    """Give an id that is not used yet."""
    return next(key for n in range(1, len(used) + 2) if (key := f"own-{n}") not in used)


def renamed(
    spec: Spec, name: str, used: Collection[str], only: Collection[str] | None = None
) -> dict[str, Any]:
    """Give the entries of a list whose ids are used elsewhere ids of their own; `only` these, where given."""
    if not _is_list(spec.get(name)):
        return dict(spec)
    taken = {*used, *(e["id"] for e in spec[name])}
    entries = []
    for entry in spec[name]:
        change = entry["id"] in used and (only is None or entry["id"] in only)
        key = fresh(taken) if change else entry["id"]
        taken.add(key)
        entries.append({**entry, "id": key})
    return {**spec, name: entries}


def ids(spec: Spec, name: str) -> frozenset[str]:
    """Give the ids of a list, none where there is no such list."""
    return frozenset(e["id"] for e in spec[name]) if _is_list(spec.get(name)) else frozenset()


def _at(spec: Spec, path: Path) -> Sequence[Mapping[str, Any]]:
    found: Any = spec
    for step in path:
        found = found[step]
    given: Sequence[Mapping[str, Any]] = found
    return given


def _with(spec: Spec, path: Path, value: Any) -> dict[str, Any]:
    """Give the spec with another list at the end of the path."""
    whole: dict[str, Any] = _put(spec, path, value)
    return whole


def _put(given: Any, path: Path, value: Any) -> Any:
    if not path:
        return value
    step = path[0]
    if isinstance(step, int):
        return [_put(e, path[1:], value) if n == step else e for n, e in enumerate(given)]
    return {**given, step: _put(given[step], path[1:], value)}
