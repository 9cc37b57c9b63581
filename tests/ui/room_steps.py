"""Scenes of the accelerator's steps: lists, the journey's picture, sources, roles, blockers, cards."""

from dataclasses import replace

from room_lists import COVER, form, journey, listed, roles, sources, stand, tallied, without_short
from room_scenes import (
    DECISION,
    HOSTILE,
    LONG,
    MIX,
    WHY,
    choice,
    criteria,
    dots,
    ideas,
    revealed,
    scene,
    trade_off,
)

from workshop.activities.label_form import label_form
from workshop.blocking import Heap
from workshop.model import DataSource, Form, Option, Question, QuestionTally, Tally
from workshop.room_parts import Told
from workshop.scene import RoomScene
from workshop.sources import standings
from workshop.subject import taken
from workshop.teaching.packs import read_pack
from workshop.thresholds import Thresholds

PACK = read_pack("routing_en")
JOURNEY = form("journey")
AGAIN = replace(form("journey", listed("journey")[2:6]), columns=(), rows=())
FIRST = {t.question.key: t for t in tallied(AGAIN, ((2, 2, 2, 8), (6, 1, 6, 1))).questions}
GERMAN = tuple(
    replace(q, word="Wissensaustausch", short="Wissensaustausch zwischen den Abteilungen")
    for q in JOURNEY.questions
)
FACT = {"models-fact": "1-3", "models-said-by": "Ms Nwosu"}
PICTURE = stand(journey(), written=FACT)
RULE = (
    "The group decides by consent: we go ahead unless someone has a serious objection; one is enough to stop."
)

KINDS_OF_BLOCKERS = Question(
    "blockers",
    "What is most likely to stop us?",
    tuple(Option(k["id"], k["text"]) for k in taken("blockers")["kinds"]),
)
DOTS_FORM = Form("dots", (KINDS_OF_BLOCKERS,), dots=2, most=1)
_GIVEN = (9, 7, 5, 3, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0)
DOTS = Tally(DOTS_FORM, (QuestionTally(KINDS_OF_BLOCKERS, _GIVEN, 14, _GIVEN),), 14, 14)
HEAPS = (
    Heap("No time", 7, ("We are told to do it on the side.",)),
    Heap("Data missing", 6, ("Nobody found the export.", "It was switched off before anyone copied it.")),
    Heap("Fear for jobs", 4),
    Heap("", 2),
)
MOVES = tuple(
    Told(k["text"], (("Early sign", "Two meetings without the data team"), ("Counter-move", k["move"])))
    for k in taken("blockers")["kinds"][:4]
)
CARD = Told(
    "", (("What we believe", "Complaints reach the right desk on the same day."), ("When", "2027-02-01"))
)
HARD_SOURCES = standings(
    [DataSource(f"s{n}", LONG, LONG, LONG, LONG, "yes", "no", "don’t ask") for n in range(4)],
    {},
    Thresholds(),
)
ROUTES = (
    Told("ML engineer", (("The way we take", "Someone is trained for it"),)),
    Told("Data engineer", (("Way", LONG),)),
)

LABEL_FORM = label_form(PACK, PACK.train, 8)
LABELS = Tally(LABEL_FORM, (QuestionTally(LABEL_FORM.questions[0], (30, 25, 24, 21, 4), 14),), 14, 14)

# A tally for every kind that is voted on, to show that nothing of it is seen too early.
TALLIES = {
    "composition": MIX,
    "single-choice": WHY,
    "dot-vote": dots(5),
    "criteria-vote": criteria(3),
    "trade-off": trade_off(),
    "risk-screen": tallied(without_short(form("learning"))),
    "checklist": tallied(JOURNEY),
    "source-facts": criteria(3),
    "role-cover": tallied(form("roles"), COVER),
    "learning": tallied(form("learning")),
    "blocker-vote": DOTS,
    "commitment": WHY,
    "close": WHY,
    "labelling": LABELS,
    "relabelling": LABELS,
}

