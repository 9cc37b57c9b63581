"""What a filled-in form may hold and how it is counted, the same for every kind that is voted on."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from workshop.language import _, ngettext
from workshop.model import Answer, Counts, Form, Option, Question, QuestionTally, Tally
from workshop.problems import Refusal


def dont_know(text: str = "") -> Option:
    """Give the option that is always last and counted apart."""
    return Option("unknown", text or _("Don’t know"), "unknown")


def check(form: Form, raw: object) -> Answer:
    """Turn what a participant sent into a stored answer.

    `raw` maps question keys to an option key, or to a list of option keys where many may be ticked; for
    dots it maps option keys to numbers. Raises Refusal when it does not fit the form.
    """
    if not isinstance(raw, Mapping):
        raise Refusal(_("This answer could not be read. Please answer again."))
    if form.shape == "dots":
        return (_check_dots(form, raw),)
    known = {q.key for q in form.questions}
    if not known.issuperset(raw):
        raise Refusal(_("This answer belongs to another question. Please answer again."))
    answer = tuple(_check_choice(q, raw.get(q.key)) for q in form.questions)
    if all(a is None for a in answer):
        raise Refusal(_("Nothing was chosen. Please choose an answer first."))
    return answer


def check_labels(form: Form, raw: object) -> dict[str, str]:
    """Read what a participant said of some messages: a row's key to an option's key; raises Refusal."""
    rows, options = {row.key for row in form.rows}, {option.key for option in form.questions[0].options}
    if not isinstance(raw, Mapping) or not raw:
        raise Refusal(_("This answer could not be read. Please answer again."))
    if not rows.issuperset(raw):
        raise Refusal(_("This answer belongs to another question. Please answer again."))
    if any(not isinstance(given, str) or given not in options for given in raw.values()):
        raise Refusal(_("One of the answers is not on the list. Please answer again."))
    return dict(raw)


def _check_choice(question: Question, given: object) -> int | tuple[int, ...] | None:
    keys = [o.key for o in question.options]
    if given is None:
        return None
    if question.many:
        if not isinstance(given, Sequence) or isinstance(given, str) or any(g not in keys for g in given):
            raise Refusal(_("One of the answers is not on the list. Please answer again."))
        return tuple(int(k in given) for k in keys) if given else None
    if not isinstance(given, str) or given not in keys:
        raise Refusal(_("One of the answers is not on the list. Please answer again."))
    return keys.index(given)


def _check_dots(form: Form, raw: Mapping[Any, Any]) -> tuple[int, ...]:
    keys = [o.key for o in form.questions[0].options]
    numbers = [raw.get(k, 0) for k in keys]
    if any(k not in keys for k in raw) or any(type(n) is not int or n < 0 for n in numbers):
        raise Refusal(_("The dots could not be read. Please place them again."))
    if any(n > form.most for n in numbers):
        raise Refusal(_("At most {most} dots may go on one idea.").format(most=form.most))
    if sum(numbers) > form.dots:
        raise Refusal(
            _("There are {dots} dots for each person, and these are more. Take some away.").format(
                dots=form.dots
            )
        )
    if not sum(numbers):
        raise Refusal(_("Nothing was chosen. Please choose an answer first."))
    return tuple(numbers)


def as_given(form: Form, answer: Answer) -> dict[str, Any]:
    """Turn a stored answer back into what the participant sent."""
    if form.shape == "dots":
        (placed,) = answer
        keys = [o.key for o in form.questions[0].options]
        return {k: n for k, n in zip(keys, _numbers(placed), strict=True) if n}
    return {q.key: _as_chosen(q, a) for q, a in zip(form.questions, answer, strict=True) if a is not None}


def _as_chosen(question: Question, answer: int | Sequence[int]) -> str | list[str]:
    if question.many:
        return [o.key for o, n in zip(question.options, _numbers(answer), strict=True) if n]
    return question.options[answer if isinstance(answer, int) else 0].key


def _numbers(answer: int | Sequence[int] | None) -> Sequence[int]:
    return answer if isinstance(answer, Sequence) else ()


def check_counts(form: Form, counts: Counts, present: int) -> None:
    """Refuse counts that cannot be: more hands than people, or names that are not on the form."""
    for key, given in counts.items():
        question = next((q for q in form.questions if q.key == key), None)
        if question is None or any(o not in {x.key for x in question.options} for o in given):
            raise Refusal(_("One of these names is not an answer here. Nothing was changed."))
        if any(n < 0 for n in given.values()):
            raise Refusal(_("A count cannot be below zero. Nothing was changed."))
        if not present and any(given.values()):
            raise Refusal(_("Nobody is written down as present. Type how many are in the room, then count."))
        _check_total(form, question, given, present)


def _check_total(form: Form, question: Question, given: Mapping[str, int], present: int) -> None:
    total = sum(given.values())
    most = max(given.values(), default=0)
    if form.shape == "dots":
        if total > present * form.dots or most > present * form.most:
            raise Refusal(
                _(
                    "That is more dots than {present} people have: at most {dots} each, {most} on one idea. "
                    "Count again."
                ).format(present=present, dots=form.dots, most=form.most)
            )
    elif (most if question.many else total) > present:
        hands = most if question.many else total
        raise Refusal(
            ngettext(
                "{hands} hands, but {present} person is present. Count again, or correct who is present.",
                "{hands} hands, but {present} people are present. Count again, or correct who is present.",
                present,
            ).format(hands=hands, present=present)
        )


def tally(
    form: Form, answers: Sequence[Answer], counts: Counts, present: int, ways: Mapping[str, int]
) -> Tally:
    """Count stored answers and keyed-in counts together.

    A question's `answered` is people: those who answered, plus the hands counted for it (for dots counted
    by hand, the fewest people who can have placed them).
    """
    columns = list(zip(*answers, strict=True)) if answers else [()] * len(form.questions)
    questions = tuple(
        _tally_one(form, q, column, counts.get(q.key, {}))
        for q, column in zip(form.questions, columns, strict=True)
    )
    by_hand = max((_hands(form, q, counts.get(q.key, {})) for q in form.questions), default=0)
    return Tally(
        form, questions, len(answers) + by_hand, present, {**ways, **({"counts": by_hand} if by_hand else {})}
    )


def tally_labels(form: Form, given: Mapping[str, int], present: int, ways: Mapping[str, int]) -> Tally:
    """Tally labels: how often each option was `given`, and how many people gave any, by way."""
    question = form.questions[0]
    counts = tuple(given.get(option.key, 0) for option in question.options)
    counted = QuestionTally(question, counts, sum(counts))
    return Tally(form, (counted,), sum(ways.values()), present, ways)


def _tally_one(
    form: Form, question: Question, column: Sequence[Any], hands: Mapping[str, int]
) -> QuestionTally:
    keyed = [hands.get(o.key, 0) for o in question.options]
    by_hand = _hands(form, question, hands)
    if form.shape == "dots" or question.many:
        given = [a for a in column if a is not None]
        sums = [sum(each) for each in zip(*given, strict=True)] or [0] * len(keyed)
        people = tuple(sum(1 for a in given if a[i]) for i in range(len(keyed)))
        total = tuple(a + b for a, b in zip(sums, keyed, strict=True))
        return QuestionTally(question, total, len(given) + by_hand, None if by_hand else people)
    voted = Counter(column)
    counts = tuple(voted[i] + k for i, k in enumerate(keyed))
    return QuestionTally(question, counts, sum(counts))


def _hands(form: Form, question: Question, hands: Mapping[str, int]) -> int:
    if form.shape == "dots":
        return max(-(-sum(hands.values()) // form.dots), -(-max(hands.values(), default=0) // form.most))
    return max(hands.values(), default=0) if question.many else sum(hands.values())
