from __future__ import annotations

import pytest

from tests.checks.support import spans

RULE = "historic-tense"
CASES: list[tuple[str, str, list[str]]] = [
    ("en", "The painter will later die in 1899 in Paris.", ["will later die in 1899"]),
    ("en", "Marie marries Pierre in 1895.", ["marries Pierre in 1895"]),
    (
        "en",
        "It will be published in 2031, after the 2020 one. The bridge will open in 2012, at last.",
        ["will open in 2012"],
    ),
    ("en", "The law will be published in 2012.", []),
    ("en", "The party said it will win in 1999. If he will die in 1945, weep.", []),
    ("en", "“She will marry in 1890,” he wrote. She was born in 1902.", []),
    ("en", "- is born in 1902", []),
    ("de", "Der Maler wird im Jahr 1899 in Paris sterben.", ["wird im Jahr 1899 in Paris sterben"]),
    ("de", "Der Plan von 1945 wird 2030 beginnen. Er sagte, er werde 1999 gewinnen.", []),
]


@pytest.mark.parametrize(("target", "text", "expected"), CASES)
def test_traps(target: str, text: str, expected: list[str]) -> None:
    assert sorted(spans(RULE, text, target=target)) == sorted(expected)
