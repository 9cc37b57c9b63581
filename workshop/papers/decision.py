"""The first page: what was decided, where we stand, what is needed, and the next step; read in one minute."""

from workshop.language import _, ngettext
from workshop.papers import columns_now, figures, money, needed, next_step, phrases
from workshop.papers.marks import Stack, gap, write, write_all
from workshop.papers.sheet import Sheets
from workshop.papers.structure import SECT
from workshop.papers.style import HEAD, LEAD, MM, NOTE, NOTE_STRONG, TEXT, TITLE
from workshop.plan import ActionPlan
from workshop.text import plain_hours


def draw(sheets: Sheets, plan: ActionPlan) -> None:
    """Draw the page; what does not fit even with little white goes on to a second one."""
    sheets.fit(lambda: _draw(sheets, plan))


def _draw(sheets: Sheets, plan: ActionPlan) -> None:
    sheets.part(_("The decision"))
    pinned = next_step.pinned(sheets, plan)
    sheets.bottom = sheets.grid.bottom - pinned.height - 5 * MM
    sheets.place(sheets.grid.left, sheets.grid.bottom - pinned.height, [pinned], sheets.last(SECT))
    _head(sheets, plan)
    _first(sheets, plan)
    columns_now.draw(sheets, plan)
    needed.draw(sheets, plan)
    money.draw(sheets, plan)


def status(plan: ActionPlan) -> str:
    """Give the status in words."""
    return {"decided": _("decided"), "proposal": _("proposal")}.get(plan.status, plan.status)


def kind(plan: ActionPlan) -> str:
    """Give the kind of the workshop in words."""
    return _("Accelerator workshop") if plan.workshop.kind == "accelerator" else _("Excitement event")


def why_proposal(plan: ActionPlan) -> str:
    """Say in one line what keeps the plan from being decided; empty where it is."""
    stops = len(plan.stop_signs)
    says = {
        "problem": _("A proposal, because no problem has been chosen"),
        "answer": ngettext(
            "A proposal, because {n} stop sign is not answered",
            "A proposal, because {n} stop signs are not answered",
            stops,
        ).format(n=stops),
        "line": _("A proposal, because no line has been accepted"),
        "decider": _("A proposal, because nobody who decides was in the room"),
    }
    return says[plan.lacks[0]] if plan.status != "decided" and plan.lacks else ""


def _head(sheets: Sheets, plan: ActionPlan) -> None:
    grid, language = sheets.grid, plan.engagement.language
    client = plan.engagement.client
    margin = figures.logo(plan.logo, client, grid.span(3))
    margin += sheets.short(_("Client"), client, write(client, NOTE_STRONG, grid.span(3)), 4)
    margin += write(kind(plan), NOTE, grid.span(3))
    margin += write(phrases.weekday(plan.workshop.date, language), NOTE, grid.span(3))
    version = _("Version {n} · ").format(n=plan.version)
    margin += write([(version, NOTE), (status(plan), NOTE_STRONG)], NOTE, grid.span(3))
    margin += write(why_proposal(plan), NOTE, grid.span(3))
    title, above = _("Action plan"), _("No problem has been chosen yet")
    if plan.chosen:
        title, above = plan.chosen.title, _("Action plan for the first problem")
    stack = [
        *write(above, LEAD, grid.main_width),
        *sheets.short(_("The first problem"), title, write(title, TITLE, grid.main_width, role="H1"), 3),
    ]
    sheets.row((grid.left, margin), (grid.main, stack), after=5.5 * MM, aside=True)
    said = _("Why, as the sponsor said it and the room heard it read back")
    if plan.engagement.sponsor:
        said = _("Why, as {sponsor} said it and the room heard it read back").format(
            sponsor=plan.engagement.sponsor
        )
    why = write_all(plan.why, TEXT, grid.main_width)
    if not why:
        said, why = _("Why"), write(_("Why we do this was not written down."), LEAD, grid.main_width)
    sheets.row(
        (grid.left, write(said, NOTE, grid.span(3), most=4)),
        (grid.main, sheets.short(_("Why"), plan.why, why, 5)),
        aside=True,
    )


def _first(sheets: Sheets, plan: ActionPlan) -> None:
    grid, idea = sheets.grid, plan.chosen
    margin: Stack = []
    if idea and idea.hours:
        figure = phrases.number(plain_hours(idea.hours), plan.engagement.language)
        said = phrases.hours(idea, plan.engagement.language)
        # The same number stands large beside it already where it is what success is counted by.
        if phrases.figure_of(plan.success_today)[0] == figure:
            said = phrases.hours_said(idea)
        else:
            margin = write(figure, TITLE, grid.span(3))
        margin += write(said, NOTE, grid.span(3))
    sheets.settle()
    sheets.begin()
    sheets.y += sheets.white - 1 * MM
    body = write(_("What we try first"), HEAD, grid.main_width, role="H2")
    body.append(gap(4))
    if idea is None:
        says = _("Not decided yet. Until a problem is chosen, everything on these pages is a proposal.")
        body += write(says, LEAD, grid.main_width)
    else:
        says = idea.change or _("What would change was not written down.")
        body += sheets.short(_("What changes"), says, write_all(says, TEXT, grid.main_width), 4)
    body += [gap(2.5 * MM), figures.today_to_wanted(sheets, plan)]
    sheets.row((grid.left, margin), (grid.main, body), aside=True)
