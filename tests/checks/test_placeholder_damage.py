from __future__ import annotations

import pytest

from tests.checks.support import hits, spans

RULE = "placeholder-damage"
CASES: list[tuple[str, list[str]]] = [
    ("Hello % s!", ["% s"]),
    ("% d files were found", ["% d"]),
    ("% @ sent you % 1 $ d and %1 $s and %2$ s", ["% @", "% 1 $ d", "%1 $s", "%2$ s"]),
    ("%( name )s, % (name)s, %(name) d", ["%( name )s", "% (name)s", "%(name) d"]),
    ("%(name)s %s %d %1$s %@ {0} {name} ${var} {{name}} {{ name }} {% if name %}", []),
    ("5 % s, 5% s, a % of d, 10 % d", []),
    ("a share of 30 % (total) s", []),
    ("Welcome to { city }, { first_name }, {firstName }", ["{ city }", "{ first_name }", "{firstName }"]),
    ("{ 1 } of { 10 }", ["{ 1 }", "{ 10 }"]),
    ("{ happy } and { 100 } and {0, 1} and { 0, 1 }", []),
    ("{ {name} } and {{name} }", ["{ {name} }", "{{name} }"]),
    ("x ∈ { 0 }, \\frac{ 1 }{ 2 }, \\{ 0 \\}", []),
    ("const { name } = user; function() { total }", []),
    ("$ {price} and $ { price }, but ${ price } and $5 {a}", ["$ {price}", "$ { price }"]),
    ("Good morning.\\ n\\ nSee you.", ["\\ n"]),
    ("$a \\ n$ and \\alpha \\ n", []),
    ("The “% s” token and variables { name } are known.", []),
    ("多达｛count｝人，％1$s，５０％s", ["｛count｝", "％1$s"]),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_cases(text: str, expected: list[str]) -> None:
    assert spans(RULE, text) == expected


def test_fix_puts_it_together() -> None:
    found = hits(RULE, "Dear % ( name ) s, { 0 }, $ { total }")
    assert [hit.fix.replacement for hit in found if hit.fix] == ["%(name)s", "{0}", "${total}"]
