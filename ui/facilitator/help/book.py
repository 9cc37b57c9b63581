"""The guide's pages as they lie in docs/guide, and where something is found in them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

FIRST = "README.md"
LINK = re.compile(r"\]\((\w[\w-]*\.md)\)")
MARKS = re.compile(r"!\[[^\]]*\]\([^)]*\)|\]\([^)]*\)|[*_`#\[\]|]")
AROUND, FARTHEST = 40, 120


@dataclass(frozen=True, slots=True)
class Leaf:
    """One page: the file's name, its heading and its text as Markdown."""

    name: str
    title: str
    text: str

    @property
    def words(self) -> str:
        """Give the text without its marks, in one line."""
        return " ".join(MARKS.sub(" ", self.text).split())


@dataclass(frozen=True, slots=True)
class Hit:
    """A page in which words were found, with what stands around the place where they are nearest."""

    leaf: Leaf
    around: str


def read_book(folder: Path) -> tuple[Leaf, ...]:
    """Read the guide: the first page, then the others in the order in which they are first linked."""
    found: dict[str, Leaf] = {}
    waiting = [FIRST]
    while waiting:
        name = waiting.pop(0)
        path = folder / name
        if name in found or not path.is_file():
            continue
        text = path.read_text(encoding="utf-8")
        title = next((line.lstrip("# ") for line in text.splitlines() if line.startswith("# ")), name)
        found[name] = Leaf(name, title, text)
        waiting += LINK.findall(text)
    return tuple(found.values())


def find(book: tuple[Leaf, ...], wanted: str) -> tuple[Hit, ...]:
    """Find the pages that have all of the wanted words; those with a word in their heading come first."""
    parts = wanted.casefold().split()
    if not parts:
        return ()
    hits = []
    for leaf in book:
        words = leaf.words
        low = words.casefold()
        if all(part in low for part in parts):
            at, end = tightest((m.start(), m.end(), p) for p in parts for m in re.finditer(re.escape(p), low))
            start = low.rfind(" ", 0, max(0, at - AROUND)) + 1
            stop = words.find(" ", min(end, at + FARTHEST) + AROUND)
            around = words[start : stop if stop > 0 else len(words)]
            headed = any(part in leaf.title.casefold() for part in parts)
            hits.append((not headed, Hit(leaf, around)))
    return tuple(hit for _rank, hit in sorted(hits, key=lambda pair: pair[0]))


def tightest(places: Iterable[tuple[int, int, str]]) -> tuple[int, int]:
    """Give beginning and end of the shortest stretch that has every word; the first of several.

    `places` are where the words stand, as (beginning, end, word), at least one.
    """
    found, newest = [], dict[str, tuple[int, int]]()
    for start, end, word in sorted(places):
        newest[word] = (start, end)
        first = min(at for at, _end in newest.values())
        last = max(stop for _at, stop in newest.values())
        found.append((-len(newest), last - first, first, last))
    _words, _length, first, last = min(found)
    return first, last
