from __future__ import annotations

import pytest

from tests.checks.support import hits
from tqcheck.model import Severity

RULE = "quote-style-locale"
NOTHING: list[tuple[str, str]] = [
    ("en", 'A “b” and ‘c’ and “d ‘e’ f”; a "g"?'),
    ("en", 'The pipe is 6" wide and 12” long.'),
    ("fr", "Un «\u00a0mot\u00a0» et «\u00a0un “autre” mot\u00a0»."),
    ("de", "„So“ und »so« und «so»."),
    ("es", "«Uno», “dos” y «tres “cuatro”»."),
    ("it", "«Uno», “due”, «tre», «quattro»."),
    ("pt", "“Um” e «dois»."),
    ("nl", "“Een”, „twee” en ‘drie’."),
    ("pl", "„Raz” i »dwa«."),
    ("ru", "«Раз», «Два „три“»."),
    ("uk", "«Раз», “два”."),
    ("zh", "“一”、「二」、『三』"),
    ("zh-Hant", "「一」、『二』"),
    ("ja", "「一」『二』“三”"),
    ("ar", "”واحد“ و«اثنان»"),
    ("tr", "“Bir” ve «iki»."),
    ("sv", "”En” och »två»."),
]
LOUD: list[tuple[str, str, list[int]]] = [
    ("fr", "Un “mot”.", [3]),
    ("ru", "“Слово” и «слово».", [0]),
    ("pl", "“Raz” i „dwa”.", [0]),
    ("en", "A «b» and 「c」 and “d”.", [2, 10]),
    ("es", "Un „mot“.", [3]),
    ("zh", '“一”、“二”、“三”、"四"', [12]),
    ("es", 'Un «a», «b», «c», "d".', [18]),
    ("en", '"a" "b" "c" "d" “e”', [16]),
]


@pytest.mark.parametrize(("target", "text"), NOTHING)
def test_right_styles_are_silent(target: str, text: str) -> None:
    assert hits(RULE, text, target=target) == []


@pytest.mark.parametrize(("target", "text", "expected"), LOUD)
def test_loud(target: str, text: str, expected: list[int]) -> None:
    found = [hit for hit in hits(RULE, text, target=target) if hit.severity is None]
    assert [hit.span.start for hit in found] == expected
    assert {hit.cluster for hit in found} == {RULE}


@pytest.mark.parametrize("target", ["fr", "de", "it", "pl", "ru", "uk"])
def test_straight_marks_throughout_are_one_hint(target: str) -> None:
    found = hits(RULE, '"a" b "c" d "e" f "g"', target=target)
    assert [hit.severity for hit in found] == [Severity.NEUTRAL]


@pytest.mark.parametrize(
    ("target", "text", "place"),
    [
        ("fr", 'Un « a », « b », « c », "d", "e".', 24),
        ("de", "„a“ „b“ „c“ „d“ „e“ „f“ »g« »h«", 24),
        ("ru", '"а" «б» «в» «г» «д»', 0),
    ],
)
def test_a_mixture_is_one_hint_where_people_mix(target: str, text: str, place: int) -> None:
    found = hits(RULE, text, target=target)
    assert [(hit.severity, hit.span.start) for hit in found] == [(Severity.NEUTRAL, place)]


def test_advice_is_the_locale_s() -> None:
    assert [hit.advice for hit in hits(RULE, "Un “mot”.", target="fr-CA")] == ["«…»"]


def test_english_marks_are_a_hint_in_german() -> None:
    found = hits(RULE, "“Eins” und „zwei“.", target="de")
    assert [(hit.severity, hit.span.start) for hit in found] == [(Severity.NEUTRAL, 0)]
