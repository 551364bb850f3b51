from __future__ import annotations

import pytest

from tests.checks.support import spans

RULE = "inverted-punctuation"
SPANISH: list[tuple[str, list[str]]] = [
    ("Vienes mañana? Claro que sí!", ["?", "!"]),
    ("¿Vienes mañana? ¡Claro que sí!", []),
    ("Si puedes, ¿vienes mañana?", []),
    ("¿Vienes hoy? Y mañana?", ["?"]),
    ("¡Qué dices? ¿Qué dices!", []),
    ("¿¡Qué!? ¡¡No!! ¿¿Sí??", []),
    ("De verdad?", ["?"]),
    ("Seguro?", ["?"]),
    ("(?) y (!), http://example.org/?a=b y http://example.org?", []),
    ("El grupo Wham! volvió. Compró Yahoo! y vendió Jeopardy!.", []),
    ("El programa “Got Talent?” y la obra «Do I hear a waltz?».", []),
    ("Dijo: «¿Vienes?». Y luego: «Ya vienes hoy?».", ["?"]),
    ("¿Vino el Sr. López a EE. UU. en mayo?", []),
    ("¿Cuánto cuesta (en euros) el puente: cien o mil?", []),
    ("¿Dijo «no» el alcalde?", []),
    ("¿Es viejo el sitio Yahoo! de siempre? ¡Qué bien! Y ahora?", ["?"]),
    ("¿Dónde está el puente. Nadie lo sabe.", ["¿"]),
    ("¿Dónde está? ¿Quién?\n\n¡Basta", ["¡"]),
]
OTHERS: list[tuple[str, str, list[str]]] = [
    ("en", "¿Who? ¡Great news today!", ["¿", "¡"]),
    ("fr", "¿Où est le maire ?", ["¿"]),
    ("it", "¿Dove sei?", ["¿"]),
    ("pt", "¿Onde estamos?", ["¿"]),
    ("en", "The song ¡Ay, Carmela! and ¡Arriba España!", []),
    ("en", "“¿Who?” is a show. The mark ¿ is old.", []),
    ("ca", "¿Que fas?", []),
    ("fr", "Quoi ?", []),
]


@pytest.mark.parametrize(("text", "expected"), SPANISH)
def test_spanish(text: str, expected: list[str]) -> None:
    assert spans(RULE, text, target="es") == expected


@pytest.mark.parametrize(("target", "text", "expected"), OTHERS)
def test_others(target: str, text: str, expected: list[str]) -> None:
    assert spans(RULE, text, target=target) == expected
