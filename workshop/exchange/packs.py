"""A client's own messages become a pack: divided, tried out, and refused before a room could see it fail."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType

from workshop.exchange.headings import plain_words
from workshop.exchange.labelled import MESSAGE_COLUMNS, Labelled, read_labelled
from workshop.exchange.prework import first_remarks
from workshop.language import _
from workshop.model import Message, Pack, Team
from workshop.problems import Refusal
from workshop.teaching.dividing import LEAST_HIDDEN, MOST, MOST_HIDDEN, choose, divide
from workshop.teaching.recording import typical
from workshop.teaching.self_test import Verdict, self_test
from workshop.teaching.topics import telling_words

FEWEST_TEAMS, MOST_TEAMS = 2, 6
LONGEST_ID = 40
OPEN_WORDS = frozenset(["train", "training", "learn", "label", "lernen", "uben", "hoc"])
HIDDEN_WORDS = frozenset(["test", "testing", "hidden", "testen", "prufen", "kiem tra"])

Parts = tuple[tuple[Message, ...], tuple[Message, ...]]


@dataclass(frozen=True, slots=True)
class OwnPack:
    """A client's pack that a room may see, what its self-test found, and what was left out of the file."""

    pack: Pack
    verdict: Verdict
    remarks: tuple[str, ...] = ()


class Unfit(Refusal):
    """The messages could be read, but would not work in a room; `verdict` says why."""

    def __init__(self, verdict: Verdict, remarks: tuple[str, ...]) -> None:
        """Keep what the self-test found, and what was left out of the file."""
        super().__init__(" ".join(verdict.sentences))
        self.verdict = verdict
        self.remarks = remarks


def read_own_pack(path: Path, language: str) -> OwnPack:
    """Read a client's pack and try it out; raises Refusal for an unusable file, Unfit for a useless pack."""
    pack, remarks = read_pack_file(path, language)
    verdict = self_test(pack)
    if verdict.fitness == "unfit":
        raise Unfit(verdict, remarks)
    return OwnPack(replace(pack, recording=typical(pack)), verdict, remarks)


def read_pack_file(path: Path, language: str) -> tuple[Pack, tuple[str, ...]]:
    """Read a client's messages into a pack, untried; the second value says what was left out."""
    read = read_labelled(path)
    labels = tuple(dict.fromkeys(given.label for given in read.items))
    _check(labels, path.name)
    keys = {label: f"t{place}" for place, label in enumerate(labels, 1)}
    messages = {
        f"M{n:04d}": Message(f"M{n:04d}", given.text, given.topic) for n, given in enumerate(read.items, 1)
    }
    uses = {message: given.use for message, given in zip(messages, read.items, strict=True)}
    key = {message: keys[given.label] for message, given in zip(messages, read.items, strict=True)}
    taken = choose(tuple(messages.values()), key)
    remarks = []
    if len(taken) < len(messages):
        remarks.append(
            _("{n} of {all} messages were taken, of each label about as many; a room needs no more.").format(
                n=len(taken), all=len(messages)
            )
        )
    parts, doubt = _parts(taken, uses, key)
    pack = Pack(
        id=_id(path.stem, read.items, language),
        title=" ".join(path.stem.replace("_", " ").split()),
        language=language,
        question=_("Where does this belong?"),
        teams=_teams(keys, taken, key),
        train=parts[0],
        test=parts[1],
        key=MappingProxyType({m.id: key[m.id] for m in taken}),
    )
    return pack, tuple(first_remarks([*remarks, *doubt, *read.remarks]))


def _check(labels: Sequence[str], name: str) -> None:
    if len(labels) < FEWEST_TEAMS:
        raise Refusal(
            _(
                "All messages of {name} have the label “{label}”. A machine learns to tell labels apart: give"
                " it two to six."
            ).format(name=name, label=labels[0])
        )
    if len(labels) > MOST_TEAMS:
        raise Refusal(
            _(
                "{name} has {n} different labels in the column “{column}”; a phone has room for {most}. Put"
                " some together, or leave some out, and import again."
            ).format(name=name, n=len(labels), column=MESSAGE_COLUMNS["label"][0], most=MOST_TEAMS)
        )


def _teams(keys: Mapping[str, str], messages: Sequence[Message], key: Mapping[str, str]) -> tuple[Team, ...]:
    examples = [(m.text, key[m.id]) for m in messages]
    return tuple(
        Team(place, label, ", ".join(telling_words(examples, place))) for label, place in keys.items()
    )


def _parts(
    messages: Sequence[Message], uses: Mapping[str, str], key: Mapping[str, str]
) -> tuple[Parts, tuple[str, ...]]:
    """Divide as the file says where it says it usably, else evenly; the second value says which and why."""
    said = {m.id: plain_words(uses[m.id]) for m in messages}
    if not any(said.values()):
        return divide(messages, key), ()
    told = all(use in OPEN_WORDS | HIDDEN_WORDS for use in said.values())
    still_open = tuple(m for m in messages if said[m.id] in OPEN_WORDS)
    hidden = tuple(m for m in messages if said[m.id] in HIDDEN_WORDS)
    teams = set(key.values())
    everywhere = all({key[m.id] for m in part} == teams for part in (still_open, hidden))
    fits = LEAST_HIDDEN <= len(hidden) <= MOST_HIDDEN and len(still_open) <= MOST - MOST_HIDDEN
    if told and everywhere and fits:
        return (still_open, hidden), ()
    doubt = _(
        "The column “{column}” was not followed and the messages were divided anew: it should say train or"
        " test in each row, with {least} to {most} test messages, some of each label."
    ).format(column=MESSAGE_COLUMNS["use"][0], least=LEAST_HIDDEN, most=MOST_HIDDEN)
    return divide(messages, key), (doubt,)


def _id(stem: str, items: Sequence[Labelled], language: str) -> str:
    """Make an id of the file's name and what was read of it, so that the same messages are the same pack."""
    name = re.sub(r"[^a-z0-9]+", "-", plain_words(stem)).strip("-")[:LONGEST_ID]
    content = json.dumps([language, *([g.text, g.label, g.topic, g.use] for g in items)], ensure_ascii=False)
    mark = sha256(content.encode("utf-8", "replace")).hexdigest()[:8]
    return f"{name}-{mark}" if name else mark
