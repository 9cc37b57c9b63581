"""The self-test: the shipped packs pass it, and what fails it is told what to do."""

from random import Random

import pytest
from sorted_messages import BAD_PACKS, Example, examples_of, pack_of

from workshop.exchange.packs import read_pack_file
from workshop.model import Pack
from workshop.teaching.packs import read_pack, shipped
from workshop.teaching.self_test import Verdict, self_test

NAMES = [name for name, _title, _language in shipped()]


def bad(name: str) -> Verdict:
    return self_test(read_pack_file(BAD_PACKS / f"{name}.csv", "en")[0])


def a_few(name: str, **each: int) -> list[Example]:
    """Take so many messages of each team, every fifth first, so that all topics are there."""
    found = examples_of(name)
    return [
        example
        for team, n in each.items()
        for example in sorted(
            (e for e in found if e[1] == team),
            key=lambda e, f=found: f.index(e) % 5,  # type: ignore[misc]
        )[:n]
    ]


@pytest.mark.parametrize("name", NAMES)
def test_every_shipped_pack_passes_without_a_word_of_warning(name: str) -> None:
    verdict = self_test(read_pack(name))

    assert verdict.fitness == "good"
    assert len(verdict.sentences) == 1
    assert verdict.sentences[0].startswith("This will work: in five trial runs the machine got ")
    assert verdict.sentences[0].endswith(" of 60 right; guessing would get 15.")


def test_the_same_pack_gets_the_same_verdict() -> None:
    assert self_test(read_pack("routing_de")) == self_test(read_pack("routing_de"))


def test_a_pack_that_can_be_told_by_its_tone_is_named_so() -> None:
    verdict = bad("tone")

    assert verdict.fitness == "unfit"
    assert verdict.sentences[0].startswith("This will not work as it is: ")
    assert verdict.sentences[1].startswith(
        "A rule that looks at nothing but question marks gets about 21 of 24"
    )
    assert "Mix statements, questions and requests" in verdict.sentences[1]


def test_a_pack_of_messages_that_are_all_different_is_named_so() -> None:
    verdict = bad("all_different")

    assert verdict.fitness == "unfit"
    assert "too little above guessing" in verdict.sentences[1]
    assert verdict.sentences[2].startswith("In 3 of 88 messages a word comes back")


@pytest.mark.parametrize(
    ("mark", "named"),
    [
        (lambda text: text.rstrip(".?") + "?", "question marks"),
        (lambda text: text.rstrip(".?") + "!", "exclamation marks"),
        (lambda text: f"Please: {text}", "polite words"),
        (lambda text: f"Could it be that {text}", "the opening word"),
        (str.upper, "capital letters"),
        (lambda text: f"{text} {text} {text}", "the length"),
    ],
    ids=["question", "exclamation", "polite", "opening", "capitals", "length"],
)
def test_each_outward_mark_of_a_label_is_found(mark: object, named: str) -> None:
    assert callable(mark)
    plain = [(text.replace("?", "."), team) for text, team in a_few("routing_en", it=50, orders=50)]
    marked = [(mark(text) if team == "it" else text, team) for text, team in plain]

    verdict = self_test(pack_of(marked))

    assert verdict.fitness != "good"
    assert any(f"nothing but {named}" in sentence for sentence in verdict.sentences)
    assert self_test(pack_of(plain)).fitness == "good"


def test_a_mark_that_says_less_than_the_words_do_is_a_doubt() -> None:
    asked = [
        (text.rstrip(".?") + ("?" if (team == "it") is (n % 5 > 0) else "."), team)
        for n, (text, team) in enumerate(a_few("routing_en", it=50, people=50))
    ]

    verdict = self_test(pack_of(asked))

    assert verdict.fitness == "doubtful"
    assert verdict.sentences[0].startswith("This may work: in five trial runs the machine got ")
    assert verdict.sentences[1].startswith("A rule that looks at nothing but question marks gets about 2")


@pytest.mark.parametrize(
    ("each", "fitness", "sentence"),
    [
        ({"it": 50}, "unfit", "All messages have the same label. Sorting needs two to six different ones."),
        ({"it": 18, "people": 18}, "unfit", "There are 36 messages; 40 are needed"),
        ({"it": 50, "people": 7}, "unfit", "“people” has 7 messages. Give it at least 15"),
        ({"it": 50, "people": 1}, "unfit", "“people” has 1 message. Give it at least 15"),
        ({"it": 30, "people": 14}, "doubtful", "“people” has 14 messages. Give it at least 15"),
        ({"it": 50, "orders": 19}, "doubtful", "“it” has 50 messages and “orders” only 19"),
    ],
)
def test_few_or_uneven_messages_are_counted(each: dict[str, int], fitness: str, sentence: str) -> None:
    verdict = self_test(pack_of(a_few("routing_en", **each)))

    assert verdict.fitness == fitness
    assert any(said.startswith(sentence) for said in verdict.sentences)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("labels", [2, 4])
def test_labels_drawn_by_lot_do_not_pass(name: str, labels: int) -> None:
    draw = Random(labels)
    examples = [(text, str(draw.randrange(labels))) for text, _team in examples_of(name)]

    assert self_test(pack_of(examples)).fitness == "unfit"


@pytest.mark.parametrize("name", NAMES)
def test_a_part_of_a_good_pack_is_good_or_slow(name: str) -> None:
    def fitness(**each: int) -> str:
        return self_test(pack_of(a_few(name, **each))).fitness

    assert fitness(it=30, people=30, building=30, orders=30) == "good"
    assert fitness(people=50, orders=50) == "good"
    assert fitness(it=15, people=15, building=15, orders=15) in {"good", "doubtful"}


def test_no_verdict_has_a_percentage() -> None:
    packs: list[Pack] = [pack_of(a_few("routing_en", it=n, people=50)) for n in (1, 9, 16, 50)]

    assert not any("%" in said for pack in packs for said in self_test(pack).sentences)
