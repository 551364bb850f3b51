from __future__ import annotations

import pytest

from tests.checks.support import spans

RULE = "conjunction-euphony"
CASES: list[tuple[str, str, list[str]]] = [
    ("es", "geografía y historia", ["y"]),
    ("es", "minutos o horas, plata o oro", ["o", "o"]),
    ("es", "vertical u horizontal, e hijos, y hiena, y hierro, y hioides", []),
    ("es", "¿Y Inés? y/o iguales; A o B; 7 o 8", []),
    ("es", "y iOS, y iPad, y IBM", []),
]


@pytest.mark.parametrize(("target", "text", "expected"), CASES)
def test_traps(target: str, text: str, expected: list[str]) -> None:
    assert sorted(spans(RULE, text, target=target)) == sorted(expected)
