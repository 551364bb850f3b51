"""The per-article function: `check(article) = finish(article, hits(article))`."""

from __future__ import annotations

import hashlib
import json
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from tqcheck import __version__, language, packs
from tqcheck.checks import load as load_checks
from tqcheck.checks.base import Check
from tqcheck.config import Config, merge
from tqcheck.document import Document
from tqcheck.errors import PackError
from tqcheck.model import (
    Also,
    Article,
    Confidence,
    Finding,
    Hit,
    Report,
    RuleInfo,
    Skip,
    Span,
    SupposedSource,
)  # fmt: skip
from tqcheck.selection import selected, validate
from tqcheck.text import Lookup, line_and_column, line_starts

if TYPE_CHECKING:
    from pathlib import Path

WORDS_FOR_A_PENALTY = 100
REPEATS_COUNTED = 3
VOTES_FOR_A_SOURCE = 2


@dataclass(frozen=True, slots=True)
class Hits:
    """What the checks said of one article, before it is placed, merged and counted."""

    hits: tuple[tuple[Check, Hit], ...]
    target: str | None
    words: int
    ran: tuple[str, ...]
    skipped: tuple[Skip, ...]
    error: str | None


class Checker:
    """Checks articles by one configuration. Holds no state between articles; cheap to build in each worker.

    Raises ConfigError when the configuration names a rule or an option that does not exist.
    """

    def __init__(self, config: Config | None = None) -> None:
        self.config = config or Config()
        self.checks = load_checks()
        validate(self.config, self.checks)
        for override in self.config.overrides:
            validate(merge(self.config, override.settings, "[[overrides]]"), self.checks)
        if self.config.packs:
            packs.load(self.config.target_lang, self.config.source_lang, self.config.packs)

    @cached_property
    def rules(self) -> dict[str, RuleInfo]:
        """What reporters may say about each rule."""
        return {check.id: _info(check) for check in self.checks.values()}

    def check(self, article: Article) -> Report:
        """The report on one article. A rule that fails becomes the report's `error`; the others still count."""
        return self.finish(article, self.hits(article))

    def hits(self, article: Article) -> Hits:
        """Runs the checks that fit an article's language and kind."""
        config = self.config.for_article(article.id)
        target, source = self._languages(article, config)
        target = target or language.of_article(article.text)
        doc = Document(article, target=target, source=source, folders=config.packs)
        found: list[tuple[Check, Hit]] = []
        ran: list[str] = []
        skipped: list[Skip] = []
        errors: list[str] = []
        for check in selected(config, self.checks):
            reason = _why_not(check, doc)
            if reason is not None:
                skipped.append(Skip(check.id, reason))
                continue
            try:
                if check.triggers is None or check.triggers.met(doc):
                    options = {**check.options, **config.rules.get(check.id, {})}
                    found.extend((check, hit) for hit in check.find(doc, options))
            except PackError:
                raise
            except Exception as error:
                errors.append(f"{check.id}: {type(error).__name__}: {error}")
                continue
            ran.append(check.id)
        return Hits(tuple(found), target, doc.words, tuple(ran), tuple(skipped), "; ".join(errors) or None)

    def finish(self, article: Article, hits: Hits) -> Report:
        """Places, merges and counts hits. A pure function of its arguments and the configuration."""
        config = self.config.for_article(article.id)
        allowed = frozenset(_normal(word) for word in config.allow)
        foreign = Lookup(article.foreign)
        kept = [
            (check, hit)
            for check, hit in dict.fromkeys(hits.hits)
            if not foreign.overlaps(hit.span) and _normal(article.text[hit.span.start : hit.span.end]) not in allowed
        ]
        findings = _merged(_placed(article, kept, config))
        points = penalty_points(findings, config.confidence)
        _, source = self._languages(article, config)
        return Report(
            article=article.id,
            target=hits.target,
            source=source,
            supposed_source=None if source else _supposed_source(findings),
            words=hits.words,
            findings=findings,
            score=None,
            penalty=penalty(points, hits.words),
            ran=hits.ran,
            skipped=hits.skipped,
            error=hits.error,
            digest=self._digest(article, config),
            points=points,
        )

    def _languages(self, article: Article, config: Config) -> tuple[str | None, str | None]:
        """Target and source as far as they are told; an override beats the reader, who knew the general setting."""
        return (
            _language(article.target, config.target_lang, self.config.target_lang),
            _language(article.source, config.source_lang, self.config.source_lang),
        )

    def unreadable(self, article_id: str, message: str) -> Report:
        """The report on an article that could not be read."""
        return Report(
            article=article_id, target=None, source=None, supposed_source=None, words=0, findings=(), score=None,
            penalty=None, ran=(), skipped=(), error=message, digest="",
        )  # fmt: skip

    def _digest(self, article: Article, config: Config) -> str:
        parts = [
            article.raw, article.source_text, article.target, article.source,
            __version__, _packs_digest(config.packs), config.target_lang, config.source_lang,
            config.select, config.ignore, config.extend_select, config.extend_ignore,
            sorted((rule, str(level)) for rule, level in config.severity.items()), str(config.confidence), config.allow,
            sorted((rule, sorted(options.items())) for rule, options in config.rules.items()),
        ]  # fmt: skip
        serialised = json.dumps(parts, ensure_ascii=True, default=str)
        return hashlib.sha256(serialised.encode()).hexdigest()


def _language(read: str | None, here: str | None, general: str | None) -> str | None:
    told = language.normalise(here) if here else None
    return told if here != general else read or told


def _info(check: Check) -> RuleInfo:
    return RuleInfo(check.id, check.title, check.category, check.severity, check.confidence, check.page)


