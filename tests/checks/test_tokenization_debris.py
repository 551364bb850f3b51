from __future__ import annotations

import pytest

from tests.checks.support import spans

RULE = "tokenization-debris"
ENGLISH: list[tuple[str, list[str]]] = [
    ("a 1 @,@ 500 metre run, 3@.@5", ["1 @,@ 500", "3@.@5"]),
    ("It ca n't and wo n’t be", ["ca n't", "wo n’t"]),
    ("She 's here and they 've left, the people ' s choice", ["She 's", "they 've", "people ' s"]),
    ("[UNK] said <pad>", ["[UNK]", "<pad>"]),
    ("▁The ▁old ▁bridge", ["▁The ▁old ▁bridge"]),
    ("Issue ##5 and a ##hash for C## fans", ["a ##hash"]),
    ("Use ``code`` and ``more`` here", []),
    ("'90s rock 'n' roll, the 's' key, 'twas", []),
    ("mail me @ home, 5 @ 3 euros, @-sign", []),
]
OTHER: list[tuple[str, str, list[str]]] = [
    ("fr", "Il parle de l ' eau et d ' air.", ["l ' ", "d ' "]),
    ("fr", "do n't", []),
    ("mt", "Ġorġ u Ċetta", []),
]


@pytest.mark.parametrize(("text", "expected"), ENGLISH)
def test_english(text: str, expected: list[str]) -> None:
    assert spans(RULE, text) == expected


@pytest.mark.parametrize(("target", "text", "expected"), OTHER)
def test_other_languages(target: str, text: str, expected: list[str]) -> None:
    assert spans(RULE, text, target=target) == expected
