"""Findings on human text beside findings on machine text: which rules tell the two apart, and how loud each is.

Input: tables (`.tsv`, `.tsv.gz`) whose first row names the columns `src`, `human_ref...` and one per engine, in folders named
`<source>-<target>`. Every `human_ref*` column into the target and every `src` column of the target language is human text; the other
columns into the target are machine text. Rows are counted once. They are single sentences, so rules of article scope are left out.
"""

from __future__ import annotations

import csv
import gzip
import html
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import sqrt
from pathlib import Path
from random import Random

from tqcheck.checker import Checker
from tqcheck.errors import ReadError
from tqcheck.model import Article, Finding, Run, Severity, Span

ONE_SIDED_95 = 1.645
HITS_FOR_A_TEST = 20
SAMPLE_SEED = 12345
_CONTEXT = 40


@dataclass(frozen=True, slots=True)
class Side:
    """One kind of text: its words, its findings by rule and severity, and where they stand."""

    words: int
    counts: Mapping[tuple[str, Severity], int]
    places: Mapping[str, tuple[str, ...]]

    def rate(self, count: int) -> float:
        """Findings per 1,000 words."""
        return 1000 * count / self.words if self.words else 0.0

    @property
    def loud(self) -> int:
        """Findings above neutral."""
        return sum(count for (_, severity), count in self.counts.items() if severity > Severity.NEUTRAL)


@dataclass(frozen=True, slots=True)
class Lift:
    """Both sides for one target language."""

    target: str
    human: Side
    machine: Side


def is_table_folder(path: Path) -> bool:
    """Whether a path holds tables for this comparison rather than gold articles."""
    return next(iter(_tables(path)), None) is not None


def measure(path: Path, target: str, checker: Checker, *, most_words: int | None = None) -> Lift:
    """Checks every distinct row of a folder of tables, at most about `most_words` words of each kind.

    Raises ReadError when no table has text of the target language.
    """
    human, machine = read_columns(path, target)
    if not human:
        raise ReadError(f"{path}: no human text in {target}: no column human_ref* of a folder *-{target}")
    return Lift(target, _side(human, target, checker, most_words), _side(machine, target, checker, most_words))


def read_columns(path: Path, target: str) -> tuple[list[str], list[str]]:
    """Distinct human and machine rows in a language, in an order that does not depend on the files."""
    human: set[str] = set()
    machine: set[str] = set()
    for table in _tables(path):
        source, _, into = table.parent.name.partition("-")
        for row in _rows(table):
            for column, text in row.items():
                if not text or column == "seg":
                    continue
                if (column == "src" and source == target) or (column.startswith("human_ref") and into == target):
                    human.add(text)
                elif column != "src" and not column.startswith("human_ref") and into == target:
                    # Some engines' columns hold escaped quotes, an artefact of how they were collected.
                    machine.add(html.unescape(text))
    mixed = sorted(machine - human)
    Random(SAMPLE_SEED).shuffle(mixed)
    return sorted(human), mixed


def _tables(path: Path) -> Iterator[Path]:
    candidates = [path] if path.is_file() else sorted(path.rglob("*.tsv*"))
    yield from (file for file in candidates if file.name.endswith((".tsv", ".tsv.gz")))


def _rows(table: Path) -> Iterator[dict[str, str]]:
    csv.field_size_limit(10**8)
    try:
        with (
            gzip.open(table, "rt", encoding="utf-8")
            if table.suffix == ".gz"
            else table.open(encoding="utf-8") as stream
        ):
            for row in csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE):
                yield {str(column): (text or "").strip() for column, text in row.items() if isinstance(text, str)}
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise ReadError(f"{table}: cannot be read as a table: {error}") from error


