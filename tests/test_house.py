"""The rules of the house: what is checked by a tool or by reading the tree, not by opinion."""

import ast
import importlib
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version
from reportlab.pdfbase.ttfonts import TTFont

import run

ROOT = Path(__file__).resolve().parents[1]
SOURCES = [
    ROOT / "run.py",
    *(f for folder in ("workshop", "ui", "tests") for f in (ROOT / folder).rglob("*.py")),
]
FONTS = ROOT / "resources" / "fonts"
FILE_LINES, CLASS_LINES, FUNCTION_LINES = 300, 200, 40
# Made-up data, not code: a table is not easier to read in two files.
DATA = set((ROOT / "tests" / "papers").glob("sample_*.py"))
BIN = Path(sys.executable).parent


@pytest.mark.parametrize(
    "words",
    [
        ("ruff", "check", "--quiet", "--output-format", "concise"),
        ("ruff", "format", "--check", "--quiet"),
        ("lint-imports", "--no-logo"),
    ],
    ids=["ruff", "format", "imports"],
)
def test_the_tool_finds_nothing(words: tuple[str, ...]) -> None:
    done = subprocess.run([BIN / words[0], *words[1:]], cwd=ROOT, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout + done.stderr


def test_the_types_are_strict_and_hold() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "mypy"], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert done.returncode == 0, done.stdout + done.stderr


def test_no_file_class_or_function_is_too_long() -> None:
    too_long = [found for file in SOURCES if file not in DATA for found in lengths_above_limits(file)]

    assert not too_long, "\n" + "\n".join(too_long)


def lengths_above_limits(file: Path) -> list[str]:
    text = file.read_text(encoding="utf-8")
    name = file.relative_to(ROOT)
    lines = len(text.splitlines())
    found = [f"{name}: {lines} lines"] if lines > FILE_LINES else []
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            limit = CLASS_LINES if isinstance(node, ast.ClassDef) else FUNCTION_LINES
            length = (node.end_lineno or 0) - node.lineno + 1
            if length > limit:
                found.append(f"{name}: {node.name} has {length} lines")
    return found


def test_packaging_stays_a_folder_and_the_library_reachable() -> None:
    found = Path(importlib.import_module("packaging").__file__ or "")

    assert not (ROOT / "packaging" / "__init__.py").exists()
    assert found.name == "__init__.py"
    assert (ROOT / "packaging") not in found.parents


def tree_of_architecture() -> list[str]:
    """Read the paths of ARCHITECTURE.md's first fenced block; indentation is depth, the rest is prose."""
    block = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8").split("```")[1]
    paths: list[str] = []
    parents: list[tuple[int, str]] = []
    for line in block.splitlines()[1:]:
        if not line.strip():
            continue
        depth = len(line) - len(line.lstrip())
        parents = [(at, path) for at, path in parents if at < depth]
        path = (parents[-1][1] if parents else "") + line.split()[0]
        paths.append(path)
        parents.append((depth, path.rstrip("/") + "/"))
    return paths


def test_what_architecture_lists_exists() -> None:
    paths = tree_of_architecture()

    assert len(paths) > 20
    assert [path for path in paths if not (ROOT / path).exists()] == []


@pytest.mark.parametrize("package", ["workshop", "ui"])
def test_architecture_lists_every_package(package: str) -> None:
    folders = {f"{f.parent.relative_to(ROOT)}/" for f in (ROOT / package).glob("*/*.py")}

    assert folders <= set(tree_of_architecture())


def lock(name: str) -> dict[str, list[str]]:
    """Read a lock: each package with its entries, one for each set of systems."""
    entries: dict[str, list[str]] = {}
    for entry in re.split(r"\n(?=\w)", (ROOT / name).read_text(encoding="utf-8"))[1:]:
        entries.setdefault(entry.split("==")[0], []).append(entry)
    return entries


def wanted(group: str) -> list[Requirement]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    listed = [*project["project"]["dependencies"], *project["dependency-groups"].get(group, [])]
    return [Requirement(line) for line in listed]


@pytest.mark.parametrize(("name", "group"), [(run.LOCK, "none"), (run.TEST_LOCK, "test")])
def test_the_lock_is_what_pyproject_asks_for(name: str, group: str) -> None:
    locked = lock(name)
    asked = wanted(group)

    assert {canonicalize_name(one.name) for one in asked} == {
        package for package, entries in locked.items() if any("(pyproject.toml" in entry for entry in entries)
    }
    for one in asked:
        versions = [Version(e.split("==")[1].split()[0]) for e in locked[canonicalize_name(one.name)]]
        assert any(version in one.specifier for version in versions), one


def test_everything_in_the_locks_is_hashed() -> None:
    for name in (run.LOCK, run.TEST_LOCK):
        assert [p for p, entries in lock(name).items() for e in entries if "--hash=sha256:" not in e] == []


def test_the_tests_run_on_what_the_program_runs_on() -> None:
    def pins(name: str) -> set[str]:
        return {entry.split()[0] for entries in lock(name).values() for entry in entries}

    assert pins(run.LOCK) <= pins(run.TEST_LOCK)


@pytest.mark.parametrize(
    ("file", "covers"),
    [
        ("NotoSans-Regular.ttf", "Łódź Nguyễn Αθήνα Жуков “’–…€"),
        ("NotoSans-Bold.ttf", "Łódź Nguyễn Αθήνα Жуков “’–…€"),
        ("ReadyroomFallback-Regular.ttf", "→≥≤✓☐●עבריתعربيไทยहिन्दीՀայქართული"),
        ("ReadyroomFurther-Regular.ttf", "ଓଡ଼ିଆབཀྲދިވެހިܣܘᏣᎳᐃᓄⵜⵎߒߞ𞤀ᱥꯃꓡꆈꕙ"),
        ("DroidSansFallback.ttf", "東京株式会社한국ひらカナ"),
        ("NotoEmoji-Regular.ttf", "😀🎉👍"),
    ],
)
def test_a_font_prints_its_scripts(file: str, covers: str) -> None:
    glyphs = TTFont(file, FONTS / file).face.charToGlyph

    assert [letter for letter in covers if ord(letter) not in glyphs and letter != " "] == []


def test_every_font_says_where_it_is_from_and_may_be_given_on() -> None:
    told = (FONTS / "README.md").read_text(encoding="utf-8")

    assert [f.name for f in FONTS.glob("*.ttf") if f"`{f.name}`" not in told] == []
    assert "SIL OPEN FONT LICENSE" in (FONTS / "OFL.txt").read_text(encoding="utf-8")
    assert "Apache License" in (FONTS / "DroidSansFallback-LICENSE.txt").read_text(encoding="utf-8")
