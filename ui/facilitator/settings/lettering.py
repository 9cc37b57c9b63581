"""The typefaces of this laptop to choose from, each in its own letters, with an example."""

from collections.abc import Callable
from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QListView

from ui.facilitator.picks import Choice
from ui.facilitator.pieces import label, row
from ui.facilitator.settings.entry import Entry
from ui.theme import FAMILY, TEXT
from ui.widgets import fonts
from workshop.language import _

WIDE, ROWS = 360, 14
Writing = QFontDatabase.WritingSystem
# Languages that are not written in plain Latin letters.
WRITTEN = {
    "ar": Writing.Arabic,
    "bg": Writing.Cyrillic,
    "el": Writing.Greek,
    "fa": Writing.Arabic,
    "he": Writing.Hebrew,
    "hi": Writing.Devanagari,
    "ja": Writing.Japanese,
    "ko": Writing.Korean,
    "ru": Writing.Cyrillic,
    "th": Writing.Thai,
    "uk": Writing.Cyrillic,
    "vi": Writing.Vietnamese,
    "zh": Writing.SimplifiedChinese,
}
# Names that the desktop gives to whichever family it likes at the moment.
STANDING_IN = {"Monospace", "Sans Serif", "Serif", "Sans", "System-UI"}


@lru_cache(maxsize=4)
def families(language: str) -> tuple[str, ...]:
    """Give the laptop's scalable families that can write a language, without signs, hidden ones and ours."""
    ours = set(fonts.load())
    found = []
    for name in QFontDatabase.families(WRITTEN.get(language[:2], Writing.Latin)):
        # The same family from several foundries is one to choose.
        family = name.partition(" [")[0]
        signs = Writing.Symbol in QFontDatabase.writingSystems(name)
        hidden = QFontDatabase.isPrivateFamily(name) or not QFontDatabase.isSmoothlyScalable(name)
        if not signs and not hidden and family not in ours | STANDING_IN:
            found.append(family)
    return tuple(dict.fromkeys(found))


class Lettering(Entry):
    """One typeface of many: ours first, then the laptop's."""

    def __init__(
        self,
        words: tuple[str, str],
        example: tuple[str, int],
        language: str,
        chosen: Callable[[str], object],
    ) -> None:
        """Offer what can write `language`; `example` is words and their size; `chosen` is told a family."""
        self._size = example[1]
        self.box = Choice()
        self.box.setAccessibleName(words[0])
        self.box.setFixedWidth(WIDE)
        self.box.setMaxVisibleItems(ROWS)
        view = QListView()
        # Rows alike in height: not every typeface of the laptop has to be read to unfold the list.
        view.setUniformItemSizes(True)
        view.setAccessibleName(words[0])
        self.box.setView(view)
        for family in ("", *families(language)):
            self._add(family, family or _("Readyroom’s own ({family})").format(family=FAMILY))
        self.example = label(example[0], "text", wrap=True)
        self.gone = label("", "amber", wrap=True)
        self.box.highlighted.connect(lambda n: self._show(self.box.itemData(n)))
        self.box.activated.connect(lambda _n: chosen(self.box.currentData()))
        super().__init__(*words, row(self.box, 0), self.example, self.gone)

    def _add(self, family: str, words: str) -> None:
        self.box.addItem(words, family)
        self.box.setItemData(self.box.count() - 1, fonts.unfitted(family, TEXT), Qt.ItemDataRole.FontRole)

    def show_family(self, family: str) -> None:
        """Show which one was chosen; one that is gone stays chosen, and that ours stands in is said."""
        if self.box.findData(family) < 0:
            self._add(family, family)
        self.box.setCurrentIndex(self.box.findData(family))
        there = fonts.there(family)
        words = _("It cannot be found on this laptop. Until it is back, Readyroom’s own is used.")
        self.gone.setText("" if there else words)
        self.gone.setVisible(not there)
        self._show(family if there else "")

    def _show(self, family: str) -> None:
        shown = fonts.font_of(family, self._size)
        self.example.setStyleSheet(f"font-size: {shown.pixelSize()}px;")
        self.example.setFont(shown)
