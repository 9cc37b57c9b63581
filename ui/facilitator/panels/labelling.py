"""Labelling: phones label by themselves, or cards are keyed in; what the machine reached stands beside it."""

from PySide6.QtWidgets import QWidget

from ui.facilitator.lectern import Lectern
from ui.facilitator.panels.cards_keyed import LETTERS, KeyedCards
from ui.facilitator.panels.kept import KeptCards
from ui.facilitator.panels.panel import Panel, Standing, Step
from ui.facilitator.panels.reached import before_and_after, reached
from ui.facilitator.pieces import column, label, row
from ui.facilitator.seeing import room_words
from ui.facilitator.vote.people import PresentRow
from ui.facilitator.vote.ways import WayButton
from ui.theme import Theme
from workshop.activities import KINDS
from workshop.language import _, ngettext
from workshop.model import Form
from workshop.scene import Scene

PHONES, CARDS = "phone", "cards"
ROUNDS = 2


class LabellingPanel(Panel):
    """The first and the second attempt."""

    stretches = True

    def __init__(self, theme: Theme, lectern: Lectern) -> None:
        """Begin with phones where the room is open for them, else with cards."""
        super().__init__(theme, lectern)
        self._scene: Scene | None = None
        self._chosen = ""
        self.sentence = label("", "amber", wrap=True)
        self.teams = label("", "text", wrap=True)
        self.buttons = {PHONES: WayButton(theme, _("Phones")), CARDS: WayButton(theme, _("Cards"))}
        for key, button in self.buttons.items():
            button.clicked.connect(lambda _on=False, way=key: self.choose(way))
            button.stepped.connect(lambda by: self.choose(CARDS if by > 0 else PHONES))
        words = label(_("Labels by"), "soft")
        words.setContentsMargins(0, 0, 0, 3)
        self.ways = QWidget()
        row(words, 10, *self.buttons.values(), 0, spacing=8, parent=self.ways)
        self.figures = label("", "strong", wrap=True)
        self.doubtful = label("", "soft", wrap=True)
        self.cards = KeyedCards(theme, lectern)
        self.cards.said.connect(lectern.say)
        self.kept = KeptCards(lectern)
        self.people = PresentRow(theme, lectern)
        inside = column(self, spacing=14)
        for piece in (
            self.sentence,
            self.ways,
            self.teams,
            self.figures,
            self.doubtful,
            self.cards,
            self.kept,
        ):
            inside.addWidget(piece)
        inside.addStretch(1)
        inside.addWidget(self.people)

    def show_scene(self, scene: Scene) -> None:
        """Show the round and how far the machine is."""
        before, self._scene = self._scene, scene
        activity = scene.activity
        if activity is None:
            return
        missing = KINDS[activity.kind].missing(activity, scene.material) if scene.round is None else ""
        open_ = scene.state == "open" and not scene.read_only
        carded = open_ and self.way == CARDS
        self.sentence.setText(missing)
        self.sentence.setVisible(bool(missing))
        for key, button in self.buttons.items():
            button.setVisible(key == CARDS or scene.phones is not None)
            button.setChecked(key == self.way)
        self.ways.setVisible(open_)
        self.teams.setText(_teams(scene))
        self.teams.setVisible(not carded and not missing and scene.state in {"ready", "open"})
        self._show_figures(scene)
        self.cards.show_scene(scene)
        self.cards.setVisible(carded)
        self.kept.show_scene(scene)
        self.people.show_scene(scene, "")
        if carded and (before is None or before.state != "open"):
            self.cards.put_up()

    def _show_figures(self, scene: Scene) -> None:
        taught = scene.material.taught
        again = scene.activity is not None and scene.activity.kind != "labelling"
        words = before_and_after(taught) if again else reached(taught, scene.rules)
        self.figures.setText(words)
        self.figures.setVisible(bool(words))
        unsure = taught.unsure if taught and again and scene.state == "ready" else ()
        listed = "\n".join(f"{n}. {message.text}" for n, message in enumerate(unsure, 1))
        self.doubtful.setText(listed)
        self.doubtful.setVisible(bool(listed))

    @property
    def way(self) -> str:
        """Give how labels come in now."""
        phones = self._scene is not None and self._scene.phones is not None
        if self._chosen == PHONES and not phones:
            return CARDS
        return self._chosen or (PHONES if phones else CARDS)

    def choose(self, way: str) -> None:
        """Let labels come in another way; what came in stays. The wall shows the message only for cards."""
        self._chosen = way
        if self._scene is None:
            return
        self.show_scene(self._scene)
        if way == CARDS:
            self.cards.put_up()
        else:
            self.lectern.do(self.lectern.session.lines.show, "")
        self.begin()

    def standing(self, scene: Scene) -> Standing:
        """Say how many have labelled and how many labels there are."""
        if scene.state not in {"open", "revealed"}:
            return super().standing(scene)
        counted = _counted(scene)
        if scene.state == "open":
            usual = _("The room sees how far the machine is.")
            seen = room_words(scene, self.frozen, usual, moves=True)
            more = f"{_('Single labels are seen by nobody.')} {seen}"
            return Standing(_("Open · {counted}").format(counted=counted), "dot", more, people=True)
        return Standing(_("Closed · {counted}").format(counted=counted), "tick")

    def step(self, scene: Scene) -> Step:
        """Start, open, close, next."""
        rounds, activity = self.lectern.session.rounds, scene.activity
        if activity is None or activity.state == "ahead":
            return super().step(scene)
        missing = KINDS[activity.kind].missing(activity, scene.material)
        if scene.state == "ready" and not missing:
            return Step(_("Open labelling"), lambda: self.lectern.do(rounds.open))
        if scene.state == "open":
            return Step(_("Close labelling"), self._close)
        return super().step(scene)

    def _close(self) -> None:
        self.lectern.do(self.lectern.session.lines.show, "")
        self.lectern.do(self.lectern.session.rounds.close)

    def offers(self, scene: Scene) -> tuple[Step, ...]:
        """Offer to label on, once."""
        again = scene.state == "revealed" and len(scene.rounds) < ROUNDS and not scene.read_only
        revote = self.lectern.session.rounds.revote
        return (Step(_("Label on"), lambda: self.lectern.do(revote)),) if again else ()

    def flush(self) -> bool:
        """Save what is being written."""
        return self.kept.flush()

    def begin(self) -> None:
        """Stand where labels are keyed in, or in the first place to write."""
        open_ = self._scene is not None and self._scene.state == "open"
        if open_ and self.way == CARDS:
            self.cards.begin()
        elif open_:
            self.buttons[self.way].setFocus()
        else:
            self.kept.begin()


def _teams(scene: Scene) -> str:
    """Give the label guide, one line a team with its letter."""
    pack = scene.material.pack
    if pack is None:
        return ""
    return "\n".join(
        f"{letter}  {team.name}: {team.guide}" if team.guide else f"{letter}  {team.name}"
        for letter, team in zip(LETTERS, pack.teams, strict=False)
    )


def _counted(scene: Scene) -> str:
    tally = scene.tally
    people, labels = (tally.answered, tally.questions[0].answered) if tally else (0, 0)
    said = [
        ngettext("{n} has labelled", "{n} have labelled", people).format(n=people),
        ngettext("{n} label", "{n} labels", labels).format(n=labels),
    ]
    form: Form | None = scene.round.form if scene.round else None
    taught = scene.material.taught
    if form and taught and scene.activity and scene.activity.kind == "labelling":
        said.append(_("{n} of {all} messages").format(n=taught.labelled, all=len(form.rows)))
    return " · ".join(said)
