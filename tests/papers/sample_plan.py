"""Whole plans to print: the parcel carrier's after its day, an empty one, hard names, everything too long."""

from dataclasses import replace

from papers import sample_journey, sample_team
from papers.sample_lines import LINES, NOTES
from papers.sample_questions import (
    CRITERIA,
    CRITERIA_FIRST,
    CRITERIA_NOW,
    EXPLAIN,
    FUNCTIONS,
    MODELS,
    RISKS,
    STANCES,
    TRADE,
    evidence,
    ideas,
    levelled,
    risk,
    sources,
    trade,
)
from papers.sample_votes import dots, votes

from workshop.consensus import ConsensusRule
from workshop.model import Decision, Engagement, Parked, PlanLine, Reason, Workshop
from workshop.plan import ActionPlan, SetAside
from workshop.robustness import Robustness

WRITTEN = sample_journey.WRITTEN | {
    "waits-for": "Free two mail readers for four hours a week; the head of customer service; 27 March\n"
    "Approve one managed service for the trial, the managing director, 10 April",
    "decision-for": "11",
    "decision-against": "2",
}


def plan() -> ActionPlan:
    """Give the whole plan."""
    all_ideas = ideas()
    chosen, reserve = all_ideas[1], all_ideas[2]
    criteria = tuple(
        evidence(
            levelled(f"1.{k}", t, *CRITERIA_NOW[k], row=chosen.id, column=k),
            "Four points for each problem",
            levelled(f"1.{k}", t, *CRITERIA_FIRST[k]) if k == "data-rich" else None,
        )
        for k, t in CRITERIA
    )
    pursued = {chosen.id, reserve.id}
    reasons = (
        "A simple rule does it: an address check at the counter.",
        "Fewer than three dots; look again in October.",
        "Staff data; the staff council is heard first.",
        "No buy-in yet: 2 of 14 say met.",
        "Sensor log since March only.",
        "It decides about people; not as a first trial.",
    )
    left_out = [i for i in all_ideas if i.id not in pursued][:6]
    made = sample_team.filled(ActionPlan(
        engagement=Engagement(
            "e", "Brindlemoor Parcel", sponsor="the managing director", decider="A. Quillbank"
        ),
        workshop=Workshop(
            "w", "Accelerator workshop, one day", "accelerator", "2026-03-12", present=14, invited=16
        ),
        status="decided",
        version=1,
        why="Our customers wait because their mail travels from desk to desk; "
        "that is where we want to learn what machine learning can do for us.",
        chosen=chosen,
        reserve=reserve,
        decision=Decision(
            "a",
            chosen.id,
            reserve.id,
            "Most hours, and the archive is ours.",
            "A. Quillbank",
            "3 of 4 points met, 17 of 42 dots",
            chosen.id,
        ),
        criteria=criteria,
        trade_off=tuple(evidence(trade(*t), "Feasibility, time and value") for t in TRADE),
        risks=tuple(evidence(risk(*r), "Risk check") for r in RISKS),
        dots=evidence(dots().questions[0], "Three dots each"),
        functions=FUNCTIONS,
        stances=STANCES,
        explain=evidence(EXPLAIN, "Who is here"),
        models=evidence(MODELS, "Models at work today"),
        success_number="Mails at the right desk the first time",
        success_today="71 of 100, counted 2 to 6 March by customer service",
        success_wanted="90 of 100, by 10 June 2026",
        money_technology="€ 8,000 to 12,000",
        money_adoption="€ 12,000 to 20,000",
        decision_rule="The group advises, the Decider decides",
        biggest_risk="Desks file the same mail differently, so the labels contradict each other.",
        lines=LINES,
        unowned=(
            PlanLine(
                "u1",
                "u1",
                "strategy",
                "90",
                "Show the first result to three teams",
                "Business leader",
                "Choose the teams",
                "Three teams have seen it",
                state="accepted",
            ),
            PlanLine(
                "u2",
                "u2",
                "culture",
                "90",
                "Train depot leads to read their own data",
                "HR",
                "Ask two depots",
                "Twelve leads took part",
                state="accepted",
                owner="D. Brackwater",
            ),
        ),
        dropped=(
            PlanLine(
                "d1",
                "d1",
                "data",
                "60",
                "Buy a second vibration sensor",
                "Maintenance",
                "Ask for a price",
                "It is fitted",
                reasons=(Reason("D6", "S", "Belt log on one laptop"),),
                state="dropped",
            ),
        ),
        set_aside=tuple(SetAside(i, r) for i, r in zip(left_out, reasons, strict=True)),
        votes=(*sample_journey.votes(), *votes()),
        notes=NOTES,
        not_asked=("Journey check: strategy", "Was it worth the day?"),
        parked=(
            Parked("p1", "Who pays for the scanner contract?"),
            Parked("p2", "Holiday cover in the claims office"),
        ),
        ideas=all_ideas,
        sources=sources(),
        day_30="2026-04-13",
        day_60="2026-05-11",
        day_90="2026-06-10",
        readiness=sample_journey.picture(),
        robustness=Robustness(
            first=chosen.id,
            alone=True,
            left_out={"labour": reserve.id},
            weightings_won=871,
            weightings=1000,
            borda=chosen.id,
            schulze=chosen.id,
            names={i.id: i.title for i in all_ideas} | dict(CRITERIA),
        ),
        rule=ConsensusRule("advice", decider="A. Quillbank"),
    ))
    return replace(made, written={**made.written, **WRITTEN})


