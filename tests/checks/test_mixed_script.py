from __future__ import annotations

import pytest

from tests.checks.support import spans

RULE = "mixed-script"
ENGLISH: list[tuple[str, list[str]]] = [
    ("Pоtemkin and Аmerica", ["Pоtemkin", "Аmerica"]),
    ("the word привetstvie", ["привetstvie"]),
    ("ΑTHENS is hot", ["ΑTHENS"]),
    ("PPARγ, αβ-crystallin, Δx, 5μm, x² and Москва–Moscow", []),
    ("https://example.org/Аbc", []),
    ("Яндекс/Yandex, IT-шник", []),
]
OTHER: list[tuple[str, str, list[str]]] = [
    ("ru", "Mосква и Cамара", ["Mосква", "Cамара"]),
    ("ru", "USBшный, SMSка, XXв", []),
]


@pytest.mark.parametrize(("text", "expected"), ENGLISH)
def test_english(text: str, expected: list[str]) -> None:
    assert spans(RULE, text) == expected


@pytest.mark.parametrize(("target", "text", "expected"), OTHER)
def test_other_languages(target: str, text: str, expected: list[str]) -> None:
    assert spans(RULE, text, target=target) == expected
