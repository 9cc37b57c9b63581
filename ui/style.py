"""Qt's palette and style sheet, made from the tokens in ui/theme.py."""

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from ui.theme import CLOCK, CONTRAST, DARK, HEADING, LABEL, LARGE, LIGHT, STRONG, TAB, TEXT, THEMES, Theme
from ui.widgets.fonts import font, pixels

DIM = 128
_SIZE = re.compile(r"font-size: (\d+)px")

Role = QPalette.ColorRole


def pick(app: QApplication, wanted: str) -> Theme:
    """Give the theme called `wanted` (light, dark or contrast), or else the one the desktop has."""
    if chosen := {str(name): theme for name, theme in THEMES.items()}.get(wanted):
        return chosen
    hints = app.styleHints()
    if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return CONTRAST
    scheme = hints.colorScheme()
    if scheme != Qt.ColorScheme.Unknown:
        return DARK if scheme == Qt.ColorScheme.Dark else LIGHT
    return DARK if app.palette().color(Role.WindowText).lightness() > DIM else LIGHT


def apply(app: QApplication, theme: Theme) -> None:
    """Dress the whole program in a theme."""
    app.setStyle("Fusion")
    app.setFont(font(TEXT))
    app.setPalette(palette(theme))
    app.setStyleSheet(sheet(theme))


def palette(theme: Theme) -> QPalette:
    """Make Qt's palette from a theme."""
    made = QPalette()
    colours = {
        Role.Window: theme.paper,
        Role.Base: theme.paper,
        Role.AlternateBase: theme.canvas,
        Role.Button: theme.paper,
        Role.WindowText: theme.ink,
        Role.Text: theme.ink,
        Role.ButtonText: theme.ink,
        Role.ToolTipBase: theme.paper,
        Role.ToolTipText: theme.ink,
        Role.PlaceholderText: theme.ink_soft,
        Role.Highlight: theme.accent_soft,
        Role.HighlightedText: theme.ink,
        Role.Accent: theme.accent,
        Role.Link: theme.accent,
        Role.Mid: theme.line,
    }
    for role, colour in colours.items():
        made.setColor(role, QColor(colour))
    for role in (Role.WindowText, Role.Text, Role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.outline))
    return made


def sheet(theme: Theme) -> str:
    """Make Qt's style sheet from a theme."""
    parts = (
        _PANES.format(t=theme),
        _words(theme),
        _controls(theme),
        _buttons(theme),
        _RAIL.format(t=theme),
        _SCROLL.format(t=theme),
    )
    return _SIZE.sub(lambda size: f"font-size: {pixels(int(size[1]))}px", "".join(parts))


_PANES = """
QFrame[pane="paper"] {{ background: {t.paper}; }}
QFrame[pane="canvas"] {{ background: {t.canvas}; }}
QFrame[pane="floating"] {{ background: {t.paper}; border: 1px solid {t.outline}; border-radius: 6px; }}
QFrame[pane="line"] {{ background: {t.line}; border: 0; }}
QScrollArea, QScrollArea > QWidget > QWidget {{ background: transparent; border: 0; }}
QScrollArea[look="sheets"] {{ border: 2px solid transparent; }}
QScrollArea[look="sheets"]:focus {{ border-color: {t.accent}; border-radius: 4px; }}
QPlainTextEdit[look="large"] {{ font-size: 20px; }}
QListView {{ background: transparent; border: 0; outline: 0; }}
QListView[look="plain"]::item {{ padding: 0 8px; }}
QListView[look="plain"]::item:selected {{ background: {t.accent_soft}; color: {t.ink}; }}
QTableView {{ background: transparent; border: 2px solid transparent; outline: 0; }}
QTableView:focus {{ border-color: {t.accent}; border-radius: 6px; }}
QTableView::item {{ padding: 0 16px 0 0; }}
QTableView::item:selected {{ background: {t.accent_soft}; color: {t.ink}; }}
QToolTip {{ background: {t.paper}; color: {t.ink}; border: 1px solid {t.line}; padding: 4px; }}
QHeaderView {{ background: {t.paper}; border: 0; }}
QHeaderView::section {{
  background: {t.paper}; color: {t.ink_soft}; border: 0; border-bottom: 1px solid {t.line}; font-size: 12px;
  padding: 0 16px 0 0; }}
"""

_RAIL = """
QPushButton[look="quiet"] {{
  color: {t.ink_soft}; background: transparent; border: 0; border-bottom: 2px solid transparent;
  padding: 2px 0 0 0; font-size: 12px; }}
QPushButton[look="quiet"]:hover {{ border-bottom-color: {t.line}; }}
QPushButton[look="quiet"]:focus {{ border-bottom-color: {t.accent}; }}
QPushButton[look="rail"] {{
  color: {t.ink_soft}; background: transparent; border: 0; border-bottom: 2px solid transparent;
  padding: 1px 0 0 0; text-align: left; font-size: 12px; }}
QPushButton[look="rail"]:hover {{ color: {t.ink}; }}
QPushButton[look="rail"]:focus {{ color: {t.accent}; border-bottom-color: {t.accent}; }}
"""

