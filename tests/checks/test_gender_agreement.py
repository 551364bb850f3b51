from __future__ import annotations

import pytest

from tests.checks.support import spans

RULE = "gender-agreement"
CASES: list[tuple[str, str, list[str]]] = [
    (
        "fr",
        "La gouvernement et le maison; au ville, cette pays.",
        ["La gouvernement", "le maison", "au ville", "cette pays"],
    ),
    ("fr", "le mode et la mode, la tour et le tour, le livre, la mort, un mort, un face-à-face, la partie", []),
    ("fr", "Il la voit, le place, le note; un fin connaisseur de LA PAYS", []),
    (
        "es",
        "el mano y la problema, los decisiones, unas problemas",
        ["el mano", "la problema", "los decisiones", "unas problemas"],
    ),
    ("es", "el agua, un aula, el hambre, el guardia, la guardia, el orden y la orden, la mañana y el mañana", []),
    ("it", "una problema, il città, la paese", ["una problema", "il città", "la paese"]),
    ("it", "lo porta a casa, il fine e la fine, un radio e la radio, la moto e il moto", []),
    (
        "de",
        "Er ging zum Schule und sah ein Stadt, eine Land und das Regierung.",
        ["zum Schule", "ein Stadt", "eine Land", "das Regierung"],
    ),
    ("de", "Um ein Uhr kam er zur See, auf der einen Seite, und führte ein Stadtfest ein.", []),
    ("de", "Ein Gesetz, das Frauen schützt, und der Sturm, dem Stadt und Land trotzten, einer Stadt.", []),
]


@pytest.mark.parametrize(("target", "text", "expected"), CASES)
def test_traps(target: str, text: str, expected: list[str]) -> None:
    assert sorted(spans(RULE, text, target=target)) == sorted(expected)
