"""Counts as one types them in a line: the keys of a form's options, and what was typed for them."""

from collections.abc import Iterator

from workshop.language import _
from workshop.model import Form, Option, Question
from workshop.problems import Refusal

_SHOWN = 8


def keyed_options(form: Form) -> dict[str, str]:
    """Give for each key that may be typed the words it stands for.

    One question: the option's key. Several: question.option. A grid: row.column.option. Dots: the number
    of the idea in the list (its id is understood, too).
    """
    return {key: words for key, words, _question, _option in _entries(form)}


def read_counts(form: Form, words: str) -> dict[str, dict[str, int]]:
    """Read "KEY=N KEY=N ..." into counts of the form; raises Refusal that names what was not understood."""
    known = {key.casefold(): (question, option) for key, _words, question, option in _entries(form)}
    known |= {f"{q.key}.{o.key}".casefold(): (q, o) for q in form.questions for o in q.options}
    if form.shape == "dots":
        known |= {o.key.casefold(): (form.questions[0], o) for o in form.questions[0].options}
    counts: dict[str, dict[str, int]] = {}
    for part in words.split():
        key, _sign, number = part.rpartition("=")
        if not number.isascii() or not number.isdecimal() or len(number) > 6 or not key:  # noqa: PLR2004 - no room holds a million
            raise Refusal(
                _("“{part}” is not a count. Write OPTION=N, such as {example}=5.").format(
                    part=part[:60], example=next(iter(keyed_options(form)), "yes")
                )
            )
        if key.casefold() not in known:
            raise Refusal(
                _("There is no option “{key}” here. There are: {known}.").format(
                    key=key[:60], known=_listed(list(keyed_options(form)))
                )
            )
        question, option = known[key.casefold()]
        counts.setdefault(question.key, {})[option.key] = int(number)
    if not counts:
        raise Refusal(
            _("Write at least one count, such as {example}=5.").format(
                example=next(iter(keyed_options(form)), "yes")
            )
        )
    return counts


def _entries(form: Form) -> Iterator[tuple[str, str, Question, Option]]:
    rows = {row.key: row.text for row in form.rows}
    columns = {column.key: column.text for column in form.columns}
    for question in form.questions:
        about = ": ".join(
            filter(None, (rows.get(question.row, ""), columns.get(question.column) or question.text))
            if form.shape == "grid"
            else (question.text,)
        )
        for number, option in enumerate(question.options, 1):
            if form.shape == "dots":
                yield str(number), option.text, question, option
            elif len(form.questions) == 1:
                yield option.key, option.text, question, option
            else:
                yield f"{question.key}.{option.key}", f"{about}: {option.text}", question, option


def _listed(keys: list[str]) -> str:
    return ", ".join(keys[:_SHOWN]) + (", …" if len(keys) > _SHOWN else "")
