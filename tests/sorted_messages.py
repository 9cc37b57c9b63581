"""Messages that are sorted already, for tests: made-up packs, and lists as a client sends them."""

import csv
import io
from collections.abc import Sequence
from pathlib import Path
from types import MappingProxyType

from workshop.exchange.packs import read_pack_file
from workshop.model import Message, Pack, Team
from workshop.teaching.dividing import divide
from workshop.teaching.packs import PACKS, read_pack

BAD_PACKS = Path(__file__).parent / "teaching" / "bad_packs"

Example = tuple[str, str]


def pack_of(examples: Sequence[Example]) -> Pack:
    """Make a pack of (text, label)."""
    labels = list(dict.fromkeys(label for _text, label in examples))
    messages = [Message(f"m{n}", text) for n, (text, _label) in enumerate(examples)]
    key = {m.id: label for m, (_text, label) in zip(messages, examples, strict=True)}
    train, test = divide(messages, key)
    teams = tuple(Team(label, label) for label in labels)
    return Pack("made-up", "Made up", "en", "Where?", teams, train, test, MappingProxyType(key))


def examples_of(name: str) -> list[Example]:
    """Give the messages of a shipped pack, open and hidden ones, with their team's key."""
    pack = read_pack(name)
    return [(m.text, pack.key[m.id]) for m in (*pack.train, *pack.test)]


def shipped_rows(name: str = "routing_en") -> list[list[str]]:
    """Give text, label, topic and use of a shipped pack as rows of a client's list."""
    with (PACKS / f"{name}.csv").open(encoding="utf-8", newline="") as opened:
        return [[r["text"], r["gold_label"], r["topic"], r["use"]] for r in csv.DictReader(opened)]


def table(
    rows: Sequence[Sequence[str]], head: Sequence[str] = ("text", "label"), separator: str = ","
) -> str:
    """Write rows as a client's CSV."""
    out = io.StringIO()
    csv.writer(out, delimiter=separator).writerows([head, *(row[: len(head)] for row in rows)])
    return out.getvalue()


def read(tmp_path: Path, text: str | bytes, name: str = "mails.csv") -> tuple[Pack, tuple[str, ...]]:
    """Read without trying out, which takes its time."""
    path = tmp_path / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_pack_file(path, "en")


def labels_of(found: Pack) -> dict[str, str]:
    """Give each text of a pack with the name of its team."""
    names = {team.key: team.name for team in found.teams}
    return {m.text: names[found.key[m.id]] for m in (*found.train, *found.test)}
