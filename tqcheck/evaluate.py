"""Findings against gold spans: precision, recall and F1, with counts.

A gold file `storm.gold` stands beside its article `storm.txt` (or .md, .html) and holds one object a line:
`start`, `end` (code points into the raw file), `text`, `rule`, `severity`, `detectable` (rule, consistency, model,
source). A gold span counts as found when a shown finding overlaps it: *located* by any rule, *named* by the same rule
(or one merged into the finding). Neutral gold is left out of recall, neutral findings out of precision.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from tqcheck.checker import Checker
from tqcheck.config import Config
from tqcheck.errors import ReadError
from tqcheck.model import Article, Finding, Severity, Span
from tqcheck.reading import ReadOptions, read_articles

SUFFIX = ".gold"
WITHIN_REACH = ("rule", "consistency")
_REQUIRED = {"start": int, "end": int, "text": str, "rule": str, "severity": str, "detectable": str}


@dataclass(frozen=True, slots=True)
class GoldSpan:
    """An artefact marked by a person; `span` counts in `Article.raw`."""

    span: Span
    rule: str
    severity: str
    detectable: str


@dataclass(frozen=True, slots=True)
class Row:
    """Counts of one rule, or of all. `gold` and `found` lead to recall, `findings` and `right` to precision."""

    name: str
    gold: int
    found: int
    findings: int
    right: int

    @property
    def recall(self) -> float | None:
        return self.found / self.gold if self.gold else None

    @property
    def precision(self) -> float | None:
        return self.right / self.findings if self.findings else None

    @property
    def f1(self) -> float | None:
        if not self.recall or not self.precision:
            return 0.0 if self.gold and self.findings else None
        return 2 * self.recall * self.precision / (self.recall + self.precision)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an evaluation measured. `false` and `missed` name the places, for reading them."""

    articles: int
    words: int
    rules: tuple[Row, ...]
    named: Row
    located: Row
    reach: tuple[Row, ...]
    false: tuple[str, ...]
    missed: tuple[str, ...]


def evaluate_folder(gold: Path, checker: Checker) -> Outcome:
    """Checks every article that has a gold file in a folder (or one gold file) and compares.

    Raises ReadError when a gold file is malformed or its article is missing.
    """
    cases = []
    for file in _gold_files(gold):
        article = _article_of(file, checker.config)
        cases.append((article, _read_gold(file, article), checker))
    if not cases:
        raise ReadError(f"{gold}: no {SUFFIX} file in there")
    return _outcome(cases)


def _gold_files(gold: Path) -> list[Path]:
    return [gold] if gold.is_file() else sorted(gold.rglob(f"*{SUFFIX}"))


def _article_of(file: Path, config: Config) -> Article:
    stem = file.name.removesuffix(SUFFIX)
    beside = [path for suffix in (".txt", ".md", ".html") if (path := file.with_name(stem + suffix)).is_file()]
    if len(beside) != 1:
        raise ReadError(f"{file}: needs exactly one article {stem}.txt, .md or .html beside it, found {len(beside)}")
    options = ReadOptions(
        base=config.root, encoding=config.encoding, target_lang=config.target_lang, source_lang=config.source_lang
    )
    read = next(iter(read_articles([beside[0]], options)))
    if not isinstance(read, Article):
        raise ReadError(f"{beside[0]}: {read.message}")
    return read


def _read_gold(file: Path, article: Article) -> list[GoldSpan]:
    spans = []
    try:
        lines = file.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise ReadError(f"{file}: cannot be read: {error}") from error
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            data = json.loads(line)
        except json.JSONDecodeError as error:
            raise ReadError(f"{file}:{number}: no JSON: {error}") from error
        for key, kind in _REQUIRED.items():
            if not isinstance(data, dict) or not isinstance(data.get(key), kind):
                raise ReadError(f"{file}:{number}: needs `{key}`, a {kind.__name__}")
        if not 0 <= data["start"] < data["end"] or article.raw[data["start"] : data["end"]] != data["text"]:
            raise ReadError(
                f"{file}:{number}: `text` is not what stands at {data['start']} to {data['end']}: {data['text']!r}"
            )
        spans.append(GoldSpan(Span(data["start"], data["end"]), data["rule"], data["severity"], data["detectable"]))
    return spans


