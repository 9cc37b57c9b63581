"""What is typed for each question of a slip: which digits stand for which answers."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from workshop.language import ngettext
from workshop.model import Form, Option

NARROW = 9


@dataclass(frozen=True, slots=True)
class Column:
    """One column of the sheet: a question, or for dots one of the ideas.

    `codes` stand beside `options`, all of the same length; `most` is how many dots may go on the idea,
    0 where it is a question.
    """

    key: str
    name: str
    head: str
    group: str = ""
    options: tuple[Option, ...] = ()
    codes: tuple[str, ...] = ()
    many: bool = False
    most: int = 0

    @property
    def wide(self) -> int:
        """Give how many digits one answer takes."""
        return len(str(self.most)) if self.most else max((len(code) for code in self.codes), default=1)

    @property
    def brief(self) -> tuple[str, ...]:
        """Give the answers' words up to their first comma, where that still tells them apart."""
        texts = tuple(option.text for option in self.options)
        short_ = tuple(text.split(",")[0] for text in texts)
        own = all(text and not text.isdecimal() for text in short_)
        return short_ if own and len(set(short_)) == len(texts) else texts

    def keyed(self, text: str, digit: str) -> str | None:
        """Give what stands in the place after one more digit; None when there is no such answer."""
        if self.most:
            longer = text + digit if len(text) < self.wide else digit
            return longer if int(longer) <= self.most else None
        whole = len(text) % self.wide == 0
        kept = text if self.many or not whole else ""
        longer = kept + digit
        code = longer[-1 - (len(longer) - 1) % self.wide :]
        if not any(known.startswith(code) for known in self._understood()):
            return None
        if len(code) < self.wide:
            return longer
        code = self._understood()[code]
        before = self._parts(kept)
        if not self.many:
            return code
        return "".join(sorted({*before} ^ {code}, key=self.codes.index))

    def _understood(self) -> dict[str, str]:
        """Give what may be typed for each code: the code, and for "don't know" the number of its box."""
        known = {code: code for code in self.codes}
        if self.options and self.options[-1].level == "unknown" and short(self.codes[0]) == "1":
            known.setdefault(str(len(self.codes)).zfill(self.wide)[: self.wide], self.codes[-1])
        return known

    def settled(self, text: str) -> str:
        """Give what stands in the place when it is left: "3" where there are two digits becomes "03"."""
        rest = "" if self.most else text[len(text) - len(text) % self.wide :]
        if not rest:
            return text
        code = rest.zfill(self.wide)
        return text[: -len(rest)] + code if code in self.codes else text[: -len(rest)]

    def full(self, text: str) -> bool:
        """Tell whether no further digit can follow."""
        return not self.many and len(text) == self.wide

    def _parts(self, text: str) -> list[str]:
        parts = [text[n : n + self.wide] for n in range(0, len(text), self.wide)]
        return [part for part in parts if part in self.codes]

    def chosen(self, text: str) -> tuple[Option, ...]:
        """Give the answers that stand in the place."""
        return tuple(self.options[self.codes.index(part)] for part in self._parts(text))

    def shown(self, text: str) -> tuple[str, str]:
        """Give figure and words of what stands in the place."""
        if self.most:
            return text, ngettext("{n} dot", "{n} dots", int(text)).format(n=int(text)) if text else ""
        figures = ", ".join(short(part) for part in self._parts(text)) or text
        chosen = self.chosen(text)
        words = (t for o, t in zip(self.options, self.brief, strict=True) if o in chosen)
        return figures, ", ".join(words)


def short(code: str) -> str:
    """Give a code as one says it: 03 is 3."""
    return code.lstrip("0") or "0"


def columns_of(form: Form) -> tuple[Column, ...]:
    """Give the columns of a form: one a question, for dots one an idea."""
    if form.shape == "dots":
        most = min(form.most or form.dots, form.dots)
        return tuple(Column(o.key, o.text, o.text, most=most) for o in form.questions[0].options)
    rows, heads = {o.key: o.text for o in form.rows}, {o.key: o.text for o in form.columns}
    made = []
    for question in form.questions:
        group = rows.get(question.row, "") if form.shape == "grid" else ""
        head = heads.get(question.column, "") if form.shape == "grid" else ""
        head = head or question.short or question.text
        name = f"{group}: {head}" if group else question.text
        made.append(
            Column(
                question.key, name, head, group, question.options, codes_of(question.options), question.many
            )
        )
    return tuple(made)


def codes_of(options: tuple[Option, ...]) -> tuple[str, ...]:
    """Give each answer its digits, from 1; "don't know" is 0. Answers that are figures keep their own."""
    known = [o for o in options if o.level != "unknown"]
    own = [o.text[:1] for o in known]
    figures = len(set(own)) == len(own) and all(t.isascii() and t.isdecimal() for t in own)
    if figures and len(options) <= NARROW and not any(o.text[1:2].isdecimal() for o in known):
        codes = own
    else:
        apart = len(options) - len(known) == 1
        wide = len(str(len(known) if apart else len(options)))
        codes = [str(n).zfill(wide) for n in range(1, len(known) + 1)]
    wide = len(codes[0]) if codes else 1
    free = [c for c in (str(n).zfill(wide) for n in range(10**wide)) if c not in codes]
    left = iter(free if len(options) - len(known) == 1 else [c for c in free if int(c)])
    after = iter(codes)
    return tuple(next(left if o.level == "unknown" else after) for o in options)


def raw_of(form: Form, columns: tuple[Column, ...], cells: Mapping[str, str]) -> dict[str, Any]:
    """Give what was typed as a ballot takes it."""
    if form.shape == "dots":
        return {c.key: int(cells[c.key]) for c in columns if cells.get(c.key)}
    raw: dict[str, Any] = {}
    for column in columns:
        keys = [option.key for option in column.chosen(cells.get(column.key, ""))]
        if keys:
            raw[column.key] = keys if column.many else keys[0]
    return raw


def cells_of(form: Form, columns: tuple[Column, ...], raw: Mapping[str, Any]) -> dict[str, str]:
    """Give the digits of a ballot that was typed before."""
    if form.shape == "dots":
        return {key: str(n) for key, n in raw.items() if n}
    cells = {}
    for column in columns:
        given = raw.get(column.key)
        keys = given if isinstance(given, list) else [given]
        codes = (c for o, c in zip(column.options, column.codes, strict=True) if o.key in keys)
        cells[column.key] = "".join(codes)
    return {key: text for key, text in cells.items() if text}
