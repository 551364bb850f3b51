from __future__ import annotations

import pytest

from tests.checks.support import spans

RULE = "missing-final-punctuation"
PROSE = "The council met for three long hours and then went home for dinner.\n\n" * 3
ENDS: list[tuple[str, list[str]]] = [
    ("The council met for three long hours and then went home for dinner", ["dinner"]),
    ("The council met for three long hours and then went home for a “dinner”", ["“dinner”"]),
    ("The council met for three long hours and then went home for dinner.”", []),
    ("The council met for three long hours and then went home (for dinner.)", []),
    ("The council met for three long hours and then went home for dinner…", []),
    ("The council met for three long hours and then went home for dinner.[1]", []),
    ("The council met for three long hours and then went home for dinner. — Ann Lee", []),
    ("The council met for three long hours and went home for dinner (AFP)", []),
    ("- The council met for three long hours and then went home for dinner", []),
    ("| The council | met for three long hours | and then went home for dinner", []),
    ("The council went home", []),
    ("The Council Met For Three Long Hours And Then Went Home For Dinner", []),
]


@pytest.mark.parametrize(("end", "expected"), ENDS)
def test_ends(end: str, expected: list[str]) -> None:
    assert spans(RULE, PROSE + end) == expected


def test_an_article_of_one_paragraph_is_not_judged() -> None:
    assert spans(RULE, ENDS[0][0]) == []


def test_chinese_counts_its_characters() -> None:
    prose = "市议会昨天开会讨论了三个多小时，然后大家都回家吃晚饭去了。\n\n" * 3
    assert len(spans(RULE, prose + "市议会昨天开会讨论了三个多小时，然后大家都回家吃晚饭去了", target="zh")) == 1
    assert spans(RULE, prose, target="zh") == []
