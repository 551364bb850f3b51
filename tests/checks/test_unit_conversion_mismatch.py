from __future__ import annotations

import pytest

from tests.checks.support import spans

RULE = "unit-conversion-mismatch"
CASES: list[tuple[str, str, list[str]]] = [
    ("en", "It is 100 miles (16 km) away and 5 feet (15 m) deep.", ["100 miles (16 km)", "5 feet (15 m)"]),
    ("en", "a hill of 300 m (9,840 ft), 20–30 km (12–48 miles) off", ["300 m (9,840 ft)", "20–30 km (12–48 miles)"]),
    ("en", "5 lb (2.3 kg), 70 mph (110 km/h), 3,000 m (9,800 feet), 1.5 in (3.8 cm), 0.5 miles (800 m)", []),
    ("en", "5 ft 11 in (1.80 m), 20 km (for 5 miles), 10 km (6 of them), 3 m (10 cm), 12 kg (10 km)", []),
    ("en", "-40 °C (-40 °F), 0 °C (32 °F), a drop of 10 °C (18 °F), about 21 °C (70 °F)", []),
    ("en", "20 km² (7.7 square miles), 1,000 acres (400 ha), 10,000 square feet (930 m²)", []),
    ("fr", "une pente de 1 609 km (1 000 miles) à 20 °C (90 °F)", ["20 °C (90 °F)"]),
    ("de", "ein Weg von 1,6 km (1 Meile) oder 5 km (8 Meilen)", ["5 km (8 Meilen)"]),
    ("ru", "дорога длиной 10 км (6,2 мили)", []),
]


@pytest.mark.parametrize(("target", "text", "expected"), CASES)
def test_traps(target: str, text: str, expected: list[str]) -> None:
    assert sorted(spans(RULE, text, target=target)) == sorted(expected)
