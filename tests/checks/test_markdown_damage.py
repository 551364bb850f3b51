from __future__ import annotations

import pytest

from tests.checks.support import hits, spans

RULE = "markdown-damage"
CASES: list[tuple[str, list[str]]] = [
    ("A * * very * * long day", ["* * very * *"]),
    ("* * Warning: * * stay away", ["* * Warning: * *"]),
    ("* * *", []),
    ("a\n\n* * * * *\n\nb", []),
    ("* one\n* two\n* * three", []),
    ("2 * * 3 * * 4", []),
    ("** text ** and **text ** and ** text**", ["** text **", "**text **", "** text**"]),
    ("**One.** Two **three.** Four **five** six", []),
    ("f**k and s**t and b****y", []),
    ("x ** y ** z, 10 ** total ** 2", []),
    ("Tax ** is included. ** See below.", []),
    ("Seats **\n\nMeals **", []),
    ("[the plan] (https://a.example/x), [it](https://a.example)", ["] ("]),
    ("[the plan]（https://a.example/x）", ["]（"]),
    ("［the plan］（https://a.example/x）", ["［the plan］（"]),
    ("[in Russian] (https://a.example/x) [2] (www.a.example)", []),
    ("[the plan] (see page 4)", []),
    ("# # Plan\n\n# # # Plan\n\n###Plan", ["# # ", "# # # ", "###"]),
    ("# Plan\n\n## Plan\n\n#Plan\n\n##1 rule\n\n######", []),
    ("` ` `\ncode\n` ` `", ["` ` `", "` ` `"]),
    ("``` py\ncode\n```", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_cases(text: str, expected: list[str]) -> None:
    assert spans(RULE, text) == expected


def test_fixes() -> None:
    found = hits(RULE, "* * one * *, ** two **, [three] (https://a.example)\n\n# #Four")
    assert [hit.fix.replacement for hit in found if hit.fix] == ["**one**", "**two**", "](", "## "]
