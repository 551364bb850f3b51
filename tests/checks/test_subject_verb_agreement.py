from __future__ import annotations

import pytest

from tests.checks.support import spans

RULE = "subject-verb-agreement"
CASES: list[tuple[str, str, list[str]]] = [
    ("en", "These results was good. We was there.", ["These results was", "We was"]),
    ("en", "It rained. He don’t care.", ["He don’t"]),
    ("en", "The people was told by a prince whose soldiers was few.", ["The people was"]),
    ("en", "Neither of the countries is; what the soldiers was told; I suggest he have it; Were he here", []),
    ("en", "The police has, the news is, each of the soldiers was", []),
]


@pytest.mark.parametrize(("target", "text", "expected"), CASES)
def test_traps(target: str, text: str, expected: list[str]) -> None:
    assert sorted(spans(RULE, text, target=target)) == sorted(expected)
