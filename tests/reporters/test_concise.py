"""One finding a line."""

from __future__ import annotations

from collections.abc import Callable

from tqcheck.model import Result, Verdict
from tqcheck.reporters import ReportContext, make


def test_golden(
    results: list[Result], verdict: Verdict, context: ReportContext, golden: Callable[[str, str], None]
) -> None:
    reporter = make("concise", context)
    golden("concise.txt", "".join(reporter.add(result) for result in results) + reporter.finish(verdict))


def test_lines(results: list[Result], context: ReportContext) -> None:
    storm, clean, hostile, broken, arabic = (make("concise", context).add(result) for result in results)
    assert storm.startswith("news/storm.en.txt:3:1: minor concessive-if A French concessive “si” was kept")
    assert storm.count("\n") == 7 and "overlong" not in storm and "tense-since" not in storm
    assert clean == ""
    assert hostile.count("\n") == 3 and "\x1b" not in hostile
    assert broken == "news/broken.txt: error: not valid UTF-8 at byte 12\\x1b[31m\n"
    assert arabic.startswith("catalogue/ui.jsonl#17:17: minor doubled-word The word stands twice.\n")
