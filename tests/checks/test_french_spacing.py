from __future__ import annotations

import pytest

from tests.checks.support import hits, spans
from tqcheck.model import Severity

RULE = "french-spacing"
RIGHT = "Oui\u202f! Non\u202f? Si\u202f; bien\u202f! Ah\u202f! Oh\u202f! Hé\u202f!\n\n"


def loud(text: str, target: str = "fr") -> list[str]:
    found = hits(RULE, text, target=target)
    return [text[hit.span.start : hit.span.end] for hit in found if hit.severity is None]


def hints(text: str, target: str = "fr") -> list[str]:
    found = hits(RULE, text, target=target)
    return [text[hit.span.start : hit.span.end] for hit in found if hit.severity is Severity.NEUTRAL]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (RIGHT + "Quoi?", ["?"]),
        (RIGHT + "Quoi?! Non?", ["?", "?"]),
        (RIGHT + "Voir http://example.org/?a;b à 16:30, 3:1 ou 3 : 1, bien ;-) et (!) (?)", []),
        (RIGHT + "Le groupe Wham! est là, et Yahoo! aussi.", []),
        (RIGHT + "AT&amp;T et caf&#233;s", []),
        ("a ! b ! c ! d ! e!", ["!"]),
        ("a! b! c! d! e !", [" !"]),
        ("a! b! c ! d !", []),
        ("« a » « b » « c » «d»", ["«", "»"]),
        ("Il dit : a. Il dit : b. Il dit : c. Il dit : d. Il dit: e.", [":"]),
        ("Il dit : a. Il dit : b. Il dit : c. Il dit : d. Voir Mission: Impossible.", []),
    ],
)
def test_slips(text: str, expected: list[str]) -> None:
    assert loud(text) == expected


@pytest.mark.parametrize(
    ("text", "target", "expected"),
    [
        ("a! b? c; d: e", "fr", ["!"]),
        ("a ! b ? c ; d : e « f »", "fr", [" !"]),
        ("a\u00a0! b\u202f? c\u2009; d\u00a0: e «\u00a0f\u00a0»", "fr", []),
        ("a! b? c; d\u00a0: e «\u00a0f\u00a0»", "fr-CA", []),
        ("a ! b ? c ;", "fr-CA", [" !"]),
        ("a\u202f! b\u202f?", "fr-CA", []),
        ("a! b? c: «d»", "fr-CH", []),
        ("a! b?", "fr-BE", ["!"]),
        ("Un\n! Deux\n\n! Trois", "fr", ["\n!"]),
    ],
)
def test_one_hint_for_a_habit(text: str, target: str, expected: list[str]) -> None:
    assert hints(text, target) == expected
    assert loud(text, target) == []


def test_hundred_marks_give_one_finding() -> None:
    assert len(hits(RULE, "Quoi! " * 100, target="fr")) == 1


def test_slips_are_one_cluster_and_take_the_article_s_space() -> None:
    found = hits(RULE, RIGHT + "Quoi? Non?", target="fr")
    assert {hit.cluster for hit in found} == {"french-spacing"}
    assert [hit.fix.replacement for hit in found if hit.fix] == ["\u202f?", "\u202f?"]


def test_other_languages_are_left_alone() -> None:
    assert spans(RULE, "Quoi! Non!", target="en") == []
