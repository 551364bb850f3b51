"""The format for people at a terminal."""

from __future__ import annotations

from collections import Counter
from io import StringIO

from tqcheck.model import Article, Confidence, Finding, Report, Result, Severity, Verdict
from tqcheck.reporters import ReportContext
from tqcheck.reporters.shared import (
    badness,
    count,
    counts_text,
    headline,
    hidden,
    language_name,
    line_around,
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

ROWS = 20
"""Articles in the closing table, and reasons below it."""

_STYLES = {
    Severity.CRITICAL: "bold red",
    Severity.MAJOR: "red",
    Severity.MINOR: "yellow",
    Severity.NEUTRAL: "cyan",
}
_COLUMNS = (Severity.CRITICAL, Severity.MAJOR, Severity.MINOR)
"""Neutral findings are hints: they stand in the totals, and the article's name needs the room."""
_LEAST_WIDTH = 40
_INDENT = 4


class TextReporter:
    """Shows each article with findings as it comes, then a table of the worst."""

    def __init__(self, context: ReportContext) -> None:
        self._context = context
        self._width = max(context.width, _LEAST_WIDTH)
        self._worst: list[tuple[tuple[bool, bool, float, int, str], list[str]]] = []
        self._totals: Counter[Severity] = Counter()
        self._hidden: Counter[str] = Counter()

    def add(self, result: Result) -> str:
        report = result.report
        findings = report.shown(self._context.confidence)
        self._remember(result, findings)
        if not findings and report.error is None:
            return ""
        page = _Page(self._context, self._width)
        _write_header(page, report)
        if report.error is not None:
            page.write(f"could not be checked: {visible(report.error)}", style="bold red")
        for finding in findings:
            page.blank()
            _write_finding(page, result.article, finding)
        left_out = hidden(report, self._context.confidence)
        if left_out:
            page.blank()
            page.write(left_out, 2, "dim")
        page.blank()
        return page.text()

    def finish(self, verdict: Verdict) -> str:
        page = _Page(self._context, self._width)
        if self._worst:
            page.table([row for _, row in self._worst])
            rest = verdict.articles - len(self._worst)
            if rest > 0:
                page.write(f"and {plural(rest, 'article')} with less", 2, "dim")
            page.blank()
        page.write(f"Found: {counts_text(self._totals)}")
        for label, n in self._hidden.items():
            page.write(f"{label}: {plural(n, 'finding')}", style="dim")
        page.write(headline(verdict), style=("bold green", "bold red", "bold red")[verdict.exit_code])
        why = reasons(verdict)
        for reason in why[:ROWS]:
            page.write(f"- {reason}", 2, hang=2)
        if len(why) > ROWS:
            page.write(f"- and {number(len(why) - ROWS)} more", 2)
        for step in next_steps(verdict):
            page.write(step)
        return page.text()

    def _remember(self, result: Result, findings: tuple[Finding, ...]) -> None:
        report = result.report
        counts = count(findings)
        self._totals += counts
        quiet = sum(f.suppressed is not None for f in report.findings)
        self._hidden += Counter(
            {"Suppressed": quiet, "Below the shown confidence": len(report.findings) - len(findings) - quiet}
        )
        row = [
            visible(report.article),
            number(report.words),
            penalty_text(report.penalty),
            *(number(counts[severity]) for severity in _COLUMNS),
            status(result),
        ]
        self._worst = sorted([*self._worst, (badness(result), row)], key=lambda entry: entry[0])[:ROWS]


class _Page:
    """Lines, with rich's styles and tables but without a look at the terminal or the environment."""

    def __init__(self, context: ReportContext, width: int) -> None:
        self.width = width
        self.color = context.color
        self._lines: list[str] = []

    def write(self, text: str, indent: int = 0, style: str = "", hang: int = 0, head: int = 0) -> None:
        """Words wrapped at the width; every line is indented, lines after the first by `hang` more.

        With `head`, only so many characters at the start take the style.
        """
        for index, line in enumerate(wrap(text, self.width - indent - hang)):
            cut = 0 if head and index else head or len(line)
            self.line([(line[:cut], style), (line[cut:], "")], indent + (hang if index else 0))

    def line(self, parts: list[tuple[str, str]], indent: int = 0) -> None:
        styled = "".join(_styled(text, style) if self.color and style else text for text, style in parts)
        self._lines.append((" " * indent + styled).rstrip(" "))

    def blank(self) -> None:
        self._lines.append("")

    def table(self, rows: list[list[str]]) -> None:
        from rich import box
        from rich.console import Console
        from rich.table import Table
        from rich.text import Text

        table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, header_style="bold" if self.color else "")
        table.add_column("article", overflow="fold")
        for name in ("words", "penalty", *(str(severity) for severity in _COLUMNS)):
            table.add_column(name, justify="right", no_wrap=True)
        table.add_column("gate", no_wrap=True)
        for row in rows:
            table.add_row(*(Text(cell) for cell in row))
        file = StringIO()
        Console(
            file=file,
            width=self.width,
            force_terminal=self.color,
            color_system="standard" if self.color else None,
            highlight=False,
            legacy_windows=False,
            _environ={},
        ).print(table)
        self._lines += [line.rstrip(" ") for line in file.getvalue().splitlines()]

    def text(self) -> str:
        return "".join(f"{line}\n" for line in self._lines)


