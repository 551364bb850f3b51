from __future__ import annotations

import pytest

from tests.checks.support import spans

RULE = "untranslated-word"
CASES: list[tuple[str, str, list[str]]] = [
    ("en", "The rain 雨 fell on the बम and the 발표 today.", ["雨", "बम", "발표"]),
    (
        "en",
        "He came aus dem house, in cabinet seinem of one, ein gefährliches thing.",
        ["aus dem", "seinem", "gefährliches"],
    ),
    ("en", "It has 5 Milliarden and 20 ans.", ["5 Milliarden", "20 ans"]),
    ("en", "Otto von der Heide, Rio de la Plata, à la carte, El Niño de los Reyes, Fur für Elise.", []),
    ("en", "The kanji 水, “水”, (水), 水 (water): all mean water; Ελλάδα is written so; α and µm.", []),
    ("en", "See https://example.com/水 and #水, Tokyo, 東京, and 日本語.", []),
    ("en", "He pays 5 Mo Farah fans.", []),
    ("fr", "Il a dit and the reste est vrai.", ["and the"]),
    ("fr", "Le on dit, si ma demande, last but not least, et al.", []),
    ("es", "La casa mit dem Hund.", ["mit dem"]),
    ("de", "Er sagte dans la Stadt.", []),
    ("ru", "Он сказал 但是 и ушёл.", ["但是"]),
    ("zh", "他说 но 是的。", ["но"]),
    ("ja", "これは昨日の会議で नमस्ते と言われました。", ["नमस्ते"]),
]


@pytest.mark.parametrize(("target", "text", "expected"), CASES)
def test_traps(target: str, text: str, expected: list[str]) -> None:
    assert sorted(spans(RULE, text, target=target)) == sorted(expected)
