"""The pages for editors."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Callable
from dataclasses import replace
from html.parser import HTMLParser
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tqcheck.model import Article, Confidence, Finding, Result, Severity, Span, Verdict
from tqcheck.reporters import ReportContext, make_pages
from tqcheck.reporters.html_marks import cut, lang_attribute, whole_blocks
from tqcheck.reporters.html_pages import page_name
from tqcheck.reporters.html_rules import rule_html

VOID = {"meta", "br", "link", "img", "input", "hr"}


class Page(HTMLParser):
    """What a browser would make of a page: tags, attributes, the text of <main>; badly nested pages fail."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.open: list[tuple[str, dict[str, str]]] = []
        self.main = ""
        self.feed(html)
        self.close()
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = (tag, {name: value or "" for name, value in attrs})
        self.tags.append(found)
        if tag not in VOID:
            self.open.append(found)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        names = [tag for tag, _ in self.open]
        classes = {name for _, attributes in self.open for name in attributes.get("class", "").split()}
        if "main" in names and not classes & {"ref", "unit", "point"}:
            self.main += data

    def attribute(self, name: str) -> list[str]:
        return [attributes[name] for _, attributes in self.tags if name in attributes]


def render(results: list[Result], verdict: Verdict, context: ReportContext) -> dict[str, str]:
    pages = make_pages("html", context)
    written = [page for result in results for page in pages.add(result)]
    return dict([*written, *pages.finish(verdict)])


@pytest.fixture(scope="module")
def pages(results: list[Result], verdict: Verdict, context: ReportContext) -> dict[str, str]:
    return render(results, verdict, context)


def test_golden(pages: dict[str, str], golden: Callable[[str, str], None]) -> None:
    for name, content in pages.items():
        golden(f"html/{name}", content)


def test_names(pages: dict[str, str]) -> None:
    assert next(iter(pages)) == "news-storm-en-txt-1c8c6bd2.html"
    assert list(pages)[-1] == "index.html" and len(pages) == 6
    for name in pages:
        assert re.fullmatch(r"[a-z0-9-]+\.html", name)
    assert page_name("日本") == f"article-{hashlib.sha256('日本'.encode()).hexdigest()[:8]}.html"
    assert len(page_name("x" * 500)) < 80
    assert page_name("a.txt") != page_name("A.txt") != page_name("a.txt", 2)
    assert page_name("\ud800")


def test_articles_that_share_an_id_keep_their_pages(
    results: list[Result], verdict: Verdict, context: ReportContext
) -> None:
    assert len(render([results[0], results[0]], verdict, context)) == 3


def test_nothing_runs_and_nothing_is_fetched(pages: dict[str, str]) -> None:
    for html in pages.values():
        page = Page(html)
        names = {tag for tag, _ in page.tags}
        assert not names & {"script", "img", "link", "iframe", "object", "embed", "base", "form", "input", "b"}
        for tag, attributes in page.tags:
            assert not [name for name in attributes if name.startswith("on") or name in ("style", "src", "srcset")]
            if "href" in attributes:
                assert tag == "a" and re.fullmatch(r"#[a-z0-9]+|[a-z0-9-]+\.html", attributes["href"])
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", html)


def test_the_policy_allows_the_style_sheet_of_the_page_and_nothing_else(pages: dict[str, str]) -> None:
    for html in pages.values():
        style = re.search("<style>(.*?)</style>", html, re.S)
        assert style
        digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
        policy = Page(html).attribute("content")[0]
        assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def test_every_link_has_its_target(pages: dict[str, str]) -> None:
    for html in pages.values():
        page = Page(html)
        ids = page.attribute("id")
        assert len(ids) == len(set(ids))
        for link in page.attribute("href"):
            assert link[1:] in ids if link.startswith("#") else link in pages
        for label in page.attribute("aria-labelledby"):
            assert label in ids


def test_the_whole_text_is_shown(pages: dict[str, str], results: list[Result]) -> None:
    for html, result in zip(pages.values(), results, strict=False):
        if result is results[2]:
            continue
        shown = re.sub(r"\s+", " ", Page(html).main).strip()
        assert shown == re.sub(r"\s+", " ", result.article.text).strip()


def test_hostile_words_are_shown_as_they_are(pages: dict[str, str], results: list[Result]) -> None:
    html = pages[page_name(results[2].report.article)]
    assert "<script>alert('text')</script> & \"quotes\" onclick='alert(2)'" in Page(html).main
    assert "with a \\x1b]0;title\\x07 bell, a tab and \\u202eoverride\\u202c `tick` </main>" in Page(html).main
    assert Page(html).attribute("lang") == ["en"], "the page's own: the article's is no language code"


def test_marks_carry_every_finding_and_show_the_worst(pages: dict[str, str]) -> None:
    hits = [a for tag, a in Page(pages["news-storm-en-txt-1c8c6bd2.html"]).tags if "hit" in a.get("class", "").split()]
    assert [(hit["class"], hit["data-findings"], hit["href"]) for hit in hits[:5]] == [
        ("hit minor", "1", "#f1"),
        ("hit major", "2", "#f2"),
        ("hit major", "2 3", "#f2"),
        ("hit minor", "3", "#f3"),
        ("hit minor", "4", "#f4"),
    ]


def test_direction_language_and_units(pages: dict[str, str]) -> None:
    html = pages[page_name("catalogue/ui.jsonl#17")]
    assert '<main id="text" class="text" lang="ar"' in html
    assert '<p dir="auto"><bdi class="unit">greeting</bdi>' in html
    assert '<bdi class="unit">notice</bdi>日本語の' in html
    assert 'class="hit major point"' in html, "a finding without words is a point"