def _outcome(cases: Sequence[tuple[Article, list[GoldSpan], Checker]]) -> Outcome:
    tally: dict[str, list[int]] = {}
    reach: dict[str, list[int]] = {}
    located = [0, 0, 0, 0]
    named = [0, 0, 0, 0]
    words, false, missed = 0, [], []
    for article, gold, checker in cases:
        report = checker.check(article)
        if report.error is not None:
            raise ReadError(f"{article.id}: {report.error}")
        words += report.words
        every = report.shown(checker.config.confidence)
        findings = [f for f in every if f.severity > Severity.NEUTRAL]
        for span in gold:
            if span.severity == "neutral":
                continue
            hits = [f for f in every if f.span.overlaps(span.span)]
            same = any(span.rule in _rules(f) for f in hits)
            _add(tally.setdefault(span.rule, [0, 0, 0, 0]), gold=1, found=same)
            _add(named, gold=1, found=same)
            _add(located, gold=1, found=bool(hits))
            _add(reach.setdefault(span.detectable, [0, 0, 0, 0]), gold=1, found=bool(hits))
            if not hits and span.detectable in WITHIN_REACH:
                missed.append(f"{article.id}:{span.span.start} {span.rule}: {_cut(article, span.span)}")
        for finding in findings:
            touched = [span for span in gold if span.span.overlaps(finding.span)]
            same = any(span.rule in _rules(finding) for span in touched)
            _add(tally.setdefault(finding.rule, [0, 0, 0, 0]), findings=1, right=same)
            _add(named, findings=1, right=same)
            _add(located, findings=1, right=bool(touched))
            if not touched:
                false.append(f"{article.id}:{finding.line} {finding.rule}: {_cut(article, finding.span)}")
    return Outcome(
        articles=len(cases),
        words=words,
        rules=tuple(Row(rule, *counts) for rule, counts in sorted(tally.items())),
        named=Row("all, by the same rule", *named),
        located=Row("all, by any rule", *located),
        reach=tuple(Row(f"gold within reach of: {kind}", *counts) for kind, counts in sorted(reach.items())),
        false=tuple(false),
        missed=tuple(missed),
    )


def _add(counts: list[int], *, gold: int = 0, found: bool = False, findings: int = 0, right: bool = False) -> None:
    for number, value in enumerate((gold, found, findings, right)):
        counts[number] += int(value)


def _rules(finding: Finding) -> set[str]:
    return {finding.rule, *(also.rule for also in finding.also)}


def _cut(article: Article, span: Span) -> str:
    text = " ".join(article.raw[span.start : span.end].split())
    return text if len(text) <= 60 else text[:57] + "..."


def as_json(outcome: Outcome) -> str:
    """The outcome as one JSON document."""

    def row(item: Row) -> dict[str, Any]:
        return {**asdict(item), "precision": item.precision, "recall": item.recall, "f1": item.f1}

    document = {
        "articles": outcome.articles,
        "words": outcome.words,
        "located": row(outcome.located),
        "named": row(outcome.named),
        "reach": [row(item) for item in outcome.reach],
        "rules": [row(item) for item in outcome.rules],
        "false": outcome.false,
        "missed": outcome.missed,
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def as_table(outcome: Outcome) -> str:
    """The outcome as a table for people."""
    return "".join(f"{line}\n" for line in _lines(outcome))


def _lines(outcome: Outcome) -> Iterator[str]:
    yield f"{outcome.articles} articles, {outcome.words:,} words"
    yield ""
    head = f"{'rule':36} {'gold':>5} {'found':>5} {'recall':>7}"
    yield f"{head}  {'findings':>8} {'right':>5} {'precision':>9}  {'F1':>5}"
    for row in (*outcome.rules, *outcome.reach, outcome.named, outcome.located):
        yield (
            f"{row.name:36} {row.gold:5} {row.found:5} {_share(row.recall):>7}  {row.findings:8} {row.right:5} "
            f"{_share(row.precision):>9}  {_share(row.f1):>5}"
        )
    for title, places in (
        ("Findings outside the gold", outcome.false),
        ("Gold within reach of rules, not found", outcome.missed),
    ):
        yield ""
        yield f"{title}: {len(places)}"
        yield from (f"  {place}" for place in places)


def _share(value: float | None) -> str:
    return "-" if value is None else f"{value:.2f}"
