from __future__ import annotations

import pytest

from tests.checks.support import spans

RULE = "contraction-elision"
CASES: list[tuple[str, str, list[str]]] = [
    ("fr", "Il vient de le quartier et va à le bureau.", ["de le", "à le"]),
    ("fr", "Le prix de les maisons monte; lorsque il pleut, je ai froid.", ["de les", "lorsque ", "je "]),
    ("fr", "La histoire de homme et le hôpital.", ["La ", "de ", "le "]),
    ("fr", "Il a tort de les lui rendre, de le faire, de le lui dire et de les y voir.", []),
    ("fr", "Suis-je arrivé ? Prends-le avec toi. Le haricot, le héros, la hausse, le huit et le onzième.", []),
    ("fr", "L’iPhone de iPad, la une du jour, le un et le oui, de un à dix.", []),
    ("fr", "Le match est sur www.de-le.fr et la ou les villes.", []),
    ("es", "Vuelve a el trabajo de el hombre.", ["a el", "de el"]),
    ("es", "Voy a El Salvador y hablo de él, de El País y a él.", []),
    ("it", "Lo zio va in il mercato con un studente e il orso.", ["in il", "un", "il "]),
    ("it", "Lo ha detto lui; lo aspetta il signor Rossi; uno o due; il Il.", []),
    ("pt", "Ele fala de as casas, em o carro.", ["de as", "em o"]),
    ("pt", "O facto de os alunos não poderem sair; antes de a reunião começar.", []),
    ("pt", "Ele mora em O Porto.", []),
]


@pytest.mark.parametrize(("target", "text", "expected"), CASES)
def test_traps(target: str, text: str, expected: list[str]) -> None:
    assert sorted(spans(RULE, text, target=target)) == sorted(expected)