def test_cards_say_all(pages: dict[str, str]) -> None:
    html = pages["news-storm-en-txt-1c8c6bd2.html"]
    for words in (
        "Idiom translated word for word",
        "<del>Pashinian</del>",
        "<ins>Pashinyan</ins>",
        "(delete)",
        "mettre de l&#39;eau dans son vin",
        "Also flagged as <code>calque</code>",
        "high confidence · Accuracy/Mistranslation",
        "artefacts point to French (3 of 4)",
        "needs the source text: <code>number-mismatch</code>",
        "1 suppressed (front matter 1); 1 below medium confidence not shown",
        "tqcheck-bt|mode:src+tgt",
    ):
        assert words in html, words
    assert "overlong" not in html and "tense-since" not in html


def test_the_index_has_the_worst_first(pages: dict[str, str]) -> None:
    html = pages["index.html"]
    links = [link for link in Page(html).attribute("href") if link.endswith(".html")]
    assert [link.split("-")[1] for link in links] == ["broken", "img", "storm", "ui", "calm"]
    assert "Not everything could be checked: 5 articles" in html
    assert "news/broken.txt: not valid UTF-8 at byte 12" in html
    widths = [int(a["width"]) for tag, a in Page(html).tags if tag == "rect"]
    assert widths[0] == 1000 and widths == sorted(widths, reverse=True) and len(widths) == 11


def test_a_passing_run(results: list[Result], passing: Verdict, context: ReportContext) -> None:
    written = render([results[1]], passing, context)
    assert "Passes: 1 article, 1,310 words" in written["index.html"]
    assert 'role="note"' not in written["index.html"] and "<rect" not in written["index.html"]
    assert "Nothing to correct was found." in next(iter(written.values()))


def test_an_empty_run(passing: Verdict, context: ReportContext) -> None:
    assert "There were no articles to check." in render([], replace(passing, articles=0), context)["index.html"]


def test_rule_pages() -> None:
    page = "Intro *one* `a<b` **two**\nsame.\n\n## What <i>\n\n- x\n  y\n- z\n\n```\n<pre>\n```\nend ```"
    assert rule_html(page) == (
        "<p>Intro <em>one</em> <code>a&lt;b</code> <strong>two</strong> same.</p>\n<h4>What &lt;i&gt;</h4>\n"
        "<ul><li>x y</li><li>z</li></ul>\n<pre>&lt;pre&gt;</pre>\n<p>end ```</p>"
    )
    assert rule_html("```\nopen") == "<pre>open</pre>"
    assert rule_html("") == ""


@pytest.mark.parametrize(
    ("code", "shown"), [("en", "en"), ("zh-Hant-TW", "zh-Hant-TW"), ('e"', ""), ("", ""), (None, "")]
)
def test_language_codes(code: str | None, shown: str) -> None:
    assert lang_attribute(code) == shown


def article_of(text: str, *blocks: Span) -> Article:
    return Article("a", text, text, (), blocks)


def test_words_between_blocks_are_kept() -> None:
    text = "one  two \n three"
    assert whole_blocks(article_of(text, Span(5, 8))) == [Span(0, 3), Span(5, 8), Span(11, 16)]
    assert whole_blocks(article_of(text)) == [Span(0, 16)]
    assert whole_blocks(article_of("")) == [Span(0, 0)]
    assert whole_blocks(article_of(text, Span(0, 8), Span(5, 99))) == [Span(0, 8), Span(8, 16)]


PLAIN = "Words of several lengths, an en-dash – and\n\na second paragraph with <tags> & more of all the same."


def finding_at(span: Span, severity: Severity) -> Finding:
    high = Confidence.HIGH
    return Finding("r", "c", severity, high, span, span, 1, 1, None, "excerpt", "message", None, None, "fingerprint")


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(0, 30), st.sampled_from(Severity)), max_size=8), st.data())
def test_any_spans_cut_any_blocks(hits: list[tuple[int, int, Severity]], data: st.DataObject) -> None:
    text = PLAIN[:90]
    edges = sorted(data.draw(st.sets(st.integers(0, 90), max_size=8)))
    blocks = whole_blocks(article_of(text, *(Span(*pair) for pair in zip(edges[::2], edges[1::2], strict=False))))
    found = [finding_at(Span(start, start + length), severity) for start, length, severity in hits]
    rows = cut(text, blocks, found)
    assert ["".join(piece.text for piece in row) for row in rows] == [text[b.start : b.end] for b in blocks]
    pieces = [piece for row in rows for piece in row]
    for index, one in enumerate(found):
        assert sum(index in piece.starts for piece in pieces) == 1
        assert sum(index in piece.ends for piece in pieces) == 1
        marked = "".join(piece.text for piece in pieces if index in piece.findings)
        inside = (Span(max(b.start, one.text_span.start), min(b.end, one.text_span.end)) for b in blocks)
        assert marked == "".join(text[span.start : span.end] for span in inside if span.start < span.end)
    for piece in pieces:
        severities = [found[index].severity for index in piece.findings]
        assert severities == sorted(severities, reverse=True)


def luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("dark", [False, True])
def test_contrast(dark: bool) -> None:
    css = (files("tqcheck.reporters") / "templates" / "style.css").read_text(encoding="utf-8")
    light, _, rest = css.partition("@media (prefers-color-scheme: dark)")
    source = rest.partition("* {")[0] if dark else light
    colours = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", source))
    texts = ("ink", "muted", "link", "good", "critical", "major", "minor", "neutral")
    for name in texts:
        for ground in ("paper", "card"):
            assert contrast(colours[name], colours[ground]) >= 4.5, (name, ground)
    for severity in ("critical", "major", "minor", "neutral"):
        assert contrast(colours["ink"], colours[f"{severity}-tint"]) >= 4.5, severity
        assert contrast(colours[severity], colours[f"{severity}-tint"]) >= 4.5, severity
