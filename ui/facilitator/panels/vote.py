"""A vote: answers come in by any way while it is open, the private tally, then what the room saw."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from ui.facilitator.actions import Action
from ui.facilitator.lectern import Lectern
from ui.facilitator.panels.kept import KeptCards
from ui.facilitator.panels.panel import LEAST, Panel, Standing, Step
from ui.facilitator.passing.page import PassPage
from ui.facilitator.pieces import column, label, pile, scrolling
from ui.facilitator.slips.page import SlipPage
from ui.facilitator.slips.papers import slip_paper, table_paper
from ui.facilitator.vote.legends import Legends
from ui.facilitator.vote.people import PresentRow
from ui.facilitator.vote.sheet import Sheet
from ui.facilitator.vote.shown import asked_form, recalled_words, rule_words, shown_vote, talk_words
from ui.facilitator.vote.standing import repeats, sheet_keys, standing
from ui.facilitator.vote.void import VoidRow
from ui.facilitator.vote.ways import HANDS, PASSED, PHONES, SLIPS, TABLES, WayBar
from ui.theme import Theme
from workshop.activities import KINDS
from workshop.language import _
from workshop.scene import Scene


class VotePanel(Panel):
    """All kinds that are voted on."""

    stretches = True

    def __init__(self, theme: Theme, lectern: Lectern) -> None:
        """Begin empty."""
        super().__init__(theme, lectern)
        self.ways = WayBar(theme)
        self.ways.chosen.connect(self._change_way)
        self.sheet = Sheet(theme, self._key_in)
        self.sheet.left.connect(lambda by: self.focusNextPrevChild(by > 0))
        self.sheet.stood.connect(self._stand)
        self.papers = {
            SLIPS: SlipPage(theme, lectern.session, slip_paper),
            TABLES: SlipPage(theme, lectern.session, table_paper),
        }
        for page in self.papers.values():
            page.left.connect(lambda by: self.focusNextPrevChild(by > 0))
        self.passing = PassPage(theme, lectern.session)
        self.passing.returned.connect(self.begin)
        self.rule, self.recalled = (label("", "soft", wrap=True) for _n in range(2))
        for words in (self.rule, self.recalled):
            words.setContentsMargins(0, 0, 0, 10)
        self.legends = Legends(theme, self, LEAST)
        self.key, self.legend, self.talk = self.legends.key, self.legends.legend, self.legends.talk
        self.sentence = label("", "amber", wrap=True)
        self.kept, self.void = KeptCards(lectern), VoidRow(lectern)
        self.people = PresentRow(theme, lectern)
        self.present, self.reading = self.people.present, self.people.reading
        self._counted = QWidget()
        self._build()
        self._of, self._state = "", ""
        self._scene: Scene | None = None

    def _build(self) -> None:
        below = column(self._counted, spacing=24)
        below.addWidget(self.sheet)
        below.addWidget(self.kept)
        below.addStretch(1)
        self._scroll = scrolling(self._counted)
        self.ways.setContentsMargins(0, 0, 0, 12)
        inside = column(self)
        pile(inside, self.sentence, self.void, self.rule, self.recalled, self.ways, self.key)
        for page in self.papers.values():
            inside.addWidget(page, 1)
        inside.addWidget(self.passing, 1)
        pile(inside, self._scroll, 10, self.legends.line, 8, self.people)

    def show_scene(self, scene: Scene) -> None:
        """Show the newest round, or what will be asked."""
        self._scene, activity = scene, scene.activity
        if activity is None or scene.workshop is None:
            return
        missing = KINDS[activity.kind].missing(activity, scene.material) if scene.round is None else ""
        advice = KINDS[activity.kind].advice(activity, scene.material) if scene.round is None else ""
        self.sentence.setText(missing or advice)
        self.sentence.setVisible(bool(missing or advice))
        self.kept.show_scene(scene)
        self.void.show_scene(scene)
        form = None if missing else asked_form(scene)
        self.sheet.setVisible(form is not None)
        self.rule.setText(rule_words(scene, form))
        self.rule.setVisible(bool(self.rule.text()))
        self.recalled.setText(recalled_words(scene, form))
        self.recalled.setVisible(bool(self.recalled.text()))
        self._show_ways(scene)
        self.legends.show_form(form, seen=not self._scroll.isHidden())
        if form is None:
            self.talk.setText("")
            return
        shown = shown_vote(self.lectern.session, scene, form, by_hand=self.ways.key == HANDS)
        fresh = (scene.round.id if scene.round else "", scene.state)
        self.sheet.show_vote(shown)
        self.talk.setText(talk_words(shown) if scene.round else "")
        if fresh != (self._of, self._state):
            self._of, self._state = fresh
            self._scroll.verticalScrollBar().setValue(0)
            if scene.state == "open" and self.ways.key == HANDS:
                self.sheet.begin()

    def _show_ways(self, scene: Scene) -> None:
        """Show how answers come while the vote is open, and the sheet of the chosen way."""
        open_ = scene.state == "open" and not scene.read_only
        self.ways.show_scene(scene)
        self.ways.setVisible(open_)
        way = self.ways.key if open_ else ""
        self.people.show_scene(scene, _("Enter or Tab: next count") if way == HANDS else "")
        for key, page in self.papers.items():
            page.show_scene(scene, chosen=way == key)
        self.passing.show_scene(scene)
        self.passing.setVisible(way == PASSED)
        self._scroll.setVisible(way in {"", HANDS, PHONES})

    def _change_way(self, _key: str) -> None:
        if self._scene is not None:
            self.people.reading.show_text("")
            self.show_scene(self._scene)
            self.begin()

    def _stand(self, box: QRect, question: str) -> None:
        """Keep the slot in sight, and say the whole statement whose short label stands on the sheet."""
        around = self._scroll.viewport().height() // 3
        at = self.sheet.mapTo(self._counted, box.center())
        self._scroll.ensureVisible(0, at.y(), 0, around)
        form = self._scene.round.form if self._scene and self._scene.round else None
        asked = form.questions if form and form.shape == "list" else ()
        self.reading.show_text(next((q.text for q in asked if q.key == question), ""))

    def _key_in(self, question: str, option: str, n: int | None) -> str:
        return self.lectern.refusal(self.lectern.session.rounds.count, {question: {option: n}})

    def standing(self, scene: Scene) -> Standing:
        """Say how many have answered, by which ways, and who sees the counts."""
        return Standing(*standing(scene, self.frozen))

    def step(self, scene: Scene) -> Step:
        """Start, open, close, show the result, next."""
        rounds, activity = self.lectern.session.rounds, scene.activity
        if activity is None or activity.state == "ahead":
            return super().step(scene)
        missing = KINDS[activity.kind].missing(activity, scene.material)
        steps = {
            "open": Step(_("Close voting"), lambda: self.lectern.do(rounds.close)),
            "closed": Step(_("Show the result"), lambda: self.lectern.do(rounds.reveal)),
        }
        if scene.state == "ready" and not missing:
            return Step(_("Open voting"), lambda: self.lectern.do(rounds.open))
        return steps.get(scene.state) or super().step(scene)

    def offers(self, scene: Scene) -> tuple[Step, ...]:
        """Offer one re-vote, of a list only where something came up for talk; both rounds are kept."""
        again = repeats(scene)
        revote = self.lectern.session.rounds.revote
        more = (Step(_("Vote once more"), lambda: self.lectern.do(revote)),) if again else ()
        return (*more, *self.void_offer(scene))

    def void_offer(self, scene: Scene) -> tuple[Step, ...]:
        """Offer to declare the newest round void; the reason is asked for."""
        return (Step(_("Declare void …"), self.void.ask),) if scene.round and not scene.read_only else ()

    def hints(self, scene: Scene) -> tuple[tuple[str, str], ...]:
        """Give the keys of the sheet while answers come in."""
        return sheet_keys() if scene.state == "open" else ()

    def can_do(self, scene: Scene) -> tuple[Action, ...]:  # noqa: ARG002 - as the panel has it
        """Give the way out of the line for a reason."""
        return self.void.can_do()

    def flush(self) -> bool:
        """Keep the count or slip that is being typed; a refused one is said, shown and not lost."""
        if not self.sheet.flush():
            self.lectern.say(self.sheet.refused)
            if self.ways.key != HANDS:
                self.ways.choose(HANDS)
            return False
        for key, page in self.papers.items():
            refused = page.flush()
            if refused:
                self.lectern.say(refused)
                self.ways.choose(key)
                return False
        return self.kept.flush()

    def begin(self) -> None:
        """Take the keys where answers come in."""
        way = self.ways.key
        if way in self.papers:
            self.papers[way].begin()
        elif way == PASSED:
            self.passing.begin()
        elif way == PHONES:
            self.ways.begin()
        else:
            self.sheet.begin()

    @property
    def busy(self) -> bool:
        """Tell whether the laptop is passed around."""
        return self.passing.passed is not None

    def part(self) -> None:
        """Take the laptop back: the file is being closed."""
        self.passing.stop()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Take the laptop back when another activity has begun, not when the window is only covered."""
        super().hideEvent(event)
        if self.isHidden():
            self.passing.stop()