def _styled(text: str, style: str) -> str:
    from rich.color import ColorSystem
    from rich.style import Style

    return Style.parse(style).render(text, color_system=ColorSystem.STANDARD)


def wrap(text: str, width: int) -> list[str]:
    """Lines of at most `width` terminal cells, broken at spaces, or anywhere in what has none."""
    from rich.cells import cell_len, chop_cells

    lines: list[str] = []
    line = ""
    for word in text.split(" "):
        longer = f"{line} {word}" if line else word
        if cell_len(longer) <= width:
            line = longer
            continue
        if line:
            lines.append(line.rstrip())
        *full, line = chop_cells(word, width)
        lines += full
    return [*lines, line]


def _write_header(page: _Page, report: Report) -> None:
    page.write(visible(report.article), style="bold")
    origin = f" from {language_name(report.source)}" if report.source else ""
    facts = [f"{language_name(report.target)}{origin}", plural(report.words, "word")]
    if report.penalty is not None:
        facts.append(f"penalty {penalty_text(report.penalty)} per 1,000 words")
    if report.supposed_source is not None:
        facts.append(supposed(report.supposed_source))
    if report.error is None:
        page.write(" · ".join(facts), style="dim")
    if report.score is not None:
        label = "" if report.score.value is None else "score "
        page.write(f"{label}{score_text(report.score)}", style="dim")


def _write_finding(page: _Page, article: Article, finding: Finding) -> None:
    unit = f"  {visible(finding.unit)}" if finding.unit else ""
    sure = "" if finding.confidence == Confidence.HIGH else f"  ({finding.confidence} confidence)"
    severity = str(finding.severity)
    style = _STYLES[finding.severity]
    page.write(f"{severity}  {visible(finding.rule)}  {place(finding)}{unit}{sure}", 2, style, head=len(severity))
    _write_excerpt(page, article, finding, style)
    page.write(visible(finding.message), _INDENT)
    for suggestion in suggestions(finding):
        page.write(f"→ {suggestion}", _INDENT, "green", hang=2)
    source = source_text(article, finding)
    if source:
        page.write(f"source: {source}", _INDENT, "dim", hang=2)
    compare = related_texts(article, finding)
    if compare:
        page.write(f"compare: {', '.join(compare)}", _INDENT, "dim", hang=2)
    if finding.also:
        names = ", ".join(dict.fromkeys(visible(also.rule) for also in finding.also))
        page.write(f"also flagged as {names}", _INDENT, "dim", hang=2)


def _write_excerpt(page: _Page, article: Article, finding: Finding, style: str) -> None:
    from rich.cells import cell_len

    # A tab becomes one space: its width depends on where it stands, and the carets would miss the words.
    parts = [visible(part.replace("\t", " ")) for part in line_around(article.raw, finding.span)]
    before, marked, after = fit(parts[0].lstrip(), parts[1], parts[2].rstrip(), page.width - _INDENT)
    page.line([(before, ""), (marked, f"{style} reverse"), (after, "")], _INDENT)
    if not page.color or not marked:
        page.line([("^" * max(cell_len(marked), 1), style)], _INDENT + cell_len(before))


def fit(before: str, marked: str, after: str, width: int) -> tuple[str, str, str]:
    """The three parts cut to `width` terminal cells, with an ellipsis wherever something was lost."""
    from rich.cells import cell_len

    if cell_len(before) + cell_len(marked) + cell_len(after) <= width:
        return before, marked, after
    marked = _head(marked, width - 2)
    room = width - cell_len(marked)
    left = min(cell_len(before), max(room // 2, room - cell_len(after)))
    before = _tail(before, left)
    after = _head(after, room - cell_len(before))
    return before, marked, after


def _head(text: str, width: int) -> str:
    from rich.cells import cell_len, set_cell_size

    if cell_len(text) <= width:
        return text
    return set_cell_size(text, width - 1).rstrip() + "…" if width > 0 else ""


def _tail(text: str, width: int) -> str:
    from rich.cells import cell_len

    if cell_len(text) <= width:
        return text
    kept = text
    while kept and cell_len(kept) > width - 1:
        kept = kept[max(1, (cell_len(kept) - width + 1) // 2) :]
    return "…" + kept.lstrip() if width > 0 else ""
