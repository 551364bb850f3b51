from __future__ import annotations

import pytest

from tests.checks.support import hits, spans

RULE = "url-email-damage"
CASES: list[tuple[str, list[str]]] = [
    ("at www. example. com today", ["www. example. com"]),
    ("at www .example .com today", ["www .example .com"]),
    ("at www.example. co.uk today", ["www.example. co.uk"]),
    ("at WWW. EXAMPLE.com", ["WWW. EXAMPLE.com"]),
    ("at http: //example.com, https : // example.com, http:/ /example.com", ["http: //", "https : // ", "http:/ /"]),
    ("at https:// example.com/page", ["https:// "]),
    ("at https://example. com/page", ["https://example. com"]),
    ("a.b @ example.com or a.b@ example.com or a.b@example .com", ["a.b @ example.com", "a.b@ example.com", "a.b@example .com"]),
    ("info @ example . com", ["info @ example . com"]),
    ("See http://example.com. Next http://example.com. de rien", []),
    ("Write to a@b.example.com. It helps. Or to a@example.com. de rien.", []),
    ("See www.example.com. org charts are there.", []),
    ("meet @ example.com, us @ example.com", []),
    ("score: 3 @ 5.com", ["3 @ 5.com"]),
    ("The www. is older than we think. Com", []),
    ("He waited... com is a word", []),
    ("the page example. com is gone, example.org. is not", ["example. com"]),
    ("http://example.com/a b", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_cases(text: str, expected: list[str]) -> None:
    assert spans(RULE, text) == expected


def test_fix_joins() -> None:
    assert [hit.fix.replacement for hit in hits(RULE, "www. example. com") if hit.fix] == ["www.example.com"]
