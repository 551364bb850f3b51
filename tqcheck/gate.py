"""Reports and policy in, verdict out. Pure; knows nothing of formats."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from tqcheck.config import GateConfig
from tqcheck.findings import penalty
from tqcheck.model import Confidence, Failure, Finding, Report, Severity, Verdict

ALLOWED_RULES = 3
"""How many rules a failure's message names."""


def judge(report: Report, policy: GateConfig, confidence: Confidence) -> tuple[Failure, ...]:
    """Why the gate refuses one article; empty when it passes. Neutral findings never gate."""
    failures = []
    if policy.fail_on is not None:
        grave = [finding for finding in _gating(report, confidence) if finding.severity >= policy.fail_on]
        if grave:
            failures.append(Failure(report.article, "fail-on", _grave_message(grave, policy.fail_on)))
    if policy.max_penalty is not None and report.penalty is not None and report.penalty > policy.max_penalty:
        message = f"penalty {report.penalty:g} per 1,000 words is above the {policy.max_penalty:g} allowed"
        failures.append(Failure(report.article, "max-penalty", message))
    return tuple(failures)


def _gating(report: Report, confidence: Confidence) -> Iterable[Finding]:
    return (finding for finding in report.shown(confidence) if finding.severity > Severity.NEUTRAL)


def _grave_message(findings: list[Finding], level: Severity) -> str:
    rules = Counter(finding.rule for finding in findings)
    named = ", ".join(rule for rule, _ in rules.most_common(ALLOWED_RULES))
    others = len(rules) - ALLOWED_RULES
    more = f" and {others} more rule{'s' if others > 1 else ''}" if others > 0 else ""
    count = f"{len(findings)} finding{'s' if len(findings) > 1 else ''}"
    return f"{count} of severity {level}{' or worse' if level < Severity.CRITICAL else ''} ({named}{more})"


def describe(policy: GateConfig) -> str:
    """The policy in one line, for reports."""
    parts = ["fail on nothing" if policy.fail_on is None else f"fail on {policy.fail_on} or worse"]
    if policy.max_penalty is not None:
        parts.append(f"at most {policy.max_penalty:g} penalty points per 1,000 words")
    return ", ".join(parts)


@dataclass
class Tally:
    """Adds up a run article by article, in constant memory but for what failed."""

    policy: GateConfig
    confidence: Confidence
    failures: list[Failure] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    articles: int = 0
    words: int = 0
    points: int = 0
    counts: Counter[Severity] = field(default_factory=Counter)

    def add(self, report: Report) -> tuple[Failure, ...]:
        """Counts one report; returns why the gate refuses it."""
        failures = judge(report, self.policy, self.confidence)
        self.articles += 1
        self.words += report.words
        self.points += report.points
        self.failures.extend(failures)
        if report.error is not None:
            self.errors.append(f"{report.article}: {report.error}")
        self.counts.update(finding.severity for finding in report.shown(self.confidence))
        return failures

    def verdict(self) -> Verdict:
        """The word on the whole run. A folder's penalty is the quotient of the sums."""
        return Verdict(
            failures=tuple(self.failures),
            errors=tuple(self.errors),
            articles=self.articles,
            words=self.words,
            counts=tuple((severity, self.counts[severity]) for severity in reversed(Severity)),
            penalty=penalty(self.points, self.words),
            policy=describe(self.policy),
        )
