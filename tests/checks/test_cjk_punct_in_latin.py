from __future__ import annotations

import pytest

from tests.checks.support import hits, spans

RULE = "cjk-punct-in-latin"
CASES: list[tuple[str, str, list[str]]] = [
    ("en", "One，two、three。", ["，", "、", "。"]),
    ("en", "At 5：30 he left；she stayed！", ["：", "；", "！"]),
    ("en", "He said 「yes」 and left", ["「", "」"]),
    ("fr", "Le maire，fatigué，dort。", ["，", "，", "。"]),
    ("el", "Ο δήμαρχος，κουρασμένος", ["，"]),
    ("en", "The paper 人民日报，of Beijing, and 《三体》, by 刘慈欣（Liu Cixin）", []),
    ("en", "（＾▽＾）！ ٩（◕‿◕）۶", []),
    ("en", "the mark “，” and the mark 「」", []),
    ("ko", "다리，시장。", []),
    ("zh", "他来了，我走了,你呢？好。", [","]),
    ("zh", "他来了，我走了.你呢？好。", ["."]),
    ("zh", "他来了。 我走了. 你呢？好。", [". "]),
    ("zh", "人口1,250，约翰.史密斯, OK。", []),
    ("ja", "はい,そうです。行きました、はい。", [","]),
]


@pytest.mark.parametrize(("target", "text", "expected"), CASES)
def test_cases(target: str, text: str, expected: list[str]) -> None:
    assert spans(RULE, text, target=target) == expected


def test_fix_puts_the_blank_where_it_belongs() -> None:
    fixes = [hit.fix.replacement for hit in hits(RULE, "One，two（three）。 End。") if hit.fix]
    assert fixes == [", ", " (", ")", ".", "."]


def test_a_text_without_full_width_marks_is_one_finding() -> None:
    assert spans(RULE, "他来了,我走了,你呢,好", target="zh") == [","]
