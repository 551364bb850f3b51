from __future__ import annotations

import pytest

from tests.checks.support import spans

RULE = "prompt-or-template-leak"
ENGLISH: list[tuple[str, list[str]]] = [
    ("<|endoftext|>Rain [/INST] came", ["<|endoftext|>", "[/INST]"]),
    ("user: translate\nassistant: rain", ["user:", "assistant:"]),
    ("Assistant:\nRain came.", ["Assistant:"]),
    ("Dear [Your Name] of [insert city here],", ["[Your Name]", "[insert city here]"]),
    ("Hi {{ user.name }}, {% if x %}", ["{{ user.name }}", "{% if x %}"]),
    ("### Translation\nRain", ["### Translation"]),
    (
        "Translate the following text from French to English:\nRain",
        ["Translate the following text from French to English:"],
    ),
    ("Lorem ipsum dolor sit amet", ["Lorem ipsum dolor sit amet"]),
    ("“He [the mayor] loves [your country] [sic]”", []),
    ("The assistant: a hard job. Assistant: B. Lee", []),
    ("The token <|eot|> and the “[INST]” token", []),
    ("an {empty} set {1, 2} and [1]", []),
]


@pytest.mark.parametrize(("text", "expected"), ENGLISH)
def test_english(text: str, expected: list[str]) -> None:
    assert spans(RULE, text) == expected
