from __future__ import annotations

import pytest

from tests.checks.support import spans

RULE = "large-number-scale"
CASES: list[tuple[str, str, list[str]]] = [
    (
        "en",
        "two thousand millions and 12 hundred million; some 20 ten thousand cars; 3.5 billions of euros",
        ["two thousand millions", "12 hundred million", "20 ten thousand", "3.5 billions"],
    ),
    ("en", "a thousand million stars is fine for no one", ["a thousand million"]),
    (
        "en",
        "ten thousand; 20,000 million; 5 million; millions of people; two hundred million; a ten thousand metre race",
        [],
    ),
    ("fr", "deux mille millions de francs", ["deux mille millions"]),
    ("fr", "deux mille millionnaires et mille milliards", []),
    ("de", "5 tausend Millionen", ["5 tausend Millionen"]),
    ("de", "tausend Milliarden, drei Millionen", []),
]


@pytest.mark.parametrize(("target", "text", "expected"), CASES)
def test_traps(target: str, text: str, expected: list[str]) -> None:
    assert sorted(spans(RULE, text, target=target)) == sorted(expected)
