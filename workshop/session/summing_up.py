"""The event summary, read from the record."""

from dataclasses import replace

from workshop.activities import KINDS
from workshop.event_summary import EventSummary
from workshop.model import Activity, Material, RuleScore, Workshop
from workshop.session.desk import Desk
from workshop.session.look import read_logo
from workshop.session.reading import gather, read_tries
from workshop.session.tallies import read_asked
from workshop.session.training import read_taught
from workshop.summing_up import fooled_words, summarise


def sum_up(desk: Desk, workshop: Workshop | None = None) -> EventSummary:
    """Sum a workshop up, else the one that is being led; raises Refusal when there is none."""
    with desk.store.reading():
        workshop = workshop or desk.led()
        agenda = desk.agenda(workshop)
        material = gather(desk, workshop, agenda)
        tries = read_tries(desk, workshop)
        summary = summarise(
            engagement=desk.engagement(),
            workshop=workshop,
            agenda=agenda,
            material=material,
            asked=read_asked(desk, workshop, agenda),
            teaching=read_taught(desk, workshop),
            rules=_rules(agenda, material),
            signed_up=len(desk.store.rows("signup", "workshop = ?", [workshop.id])),
        )
        summary = replace(summary, logo=read_logo(desk))
    return replace(summary, fooled=fooled_words(tries)) if tries else summary


def _rules(agenda: tuple[Activity, ...], material: Material) -> RuleScore | None:
    """Give the newest score of the room's keyword rules among the activities that are done."""
    scored = (KINDS[a.kind].rules(a, material) for a in reversed(agenda) if a.state in {"done", "paused"})
    return next((rules for rules in scored if rules is not None), None)
