from __future__ import annotations

import pytest

from tests.checks.support import spans

RULE = "html-entity-leak"
ENGLISH: list[tuple[str, list[str]]] = [
    ("Tom &amp;amp; Jerry&hellip;", ["&amp;amp;", "&hellip;"]),
    ("It&#x27;s 5&nbsp;km &lt;north&gt;.", ["&#x27;", "&nbsp;", "&lt;", "&gt;"]),
    ("He said &quot hello & # 39 ; there &Quot;.", ["&quot", "& # 39 ;", "&Quot;"]),
    ("caf&eacute; and na&iuml;ve", ["&eacute;", "&iuml;"]),
    ("It was ( nbsp; ) bad.", ["nbsp;"]),
    ("M&S; B&B; Q&A; and P&L; are short.", []),
    ("The quot; in box27; and hex27; stay.", ["quot;"]),
    ("The escape &lt; means less-than.", []),
    ("https://example.org/?a=1&reg;=3", []),
]


@pytest.mark.parametrize(("text", "expected"), ENGLISH)
def test_english(text: str, expected: list[str]) -> None:
    assert spans(RULE, text) == expected
