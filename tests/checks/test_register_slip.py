from __future__ import annotations

import pytest

from tests.checks.support import spans

RULE = "register-slip"
CASES: list[tuple[str, str, list[str]]] = [
    ("de", "Klicken Sie hier, dann sehen Sie dein Bild.", ["dein"]),
    ("de", "Du siehst es, du hast es, und hier sind Ihnen dein Bild und deine Daten.", ["Ihnen"]),
    ("de", "Du kommst. Ihre Mutter sagt dir: „Kommen Sie!“", []),
    ("fr", "Tu vois ton image, toi. Ouvrez votre fichier.", ["votre"]),
    ("fr", "La foule a tu ce que vous savez. Le roi s’est tu.", []),
    ("es", "Usted debe abrirlo. Tú decides, usted elige.", ["Tú"]),
    ("es", "Tu casa y tú; el uso estaba usado.", []),
]


@pytest.mark.parametrize(("target", "text", "expected"), CASES)
def test_traps(target: str, text: str, expected: list[str]) -> None:
    assert sorted(spans(RULE, text, target=target)) == sorted(expected)
