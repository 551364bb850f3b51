from __future__ import annotations

import pytest

from tests.checks.support import spans

RULE = "invisible-or-replacement-char"
ENGLISH: list[tuple[str, list[str]]] = [
    ("A\ufeff b\u2060c", ["\ufeff", "\u2060"]),
    ("The gr\ufffd\ufffde of it", ["gr\ufffd\ufffde"]),
    ("zero\u200cwidth and\u200djoin", ["\u200c", "\u200d"]),
    ("bell\x07 and\x0bline", ["\x07", "\x0b"]),
    ("\u202aleft\u202c", ["\u202a", "\u202c"]),
    ("soft\u00adhyphen, no\u00a0break, thin\u2009space", []),
    ("heart \u2764\ufe0f\u200d\U0001f525 on fire", []),
    ("mixed \u200eעברית\u200e text", []),
]
OTHER: list[tuple[str, str, list[str]]] = [
    ("ja", "日本\u200b語", []),
    ("fa", "می\u200cروم", []),
    ("ar", "\u200fنعم", []),
]


@pytest.mark.parametrize(("text", "expected"), ENGLISH)
def test_english(text: str, expected: list[str]) -> None:
    assert spans(RULE, text) == expected


@pytest.mark.parametrize(("target", "text", "expected"), OTHER)
def test_other_languages(target: str, text: str, expected: list[str]) -> None:
    assert spans(RULE, text, target=target) == expected
