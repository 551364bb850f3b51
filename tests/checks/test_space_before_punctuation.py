from __future__ import annotations

import pytest

from tests.checks.support import spans

RULE = "space-before-punctuation"
ENGLISH: list[tuple[str, list[str]]] = [
    ("He left , she stayed .", [" ,", " ."]),
    ("Really ? Yes ! No ; well : good", [" ?", " !", " ;", " :"]),
    ("(as before) , and “so” .", [" ,", " ."]),
    ("wait ... and . . . and .5 and .NET and ,5", []),
    ("fine :) or ;) or :-( or :P", []),
    ("a ratio of 3 : 1", []),
    ("Name  ,  Age", []),
    ("\ufffc , then", []),
    ("x != y, ://", []),
    ("sagte ‚ja‘ und ,nein‘ dazu", []),
]
OTHER: list[tuple[str, str, list[str]]] = [
    ("fr", "Il part , puis revient .", [" ,", " ."]),
    ("fr", "Pourquoi ? Non ! Oui ; soit : bien", []),
    ("de", "Er ging .", [" ."]),
    ("th", "ไทย ?", []),
]


@pytest.mark.parametrize(("text", "expected"), ENGLISH)
def test_english(text: str, expected: list[str]) -> None:
    assert spans(RULE, text) == expected


@pytest.mark.parametrize(("target", "text", "expected"), OTHER)
def test_other_languages(target: str, text: str, expected: list[str]) -> None:
    assert spans(RULE, text, target=target) == expected
