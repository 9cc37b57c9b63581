"""The room check in the middle of the tab: open the room, wait for one phone, see it arrive."""

from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QWidget

from ui.bridge import Errands
from ui.facilitator.address import address_words
from ui.facilitator.lectern import Lectern
from ui.facilitator.marks import Mark
from ui.facilitator.phones.connections import Connections
from ui.facilitator.phones.help import Fold, Help
from ui.facilitator.phones.side import PhonesSide
from ui.facilitator.phones.square import Square
from ui.facilitator.pieces import Field, StepButton, action, column, label, pile, row, scrolling
from ui.phone.adapters import Adapter, adapters
from ui.theme import EDGE, Theme
from workshop.language import _, ngettext
from workshop.model import Phones
from workshop.problems import Refusal
from workshop.scene import Scene

LOOK = 3000


class PhonesPage(QFrame):
    """Opens and closes the room for phones, and says whether it works."""

    def __init__(self, theme: Theme, lectern: Lectern, errands: Errands) -> None:
        """Begin closed; `side` stands in the right column."""
        super().__init__()
        self.setProperty("pane", "paper")
        self._theme, self._lectern, self._errands = theme, lectern, errands
        self._scene: Scene | None = None
        self._busy = False
        self.side = PhonesSide(theme, lectern, errands)
        self.title = label(_("Will phones work in this room?"), "heading")
        self.more = label("", "soft", wrap=True)
        self.connections = Connections()
        self.connections.chosen.connect(self._move)
        self.step = StepButton(theme, _("Open the room for phones"))
        self.step.clicked.connect(self.go_on)
        self.square = Square()
        self.address, self.name, self.code = label("", "heading"), label("", "soft"), label("", "clock")
        self.mark, self.arrived = Mark(theme, "ring"), label("", "strong")
        self.counted = label("", "soft", wrap=True)
        self.card = action(_("Show the room how to join"), self._show_join, "J")
        self.shut = action(_("Close the room"), self.shut_room)
        self.wifi = Field(_("Name of the Wi-Fi, for the wall"))
        self.wifi.edit.editingFinished.connect(self._set_wifi)
        self.anew = action(_("Start joining anew"), self.start_anew)
        self.strangers = Fold(
            _("Too many have joined, or people you do not know"), _explain_anew(), self.anew
        )
        self.help = Help(theme)
        self._opened = QWidget()
        self._build()
        self._look = QTimer(self, interval=LOOK)
        self._look.timeout.connect(self._look_again)

    def _build(self) -> None:
        words = column(spacing=2)
        pile(words, label(_("Scan the square, or open"), "soft"), self.address, self.name, 10)
        pile(words, label(_("and type the code"), "soft"), self.code, 12)
        words.addLayout(row(self.mark, 8, self.arrived, 0))
        pile(words, self.counted, 0)
        inside = row(self.square, 24, words, parent=self._opened)
        inside.setStretchFactor(words, 1)
        body = QWidget()
        about = column(body, (0, 0, EDGE, EDGE))
        pile(about, self.connections, 16, self._opened, 16, self.wifi, 24, self.help, 6, self.strangers, 0)
        whole = column(self, (EDGE, 22, EDGE, 24))
        pile(whole, self.title, 4, self.more, 16, scrolling(body), 16)
        whole.addLayout(row(self.step, self.card, self.shut, 0, spacing=24))

    def showEvent(self, _event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Look at the connections while the tab is open."""
        self._look_again()
        self._look.start()

    def hideEvent(self, _event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Stop looking."""
        self._look.stop()

    def _look_again(self) -> None:
        self.connections.show_adapters(adapters(), self._lectern.phones.adapter)

    def show_scene(self, scene: Scene) -> None:
        """Show whether the room is open and who has come."""
        self._scene = scene
        self.side.show_scene(scene)
        phones, begun = scene.phones, scene.workshop is not None
        self._opened.setVisible(phones is not None)
        for piece in (self.card, self.shut, self.strangers):
            piece.setVisible(phones is not None)
        self.step.setVisible(phones is None)
        self.step.setEnabled(begun and not scene.read_only and not self._busy)
        self.wifi.setEnabled(begun and not scene.read_only)
        self.wifi.show_text(self._lectern.session.people.wifi())
        self.more.setText(self._explain(scene))
        if phones is not None:
            self._show_open(scene, phones)

    def _explain(self, scene: Scene) -> str:
        if scene.workshop is None:
            return _("Add a workshop from a template on the tab Prepare first.")
        if scene.phones is None:
            return _(
                "Connect this laptop to the room’s Wi-Fi, open the room, and try it with your own phone."
            )
        return address_words(scene.phones) or _(
            "The room is open. Answers reach this laptop and nothing else."
        )

    def _show_open(self, scene: Scene, phones: Phones) -> None:
        joined = scene.presence.joined
        self.square.show_text(phones.join_url)
        self.address.setText(phones.address)
        self.name.setText(_("or {name}").format(name=phones.name) if phones.name else "")
        self.code.setText(" ".join(phones.code))
        arrived = bool(phones.arrived)
        self.mark.show_state(
            "tick" if arrived else "ring", self._theme.good if arrived else self._theme.amber
        )
        self.arrived.setText(
            _("A phone has arrived: phones work here.") if arrived else _("Waiting for the first phone …")
        )
        self.counted.setText(joined_words(joined, phones.connected) if joined else "")
        words = _("Take the join card away") if scene.joining else _("Show the room how to join")
        self.card.setText(words)
        self.card.setAccessibleName(words)

    def go_on(self) -> None:
        """Open the room at the chosen connection."""
        adapter = self.connections.adapter
        scene = self._scene
        if adapter is not None and scene is not None and scene.phones is None and self.step.isEnabled():
            self._open(adapter)

    def _open(self, adapter: Adapter) -> None:
        self._busy = True
        self.step.setEnabled(False)
        self.more.setText(_("The room is being opened …"))
        phones = self._lectern.phones

        def work() -> str:
            try:
                phones.open(adapter)
            except Refusal as refused:
                return refused.sentence
            return ""

        self._errands.run(self, work, self._opened_now)

    def _opened_now(self, refused: str | None) -> None:
        self._busy = False
        if refused is None:
            refused = _("The room could not be opened. Choose another connection; the log says why.")
        if self._scene is not None:
            self.show_scene(self._lectern.session.scene())
        if refused:
            self.more.setText(refused)
            self._lectern.say(refused)

    def _move(self, adapter: Adapter) -> None:
        if self._lectern.phones.is_open:
            self._open(adapter)

    def shut_room(self) -> None:
        """Close the room to phones."""
        self._errands.run(self, self._lectern.phones.close, lambda _done: None)

    def _show_join(self) -> None:
        on = self._scene is not None and not self._scene.joining
        self._lectern.do(partial(self._lectern.session.people.show_join, on))

    def start_anew(self) -> None:
        """Give the room another code, so that whoever has answered nothing joins again."""
        gone: list[int] = []
        if self._lectern.do(lambda: gone.append(self._lectern.phones.start_anew())):
            words = ngettext(
                "The room has a new code: {code}. {n} phone has to join again.",
                "The room has a new code: {code}. {n} phones have to join again.",
                gone[0],
            )
            self._lectern.say(words.format(code=self._lectern.session.people.code(), n=gone[0]))
            self.strangers.fold(on=False)

    def _set_wifi(self) -> None:
        if self.wifi.edit.isModified():
            self.wifi.edit.setModified(False)
            self._lectern.do(self._lectern.session.people.set_wifi, self.wifi.text())

    def flush(self) -> None:
        """Save what is being written."""
        self._set_wifi()
        self.side.flush()


def _explain_anew() -> str:
    return _(
        "This gives the room another code. Who has answered something stays in, and all that was counted "
        "stays; everybody else joins again with the new code on the wall. Personal cards stay good; the "
        "squares on them have the old code, so the new one is typed."
    )


def joined_words(joined: int, connected: int) -> str:
    """Say how many have joined and how many of them are there at this moment."""
    came = ngettext("{n} has joined", "{n} have joined", joined).format(n=joined)
    return _("{came}, {connected} connected now").format(came=came, connected=connected)
