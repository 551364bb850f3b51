"""A summary for a pull-request comment: the verdict, the worst articles, their findings folded away."""

from __future__ import annotations

import re

from tqcheck.model import Finding, Result, Verdict
from tqcheck.reporters import ReportContext
from tqcheck.reporters.shared import (
    WORST_FIRST,
    badness,
    clip,
    count,
    headline,
    hidden,
    language_name,
    next_steps,
    number,
    penalty_text,
    place,
    plural,
    reasons,
    score_text,
    status,
    suggestions,
    supposed,
    visible,
)

ARTICLES = 50
FINDINGS = 50
"""Findings shown of one article."""
LIMIT = 60_000
"""Code hosts refuse comments from 65,536 characters up."""

_SPECIAL = re.compile(r"[&<>|`\\*_\[\]~]|^[-+=]|(?<=^\d)[.)]|(?P<summons>[@#])")


def escape(text: str) -> str:
    """Text that Markdown, and HTML inside Markdown, show as it is, and that calls nobody by name."""
    return _SPECIAL.sub(_entity, visible(text))


def _entity(match: re.Match[str]) -> str:
    # Entities, because backslashes mean nothing inside HTML. Mentions are looked for after rendering, when an entity is
    # a character again: only something between the sign and the name helps.
    return f"&#{ord(match[0])};" + ("<!-- -->" if match["summons"] else "")


def code(text: str) -> str:
    """Text as code; an HTML element, because backticks inside a table cannot be escaped."""
    return f"<code>{escape(text)}</code>"


class MarkdownReporter:
    """Writes nothing until the end, since the verdict stands first; keeps only what it will show."""

    def __init__(self, context: ReportContext) -> None:
        self._confidence = context.confidence
        self._worst: list[tuple[tuple[bool, bool, float, int, str], str, str]] = []
        self._hidden = 0

    def add(self, result: Result) -> str:
        findings = result.report.shown(self._confidence)
        self._hidden += len(result.report.findings) - len(findings)
        entry = (badness(result), _row(result, findings), self._details(result, findings))
        self._worst = sorted([*self._worst, entry], key=lambda item: item[0])[:ARTICLES]
        return ""

    def finish(self, verdict: Verdict) -> str:
        lines = [f"**{escape(headline(verdict))}**", ""]
        why = reasons(verdict)
        lines += [f"- {escape(clip(reason, 500))}" for reason in why[:FINDINGS]]
        if len(why) > FINDINGS:
            lines.append(f"- and {number(len(why) - FINDINGS)} more")
        if why:
            lines.append("")
        if self._worst:
            lines += [
                "| article | words | penalty | critical | major | minor | neutral | gate |",
                "|:--|--:|--:|--:|--:|--:|--:|:--|",
                *(row for _, row, _ in self._worst),
                "",
            ]
        rest = verdict.articles - len(self._worst)
        if rest > 0:
            lines += [f"{plural(rest, 'article')} with less not listed.", ""]
        text = "\n".join(lines) + "\n"
        closing = "\n".join([*(escape(step) for step in next_steps(verdict)), self._left_out()]).strip()
        return text + self._folded(LIMIT - len(text) - len(closing)) + (f"{closing}\n" if closing else "")

    def _folded(self, room: int) -> str:
        parts, left = [], 0
        for _, _, details in self._worst:
            if len(details) > room:
                left += 1
                continue
            parts.append(details)
            room -= len(details)
        if left:
            parts.append(f"Findings of {plural(left, 'article')} left out for length.\n\n")
        return "".join(parts)

    def _left_out(self) -> str:
        return f"{plural(self._hidden, 'finding')} suppressed or below the shown confidence." if self._hidden else ""

    def _details(self, result: Result, findings: tuple[Finding, ...]) -> str:
        report = result.report
        if not findings and report.error is None:
            return ""
        about = [language_name(report.target)]
        if report.supposed_source is not None:
            about.append(supposed(report.supposed_source))
        if report.score is not None:
            about.append(f"score {score_text(report.score)}")
        left_out = hidden(report, self._confidence)
        if left_out:
            about.append(left_out)
        lines = [
            f"<details><summary>{code(report.article)}: {plural(len(findings), 'finding')}</summary>",
            "",
            escape("; ".join(about)),
            "",
        ]
        if report.error is not None:
            lines += [f"Could not be checked: {escape(clip(report.error, 500))}", ""]
        lines += [_item(finding) for finding in findings[:FINDINGS]]
        if len(findings) > FINDINGS:
            lines.append(f"- and {number(len(findings) - FINDINGS)} more")
        return "\n".join([*lines, "", "</details>", "", ""])


def _row(result: Result, findings: tuple[Finding, ...]) -> str:
    report = result.report
    counts = count(findings)
    cells = [
        code(report.article),
        number(report.words),
        penalty_text(report.penalty),
        *(number(counts[severity]) for severity in WORST_FIRST),
        status(result),
    ]
    return f"| {' | '.join(cells)} |"


def _item(finding: Finding) -> str:
    where = f"{place(finding)} {escape(finding.unit)}" if finding.unit else place(finding)
    words = f": {code(clip(finding.excerpt, 200))}" if finding.excerpt else ""
    parts = [f"- **{finding.severity}** {where} {code(finding.rule)}{words}"]
    parts.append(f"  {escape(clip(finding.message, 500))}")
    parts += [f"  → {escape(clip(suggestion, 300))}" for suggestion in suggestions(finding)]
    if finding.also:
        parts.append("  also flagged as " + ", ".join(dict.fromkeys(code(also.rule) for also in finding.also)))
    return "<br>\n".join(parts)
