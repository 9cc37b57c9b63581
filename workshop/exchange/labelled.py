"""Read messages that a client has already sorted: one text and one label a row."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from workshop.exchange.headings import Heading
from workshop.exchange.prework import Imported, cell, first_remarks, open_list
from workshop.exchange.sheets import Row
from workshop.language import _, ngettext
from workshop.problems import Refusal
from workshop.teaching.classifier import WORD

# Three lines on a phone; a longer one is read by nobody in six seconds.
LONGEST = 140
LONGEST_LABEL = 40
SHOWN_ROWS = 5

# The first name of each column is the one that is shown to people.
MESSAGE_COLUMNS: Mapping[str, tuple[str, ...]] = {
    "text": (
        "text",
        "message",
        "mail",
        "email",
        "question",
        "request",
        "ticket",
        "sentence",
        "content",
        "body",
        "subject",
        "description",
        "nachricht",
        "meldung",
        "anfrage",
        "inhalt",
        "betreff",
        "beschreibung",
        "frage",
        "tin nhắn",
        "nội dung",
        "văn bản",
        "câu hỏi",
        "yêu cầu",
    ),
    "label": (
        "label",
        "gold label",
        "team",
        "category",
        "class",
        "answer",
        "department",
        "queue",
        "group",
        "target",
        "etikett",
        "kategorie",
        "klasse",
        "zuordnung",
        "abteilung",
        "bereich",
        "gruppe",
        "nhãn",
        "nhóm",
        "phân loại",
        "loại",
        "bộ phận",
        "phòng ban",
    ),
    "topic": ("topic", "theme", "subtopic", "thema", "unterthema", "chủ đề"),
    "use": ("use", "split", "part", "set", "verwendung", "teil", "phần"),
}


@dataclass(frozen=True, slots=True)
class Labelled:
    """One message of a client with its label; `row` is where it stands in the file."""

    row: int
    text: str
    label: str
    topic: str = ""
    use: str = ""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """The rows that were left out, each kind for itself."""

    silent: tuple[int, ...] = ()
    unlabelled: tuple[int, ...] = ()
    long: tuple[int, ...] = ()
    again: tuple[int, ...] = ()
    differing: tuple[int, ...] = ()


def read_labelled(path: Path) -> Imported[Labelled]:
    """Read labelled messages from a CSV or XLSX file, and say what was left out; raises Refusal."""
    heading, remarks = open_list(path, MESSAGE_COLUMNS, needed=("text", "label"))
    kept, left_out = _sort_out(_rows(heading))
    said = [*_sentences(left_out), *remarks]
    if not kept:
        raise Refusal(
            " ".join(
                [
                    _("{name} has no message that can be used.").format(name=path.name),
                    *first_remarks(said),
                ]
            )
        )
    return Imported(_one_spelling(kept), tuple(first_remarks(said)))


def _rows(heading: Heading) -> Iterator[Labelled]:
    """Give every row below the heading; blank ones, which the reader passed over, as empty."""
    before = heading.row.number
    for row in heading.below:
        yield from (Labelled(blank, "", "") for blank in range(before + 1, row.number))
        before = row.number
        if row.cells != heading.row.cells:
            yield _labelled(row, heading.columns)


def _labelled(row: Row, columns: Mapping[str, int]) -> Labelled:
    given = {field: cell(row, columns.get(field)) for field in MESSAGE_COLUMNS}
    return Labelled(row.number, **given)


def _sort_out(rows: Iterable[Labelled]) -> tuple[list[Labelled], LeftOut]:
    kept: dict[str, Labelled] = {}
    left: dict[str, list[int]] = {kind: [] for kind in LeftOut.__slots__}
    for given in rows:
        kind = _fault(given)
        if not kind:
            before = kept.setdefault(_same(given.text), given)
            if before is given:
                continue
            kind = "again" if _same(before.label) == _same(given.label) else "differing"
        left[kind].append(given.row)
    return list(kept.values()), LeftOut(**{kind: tuple(found) for kind, found in left.items()})


def _fault(given: Labelled) -> str:
    if not WORD.search(given.text):
        return "silent"
    if not given.label:
        return "unlabelled"
    return "long" if len(given.text) > LONGEST else ""


def _same(text: str) -> str:
    return " ".join(text.casefold().split())


def _sentences(left: LeftOut) -> Iterator[str]:
    if left.silent:
        yield ngettext(
            "{n} row has no message and was left out: {rows}.",
            "{n} rows have no message and were left out: {rows}.",
            len(left.silent),
        ).format(n=len(left.silent), rows=_numbers(left.silent))
    if left.unlabelled:
        yield ngettext(
            "{n} message has no label and was left out: {rows}.",
            "{n} messages have no label and were left out: {rows}.",
            len(left.unlabelled),
        ).format(n=len(left.unlabelled), rows=_numbers(left.unlabelled))
    if left.long:
        yield ngettext(
            "{n} message is longer than {most} characters and was left out: {rows}.",
            "{n} messages are longer than {most} characters and were left out: {rows}.",
            len(left.long),
        ).format(n=len(left.long), most=LONGEST, rows=_numbers(left.long))
    if left.again:
        yield ngettext(
            "{n} message stands in the list already and was left out: {rows}.",
            "{n} messages stand in the list already and were left out: {rows}.",
            len(left.again),
        ).format(n=len(left.again), rows=_numbers(left.again))
    if left.differing:
        yield ngettext(
            "{n} message stands in the list already with another label; the first one holds: {rows}.",
            "{n} messages stand in the list already with another label; the first one holds: {rows}.",
            len(left.differing),
        ).format(n=len(left.differing), rows=_numbers(left.differing))


def _numbers(rows: Sequence[int]) -> str:
    shown = ", ".join(map(str, rows[:SHOWN_ROWS]))
    if len(rows) > SHOWN_ROWS:
        return _("rows {numbers} and more").format(numbers=shown)
    return ngettext("row {numbers}", "rows {numbers}", len(rows)).format(numbers=shown)


def _one_spelling(kept: Sequence[Labelled]) -> tuple[Labelled, ...]:
    """Write each label as it is written most often; capitals and spaces make no other label."""
    written: dict[str, Counter[str]] = {}
    for given in kept:
        written.setdefault(_same(given.label), Counter())[given.label] += 1
    shown = {same: _clipped(spellings.most_common(1)[0][0]) for same, spellings in written.items()}
    return tuple(replace(given, label=shown[_same(given.label)]) for given in kept)


def _clipped(label: str) -> str:
    return label if len(label) <= LONGEST_LABEL else label[: LONGEST_LABEL - 1].rstrip() + "…"
