"""Twelve words that the plan uses, each explained in one sentence for somebody who was not there."""

from workshop.language import _

Pairs = list[tuple[str, str]]


def words() -> Pairs:
    """Give the twelve words with what they mean."""
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
        (_("Stop sign"), _("A line that has to be answered before the plan counts as decided.")),
        (_("Owner"), _("The one person who answers for a line; others help.")),
        (_("Phase"), _("How far a column is: limited expertise, few or multiple production workloads.")),
        (_("Round"), _("One opening of a vote; a repeated vote is a second round.")),
        (_("Reading"), _("A distribution in one word, by the rules on these pages.")),
        (_("Parking lot"), _("Points that were not followed up on the day and are kept.")),
    ]
