from __future__ import annotations

import pytest

from tests.checks.support import spans

RULE = "unbalanced-quote"
ENGLISH: list[tuple[str, list[str]]] = [
    ("He said “no and left.", ["“"]),
    ("He said no” and left.", ["”"]),
    ("He said “no.\n\nShe left.", ["“"]),
    ("“One.\n\n“Two.\n\n“Three,” he said.", []),
    ('A 6" nail, a 12” screen and 5\'2" tall.', []),
    ("the ’90s, rock ’n’ roll, the boys’ club", []),
    ('He said "yes" and “no”, «perhaps», »or« „not“.', []),
    ('„Nein", sagte er.', []),
]
OTHER: list[tuple[str, str, list[str]]] = [
    ("fr", "Il a dit « non et il part.", ["«"]),
    ("fr", "« Un.\n\n» Deux. »", []),
    ("de", "Er sagte »nein« und »ja, »so« war es«.", []),
    ("da", "Han sagde »nej", ["»"]),
    ("sv", "Han sa ”nej.", []),
    ("he", "ארה”ב", []),
]


@pytest.mark.parametrize(("text", "expected"), ENGLISH)
def test_english(text: str, expected: list[str]) -> None:
    assert spans(RULE, text) == expected


@pytest.mark.parametrize(("target", "text", "expected"), OTHER)
def test_other_languages(target: str, text: str, expected: list[str]) -> None:
    assert spans(RULE, text, target=target) == expected
