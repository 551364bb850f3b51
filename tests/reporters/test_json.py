"""JSON and JSON lines: the contract with scripts."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tqcheck.errors import ReadError
from tqcheck.model import (
    Also,
    Confidence,
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
from tqcheck.reporters import ReportContext, make
from tqcheck.reporters.json_format import from_dict, from_json, to_dict, to_json

REPORT_KEYS = [
    *("article", "target", "source", "supposed_source", "words", "findings", "score"),
    *("penalty", "ran", "skipped", "failures", "error", "digest"),
]
FINDING_KEYS = [
    *("rule", "category", "severity", "confidence", "start", "end", "line", "column", "unit", "excerpt", "message"),
    *("fix", "advice", "source_start", "source_end", "also", "related", "suppressed", "fingerprint"),
]


def document(results: list[Result], verdict: Verdict, context: ReportContext) -> str:
    reporter = make("json", context)
    return "".join(reporter.add(result) for result in results) + reporter.finish(verdict)


def lines(results: list[Result], verdict: Verdict, context: ReportContext) -> str:
    reporter = make("jsonl", context)
    return "".join(reporter.add(result) for result in results) + reporter.finish(verdict)


def test_golden(
    results: list[Result], verdict: Verdict, context: ReportContext, golden: Callable[[str, str], None]
) -> None:
    golden("report.json", document(results, verdict, context))
    golden("report.jsonl", lines(results, verdict, context))


def test_the_document_is_the_contract(results: list[Result], verdict: Verdict, context: ReportContext) -> None:
    data = json.loads(document(results, verdict, context))
    assert list(data)[:3] == ["schema", "tool", "reports"]
    assert data["schema"] == 1 and data["tool"] == {"name": "tqcheck", "version": "0.1.0"}
    assert [report["article"] for report in data["reports"]] == [result.report.article for result in results]
    for report in data["reports"]:
        assert list(report)[: len(REPORT_KEYS)] == REPORT_KEYS
        for finding in report["findings"]:
            assert list(finding)[: len(FINDING_KEYS)] == FINDING_KEYS
    storm = data["reports"][0]
    assert len(storm["findings"]) == 9, "also what is suppressed or of low confidence"
    idiom = storm["findings"][2]
    assert (idiom["severity"], idiom["confidence"], idiom["line"], idiom["column"]) == ("major", "high", 3, 64)
    assert results[0].article.raw[idiom["start"] : idiom["end"]] == "put some water in his wine"
    assert storm["supposed_source"] == {"language": "fr", "votes": 3, "total": 4}
    assert storm["skipped"][0] == {"rule": "number-mismatch", "reason": "needs the source text"}
    assert storm["failures"] == [
        {"reason": "severity", "message": "2 critical and 1 major finding; the policy allows none"}
    ]
    assert data["verdict"]["exit_code"] == 2
    assert data["verdict"]["failures"][-1]["article"] is None


def test_streamed_equals_dumped(results: list[Result], verdict: Verdict, context: ReportContext) -> None:
    text = document(results, verdict, context)
    again = json.dumps(json.loads(text), ensure_ascii=False, indent=2) + "\n"
    assert json.loads(again) == json.loads(text)
    # The tool stands on one line; from the reports on, the layout is that of the standard library.
    assert text.split('"reports"')[1].count("\n") == again.split('"reports"')[1].count("\n")


def test_a_run_without_articles_is_a_document(passing: Verdict, context: ReportContext) -> None:
    data = json.loads(document([], passing, context))
    assert data["reports"] == [] and data["verdict"]["exit_code"] == 0


def test_lines_are_the_reports_of_the_document(results: list[Result], verdict: Verdict, context: ReportContext) -> None:
    text = lines(results, verdict, context)
    assert [json.loads(line) for line in text.splitlines()] == json.loads(document(results, verdict, context))[
        "reports"
    ]


def test_round_trip(results: list[Result]) -> None:
    for result in results:
        assert from_json(to_json(result.report, result.failures)) == result.report


def test_words_stay_readable_and_traps_are_escaped(results: list[Result]) -> None:
    assert "日本語" not in to_json(results[4].report) and "文章です" in to_json(results[4].report)
    hostile = to_json(results[2].report)
    assert "\u202e" not in hostile and "\\u202e" in hostile and "\x1b" not in hostile


@pytest.mark.parametrize(
    "change",
    [
        {"words": None, "findings": None},
        {"findings": [{"rule": "x"}]},
        {"findings": 3},
        {"skipped": [["a", "b"]]},
    ],
)
def test_what_is_no_report_is_refused(results: list[Result], change: dict[str, Any]) -> None:
    with pytest.raises(ReadError, match="not a tqcheck report"):
        from_dict(to_dict(results[0].report) | change)


@pytest.mark.parametrize("text", ["{", "{}", "[]", "3", '"x"'])
def test_other_json_is_refused(text: str) -> None:
    with pytest.raises(ReadError, match="not a tqcheck report"):
        from_json(text)


text = st.text(st.characters(codec=None), max_size=12)
maybe = st.none() | text
position = st.integers(0, 10**6)
spans = st.builds(Span, position, position)
number = st.floats(allow_nan=False, allow_infinity=False)
findings = st.builds(
    Finding,
    text,
    text,
    st.sampled_from(Severity),
    st.sampled_from(Confidence),
    spans,
    spans,
    position,
    st.none() | position,
    maybe,
    text,
    text,
    maybe,
    maybe,
    text,
    st.none() | spans,
    st.lists(spans, max_size=2).map(tuple),
    st.lists(st.builds(Also, text, text, text, spans), max_size=2).map(tuple),
    maybe,
    st.lists(text, max_size=2).map(tuple),
    maybe,
)
scores = st.builds(
    Score,
    st.none() | number,
    text,
    st.lists(st.builds(SegmentScore, spans, st.none() | number, maybe), max_size=2).map(tuple),
    maybe,
)
reports = st.builds(
    Report,
    text,
    maybe,
    maybe,
    st.none() | st.builds(SupposedSource, text, position, position),
    position,
    st.lists(findings, max_size=3).map(tuple),
    st.none() | scores,
    st.none() | number,
    st.lists(text, max_size=3).map(tuple),
    st.lists(st.builds(Skip, text, text), max_size=3).map(tuple),
    maybe,
    text,
    position,
)


@given(reports)
def test_any_report_survives(report: Report) -> None:
    line = to_json(report)
    assert len(line.splitlines()) == 1
    assert from_json(line.encode().decode()) == report
