"""JSON, the format that scripts rely on: keys are added, never renamed or removed.

Every finding is in it, also those of low confidence and those suppressed.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

from tqcheck.errors import ReadError
from tqcheck.model import (
    Also,
    Confidence,
    Failure,
    Finding,
    Report,
    Result,
    Score,
    SegmentScore,
    Severity,
    Skip,
    Span,
    SupposedSource,
    Verdict,
)
from tqcheck.reporters import ReportContext

SCHEMA = 1

# These would break a line for some readers, steer a terminal, or fail to be encoded; as escapes they are the same JSON.
_ESCAPED = re.compile("[\x7f-\x9f\u2028\u2029\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def dumps(value: object, indent: int | None = None) -> str:
    """JSON in which only awkward characters are escaped."""
    separators = (",", ":") if indent is None else None
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, indent=indent, separators=separators)
    return _ESCAPED.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def to_json(report: Report, failures: Iterable[Failure] = ()) -> str:
    """A report on one line."""
    return dumps(to_dict(report, failures))


def from_json(text: str) -> Report:
    """The report that `to_json` was given."""
    try:
        data = json.loads(text)
    except ValueError as error:
        raise ReadError(f"not a tqcheck report: {error}") from error
    return from_dict(data)


def to_dict(report: Report, failures: Iterable[Failure] = ()) -> dict[str, Any]:
    """A report as the JSON contract has it."""
    guess = report.supposed_source
    return {
        "article": report.article,
        "target": report.target,
        "source": report.source,
        "supposed_source": guess and {"language": guess.language, "votes": guess.votes, "total": guess.total},
        "words": report.words,
        "findings": [_finding_to_dict(finding) for finding in report.findings],
        "score": report.score and _score_to_dict(report.score),
        "penalty": report.penalty,
        "ran": list(report.ran),
        "skipped": [{"rule": skip.rule, "reason": skip.reason} for skip in report.skipped],
        "failures": [{"reason": failure.reason, "message": failure.message} for failure in failures],
        "error": report.error,
        "digest": report.digest,
        "points": report.points,
    }


def from_dict(data: Mapping[str, Any]) -> Report:
    """The report that `to_dict` was given; keys that are not known are passed over."""
    try:
        guess = data["supposed_source"]
        score = data["score"]
        return Report(
            article=data["article"],
            target=data["target"],
            source=data["source"],
            supposed_source=guess and SupposedSource(guess["language"], guess["votes"], guess["total"]),
            words=data["words"],
            findings=tuple(_finding_from_dict(finding) for finding in data["findings"]),
            score=score and _score_from_dict(score),
            penalty=data["penalty"],
            ran=tuple(data["ran"]),
            skipped=tuple(Skip(skip["rule"], skip["reason"]) for skip in data["skipped"]),
            error=data["error"],
            digest=data["digest"],
            points=data.get("points", 0),
        )
    except KeyError as error:
        raise ReadError(f"not a tqcheck report: {error} is missing or not a known value") from error
    except (TypeError, AttributeError, ValueError) as error:
        raise ReadError(f"not a tqcheck report: {error}") from error


def _finding_to_dict(finding: Finding) -> dict[str, Any]:
    source = finding.source_span
    return {
        "rule": finding.rule,
        "category": finding.category,
        "severity": str(finding.severity),
        "confidence": str(finding.confidence),
        "start": finding.span.start,
        "end": finding.span.end,
        "line": finding.line,
        "column": finding.column,
        "unit": finding.unit,
        "excerpt": finding.excerpt,
        "message": finding.message,
        "fix": finding.fix,
        "advice": finding.advice,
        "source_start": None if source is None else source.start,
        "source_end": None if source is None else source.end,
        "also": [
            {"rule": a.rule, "category": a.category, "message": a.message, "start": a.span.start, "end": a.span.end}
            for a in finding.also
        ],
        "related": [{"start": span.start, "end": span.end} for span in finding.related],
        "suppressed": finding.suppressed,
        "fingerprint": finding.fingerprint,
        "text_start": finding.text_span.start,
        "text_end": finding.text_span.end,
        "points_to": list(finding.points_to),
        "cluster": finding.cluster,
    }


def _finding_from_dict(data: Mapping[str, Any]) -> Finding:
    span = Span(data["start"], data["end"])
    return Finding(
        rule=data["rule"],
        category=data["category"],
        severity=Severity[data["severity"].upper()],
        confidence=Confidence[data["confidence"].upper()],
        span=span,
        text_span=Span(data.get("text_start", span.start), data.get("text_end", span.end)),
        line=data["line"],
        column=data["column"],
        unit=data["unit"],
        excerpt=data["excerpt"],
        message=data["message"],
        fix=data["fix"],
        advice=data["advice"],
        fingerprint=data["fingerprint"],
        source_span=None if data["source_start"] is None else Span(data["source_start"], data["source_end"]),
        related=tuple(Span(r["start"], r["end"]) for r in data["related"]),
        also=tuple(Also(a["rule"], a["category"], a["message"], Span(a["start"], a["end"])) for a in data["also"]),
        suppressed=data["suppressed"],
        points_to=tuple(data.get("points_to", ())),
        cluster=data.get("cluster"),
    )


def _score_to_dict(score: Score) -> dict[str, Any]:
    return {
        "value": score.value,
        "signature": score.signature,
        "reason": score.reason,
        "segments": [
            {"start": s.span.start, "end": s.span.end, "value": s.value, "reason": s.reason} for s in score.segments
        ],
    }


def _score_from_dict(data: Mapping[str, Any]) -> Score:
    segments = (SegmentScore(Span(s["start"], s["end"]), s["value"], s["reason"]) for s in data["segments"])
    return Score(data["value"], data["signature"], tuple(segments), data["reason"])


def _verdict_to_dict(verdict: Verdict) -> dict[str, Any]:
    return {
        "exit_code": verdict.exit_code,
        "policy": verdict.policy,
        "articles": verdict.articles,
        "words": verdict.words,
        "counts": {str(severity): n for severity, n in verdict.counts},
        "penalty": verdict.penalty,
        "failures": [{"article": f.article, "reason": f.reason, "message": f.message} for f in verdict.failures],
        "errors": list(verdict.errors),
    }


class JsonReporter:
    """One document, written piece by piece, so that a folder of any size needs the memory of one report."""

    def __init__(self, context: ReportContext) -> None:
        tool = dumps({"name": context.name, "version": context.version})
        self._opening = f'{{\n  "schema": {SCHEMA},\n  "tool": {tool},\n  "reports": ['
        self._started = False

    def add(self, result: Result) -> str:
        before = "," if self._started else self._opening
        self._started = True
        return f"{before}\n    {_indented(to_dict(result.report, result.failures), 4)}"

    def finish(self, verdict: Verdict) -> str:
        before = "\n  ]" if self._started else f"{self._opening}]"
        return f'{before},\n  "verdict": {_indented(_verdict_to_dict(verdict), 2)}\n}}\n'


def _indented(value: object, by: int) -> str:
    # No string of JSON holds a line end, so every one is layout.
    return dumps(value, indent=2).replace("\n", "\n" + " " * by)
