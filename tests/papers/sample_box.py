"""Boxes to print: the day and the half day with and without pre-work, an event, hard names."""

from dataclasses import replace

from papers.sample_plan import HOSTILE
from papers.sample_questions import ideas, sources

from workshop.activities.statements import statements
from workshop.box import Box
from workshop.model import Engagement, Idea, Material, Workshop
from workshop.teaching.packs import read_pack
from workshop.templates import shipped

CODES = tuple(f"{n}-K4M{'ABCDEFGHJKMN'[n % 12]}" for n in range(1, 17))


def box(template: str, kind: str, *, prepared: bool = True) -> Box:
    """Give the box of a shipped agenda, with the carrier's pre-work or with none."""
    agenda = next(t for t in shipped() if t.id == template)
    lists = {a.kind: statements(a) for a in agenda.activities if "statements" in a.spec}
    material = Material(pack=read_pack("routing_en"), statements=lists)
    if prepared:
        material = replace(
            material,
            ideas=ideas(),
            sources=sources(),
            written={"why": "Our customers wait because their mail travels from desk to desk."},
        )
    activities = tuple(replace(a, id=f"a{n}") for n, a in enumerate(agenda.activities, 1))
    return Box(
        engagement=Engagement("e", "Brindlemoor Parcel", sponsor="Ingrid Brandt", decider="Tomasz Wilk"),
        workshop=Workshop(
            "w", agenda.title, "excitement" if kind == "excitement" else "accelerator", "2026-03-12",
            starts=agenda.starts, invited=16,
        ),
        agenda=activities,
        material=material,
        seats=CODES if prepared else (),
        code="KM47",
        url="http://192.168.178.102:8080" if prepared else "",
    )


def day() -> Box:
    """Give the accelerator day with its pre-work."""
    return box("accelerator-day", "accelerator")


def blank() -> Box:
    """Give the accelerator day before anything has come in."""
    made = box("accelerator-day", "accelerator", prepared=False)
    return replace(
        made,
        engagement=Engagement("e", "Northmere Water"),
        workshop=replace(made.workshop, date="", invited=0),
        code="",
    )


def half_day() -> Box:
    """Give the half day with its pre-work."""
    return box("accelerator-half-day", "accelerator")


def event() -> Box:
    """Give the excitement event before anybody has come."""
    made = box("excitement-100", "excitement", prepared=False)
    return replace(made, workshop=replace(made.workshop, invited=24), material=replace(
        made.material, written={"why": "We want to know what a machine can learn from us."}
    ))


def hostile() -> Box:
    """Give a day in which every name is hard to print or far too long."""
    made = day()
    sentence = "Somebody has to look at each of the letters, and then at all that they refer to. "
    long, word = (sentence * 7)[:499] + "Z", "Donaudampfschifffahrtsgesellschaft" * 9
    names = (HOSTILE, long, word, "Ứng dụng học máy cho khiếu nại của khách hàng")
    hard = tuple(
        Idea(f"h{n}", names[n % 4], who=names[(n + 1) % 4], today=names[(n + 2) % 4], origin="prework")
        for n in range(9)
    )
    agenda = tuple(
        replace(
            a,
            title=f"{names[n % 4]}" if n % 7 == 3 else a.title,
            prompt=names[n % 4] if n % 5 == 2 else a.prompt,
            notes=f"{names[n % 4]}\n{a.notes}",
        )
        for n, a in enumerate(made.agenda)
    )
    return replace(
        made,
        engagement=replace(made.engagement, client=long, sponsor=HOSTILE, decider=word),
        workshop=replace(made.workshop, title=HOSTILE),
        agenda=agenda,
        material=replace(
            made.material,
            ideas=hard,
            sources=tuple(replace(s, name=names[n % 4], owner=word) for n, s in enumerate(sources())),
            written={"why": f"{long}\n{HOSTILE}"},
        ),
    )
