from __future__ import annotations

import pytest

from tests.checks.support import spans

RULE = "markup-tag-leak"
ENGLISH: list[tuple[str, list[str]]] = [
    ("<h2>Weather</h2> Rain came.", ["<h2>", "</h2>"]),
    ('See <a href="x.html">the plan</a >.', ['<a href="x.html">', "</a >"]),
    ("One<br>two< br />three.", ["<br>", "< br />"]),
    ("The < span class = “big” >mayor< / span > left.", ["< span class = “big” >", "< / span >"]),
    ("<!-- photo 3 -->The mayor left.", ["<!-- photo 3 -->"]),
    ("＜br＞Rain.", ["＜br＞"]),
    ("If x <p and q> y or a <b or c> d, stop.", []),
    ("A Map<a> or std::vector<i> holds one.", []),
    ("He spoke about <title> elements and the “<p>” mark.", []),
    ("We <3 maths: 2 < 3 and 5 > 4.", []),
    ("Mail <info@example.org> or <https://example.org>.", []),
]


@pytest.mark.parametrize(("text", "expected"), ENGLISH)
def test_english(text: str, expected: list[str]) -> None:
    assert spans(RULE, text) == expected
