from __future__ import annotations

import pytest

from tests.checks.support import spans

RULE = "capitalisation-transfer"
CASES: list[tuple[str, str, list[str]]] = [
    ("en", "We met on tuesday and in may 2019, as american friends.", ["tuesday", "may", "american"]),
    ("en", "one sentence that has lost i have, on monday too.", ["one"]),
    ("en", "first one is small here.\n\nsecond one is small too.", ["first"]),
    ("en", "first One is small here.\n\nsecond one is small too.", ["first", "second"]),
    ("en", "It is as follows:\n\nfirst the bread, then the wine.", []),
    ("en", "They may march; a french horn, see sunday.example.com, @friday and mid-april.py", []),
    ("en", "Rome.\n\niOS is a system of some kind.\n\nde Gaulle was a general of France.", []),
    ("fr", "Il vient Mardi et le ministre Allemand part.", ["Mardi", "Allemand"]),
    ("fr", "Mardi, les Allemands viennent. Le peuple Français Libre du 11 Septembre 2001 lit Le Monde.", []),
    ("es", "Llega el Martes; el presidente Ruso, en Mayo de 2010.", ["Martes", "Ruso", "Mayo"]),
    ("es", "Llega el Viernes Santo a la Plaza de Mayo con el Domingo de Ramos.", []),
    ("it", "Arriva Lunedì 5 Maggio 2020; il governo Italiano.", ["Lunedì", "Maggio", "Italiano"]),
    ("pt", "Chega na Segunda-feira; o Rio de Janeiro.", ["Segunda-feira"]),
    ("ru", "Он был в Москве в Марте 2010 года.", ["Марте"]),
    ("pl", "Było to 3 Maja 2010, ulica 3 Maja.", ["Maja"]),
    ("de", "Seit montag regnet es; im januar und die polizei.", ["montag", "januar", "polizei"]),
    ("de", "Er kam montags, das welt-weite, die zeit-lose Frau.", []),
    ("zh", "这是一个句子。", []),
]


@pytest.mark.parametrize(("target", "text", "expected"), CASES)
def test_traps(target: str, text: str, expected: list[str]) -> None:
    assert sorted(spans(RULE, text, target=target)) == sorted(expected)
