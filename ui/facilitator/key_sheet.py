"""The keys of the moment, large enough to be read standing: this step, everywhere, a presenter's clicker."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QFontMetrics
from PySide6.QtWidgets import QApplication, QFrame, QWidget
from shiboken6 import isValid

from ui.facilitator.actions import CLICKER, STEP, Action, key_words, keys_words
from ui.facilitator.clipped import Clipped
from ui.facilitator.keys import Keys
from ui.facilitator.layouts import GridLayout, empty
from ui.facilitator.pieces import column, label, row
from ui.theme import BETWEEN, EDGE, HEADING, Theme
from ui.widgets.fonts import font, pixels
from workshop.language import _

AROUND, BETWEEN_KEYS, AWAY, TAB = 36, 20, "keys.leave", "tab."
Line = tuple[str, str]


def groups(actions: Iterable[Action], hints: Iterable[Line]) -> tuple[tuple[str, tuple[Line, ...]], ...]:
    """Give the groups with their lines, key and name; only what can be done now."""
    able = [a for a in actions if a.keys and not a.refused]
    # Where one is known, the others are.
    tabs = [a.keys[0] for a in able if a.id.startswith(TAB)]
    each = (
        ((_("{first} to {last}").format(first=tabs[0], last=tabs[-1][-1]), _("Open a tab")),) if tabs else ()
    )
    claimed: set[str] = set()
    clicker: list[Line] = []
    for action in able:
        sent = [key for key in CLICKER if key in action.keys and key not in claimed]
        claimed.update(sent)
        if sent:
            clicker.append((_(" or ").join(map(key_words, sent)), action.name))
    named = {
        _("This step"): (*((keys_words(a.keys), a.name) for a in able if a.group == STEP), *hints),
        _("Everywhere"): (
            *((keys_words(a.keys), a.name) for a in able if a.group != STEP and not a.id.startswith(TAB)),
            *each,
        ),
        _("A presenter’s clicker"): tuple(clicker),
    }
    return tuple((name, lines) for name, lines in named.items() if lines)


class KeySheet(QFrame):
    """The sheet over the window; Escape or F1 takes it away."""

    SPOKEN = QAccessible.Role.Section

    def __init__(self, window: QWidget, theme: Theme) -> None:
        """Lie over `window`."""
        super().__init__(window)
        self._theme = theme
        self._shown: Sequence[object] = ()
        self._before: QWidget | None = None
        self.setProperty("pane", "floating")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(_("The keys of the moment"))
        inside = column(self, (AROUND, EDGE, AROUND, EDGE))
        away = label(_("Escape takes this away"), "quiet")
        inside.addLayout(row(label(_("The keys of the moment"), "heading"), 0, away))
        inside.addSpacing(BETWEEN)
        self._columns = row(spacing=AROUND)
        inside.addLayout(self._columns)
        inside.addStretch(1)
        self.hide()

    def come(self, keys: Keys) -> None:
        """Come up with the keys that hold now."""
        self._before = QApplication.focusWidget()
        self.show_keys(keys)
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def fit(self) -> None:
        """Lie over the whole window, but for its edges."""
        self.setGeometry(self.window().rect().adjusted(EDGE, EDGE, -EDGE, -EDGE))

    def show_keys(self, keys: Keys) -> None:
        """Show the keys of another moment."""
        self.fit()
        able = [a for a in keys.can_do() if a.holds(keys.tab) and a.id != AWAY]
        shown = groups(able, keys.hints())
        if shown == self._shown:
            return
        self._shown = shown
        empty(self._columns)
        said = []
        for name, lines in shown:
            inside = column()
            inside.addWidget(label(name, "quiet"))
            inside.addSpacing(8)
            inside.addLayout(self._table(lines))
            inside.addStretch(1)
            self._columns.addLayout(inside, _wide(lines))
            said += [f"{name}:", *(f"{key}: {words}" for key, words in lines)]
        self.setAccessibleDescription("\n".join(said))

    def _table(self, lines: Iterable[Line]) -> GridLayout:
        made = GridLayout()
        made.setContentsMargins(0, 0, 0, 0)
        made.setHorizontalSpacing(BETWEEN_KEYS)
        made.setVerticalSpacing(0)
        made.setColumnStretch(1, 1)
        for place, (key, words) in enumerate(lines):
            pressed = label(key)
            pressed.setFont(font(HEADING, bold=True))
            pressed.setStyleSheet(
                f"font-size: {pixels(HEADING)}px; font-weight: 700; color: {self._theme.accent};"
            )
            name = Clipped(self._theme, HEADING, 1, bold=False)
            name.show_text(words)
            made.addWidget(pressed, place, 0)
            made.addWidget(name, place, 1)
        return made

    def leave(self) -> None:
        """Go, and give the focus back to where it was."""
        before, self._before = self._before, None
        if self.hasFocus() and before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.hide()


def _wide(lines: Iterable[Line]) -> int:
    """Give how wide keys and words are beside each other."""
    keys, words = (QFontMetrics(font(HEADING, bold=bold)).horizontalAdvance for bold in (True, False))
    given = list(lines)
    return max(keys(key) for key, _words in given) + BETWEEN_KEYS + max(words(name) for _key, name in given)