def _side(rows: Iterable[str], target: str, checker: Checker, most_words: int | None) -> Side:
    counts: Counter[tuple[str, Severity]] = Counter()
    places: dict[str, list[str]] = defaultdict(list)
    words = 0
    for number, text in enumerate(rows):
        if most_words is not None and words >= most_words:
            break
        article = Article(
            id=f"row{number}",
            raw=text,
            text=text,
            map=(Run(0, 0, len(text), len(text)),),
            blocks=(Span(0, len(text)),),
            target=target,
        )
        report = checker.check(article)
        if report.error:
            raise ReadError(f"row {number}: {report.error}: {text[:80]!r}")
        words += report.words
        for finding in report.shown(checker.config.confidence):
            if checker.checks[finding.rule].scope == "segment":
                counts[finding.rule, finding.severity] += 1
                places[finding.rule].append(_in_context(text, finding))
    return Side(words, counts, {rule: tuple(found) for rule, found in places.items()})


def _in_context(text: str, finding: Finding) -> str:
    start, end = finding.text_span
    before = text[max(0, start - _CONTEXT) : start]
    return f"{before}«{text[start:end][:80]}»{text[end : end + _CONTEXT]}"


def below_machine(human: int, human_words: int, machine: int, machine_words: int) -> bool:
    """Whether the human rate is below the machine rate, one-sided at 95% (normal approximation of two Poisson rates)."""
    if not human_words or not machine_words:
        return False
    difference = machine / machine_words - human / human_words
    deviation = sqrt(machine / machine_words**2 + human / human_words**2)
    return deviation > 0 and difference / deviation > ONE_SIDED_95


def as_table(lift: Lift, examples: int = 0) -> str:
    """The comparison as a table for people; `examples` human places a rule, drawn at random, below it."""
    return "".join(f"{line}\n" for line in _lines(lift, examples))


def _lines(lift: Lift, examples: int) -> Iterator[str]:
    human, machine = lift.human, lift.machine
    yield f"target {lift.target}: {human.words:,} words of human text, {machine.words:,} of machine text"
    yield ""
    yield f"{'rule':32} {'severity':9} {'human':>6} {'/1,000':>8} {'machine':>8} {'/1,000':>8} {'lift':>6}  verdict"
    for key in sorted(human.counts.keys() | machine.counts.keys()):
        h, m = human.counts.get(key, 0), machine.counts.get(key, 0)
        lift_shown = f"{machine.rate(m) / human.rate(h):6.1f}" if h else "     -"
        yield (
            f"{key[0]:32} {key[1]!s:9} {h:6} {human.rate(h):8.4f} {m:8} {machine.rate(m):8.4f} {lift_shown}  "
            f"{_verdict(key[1], h, human.words, m, machine.words)}"
        )
    yield (
        f"{'above neutral':32} {'':9} {human.loud:6} {human.rate(human.loud):8.4f} {machine.loud:8} {machine.rate(machine.loud):8.4f} "
        f"{machine.rate(machine.loud) / human.rate(human.loud) if human.loud else 0:6.1f}"
    )
    if examples:
        for rule, places in sorted(human.places.items()):
            yield f"\n{rule}, human text:"
            chosen = sorted(Random(SAMPLE_SEED).sample(places, min(examples, len(places))))
            yield from (f"  {place}" for place in chosen)


def _verdict(severity: Severity, human: int, human_words: int, machine: int, machine_words: int) -> str:
    if severity == Severity.NEUTRAL:
        return "neutral"
    if human < HITS_FOR_A_TEST:
        return "few human hits: read them"
    return (
        "kept"
        if below_machine(human, human_words, machine, machine_words)
        else "not below machine text: make it neutral"
    )


def as_json(lift: Lift) -> str:
    """The comparison as one JSON document."""

    def side(item: Side) -> dict[str, object]:
        rows = [
            {"rule": rule, "severity": str(severity), "count": count, "per_1000_words": item.rate(count)}
            for (rule, severity), count in sorted(item.counts.items())
        ]
        return {"words": item.words, "above_neutral": item.loud, "rules": rows}

    document = {"target": lift.target, "human": side(lift.human), "machine": side(lift.machine)}
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"
