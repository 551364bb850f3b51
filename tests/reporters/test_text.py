"""The format for terminals."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from rich.cells import cell_len

from tqcheck.model import Article, Confidence, Result, Span, Verdict
from tqcheck.reporters import ReportContext, make
from tqcheck.reporters.text import TextReporter, fit

ANSI = re.compile(r"\x1b\[[0-9;]*m")


def render(results: list[Result], verdict: Verdict, context: ReportContext) -> str:
    reporter = make("text", context)
    return "".join(reporter.add(result) for result in results) + reporter.finish(verdict)


def test_golden(
    results: list[Result], verdict: Verdict, context: ReportContext, golden: Callable[[str, str], None]
) -> None:
    golden("text.txt", render(results, verdict, context))


def test_colours_change_nothing_but_colours(results: list[Result], verdict: Verdict, context: ReportContext) -> None:
    coloured = render(results, verdict, replace(context, color=True))
    plain = render(results, verdict, context)
    assert "\x1b[" in coloured and "\x1b" not in plain
    without_carets = [line for line in plain.split("\n") if not line.strip() or line.strip(" ^")]
    stripped = [line.rstrip() for line in ANSI.sub("", coloured).split("\n") if not line.strip() or line.strip(" ^")]
    assert stripped == without_carets


def test_colours_mark_the_words_themselves(results: list[Result], context: ReportContext) -> None:
    coloured = make("text", replace(context, color=True)).add(results[0])
    assert re.search(r"\x1b\[[0-9;]*7[0-9;]*mput some water in his wine\x1b\[0m", coloured)


def test_the_environment_does_not_matter(
    results: list[Result], verdict: Verdict, context: ReportContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = render(results, verdict, context)
    monkeypatch.setenv("COLUMNS", "33")
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert render(results, verdict, context) == before


def test_carets_stand_below_the_words(results: list[Result], context: ReportContext) -> None:
    lines = make("text", context).add(results[0]).split("\n")
    at = next(i for i, line in enumerate(lines) if "literal-idiom" in line)
    excerpt, carets = lines[at + 1], lines[at + 2]
    assert excerpt.index("put some water in his wine") == carets.index("^")
    assert carets.count("^") == len("put some water in his wine")


@pytest.mark.parametrize("width", [40, 60, 100, 400])
def test_excerpts_keep_to_the_width(results: list[Result], context: ReportContext, width: int) -> None:
    for line in make("text", replace(context, width=width)).add(results[0]).split("\n"):
        assert cell_len(line) <= width, line


def test_the_article_cannot_steer_the_terminal(results: list[Result], verdict: Verdict, context: ReportContext) -> None:
    text = render(results, verdict, context)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text)
    assert "\\x1b]0;title\\x07" in text


def test_an_article_without_findings_is_only_in_the_table(
    results: list[Result], passing: Verdict, context: ReportContext
) -> None:
    reporter = TextReporter(replace(context, width=120))
    assert reporter.add(results[1]) == ""
    end = reporter.finish(passing)
    assert "news/calm.en.txt" in end and "Found: no findings" in end
    assert end.endswith("Passes: 1 article, 1,310 words, penalty 0.0 per 1,000 words (policy: fail on major)\n")


def test_low_confidence_can_be_asked_for(results: list[Result], context: ReportContext) -> None:
    text = make("text", replace(context, confidence=Confidence.LOW)).add(results[0])
    assert "overlong  3:48  (low confidence)" in text


def test_the_table_holds_twenty(results: list[Result], passing: Verdict, context: ReportContext) -> None:
    reporter = make("text", context)
    for n in range(60):
        reporter.add(Result(results[1].article, replace(results[1].report, article=f"a{n}.txt", penalty=float(n))))
    table = reporter.finish(replace(passing, articles=60)).split("\n")
    rows = [line.split()[0] for line in table if re.match(r"a\d+\.txt", line)]
    assert rows == [f"a{n}.txt" for n in range(59, 39, -1)]
    assert "  and 40 articles with less" in table


def test_wide_characters_and_spans_over_two_lines(results: list[Result], context: ReportContext) -> None:
    raw = "漢字が続く\tここだ\r\n次の行"
    article = Article("a", raw, raw, (), ())
    hit = replace(results[0].report.findings[0], span=Span(6, 12), text_span=Span(6, 12))
    report = replace(results[1].report, findings=(hit,))
    lines = make("text", context).add(Result(article, report)).split("\n")
    assert "    漢字が続く ここだ" in lines
    assert " " * 15 + "^" * 6 in lines


@pytest.mark.parametrize(
    ("parts", "width", "expected"),
    [
        (("a" * 50, "HIT", "b" * 50), 21, ("…" + "a" * 8, "HIT", "b" * 8 + "…")),
        (("aa", "HIT", "b" * 50), 21, ("aa", "HIT", "b" * 15 + "…")),
        (("a" * 50, "HIT", "bb"), 21, ("…" + "a" * 15, "HIT", "bb")),
        (("aa", "H" * 50, "bb"), 21, ("…", "H" * 18 + "…", "…")),
    ],
)
def test_cutting(parts: tuple[str, str, str], width: int, expected: tuple[str, str, str]) -> None:
    assert fit(*parts, width) == expected
