"""How the plan came about: how votes are read, where the rules come from, texts in full, twelve words."""

from collections.abc import Iterable

from workshop.language import _, ngettext
from workshop.model import PlanLine
from workshop.papers import extensions, figures, glossary, phrases, thresholds
from workshop.papers.answers import words
from workshop.papers.decision import kind, status
from workshop.papers.marks import Stack, write, write_all
from workshop.papers.sheet import Sheets
from workshop.papers.style import MM, TABLE, TABLE_SOFT, TABLE_STRONG, TITLE
from workshop.papers.tables import Column, Table
from workshop.plan import ActionPlan

Pairs = list[tuple[str, str]]


def draw(sheets: Sheets, plan: ActionPlan) -> None:
    """Draw the pages."""
    grid = sheets.grid
    title = _("How this plan came about")
    sheets.part(title)
    sheets.row((grid.main, write(title, TITLE, grid.main_width, role="H1")))
    _pairs(sheets, _("The workshop"), _workshop(plan))
    _pairs(sheets, _("How the group decides"), _deciding(plan))
    _pairs(sheets, _("How a vote is read"), thresholds.readings(plan.thresholds))
    _pairs(sheets, _("Numbers behind the proposals"), thresholds.limits(plan.thresholds))
    _pairs(sheets, _("Where the proposals come from"), _sources(plan))
    _pairs(sheets, _("What goes beyond the source text"), extensions.steps(plan))
    _pairs(sheets, _("Twelve words"), glossary.words())
    if sheets.shortened:
        _pairs(sheets, _("Shortened above, here in full"), list(dict.fromkeys(sheets.shortened)), wide=3)


def _pairs(sheets: Sheets, title: str, pairs: Pairs, wide: int = 2) -> None:
    """Print names, `wide` columns of the grid, with what there is to say beside them."""
    grid = sheets.grid
    sheets.section(title, white=8 * MM)
    sheets.entry(title)
    columns = (Column(grid.main, grid.span(wide) - 2), Column(grid.at(3 + wide), grid.span(9 - wide)))
    with Table(sheets, columns, grid.main).open() as table:
        for name, text in pairs:
            body: Stack = write_all(text, TABLE, columns[1].width) or write(
                _("not written down"), TABLE_SOFT, columns[1].width
            )
            table.row(write(name, TABLE_STRONG, columns[0].width), body)


def _workshop(plan: ActionPlan) -> Pairs:
    workshop, engagement = plan.workshop, plan.engagement
    decider = (plan.decision.decider if plan.decision else "") or plan.rule.decider or engagement.decider
    n = len(plan.parked)
    parked = ngettext("{n} question, listed in the record", "{n} questions, listed in the record", n)
    return [
        (_("Client"), engagement.client),
        (
            _("Workshop"),
            f"{workshop.title}\n{kind(plan)}, {phrases.weekday(workshop.date, engagement.language)}",
        ),
        (_("People"), _people(plan)),
        (_("Status"), _("{status}, version {n}").format(status=status(plan), n=plan.version)),
        (_("Sponsor"), engagement.sponsor),
        (_("Decider"), decider),
        (_("Parked"), parked.format(n=n) if n else _("nothing was parked")),
    ]


def _people(plan: ActionPlan) -> str:
    present, invited = plan.workshop.present, plan.workshop.invited
    here = _("{n} present").format(n=present) if present else _("who was present was not counted")
    asked = _("{n} invited").format(n=invited) if invited else _("how many were invited was not written down")
    return f"{here}, {asked}"


def _deciding(plan: ActionPlan) -> Pairs:
    """Give the rule of deciding as stated, how the decision stands to the vote, and how firm the vote is."""
    decision = plan.decision
    decided = _("No problem has been decided on.")
    if decision:
        names = {i.id: i.title for i in plan.ideas} | (
            {plan.chosen.id: plan.chosen.title} if plan.chosen else {}
        )
        decided = _("Decided: {name}.").format(name=names.get(decision.chosen, _("no problem")))
        if decision.favourite and decision.favourite != decision.chosen:
            other = names.get(decision.favourite, decision.favourite)
            decided += "\n" + _("The vote put another problem first: {name}.").format(name=other)
        elif decision.favourite:
            decided += "\n" + _("The vote put the same problem first.")
        if decision.vote:
            decided += "\n" + _("What the vote said: {words}").format(words=decision.vote)
        if plan.vote_void:
            decided += "\n" + _("The vote behind this decision was declared void.")
    return [(_("The rule"), _rule(plan)), (_("The decision"), decided), (_("How firm it is"), _firm(plan))]


def _rule(plan: ActionPlan) -> str:
    """Say the rule as it was stated when votes opened; else as it stands, and that nobody stated it."""
    stated = list(dict.fromkeys(v.rule for v in plan.votes if v.rule))
    says = "\n".join(stated) if stated else plan.rule.sentence()
    if not stated and not words(plan, "decision-rule"):
        says += "\n" + _("It was not asked in this workshop; this is the usual way.")
    met = {True: _("By the counts the rule was met."), False: _("By the counts the rule was not met.")}
    return says if plan.rule_met is None else f"{says}\n{met[plan.rule_met]}"


def _firm(plan: ActionPlan) -> str:
    if plan.robustness is None:
        return _("Not said: that takes votes on two problems or more, and one that leads.")
    method = _(
        "This asks whether the votes would put another problem first: with one vote changed in the worst "
        "way, with one point left out, with the points weighed in many other ways drawn by lot, "
        "and by two known orders of ranking, named after Borda and Schulze."
    )
    return f"{plan.robustness.sentence()}\n{method}"


def _sources(plan: ActionPlan) -> Pairs:
    return [
        (
            _("Proposals"),
            _(
                "Fixed rules turn counts into proposals. The group accepts, changes or drops each; "
                "a line without a rule is the group’s own. At most {n} are proposed, stop signs apart."
            ).format(n=plan.thresholds.lines),
        ),
        (_("Source"), _rules(plan, "S", _("Rules that follow the method’s source text."))),
        (_("Extension"), _rules(plan, "X", _("Rules added to it from other published practice."))),
        (_("Default"), _rules(plan, "D", _("Rules and numbers set by Readyroom, to be changed at will."))),
    ]


def _rules(plan: ActionPlan, mark: str, says: str) -> str:
    """Name the rules of one mark that fired, each with the lines it led to."""
    led: dict[str, list[str]] = {}
    for name, line in _named(plan):
        for reason in line.reasons:
            if reason.mark == mark and name not in led.setdefault(reason.rule, []):
                led[reason.rule].append(name)
    fired = "; ".join(f"{rule} ({', '.join(names)})" for rule, names in sorted(led.items()))
    return f"{says}\n{fired or _('None of them led to a line here.')}"


def _named(plan: ActionPlan) -> Iterable[tuple[str, PlanLine]]:
    """Give every line with the words that tell where it stands."""
    for number, line in enumerate(figures.ordered(plan), 1):
        yield _("line {n}").format(n=number), line
    yield from ((_("not yet owned"), line) for line in plan.unowned)
    yield from ((_("dropped"), line) for line in plan.dropped)
