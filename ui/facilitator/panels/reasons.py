"""Blockers: reasons are written without names, sorted into fourteen kinds, and released one by one."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from ui.facilitator.lectern import Lectern
from ui.facilitator.panels.held import HeldTexts
from ui.facilitator.panels.ideas import IdeaLine
from ui.facilitator.panels.kept import KeptCards
from ui.facilitator.panels.kind_rows import COUNT, KindRows
from ui.facilitator.panels.panel import Panel, Standing, Step
from ui.facilitator.panels.reason_list import ReasonList
from ui.facilitator.pieces import action, column, label, row, tip
from ui.facilitator.rows import furnish
from ui.theme import Theme
from workshop.carried import worries_words
from workshop.event_summary import EventSummary
from workshop.language import _, ngettext
from workshop.model import Blocker
from workshop.scene import Scene
from workshop.subject import blocker_kinds
from workshop.worries import by_kind

KINDS_WIDE = 214


class ReasonsPanel(Panel):
    """The reasons at the left, the kinds they are sorted into at the right."""

    stretches = True
    types = True
    sorts = True

    def __init__(self, theme: Theme, lectern: Lectern) -> None:
        """Begin empty."""
        super().__init__(theme, lectern)
        self.line = IdeaLine()
        self.line.setPlaceholderText(_("Write a reason, Enter adds it. A list can be pasted."))
        self.line.setAccessibleName(_("New reason"))
        self.line.returnPressed.connect(self._add)
        self.line.many.connect(self.add_lines)
        self.held = HeldTexts(theme, lectern, _("Release puts the words on the wall."))
        self.held.emptied.connect(self.begin)
        self.list = ReasonList(theme, sorts=self.sorts)
        blockers = lectern.session.blockers
        self.list.edited.connect(lambda key, text: lectern.do(blockers.edit, key, text))
        self.list.sorted_as.connect(self._sort)
        self.list.typed.connect(self._say_digits)
        self.list.released.connect(lambda key, on: lectern.do(blockers.release, key, on=on))
        self.list.removed.connect(lambda key: lectern.do(blockers.remove, key))
        self.list.currentRowChanged.connect(lambda _row: self._show_actions())
        self.kinds = QListWidget()
        furnish(self.kinds, _("Kinds"), KindRows(theme, self.kinds))
        self.kinds.setFixedWidth(KINDS_WIDE)
        self.kinds.itemActivated.connect(self._sort_as)
        self.kinds.itemClicked.connect(self._sort_as)
        self.hint = label("", "soft")
        self.release = action(_("Show to the room"), self._release, "L")
        self.remove = action(_("Take away"), self._remove, _("Delete"))
        self.at_event = label(_("event"), "soft")
        self.worries = label("", "soft", wrap=True)
        self.kept = KeptCards(lectern)
        self._kinds_shown: tuple[str, ...] = ()
        self._locked = False
        self._build()

    def _build(self) -> None:
        inside = column(self)
        inside.addWidget(self.line)
        inside.addSpacing(8)
        inside.addWidget(self.held)
        lists = row(self.list)
        lists.setStretchFactor(self.list, 1)
        if self.sorts:
            kinds = column(spacing=6)
            kinds.addLayout(row(label(_("Kinds, with their number"), "soft"), 0, self.at_event))
            kinds.addWidget(self.kinds, 1)
            lists.addSpacing(24)
            lists.addLayout(kinds)
        inside.addLayout(lists, 1)
        inside.addWidget(self.worries)
        inside.addSpacing(8)
        inside.addLayout(row(self.hint, 0, self.release, 24, self.remove))
        inside.addWidget(self.kept)
        self._say_digits("")

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Share the height between what waits and what was released."""
        super().resizeEvent(event)
        self.held.fit(self.height())

    def show_scene(self, scene: Scene) -> None:
        """Show the reasons."""
        self._locked = scene.read_only
        self.line.setEnabled(not scene.read_only)
        self.held.show_scene(scene)
        self.list.show_reasons(scene.material.blockers)
        self._show_kinds(scene.material.blockers)
        self._show_worries(scene.event)
        self._show_actions()
        self.kept.show_scene(scene)

    def _show_kinds(self, blockers: tuple[Blocker, ...]) -> None:
        shown = tuple(
            _("{number}  {kind} · {n}").format(number=number, kind=kind.short, n=n)
            if (n := sum(1 for b in blockers if b.kind == kind.key))
            else _("{number}  {kind}").format(number=number, kind=kind.short)
            for number, kind in enumerate(blocker_kinds(), 1)
        )
        if shown == self._kinds_shown:
            return
        self._kinds_shown = shown
        for number, (kind, words) in enumerate(zip(blocker_kinds(), shown, strict=True)):
            made = number < self.kinds.count()
            item = self.kinds.item(number) if made else QListWidgetItem(self.kinds)
            item.setText(words)
            item.setToolTip(tip(kind.text))

    def _show_worries(self, event: EventSummary | None) -> None:
        """Show the worries of an earlier event beside their kinds; in words where one is of no kind."""
        counts = by_kind(event.worries if event else ())
        for number, kind in enumerate(blocker_kinds()):
            self.kinds.item(number).setData(COUNT, counts.get(kind.key, 0))
        self.at_event.setVisible(self.sorts and bool(counts))
        apart = event is not None and sum(counts.values()) < sum(n for _kind, n in event.worries)
        said = worries_words(event, len(blocker_kinds()))
        self.worries.setText(_("Worries at the event: {said}").format(said=said) if apart else "")
        self.worries.setVisible(apart)

    def _show_actions(self) -> None:
        entry = self.list.entry()
        able = entry is not None and not self._locked
        self.release.setEnabled(able)
        self.remove.setEnabled(able)
        words = _("Hide from the room") if entry and entry.released else _("Show to the room")
        self.release.setText(words)
        self.release.setAccessibleName(words)

    def _say_digits(self, digits: str) -> None:
        waiting = _("Kind {digits}: Enter, or a second digit").format(digits=digits)
        self.hint.setText(waiting if digits else self.keys())

    def keys(self) -> str:
        """Say which keys do what."""
        return _("1 to 14 sorts, L shows to the room, F2 edits")

    def standing(self, scene: Scene) -> Standing:
        """Say how many reasons there are and how many are not sorted yet."""
        blockers = scene.material.blockers
        left = sum(1 for b in blockers if not b.kind)
        n = len(blockers)
        words = ngettext("{n} reason", "{n} reasons", n).format(n=n) if n else _("No reasons yet")
        if left:
            words += " · " + ngettext("{n} not sorted yet", "{n} not sorted yet", left).format(n=left)
        more = _("The room sees how many there are of each kind, and only the words that you show.")
        return Standing(words, more=more)

    def _add(self) -> None:
        text = self.line.text().strip()
        if text and self.add_lines([text]):
            self.line.clear()

    def add_lines(self, lines: list[str]) -> bool:
        """Add one reason for each line."""
        return self.lectern.do(self.lectern.session.blockers.add, lines)

    def _sort(self, key: str, number: int) -> None:
        self.lectern.do(self.lectern.session.blockers.sort, key, blocker_kinds()[number - 1].key)

    def _sort_as(self, item: QListWidgetItem) -> None:
        entry = self.list.entry()
        if entry is not None and not self._locked:
            self._sort(entry.key, self.kinds.row(item) + 1)

    def _release(self) -> None:
        entry = self.list.entry()
        if entry is not None:
            self.lectern.do(self.lectern.session.blockers.release, entry.key, on=not entry.released)

    def _remove(self) -> None:
        entry = self.list.entry()
        if entry is not None:
            self.lectern.do(self.lectern.session.blockers.remove, entry.key)

    def hints(self, scene: Scene) -> tuple[tuple[str, str], ...]:  # noqa: ARG002 - as the panel has it
        """Give the keys of the list."""
        return (
            (_("1 to 14"), _("Sort the reason")),
            ("L", _("Let the room see it")),
            ("F2", _("Change the words")),
            (_("Delete"), _("Take it away")),
        )

    def offers(self, scene: Scene) -> tuple[Step, ...]:
        """Offer the undo by its name."""
        return self.undo_offer(scene)

    def flush(self) -> bool:
        """Save what is being written."""
        return self.kept.flush()

    def begin(self) -> None:
        """Stand in the line for a new reason, or at the reasons once there are some to sort."""
        (self.list if self.list.entry() else self.line).setFocus()
