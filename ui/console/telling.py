"""What the console tells: where the workshop stands, as plain data."""

from typing import Any

from workshop.activities import KINDS
from workshop.disagreement import reason_words
from workshop.model import EMPTY, Form, Tally
from workshop.readings import in_words, read
from workshop.scene import Scene
from workshop.thresholds import Thresholds
from workshop.timing import left_out

Answer = dict[str, Any]


def form_of(scene: Scene) -> Form | None:
    """Give the form of the newest round, or the one that would be opened, None where nothing is voted on."""
    if scene.round:
        return scene.round.form
    activity = scene.activity
    if activity is None or KINDS[activity.kind].missing(activity, scene.material):
        return None
    return KINDS[activity.kind].form(activity, scene.material)


def describe(scene: Scene, thresholds: Thresholds) -> Answer:
    """Tell where the workshop stands, as plain data; counts only once the vote is closed."""
    activity, current = scene.activity, scene.round
    told: Answer = {
        "client": scene.engagement.client,
        "number": scene.number,
        "of": len(scene.agenda),
        "activity": activity.title if activity else "",
        "kind": activity.kind if activity else "",
        "round": current.id if current else None,
        "round number": len(scene.rounds),
        "state": scene.state,
        "answered": scene.tally.answered if scene.tally else 0,
        "present": current.present if current else scene.workshop.present if scene.workshop else 0,
        **_people(scene),
    }
    out = left_out(scene.agenda, scene.number)
    if out:
        told["left out"] = list(out)
    fields = [f for card in scene.cards for f in card.fields]
    if fields:
        told["fields"] = {f.id: scene.fields.get(f.id, "") for f in fields}
    choices = {f.id: {o.key: o.text for o in f.options} for f in fields if f.options}
    if choices:
        told["choices"] = choices
    if scene.void:
        told["void"] = [{"round": r.id, "reason": r.void} for r in scene.void]
    if scene.rule:
        told["rule"] = scene.rule
    if scene.tally and scene.state in {"closed", "revealed"}:
        told["tally"] = _tally(scene.tally, thresholds)
    return told


def _tally(tally: Tally, thresholds: Thresholds) -> list[Answer]:
    titles = {row.key: row.text for row in tally.form.rows}
    return [
        {
            "question": q.question.key,
            "text": q.question.text,
            **({"about": titles[q.question.row]} if q.question.row in titles else {}),
            "answered": q.answered,
            "counts": {o.key: n for o, n in zip(q.question.options, q.counts, strict=True)},
            **(
                {}
                if q.question.many or tally.form.shape == "dots"
                else {"reading": in_words(q, read(q, thresholds))}
            ),
        }
        for q in tally.questions
    ]


def talk_of(scene: Scene) -> list[Answer]:
    """Give the statements that come up for talk, each with its reason."""
    return [
        {"number": n, "statement": t.question.key, "text": t.question.text, "reason": reason_words(t)}
        for n, t in enumerate(scene.talk, 1)
    ]


def _people(scene: Scene) -> Answer:
    """Tell how phones join and who is there."""
    phones, presence = scene.phones, scene.presence
    made: Answer = {
        "url": phones.url if phones else None,
        "code": phones.code if phones else None,
        "joined": presence.joined,
        "ways": dict(scene.tally.ways if scene.tally else EMPTY),
        "waiting texts": len(scene.held),
    }
    if scene.signed:
        made["signed up"] = len(scene.signed)
    if presence.missing_seats:
        made["missing cards"] = list(presence.missing_seats)
    if presence.tables:
        made["tables"] = {t.name: {"joined": t.joined, "answered": t.answered} for t in presence.tables}
    return made
