"""What gives an answer away without a word of what the message is about: its tone and its length."""

import tomllib
import unicodedata
from collections import Counter
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from functools import cache

from workshop.language import _
from workshop.places import RESOURCES
from workshop.teaching.classifier import WORD

BAND = 15
TONE_WORDS = RESOURCES / "subject" / "tone.toml"

Example = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Surface:
    """A rule that sees one outward mark of a message; `name` says it in words."""

    name: Callable[[], str]
    mark: Callable[[str], Hashable]

    def right(self, lessons: Sequence[Example], hidden: Sequence[Example]) -> int:
        """Count the hidden messages that get the team which most lessons with the same mark have."""
        teams = Counter(team for _text, team in lessons)
        seen: dict[Hashable, Counter[str]] = {}
        for text, team in lessons:
            seen.setdefault(self.mark(text), Counter())[team] += 1
        return sum(seen.get(self.mark(text), teams).most_common(1)[0][0] == team for text, team in hidden)


@cache
def _tone() -> tuple[frozenset[str], frozenset[str]]:
    """Read the polite words and all words of tone, of every language: messages may mix them."""
    languages = tomllib.loads(TONE_WORDS.read_text(encoding="utf-8")).values()
    polite = frozenset(word for language in languages for word in language["polite"])
    return polite, polite.union(*(language["opening"] for language in languages))


def tone() -> frozenset[str]:
    """Give the words that tell how somebody asks, not what for."""
    return _tone()[1]


def _words(text: str) -> list[str]:
    return WORD.findall(unicodedata.normalize("NFC", text).casefold())


def _opening(text: str) -> str:
    first = next(iter(_words(text)), "")
    return first if first in tone() else ""


def _polite(text: str) -> bool:
    return not _tone()[0].isdisjoint(_words(text))


SURFACES = (
    Surface(lambda: _("question marks"), lambda text: "?" in text),
    Surface(lambda: _("exclamation marks"), lambda text: "!" in text),
    Surface(lambda: _("polite words"), _polite),
    Surface(lambda: _("the opening word"), _opening),
    Surface(lambda: _("question marks and the opening word"), lambda text: ("?" in text, _opening(text))),
    Surface(lambda: _("capital letters"), str.isupper),
    Surface(lambda: _("the length"), lambda text: len(text) // BAND),
)
