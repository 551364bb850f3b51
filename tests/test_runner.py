"""Many articles: in one process or in several, the same."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import Command
from tqcheck.checker import Checker
from tqcheck.config import Config, GateConfig
from tqcheck.errors import ConfigError
from tqcheck.gate import Tally
from tqcheck.model import Article, Confidence, Result, Severity
from tqcheck.reading import ReadOptions, Unread, read_articles
from tqcheck.runner import processes, run

CONFIG = Config(target_lang="en", severity={"doubled-word": Severity.MAJOR}, allow=("x",))


def _inputs(folder: Path, count: int = 40) -> list[Article | Unread]:
    for number in range(count):
        text = f"Number {number} of the the row , it&#39;s here.\n" * (number % 3 + 1)
        (folder / f"{number:02}.txt").write_text(text, encoding="utf-8")
    inputs = list(read_articles([folder], ReadOptions(base=folder)))
    inputs.insert(3, Unread("broken.txt", "cannot be read"))
    return inputs


def _run(inputs: list[Article | Unread], jobs: int) -> tuple[list[Result], Tally]:
    tally = Tally(GateConfig(), Confidence.MEDIUM)
    return list(run(inputs, Checker(CONFIG), tally, jobs=jobs)), tally


def test_two_processes_say_what_one_says_and_in_order(tmp_path: Path) -> None:
    inputs = _inputs(tmp_path)
    alone, one = _run(inputs, 1)
    together, two = _run(inputs, 2)
    assert together == alone
    assert one.verdict() == two.verdict()
    assert [result.report.article for result in together] == [given.id for given in inputs]


def test_what_could_not_be_read_becomes_a_report(tmp_path: Path) -> None:
    results, tally = _run([Unread("broken.txt", "cannot be read")], 1)
    assert results[0].report.error == "cannot be read"
    assert results[0].report.findings == ()
    assert results[0].article.id == "broken.txt"
    assert tally.verdict().exit_code == 2


def test_results_come_before_all_is_read() -> None:
    def endless() -> object:
        while True:
            yield Unread("x", "no")

    results = run(endless(), Checker(CONFIG), Tally(GateConfig(), Confidence.MEDIUM))  # type: ignore[arg-type]
    assert next(results).report.error == "no"


@pytest.mark.parametrize("wrong", ["0", "-1", "two", "", "1.5", "²"])
def test_a_number_of_processes(wrong: str) -> None:
    assert processes("3") == 3
    assert processes("auto") >= 1
    with pytest.raises(ConfigError, match="--jobs"):
        processes(wrong)


def test_the_order_of_hashes_makes_no_difference(tmp_path: Path) -> None:
    _inputs(tmp_path, 6)
    command = [sys.executable, "-m", "tqcheck", "check", ".", "--isolated", "--format", "json"]
    outputs = {
        subprocess.run(
            [*command, "--jobs", jobs], cwd=tmp_path, capture_output=True, env={**os.environ, "PYTHONHASHSEED": seed}
        ).stdout
        for seed, jobs in (("1", "1"), ("2", "2"))
    }
    assert len(outputs) == 1
    assert b"doubled-word" in outputs.pop()


def test_names_are_compared_across_the_articles_of_a_folder(tq: Command, tmp_path: Path) -> None:
    for name, spelling in (("a", "Pashinian"), ("b", "Pashinyan"), ("c", "Pashinyan")):
        (tmp_path / f"{name}.txt").write_text(f"Nikol {spelling} left the town on Tuesday.\n", encoding="utf-8")
    arguments = ["check", str(tmp_path), "--isolated", "--target-lang", "en", "--format", "json"]
    serial = tq(*arguments)
    found = [f for report in serial.json["reports"] for f in report["findings"]]
    assert [(f["rule"], f["excerpt"], f["advice"]) for f in found] == [
        ("name-variant-across-articles", "Pashinian", "Pashinyan")
    ]
    assert tq(*arguments, "--jobs", "2").out == serial.out
    alone = tq("check", str(tmp_path / "a.txt"), *arguments[2:]).json["reports"][0]
    assert alone["findings"] == []
    assert "name-variant-across-articles" in {skip["rule"] for skip in alone["skipped"]}