@lru_cache(maxsize=8)
def _packs_digest(folders: tuple[Path, ...]) -> str:
    digest = hashlib.sha256()
    for path in packs.files(packs.ROOT, *folders):
        digest.update(f"{path.parent.name}/{path.name}".encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _why_not(check: Check, doc: Document) -> str | None:
    if check.languages is not None and doc.language not in check.languages:
        return f"not made for {language.name(doc.target)}" if doc.target else "the language is not known"
    if check.source == "required" and doc.article.source_text is None:
        return "needs the source text"
    if doc.article.kind == "catalogue" and not check.for_catalogues:
        return "not for catalogues of independent units"
    if check.id in doc.article.suppress:
        return "switched off by the article's front matter"
    return None


def _placed(article: Article, hits: Sequence[tuple[Check, Hit]], config: Config) -> list[Finding]:
    starts = line_starts(article.raw)
    counts: Counter[tuple[str, str]] = Counter()
    found = []
    for check, hit in sorted(hits, key=lambda pair: (pair[1].span, pair[0].id)):
        span = article.to_raw(hit.span)
        line, column = line_and_column(starts, span.start)
        excerpt = article.text[hit.span.start : hit.span.end]
        key = (check.id, _normal(excerpt))
        severity = config.severity.get(check.id, check.severity if hit.severity is None else hit.severity)
        found.append(
            Finding(
                rule=check.id,
                category=check.category,
                severity=severity,
                confidence=check.confidence if hit.confidence is None else hit.confidence,
                span=span,
                text_span=hit.span,
                line=article.line if article.line is not None else line,
                column=None if article.line is not None else column,
                unit=article.unit,
                excerpt=excerpt,
                message=hit.message,
                fix=hit.fix.replacement if hit.fix else None,
                advice=hit.advice,
                fingerprint=_fingerprint(check.id, article.id, key[1], counts[key]),
                source_span=hit.source_span,
                related=tuple(article.to_raw(other) for other in hit.related),
                points_to=hit.points_to,
                cluster=hit.cluster,
            )
        )
        counts[key] += 1
    return found


def _fingerprint(rule: str, article_id: str, text: str, ordinal: int) -> str:
    return hashlib.sha256("\0".join((rule, article_id, text, str(ordinal))).encode("utf-8", "replace")).hexdigest()[:16]


def _normal(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


def _merged(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """One finding for equal spans, and for nested ones of the same MQM category; the more severe stays."""
    merged: list[Finding] = []
    heap: list[Finding] = []
    end = -1
    # Only findings that touch can merge: taken heap by heap, the cost stays linear in a long article.
    for finding in sorted(findings, key=lambda f: f.text_span):
        if finding.text_span.start > end:
            merged.extend(_merged_heap(heap))
            heap = []
        heap.append(finding)
        end = max(end, finding.text_span.end)
    merged.extend(_merged_heap(heap))
    return tuple(sorted(merged, key=lambda f: (f.span, f.rule)))


def _merged_heap(findings: Iterable[Finding]) -> list[Finding]:
    kept: list[Finding] = []
    for finding in sorted(findings, key=lambda f: (-f.severity, -f.confidence, f.span.start, -f.span.end, f.rule)):
        for number, other in enumerate(kept):
            same_place = other.text_span == finding.text_span
            nested = other.text_span.contains(finding.text_span) or finding.text_span.contains(other.text_span)
            if same_place or (nested and other.category == finding.category):
                also = Also(finding.rule, finding.category, finding.message, finding.span)
                points_to = tuple(dict.fromkeys((*other.points_to, *finding.points_to)))
                kept[number] = replace(other, also=(*other.also, also, *finding.also), points_to=points_to)
                break
        else:
            kept.append(finding)
    return kept


def penalty_points(findings: Iterable[Finding], shown: Confidence) -> int:
    """MQM points: a rule on the same text counts at most three times, a cluster once."""
    repeats: Counter[tuple[str, str]] = Counter()
    clusters: set[str] = set()
    points = 0
    for finding in findings:
        if finding.confidence < shown or finding.suppressed is not None:
            continue
        key = (finding.rule, _normal(finding.excerpt))
        repeats[key] += 1
        if repeats[key] > REPEATS_COUNTED or finding.cluster in clusters:
            continue
        if finding.cluster is not None:
            clusters.add(finding.cluster)
        points += finding.severity.weight
    return points


def penalty(points: int, words: int) -> float | None:
    """Points per 1,000 words; None under 100 words, where one finding would decide all."""
    return round(1000 * points / words, 2) if words >= WORDS_FOR_A_PENALTY else None


def _supposed_source(findings: Iterable[Finding]) -> SupposedSource | None:
    votes: Counter[str] = Counter()
    weights: Counter[str] = Counter()
    total = 0
    for finding in findings:
        if finding.points_to and finding.confidence >= Confidence.MEDIUM:
            total += 1
            for tag in finding.points_to:
                votes[tag] += 1
                weights[tag] += 1000 // len(finding.points_to)
    ranked = sorted(weights, key=lambda tag: (-weights[tag], tag))
    if not ranked or votes[ranked[0]] < VOTES_FOR_A_SOURCE:
        return None
    if len(ranked) > 1 and weights[ranked[0]] == weights[ranked[1]]:
        return None
    return SupposedSource(ranked[0], votes[ranked[0]], total)


def shown(report: Report, confidence: Confidence) -> tuple[Finding, ...]:
    """The findings of a report that count: sure enough and not suppressed."""
    return tuple(f for f in report.findings if f.confidence >= confidence and f.suppressed is None)


__all__ = ["Checker", "Hits", "Span", "penalty", "penalty_points", "shown"]
