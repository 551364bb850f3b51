"""The README's generated parts are what the code says; TQCHECK_UPDATE_GOLDEN=1 writes them anew."""

from __future__ import annotations

import os
import re
from pathlib import Path

from tqcheck.checker import Checker
from tqcheck.checks import load
from tqcheck.evaluate import evaluate_folder

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"


def between(name: str, text: str) -> tuple[int, int]:
    found = re.search(rf"<!-- {name}: .*?-->\n(.*?)<!-- end of {name} -->", text, re.DOTALL)
    assert found, f"README has no part {name}"
    return found.span(1)


def expect(name: str, wanted: str) -> None:
    text = README.read_text(encoding="utf-8")
    start, end = between(name, text)
    if os.environ.get("TQCHECK_UPDATE_GOLDEN"):
        README.write_text(text[:start] + wanted + text[end:], encoding="utf-8")
        return
    assert text[start:end] == wanted, "run TQCHECK_UPDATE_GOLDEN=1 pytest tests/test_readme.py"


def test_table_of_rules() -> None:
    lines = ["| rule | finds | MQM | severity | languages |", "|---|---|---|---|---|"]
    for check in load().values():
        languages = ", ".join(check.languages) if check.languages else "all"
        off = "" if check.default else ", off by default"
        lines.append(f"| `{check.id}` | {check.title} | {check.category} | {check.severity}{off} | {languages} |")
    expect("rules", "\n".join(lines) + "\n")


def test_figures() -> None:
    outcome = evaluate_folder(ROOT / "corpora" / "gold", Checker())
    located = outcome.located
    reach = [row for row in outcome.reach if row.name.endswith(("rule", "consistency"))]
    found, gold = sum(row.found for row in reach), sum(row.gold for row in reach)
    lines = [
        f"`tqcheck evaluate corpora/gold`: {outcome.articles} articles, {outcome.words:,} words, {located.gold} artefacts above neutral.",
        "",
        "| | found | of | share |",
        "|---|---|---|---|",
        f"| artefacts within reach of rules | {found} | {gold} | {found / gold:.2f} |",
        f"| all artefacts | {located.found} | {located.gold} | {located.found / located.gold:.2f} |",
        f"| findings that touch an artefact (precision) | {located.right} | {located.findings} | "
        f"{located.right / located.findings:.2f} |",
    ]
    expect("figures", "\n".join(lines) + "\n")
