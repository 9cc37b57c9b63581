"""What the machine has reached, in words: counts with the range in which they probably lie."""

from workshop.language import _
from workshop.model import RuleScore, Score, Taught


def reached(taught: Taught | None, rules: RuleScore | None) -> str:
    """Say how far the machine is, and the rules beside it; empty while there is nothing to say."""
    said = []
    if taught and taught.together:
        said.append(_("The machine: {score}").format(score=score_words(taught.together)))
    if rules:
        said.append(
            _("Our keyword rules: {right} of {total} right").format(right=rules.right, total=rules.total)
        )
    return "\n".join(said)


def before_and_after(taught: Taught | None) -> str:
    """Say what both attempts reached."""
    if taught is None or taught.together is None:
        return ""
    before = _("First attempt: {score}").format(score=score_words(taught.together))
    if taught.again is None:
        return before
    return "\n".join([before, _("Second attempt: {score}").format(score=score_words(taught.again))])


def score_words(score: Score) -> str:
    """Say a score: "46 of 60 right, likely between 39 and 51"."""
    return _("{right} of {total} right, likely between {low} and {high}").format(
        right=score.right, total=score.total, low=score.low, high=score.high
    )