STEPS: dict[str, RoomScene] = {
    "list open": scene("checklist", state="open", answered=9, form=JOURNEY),
    "list closed": scene("checklist", state="closed", answered=14, form=None),
    "list": revealed("checklist", tallied(JOURNEY)),
    "list of one": revealed("checklist", tallied(JOURNEY, ((1, 0, 0, 0), (0, 0, 0, 1))), present=1),
    "list of five hundred": revealed("checklist", tallied(JOURNEY, times=36), present=504),
    "list again": revealed("checklist", tallied(AGAIN), readiness=stand(tallied(AGAIN), first=FIRST)),
    "list twice": revealed(
        "checklist", tallied(AGAIN), earlier=tallied(AGAIN, ((2, 2, 2, 8),)), round_number=2
    ),
    "list without labels": revealed("checklist", tallied(without_short(JOURNEY))),
    "long list open": scene(
        "checklist",
        state="open",
        prompt=LONG,
        form=replace(JOURNEY, questions=tuple(replace(q, text=LONG) for q in JOURNEY.questions)),
    ),
    "long list": revealed(
        "checklist",
        tallied(
            replace(JOURNEY, questions=tuple(replace(q, text=LONG, short="") for q in JOURNEY.questions))
        ),
        prompt=LONG,
    ),
    "learning open": scene("learning", state="open", answered=9, form=form("learning")),
    "learning": revealed("learning", tallied(form("learning"))),
    "risk": revealed(
        "risk-screen",
        tallied(
            Form(
                "list",
                tuple(
                    Question(q.key, q.text, (Option("yes", "Yes"), Option("no", "No"), q.options[-1]))
                    for q in listed("learning")
                ),
            ),
            ((4, 9, 1), (1, 12, 1), (6, 7, 1)),
        ),
    ),
    "readiness ahead": scene("readiness", text="Look quietly.", readiness=stand()),
    "readiness": scene("readiness", readiness=PICTURE),
    "readiness of one": scene("readiness", readiness=stand(tallied(JOURNEY, ((1, 0, 0, 0), (0, 0, 0, 1))))),
    "readiness of sixty": scene(
        "readiness", readiness=stand(tallied(JOURNEY, ((41, 12, 6, 1), (24, 6, 24, 6))))
    ),
    "readiness of five hundred": scene(
        "readiness", readiness=stand(tallied(JOURNEY, times=36), written=FACT)
    ),
    "readiness all done": scene("readiness", readiness=stand(tallied(JOURNEY, ((13, 1, 0, 0),)))),
    "readiness in German": scene("readiness", prompt=LONG, readiness=stand(journey(), GERMAN, FACT)),
    "talk ahead": scene("talk", text="Only where we differ."),
    "talk": scene("talk", talk=PICTURE.queue, text="Only where we differ."),
    "talk item": scene("talk", talk=PICTURE.queue, item="J1.S3", text="Done: what could you show?"),
    "long talk": scene(
        "talk",
        prompt=LONG,
        text=LONG,
        item="J1.S3",
        talk=tuple(replace(t, question=replace(t.question, text=LONG), first=t.tally) for t in PICTURE.queue),
    ),
    "long talk queue": scene(
        "talk",
        prompt=LONG,
        talk=tuple(replace(t, question=replace(t.question, text=LONG)) for t in PICTURE.queue),
    ),
    "no sources": scene("data-sources", text="Databases · Sensors"),
    "sources": scene(
        "data-sources", sources=sources(20), cards=(Told("", (("Home", "Data lake"), ("On", "2027-01-12"))),)
    ),
    "long sources": scene(
        "data-sources", prompt=LONG, sources=HARD_SOURCES, cards=(Told(LONG, ((LONG, LONG),)),)
    ),
    "source facts": revealed("source-facts", criteria(20)),
    "source status": scene("source-status", sources=sources(20), chosen=ideas(1)[0]),
    "long source status": scene(
        "source-status", prompt=LONG, sources=HARD_SOURCES, chosen=replace(ideas(1)[0], title=LONG)
    ),
    "roles open": scene("role-cover", state="open", answered=9, form=form("roles")),
    "roles": revealed("role-cover", tallied(form("roles"), COVER), roles=roles(COVER)),
    "roles of five hundred": revealed(
        "role-cover",
        tallied(form("roles"), COVER, 36),
        roles=roles(tuple(tuple(n * 36 for n in c) for c in COVER)),
        present=504,
    ),
    "roles not asked": revealed("role-cover", tallied(form("roles"), COVER), roles=roles()),
    "routes": scene("role-routes", roles=roles(COVER), cards=ROUTES),
    "routes ahead": scene("role-routes", roles=roles(), text="Cover, train, together, hire."),
    "routes none": scene(
        "role-routes", roles=roles(((13, 1, 0, 0, 0),)), text="Cover, train, together, hire."
    ),
    "reasons": scene("blockers", text="No names.", blockers=(Heap("", 23),)),
    "reasons released": scene("blockers", blockers=(Heap("", 23, (LONG, HOSTILE, "Nobody has time.")),)),
    "reasons sorted": scene("blockers", blockers=HEAPS),
    "long reasons": scene(
        "blockers", prompt=LONG, blockers=tuple(Heap(LONG, n, (LONG,) * n) for n in (9, 4, 1))
    ),
    "blocker dots open": scene("blocker-vote", state="open", answered=3, form=DOTS_FORM),
    "blocker dots": revealed("blocker-vote", DOTS),
    "cards": scene("counter-moves", cards=MOVES),
    "card": scene("experiment-card", cards=(CARD,)),
    "no card": scene("experiment-card", text="We believe …"),
    "long cards": scene(
        "counter-moves", prompt=LONG, cards=tuple(Told(LONG, ((LONG, LONG * 2),)) for _n in range(5))
    ),
    "long card": scene("experiment-card", prompt=LONG, cards=(Told("", ((LONG, LONG * 4),)),)),
    "who is here": revealed("composition", MIX),
    "commitment": revealed(
        "commitment",
        choice(
            (
                "This plan",
                ("Behind", "With concerns", "Live with it", "More talk", "Against"),
                (6, 4, 2, 1, 1),
            )
        ),
    ),
    "criteria ahead": scene("criteria-vote", text="Listen, then answer.", rule=RULE),
    "dots ahead": scene("dot-vote", ideas=ideas(60), rule=RULE),
    "decision against the vote": scene(
        "decision",
        decision=replace(DECISION, favourite="i0"),
        chosen=ideas(3)[1],
        reserve=ideas(3)[2],
        ideas=ideas(3),
        rule=RULE,
    ),
    "long decision against the vote": scene(
        "decision",
        prompt=LONG,
        decision=replace(DECISION, favourite="i0", reason=LONG, vote=LONG, decider=LONG),
        chosen=replace(ideas(3)[1], title=LONG),
        reserve=replace(ideas(3)[2], title=LONG),
        ideas=ideas(3, (LONG, LONG, LONG)),
        rule=LONG,
    ),
}
