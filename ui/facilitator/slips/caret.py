"""Where the keys are on the sheet of slips, and what each of them does there."""

from ui.facilitator.slips.batch import Batch, Row
from ui.facilitator.slips.columns import Column, short
from workshop.language import _

NUMBER_CELL = -1


class Caret:
    """One place of one slip; every verb gives the sentence there is to say, empty for none.

    `place` counts columns from 0; a card's number stands at NUMBER_CELL.
    """

    def __init__(self, batch: Batch) -> None:
        """Stand at the first empty slip."""
        self.batch = batch
        self.row = batch.rows[-1]
        self.place = self.first
        # The first digit in a place takes the place of what stood there.
        self._fresh = True
        self._find_blank(None)

    @property
    def first(self) -> int:
        """Give the first place of a row."""
        return NUMBER_CELL if self.batch.cards else 0

    @property
    def last(self) -> int:
        """Give the last place of a row."""
        return len(self.batch.columns) - 1

    @property
    def at(self) -> tuple[int, int]:
        """Give the number of the row and the place in it."""
        return self.batch.rows.index(self.row), self.place

    @property
    def column(self) -> Column | None:
        """Give the column, None at the number of a card."""
        return None if self.place == NUMBER_CELL else self.batch.columns[self.place]

    def words(self) -> str:
        """Say where the keys are and what stands there."""
        column, row = self.column, self.row
        name = self.batch.paper.name(row.number)
        if column is None:
            return _("{name}: number of the card").format(name=name)
        _figure, given = column.shown(row.cells.get(column.key, ""))
        known = ", ".join(f"{short(c)} {o.text}" for o, c in zip(column.options, column.codes, strict=True))
        said = _("{name}, {question}: {answer}").format(
            name=name, question=column.name, answer=given or _("empty")
        )
        return f"{said}. {known}" if known else said

    def leave(self) -> str:
        """Count the slip the keys are in, if it is finished."""
        said = self.batch.leave(self.row)
        self.batch.make_room()
        return said

    def go(self, row: Row, place: int) -> str:
        """Go to a place; a slip that is left is counted when it is finished."""
        said = self.leave() if row is not self.row else ""
        self.row = row if row in self.batch.rows else self.batch.rows[-1]
        self.place, self._fresh = min(max(place, self.first), self.last), True
        return said

    def step(self, by: int) -> str:
        """Go up or down."""
        self.batch.make_room()
        rows = self.batch.rows
        return self.go(rows[min(max(rows.index(self.row) + by, 0), len(rows) - 1)], self.place)

    def sidle(self, by: int) -> str:
        """Go left or right in the same slip."""
        return self.go(self.row, self.place + by)

    def _find_blank(self, before: Row | None) -> str:
        said = self.leave() if before is not None else ""
        rows = self.batch.rows
        after = rows.index(before) + 1 if before in rows else 0
        self.row = next((row for row in rows[after:] if row.blank), rows[-1])
        self.place, self._fresh = self.first, True
        return said

    def forward(self) -> str:
        """Go to the next place, after the last one to the next empty slip.

        What is empty here is left out on purpose.
        """
        batch, row, column = self.batch, self.row, self.column
        if column is None:
            batch.number(row)
        else:
            settled = column.settled(row.cells.get(column.key, ""))
            row.cells.pop(column.key, None)
            if settled:
                row.cells[column.key] = settled
            elif not row.blank:
                row.passed.add(column.key)
        placed = batch.form.dots > 0 and batch.dots(row) >= batch.form.dots
        if self.place < self.last and not placed:
            return self.go(row, self.place + 1)
        return "" if row.blank else self._find_blank(row)

    def type(self, digit: str) -> str:
        """Take a digit."""
        row, column = self.row, self.column
        if column is None:
            return self._type_number(digit)
        before = row.cells.get(column.key, "") if column.many or not self._fresh else ""
        text = column.keyed(before, digit)
        if text is None:
            if column.most:
                return _("At most {most} dots may go on one idea.").format(most=column.most)
            return _("There is no answer {n} here.").format(n=digit)
        self._touch()
        self._fresh = False
        if text:
            row.cells[column.key] = text
        else:
            row.cells.pop(column.key, None)
        return self.forward() if column.full(text) else ""

    def _type_number(self, digit: str) -> str:
        row, last = self.row, self.batch.paper.last
        if row.counted is not None:
            return _("This slip is counted. Delete takes it back; then type it in a new row.")
        wide = len(str(last))
        row.figure = digit if self._fresh or len(row.figure) >= wide else row.figure + digit
        self._touch()
        self._fresh, row.number = False, int(row.figure)
        return self.forward() if len(row.figure) >= wide or row.number * 10 > last else ""

    def _touch(self) -> None:
        row, column = self.row, self.column
        row.back, row.note, row.refused = False, self.batch.twin_words(row), ""
        if column is not None:
            row.passed.discard(column.key)

    def empty(self) -> str:
        """Empty the place, or the one before where this one is empty."""
        column = self.column
        filled = self.row.figure if column is None else self.row.cells.get(column.key, "")
        if not filled:
            self.sidle(-1)
            column = self.column
        if column is not None:
            self._touch()
            self.row.cells.pop(column.key, None)
        elif self.row.counted is None:
            self.row.figure, self.row.number, self.row.refused = "", 0, ""
        self._fresh = True
        return ""

    def take_back(self) -> str:
        """Take the slip back, or bring it back."""
        said = self.batch.take_back(self.row)
        self.batch.make_room()
        return said
