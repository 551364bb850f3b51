from __future__ import annotations

import pytest

from tests.checks.support import hits, spans

RULE = "currency-format"
CASES: list[tuple[str, str, list[str]]] = [
    ("en", "He paid 100 $ and 2.5€ and 1,000 £.", ["100 $", "2.5€", "1,000 £"]),
    ("en", "He paid $100, €2.5, £1,000; in 2019 $5; 100 $5 notes; A$100, 5C$.", []),
    ("en-GB", "He paid 100 £.", ["100 £"]),
    ("fr", "Il a payé $100, €1 000 et £2,50.", ["$100", "€1 000", "£2,50"]),
    ("fr", "Il a payé 100 $, 1 000 € ; C$100 ; A$ 5.", []),
    ("fr-CA", "Il a payé 100 $.", []),
    ("ru", "Он заплатил $100 млн.", []),
    ("pl", "Zapłacił 100 €.", []),
    ("es", "Pagó $100 y 100 €.", []),
    ("de", "Das Skript nimmt $1, $2.", []),
]


@pytest.mark.parametrize(("target", "text", "expected"), CASES)
def test_cases(target: str, text: str, expected: list[str]) -> None:
    assert spans(RULE, text, target=target) == expected


def test_advice_is_in_the_locale_s_order() -> None:
    assert [hit.advice for hit in hits(RULE, "It cost 100 €.")] == ["€100"]
    assert [hit.advice for hit in hits(RULE, "Coût : $100.", target="fr")] == ["100\u00a0$"]
