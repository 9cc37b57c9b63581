"""How ready the organisation is, as the room sees it: three columns by three phases; no score, no mean."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from workshop.disagreement import Talk, queue
from workshop.language import _, ngettext
from workshop.model import COLUMNS, Column, Evidence, Material, Question
from workshop.readings import at_least, in_words, read
from workshop.thresholds import Thresholds

State = Literal["done", "open", "split", "not known", "too few", "not asked"]

PHASES = (1, 2, 3)
ALL_DONE = 4
FEWEST = 2
TO_DO = frozenset({"open", "split", "not known"})
UNREAD = frozenset({"too few", "not asked"})
LIST = "checklist"
FACT = "models-in-use"
LABELS = {"0": 1, "1-3": 2, "4-plus": 3}


@dataclass(frozen=True, slots=True)
class Item:
    """One statement and where it stands: open is fewer than `thresholds.open` of those who know say done."""

    question: Question
    evidence: Evidence | None
    state: State

    @property
    def phase(self) -> int:
        """Give the phase of the journey it belongs to, 0 where its row names none."""
        return int(self.question.row) if self.question.row in {str(n) for n in PHASES} else 0


@dataclass(frozen=True, slots=True)
class ColumnStand:
    """Where a column stands, and what it is made of.

    `phase` is the first phase with an item that is open, split or not known; 4 where everything is done; 0
    where nothing was asked, or too little to say.
    """

    column: Column
    phase: int
    items: tuple[Item, ...]

    @property
    def unread(self) -> tuple[Item, ...]:
        """Give the items up to the column's phase that were not asked, or that too few answered."""
        last = self.phase or ALL_DONE
        return tuple(i for i in self.items if i.state in UNREAD and i.phase <= last)


@dataclass(frozen=True, slots=True)
class Readiness:
    """The whole picture; `fact` is the phase that the number of models in use speaks for, 0 if not known.

    `said_by` is who told that number; it is empty where the room voted on it.
    """

    columns: tuple[ColumnStand, ...]
    fact: int = 0
    fact_text: str = ""
    said_by: str = ""
    queue: tuple[Talk, ...] = ()

    def item(self, key: str) -> Item | None:
        """Give the item with this key."""
        return next((i for c in self.columns for i in c.items if i.question.key == key), None)

    def cell(self, column: Column, phase: int) -> tuple[Item, ...]:
        """Give the items of one cell of the picture."""
        return tuple(i for c in self.columns if c.column == column for i in c.items if i.phase == phase)

    @property
    def asked(self) -> bool:
        """Tell whether anything of the journey was answered."""
        return any(i.state != "not asked" for c in self.columns for i in c.items)


def state_of(evidence: Evidence | None, thresholds: Thresholds) -> State:
    """Read a statement that is answered with done, started, not started or don't know."""
    if evidence is None or not evidence.tally.answered:
        return "not asked"
    tally = evidence.tally
    match read(tally, thresholds).word:
        case "too few" | "not known" | "split" as word:
            return word
    met = sum(n for o, n in zip(tally.question.options, tally.counts, strict=True) if o.level == "met")
    return "done" if at_least(met, thresholds.open, tally.known) else "open"


def column_stands(
    statements: Mapping[str, Sequence[Question]],
    evidence: Mapping[tuple[str, str], Evidence],
    thresholds: Thresholds,
) -> tuple[ColumnStand, ...]:
    """Give where each column stands; `statements` are what lists ask, by activity kind."""
    once = {q.key: q for q in statements.get(LIST, ())}
    items = [
        Item(q, found, state_of(found, thresholds))
        for q in once.values()
        for found in (evidence.get(("", q.key)),)
    ]
    return tuple(_stand(column, tuple(i for i in items if i.question.column == column)) for column in COLUMNS)


def _stand(column: Column, items: tuple[Item, ...]) -> ColumnStand:
    to_do = [i.phase for i in items if i.state in TO_DO and i.phase]
    if to_do:
        return ColumnStand(column, min(to_do), items)
    everything = bool(items) and all(i.state == "done" for i in items)
    return ColumnStand(column, ALL_DONE if everything else 0, items)


def readiness(
    statements: Mapping[str, Sequence[Question]],
    evidence: Mapping[tuple[str, str], Evidence],
    written: Mapping[str, str],
    thresholds: Thresholds,
) -> Readiness:
    """Draw the picture; `statements` are by activity kind, `written` are all fields by their id."""
    columns = column_stands(statements, evidence, thresholds)
    fact, text, said_by = _fact(evidence.get(("", FACT)), written, thresholds)
    asked = [i.evidence for c in columns for i in c.items if i.evidence]
    first = {e.tally.question.key: e.first for e in asked if e.first}
    return Readiness(columns, fact, text, said_by, queue((e.tally for e in asked), thresholds, first))


