"""How the plan came about: how votes are read, where the rules come from, texts in full, twelve words."""

from workshop.language import _
from workshop.papers import phrases
from workshop.papers.decision import kind, status
from workshop.papers.marks import Stack, write, write_all
from workshop.papers.sheet import Sheets
from workshop.papers.style import MM, TABLE, TABLE_SOFT, TABLE_STRONG, TITLE
from workshop.papers.tables import Column, Table
from workshop.plan import ActionPlan
from workshop.thresholds import Thresholds

Pairs = list[tuple[str, str]]


def draw(sheets: Sheets, plan: ActionPlan) -> None:
    """Draw the pages."""
    grid = sheets.grid
    sheets.part(_("How this plan came about"))
    sheets.row((grid.main, write(_("How this plan came about"), TITLE, grid.main_width)))
    _pairs(sheets, _("The workshop"), _workshop(plan))
    _pairs(sheets, _("How a vote is read"), _readings(plan.thresholds))
    _pairs(sheets, _("Where the proposals come from"), _sources(plan))
    _pairs(sheets, _("Twelve words"), _words())
    if sheets.shortened:
        _pairs(sheets, _("Shortened above, here in full"), list(dict.fromkeys(sheets.shortened)))


def _pairs(sheets: Sheets, title: str, pairs: Pairs) -> None:
    grid = sheets.grid
    sheets.section(title, white=8 * MM)
    sheets.entry(title)
    columns = (Column(grid.main, grid.span(2)), Column(grid.at(5), grid.span(7)))
    with Table(sheets, columns, grid.main).open() as table:
        for name, text in pairs:
            body: Stack = write_all(text, TABLE, columns[1].width) or write(
                _("not written down"), TABLE_SOFT, 200
            )
            table.row(write(name, TABLE_STRONG, columns[0].width), body)


def _workshop(plan: ActionPlan) -> Pairs:
    workshop, engagement = plan.workshop, plan.engagement
    here = _("{present} present, {invited} invited").format(
        present=workshop.present, invited=workshop.invited
    )
    decider = (plan.decision.decider if plan.decision else "") or engagement.decider
    return [
        (_("Client"), engagement.client),
        (
            _("Workshop"),
            f"{workshop.title}\n{kind(plan)}, {phrases.weekday(workshop.date, engagement.language)}",
        ),
        (_("People"), here),
        (_("Status"), _("{status}, version {n}").format(status=status(plan), n=plan.version)),
        (_("How we decide"), plan.decision_rule),
        (_("Sponsor"), engagement.sponsor),
        (_("Decider"), decider),
    ]


def _percent(share: float) -> str:
    """Say a threshold; these are settings, not results, so a share is allowed."""
    thirds = {1 / 3: _("a third"), 0.5: _("half"), 0.25: _("a quarter"), 0.75: _("three quarters")}
    return thirds.get(share) or _("{n} of 100").format(n=round(share * 100))


def _readings(thresholds: Thresholds) -> Pairs:
    t = thresholds
    return [
        (_("too few"), _("Fewer than {n} people answered: counts only.").format(n=t.few)),
        (_("not known"), _("At least {share} said that they do not know.").format(share=_percent(t.unknown))),
        (
            _("agreed"),
            _("At least {share} of those who know gave one answer.").format(share=_percent(t.agreed)),
        ),
        (
            _("leaning"),
            _("The most frequent answer has at least {share}, with a neighbour at least {more}.").format(
                share=_percent(t.leaning), more=_percent(t.agreed)
            ),
        ),
        (
            _("split"),
            _(
                "Two answers that are not neighbours have at least {share} each, and at least {n} people."
            ).format(share=_percent(t.split), n=t.split_people),
        ),
        (_("scattered"), _("Anything else.")),
        (
            _("Base"),
            _("Shares are of those who know; people who said don’t know are counted apart and always shown."),
        ),
        (
            _("The room"),
            _("These are the people who were there. The counts do not speak for the whole organisation."),
        ),
    ]


def _sources(plan: ActionPlan) -> Pairs:
    cited: dict[str, set[str]] = {"S": set(), "X": set(), "D": set()}
    for line in (*plan.lines, *plan.unowned, *plan.dropped):
        for reason in line.reasons:
            cited.setdefault(reason.mark, set()).add(reason.rule)

    def rules(mark: str) -> str:
        return ", ".join(sorted(cited[mark])) or _("none here")

    return [
        (_("S, source"), _("Rules that follow the method’s source text: {rules}").format(rules=rules("S"))),
        (
            _("X, extension"),
            _("Rules added to it from other published practice: {rules}").format(rules=rules("X")),
        ),
        (
            _("D, default"),
            _("Rules and numbers set by Readyroom, to be changed at will: {rules}").format(rules=rules("D")),
        ),
        (
            _("Proposals"),
            _(
                "Fixed rules turn counts into proposals. The group accepts, changes or drops each; "
                "a line without a rule is the group’s own. At most {n} are proposed."
            ).format(n=plan.thresholds.lines),
        ),
    ]


def _words() -> Pairs:
    return [
        (
            _("Machine learning"),
            _("A program that finds its own pattern in many old cases and guesses new ones."),
        ),
        (_("Model"), _("What comes out of learning: it takes a case and gives a guess.")),
        (_("Label"), _("The right answer, written beside an old case so that a machine can learn from it.")),
        (_("Data-rich"), _("Many past cases are kept somewhere and can be reached.")),
        (_("First trial"), _("A small piece of work that shows whether the idea holds, with an end date.")),
        (
            _("Gate"),
            _("Four checks between the trial and larger money: idea, assumptions, design, feasibility."),
        ),
        (_("Stop sign"), _("A line that has to be settled before the trial may begin.")),
        (_("Owner"), _("The one person who answers for a line; others help.")),
        (_("Phase"), _("How far a column is: limited expertise, few or multiple production workloads.")),
        (_("Round"), _("One opening of a vote; a repeated vote is a second round.")),
        (_("Reading"), _("A distribution in one word, by the rules on this page.")),
        (_("Parking lot"), _("Points that were not followed up on the day and are kept.")),
    ]
