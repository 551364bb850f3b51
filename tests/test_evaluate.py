"""Findings against gold spans."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tqcheck.checker import Checker
from tqcheck.config import Config
from tqcheck.errors import ReadError
from tqcheck.evaluate import SUFFIX, Outcome, Row, as_json, as_table, evaluate_folder

TEXT = "The the council met. It&#39;s an odd text\u2028, said Ana.\nThe end end.\n"


def _gold(folder: Path, *spans: tuple[str, str, str, str], text: str = TEXT, name: str = "a") -> None:
    (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    lines: list[dict[str, Any]] = [
        {"start": text.index(words), "end": text.index(words) + len(words), "text": words, "rule": rule,
         "severity": severity, "detectable": detectable}
        for words, rule, severity, detectable in spans
    ]  # fmt: skip
    content = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
    (folder / f"{name}{SUFFIX}").write_text(content, encoding="utf-8")


def _outcome(folder: Path) -> Outcome:
    select = ("doubled-word", "html-entity-leak")
    return evaluate_folder(folder, Checker(Config(root=folder, target_lang="en", select=select)))


def test_found_missed_and_false(tmp_path: Path) -> None:
    _gold(
        tmp_path,
        ("The the", "doubled-word", "minor", "rule"),
        ("It&#39;s", "mojibake", "major", "rule"),
        ("odd text\u2028", "awkward", "minor", "model"),
        ("Ana", "name", "minor", "consistency"),
        ("council", "hint", "neutral", "rule"),
    )
    outcome = _outcome(tmp_path)
    assert (outcome.articles, outcome.words > 5) == (1, True)
    assert (outcome.named.gold, outcome.named.found) == (4, 1)
    assert (outcome.located.gold, outcome.located.found) == (4, 2)
    assert (outcome.located.findings, outcome.located.right, outcome.named.right) == (3, 2, 1)
    assert {row.name: (row.gold, row.found, row.findings, row.right) for row in outcome.rules} == {
        "awkward": (1, 0, 0, 0),
        "doubled-word": (1, 1, 2, 1),
        "html-entity-leak": (0, 0, 1, 0),
        "mojibake": (1, 0, 0, 0),
        "name": (1, 0, 0, 0),
    }
    assert len(outcome.false) == 1
    assert outcome.false[0].startswith("a.txt:")
    assert "end end" in outcome.false[0]
    assert [place.split(" ")[1] for place in outcome.missed] == ["name:"]
    assert {row.name.split(": ")[1]: row.gold for row in outcome.reach} == {"rule": 2, "model": 1, "consistency": 1}


def test_shares() -> None:
    row = Row("r", gold=4, found=2, findings=3, right=3)
    assert (row.recall, row.precision) == (0.5, 1.0)
    assert row.f1 == pytest.approx(2 / 3)
    assert Row("r", 0, 0, 0, 0).f1 is None
    assert Row("r", 1, 0, 1, 0).f1 == 0.0


def test_articles_in_folders_are_named_from_the_root(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    _gold(tmp_path / "deep")
    assert all(place.startswith("deep/a.txt:") for place in _outcome(tmp_path).false)


def test_both_forms(tmp_path: Path) -> None:
    _gold(tmp_path, ("The the", "doubled-word", "minor", "rule"))
    outcome = _outcome(tmp_path)
    data = json.loads(as_json(outcome))
    assert data["named"]["recall"] == 1.0
    assert data["rules"][0]["name"] == "doubled-word"
    table = as_table(outcome)
    assert table.startswith("1 articles, ")
    assert "Findings outside the gold: 2\n" in table


GOOD = {"start": 0, "end": 3, "text": "The", "rule": "r", "severity": "minor", "detectable": "rule"}


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (json.dumps({**GOOD, "text": "Teh"}), ":1: `text` is not what stands at 0 to 3: 'Teh'"),
        (json.dumps({**GOOD, "start": -3, "end": -1, "text": TEXT[-3:-1]}), "`text` is not what stands"),
        (json.dumps({**GOOD, "rule": 3}), ":1: needs `rule`, a str"),
        ("[]", ":1: needs `start`, a int"),
        ("\n{", ":2: no JSON"),
        (b"\xff\n", "cannot be read"),
    ],
)
def test_malformed_gold_is_refused_with_its_place(tmp_path: Path, line: str | bytes, message: str) -> None:
    _gold(tmp_path)
    (tmp_path / f"a{SUFFIX}").write_bytes(line if isinstance(line, bytes) else line.encode())
    with pytest.raises(ReadError) as caught:
        _outcome(tmp_path)
    assert message in str(caught.value)


def test_gold_needs_its_article(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="in there"):
        _outcome(tmp_path)
    _gold(tmp_path, name="a[1]")
    assert _outcome(tmp_path).articles == 1
    (tmp_path / "a[1].md").touch()
    with pytest.raises(ReadError, match="found 2"):
        _outcome(tmp_path)
    (tmp_path / "a[1].md").unlink()
    (tmp_path / "a[1].txt").unlink()
    with pytest.raises(ReadError, match="found 0"):
        _outcome(tmp_path)
