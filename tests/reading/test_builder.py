"""The map between what is seen and what is written, over every format."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tqcheck.model import Article, Run, Span
from tqcheck.reading import html, markdown, plain
from tqcheck.reading.builder import PLACEHOLDER, Parsed, TextBuilder

PIECES = """a|b c|, |.|é|中|&eacute;|&amp;#39;|&notit|&|<|>|<b>|</b>|<p>|</p>|<br>|<code>|</code>|<i lang=fr>|</i>|<td>
|<li>|<img alt='a &lt; b'>|<!-- x -->|<!--|<title>|</title>|<div hidden>|</div>|<a title="t" href=x>|<br title=x>| |`x`
|**|_|# |- |> |1. |[l](u "t")|![alt *x*](u)|    |```|[^1]|[^1]: n|~~|title: x|<code title=a>|---"""
BREAKS = ("|", "\n", "\r\n", "\r", "\t", "\n\n", "\\", "\0", "\xa0", "| a | b |\n|---|---|\n| c \\| d | e |\n")
MARKUP = st.lists(st.sampled_from([*PIECES.split("|"), *BREAKS]), max_size=40).map("".join)


def as_article(raw: str, parsed: Parsed) -> Article:
    return Article("a", raw, parsed.text, parsed.map, parsed.blocks)


@pytest.mark.parametrize("parse", [plain.parse, markdown.parse, html.parse])
@settings(max_examples=150, deadline=None)
@given(raw=st.one_of(MARKUP, st.text(max_size=60)))
def test_the_map_is_sound(parse: Callable[[str], Parsed], raw: str) -> None:
    parsed = parse(raw)
    article = as_article(raw, parsed)
    for one, two in pairwise(parsed.map):
        assert one.text_start + one.length <= two.text_start
    places = sorted((run.raw_start, run.raw_start + run.raw_length) for run in parsed.map)
    assert all(one[1] <= two[0] for one, two in pairwise(places)), "no raw character stands twice"
    assert all(0 <= start < end <= len(raw) for start, end in places)
    assert all(run.length > 0 for run in parsed.map)
    assert all(one.end <= two.start for one, two in pairwise(parsed.blocks))
    for block in parsed.blocks:
        shown = parsed.text[block.start : block.end]
        assert shown and shown == shown.strip()
        assert "\r" not in shown
        # Inside a block raw places never go back, whatever stands elsewhere.
        inside = [run for run in parsed.map if run.text_start < block.end and block.start < run.text_start + run.length]
        assert inside == sorted(inside, key=lambda run: run.raw_start)
        for start in range(block.start, block.end):
            span = article.to_raw(Span(start, start + 1))
            assert 0 <= span.start < span.end <= len(raw)


@settings(max_examples=100, deadline=None)
@given(raw=st.text(max_size=80))
def test_plain_text_is_its_own_excerpt(raw: str) -> None:
    parsed = plain.parse(raw)
    article = as_article(raw, parsed)
    for block in parsed.blocks:
        span = article.to_raw(block)
        written = raw[span.start : span.end].replace("\r\n", "\n").replace("\r", "\n")
        assert written == parsed.text[block.start : block.end]


def test_neighbouring_runs_are_joined() -> None:
    builder = TextBuilder("abcdef")
    builder.append(0, 2)
    builder.append(2, 4)
    assert builder.finish().map == (Run(0, 0, 4, 4),)


def test_an_escape_is_one_piece() -> None:
    builder = TextBuilder("a&amp;b")
    builder.append(0, 1)
    builder.append(1, 6, "&")
    builder.append(6, 7)
    parsed = builder.finish()
    assert parsed.map == (Run(0, 0, 1, 1), Run(1, 1, 1, 5), Run(2, 6, 1, 1))
    assert as_article("a&amp;b", parsed).to_raw(Span(1, 2)) == Span(1, 6)


def test_line_ends_become_equal() -> None:
    raw = "a\r\nb\rc\nd"
    builder = TextBuilder(raw)
    builder.append(0, len(raw))
    parsed = builder.finish()
    assert parsed.text == "a\nb\nc\nd"
    article = as_article(raw, parsed)
    assert article.to_raw(Span(1, 2)) == Span(1, 3)
    assert article.to_raw(Span(2, 3)) == Span(3, 4)
    assert article.to_raw(Span(6, 7)) == Span(7, 8)


def test_a_block_of_pictures_alone_is_no_block() -> None:
    builder = TextBuilder("<img> word")
    builder.begin_block()
    builder.append(0, 5, PLACEHOLDER)
    builder.begin_block()
    builder.append(6, 10)
    parsed = builder.finish()
    assert [parsed.text[block.start : block.end] for block in parsed.blocks] == ["word"]
