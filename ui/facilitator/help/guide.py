"""The guide in a window of its own, beside the one that leads: contents, search, pages."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QImage,
    QKeySequence,
    QResizeEvent,
    QShortcut,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QTextBrowser, QTextEdit, QWidget

from ui.facilitator.help.book import FIRST, Leaf, find, read_book, tightest
from ui.facilitator.pieces import Line, action, column, label, pane, row, upright
from ui.facilitator.rows import furnish
from ui.theme import EDGE, HEADING, RAIL, STRONG, TEXT, Theme
from ui.widgets.fonts import font
from workshop.language import _
from workshop.places import GUIDE

SIZE = QSize(1040, 700)
MARGIN, AIR, LEADING, LEAST = 40, 10, 130, 200
# What was found stands as far below the upper edge as this share of the page.
ABOVE = 4
PICTURE = re.compile(r"!\[[^\]]*\]\(([^)\s]+)\)")
NAME = Qt.ItemDataRole.UserRole
SIZES = {1: HEADING + 4, 2: STRONG + 2, 3: TEXT}


class Page(QTextBrowser):
    """One page of the guide; pictures are never wider than the page."""

    def __init__(self, theme: Theme, folder: Path) -> None:
        """Show pages from `folder`."""
        super().__init__()
        self._theme, self._folder = theme, folder
        self._marked: tuple[str, ...] = ()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setAccessibleName(_("Page of the guide"))
        # With a caret a screen reader reads line by line.
        self.setTextInteractionFlags(
            self.textInteractionFlags() | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._text = ""

    def show_markdown(self, text: str) -> None:
        """Show a page from its beginning."""
        self._text = text
        made = QTextDocument(self)
        made.setDefaultFont(self.font())
        made.setDocumentMargin(MARGIN)
        made.setMarkdown(text, QTextDocument.MarkdownFeature.MarkdownDialectGitHub)
        for name in PICTURE.findall(text):
            made.addResource(QTextDocument.ResourceType.ImageResource.value, QUrl(name), self._picture(name))
        _dress(made)
        self.setDocument(made)
        self.moveCursor(QTextCursor.MoveOperation.Start)
        # Qt brings the first letter to the upper edge, and the room above it out of sight.
        self.verticalScrollBar().setValue(0)
        self.mark(())

    def mark(self, words: Iterable[str]) -> None:
        """Mark these words wherever they stand, and come to the place where they are nearest together."""
        self._marked = tuple(words)
        places = [(word, at) for word in self._marked for at in _places(self.document(), word)]
        self.setExtraSelections([_shade(at, self._theme) for _word, at in places])
        if not places:
            return
        first, _last = tightest((at.selectionStart(), at.selectionEnd(), word) for word, at in places)
        self.setTextCursor(next(at for _word, at in places if at.selectionStart() == first))
        # Qt brings it to the lower edge, where little of what it is about is seen.
        bar, above = self.verticalScrollBar(), self.viewport().height() // ABOVE
        bar.setValue(bar.value() + self.cursorRect().top() - above)

    def _picture(self, name: str) -> QImage:
        """Give a picture that fits, from the guide's own folder only."""
        path = (self._folder / name).resolve()
        picture = QImage(str(path)) if path.is_relative_to(self._folder.resolve()) else QImage()
        most = max(LEAST, self.viewport().width() - 2 * MARGIN - EDGE)
        sharp = self.devicePixelRatioF()
        if picture.width() > most * sharp:
            picture = picture.scaledToWidth(int(most * sharp), Qt.TransformationMode.SmoothTransformation)
            picture.setDevicePixelRatio(sharp)
        return picture

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Fit the pictures anew."""
        super().resizeEvent(event)
        if self._text and event.oldSize().width() != event.size().width():
            at, marked = self.verticalScrollBar().value(), self._marked
            self.show_markdown(self._text)
            self.verticalScrollBar().setValue(at)
            self.mark(marked)


def _places(document: QTextDocument, word: str) -> Iterator[QTextCursor]:
    at = document.find(word)
    while not at.isNull():
        yield at
        at = document.find(word, at)


def _shade(at: QTextCursor, theme: Theme) -> QTextEdit.ExtraSelection:
    made = QTextEdit.ExtraSelection()
    shape = QTextCharFormat()
    shape.setBackground(QColor(theme.accent_soft))
    shape.setForeground(QColor(theme.ink))
    shape.setFontUnderline(True)
    made.cursor, made.format = at, shape
    return made


def _dress(document: QTextDocument) -> None:
    block = document.begin()
    while block.isValid():
        cursor = QTextCursor(block)
        level = block.blockFormat().headingLevel()
        shape = QTextBlockFormat()
        shape.setTopMargin(2 * AIR if level else AIR / 2)
        shape.setBottomMargin(AIR)
        if not block.text().startswith("\ufffc"):
            shape.setLineHeight(LEADING, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.mergeBlockFormat(shape)
        # Only now: a selected block takes the end of the one before along, and its shape would be the same.
        cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
        letters = cursor.charFormat()
        if level:
            letters.setFont(font(SIZES.get(level, TEXT), bold=True))
            cursor.mergeCharFormat(letters)
        block = block.next()


class GuideWindow(QWidget):
    """The whole guide; Escape closes it, Alt+Left goes back."""

    SPOKEN = QAccessible.Role.Window

    def __init__(self, theme: Theme, parent: QWidget | None = None, folder: Path = GUIDE) -> None:
        """Read the guide from `folder`."""
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle(_("Readyroom: guide"))
        self.resize(SIZE)
        self._book = read_book(folder)
        self._trail: list[str] = []
        self.search = Line()
        self.search.setPlaceholderText(_("Find in the guide"))
        self.search.setAccessibleName(_("Find in the guide"))
        self.search.textChanged.connect(lambda _text: self._list())
        self.search.returnPressed.connect(self._first)
        self.contents = QListWidget()
        furnish(self.contents, _("Pages"))
        self.contents.setWordWrap(True)
        self.contents.currentItemChanged.connect(self._chosen)
        self.contents.itemClicked.connect(self._again)
        self.back = action(_("Back"), self.go_back, "Alt+Left")
        self.page = Page(theme, folder)
        self.page.anchorClicked.connect(self._follow)
        self._build(theme)
        self._list()
        QShortcut(QKeySequence("Escape"), self, self.close)
        QShortcut(QKeySequence("Alt+Left"), self, self.go_back)
        QShortcut(QKeySequence("Ctrl+F"), self, self.search.setFocus)

    def _build(self, theme: Theme) -> None:
        left = pane("canvas", RAIL)
        inside = column(left, (EDGE, EDGE, 12, EDGE), spacing=12)
        inside.addWidget(label(_("Guide"), "heading"))
        inside.addWidget(self.search)
        inside.addWidget(self.contents, 1)
        inside.addLayout(row(self.back, 0))
        self.contents.setStyleSheet(
            f"QListWidget::item {{ padding: 7px 6px; color: {theme.ink}; }}"
            f"QListWidget::item:selected {{ background: {theme.accent_soft}; color: {theme.ink}; }}"
        )
        self.page.setStyleSheet(f"QTextBrowser {{ background: {theme.paper}; border: 0; }}")
        whole = row(left, upright(), self.page, parent=self)
        whole.setStretchFactor(self.page, 1)

    @property
    def at(self) -> str:
        """Give the file's name of the page that is open."""
        return self._trail[-1] if self._trail else FIRST

    def begin(self, name: str = FIRST) -> None:
        """Open anew at a page, without what was looked for and read the last time."""
        self.search.setText("")
        self._trail = []
        self.open_page(name)
        self.search.setFocus()

    def open_page(self, name: str = FIRST) -> None:
        """Open a page by its file's name; one that is not there is the first one."""
        leaf = next((leaf for leaf in self._book if leaf.name == name), self._book[0] if self._book else None)
        if leaf is None:
            self.page.show_markdown(_("The guide did not come with this copy of the program."))
            return
        if not self._trail or self._trail[-1] != leaf.name:
            self._trail.append(leaf.name)
        self.back.setEnabled(len(self._trail) > 1)
        self.page.show_markdown(leaf.text)
        self._mark(leaf)

    def _mark(self, leaf: Leaf) -> None:
        self.contents.blockSignals(True)  # noqa: FBT003 - Qt's own parameter
        for n in range(self.contents.count()):
            if self.contents.item(n).data(NAME) == leaf.name:
                self.contents.setCurrentRow(n)
        self.contents.blockSignals(False)  # noqa: FBT003 - Qt's own parameter

    def go_back(self) -> None:
        """Show the page that was open before."""
        if len(self._trail) > 1:
            self._trail.pop()
            self.open_page(self._trail[-1])

    def _list(self) -> None:
        wanted = self.search.text()
        self.contents.blockSignals(True)  # noqa: FBT003 - Qt's own parameter
        self.contents.clear()
        if wanted.strip():
            rows = [
                (hit.leaf.name, f"{hit.leaf.title}\n… {hit.around} …") for hit in find(self._book, wanted)
            ]
        else:
            rows = [(leaf.name, leaf.title) for leaf in self._book]
            self.page.mark(())
        for name, words in rows or [("", _("Nothing was found. Try another word."))]:
            item = QListWidgetItem(words)
            item.setData(NAME, name)
            if not name:
                item.setFlags(Qt.ItemFlag.NoItemFlags)
            self.contents.addItem(item)
        self.contents.blockSignals(False)  # noqa: FBT003 - Qt's own parameter

    def _first(self) -> None:
        item = self.contents.item(0)
        if item is not None and item.data(NAME):
            self.contents.setCurrentRow(0)
            self._chosen(item)

    def _chosen(self, item: QListWidgetItem | None, _before: object = None) -> None:
        if item is None or not item.data(NAME):
            return
        self.open_page(item.data(NAME))
        self.page.mark(self._wanted())

    def _again(self, item: QListWidgetItem) -> None:
        """Come back to what was found, from wherever on the page one has read on."""
        if item.data(NAME) == self.at and self._wanted():
            self.page.mark(self._wanted())

    def _wanted(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(self.search.text().casefold().split()))

    def _follow(self, link: QUrl) -> None:
        if link.isRelative() and link.path().endswith(".md"):
            self.open_page(link.path())
