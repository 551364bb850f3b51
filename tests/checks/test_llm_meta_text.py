from __future__ import annotations

import pytest

from tests.checks.support import spans

RULE = "llm-meta-text"
ENGLISH: list[tuple[str, list[str]]] = [
    ("**Here's the translation:**\n\nRain came.", ["Here's the translation:"]),
    ("Sure, here you go.\n\nRain came.", ["Sure, here you go."]),
    ("Rain came.\n\nIt was cold. I hope this helps.", ["I hope this helps."]),
    ("Translation: Rain came.", ["Translation:"]),
    ("“Here is the translation,” she said.", []),
    ("One.\n\nTwo.\n\nHere is the translation: x\n\nThree.\n\nFour.", []),
    ("Translations are hard. Surely, here they are.", []),
]


@pytest.mark.parametrize(("text", "expected"), ENGLISH)
def test_english(text: str, expected: list[str]) -> None:
    assert spans(RULE, text) == expected
