"""One finding a line, `path:line:column: severity rule message`, for editors, grep and diffs."""

from __future__ import annotations

from tqcheck.model import Result, Verdict
from tqcheck.reporters import ReportContext
from tqcheck.reporters.shared import place, visible


class ConciseReporter:
    def __init__(self, context: ReportContext) -> None:
        self._confidence = context.confidence

    def add(self, result: Result) -> str:
        report = result.report
        path = visible(report.article)
        lines = [
            f"{path}:{place(f)}: {f.severity} {visible(f.rule)} {visible(f.message)}\n"
            for f in report.shown(self._confidence)
        ]
        if report.error is not None:
            lines.append(f"{path}: error: {visible(report.error)}\n")
        return "".join(lines)

    def finish(self, verdict: Verdict) -> str:
        return ""
