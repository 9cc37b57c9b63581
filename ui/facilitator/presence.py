"""Who is there and who is still to answer, under the question; never what anybody answered."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.facilitator.address import address_words
from ui.facilitator.clipped import Clipped
from ui.facilitator.pieces import column, label, row, show_tip
from ui.theme import LABEL, Theme
from workshop.language import _, ngettext
from workshop.model import TableStand
from workshop.scene import Scene

MOST, NAME = 12, 24
# More people than that are a slip of the finger.
MOST_PEOPLE = 10_000
# What people typed stands between these, so that letters written from right to left turn nothing around it.
ISOLATE, RELEASE = "\u2068", "\u2069"


@dataclass(frozen=True, slots=True)
class Missing:
    """Who is still to answer: words, then one piece each, as many of them as there is room for."""

    words: str = ""
    each: tuple[str, ...] = ()
    more: Callable[[int], str] = str

    def text(self, shown: int) -> str:
        """Say it with the first `shown` pieces, never leaving out a single one."""
        hidden = len(self.each) - shown
        if hidden == 1:
            shown, hidden = len(self.each), 0
        if not self.each:
            return self.words
        each = ", ".join(self.each[:shown])
        return self.words.format(each=f"{each} {self.more(hidden)}" if hidden else each)


def stand_words(scene: Scene) -> str:
    """Say how many joined and answered; empty where neither phones nor cards are in use."""
    there, phones = scene.presence, scene.phones
    joined = ngettext("{n} joined", "{n} joined", there.joined).format(n=there.joined)
    answered = ngettext("{n} answered", "{n} answered", there.answered).format(n=there.answered)
    if scene.state == "open" and (there.joined or there.seats):
        cards = ngettext("{n} card", "{n} cards", there.seats).format(n=there.seats)
        return f"{joined if there.joined else cards} · {answered}"
    if phones is None:
        return ""
    if not there.joined:
        return _("Nobody has joined by phone yet.")
    if phones.connected == there.joined:
        return joined
    return f"{joined} · " + _("{n} connected now").format(n=phones.connected)


def missing_cards(scene: Scene) -> Missing:
    """Say whose cards are still to answer, or why that cannot be known."""
    there = scene.presence
    if scene.state != "open" or scene.read_only or not (there.joined or there.seats):
        return Missing()
    unknown = _unknown_words(scene)
    if unknown:
        return Missing(unknown)
    if there.missing_seats:
        return _cards(scene)
    left = there.joined - there.answered
    if not there.seats and left > 0 and not _left(scene):
        return Missing(
            ngettext("Still to answer: {n} phone", "Still to answer: {n} phones", left).format(n=left)
        )
    if there.answered >= max(there.joined, there.seats) and not _left(scene):
        return Missing(_("Everybody who joined has answered.") if there.joined else _("All have answered."))
    return Missing(_("All cards have answered.") if there.seats else "")


def _cards(scene: Scene) -> Missing:
    there = scene.presence
    numbers = tuple(str(n) for n in there.missing_seats)
    if len(numbers) == there.seats > 1:
        return Missing(_("Still to answer: all {n} cards").format(n=there.seats))
    present = scene.round.present if scene.round else 0
    if present and len(numbers) > max(0, present - there.answered):
        words = ngettext(
            "Still to answer, or not handed out: card {each}",
            "Still to answer, or not handed out: cards {each}",
            len(numbers),
        )
    else:
        words = ngettext("Still to answer: card {each}", "Still to answer: cards {each}", len(numbers))
    return Missing(words, numbers, lambda n: _("and {n} more").format(n=n))


def missing_tables(scene: Scene) -> Missing:
    """Say at which tables somebody is still to answer."""
    if scene.state != "open" or scene.read_only or _unknown_words(scene):
        return Missing()
    left = _left(scene)
    if not left:
        return Missing(_("All tables have answered.") if scene.presence.tables else "")
    each = tuple(
        _("{table}: {answered} of {joined}").format(
            table=table_name(t.name), answered=t.answered, joined=t.joined
        )
        for t in left
    )
    return Missing(
        _("Still waiting for {each}"),
        each,
        lambda n: ngettext("and {n} more table", "and {n} more tables", n).format(n=n),
    )


def _left(scene: Scene) -> tuple[TableStand, ...]:
    return tuple(t for t in scene.presence.tables if t.answered < t.joined)


def table_name(name: str) -> str:
    """Name a table as people said it, which may be its number alone."""
    short = name if len(name) <= NAME else name[: NAME - 1].rstrip() + "…"
    plain = short if short.isascii() else f"{ISOLATE}{short}{RELEASE}"
    return _("Table {n}").format(n=plain) if name.isdecimal() else plain


def _unknown_words(scene: Scene) -> str:
    """Say why nobody can tell who is missing; empty where it can be told."""
    ways = scene.tally.ways if scene.tally else {}
    if ways.get("counts"):
        return _("Hands are counted: who is missing cannot be known.")
    if ways.get("table"):
        return _("Tables answer as one: who is missing cannot be known.")
    if (ways.get("slips") or ways.get("pass-around")) and not scene.presence.seats:
        return _("Not all have a card: who is missing cannot be known.")
    return ""


def too_many_words(scene: Scene) -> str:
    """Say that more have joined or answered than are present; empty where that is not so."""
    there, open_ = scene.presence, scene.state == "open"
    current = scene.round if open_ else None
    present = current.present if current else scene.workshop.present if scene.workshop else 0
    if not present or not stand_words(scene):
        return ""
    if there.joined > present:
        return ngettext(
            "{n} phone, {present} present: correct the number, or somebody has joined twice.",
            "{n} phones, {present} present: correct the number, or somebody has joined twice.",
            there.joined,
        ).format(n=there.joined, present=present)
    if open_ and there.answered > present:
        return _(
            "{n} answered, {present} present: correct the number, or somebody has answered twice."
        ).format(n=there.answered, present=present)
    return ""


class Fitted(Clipped):
    """One line about who is missing, with as many pieces as fit, the rest as a number and in the tip."""

    def __init__(self, theme: Theme) -> None:
        """Begin empty."""
        super().__init__(theme, LABEL, 1, bold=False)
        self._missing = Missing()

    def show_missing(self, missing: Missing) -> None:
        """Show who is missing."""
        self._missing = missing
        self._choose()

    def _choose(self) -> None:
        missing, measure = self._missing, self.fontMetrics().horizontalAdvance
        most = min(MOST, len(missing.each))
        counts = range(most, 0, -1)
        fits = (n for n in counts if measure(missing.text(n)) <= self.width())
        self.show_text(missing.text(next(fits, min(1, most))))
        whole = missing.text(len(missing.each))
        self.setAccessibleName(whole)
        if whole != self.text():
            show_tip(self, whole)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Choose anew what fits."""
        super().resizeEvent(event)
        self._choose()


