from __future__ import annotations

from collections.abc import Callable

import pytest

from tqcheck.model import Article, Span
from tqcheck.reading import frontmatter, markdown
from tqcheck.reading.builder import Parsed

Blocks = Callable[[Parsed], list[str]]


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("# Été *bleu*\ntext\nmore", ["Été bleu", "text more"]),
        ("Title\n=====\n\ntext  \nnext", ["Title", "text\nnext"]),
        ("run `x  y`, then ``z``.", ["run \ufffc, then \ufffc."]),
        ("```py\nx\n```\na\n\n    code\n\nb", ["a", "b"]),
        ("<b>word</b>, next", ["word, next"]),
        ("caf&eacute; &amp;#39; \\*", ["café &#39; *"]),
        ("[link](http://x.y) <http://x.y> [ref][r]\n\n[r]: http://z", ["link \ufffc ref"]),
        ("a ![the *alt*](u) b", ["a \ufffc b", "the alt"]),
        ("a ![](u) b", ["a \ufffc b"]),
        ("- [ ] task\n- b\n\n  c", ["task", "b", "c"]),
        ("| a | b |\n|---|---|\n| c \\| d | e |", ["a", "b", "c | d", "e"]),
        ("x[^1], y\n\n[^1]: note", ["x, y", "note"]),
        ("~~s~~ a <!-- gone --> b", ["s a b"]),
        ("<div>\n<p>one</p>\n\n*two*\n\n</div>\nthree", ["one", "two", "three"]),
        ("<div hidden>\n\ngone\n\n</div>\n\nthere", ["there"]),
        ("<!-- a\n\nb -->\n\nc", ["c"]),
        ("Use the <script> tag\n\nand more", ["Use the", "and more"]),
        ("a <code>b</code> c", ["a \ufffc c"]),
        ("> quote\n> more\n\n> [!NOTE]\n> note", ["quote more", "note"]),
        ("a\n\n---\nb: c\n---\n", ["a", "b: c"]),
        ("one\rtwo\r\rthree", ["one two", "three"]),
        ("one\r\ntwo\r\n\r\nthree", ["one two", "three"]),
        ("< p class=x>", ["< p class=x>"]),
        ("## Head {#id}\ntext", ["Head", "text"]),
        ('[l](u "A title") x', ["l x", "A title"]),
    ],
)
def test_what_is_seen(blocks: Blocks, raw: str, shown: list[str]) -> None:
    assert blocks(markdown.parse(raw)) == shown


def test_bytes_are_not_code_points() -> None:
    raw = "é😀 " * 700 + "**mot** `x`"
    parsed = markdown.parse(raw)
    article = Article("a", raw, parsed.text, parsed.map, parsed.blocks)
    at = parsed.text.index("mot")
    span = article.to_raw(Span(at, at + 3))
    assert raw[span.start : span.end] == "mot"
    at = parsed.text.index("\ufffc")
    span = article.to_raw(Span(at, at + 1))
    assert raw[span.start : span.end] == "`x`"


FRONT = """---
title: "L'été: une fête"
description: >
  A folded text
  over two lines
date: 2024-13-77
lang: no
tags: [a, b]
tqcheck:
  ignore: [leak, spacing]
---
# Body
"""


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_yaml_front_matter(blocks: Blocks, end: str) -> None:
    raw = FRONT.replace("\n", end)
    parsed = markdown.parse(raw)
    assert blocks(parsed) == ["L'été: une fête", "A folded text over two lines", "Body"]
    assert parsed.target == "no"
    assert parsed.suppress == ("leak", "spacing")
    article = Article("a", raw, parsed.text, parsed.map, parsed.blocks)
    span = article.to_raw(parsed.blocks[0])
    assert raw[span.start : span.end] == "L'été: une fête"


def test_toml_front_matter(blocks: Blocks) -> None:
    raw = "+++\ntitle = 'A title'\nlang = 'pt_br'\ntqcheck-ignore = 'leak, spacing'\n+++\nbody"
    parsed = markdown.parse(raw)
    assert blocks(parsed) == ["A title", "body"]
    assert (parsed.target, parsed.suppress) == ("pt-BR", ("leak", "spacing"))


def test_an_escaped_value_is_left_out(blocks: Blocks) -> None:
    assert blocks(markdown.parse('---\ntitle: "a \\u00e9 b"\n---\nbody')) == ["body"]


def test_broken_front_matter_is_still_data(blocks: Blocks) -> None:
    assert blocks(markdown.parse("---\ntitle: [a\n---\nbody")) == ["body"]


def test_a_rule_at_the_top_is_no_front_matter(blocks: Blocks) -> None:
    assert frontmatter.read("---\nSome prose.\n\n---\n").end == 0
    assert blocks(markdown.parse("---\n\nSome prose.\n\n---\n\nmore")) == ["Some prose.", "more"]


def test_foreign_words_in_raw_html() -> None:
    parsed = markdown.parse('---\nlang: en\n---\nthe <i lang="fr">mot juste</i> here')
    assert [parsed.text[start:end] for start, end in parsed.foreign] == ["mot juste"]
