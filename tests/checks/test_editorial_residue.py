from __future__ import annotations

import pytest

from tests.checks.support import spans

RULE = "editorial-residue"
CASES: list[tuple[str, str, list[str]]] = [
    ("en", "End. (Editor in charge: Li Na) [Reporter: Li Na]", ["(Editor in charge: Li Na)", "[Reporter: Li Na]"]),
    ("en", "End. (Edited by Li Na)", ["(Edited by Li Na)"]),
    ("en", "© 2022 Reuters and ©AFP/Li Na", ["© 2022 Reuters", "©AFP/Li Na"]),
    ("en", "© APPLE and © AFPs", []),
    ("en", "the editors (reporters, too) said: nothing (file)", ["(file)"]),
    ("fr", "Fin. (Photo d'archives) (journaliste : A. Petit)", ["(Photo d'archives)", "(journaliste : A. Petit)"]),
    ("de", "Ende.\n\nQuelle: Stadtblatt", ["Quelle: Stadtblatt"]),
    ("de", "Quelle: Der Bach ist klar. Er fließt.", []),
    ("zh", "完。【记者王芳报道】（责编：王芳）\n\n编辑：王芳", ["【记者王芳报道】", "（责编：王芳）", "编辑：王芳"]),
    ("zh", "编辑：这是一个很长的句子。后面还有。", []),
    ("ja", "終わり。（撮影：山田）", ["（撮影：山田）"]),
]


@pytest.mark.parametrize(("target", "text", "expected"), CASES)
def test_cases(target: str, text: str, expected: list[str]) -> None:
    assert spans(RULE, text, target=target) == expected