class PresenceLine(QWidget):
    """Joined and answered at the left, who is missing beside it; gone where nobody joins or has a card."""

    def __init__(self, theme: Theme) -> None:
        """Begin with nobody."""
        super().__init__()
        self.stand = label("", "soft")
        self.cards, self.tables = Fitted(theme), Fitted(theme)
        self.stand.setFixedHeight(self.cards.fontMetrics().height() + 1)
        self.hint = label("", "note", wrap=True)
        self._missing = QWidget()
        missing = column(self._missing)
        missing.addWidget(self.cards)
        missing.addWidget(self.tables)
        missing.addStretch(1)
        stand = column()
        stand.addWidget(self.stand)
        stand.addStretch(1)
        line = row(stand, 16, self._missing)
        line.setStretchFactor(self._missing, 1)
        inside = column(self)
        inside.addLayout(line)
        inside.addWidget(self.hint)

    def show_scene(self, scene: Scene | None) -> None:
        """Show who is there in a scene."""
        stand = stand_words(scene) if scene is not None else ""
        self.setVisible(bool(stand))
        if scene is None or not stand:
            return
        self.stand.setText(stand)
        for shown, missing in ((self.cards, missing_cards(scene)), (self.tables, missing_tables(scene))):
            shown.show_missing(missing)
            shown.setVisible(bool(missing.words))
        hint = (address_words(scene.phones) if scene.phones else "") or too_many_words(scene)
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))
