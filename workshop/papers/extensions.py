"""Which steps of the workshop go beyond the method's source text, as far as they were taken."""

from workshop.language import _
from workshop.papers.answers import newest, words
from workshop.plan import ActionPlan

Pairs = list[tuple[str, str]]
Steps = list[tuple[str, bool, str]]


def steps(plan: ActionPlan) -> Pairs:
    """Give each step that was added to the source text and what it was for; say which was not taken."""
    return [
        (name, says if done else f"{says} {_('Not part of this workshop.')}")
        for name, done, says in (*_of_the_problem(plan), *_of_the_plan(plan))
    ]


def _of_the_problem(plan: ActionPlan) -> Steps:
    return [
        (_("Risk check"), bool(plan.risks), _("Five questions about people, harm, law and the cloud.")),
        (
            _("Success number"),
            bool(plan.success_number or plan.success_today),
            _("One number that shows success, with where it stands today."),
        ),
        (
            _("Wrong answers"),
            bool(words(plan, "wrong-answer")),
            _("What a wrong answer costs, and where a person decides."),
        ),
        (
            _("Firmness"),
            plan.robustness is not None,
            _("Whether other votes or weights would put another problem first."),
        ),
        (
            _("Not known"),
            any(s.status == "not known" for s in plan.sources_standing),
            _("A status of data below the source text’s lowest: nobody can say for sure."),
        ),
    ]


def _of_the_plan(plan: ActionPlan) -> Steps:
    return [
        (
            _("Looking back from failure"),
            bool(plan.reasons),
            _("Reasons were gathered as if the trial had failed; law and privacy are a kind of their own."),
        ),
        (
            _("Left out"),
            bool(plan.set_aside or words(plan, "not-pursued")),
            _("Ideas that are deliberately not pursued, with the reason."),
        ),
        (
            _("Owners, support"),
            bool(plan.commitment or newest(plan, "commitment")),
            _("Owners answer aloud, and everybody says how far they are behind the plan."),
        ),
        (
            _("Stop signs"),
            any(line.stop for line in (*plan.lines, *plan.unowned, *plan.dropped, *plan.stop_signs)),
            _("Lines that have to be answered before the plan counts as decided."),
        ),
    ]
