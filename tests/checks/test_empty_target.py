from __future__ import annotations

import pytest

from tests.checks.support import spans

RULE = "empty-target"
ENGLISH: list[tuple[str, list[str]]] = [
    ("...", ["..."]),
    ("\n—\n", ["—"]),
    ("One.\n\n.\n\nTwo.", ["."]),
    ("7", []),
    ("\ufffc", []),
    ("€", []),
    ("One.\n\n***\n\nTwo.\n\n…", []),
    ("你好", []),
]


@pytest.mark.parametrize(("text", "expected"), ENGLISH)
def test_english(text: str, expected: list[str]) -> None:
    assert spans(RULE, text) == expected
