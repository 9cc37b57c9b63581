"""A question with its distribution as a row: what was asked, the bar, what the answers are, how it reads."""

from collections.abc import Sequence

from workshop.language import _
from workshop.model import QuestionTally
from workshop.papers import bars, legends, phrases
from workshop.papers.marks import Slab, Stack, beside, gap, moved, one, write
from workshop.papers.style import MM, NOTE, NOTE_INK, TABLE, TABLE_SOFT, TABLE_STRONG
from workshop.readings import in_words, read
from workshop.thresholds import Thresholds


def reading(tally: QuestionTally, thresholds: Thresholds, width: float) -> Stack:
    """Say how a distribution reads; the answer itself in bold."""
    if not tally.answered:
        return write(_("not read"), TABLE_SOFT, width)
    word, found, answer = in_words(tally, read(tally, thresholds)).partition(": ")
    if not found:
        return write(word, TABLE_STRONG, width)
    return write([(f"{word}: ", TABLE), (answer, TABLE_STRONG)], TABLE, width)


def reading_note(tally: QuestionTally, thresholds: Thresholds, width: float) -> Stack:
    """Say a reading small, below a bar."""
    return write(in_words(tally, read(tally, thresholds)), NOTE, width) if tally.answered else []


def choice(
    tally: QuestionTally, width: float, first: QuestionTally | None = None, *, explained: bool = True
) -> Stack:
    """Draw the bar with its answers explained; the first vote above the re-vote where there were two."""
    parts = bars.parts_of(tally)
    if tally.question.many or many_inks(parts):
        return ticked(tally, width)
    if first is None:
        return [bars.bar(parts, width), *([gap(2), *legends.running(parts, width)] if explained else [])]
    label = 15 * MM
    rows = [
        beside((0, _label(says)), (label, [gap(2.5), bars.bar(bars.parts_of(each), width - label)]))
        for says, each in ((_("first"), first), (_("re-vote"), tally))
    ]
    return [*rows, gap(2), *legends.running(parts, width)]


def many_inks(parts: Sequence[bars.Part]) -> bool:
    """Tell whether a bar would need more strengths of ink than can be told apart: rows are clearer."""
    return sum(not part.level for part in parts) > bars.MOST_INKS


def _label(says: str) -> Stack:
    return write(says, NOTE, 15 * MM)


def ticked(tally: QuestionTally, width: float) -> Stack:
    """Draw answers of which several could be chosen: one bar each, of all who answered."""
    stack: Stack = []
    names = width * 0.5
    full = width - names - 12 * MM
    for option, count in zip(tally.question.options, tally.counts, strict=True):
        style = NOTE if option.level == "unknown" else NOTE_INK
        long = full * count / max(tally.answered, max(tally.counts, default=0), 1)
        shown = write(option.text, style, names - 6)
        part = bars.Part("unknown" if option.level == "unknown" else "", count)
        mark = Slab(0, moved(bars.pattern(part, 0.0, long, 2.2 * MM), 0.0, 2.6) if count else [])
        number = write(str(count), style, 20)
        stack.append(beside((0, [one(shown)]), (names, [mark]), (names + long + 4, number)))
    return stack


def asked(tally: QuestionTally, present: int, width: float) -> Stack:
    """Say in the margin how many answered."""
    says = phrases.answered(tally.answered, present)
    if tally.question.many:
        says = _("{answered}; several answers each").format(answered=says)
    return write(says, NOTE, width)
