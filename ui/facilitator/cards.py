"""Cards: places to write that belong together, below each other; they may change while somebody writes."""

from collections.abc import Mapping, Sequence
from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.facilitator.choices import Choices
from ui.facilitator.figure import Day, Figure
from ui.facilitator.layouts import ColumnLayout, empty
from ui.facilitator.pieces import column, label, pile, row, rule
from ui.facilitator.place import Place
from ui.facilitator.writing import Written
from workshop.model import Card, Field

BESIDE, GAP = 3, 24
# From this width on several cards stand in two columns.
SEVERAL, TWO_FROM = 3, 1100
NARROW = frozenset({"number", "date"})


def place_for(field: Field, near: str) -> Place:
    """Make the place that a field needs; `near` is the ISO date of the workshop."""
    if field.options:
        return Choices(field.label, field.options)
    match field.kind:
        case "number":
            return Figure(field.label, field.hint)
        case "date":
            return Day(field.label, field.hint, near)
        case "line":
            return Written(field.label, field.hint, single=True)
        case _:
            return Written(field.label, field.hint)


def lines_of(fields: Sequence[Field]) -> list[list[Field]]:
    """Give the fields as they stand: short ones beside each other, at most three in a row."""
    made: list[list[Field]] = []
    beside = False
    for field in fields:
        short = not field.options and field.kind != "text"
        if short and beside and len(made[-1]) < BESIDE:
            made[-1].append(field)
        else:
            made.append([field])
        beside = short
    return made


class Cards(QWidget):
    """The cards of an activity."""

    written = Signal(str, str)

    def __init__(self) -> None:
        """Begin without cards."""
        super().__init__()
        self._of, self._near = "", ""
        self._cards: tuple[Card, ...] = ()
        self._fields: dict[str, Field] = {}
        self.places: dict[str, Place] = {}
        self._inside = column(self)
        self._two = False
        self._soon = QTimer(self, singleShot=True, interval=0)
        # Not while a resize is under way: labels come and go by it.
        self._soon.timeout.connect(lambda: self._build(self._cards))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Put several cards into two columns where both have room."""
        super().resizeEvent(event)
        two = self.width() >= TWO_FROM
        if two != self._two:
            self._two = two
            self._soon.start()

    def show_cards(
        self, of: str, cards: tuple[Card, ...], values: Mapping[str, str], near: str, *, locked: bool
    ) -> None:
        """Show the cards of the activity `of` with what is written; `near` is the workshop's ISO date."""
        if of != self._of or near != self._near:
            self._drop(set())
        if of != self._of or near != self._near or cards != self._cards:
            self._of, self._near, self._cards = of, near, cards
            self._build(cards)
        for key, place in self.places.items():
            place.show_text(values.get(key, ""))
            place.lock(on=locked)

    def _build(self, cards: tuple[Card, ...]) -> None:
        wanted = {field.id: field for card in cards for field in card.fields}
        self._drop({key for key, field in self._fields.items() if wanted.get(key) == field})
        self._fields = wanted
        # Somebody may be writing in one that stays.
        empty(self._inside, set(self.places.values()))
        for key, field in wanted.items():
            if key not in self.places:
                place = place_for(field, self._near)
                place.saved.connect(partial(self.written.emit, key))
                self.places[key] = place
        beside = 2 if self._two and len(cards) >= SEVERAL else 1
        for at in range(0, len(cards), beside):
            if at:
                pile(self._inside, 14, rule(), 12)
            line = row(spacing=2 * GAP)
            # Laid in before it is filled: a place that lies in no window would be one.
            self._inside.addLayout(line)
            for card in cards[at : at + beside]:
                inside = column()
                line.addLayout(inside, 1)
                self._add(card, inside)
            if at + beside > len(cards):
                line.addStretch(1)
        stops = [stop for key in wanted for stop in self.places[key].stops()]
        for one, other in pairwise(stops):
            QWidget.setTabOrder(one, other)

    def _drop(self, kept: set[str]) -> None:
        for key in [key for key in self.places if key not in kept]:
            place = self.places.pop(key)
            place.flush()
            place.hide()
            place.deleteLater()

    def _add(self, card: Card, inside: ColumnLayout) -> None:
        if card.title:
            inside.addWidget(label(card.title, "bold", wrap=True))
        if card.text:
            inside.addWidget(label(card.text, "soft", wrap=True))
        if card.title or card.text:
            inside.addSpacing(8)
        for at, fields in enumerate(lines_of(card.fields)):
            if at:
                inside.addSpacing(14)
            self._beside(inside, fields)
        inside.addStretch(1)

    def _beside(self, inside: ColumnLayout, fields: list[Field]) -> None:
        line = row(spacing=GAP)
        inside.addLayout(line)
        for field in fields:
            place = self.places[field.id]
            narrow = field.kind in NARROW and not field.options
            line.addWidget(place, 0 if narrow else 1)
            line.setAlignment(place, Qt.AlignmentFlag.AlignTop)
            place.show()
        if all(field.kind in NARROW and not field.options for field in fields):
            line.addStretch(1)

    def say_saved(self, key: str, *, done: bool) -> None:
        """Say at a place whether it was saved."""
        if key in self.places:
            self.places[key].say_saved(done=done)

    def flush(self) -> str:
        """Save what is being written; gives the sentence of what cannot be taken."""
        refused = [place.flush() for place in list(self.places.values())]
        return next((sentence for sentence in refused if sentence), "")

    def begin(self) -> None:
        """Stand in the first place."""
        if self.places:
            next(iter(self.places.values())).begin()
