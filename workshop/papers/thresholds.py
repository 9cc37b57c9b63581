"""The numbers that readings and rules use, in words; they are settings of the file, so they are printed."""

from workshop.language import _
from workshop.papers.phrases import share
from workshop.thresholds import Thresholds

Pairs = list[tuple[str, str]]


def readings(numbers: Thresholds) -> Pairs:
    """Give each word for a distribution with when it is used, in the order in which they are tried."""
    t = numbers
    return [
        (_("too few"), _("Fewer than {n} people answered: counts only.").format(n=t.few)),
        (_("not known"), _("At least {share} said that they do not know.").format(share=share(t.unknown))),
        (
            _("agreed"),
            _("At least {share} of those who know gave one answer.").format(share=share(t.agreed)),
        ),
        (
            _("leaning"),
            _("The most frequent answer has at least {share}, with a neighbour at least {more}.").format(
                share=share(t.leaning), more=share(t.agreed)
            ),
        ),
        (
            _("split"),
            _(
                "Two answers that are not neighbours have at least {share} each, and at least {n} people."
            ).format(share=share(t.split), n=t.split_people),
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


def limits(numbers: Thresholds) -> Pairs:
    """Give the other numbers by what they decide."""
    return [*_standings(numbers), *_notes(numbers)]


def _standings(t: Thresholds) -> Pairs:
    return [
        (
            _("A statement"),
            _("It is open while fewer than {share} of those who know say done.").format(share=share(t.open)),
        ),
        (
            _("A column"),
            _(
                "It stands in the first phase in which something is open. Lines of a later phase are put off "
                "beyond 90 days."
            ),
        ),
        (
            _("To talk about"),
            _("The {n} most divided statements, and every one that is not known.").format(n=t.talk),
        ),
        (
            _("A role"),
            _("It is covered when {share} of those who know say that there is somebody with time.").format(
                share=share(t.open)
            ),
        ),
        (
            _("A source"),
            _(
                "What the room voted comes before what was written down; on a tie the less favourable answer "
                "counts, and {share} who don’t know leave a fact open."
            ).format(share=share(t.unknown)),
        ),
    ]


def _notes(t: Thresholds) -> Pairs:
    return [
        (
            _("The why"),
            _("At least {share} should be able to explain it.").format(share=share(t.can_explain)),
        ),
        (
            _("Hopes"),
            _("A note is proposed when {share} expect a benefit in under three months.").format(
                share=share(t.early_benefit)
            ),
        ),
        (
            _("Breadth"),
            _(
                "Problems are too alike when {share} are of one area or kind, or from fewer than {n} areas."
            ).format(share=share(t.narrow), n=t.narrow_areas),
        ),
        (
            _("Labels"),
            _("They are disputed when people disagree on more than {share} of them.").format(
                share=share(t.labels_disputed)
            ),
        ),
        (
            _("Who came"),
            _("It is said on the first page when fewer than {share} of those invited took part.").format(
                share=share(t.half_invited)
            ),
        ),
    ]
