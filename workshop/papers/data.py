"""Data and team: what each source is like and asks for; then roles, skills, learning and training."""

from workshop.language import _
from workshop.model import DataSource
from workshop.papers import bars, legends, phrases, team
from workshop.papers.answers import newest, rest, told, words
from workshop.papers.marks import Stack, gap, write, write_all
from workshop.papers.outcomes import not_asked, outcomes
from workshop.papers.sheet import Sheets
from workshop.papers.spreads import spread
from workshop.papers.style import MM, NOTE, NOTE_INK, NOTE_STRONG, TABLE, TABLE_SOFT, TABLE_STRONG, TITLE
from workshop.papers.tables import PADDING, Column, Table
from workshop.papers.text import clean
from workshop.plan import ActionPlan
from workshop.sources import Fact, SourceStanding, Status, status_name
from workshop.subject import source_types

# What skills and learning need at the least when nothing was asked.
PLENTY = 140 * MM
# How people write that they do not know a fact.
UNSURE = ("don't know", "don’t know", "unknown", "?")
WRITTEN = ("data-home", "pipeline-date", "labels-agree")


def draw(sheets: Sheets, plan: ActionPlan) -> None:
    """Draw the pages: data and roles on one where they fit, skills and learning on the next."""
    spread(
        sheets,
        lambda: _first_page(sheets, plan),
        lambda: team.draw_learning(sheets, plan),
        PLENTY,
    )


def _first_page(sheets: Sheets, plan: ActionPlan) -> None:
    sheets.part(_("Data and team"))
    grid = sheets.grid
    sheets.row((grid.main, write(_("Data and team"), TITLE, grid.main_width, role="H1")), after=1 * MM)
    _sources(sheets, plan)
    _open_points(sheets, plan)
    others = rest(sheets, plan, "A6")
    if others:
        outcomes(sheets, _("What else was said about the data"), others)
    team.draw_roles(sheets, plan)


def _sources(sheets: Sheets, plan: ActionPlan) -> None:
    grid = sheets.grid
    sheets.section(_("The sources"), _aside(plan, grid.span(3)), white=4 * MM)
    if not plan.sources_standing:
        not_asked(sheets, _("No source was listed, neither before the workshop nor in it."))
        return
    sheets.row((grid.main, write(_of_problem(plan), TABLE, grid.main_width)), after=5)
    sheets.settle()
    sheets.y += 4
    third = (grid.at(10) - grid.at(6)) / 3
    heads = (_("Labelled"), _("In one place"), _("Open to all"))
    columns = (
        Column(grid.left, grid.span(3) - 2, _("Who looks after it, and where")),
        Column(grid.main, grid.span(3) - 2, _("Source")),
        *(Column(grid.at(6) + n * third, third - 2 * MM, head) for n, head in enumerate(heads)),
        Column(grid.at(10), grid.span(2), _("So it is")),
    )
    with Table(sheets, columns, grid.left, PADDING * sheets.squeeze).open() as table:
        for found in plan.sources_standing:
            table.row(*_source(plan, found, columns))


def _aside(plan: ActionPlan, width: float) -> Stack:
    """Explain the bars, and say where what stands here is hearsay."""
    facts = [f for s in plan.sources_standing for f in (s.labelled, s.together, s.open)]
    voted = [f.evidence for f in facts if f.evidence]
    stack: Stack = []
    if voted:
        longest = max(voted, key=lambda e: len(e.tally.question.options))
        stack += legends.column(legends.answers(longest.tally), width)
        stack += [gap(2), *write(_answered(voted[0].present, [e.tally.answered for e in voted]), NOTE, width)]
    asked = newest(plan, "knows-data")
    if plan.hearsay:
        stack += write(_("From hearsay: nobody in the room knows these data first-hand."), NOTE_STRONG, width)
    elif asked is None and plan.sources_standing:
        stack += write(_("Who in the room knows the data first-hand was not asked."), NOTE, width)
    return stack


def _answered(present: int, answers: list[int]) -> str:
    return _("{answers} of {present} answered").format(answers=phrases.span(answers), present=present)


