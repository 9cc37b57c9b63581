"""The console's verbs with what each does, and the numbers that people type."""

from collections.abc import Mapping, Sequence
from typing import TypeVar

from workshop.language import _
from workshop.problems import Refusal

T = TypeVar("T")
DIGITS = 6


def verbs() -> Mapping[str, str]:
    """Give what each verb does."""
    return {
        "agenda": _("list the activities"),
        "goto N": _("begin activity N"),
        "next": _("go on to the next activity"),
        "over [N …]": _("pass over activities, or the current one; undo brings them back"),
        "up N": _("take activity N up again that was passed over"),
        **_voting(),
        "present N": _("say how many people are present"),
        "write FIELD text": _("write down a text of this activity, or the key of a choice"),
        "ideas": _("list the problems with their numbers"),
        "sources": _("list the data sources with their numbers and their state"),
        "source name": _("add a data source"),
        "needs N PROBLEM …": _("say which problems (by number) need data source N"),
        "reasons": _("list the reasons of failure with their numbers, and the kinds"),
        "reason text": _("add a reason"),
        "sort N KIND": _("say what kind of blocker reason N is"),
        "release N": _("let the room see the words of reason N"),
        "cards [N]": _("list the personal cards' codes, or say how many there are"),
        "join [off]": _("show the room how to join with a phone, or take that away"),
        "slip N OPTION …": _("type in paper slip N: one option for each question, OPTION=N for dots"),
        "table N OPTION …": _("type in the one answer of table N"),
        "texts": _("list what was written on phones and waits"),
        "let N": _("release text N"),
        "leave N": _("leave text N out"),
        **_teaching(),
        "talk [N]": _("list what comes up for talk, or show statement N to the room"),
        "decide N [RESERVE] reason": _("settle the first problem and its reserve"),
        "propose": _("let the rules propose plan lines"),
        "lines": _("list the plan lines with their numbers"),
        "accept N owner": _("take a plan line into the plan"),
        "drop N": _("leave a plan line out"),
        "answer N text": _("write down what was answered to stop sign N"),
        "undo": _("take the last edit back; votes are never undone"),
        "status": _("tell where we are"),
        "quit": _("close the file and stop"),
    }


def _voting() -> Mapping[str, str]:
    return {
        "open": _("open the vote"),
        "counts OPTION=N …": _("key in raised hands; status names the options"),
        "close": _("close the vote"),
        "reveal": _("show the result to the room"),
        "void REASON": _("declare the newest vote void; it stays in the record with the reason"),
        "revote": _("vote once more; of a list only what came up for talk"),
    }


def _teaching() -> Mapping[str, str]:
    return {
        "messages": _("list the teams with their letters and the messages to label"),
        "card MESSAGE LETTERS": _("key in the cards of a message: one letter for each table, ? for white"),
        "machine": _("tell how far the machine is taught"),
        "try text": _("let the machine answer a text"),
        "fooled N": _("say that try N fooled the machine"),
        "right N": _("say that the machine was right in try N"),
    }


def number(words: str) -> int:
    """Read a number; raises Refusal for anything else."""
    if not words.isascii() or not words.isdecimal() or len(words) > DIGITS:
        raise Refusal(_("Write a number after the verb, such as 3."))
    return int(words)


def pick(things: Sequence[T], words: str) -> T:
    """Give the thing of a list with this number, from 1."""
    place = number(words)
    if not 1 <= place <= len(things):
        if not things:
            raise Refusal(_("The list is empty."))
        raise Refusal(_("The list has the numbers 1 to {last}.").format(last=len(things)))
    return things[place - 1]
