"""What the guide and the program call by name is called so in the program."""

import re
from pathlib import Path

import pytest

from workshop.places import RESOURCES

ROOT = RESOURCES.parent
PAGES = sorted((ROOT / "docs" / "guide").glob("*.md"))
CODE = [path for part in ("ui", "workshop") for path in (ROOT / part).rglob("*.py")]
TABLES = [path for part in ("templates", "subject") for path in (RESOURCES / part).glob("*.toml")]

WORDS = r'"(?:[^"\\\n]|\\.)*"'
SENTENCE = rf"({WORDS}(?:\s+{WORDS})*)"
SAID = re.compile(rf"\b(?:_|gettext|ngettext)\(\s*{SENTENCE}(?:,\s*{SENTENCE})?")
LISTED = re.compile(rf"= ({WORDS})|[\[,] ({WORDS})")
JOINT = re.compile(r'"\s+"')
NAMED = re.compile(r"\*\*(.+?)\*\*")
QUOTED = re.compile(r"“([^“”{}]+)”")
# A list item or paragraph may begin with its own heading; it ends like a sentence and is no name of anything.
RUN_IN = re.compile(r"^(?:[-*]|\d+\.)?\s*\*\*[^*]+[.?:]\*\*", re.MULTILINE)
KEY = re.compile(
    r"(?:(?:Ctrl|Alt|Shift)\+)*(?:F\d+|[A-Z0-9.,=+−-]|[1-9] to \d|Page (?:Up|Down)|Full stop|Backspace"
    r"|Enter|Return|Escape|Insert|Ins|Delete|Del|Tab|Left|Right|Up|Down)"
)


def plain(name: str) -> str:
    return name.strip().rstrip("…").rstrip().casefold()


def found(pattern: re.Pattern[str], paths: list[Path]) -> set[str]:
    texts = (path.read_text(encoding="utf-8") for path in paths)
    written = {words for text in texts for match in pattern.findall(text) for words in match if words}
    return {JOINT.sub("", words)[1:-1] for words in written}


@pytest.fixture(scope="module")
def names() -> set[str]:
    """Give all words of the program, and what stands before a colon in them."""
    words = found(SAID, CODE) | found(LISTED, TABLES)
    return {plain(name) for name in words | {name.partition(":")[0] for name in words}}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_what_is_bold_in_the_guide_is_in_the_program(page: Path, names: set[str]) -> None:
    text = RUN_IN.sub("", page.read_text(encoding="utf-8"))

    unknown = [name for name in NAMED.findall(text) if not KEY.fullmatch(name) and plain(name) not in names]

    assert not unknown


def test_what_a_sentence_of_the_window_quotes_is_in_the_program(names: set[str]) -> None:
    window = found(SAID, [path for path in CODE if "ui" in path.parts])
    quoted = {(name, words) for words in window for name in QUOTED.findall(words)}

    assert quoted
    assert not [(name, words) for name, words in quoted if plain(name) not in names]
