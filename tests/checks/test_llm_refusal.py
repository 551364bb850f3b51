from __future__ import annotations

import pytest

from tests.checks.support import spans

RULE = "llm-refusal"
ENGLISH: list[tuple[str, list[str]]] = [
    ("I'm sorry, but I can't do that.", ["I'm sorry, but I can't do that."]),
    ("One.\n\nI cannot assist with this. Two.", ["I cannot assist with this."]),
    ("He said: I'm sorry, but I can't.", []),
    ("“I'm sorry, but I can't,” he said.", []),
    ("I'm sorry, but I canter on Sundays.", []),
]
OTHER: list[tuple[str, str, list[str]]] = [
    ("fr", "As an AI language model, I cannot.", ["As an AI language model, I cannot."]),
]


@pytest.mark.parametrize(("text", "expected"), ENGLISH)
def test_english(text: str, expected: list[str]) -> None:
    assert spans(RULE, text) == expected


@pytest.mark.parametrize(("target", "text", "expected"), OTHER)
def test_other_languages(target: str, text: str, expected: list[str]) -> None:
    assert spans(RULE, text, target=target) == expected
