"""JSON lines: one report a line, as they come; the objects are those of the format json."""

from __future__ import annotations

from tqcheck.model import Result, Verdict
from tqcheck.reporters import ReportContext
from tqcheck.reporters.json_format import to_json


class JsonLinesReporter:
    def __init__(self, context: ReportContext) -> None:
        pass

    def add(self, result: Result) -> str:
        return to_json(result.report, result.failures) + "\n"

    def finish(self, verdict: Verdict) -> str:
        return ""
