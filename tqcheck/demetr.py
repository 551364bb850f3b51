"""Recall on sentences with one made error each: the layout of DEMETR (Karpinska et al. 2022, EMNLP).

A file `<severity>_id<n>_<name>.jsonl[.gz]` holds one object a line: `mt_sent` (a translation), `pert_sent` (the same with one
error put in), `lang_tag` (the source language). A perturbation counts as found when `pert_sent` has a shown finding that `mt_sent` has
not; a finding on `mt_sent` is a false alarm. Intervals are Wilson's at 95%.
"""

from __future__ import annotations

import gzip
import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from math import sqrt
from pathlib import Path
from typing import Any

from tqcheck.checker import Checker
from tqcheck.errors import ReadError
from tqcheck.model import Article, Run, Severity, Span

WILSON_95 = 1.96
ALL = "all"


@dataclass(frozen=True, slots=True)
class Cell:
    """One perturbation from one source language. `loud` counts what is found above neutral."""

    perturbation: str
    language: str
    sentences: int
    found: int
    loud: int
    false: int

    @property
    def net(self) -> float:
        """Share found minus share of false alarms."""
        return (self.found - self.false) / self.sentences


def is_demetr(path: Path) -> bool:
    """Whether a path holds files of this layout."""
    return next(_files(path), None) is not None


def measure(path: Path, checker: Checker) -> list[Cell]:
    """Every perturbation of a folder (or of one file), in all and by source language.

    Raises ReadError for a file that does not have the layout.
    """
    cells: list[Cell] = []
    for file in _files(path):
        counts: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0, 0])
        for row in _rows(file):
            before = _findings(row["mt_sent"], checker)
            after = _findings(row["pert_sent"], checker)
            new = after.keys() - before.keys()
            values = (1, bool(new), any(after[key] > Severity.NEUTRAL for key in new), bool(before))
            for language in (ALL, str(row["lang_tag"])):
                for number, value in enumerate(values):
                    counts[language][number] += int(value)
        name = file.name.removesuffix(".gz").removesuffix(".jsonl")
        cells.extend(Cell(name, language, *values) for language, values in sorted(counts.items()))
    return cells


def _files(path: Path) -> Iterator[Path]:
    candidates = [path] if path.is_file() else sorted(path.glob("*_id*.jsonl*"), key=_number)
    yield from (file for file in candidates if file.name.endswith((".jsonl", ".jsonl.gz")) and "_id" in file.name)


def _number(file: Path) -> tuple[int, str]:
    digits = file.name.partition("_id")[2].partition("_")[0]
    return int(digits) if digits.isdigit() else 0, file.name


def _rows(file: Path) -> Iterator[dict[str, Any]]:
    try:
        with gzip.open(file, "rt", encoding="utf-8") if file.suffix == ".gz" else file.open(encoding="utf-8") as stream:
            for number, line in enumerate(stream, 1):
                row = json.loads(line)
                if not isinstance(row, dict) or not {"mt_sent", "pert_sent", "lang_tag"} <= row.keys():
                    raise ReadError(f"{file}:{number}: needs mt_sent, pert_sent and lang_tag")
                yield row
    except (OSError, UnicodeDecodeError, json.JSONDecodeError) as error:
        raise ReadError(f"{file}: cannot be read as perturbations: {error}") from error


def _findings(text: str, checker: Checker) -> dict[tuple[str, str], Severity]:
    span = Span(0, len(text))
    article = Article("sentence", text, text, (Run(0, 0, len(text), len(text)),) if text else (), (span,), target="en")
    report = checker.check(article)
    if report.error is not None:
        raise ReadError(f"{text[:60]!r}: {report.error}")
    return {(f.rule, f.excerpt.casefold()): f.severity for f in report.shown(checker.config.confidence)}


def wilson(successes: int, trials: int) -> tuple[float, float]:
    """The 95% interval of a share (Wilson 1927)."""
    if not trials:
        return 0.0, 1.0
    share, z2 = successes / trials, WILSON_95**2
    middle = (share + z2 / (2 * trials)) / (1 + z2 / trials)
    half = WILSON_95 * sqrt(share * (1 - share) / trials + z2 / (4 * trials**2)) / (1 + z2 / trials)
    return max(0.0, middle - half), min(1.0, middle + half)


def as_table(cells: list[Cell]) -> str:
    """The measurement as a table for people."""
    lines = [
        f"{'perturbation':36} {'from':16} {'n':>4} {'found':>6} {'95%':>13} {'above neutral':>13} {'false':>6} {'net':>6}"
    ]
    for cell in cells:
        low, high = wilson(cell.found, cell.sentences)
        lines.append(
            f"{cell.perturbation:36} {cell.language:16} {cell.sentences:4} {cell.found / cell.sentences:6.2f} "
            f"[{low:.2f}, {high:.2f}] {cell.loud / cell.sentences:13.2f} {cell.false / cell.sentences:6.3f} {cell.net:6.2f}"
        )
    return "\n".join(lines) + "\n"


def as_json(cells: list[Cell]) -> str:
    """The measurement as one JSON document."""
    rows = [
        {
            "perturbation": cell.perturbation, "language": cell.language, "sentences": cell.sentences, "found": cell.found,
            "above_neutral": cell.loud, "false": cell.false, "wilson_95": wilson(cell.found, cell.sentences),
        }
        for cell in cells
    ]  # fmt: skip
    return json.dumps({"perturbations": rows}, indent=2) + "\n"