def _of_problem(plan: ActionPlan) -> str:
    found = plan.source_of_problem
    if plan.chosen is None:
        return _("No problem is chosen yet, so no source counts more than another.")
    if found is None:
        return _("Which of these sources the first problem needs was not written down.")
    needs = [s for s in plan.sources_standing if plan.chosen.id in s.source.uses]
    names = {"name": found.source.name, "status": status_name(found.status)}
    if not needs:
        return _(
            "Which sources the first problem needs was not marked, so all count. "
            "The least ready is “{name}”: {status}."
        ).format(**names)
    if len(needs) == 1:
        return _("The first problem needs one of them, “{name}”: {status}.").format(**names)
    return _(
        "The first problem needs {n} of them and is as ready as the least ready one, “{name}”: {status}."
    ).format(n=len(needs), **names)


def _source(plan: ActionPlan, found: SourceStanding, columns: tuple[Column, ...]) -> list[Stack]:
    source, (who, name, *facts, status) = found.source, columns
    needed = plan.chosen is not None and plan.chosen.id in source.uses
    return [
        [
            *write(source.owner or _("nobody named"), NOTE_INK if source.owner else NOTE, who.width),
            *write(source.place or _("place not named"), NOTE, who.width),
        ],
        [
            *write(source.name, TABLE_STRONG, name.width),
            *write(source.type or _("kind not named"), NOTE, name.width),
            *(write(_("needed by the first problem"), NOTE_INK, name.width) if needed else []),
        ],
        *(
            _fact(fact, said, column.width)
            for fact, said, column in zip(
                (found.labelled, found.together, found.open),
                (source.labelled, source.together, source.open),
                facts,
                strict=True,
            )
        ),
        [
            *write(status_name(found.status), TABLE_STRONG, status.width),
            *write(_asks(found), NOTE_INK, status.width),
        ],
    ]


def _fact(fact: Fact, said: str, width: float) -> Stack:
    """Say how a fact reads, with its counts or with when it was said."""
    if not fact.value:
        return write(_("not asked"), TABLE_SOFT, width)
    words = {"yes": _("yes"), "partly": _("partly"), "no": _("no"), "unknown": _("not known")}
    stack = write(words[fact.value], TABLE, width)
    if fact.evidence is None:
        plain = clean(said).strip()
        if plain.casefold() not in {fact.value, words[fact.value].casefold(), *UNSURE}:
            stack += write(_("“{said}”").format(said=plain), NOTE, width)
        return [*stack, *write(_("said before"), NOTE, width)]
    return [*stack, gap(1), bars.bar(bars.parts_of(fact.evidence.tally), width, high=2.3 * MM)]


def _asks(found: SourceStanding) -> str:
    asks: dict[Status, str] = {
        "acceptable": _("label it"),
        "better": _("bring it together in one place"),
        "access": _("open it to the teams"),
        "best": _("nothing to repair"),
        "not known": _("find out what it holds and who may use it"),
    }
    return asks[found.status] if found.asked else _("not asked yet: find out")


def _open_points(sheets: Sheets, plan: ActionPlan) -> None:
    """Say which kinds nobody named, where the data will live, and when they flow."""
    grid = sheets.grid
    date = told(sheets, plan, "pipeline-date")
    said = [
        (_("Where the data will live"), told(sheets, plan, "data-home")),
        (_("The data flow by"), phrases.full(date, plan.engagement.language)),
        (_("Do people give the same labels?"), told(sheets, plan, "labels-agree")),
    ]
    if not any(words(plan, name) for name in WRITTEN):
        missing = _("not asked, or nothing was written down")
        said = [(_("Where the data will live, and from when"), missing)]
    if plan.sources_standing:
        names = ", ".join(_unnamed([s.source for s in plan.sources_standing]))
        said.append((_("Kinds of sources nobody named"), names or _("none; each usual kind was named")))
    sheets.settle()
    sheets.y += 4 * MM * sheets.squeeze
    width = (grid.main_width - grid.gutter) / 2
    cells = [_point(name, text, width) for name, text in said]
    for place in range(0, len(cells), 2):
        xs = (grid.main, grid.main + width + grid.gutter)
        sheets.row(*zip(xs, cells[place : place + 2], strict=False), after=5)


def _point(name: str, said: str, width: float) -> Stack:
    missing = write(_("not written down"), TABLE_SOFT, width)
    return [*write(name, TABLE_STRONG, width), *(write_all(said, TABLE, width) or missing)]


def _unnamed(sources: list[DataSource]) -> list[str]:
    """Give the usual kinds of sources that no source's own kind speaks of, also in the singular."""
    named = [s.type.casefold() for s in sources]
    return [kind for kind in source_types() if not any(kind.casefold().rstrip("s") in name for name in named)]
