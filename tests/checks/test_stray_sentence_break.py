from __future__ import annotations

import pytest

from tests.checks.support import spans

RULE = "stray-sentence-break"
ENGLISH: list[tuple[str, list[str]]] = [
    ("It broke on Monday. repairs began.", ["Monday. repairs"]),
    ("It fell by 2019. then rose.", ["2019. then"]),
    ("It was\nMonday. repairs began.", ["Monday. repairs"]),
    ("Dr. van Dyck met St. john; no. 5 vs. them etc. and Co. too.", []),
    ("He left... and came. … then went. .. so", []),
    ("He left. iOS fell. eBay rose. de Gaulle spoke. d’Artagnan too.", []),
    ("The U.S. and a.m. times, e.g. this; J. k. rowling.", []),
    ("No. 12. it is, Louis XIV. he was", []),
    ("One.\n\ntwo", []),
    ("see example.org. and more", []),
    ("ქართული. ენა", []),
]
OTHER: list[tuple[str, str, list[str]]] = [
    ("fr", "Il est parti lundi. retour prévu.", ["lundi. retour"]),
    ("de", "Am 3. und 4. Mai bzw. später, Ludwig II. war da.", []),
    ("hr", "Godine 1995. rat je završio.", []),
]


@pytest.mark.parametrize(("text", "expected"), ENGLISH)
def test_english(text: str, expected: list[str]) -> None:
    assert spans(RULE, text) == expected


@pytest.mark.parametrize(("target", "text", "expected"), OTHER)
def test_other_languages(target: str, text: str, expected: list[str]) -> None:
    assert spans(RULE, text, target=target) == expected
