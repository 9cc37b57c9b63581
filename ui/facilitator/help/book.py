"""The guide's pages as they lie in docs/guide, and where something is found in them."""

import re
from dataclasses import dataclass
from pathlib import Path

FIRST = "README.md"
LINK = re.compile(r"\]\((\w[\w-]*\.md)\)")
MARKS = re.compile(r"!\[[^\]]*\]\([^)]*\)|\]\([^)]*\)|[*_`#\[\]|]")
AROUND = 40


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
    """A page in which words were found, with what stands around the first place."""

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
            at = low.index(parts[0])
            start = low.rfind(" ", 0, max(0, at - AROUND)) + 1
            stop = words.find(" ", at + AROUND + len(parts[0]))
            around = words[start : stop if stop > 0 else len(words)]
            headed = any(part in leaf.title.casefold() for part in parts)
            hits.append((not headed, Hit(leaf, around)))
    return tuple(hit for _rank, hit in sorted(hits, key=lambda pair: pair[0]))
