"""The laptop's connections to choose from, the best one chosen."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from ui.facilitator.layouts import empty
from ui.facilitator.pieces import column, label, row
from ui.phone.adapters import Adapter
from workshop.language import _

INDENT = 28


class Connections(QWidget):
    """One row a connection: its kind in words, the address phones would get, its own name."""

    chosen = Signal(object)

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__()
        self._rows = column(self, spacing=2)
        self._shown: tuple[Adapter, ...] = ()
        self._used: Adapter | None = None
        self.buttons: dict[str, QRadioButton] = {}
        self._group = QButtonGroup(self)

    def show_adapters(self, found: tuple[Adapter, ...], used: Adapter | None = None) -> None:
        """Show the connections; the one that is used is chosen, or else what was chosen while it is there."""
        if (found, used) == (self._shown, self._used):
            return
        before = used or self.adapter
        self._shown, self._used = found, used
        empty(self._rows)
        self.buttons = {}
        self._group = QButtonGroup(self)
        for adapter in found:
            self._rows.addWidget(self._row(adapter))
        keep = before.address if before and before.address in self.buttons else found[0].address
        self.buttons[keep].setChecked(True)

    def _row(self, adapter: Adapter) -> QWidget:
        button = QRadioButton(f"{kind_words(adapter)}   {adapter.address}")
        button.setAccessibleName(f"{kind_words(adapter)} {adapter.address}")
        button.clicked.connect(lambda: self.chosen.emit(adapter))
        self._group.addButton(button)
        self.buttons[adapter.address] = button
        made = QWidget()
        said = [adapter.name, _("chosen for you") if adapter.best else _hint(adapter)]
        hint = label(" · ".join(filter(None, said)), "soft")
        row(button, 12, hint, 0, parent=made)
        return made

    @property
    def adapter(self) -> Adapter | None:
        """Give the chosen connection."""
        return next((a for a in self._shown if self.buttons[a.address].isChecked()), None)


def kind_words(adapter: Adapter) -> str:
    """Name the kind of a connection."""
    return {
        "wifi": _("Wi-Fi"),
        "cable": _("Cable"),
        "hotspot": _("This laptop’s hotspot"),
        "vpn": _("VPN"),
        "virtual": _("Virtual machine"),
        "link-local": _("No network"),
        "loopback": _("This laptop only"),
        "other": _("Other connection"),
    }[adapter.kind]


def _hint(adapter: Adapter) -> str:
    return {
        "vpn": _("phones do not reach this"),
        "virtual": _("phones do not reach this"),
        "link-local": _("the network gave no address"),
        "loopback": _("there is no network; for a look at the page on this laptop"),
    }.get(adapter.kind, "")
