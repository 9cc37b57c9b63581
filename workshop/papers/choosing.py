"""How the first problem was chosen: the rule as stated, the vote, the decision, and how firm it is."""

from workshop.language import _
from workshop.papers.marks import write
from workshop.papers.phases import written
from workshop.papers.sheet import Sheets
from workshop.papers.style import NOTE, TABLE, TABLE_STRONG
from workshop.plan import ActionPlan, VoteRecord

Pairs = list[tuple[str, str]]
LINES = 5


def draw(sheets: Sheets, plan: ActionPlan) -> None:
    """Draw it; what was not stated or asked is said to be so."""
    grid = sheets.grid
    sheets.told |= {"decision-rule", "decision-share", "decider", "decision-for", "decision-against"}
    says = _("The decision stands beside the vote") if plan.decision else ""
    sheets.section(_("How it was chosen"), write(says, NOTE, grid.span(3)), least=60)
    for name, said in _said(plan):
        lines = write([(f"{name} ", TABLE_STRONG), (said, TABLE)], TABLE, grid.main_width)
        sheets.row((grid.main, sheets.short(name, said, lines, LINES)), after=1 + 1.5 * sheets.squeeze)


def _said(plan: ActionPlan) -> Pairs:
    pairs = [(_("The rule, as stated:"), rule(plan))]
    decision = plan.decision
    if decision:
        vote = decision.vote or _("there was no vote on it")
        void = _("The vote behind this decision was declared void.") if plan.vote_void else ""
        parts = (_("{words}.").format(words=vote.rstrip(".")), void, _decision(plan), _hands(plan))
        pairs.append((_("The vote and the decision:"), " ".join(part for part in parts if part)))
    if plan.robustness:
        pairs.append((_("How firm that is (extension):"), plan.robustness.brief()))
    return pairs


def rule(plan: ActionPlan) -> str:
    """Give how the group decides as it was stated when the vote on the problems opened."""
    said = [vote.rule for vote in plan.votes if vote.rule and _about_problems(vote)]
    return said[-1] if said else plan.rule.sentence()


def _about_problems(vote: VoteRecord) -> bool:
    return vote.tally.form.shape in {"grid", "dots"}


def _decision(plan: ActionPlan) -> str:
    decision = plan.decision
    if decision is None:
        return _("There is no decision yet.")
    who = decision.decider or _("The group")
    titles = {idea.id: idea.title for idea in plan.ideas}
    favourite = titles.get(decision.favourite, "")
    if not favourite:
        return _("{who} named it; the votes put no single problem first.").format(who=who)
    if decision.favourite == decision.chosen:
        return _("{who} named it, as the vote.").format(who=who)
    return _("{who} named it, other than the vote, which put “{favourite}” first.").format(
        who=who, favourite=favourite
    )


def _hands(plan: ActionPlan) -> str:
    ayes, noes = written(plan, "decision-for"), written(plan, "decision-against")
    if not (ayes or noes):
        return ""
    counts = _("Hands: {ayes} for, {noes} against, {present} present").format(
        ayes=ayes or _("not counted"), noes=noes or _("not counted"), present=plan.workshop.present
    )
    if plan.rule_met is None:
        return f"{counts}."
    met = _("enough by the rule") if plan.rule_met else _("not enough by the rule")
    return f"{counts}: {met}."
