"""Sentences with one made error each: what counts as found and what as a false alarm."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from tqcheck.checker import Checker
from tqcheck.cli import main
from tqcheck.config import Config
from tqcheck.demetr import ALL, Cell, is_demetr, measure, wilson
from tqcheck.errors import ReadError

ROWS = [
    {"lang_tag": "french", "mt_sent": "The mayor left the town.", "pert_sent": "The mayor left the the town."},
    {"lang_tag": "german", "mt_sent": "The mayor left the the town.", "pert_sent": "The mayor left the the big town."},
    {"lang_tag": "german", "mt_sent": "She stayed at home.", "pert_sent": "She stayed at at home."},
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    lines = "".join(json.dumps(row) + "\n" for row in ROWS)
    (tmp_path / "minor_id1_repeat2.jsonl").write_text(lines, encoding="utf-8")
    return tmp_path


def test_counts(folder: Path) -> None:
    assert is_demetr(folder)
    cells = {cell.language: cell for cell in measure(folder, Checker(Config(target_lang="en")))}
    assert cells[ALL] == Cell("minor_id1_repeat2", ALL, 3, 2, 2, 1)
    assert cells["german"] == Cell("minor_id1_repeat2", "german", 2, 1, 1, 1)
    assert cells["french"].net == 1.0


def test_a_row_without_the_fields_is_an_error(folder: Path) -> None:
    (folder / "minor_id2_x.jsonl").write_text('{"mt_sent": "a"}\n', encoding="utf-8")
    with pytest.raises(ReadError, match=r"minor_id2_x.jsonl:1: needs mt_sent"):
        measure(folder, Checker())


def test_wilson() -> None:
    low, high = wilson(8, 10)
    assert (round(low, 3), round(high, 3)) == (0.490, 0.943)
    assert wilson(0, 0) == (0.0, 1.0)


def test_command(folder: Path) -> None:
    run = CliRunner().invoke(main, ["evaluate", str(folder), "--format", "json"], catch_exceptions=False)
    assert json.loads(run.output)["perturbations"][0]["found"] == 2
