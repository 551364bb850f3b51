"""When a run is refused."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tqcheck.config import GateConfig
from tqcheck.gate import Tally, describe, judge
from tqcheck.model import Confidence, Finding, Report, Severity, Span


def finding(severity: Severity, *, rule: str = "r", confidence: Confidence = Confidence.HIGH, **more: str) -> Finding:
    return Finding(
        rule=rule, category="Fluency", severity=severity, confidence=confidence, span=Span(0, 1), text_span=Span(0, 1),
        line=1, column=1, unit=None, excerpt="x", message="m", fix=None, advice=None, fingerprint="0",
        suppressed=more.get("suppressed"),
    )  # fmt: skip


def report(*findings: Finding, penalty: float | None = None, error: str | None = None, words: int = 0) -> Report:
    return Report(
        article="a.txt", target="en", source=None, supposed_source=None, words=words, findings=findings, score=None,
        penalty=penalty, ran=(), skipped=(), error=error, digest="",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("level", "severity", "refused"),
    [
        (Severity.MAJOR, Severity.MINOR, False),
        (Severity.MAJOR, Severity.MAJOR, True),
        (Severity.MAJOR, Severity.CRITICAL, True),
        (Severity.CRITICAL, Severity.MAJOR, False),
        (Severity.MINOR, Severity.MINOR, True),
        (Severity.MINOR, Severity.NEUTRAL, False),
        (Severity.NEUTRAL, Severity.NEUTRAL, False),
        (None, Severity.CRITICAL, False),
    ],
)
def test_the_level_decides_and_neutral_never_gates(level: Severity | None, severity: Severity, refused: bool) -> None:
    failures = judge(report(finding(severity)), GateConfig(level), Confidence.MEDIUM)
    assert bool(failures) == refused
    assert all(failure.reason == "fail-on" and failure.article == "a.txt" for failure in failures)


def test_what_is_not_shown_does_not_gate() -> None:
    unsure = finding(Severity.CRITICAL, confidence=Confidence.LOW)
    known = finding(Severity.CRITICAL, suppressed="baseline")
    assert judge(report(unsure, known), GateConfig(), Confidence.MEDIUM) == ()
    assert len(judge(report(unsure, known), GateConfig(), Confidence.LOW)) == 1


@pytest.mark.parametrize(("penalty", "refused"), [(None, False), (10.0, False), (10.01, True)])
def test_the_penalty_gates_above_its_limit_and_not_where_it_is_null(penalty: float | None, refused: bool) -> None:
    failures = judge(report(penalty=penalty), GateConfig(None, 10.0), Confidence.MEDIUM)
    assert [failure.reason for failure in failures] == ["max-penalty"] * refused


def test_the_message_names_the_commonest_rules() -> None:
    some = [finding(Severity.MAJOR, rule=rule) for rule in "abbcd"]
    (failure,) = judge(report(*some), GateConfig(), Confidence.MEDIUM)
    assert failure.message == "5 findings of severity major or worse (b, a, c and 1 more rule)"
    (one,) = judge(report(finding(Severity.CRITICAL)), GateConfig(Severity.CRITICAL), Confidence.MEDIUM)
    assert one.message == "1 finding of severity critical (r)"


def test_a_folder_is_judged_by_the_sums() -> None:
    tally = Tally(GateConfig(Severity.MAJOR, 10.0), Confidence.MEDIUM)
    tally.add(replace(report(finding(Severity.MAJOR), words=90), points=5))
    tally.add(replace(report(finding(Severity.MINOR), finding(Severity.NEUTRAL), words=910), points=1))
    verdict = tally.verdict()
    assert verdict.penalty == 6.0
    assert (verdict.articles, verdict.words) == (2, 1000)
    assert dict(verdict.counts) == {
        Severity.CRITICAL: 0, Severity.MAJOR: 1, Severity.MINOR: 1, Severity.NEUTRAL: 1,
    }  # fmt: skip
    assert verdict.exit_code == 1
    assert verdict.policy == "fail on major or worse, at most 10 penalty points per 1,000 words"


def test_a_folder_under_a_hundred_words_has_no_penalty() -> None:
    tally = Tally(GateConfig(), Confidence.MEDIUM)
    tally.add(replace(report(words=99), points=5))
    assert tally.verdict().penalty is None


def test_an_error_beats_a_refusal() -> None:
    tally = Tally(GateConfig(), Confidence.MEDIUM)
    assert tally.verdict().exit_code == 0
    tally.add(report(finding(Severity.MAJOR)))
    assert tally.verdict().exit_code == 1
    tally.add(report(error="cannot be read"))
    verdict = tally.verdict()
    assert verdict.exit_code == 2
    assert verdict.errors == ("a.txt: cannot be read",)
    assert len(verdict.failures) == 1


def test_a_policy_in_words() -> None:
    assert describe(GateConfig(None)) == "fail on nothing"
