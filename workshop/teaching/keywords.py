"""Rules made of keywords: the honest mark that a machine has to beat."""

import re
import unicodedata
from collections.abc import Mapping, Sequence

from workshop.model import Pack, RuleScore

APART = re.compile(r"[,;\n]+")


def words_of(written: str) -> tuple[str, ...]:
    """Read keywords as people write them: apart by commas, semicolons or lines; each once."""
    return tuple(dict.fromkeys(word for word in map(_plain, APART.split(written)) if word))


def sort_by_rules(words: Mapping[str, Sequence[str]], text: str) -> str:
    """Give the one team whose keywords begin a word of the text; empty for none and for several."""
    plain = _plain(text)
    found = [team for team, mine in words.items() if any(_stands_in(word, plain) for word in mine)]
    return found[0] if len(found) == 1 else ""


def score_rules(words: Mapping[str, Sequence[str]], pack: Pack) -> RuleScore:
    """Let keyword rules sort the pack's hidden messages and count against the pack's key."""
    sorted_to = [(sort_by_rules(words, m.text), pack.key[m.id]) for m in pack.test]
    right = sum(team == key for team, key in sorted_to)
    unplaced = sum(not team for team, _key in sorted_to)
    return RuleScore(right, len(sorted_to) - right - unplaced, unplaced)


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


def _stands_in(word: str, text: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(word)}", text) is not None
