from __future__ import annotations

import pytest

from tests.checks.support import spans

RULE = "ordinal-century"
CASES: list[tuple[str, str, list[str]]] = [
    ("en", "the XXI century, XVth-century art, the 5-th century", ["XXI", "XVth", "5-th"]),
    ("en", "from the XV to XVI century", ["XV", "XVI"]),
    (
        "en",
        "the 21st century; the twentieth century; Louis XVI century-old; part II of the century; 100 century coins",
        [],
    ),
    ("en", "Pope John XXIII, a century ago; Century XX Fox", []),
]


@pytest.mark.parametrize(("target", "text", "expected"), CASES)
def test_traps(target: str, text: str, expected: list[str]) -> None:
    assert sorted(spans(RULE, text, target=target)) == sorted(expected)
