from __future__ import annotations

import pytest

from tests.checks.support import spans

RULE = "article-calque"
CASES: list[tuple[str, str, list[str]]] = [
    ("en", "He said so. The happiness is near.", ["The"]),
    ("en", "They say the 30% of people live there.", ["the"]),
    ("en", "The nature of life is odd; the 30% of people who live there; The love that is; ", []),
]


@pytest.mark.parametrize(("target", "text", "expected"), CASES)
def test_traps(target: str, text: str, expected: list[str]) -> None:
    assert sorted(spans(RULE, text, target=target)) == sorted(expected)
