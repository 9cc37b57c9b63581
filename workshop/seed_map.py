"""Where a user meets each concept of the source text: in which activities, rules and pages of the plan.

`docs/seed-map.md` is made of this table, and a test fails where a concept, an activity, a rule or a page is
missing.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Concept:
    """One concept: its number, a short name of our own, and where it is met.

    `activities` are written agenda/activity, with the agendas day, half (half a day) and event; `pages` are
    those of the printed plan, A is its appendix.
    """

    id: str
    name: str
    activities: tuple[str, ...]
    rules: tuple[str, ...] = ()
    pages: tuple[str, ...] = ()


def _met(key: str, name: str, activities: str, rules: str = "", pages: str = "") -> Concept:
    return Concept(key, name, tuple(activities.split()), tuple(rules.split()), tuple(pages.split()))


CONCEPTS = (
    _met("S01", "Good teams stand behind good projects", "day/why half/why event/why", "", "1"),
    _met("S02", "Leaders and decision-makers are in the room", "day/who-is-here half/who-is-here", "Q1", "1"),
    _met(
        "S03",
        "Prepare the organisation, then start the journey",
        "day/journey-check day/plan-items",
        "",
        "2 6",
    ),
    _met("S04", "From few projects to advanced use", "day/models-in-use half/models-in-use", "", "2"),
    _met("S05", "Strategy, data and culture are needed", "day/journey-check day/journey-reveal", "", "1 2 6"),
    _met(
        "S06",
        "Infrastructure early, and not from scratch",
        "day/where-and-how half/where-and-how",
        "I1 I4",
        "5",
    ),
    _met("S07", "Machine learning in the cloud, three offers", "day/where-and-how", "I1 I2", "5 6"),
    _met("S08", "No machines of one's own, so trials are quick", "day/where-and-how", "I1 I3", "5 6"),
    _met("S09", "The right problem brings an early win", "day/harvest day/choose-problem", "P5 P6 P7", "1 3"),
    _met(
        "S10",
        "Criterion: leaders back it",
        "day/four-points half/four-points event/four-points",
        "P1 P6",
        "3",
    ),
    _met("S11", "Criterion: rich in data", "day/four-points half/four-points event/four-points", "P2", "3 4"),
    _met(
        "S12", "Criterion: rules fall short", "day/four-points event/rule-words event/rule-score", "P3", "3"
    ),
    _met("S13", "Criterion: much labour", "day/four-points half/four-points event/four-points", "P4 P6", "3"),
    _met("S14", "How failure is met shapes adoption", "day/where-and-how half/where-and-how", "F1", "5"),
    _met("S15", "Failing forward on purpose", "day/experiment-card half/experiment-card", "F1 G3", "5"),
    _met("S16", "Failure as one attempt among several", "day/experiment-card event/fail-forward", "F2", "5"),
    _met("S17", "Four checks before growing", "day/gate", "G1", "5"),
    _met("S18", "Then on to other parts of the business", "day/gate", "G2", "5 6"),
    _met("S19", "Large money only after the checks", "day/gate", "I3 G1", "5 6"),
    _met("S20", "Look at the state of today's data first", "day/list-sources day/source-facts", "D6", "4"),
    _met(
        "S21",
        "Acceptable: label the data with tools",
        "day/source-status half/source-status event/label",
        "D1",
        "4 6",
    ),
    _met(
        "S22", "Better: unite the sources", "day/source-status half/source-status event/silos", "D2 D3", "4 6"
    ),
    _met("S23", "Best: no remedy is named", "day/source-status half/source-status", "D5", "4"),
    _met("S24", "Kinds of data sources", "day/list-sources half/list-sources", "D9", "4"),
    _met("S25", "One home for all data", "day/data-home half/data-home", "D4", "4"),
    _met("S26", "Data engineering is explained elsewhere", "day/list-sources", "", "A"),
    _met("R1", "Data scientist (S27)", "day/role-cover half/role-cover", "T2 T3 T4 T5", "4"),
    _met("R2", "ML engineer (S28)", "day/role-cover half/role-cover", "T2 T3 T4 T5", "4"),
    _met("R3", "Technical program manager (S29)", "day/role-cover half/role-cover", "T7", "4"),
    _met("R4", "Data engineer (S30)", "day/role-cover half/role-cover", "T2 T3 T4 T5", "4"),
    _met("R5", "Software development engineer (S31)", "day/role-cover half/role-cover", "T2 T3", "4"),
    _met("R6", "Business leader (S32)", "day/role-cover half/role-cover", "T7", "4"),
    _met("R7", "Business information analyst (S33)", "day/role-cover half/role-cover", "T8", "4"),
    _met("S27", "What a data scientist does and can", "day/role-cover", "T2", "4"),
    _met("S28", "What an ML engineer does and can", "day/role-cover", "T2", "4"),
    _met("S29", "What a technical program manager does and can", "day/role-cover", "T7", "4"),
    _met("S30", "What a data engineer does and can", "day/role-cover", "T2", "4"),
    _met("S31", "What a software development engineer does and can", "day/role-cover", "T2", "4"),
    _met("S32", "What a business leader does and can", "day/role-cover", "T7", "4"),
    _met("S33", "What a business information analyst does and can", "day/role-cover", "T8", "4"),
    _met("S34", "Skills overlap between roles", "day/role-cover day/role-routes", "T2", "4"),
    _met(
        "S35",
        "Teams grow: together, by training, by hiring",
        "day/role-routes half/role-routes",
        "T3 T4 T5",
        "4",
    ),
    _met("S36", "Learning step 1", "day/learning half/learning", "L1 L2 L3", "4"),
    _met("S37", "Learning step 2", "day/learning half/learning", "L4", "4"),
    _met("S38", "Culture is a journey", "day/journey-check day/next-check", "", "2 7"),
    _met(
        "S39",
        "Excitement events",
        "event/label event/fool-it event/pulse-end event/sign-up day/who-is-here",
        "L5",
        "6",
    ),
    _met("S40", "Formal training", "day/training-menu half/training-item", "L3 T3", "4"),
    _met("S41", "Informal training", "day/training-menu half/training-item", "L3", "4"),
    _met("S42", "Accelerator workshops", "day/why half/why", "L6", "6"),
    _met("S43", "Leaders explain why", "day/why half/why event/why", "W1 J1.S3", "1"),
    _met(
        "S44",
        "Leaders see blockers coming",
        "day/reasons day/blocker-dots day/counter-moves event/worries-hopes",
        "B1 B14",
        "5",
    ),
    _met("S45", "Money for integration and adoption", "day/money half/money", "W2 B9", "1"),
    _met("S46", "Feasibility, time and value in balance", "day/balance half/balance", "P10 P11 P12 W3", "3"),
    _met(
        "S47", "Phase 1: limited expertise", "day/journey-check day/journey-phase", "J1.S1 J1.D1 J1.C1", "2"
    ),
    _met(
        "S48",
        "Phase 2: few production workloads",
        "day/journey-check day/journey-phase",
        "J2.S1 J2.D1 J2.C1",
        "2",
    ),
    _met("S49", "Phase 3: multiple production workloads", "day/journey-check", "J3.S1 J3.D1 J3.C1", "2"),
    _met("S50", "Research, engineering and HR take part", "day/who-is-here half/who-is-here", "Q2", "1"),
    _met("S51", "Together they say how it will be used", "day/choose-problem half/choose-problem", "", "1 3"),
    _met(
        "S52",
        "Together they name what stands in the way",
        "day/sort-reasons half/sort-reasons event/worries-hopes",
        "B11",
        "2 5",
    ),
    _met("S53", "Together they plan how to get past it", "day/plan-items half/plan-items", "", "6 7"),
    _met(
        "S54",
        "Mistake: plug in and profit at once",
        "day/two-mistakes day/expectations event/fool-it",
        "M1 B12",
        "6",
    ),
    _met("S55", "Mistake: looking too narrowly", "day/two-mistakes day/breadth event/ideas", "M2", "6 A"),
)
