"""The slips of one round as they are typed: what stands in each row, and what of it is counted."""

import itertools
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from ui.facilitator.slips.columns import cells_of, columns_of, raw_of
from workshop.language import _
from workshop.model import Form, Receipt
from workshop.problems import Refusal
from workshop.ways import way_name


@dataclass(frozen=True, slots=True)
class Paper:
    """What one kind of paper is called and where it is counted.

    `title` stands over the numbers, `several` says how many are counted. `last` is the number of personal
    cards; 0 where the rows are numbered one after the other.
    """

    way: str
    title: str
    name: Callable[[int], str]
    several: Callable[[int], str]
    count: Callable[[int, object], Receipt]
    take_back: Callable[[int], object]
    typed: Callable[[], Mapping[int, Mapping[str, Any]]]
    last: int = 0


@dataclass(slots=True)
class Row:
    """One slip: `cells` are its digits by column, `passed` the columns that were left out on purpose.

    `counted` is the ballot as it is on the disk, `back` tells that it was taken out again.
    """

    number: int = 0
    figure: str = ""
    cells: dict[str, str] = field(default_factory=dict)
    passed: set[str] = field(default_factory=set)
    counted: Mapping[str, Any] | None = None
    back: bool = False
    refused: str = ""
    note: str = ""

    @property
    def blank(self) -> bool:
        """Tell whether nothing was typed here."""
        return not self.figure and not self.cells and self.counted is None


