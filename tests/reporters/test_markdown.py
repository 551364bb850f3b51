"""The summary for pull requests."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from markdown_it import MarkdownIt

from tqcheck.model import Result, Verdict
from tqcheck.reporters import ReportContext, make
from tqcheck.reporters.markdown import LIMIT, code, escape


def render(results: list[Result], verdict: Verdict, context: ReportContext) -> str:
    reporter = make("markdown", context)
    assert all(reporter.add(result) == "" for result in results)
    return reporter.finish(verdict)


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


def rendered(text: str) -> Tags:
    tags = Tags()
    tags.feed(MarkdownIt("commonmark", {"html": True}).enable("table").render(text))
    return tags


def test_golden(
    results: list[Result], verdict: Verdict, context: ReportContext, golden: Callable[[str, str], None]
) -> None:
    golden("report.md", render(results, verdict, context))


def test_the_verdict_comes_first(results: list[Result], verdict: Verdict, context: ReportContext) -> None:
    first = render(results, verdict, context).split("\n")[0]
    assert first.startswith("**Not everything could be checked: 5 articles, 2,741 words")


def test_the_table_has_one_row_an_article(results: list[Result], verdict: Verdict, context: ReportContext) -> None:
    rows = [line for line in render(results, verdict, context).split("\n") if line.startswith("| <code>")]
    assert len(rows) == 5 and all(row.count("|") == 9 for row in rows)
    assert rows[2] == "| <code>news/storm.en.txt</code> | 71 | – | 2 | 1 | 4 | 0 | refused |"


def test_nothing_of_an_article_becomes_markup(results: list[Result], verdict: Verdict, context: ReportContext) -> None:
    page = rendered(render(results, verdict, context))
    assert set(page.tags) <= {
        "p", "strong", "ul", "li", "table", "thead", "tbody", "tr", "th", "td", "code", "details", "summary", "br",
    }  # fmt: skip
    assert "“<script>alert('message')</script>” | \\u202eis\\u202c not `safe` \\x1b[2J for @editor or #12" in page.text


@pytest.mark.parametrize(
    "text",
    [
        "a | b ` c < d > e & f \\ g * h _ i [j](k) ~~l~~",
        "- not a list",
        "1. not a list",
        "+ nor this",
        "=====",
        "# no heading",
        "&amp; <!-- --> &#124;",
        "C:\\dir\\|",
    ],
)
def test_what_is_escaped_is_shown_as_it_was(text: str) -> None:
    assert rendered(escape(text)).text.strip() == text
    assert rendered(f"x\n{escape(text)}").tags == ["p"]
    assert rendered(f"| a |\n|--|\n| {code(text)} |").tags == [
        "table",
        "thead",
        "tr",
        "th",
        "tbody",
        "tr",
        "td",
        "code",
    ]
    assert rendered(f"<div>{code(text)}</div>").text.strip() == text


def test_nobody_is_called() -> None:
    assert not re.search(r"[@#]\w", re.sub(r"&#\d+;", lambda m: chr(int(m[0][2:-1])), escape("@editor #12 a@b")))


def test_it_fits_into_a_comment(results: list[Result], verdict: Verdict, context: ReportContext) -> None:
    storm = results[0]
    many = replace(storm.report, findings=storm.report.findings * 30)
    reports = [Result(storm.article, replace(many, article=f"n{n}.txt"), storm.failures) for n in range(70)]
    text = render(reports, replace(verdict, articles=70, failures=verdict.failures * 50), context)
    assert len(text) < LIMIT + 1_000
    assert "20 articles with less not listed." in text
    assert "left out for length." in text
    assert "- and 160 more" in text