def _fact(asked: Evidence | None, written: Mapping[str, str], thresholds: Thresholds) -> tuple[int, str, str]:
    """Give the phase, the words and who said so; what a person tells beats what the room believes."""
    told = written.get("models-fact", "").strip()
    if told in LABELS:
        return LABELS[told], _models()[told], written.get("models-said-by", "").strip()
    if asked is None or not asked.tally.answered:
        return 0, "", ""
    tally = asked.tally
    reading = read(tally, thresholds)
    keys = [tally.question.options[place].key for place in reading.options]
    if reading.word in {"agreed", "leaning"} and len(keys) == 1 and keys[0] in LABELS:
        text = _("{models} ({n} of {of} say so)").format(
            models=_models()[keys[0]], n=tally.count(keys[0]), of=tally.answered
        )
        return LABELS[keys[0]], text, ""
    return 0, _("Models in daily use: {reading}").format(reading=in_words(tally, reading)), ""


def _models() -> dict[str, str]:
    return {
        "0": _("No model in daily use"),
        "1-3": _("1 to 3 models in daily use"),
        "4-plus": _("4 or more models in daily use"),
    }


def phase_names() -> tuple[str, str, str]:
    """Give the names of the three phases of the journey."""
    limited, few, multiple = (_begun(name) for name in _phases())
    return limited, few, multiple


def column_names() -> dict[Column, str]:
    """Give the names of the three columns."""
    return {column: _begun(name) for column, name in _columns().items()}


def _phases() -> tuple[str, str, str]:
    return _("limited expertise"), _("few production workloads"), _("multiple production workloads")


def _columns() -> dict[Column, str]:
    return {"strategy": _("strategy"), "data": _("data"), "culture": _("culture")}


def state_name(state: State) -> str:
    """Give the word for where an item stands."""
    return {
        "done": _("done"),
        "open": _("open"),
        "split": _("split"),
        "not known": _("not known"),
        "too few": _("too few answers"),
        "not asked": _("not asked"),
    }[state]


def stand_words(picture: Readiness) -> str:
    """Say in one line where the columns stand, those that stand alike together."""
    alike: dict[str, list[str]] = {}
    for stand in picture.columns:
        alike.setdefault(_stands(stand), []).append(_columns()[stand.column])
    return " ".join(
        _begun(_("{columns}: {stand}.").format(columns=_joined(names), stand=words))
        for words, names in alike.items()
    )


def _stands(stand: ColumnStand) -> str:
    if stand.phase == ALL_DONE:
        return _("everything is done")
    missing = len(stand.unread)
    if stand.phase:
        name = _phases()[stand.phase - 1]
        if not missing:
            return name
        return ngettext(
            "{phase} ({n} statement lacks answers)", "{phase} ({n} statements lack answers)", missing
        ).format(phase=name, n=missing)
    states = {i.state for i in stand.items}
    if not states - {"not asked"}:
        return _("not asked")
    if "done" not in states:
        return _("too few answers to say")
    return ngettext(
        "done as far as answered; {n} statement lacks answers",
        "done as far as answered; {n} statements lack answers",
        missing,
    ).format(n=missing)


def mismatch_words(picture: Readiness) -> tuple[str, ...]:
    """Say which columns stand behind what the number of models in use speaks for; empty where none does."""
    return tuple(
        _("{models}, but {column} stands in phase {n}: {phase}.").format(
            models=picture.fact_text,
            column=_columns()[stand.column],
            n=stand.phase,
            phase=_phases()[stand.phase - 1],
        )
        for stand in picture.columns
        if 0 < stand.phase < picture.fact
    )


def least_words(picture: Readiness) -> str:
    """Name the least advanced column; empty where fewer than two can be compared."""
    known = [c for c in picture.columns if c.phase]
    if len(known) < FEWEST:
        return ""
    least = [c for c in known if c.phase == min(k.phase for k in known)]
    if len(least) == len(known):
        return _("No column is behind the others.") if len(known) == len(COLUMNS) else ""
    names = _joined([_columns()[c.column] for c in least])
    if len(known) < len(COLUMNS):
        return _("Least advanced of those that could be read: {columns}.").format(columns=names)
    return _("Least advanced: {columns}.").format(columns=names)


def _joined(names: Sequence[str]) -> str:
    *before, last = names
    return _("{names} and {last}").format(names=", ".join(before), last=last) if before else last


def _begun(text: str) -> str:
    return text[:1].upper() + text[1:]


def readiness_of(material: Material) -> Readiness:
    """Say how ready they are by what was asked and written."""
    return readiness(material.statements, material.evidence, material.written, material.thresholds)
