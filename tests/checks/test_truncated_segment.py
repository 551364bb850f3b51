from __future__ import annotations

import pytest

from tests.checks.support import spans

RULE = "truncated-segment"
ENGLISH: list[tuple[str, list[str]]] = [
    ("The council met on Monday for three hours because", ["The council met on Monday for three hours because"]),
    ("It rained. The council met on Monday for three hours and,", ["The council met on Monday for three hours and,"]),
    (
        "The council met on Monday, heard the mayor and all nine speakers of the\n\nRain came.",
        ["The council met on Monday, heard the mayor and all nine speakers of the"],
    ),
    ("What the mayor is afraid of", []),
    ("- The council met on Monday for three hours and the", []),
    ("The council met on Monday for three hours because…", []),
    ("The council met on Monday, heard the mayor and all nine speakers of the\n\ntown.", []),
    ("The council met on Monday for three hours", []),
    ("The Council Of The Town Met For The Winter Because", []),
]


@pytest.mark.parametrize(("text", "expected"), ENGLISH)
def test_english(text: str, expected: list[str]) -> None:
    assert spans(RULE, text) == expected
