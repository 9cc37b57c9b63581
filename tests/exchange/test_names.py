"""Names of files from hostile names of clients, and files that are never replaced."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.exchange.names import free_name, safe_name, write_new
from workshop.problems import Refusal


@pytest.mark.parametrize(
    ("client", "name"),
    [
        ("Łódź & Söhne", "Łódź & Söhne"),
        ("../../etc/passwd", "etc passwd"),
        ('A/B\\C:D*E?"F"<G>|H', "A B C D E F G H"),
        ("CON", "engagement CON"),
        ("nul.txt", "engagement nul.txt"),
        ("com1", "engagement com1"),
        ("console", "console"),
        ("trailing. . ", "trailing"),
        (".hidden", "hidden"),
        ("-rf", "rf"),
        ("~", "engagement"),
        ("", "engagement"),
        ("\u202eexe.fdp", "exe.fdp"),
        ("a\nb\tc\x00d", "a b c d"),
        ("e\u0301", "é"),
        ("東京" * 60, "東京" * 26 + "東"),
        ("x" * 300, "x" * 60),
    ],
)
def test_a_client_s_name_as_a_file_s_name(client: str, name: str) -> None:
    assert safe_name(client) == name


@given(st.text(max_size=300))
def test_any_text_is_a_name_that_can_be_written(text: str) -> None:
    name = safe_name(text)

    assert name
    assert len(name.encode()) <= 171
    assert not set(name) & set('<>:"/\\|?*')
    assert name == name.strip(" .")
    assert all(c.isprintable() or c == "\u200d" for c in name)
    assert safe_name(name) == name


def test_a_file_is_written_once_and_never_over_another(tmp_path: Path) -> None:
    first = write_new(tmp_path / "deep", "list.csv", b"one")
    again = write_new(tmp_path / "deep", "list.csv", b"one")
    other = write_new(tmp_path / "deep", "list.csv", b"two")

    assert first == again
    assert other.name == "list-2.csv"
    assert [first.read_bytes(), other.read_bytes()] == [b"one", b"two"]
    assert free_name(tmp_path, "deep").name == "deep (2)"
    assert sorted(p.name for p in (tmp_path / "deep").iterdir()) == ["list-2.csv", "list.csv"]


def test_a_folder_that_is_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("in the way")

    with pytest.raises(Refusal, match=r"list\.csv could not be written"):
        write_new(tmp_path / "out", "list.csv", b"one")
