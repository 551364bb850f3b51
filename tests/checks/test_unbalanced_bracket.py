from __future__ import annotations

import pytest

from tests.checks.support import spans

RULE = "unbalanced-bracket"
ENGLISH: list[tuple[str, list[str]]] = [
    ("It was (so) he said) odd.", [")"]),
    ("It was [so he said.", ["["]),
    ("A (b [c) d.", ["["]),
    ("A （b) c.", []),
    ("1) one; 2) two; a) three (see b) and c) below).", []),
    ("So nice :) and sad :( and (really nice :) here", []),
    ("[0, 1) and (0; 5] and ]a, b[.", []),
    ("(One.\n\nTwo.\n\nThree.)", []),
    ("see (https://example.org/a_(b))", []),
    ("iv) Roman (and more)", []),
]


@pytest.mark.parametrize(("text", "expected"), ENGLISH)
def test_english(text: str, expected: list[str]) -> None:
    assert spans(RULE, text) == expected
