"""The top and the bottom of the rail: client, workshop, the tabs; on time or behind."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QButtonGroup, QFrame, QPushButton, QWidget

from ui.facilitator.blocks import Block
from ui.facilitator.clipped import Clipped
from ui.facilitator.dates import day
from ui.facilitator.pieces import Button, action, column, label, row, rule, set_role
from ui.theme import EDGE, LABEL, RAIL, STRONG, TAB, Theme
from ui.widgets.fonts import font
from workshop.language import _, ngettext
from workshop.path import coming
from workshop.scene import Scene
from workshop.timing import minutes_behind, planned, spare

HEAD = 104
SHOWN = 3
# Five tabs in the rail, in the words of English; a longer language has a few pixels to spare.
GAP, END = 6, 2


class Head(QFrame):
    """Client, workshop and date, and the tabs Prepare, Phones, Lead, Plan, Papers."""

    chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        """Write in the colours of `theme`."""
        super().__init__()
        self.setProperty("pane", "canvas")
        self.setFixedHeight(HEAD + 1)
        self.client = Clipped(theme, STRONG, 1)
        self.workshop = Clipped(theme, LABEL, 1, bold=False, colour=theme.ink_soft)
        self.tabs = {name: self._tab(name, words) for name, words in tabs().items()}
        group = QButtonGroup(self)
        for button in self.tabs.values():
            group.addButton(button)
        inside = column(self)
        words = column(margins=(EDGE, 21, END, 0))
        words.addWidget(self.client)
        words.addWidget(self.workshop)
        words.addSpacing(8)
        words.addStretch(1)
        words.addLayout(row(*self.tabs.values(), 0, spacing=self._between()))
        inside.addLayout(words)
        inside.addWidget(rule())

    def _between(self) -> int:
        """Give the gap between the tabs, less where the letters are wide."""
        left = RAIL - EDGE - END - sum(button.minimumWidth() for button in self.tabs.values())
        return max(0, min(GAP, left // (len(self.tabs) - 1) - 1))

    def _tab(self, name: str, words: str) -> QPushButton:
        made = Button(words)
        made.setProperty("look", "tab")
        made.setCheckable(True)
        # One of several: a screen reader says so.
        made.setAutoExclusive(True)
        made.setAccessibleName(words)
        made.setMinimumWidth(QFontMetrics(font(TAB, bold=True)).horizontalAdvance(words))
        made.clicked.connect(lambda: self.chosen.emit(name))
        return made

    def show_scene(self, scene: Scene) -> None:
        """Show whose workshop it is."""
        self.client.show_text(scene.engagement.client)
        self.workshop.show_text(workshop_words(scene))

    def show_tab(self, name: str) -> None:
        """Mark the tab that is shown."""
        self.tabs[name].setChecked(True)


def tabs() -> dict[str, str]:
    """Give the tabs in order."""
    return {
        "prepare": _("Prepare"),
        "phones": _("Phones"),
        "lead": _("Lead"),
        "plan": _("Plan"),
        "papers": _("Papers"),
    }


def workshop_words(scene: Scene) -> str:
    """Say which workshop this is and when."""
    workshop = scene.workshop
    if workshop is None:
        return _("No workshop yet")
    kinds = {"accelerator": _("Accelerator workshop"), "excitement": _("Excitement event")}
    return " · ".join([kinds[workshop.kind], day(workshop.date)])


class Pace(QWidget):
    """On time, ahead, or behind by so many minutes and which blocks can give time back."""

    wanted = Signal()

    def __init__(self) -> None:
        """Begin with nothing said."""
        super().__init__()
        inside = column(self)
        inside.addWidget(rule())
        self.word = label("", "strong")
        self.more = label("", "soft", wrap=True)
        self.win_back = action(_("Win back"), self.wanted.emit, "S")
        self.win_back.setAccessibleName(_("Win time back"))
        words = column(margins=(EDGE, 14, EDGE, 14), spacing=2)
        words.addLayout(row(self.word, 0, self.win_back))
        words.addWidget(self.more)
        inside.addLayout(words)

    def show_pace(self, scene: Scene, rows: tuple[Block, ...], now: float) -> None:
        """Show how the day stands at the time `now`."""
        behind = minutes_behind(scene.clock, now)
        able = behind >= 1 and bool(spare(scene.agenda) or coming(scene.agenda, scene.number))
        self.win_back.setVisible(able and not scene.read_only)
        if scene.workshop is None or not rows:
            self._say("strong", "", "")
            return
        end = planned(scene.workshop, scene.agenda)[-1]
        if scene.clock is None:
            self._say("strong", _("Not started yet"), _("Planned until {end}.").format(end=end))
            return
        end = _later(end, max(0, int(scene.clock.late(now) / 60)))
        if behind < 1:
            early = ngettext("Ahead by {n} min", "Ahead by {n} min", -behind).format(n=-behind)
            self._say("strong", early if behind < 0 else _("On time"), _("Ends {end}.").format(end=end))
        else:
            late = ngettext("Behind by {n} min", "Behind by {n} min", behind).format(n=behind)
            self._say("late", late, f"{_('Ends {end}.').format(end=end)} {_spare(scene)}".strip())

    def _say(self, role: str, word: str, more: str) -> None:
        set_role(self.word, role)
        self.word.setText(word)
        self.more.setText(more)


def _spare(scene: Scene) -> str:
    """Say which blocks can still give time back."""
    able = spare(scene.agenda)
    if not able:
        return _("No later block can give time back.")
    named = [_("{title} {n} min").format(title=b.title, n=b.minutes) for b in able[:SHOWN]]
    return _("Can give time back: {blocks}.").format(blocks=", ".join(named))


def _later(time: str, minutes: int) -> str:
    hour, minute = (int(part) for part in time.split(":"))
    total = hour * 60 + minute + minutes
    return f"{total // 60 % 24:02d}:{total % 60:02d}"
