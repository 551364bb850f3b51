"""A folder of pages for editors: one self-contained page an article, without scripts, and an index."""

from __future__ import annotations

import base64
import hashlib
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from tqcheck.model import Finding, Report, Result, RuleInfo, Severity, Verdict
from tqcheck.reporters import ReportContext
from tqcheck.reporters.html_marks import lang_attribute, letter, paragraphs
from tqcheck.reporters.html_rules import rule_html
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
    related_texts,
    score_text,
    source_text,
    status,
    suggestions,
    supposed,
    visible,
)

BARS = 15
"""Rules in the chart of the index."""


def page_name(article: str, nth: int = 1) -> str:
    """A file name for an article's page; `nth` tells apart articles that share one id."""
    slug = re.sub(r"[^a-z0-9]+", "-", article.lower()).strip("-")[:60].rstrip("-") or "article"
    key = article if nth == 1 else f"{article}\0{nth}"
    return f"{slug}-{hashlib.sha256(key.encode('utf-8', 'backslashreplace')).hexdigest()[:8]}.html"


@dataclass(frozen=True, slots=True)
class Card:
    """A finding as the page shows it."""

    number: int
    severity: str
    letter: str
    rule: str
    title: str
    rule_anchor: str
    place: str
    unit: str
    excerpt: str
    message: str
    fix: str | None
    advice: list[str]
    source: str
    related: list[str]
    also: list[tuple[str, str]]
    confidence: str
    category: str


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the index."""

    order: tuple[bool, bool, float, int, str]
    page: str
    article: str
    words: str
    penalty: str
    counts: tuple[str, ...]
    status: str
    note: str


class HtmlPages:
    """Keeps a row for each article; the pages themselves leave at once."""

    def __init__(self, context: ReportContext) -> None:
        self._context = context
        self._rows: list[Row] = []
        self._names: Counter[str] = Counter()
        self._rules: Counter[str] = Counter()
        self._severities: Counter[Severity] = Counter()
        self._hidden = 0

    def add(self, result: Result) -> Iterable[tuple[str, str]]:
        report = result.report
        findings = report.shown(self._context.confidence)
        self._names[report.article] += 1
        name = page_name(report.article, self._names[report.article])
        counts = count(findings)
        self._rules += Counter(finding.rule for finding in findings)
        self._severities += counts
        self._hidden += len(report.findings) - len(findings)
        self._rows.append(_row(result, name, counts))
        return [(name, self._article_page(result, findings))]

    def finish(self, verdict: Verdict) -> Iterable[tuple[str, str]]:
        # Equal counts by name: the order in which workers finish must not show.
        top = sorted(self._rules.items(), key=lambda entry: (-entry[1], entry[0]))
        rest = sum(n for _, n in top[BARS:])
        most = top[0][1] if top else 1
        page = self._render(
            "index.html.j2",
            rows=sorted(self._rows, key=lambda row: row.order),
            headline=headline(verdict),
            passed=verdict.exit_code == 0,
            reasons=reasons(verdict),
            steps=next_steps(verdict),
            articles=number(verdict.articles),
            words=number(verdict.words),
            penalty=penalty_text(verdict.penalty),
            counts=_badges(self._severities),
            hidden=plural(self._hidden, "finding") if self._hidden else "",
            bars=[(visible(rule), self._title(rule), number(n), round(n / most * 1000)) for rule, n in top[:BARS]],
            rest=plural(rest, "finding") if rest else "",
        )
        return [("index.html", page)]

    def _article_page(self, result: Result, findings: tuple[Finding, ...]) -> str:
        report, article = result.report, result.article
        rules = list(dict.fromkeys(finding.rule for finding in findings))
        return self._render(
            "article.html.j2",
            article=visible(report.article),
            lang=lang_attribute(report.target),
            status=status(result),
            failures=[visible(failure.message) for failure in result.failures],
            error=visible(report.error or ""),
            words=number(report.words),
            penalty=penalty_text(report.penalty),
            short=report.penalty is None and report.error is None,
            counts=_badges(count(findings)),
            target=language_name(report.target),
            source=language_name(report.source) if report.source else "",
            supposed=supposed(report.supposed_source) if report.supposed_source else "",
            score=score_text(report.score) if report.score else "",
            hidden=hidden(report, self._context.confidence),
            ran=plural(len(report.ran), "check"),
            skipped=_skipped(report),
            paragraphs=paragraphs(article, findings),
            cards=[
                self._card(result, finding, at, rules.index(finding.rule)) for at, finding in enumerate(findings, 1)
            ],
            rules=[(f"r{at}", visible(rule), *self._page(rule)) for at, rule in enumerate(rules, 1)],
        )

    def _card(self, result: Result, finding: Finding, index: int, rule: int) -> Card:
        fix = None if finding.fix is None else visible(finding.fix)
        lines = suggestions(finding)
        return Card(
            number=index,
            severity=str(finding.severity),
            letter=letter(finding.severity),
            rule=visible(finding.rule),
            title=self._title(finding.rule),
            rule_anchor=f"r{rule + 1}",
            place=place(finding),
            unit=visible(finding.unit or ""),
            excerpt=visible(clip(finding.excerpt, 200)),
            message=visible(finding.message),
            fix=fix,
            advice=lines if fix is None else lines[1:],
            source=source_text(result.article, finding),
            related=related_texts(result.article, finding),
            also=[(visible(also.rule), visible(also.message)) for also in finding.also],
            confidence=str(finding.confidence),
            category=visible(finding.category),
        )

    def _title(self, rule: str) -> str:
        info = self._context.rules.get(rule)
        return visible(info.title if info else rule)

    def _page(self, rule: str) -> tuple[str, Markup]:
        info: RuleInfo | None = self._context.rules.get(rule)
        return self._title(rule), rule_html(info.page) if info else Markup("")

    def _render(self, template: str, **values: Any) -> str:
        tool = f"{visible(self._context.name)} {visible(self._context.version)}"
        style, policy = _style()
        return _environment().get_template(template).render(tool=tool, style=style, policy=policy, **values)


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("tqcheck.reporters", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )


@cache
def _style() -> tuple[Markup, str]:
    """The style sheet, and a policy that allows this one, no other, and nothing else at all."""
    environment = _environment()
    assert environment.loader is not None
    css = environment.loader.get_source(environment, "style.css")[0].replace("\r\n", "\n")
    digest = base64.b64encode(hashlib.sha256(css.encode()).digest()).decode()
    return Markup(css), f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def _badges(counts: Counter[Severity]) -> list[tuple[str, str, str]]:
    return [(str(severity), letter(severity), number(counts[severity])) for severity in WORST_FIRST]


def _skipped(report: Report) -> list[tuple[str, list[str]]]:
    """Checks that did not run, by reason."""
    by_reason: dict[str, list[str]] = {}
    for skip in report.skipped:
        by_reason.setdefault(visible(skip.reason), []).append(visible(skip.rule))
    return sorted(by_reason.items())


def _row(result: Result, name: str, counts: Counter[Severity]) -> Row:
    report = result.report
    return Row(
        order=badness(result),
        page=name,
        article=visible(report.article),
        words=number(report.words),
        penalty=penalty_text(report.penalty),
        counts=tuple(number(counts[severity]) for severity in WORST_FIRST),
        status=status(result),
        note=visible(report.error or "") or (supposed(report.supposed_source) if report.supposed_source else ""),
    )
