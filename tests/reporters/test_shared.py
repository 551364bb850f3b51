"""The words and characters that the formats share."""

from __future__ import annotations

import pytest

from tqcheck.errors import ConfigError
from tqcheck.model import Confidence, Result, Severity, Span
from tqcheck.reporters import FORMATS, PAGES, ReportContext, check_name, make, make_pages, shared


def test_every_format_can_be_made(context: ReportContext) -> None:
    for name in FORMATS:
        assert callable(make(name, context).add)
    for name in PAGES:
        assert callable(make_pages(name, context).add)


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("jsonn", "did you mean “json”?"),
        ("HTML", "did you mean “html”?"),
        ("pdf?!", "choose one of text, concise, json"),
    ],
)
def test_unknown_formats_are_refused_with_a_hint(name: str, hint: str) -> None:
    with pytest.raises(ConfigError) as caught:
        check_name(name)
    assert f"unknown format “{name}”" in str(caught.value)
    assert hint in str(caught.value)


def test_streams_and_folders_are_not_mixed_up(context: ReportContext) -> None:
    with pytest.raises(ConfigError, match="writes a folder"):
        make("html", context)
    with pytest.raises(ConfigError, match="one file, not a folder"):
        make_pages("json", context)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\x1b[31mb", "a\\x1b[31mb"),
        ("a\r\n\tb", "a\\r\\n\\tb"),
        ("\x9b2J", "\\x9b2J"),
        ("x\u202ey\u2066z\u200f", "x\\u202ey\\u2066z\\u200f"),
        ("\ud800", "\\ud800"),
        ("\U000e0041", "\\U000e0041"),
        ("naïve 👩‍🚒 می‌خواهم", "naïve 👩‍🚒 می‌خواهم"),
    ],
)
def test_what_cannot_be_seen_is_spelt_out(text: str, shown: str) -> None:
    assert shared.visible(text) == shown


def test_prose_keeps_the_marks_of_right_to_left_scripts_but_no_overrides() -> None:
    assert shared.visible_prose("a\r\n b\u200f\u2067c\u2069 \u202ed\x00") == "a  b\u200f\u2067c\u2069 \\u202ed\\x00"


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("fr", "French"),
        ("pt-BR", "Portuguese (pt-BR)"),
        ("zh_Hant", "Chinese (zh_Hant)"),
        ("xx", "xx"),
        (None, "unknown"),
    ],
)
def test_languages_have_names(code: str | None, name: str) -> None:
    assert shared.language_name(code) == name


@pytest.mark.parametrize(
    ("raw", "span", "parts"),
    [
        ("one\r\ntwo three\r\nfour", Span(9, 14), ("two ", "three", "")),
        ("one\rtwo three\rfour", Span(4, 7), ("", "two", " three")),
        ("one\ntwo\nfour", Span(5, 10), ("t", "wo", "")),
        ("one\u2028two", Span(4, 7), ("one\u2028", "two", "")),
        ("one\n", Span(3, 3), ("one", "", "")),
        ("", Span(0, 0), ("", "", "")),
    ],
)
def test_the_line_around_a_span(raw: str, span: Span, parts: tuple[str, str, str]) -> None:
    assert shared.line_around(raw, span) == parts


def test_only_sure_and_open_findings_are_shown(results: list[Result]) -> None:
    report = results[0].report
    rules = [finding.rule for finding in report.shown(Confidence.MEDIUM)]
    assert "overlong" not in rules and "tense-since" not in rules and len(rules) == 7
    assert len(report.shown(Confidence.LOW)) == 8
    assert len(report.shown(Confidence.HIGH)) == 5
    assert (
        shared.hidden(report, Confidence.MEDIUM) == "1 suppressed (front matter 1); 1 below medium confidence not shown"
    )
    assert shared.hidden(report, Confidence.LOW) == "1 suppressed (front matter 1)"


def test_the_worst_come_first(results: list[Result]) -> None:
    ordered = [result.report.article[:9] for result in sorted(results, key=shared.badness)]
    assert ordered == ["news/brok", "desk/<img", "news/stor", "catalogue", "news/calm"]


def test_counts_in_words() -> None:
    assert shared.counts_text({Severity.MINOR: 1200, Severity.CRITICAL: 1}) == "1 critical, 1,200 minor"
    assert shared.counts_text({}) == "no findings"