def empty() -> ActionPlan:
    """Give the plan of a workshop that was only begun."""
    return ActionPlan(
        Engagement("e", "Northmere Water"),
        Workshop("w", "Accelerator workshop", "accelerator", "2026-11-24"),
        "proposal",
        1,
    )


HOSTILE = "Łódź & Nguyễn <b>Αθήνα</b> 東京 🎉 \u202e\x07\x00 \U0001fbc5 &amp; ḱ"


def hostile() -> ActionPlan:
    """Give a plan whose every name is hard to print."""
    made = plan()
    name = HOSTILE
    lines = tuple(
        replace(line, owner=name, what=f"{name} {line.what}", others="株式会社 Żółć") for line in made.lines
    )
    return replace(
        made,
        engagement=replace(made.engagement, client=name, sponsor=name, decider=name),
        why=f"{name}\nsecond line\r\nthird",
        chosen=replace(
            made.ideas[1],
            title=name,
            who="東京の人々が毎日たくさんの手紙を読んでいますので、とても長い文になります",
        ),
        lines=lines,
        parked=(Parked("p", name),),
    )


def overfull() -> ActionPlan:
    """Give a plan in which everything is too long."""
    made = plan()
    sentence = "Somebody has to look at each of the letters, and then at all that they refer to. "
    long = (sentence * 7)[:499] + "Z"
    word = "Donaudampfschifffahrtsgesellschaft" * 9
    lines = tuple(
        replace(
            made.lines[n % 12],
            id=f"o{n}",
            what=f"{n} {long}" if n % 3 else f"{n} {word}",
            first_step=long,
            done_when=long,
            others=long if n % 2 else word,
            owner=word[:60] if n % 5 else "A. Quillbank",
            due=f"2026-0{3 + n % 4}-{13 + n % 15}",
            column=("strategy", "data", "culture")[n % 3],
        )
        for n in range(40)
    )
    idea = replace(made.ideas[1], title=long, who=long, change=long, today=f"{long}\n{word}", data=long)
    aside = tuple(
        SetAside(replace(idea, id=f"a{n}", title=f"Idea {n}: {long[: 60 + n * 7]}"), long[:200])
        for n in range(60)
    )
    return replace(
        made,
        engagement=replace(made.engagement, client=long, sponsor=long, decider=long),
        workshop=replace(made.workshop, title=long),
        why="\n".join([long] * 4),
        chosen=idea,
        reserve=idea,
        lines=lines,
        unowned=lines[:12],
        dropped=lines[:9],
        set_aside=aside,
        success_number=long,
        success_today=long,
        success_wanted=word,
        money_technology=long,
        biggest_risk=long,
        notes=tuple(replace(n, text=long, label=long[:120]) for n in made.notes),
        not_asked=(long, word),
        parked=tuple(Parked(f"p{n}", long) for n in range(9)),
        ideas=(*made.ideas, idea),
        decision=Decision("a", idea.id, "", long, long, long, ""),
        sources=tuple(replace(s, name=long, place=word, labelled=long[:80]) for s in made.sources),
    )
