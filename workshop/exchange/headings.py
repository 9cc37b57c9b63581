"""Find the row of column names in a sheet, and which column holds what, however the client named them."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from workshop.exchange.sheets import Row, Sheet

LOOK_AT = 30
# A heading is short; a sentence that happens to hold the word "problem" is an answer.
_LONGEST = 60

# The first name of each column is the one that is shown to people.
IDEA_COLUMNS: Mapping[str, tuple[str, ...]] = {
    "title": (
        "trouble",
        "problem",
        "problem statement",
        "title",
        "idea",
        "pain point",
        "pain",
        "challenge",
        "use case",
        "candidate problem",
        "name",
        "description",
        "chore",
        "issue",
        "problema",
        "probl\u00e8me",
    ),
    "who": (
        "who has it",
        "who",
        "who has the trouble",
        "who has the problem",
        "affected",
        "team",
        "owner",
        "owner role",
        "whose",
        "wer",
        "qui",
    ),
    "area": (
        "area",
        "department",
        "dept",
        "division",
        "function",
        "business area",
        "unit",
        "bereich",
        "abteilung",
        "domaine",
    ),
    "use": ("kind of use", "use", "kind", "type of use", "use type", "ml type", "type", "category", "art"),
    "change": (
        "what would change",
        "change",
        "benefit",
        "goal",
        "outcome",
        "wish",
        "target",
        "desired outcome",
        "nutzen",
    ),
    "today": (
        "how it is done today",
        "today",
        "how is it done today",
        "current process",
        "current",
        "as is",
        "now",
        "heute",
    ),
    "times": (
        "times per week",
        "times a week",
        "times",
        "per week",
        "frequency",
        "how often",
        "cases per week",
        "weekly",
        "count per week",
        "volume",
        "h\u00e4ufigkeit",
    ),
    "minutes": (
        "minutes each",
        "minutes",
        "mins",
        "min",
        "minutes per case",
        "minutes per time",
        "time each",
        "duration",
        "effort",
        "minuten",
    ),
    "data": (
        "data that exist",
        "data",
        "data that exists",
        "existing data",
        "available data",
        "data available",
        "daten",
        "donn\u00e9es",
    ),
}
SOURCE_COLUMNS: Mapping[str, tuple[str, ...]] = {
    "name": (
        "source",
        "data source",
        "source name",
        "name",
        "system",
        "dataset",
        "data set",
        "data",
        "quelle",
        "datenquelle",
    ),
    "type": ("type", "kind", "source type", "data type", "category", "format", "typ"),
    "owner": ("owner role", "owner", "data owner", "responsible", "who owns it", "contact", "team"),
    "place": ("where it lives", "where", "place", "location", "lives in", "stored in", "storage", "ort"),
    "labelled": ("labelled", "labeled", "labels", "label", "annotated", "is it labelled"),
    "together": (
        "in one repository",
        "one repository",
        "repository",
        "in one place",
        "together",
        "unified",
        "single repository",
    ),
    "open": (
        "open to the teams that need it",
        "open",
        "open to teams",
        "access",
        "accessible",
        "available to teams",
        "shared",
    ),
}


@dataclass(frozen=True, slots=True)
class Heading:
    """The row of column names: `columns` tells the position of each field that was found."""

    row: Row
    columns: Mapping[str, int]
    below: tuple[Row, ...]


def find_heading(sheets: Sequence[Sheet], names: Mapping[str, tuple[str, ...]]) -> Heading | None:
    """Find the best row of column names that has the main column, which is the first of `names`."""
    main = next(iter(names))
    best: tuple[int, Heading] | None = None
    for sheet in sheets:
        for at, row in enumerate(sheet.rows[:LOOK_AT]):
            columns, exact = match_columns(row.cells, names)
            if main not in columns or (len(columns) == 1 and not exact):
                continue
            if best is None or len(columns) * 100 + exact > best[0]:
                best = (len(columns) * 100 + exact, Heading(row, columns, sheet.rows[at + 1 :]))
    return best[1] if best else None


def match_columns(cells: Sequence[str], names: Mapping[str, tuple[str, ...]]) -> tuple[dict[str, int], int]:
    """Match headings to fields, each at most once; also tell how many were named exactly as expected."""
    words = [plain_words(cell) if len(cell) <= _LONGEST else "" for cell in cells]
    columns: dict[str, int] = {}
    for rank in range(max(map(len, names.values()))):
        for field, known in names.items():
            if rank < len(known) and field not in columns:
                at = next(
                    (i for i, w in enumerate(words) if _same(w, known[rank]) and i not in columns.values()),
                    None,
                )
                if at is not None:
                    columns[field] = at
    exact = len(columns)
    for field, known in names.items():
        if field not in columns:
            at = next(
                (i for i, w in enumerate(words) if i not in columns.values() and _holds(w, known)), None
            )
            if at is not None:
                columns[field] = at
    return columns, exact


def plain_words(text: str) -> str:
    """Give the words of a heading in small letters, one space between them, accents and signs taken away."""
    parts = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", text)
    letters = unicodedata.normalize("NFKD", parts).casefold()
    return " ".join(
        re.sub(r"[\W_]+", " ", "".join(c for c in letters if not unicodedata.combining(c))).split()
    )


def _same(words: str, name: str) -> bool:
    return words.replace(" ", "") == plain_words(name).replace(" ", "") != ""


def _holds(words: str, known: Sequence[str]) -> bool:
    return any(f" {plain_words(name)} " in f" {words} " for name in known)