class Batch:
    """All slips of one round."""

    def __init__(self, form: Form, paper: Paper) -> None:
        """Begin with what was typed before."""
        self.form, self.paper = form, paper
        self.columns = columns_of(form)
        self.rows: list[Row] = []
        self.read()

    @property
    def cards(self) -> bool:
        """Tell whether each row begins with the number of a personal card."""
        return self.paper.last > 0

    @property
    def counted(self) -> int:
        """Give how many slips are counted."""
        return sum(1 for row in self.rows if row.counted is not None)

    def read(self) -> None:
        """Take in what is counted now; what is typed and not counted stays as it is."""
        typed = self.paper.typed()
        for row in self.rows:
            if row.counted is not None and row.number not in typed:
                row.counted, row.back = None, True
                row.note = _("{name} has been answered in another way since, and that counts now.").format(
                    name=self.paper.name(row.number)
                )
        known = {row.number for row in self.rows if row.counted is not None}
        for number in sorted(set(typed) - known):
            row = self._row(number)
            row.cells = cells_of(self.form, self.columns, typed[number])
            row.passed = {c.key for c in self.columns if c.key not in row.cells}
            row.counted, row.back, row.refused, row.note = typed[number], False, "", ""
        self.make_room()

    def _row(self, number: int) -> Row:
        found = next((row for row in self.rows if row.number == number and row.blank), None)
        if found is not None:
            return found
        made = Row(number, str(number) if self.cards else "")
        numbered = (n for n, row in enumerate(self.rows) if row.blank or (row.number > number > 0))
        self.rows.insert(next(numbered, len(self.rows)), made)
        return made

    def take_over(self, rows: list[Row]) -> None:
        """Keep rows that were not counted when cards came into play, or were taken out of it."""
        taken = {row.number for row in self.rows if not row.blank}
        for row in rows:
            free = next(n for n in itertools.count(1) if n not in taken)
            taken.add(free)
            kept = Row(0 if self.cards else free, cells=row.cells, passed=row.passed)
            self.rows = [r for r in self.rows if r.number != free or not r.blank]
            self.rows.append(kept)
        self.make_room()

    def make_room(self) -> None:
        """Keep one empty row at the end, and none missing between numbered ones."""
        if not self.cards:
            last = max((row.number for row in self.rows if not row.blank), default=0)
            there = {row.number for row in self.rows}
            self.rows += [Row(n) for n in range(1, last + 2) if n not in there]
            self.rows.sort(key=lambda row: row.number)
        elif not self.rows or not self.rows[-1].blank:
            self.rows.append(Row())

    def number(self, row: Row) -> None:
        """Read the number of a card that stands in a row, and say what is wrong with it or known of it."""
        row.number, row.refused = int(row.figure or 0), ""
        if row.figure and not 1 <= row.number <= self.paper.last:
            row.refused = _(
                "The personal cards have the numbers 1 to {last}. Look at the card again."
            ).format(last=self.paper.last)
        row.note = self.twin_words(row)

    def twin_words(self, row: Row) -> str:
        """Say that a slip of the same card was typed in before; it is replaced once this one is counted."""
        if not self.cards or self._twin(row) is None:
            return ""
        return _("{name} is typed in already. This slip will take its place.").format(
            name=self.paper.name(row.number)
        )

    def _twin(self, row: Row) -> Row | None:
        same = (r for r in self.rows if r is not row and r.number == row.number and row.number)
        return next((r for r in same if r.counted is not None), None)

    def raw(self, row: Row) -> dict[str, Any]:
        """Give a row as a ballot takes it."""
        return raw_of(self.form, self.columns, row.cells)

    def dots(self, row: Row) -> int:
        """Give how many dots are placed in a row."""
        return sum(int(text) for text in row.cells.values() if text) if self.form.dots else 0

    def finished(self, row: Row) -> bool:
        """Tell whether everything on the slip was typed or left out on purpose."""
        if self.form.shape == "dots" and self.dots(row) >= self.form.dots:
            return True
        return all(row.cells.get(c.key) or c.key in row.passed for c in self.columns)

    def half(self, row: Row) -> bool:
        """Tell whether a row is begun and not counted as it stands."""
        return not row.blank and not row.back and not self.kept(row)

    def kept(self, row: Row) -> bool:
        """Tell whether what stands in a row is what is counted."""
        return row.counted is not None and self.raw(row) == dict(row.counted)

    def typed(self, row: Row) -> int:
        """Give how many places of a row are filled."""
        return sum(1 for text in row.cells.values() if text)

    def leave(self, row: Row) -> str:
        """Count a row that is finished; gives a sentence where there is something to say."""
        if row.blank or row.back or self.kept(row):
            row.refused, row.note = "", row.note if row.back else ""
            return ""
        if not self.finished(row):
            row.note = self._half_words(row)
            return ""
        if self.cards and not row.number:
            row.refused = _("Which card is it? Type its number first.")
            return row.refused
        return self._count(row)

    def _half_words(self, row: Row) -> str:
        if row.counted is not None:
            return _("Half changed: what was typed before still counts. Enter leaves a question out.")
        return _("Half typed, not counted. Enter leaves a question out.")

    def _count(self, row: Row) -> str:
        raw, twin = self.raw(row), self._twin(row) if self.cards else None
        try:
            receipt = self.paper.count(row.number, raw)
        except Refusal as refused:
            row.refused = refused.sentence
            return refused.sentence
        row.counted, row.refused, row.note = raw, "", ""
        if twin is not None:
            self.rows.remove(twin)
            return _("{name} was typed twice; the second slip counts now.").format(
                name=self.paper.name(row.number)
            )
        if receipt.replaced:
            return _("{name} had answered {way}; the slip counts now.").format(
                name=self.paper.name(row.number), way=way_name(receipt.replaced)
            )
        return ""

    def take_back(self, row: Row) -> str:
        """Take a slip out again, or bring it back where it was taken out."""
        if row.blank:
            return ""
        if row.back:
            row.back, row.note = False, ""
            return self.leave(row)
        if row.counted is not None:
            try:
                self.paper.take_back(row.number)
            except Refusal as refused:
                return refused.sentence
        row.counted, row.back, row.refused = None, True, ""
        row.note = _("Taken back, not counted. Delete brings it back.")
        return ""

    @property
    def unfinished(self) -> list[Row]:
        """Give the rows that are begun and not counted as they stand."""
        return [row for row in self.rows if self.half(row)]
