from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from tqcheck.model import Article, Span
from tqcheck.reading import html
from tqcheck.reading.builder import Parsed

Blocks = Callable[[Parsed], list[str]]


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("<b>word</b>, next", ["word, next"]),
        ("caf&eacute; &#233; &#xE9;", ["café é é"]),
        ("&amp;#39; &amp;lt;", ["&#39; &lt;"]),
        ("AT&T &notit; &unknown; &", ["AT&T ¬it; &unknown; &"]),
        ('< p class="x">text< /p>', ['< p class="x">text< /p>']),
        ("a < b and 3 <4", ["a < b and 3 <4"]),
        ("<p>one\r\n  two<p>three", ["one two", "three"]),
        ("one<br>two<br/>three", ["one\ntwo\nthree"]),
        ("one<br><br>two", ["one", "two"]),
        ("<b> x </b> y", ["x y"]),
        ("<ul><li>a<ul><li>b</ul><li>c</ul>d", ["a", "b", "c", "d"]),
        ("<table><tr><td>a<td>b<tr><td>c</table>", ["a", "b", "c"]),
        ("x <script>if (a<b) '</p>'</script>y", ["x y"]),
        ("x <style>p{}</style><template><p>t</p></template>y", ["x y"]),
        ("run <code>a <b>b</b></code>, then", ["run \ufffc, then"]),
        ("a<pre>code</pre>b", ["a", "b"]),
        ("a <svg><title>t</title><text>x</text></svg> b", ["a \ufffc b"]),
        ("a<!-- <p> -->b<!-->c", ["abc"]),
        ("<p>a <span hidden>x <b>y</b></span>b", ["a b"]),
        ("<div aria-hidden='true'>x</div>y<div style='display: none'>z</div>", ["y"]),
        ("<p hidden>x<p>y", ["y"]),
        ("a <img src=x> b", ["a \ufffc b"]),
        ('a <img src=x alt="the &quot;alt&quot;"> b', ["a \ufffc b", 'the "alt"']),
        ('<a title="T" href=u>x</a> y', ["x y", "T"]),
        ("<button aria-label=Close>x</button>", ["x", "Close"]),
        ("<title>A <b> &amp; B</title><p>c", ["A <b> & B", "c"]),
        ("<meta name=Description content='d e'><p>c", ["d e", "c"]),
        ("<meta name=keywords content='d e'><p>c", ["c"]),
        ("<p title='it\"s' data-x=a>b>c", ["b>c", 'it"s']),
        ("a</p>b</x>c", ["a", "bc"]),
        ("<ruby>漢<rt>かん</rt></ruby>字", ["漢字"]),
        ("x&nbsp; y", ["x\xa0 y"]),
        ("tail <b", ["tail"]),
        ("<?php echo 1 ?><p>x", ["x"]),
    ],
)
def test_what_is_seen(blocks: Blocks, raw: str, shown: list[str]) -> None:
    assert blocks(html.parse(raw)) == shown


def test_an_entity_at_the_edge_is_covered_whole() -> None:
    raw = "<p>un caf&eacute;</p>"
    parsed = html.parse(raw)
    article = Article("a", raw, parsed.text, parsed.map, parsed.blocks)
    start = parsed.text.index("café")
    span = article.to_raw(Span(start, start + 4))
    assert raw[span.start : span.end] == "caf&eacute;"


def test_a_tag_inside_a_span_is_in_its_excerpt() -> None:
    raw = "<p>see <b>word</b>, next"
    parsed = html.parse(raw)
    article = Article("a", raw, parsed.text, parsed.map, parsed.blocks)
    start = parsed.text.index("word, next")
    span = article.to_raw(Span(start, start + len("word, next")))
    assert raw[span.start : span.end] == "word</b>, next"


def test_a_code_span_stands_for_the_element() -> None:
    raw = "run <code>x &lt; y</code>."
    parsed = html.parse(raw)
    article = Article("a", raw, parsed.text, parsed.map, parsed.blocks)
    at = parsed.text.index("\ufffc")
    span = article.to_raw(Span(at, at + 1))
    assert raw[span.start : span.end] == "<code>x &lt; y</code>"


def test_languages() -> None:
    parsed = html.parse('<html lang="en-gb"><p>the <i lang=fr>mot juste</i> and <i lang="en-US">color</i>')
    assert parsed.target == "en-GB"
    assert [parsed.text[start:end] for start, end in parsed.foreign] == ["mot juste"]


def test_the_language_known_from_outside_is_never_foreign() -> None:
    parsed = html.parse("<html lang=en><body lang=fr>le mot <i lang=de>Wort</i>", "fr")
    assert [parsed.text[start:end] for start, end in parsed.foreign] == ["Wort"]


def test_without_a_page_language_the_prevailing_one_counts() -> None:
    parsed = html.parse("<article lang=fr>un article assez long pour compter</article><p lang=en>short")
    assert parsed.target == "fr"
    assert [parsed.text[start:end] for start, end in parsed.foreign] == ["short"]


def test_xhtml_closes_what_it_says(blocks: Blocks) -> None:
    raw = (
        '<?xml version="1.0"?><html><head><title/><script src="x"/></head><body><p>a<![CDATA[ <b> ]]></p></body></html>'
    )
    assert blocks(html.parse(raw)) == ["a <b>"]


@pytest.mark.parametrize(
    "piece", ["<a ", "<!--", "<![CDATA[", "<div>", "<p><button>", '<a b="', "&", "</p", "<b><i>", "<td><p>", "&#9"]
)
def test_broken_pages_cost_linear_time(piece: str) -> None:
    started = time.process_time()
    html.parse(piece * 5000)
    assert time.process_time() - started < 10


def test_endless_numbers_are_harmless(blocks: Blocks) -> None:
    assert html.parse("<p title='&#" + "9" * 6000 + ";'>&#" + "9" * 6000 + ";").blocks
