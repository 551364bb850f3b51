from __future__ import annotations

import pytest

from tests.checks.support import spans

RULE = "mojibake"
ENGLISH: list[tuple[str, list[str]]] = [
    ("He lives in MÃ¼nchen or KÃ¶ln.", ["MÃ¼nchen", "KÃ¶ln"]),
    ("â€œHelloâ€\x9d, she said â€“ twice.", ["â€œHelloâ€\x9d", "â€“"]),
    ("WaÅ‚Ä™sa left at 5Â°.", ["WaÅ‚Ä™sa", "Â°"]),
    ("Good ðŸ˜€ day", ["ðŸ˜€"]),
    ("itвЂ™s", ["itвЂ™s"]),
    ("ÃƒÂ©tat", ["ÃƒÂ©tat"]),
    ("SÃO PAULO, “AMANHÃ”, PÅ… and Å, Ä, ‘Â’.", []),
    ("Él dijo “café”…, «Ö» and »É«.", []),
    ("Ångström, Çelik, Île, ÎLE, Œuvre and Ÿ.", []),
    ("Рішення, Сімʼя, РФ і СССР.", []),
]


@pytest.mark.parametrize(("text", "expected"), ENGLISH)
def test_english(text: str, expected: list[str]) -> None:
    assert spans(RULE, text) == expected
