from __future__ import annotations

import pytest

from tests.checks.support import spans

RULE = "pronoun-case"
CASES: list[tuple[str, str, list[str]]] = [
    ("en", "She believes that him will win, because them have money.", ["him", "them"]),
    ("en", "Them traveled far. Its is customary. Their have a plan.", ["Them", "Its", "Their"]),
    ("en", "a secret between they and us; a man in he thirties; the loss of himself arm", ["he", "they", "himself"]),
    ("en", "Let him have it. Make them do it. Him? Me too. Them and us.", []),
    ("en", "None of them is here; those of us who are; all of you have; next to her was a man.", []),
    ("en", "He himself is ill; the town itself was small; that itself is odd; his was a hard life.", []),
    ("en", "“Him said it,” she wrote. Henry I to I. World War I began; on she went.", []),
]


@pytest.mark.parametrize(("target", "text", "expected"), CASES)
def test_traps(target: str, text: str, expected: list[str]) -> None:
    assert sorted(spans(RULE, text, target=target)) == sorted(expected)
