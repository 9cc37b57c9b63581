"""The made-up room teaches its machine: it labels on phones, sees what was reached, tries to fool it."""

from collections.abc import Mapping
from types import MappingProxyType

from ui.demo.stage import Stage
from workshop.activities import KINDS
from workshop.model import Activity, Form, Trick

# So many labels are given before the next look at what was learned, as long as new messages come in.
STEP = 10
# Parts of a hand after which the pictures show the room labelling.
SEEN: Mapping[float, str] = MappingProxyType({0.25: "2-quarter", 0.5: "3-half"})
EACH_TRICK = 3


def label(stage: Stage, activity: Activity, name: str) -> None:
    """Lead one round of labelling from opening to what came of it; one that cannot open is only shown."""
    session = stage.session
    if KINDS[activity.kind].missing(activity, session.scene().material):
        stage.show(name)
        return
    stage.show(f"{name}-0-before")
    round_ = session.rounds.open()
    stage.show(f"{name}-1-open")
    opened = session.scene().round
    seen = _marks(stage.attendance.phones, opened.form) if opened else {}
    for labels in sorted(seen):
        stage.attendance.label(round_, labels)
        session.teaching.settle()
        if seen[labels]:
            stage.clock.passes(0.3)
            stage.show(f"{name}-{seen[labels]}")
    stage.attendance.label_all(round_)
    session.teaching.settle()
    stage.clock.passes(0.4)
    stage.show(f"{name}-4-labelled")
    session.rounds.close()
    session.teaching.settle()
    stage.show(f"{name}-5-closed")
    if _written(stage):
        stage.show(f"{name}-6-learned")


def _marks(phones: int, form: Form) -> dict[int, str]:
    """Give after how many labels the room stops for a moment, and the word of a picture that is due then."""
    whole = phones * form.each
    steps = dict.fromkeys(range(STEP, min(whole, len(form.rows)), STEP), "")
    return {**steps, **{round(whole * part): word for part, word in SEEN.items()}}


def _written(stage: Stage) -> bool:
    before = stage.session.scene().fields
    for card in stage.session.scene().cards:
        for field in card.fields:
            stage.write(field)
    return stage.session.scene().fields != before


def look_back(stage: Stage, activity: Activity, _name: str) -> None:
    """Write down where the room disagreed, in the words of its most disputed message."""
    material = stage.session.scene().material
    disputed = material.taught.disputed if material.taught else ()
    fields = [str(field["id"]) for field in activity.spec.get("fields", ())]
    if not disputed or material.pack is None or not fields:
        return
    teams = [material.pack.team(key) for key, _number in disputed[0].labels[:2]]
    one, other = (team.name if team else "" for team in teams)
    words = stage.script.blanks["disputed"].format(message=disputed[0].message.text, one=one, other=other)
    stage.session.agenda.write(fields[0], words)


def unite(stage: Stage, _activity: Activity, name: str) -> None:
    """Ask for a guess, then show one machine a table beside the one that all have taught."""
    stage.show(f"{name}-0-guess")
    stage.session.lines.show("shown")


def fool(stage: Stage, _activity: Activity, name: str) -> None:
    """Try some of the pack's tricks on the machine, the last one at the end."""
    pack = stage.session.teaching.pack
    tricks = (*pack.tricks[:-1:EACH_TRICK], *pack.tricks[-1:])
    for number, trick in enumerate(tricks, 1):
        made = stage.session.teaching.try_out(trick.text)
        team = pack.team(made.guess.team)
        stage.show(f"{name}-try-{number}")
        stage.session.teaching.judge(made.id, fooled=fools(trick, team.name if team else ""))


def fools(trick: Trick, team: str) -> bool:
    """Judge as a room would: a message of two teams is right with either, all others have no right answer."""
    return team not in {name.strip() for name in trick.why.rpartition(":")[2].split("/")}
