"""The margin of a ballot: the field for a card's number, which vote it is, how to fill it in."""

from workshop.box import Box
from workshop.language import _, ngettext
from workshop.model import Form
from workshop.paper_votes import PaperVote
from workshop.papers.ballot_blocks import MOST_DOTS
from workshop.papers.ballot_boxes import square
from workshop.papers.marks import Slab, Stack, Strokes, gap, write
from workshop.papers.style import INK, MM, NOTE, NOTE_STRONG

FIELD_WIDE, FIELD_HIGH = 22 * MM, 10 * MM


def margin(box: Box, vote: PaperVote, of: int, sheet: tuple[int, int], width: float) -> Stack:
    """Give the margin of a ballot, which is one of `of`; `sheet` tells which sheet of how many it is."""
    stack: Stack = []
    if vote.form.shape != "labels":
        stack = _field(width) if box.seats else []
        stack += [*write(_("no name, please"), NOTE, width), gap(10)]
    says = _("Ballot {n} of {of}").format(n=vote.number, of=of)
    stack += write(f"{vote.activity.code} · {says}" if vote.activity.code else says, NOTE_STRONG, width)
    if sheet[1] > 1:
        stack += write(_("Sheet {n} of {of}").format(n=sheet[0], of=sheet[1]), NOTE, width)
    for sentence in (*_told(vote.form), *_more(vote.form)):
        stack += [gap(6), *write(sentence, NOTE, width)]
    return stack


def _more(form: Form) -> tuple[str, ...]:
    """Say what an empty line is for, and how to change one's mind."""
    if form.shape == "labels":
        return (_("Leaders hold theirs up last."),)
    words = [*(row.text for row in form.rows), *(q.text for q in form.questions)]
    if form.shape == "dots":
        words = [option.text for option in form.questions[0].options]
    empty = any(not says.strip() for says in words)
    write_in = _("Empty lines: write what is on the wall.") if empty else ""
    mind = _("Changed your mind? Fill the box and cross another.")
    return tuple(part for part in (write_in, mind) if part)


def _field(width: float) -> Stack:
    frame: Strokes = square(0, 0, side=FIELD_HIGH)
    lines = [(a if a == 0 else FIELD_WIDE, b, c if c == 0 else FIELD_WIDE, d) for a, b, c, d in frame.lines]
    return [
        *write(_("Number of your card"), NOTE, width),
        gap(2),
        Slab(FIELD_HIGH + 3, [Strokes(lines, INK, 1.0)]),
    ]


def _told(form: Form) -> tuple[str, ...]:
    """Say how to fill the ballot in, a sentence each."""
    if form.shape == "labels":
        return (_("No ballot here: hold your card up when a message is read."),)
    if form.shape == "dots":
        dots = ngettext(
            "You have {n} dot: a cross is a dot.", "You have {n} dots: a cross is a dot.", form.dots
        )
        most = min(form.most or form.dots, form.dots)
        if most > MOST_DOTS:
            dots = ngettext(
                "You have {n} dot: write how many into the boxes.",
                "You have {n} dots: write how many into the boxes.",
                form.dots,
            )
        each = ngettext("At most {n} on one line.", "At most {n} on one line.", most).format(n=most)
        return (dots.format(n=form.dots), *([each] if most < form.dots else []))
    line = _("One cross in each line.") if form.shape != "choice" else _("One cross for each question.")
    unknown = next((o.text for q in form.questions for o in q.options if o.level == "unknown"), "")
    helps = _("Not sure? “{answer}” counts and helps.").format(answer=unknown) if unknown else ""
    return tuple(part for part in (line, helps) if part)