_SCROLL = """
QScrollBar:vertical {{ width: 8px; background: transparent; margin: 0; }}
QScrollBar:horizontal {{ height: 8px; background: transparent; margin: 0; }}
QScrollBar::handle {{ background: {t.outline}; border-radius: 4px; min-height: 32px; min-width: 32px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QMenu {{ background: {t.paper}; border: 1px solid {t.line}; padding: 4px; }}
QMenu::item {{ padding: 6px 16px; }}
QMenu::item:selected {{ background: {t.accent_soft}; color: {t.ink}; }}
"""


def _words(theme: Theme) -> str:
    roles = {
        "soft": (LABEL, theme.ink_soft, ""),
        "text": (TEXT, theme.ink, ""),
        "quiet": (TEXT, theme.ink_soft, ""),
        "bold": (TEXT, theme.ink, "font-weight: 700;"),
        "strong": (STRONG, theme.ink, "font-weight: 700;"),
        "heading": (HEADING, theme.ink, "font-weight: 700;"),
        "clock": (CLOCK, theme.ink, "font-weight: 700;"),
        "nearly": (CLOCK, theme.amber, "font-weight: 700;"),
        "over": (CLOCK, theme.warm, "font-weight: 700;"),
        "large": (LARGE, theme.ink, ""),
        "warm": (LABEL, theme.warm, ""),
        "warm-text": (TEXT, theme.warm, ""),
        "late": (STRONG, theme.warm, "font-weight: 700;"),
        "amber": (TEXT, theme.amber, ""),
        "warned": (TEXT, theme.amber, "font-weight: 700;"),
        "note": (LABEL, theme.amber, ""),
        "good": (LABEL, theme.good, ""),
    }
    return "".join(
        f'QLabel[role="{name}"] {{ font-size: {size}px; color: {colour}; {more} }}\n'
        for name, (size, colour, more) in roles.items()
    )


def _controls(theme: Theme) -> str:
    t = theme
    return f"""
QLineEdit, QPlainTextEdit, QComboBox {{
  background: transparent; color: {t.ink}; border: 0; border-bottom: 1px solid {t.ink_soft};
  border-radius: 0; padding: 3px 0 4px 0;
  selection-background-color: {t.accent}; selection-color: {t.on_accent}; }}
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QComboBox:on {{
  border-bottom: 2px solid {t.accent}; padding-bottom: 3px; }}
QLineEdit[wrong="true"] {{ border-bottom: 2px solid {t.warm}; color: {t.warm}; padding-bottom: 3px; }}
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled {{
  color: {t.ink_soft}; border-bottom-color: {t.line}; }}
QLineEdit[look="slot"] {{
  background: {t.paper}; border: 2px solid {t.accent}; border-radius: 4px; padding: 0; font-size: 16px; }}
QLineEdit[look="slot"][wrong="true"] {{ border-color: {t.warm}; color: {t.warm}; }}
QLineEdit[look="title"] {{ font-size: 16px; font-weight: 700; }}
QPlainTextEdit[look="title"] {{ font-size: 16px; font-weight: 700; }}
QComboBox::drop-down {{ border: 0; width: 16px; }}
QComboBox QAbstractItemView {{ background: {t.paper}; border: 1px solid {t.line};
  selection-background-color: {t.accent_soft}; selection-color: {t.ink}; padding: 4px; }}
"""


def _buttons(theme: Theme) -> str:
    t = theme
    return f"""
QPushButton[look="action"] {{
  color: {t.accent}; background: transparent; border: 0; border-bottom: 2px solid transparent;
  padding: 3px 0 1px 0; text-align: left; }}
QPushButton[look="action"]:hover {{ border-bottom-color: {t.line}; }}
QPushButton[look="action"]:focus {{ background: {t.accent_soft}; border-bottom-color: {t.accent}; }}
QPushButton[look="action"]:disabled {{ color: {t.outline}; }}
QPushButton[look="tab"], QPushButton[look="column"] {{
  color: {t.ink_soft}; background: transparent; font-size: {TAB}px; }}
QPushButton[look="tab"] {{
  border: 0; border-bottom: 2px solid transparent; padding: 6px 0 8px 0; text-align: left; }}
QPushButton[look="column"] {{ border: 2px solid transparent; padding: 4px 6px 8px 6px; }}
QPushButton[look="tab"]:checked, QPushButton[look="column"]:checked {{
  color: {t.ink}; font-weight: 700; border-bottom-color: {t.accent}; }}
QPushButton[look="tab"]:focus {{
  color: {t.accent}; background: {t.accent_soft}; border-bottom-color: {t.accent}; }}
QPushButton[look="column"]:focus {{ color: {t.accent}; border: 2px solid {t.accent}; border-radius: 4px; }}
QRadioButton {{ spacing: 10px; border: 2px solid transparent; border-radius: 4px; padding: 1px; }}
QRadioButton:focus {{ border-color: {t.accent}; }}
QRadioButton::indicator {{ width: 12px; height: 12px; border: 1px solid {t.outline}; border-radius: 7px; }}
QRadioButton::indicator:checked {{
  width: 6px; height: 6px; border: 4px solid {t.accent}; border-radius: 7px; background: {t.paper}; }}
"""
