"""Hits made findings: placed in the file, merged where they say the same, counted as MQM points."""

from __future__ import annotations

import hashlib
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from tqcheck.checks.base import Check
from tqcheck.config import Config
from tqcheck.model import Also, Article, Confidence, Finding, Hit, SupposedSource
from tqcheck.text import line_and_column, line_starts

WORDS_FOR_A_PENALTY = 100
REPEATS_COUNTED = 3
VOTES_FOR_A_SOURCE = 2


def placed(article: Article, hits: Sequence[tuple[Check, Hit]], config: Config) -> list[Finding]:
    starts = line_starts(article.raw)
    counts: Counter[tuple[str, str]] = Counter()
    found = []
    for check, hit in sorted(hits, key=lambda pair: (pair[1].span, pair[0].id)):
        span = article.to_raw(hit.span)
        line, column = line_and_column(starts, span.start)
        excerpt = article.text[hit.span.start : hit.span.end]
        key = (check.id, normal(excerpt))
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


def normal(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


def merged(findings: Iterable[Finding]) -> tuple[Finding, ...]:
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
        key = (finding.rule, normal(finding.excerpt))
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


def supposed_source(findings: Iterable[Finding]) -> SupposedSource | None:
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
