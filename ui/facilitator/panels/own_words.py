"""Own words: sentences from phones or typed; the room sees those that were released."""

from ui.facilitator.lectern import Lectern
from ui.facilitator.panels.panel import Standing
from ui.facilitator.panels.reasons import ReasonsPanel
from ui.facilitator.seeing import room_words
from ui.theme import Theme
from workshop.language import _, ngettext
from workshop.scene import Scene


class OwnWordsPanel(ReasonsPanel):
    """As for reasons, but nothing is sorted."""

    sorts = False

    def __init__(self, theme: Theme, lectern: Lectern) -> None:
        """Begin empty."""
        super().__init__(theme, lectern)
        self.line.setPlaceholderText(_("Write a worry or a hope, Enter adds it."))
        self.line.setAccessibleName(_("New worry or hope"))
        self.list.setAccessibleName(_("Worries and hopes"))

    def keys(self) -> str:
        """Say which keys do what."""
        return _("L shows to the room, F2 edits")

    def standing(self, scene: Scene) -> Standing:
        """Say how many there are and how many the room sees."""
        blockers = scene.material.blockers
        n, shown = len(blockers), sum(1 for b in blockers if b.released)
        if not n:
            return Standing(_("Nothing written yet"), more=_("The room sees only what you release."))
        words = ngettext("{n} sentence", "{n} sentences", n).format(n=n)
        seen = ngettext("{n} released", "{n} released", shown).format(n=shown)
        usual = _("The room sees only what you release.")
        more = room_words(scene, self.frozen, usual) if shown else usual
        return Standing(f"{words} · {seen}", more=more)
