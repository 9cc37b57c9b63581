"""The line that says how many steps a jump left out: to the first of them, or pass them over."""

from PySide6.QtWidgets import QWidget

from ui.facilitator.blocks import left_out_words
from ui.facilitator.lectern import Lectern
from ui.facilitator.path_doing import pass_over
from ui.facilitator.pieces import action, label, row, show_tip
from workshop.language import _, ngettext
from workshop.scene import Scene
from workshop.timing import left_off, left_out


class LeftOutLine(QWidget):
    """“3 steps before this one were left out.” and what can be done about them."""

    def __init__(self, lectern: Lectern) -> None:
        """Begin hidden."""
        super().__init__()
        self._lectern = lectern
        self.numbers: tuple[int, ...] = ()
        self.words = label("", "soft")
        self.back = action("", self.go_back, _("Backspace"))
        self.key = label(_("Backspace"), "soft")
        self.over = action(_("Pass over"), self.pass_over)
        row(self.words, 16, self.back, 10, self.key, 16, self.over, 0, parent=self)
        self.layout().setContentsMargins(0, 0, 0, 8)  # type: ignore[union-attr]
        self.hide()

    def show_scene(self, scene: Scene) -> None:
        """Say how many were left out, unless one is away from where the agenda goes on."""
        away = left_off(scene.agenda, scene.number)
        self.numbers = () if away or scene.read_only else left_out(scene.agenda, scene.number)
        self.setVisible(bool(self.numbers))
        if not self.numbers:
            return
        n = len(self.numbers)
        self.words.setText(left_out_words(scene))
        self.back.setText(ngettext("Go there", "Go to the first", n))
        titles = ", ".join(f"“{scene.agenda[number - 1].title}”" for number in self.numbers)
        show_tip(self.words, titles)
        self.back.setAccessibleName(
            _("Go to “{title}”").format(title=scene.agenda[self.numbers[0] - 1].title)
        )
        self.over.setAccessibleName(_("Pass over {titles}").format(titles=titles))
        # The key goes first to a vote that was left open.
        self.key.setVisible(not scene.open_elsewhere)

    def go_back(self) -> None:
        """Go to the first that was left out; what is left by it waits."""
        if self.numbers:
            self._lectern.do(self._lectern.session.agenda.goto, self.numbers[0])

    def pass_over(self) -> None:
        """Pass over all that was left out."""
        if self.numbers:
            pass_over(self._lectern, self.numbers)
