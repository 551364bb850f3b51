from __future__ import annotations

import pytest

from tests.checks.support import spans

RULE = "missing-space-after-punctuation"
ENGLISH: list[tuple[str, list[str]]] = [
    ("Rain,wind and snow:all came", [",wind", ":all"]),
    ("Really?Nobody knew!They left", ["?Nobody", "!They"]),
    ("It ended.We left.", [".We"]),
    ("the port (of Vienna)and the road", [")and"]),
    ("at 10:30pm, 3,5 km, 1,000 men, e.g.this", []),
    ("see index.html, node.js, main.Main, java.lang.String, b.The", []),
    ("Yahoo!Mail, mailto:me, http://a,b", []),
    ("word(s)and (un)able (post)modern", []),
    ("Ph.D., U.S.The, a.m.The", []),
]
OTHER: list[tuple[str, str, list[str]]] = [
    ("ru", "Дождь,ветер и снег", [",ветер"]),
    ("de", "Bürger:innen, Lehrer:in", []),
    ("sv", "EU:s och USA:s", []),
    ("zh", "你好,世界", []),
]


@pytest.mark.parametrize(("text", "expected"), ENGLISH)
def test_english(text: str, expected: list[str]) -> None:
    assert spans(RULE, text) == expected


@pytest.mark.parametrize(("target", "text", "expected"), OTHER)
def test_other_languages(target: str, text: str, expected: list[str]) -> None:
    assert spans(RULE, text, target=target) == expected
