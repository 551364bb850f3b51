"""Human text beside machine text: columns, counts, the verdict on a rule."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from tqcheck.checker import Checker
from tqcheck.cli import main
from tqcheck.config import Config
from tqcheck.errors import ReadError
from tqcheck.lift import below_machine, measure, read_columns
from tqcheck.model import Severity

HEAD = "seg\tsrc\thuman_ref\thuman_ref.B\tengine\n"


@pytest.fixture
def tables(tmp_path: Path) -> Path:
    for pair in ("fr-en", "en-fr"):
        (tmp_path / pair).mkdir()
    rows = [
        "1\tIl est parti.\tHe left the the town.\tHe went away.\tHe is part of of it.",
        "2\tElle dort.\tShe sleeps.\tShe sleeps.\tShe said &quot;sleep of of him&quot;.",
    ]
    with gzip.open(tmp_path / "fr-en" / "one.tsv.gz", "wt", encoding="utf-8") as stream:
        stream.write(HEAD + "\n".join(rows) + "\n")
    (tmp_path / "en-fr" / "two.tsv").write_text(
        HEAD + "1\tShe sleeps.\tElle dort.\t\tElle sommeille.\n", encoding="utf-8"
    )
    return tmp_path


def test_columns_are_told_apart_and_rows_counted_once(tables: Path) -> None:
    human, machine = read_columns(tables, "en")
    assert human == ["He left the the town.", "He went away.", "She sleeps."]
    assert sorted(machine) == ["He is part of of it.", 'She said "sleep of of him".']


def test_counts(tables: Path) -> None:
    found = measure(tables, "en", Checker(Config(target_lang="en", select=("doubled-word",))))
    assert found.human.words == 10
    assert found.human.counts == {("doubled-word", Severity.MINOR): 1}
    assert found.machine.loud == 2
    assert found.human.places["doubled-word"] == ("He left «the the» town.",)


def test_a_language_without_human_text_is_an_error(tables: Path) -> None:
    with pytest.raises(ReadError, match="no human text in de"):
        measure(tables, "de", Checker(Config(target_lang="de")))


def test_below_machine() -> None:
    assert below_machine(20, 400_000, 60, 400_000)
    assert not below_machine(34, 400_000, 4, 400_000)
    assert not below_machine(20, 400_000, 24, 400_000)


def test_command(tables: Path) -> None:
    run = CliRunner().invoke(
        main, ["evaluate", str(tables), "--target-lang", "en", "--examples", "2"], catch_exceptions=False
    )
    assert run.exit_code == 0
    assert "doubled-word" in run.output
    assert "few human hits: read them" in run.output
    as_json = CliRunner().invoke(main, ["evaluate", str(tables), "--target-lang", "en", "--format", "json"])
    assert json.loads(as_json.output)["human"]["above_neutral"] == 1
