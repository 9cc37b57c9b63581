"""The foot of the plan board: the money, and what is deliberately not done."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from ui.facilitator.clipped import Clipped
from ui.facilitator.pieces import column, label, row
from ui.theme import LABEL, TEXT, Theme
from workshop.language import _, ngettext

if TYPE_CHECKING:
    from workshop.plan import ActionPlan

GUTTER = 24


class Foot(QWidget):
    """Three short facts that belong to the plan and are written elsewhere."""

    def __init__(self, theme: Theme) -> None:
        """Begin empty."""
        super().__init__()
        names = (_("Money: technology"), _("Money: integration and adoption"), _("Not doing"))
        self.facts = tuple(Clipped(theme, TEXT, 1) for _name in names)
        self.more = tuple(Clipped(theme, LABEL, 1, bold=False, colour=theme.ink_soft) for _name in names)
        columns = []
        for name, fact, more in zip(names, self.facts, self.more, strict=True):
            made = column(spacing=2)
            made.addWidget(label(name, "soft"))
            made.addWidget(fact)
            made.addWidget(more)
            columns.append(made)
        inside = row(columns[0], GUTTER, columns[1], GUTTER, columns[2], parent=self)
        for at in range(0, inside.count(), 2):
            inside.setStretch(at, 1)

    def show_plan(self, plan: "ActionPlan | None") -> None:
        """Show what a plan says about money and about what is set aside."""
        for place, (fact, more) in enumerate(_facts(plan)):
            self.facts[place].show_text(fact)
            self.more[place].show_text(more)


def _facts(plan: "ActionPlan | None") -> tuple[tuple[str, str], ...]:
    if plan is None:
        return ((_("not said yet"), ""),) * 2 + ((_("nothing set aside"), ""),)
    money = [(written or _("not said yet"), "") for written in (plan.money_technology, plan.money_adoption)]
    if not plan.set_aside:
        return (*money, (_("nothing set aside"), ""))
    first, n = plan.set_aside[0], len(plan.set_aside)
    others = ngettext("and {n} more", "and {n} more", n - 1).format(n=n - 1) if n > 1 else ""
    return (*money, (first.idea.title, " · ".join(part for part in (first.reason, others) if part)))
