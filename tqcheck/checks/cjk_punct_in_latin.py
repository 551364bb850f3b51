"""Full-width marks among Latin letters, or Latin commas among Han characters.

## What it finds
“The bridge，which” with the comma of Chinese, and “。”, “：”, “（”, “「” in Latin, Greek or Cyrillic text. In Chinese and
Japanese the reverse: “,” or “.” between two Han or kana characters.

## Why it matters
A full-width mark brings its own blank and has another shape: it is the surest sign that a mark came over untranslated.

## Limits
What stands next to Chinese, Japanese or Korean characters is theirs: quoted titles and names stay silent, and so do
emoticons. A Chinese or Japanese text with more Latin commas than full-width ones gets one finding. A stop between
Han characters that may part a person's names stays silent.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tqcheck.checks.base import Check, Example, Options, Triggers
from tqcheck.document import Document
from tqcheck.model import Fix, Hit, Severity, Span
from tqcheck.text import script

_PLAIN = {
    "，": ",", "、": ",", "。": ".", "．": ".", "！": "!", "？": "?", "：": ":", "；": ";", "（": "(", "）": ")",
    "「": "“", "」": "”", "『": "“", "』": "”", "【": "[", "】": "]", "《": "“", "》": "”", "〈": "‘", "〉": "’",
}  # fmt: skip
_MARKS = "".join(_PLAIN)
_RUN = re.compile(rf"[{_MARKS}]{{1,20}}")
_CLOSER = {"（": "）", "「": "」", "『": "』", "【": "】", "《": "》", "〈": "〉"}
_QUOTES = "\"'“”‘’«»"
_SAFE = frozenset("，。！？：；（）、")
_CJK = r"\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff\u3100-\u312f\u1100-\u11ff々〆〇"
_IS_CJK = re.compile(rf"[{_CJK}]")
_HAN_OR_KANA = r"\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff々"
_HALF = re.compile(rf"(?<=[{_HAN_OR_KANA}])[ ]?(?P<mark>[,.])[ ]?(?=[{_HAN_OR_KANA}])")
_WIDE = {"zh": {",": "，", ".": "。"}, "ja": {",": "、", ".": "。"}}
_NAME_DOT = re.compile(rf"[{_HAN_OR_KANA}]{{1,8}}")
_SCRIPTS = frozenset({"LATIN", "CYRILLIC", "GREEK"})
_FAR = 6


def find(doc: Document, options: Options) -> Iterator[Hit]:
    if doc.language in _WIDE:
        yield from _half(doc)
    elif doc.language != "ko":
        yield from _full(doc)


def _full(doc: Document) -> Iterator[Hit]:
    text = doc.text
    if doc.characters.isdisjoint(_MARKS):
        return
    foreign: list[str] = []
    for match in _RUN.finditer(text):
        start, end = match.span()
        theirs = _is_foreign(text, start, end)
        for place in range(start, end):
            mark = text[place]
            if mark in _CLOSER:
                if (
                    theirs
                    or _IS_CJK.search(text, place + 1, place + _FAR)
                    or text[place + 1 : place + 2] == _CLOSER[mark]
                ):
                    foreign.append(_CLOSER[mark])
                    continue
            elif mark in foreign:
                # The bracket that this one closes stood next to Chinese or Japanese.
                foreign.remove(mark)
                continue
            if not theirs:
                yield Hit(
                    Span(place, place + 1), f"“{mark}” is a mark of Chinese and Japanese", fix=_fix(text, place),
                    points_to=("zh", "ja"),
                )  # fmt: skip


def _is_foreign(text: str, start: int, end: int) -> bool:
    """Whether CJK characters stand on either side, or no letter or digit of another script stands on any."""
    before, after = text[max(0, start - _FAR) : start], text[end : end + _FAR]
    if before[-1:] in _QUOTES and after[:1] in _QUOTES and before and after:
        return True
    left, right = before.rstrip(f" \u00a0{_QUOTES}")[-1:], after.lstrip(f" \u00a0{_QUOTES}")[:1]
    if _IS_CJK.match(left) or _IS_CJK.match(right):
        return True
    return not any((side.isascii() and side.isdigit()) or script(side) in _SCRIPTS for side in (left, right) if side)


def _fix(text: str, place: int) -> Fix | None:
    mark = text[place]
    if mark not in _SAFE:
        return None
    plain = _PLAIN[mark]
    before, after = text[place - 1 : place], text[place + 1 : place + 2]
    if mark == "（":
        return Fix(f" {plain}" if before.isalnum() else plain)
    if before.isspace() or (mark in "，。：" and before.isdigit() and after.isdigit()):
        return None
    return Fix(f"{plain} " if after.isalnum() else plain)


def _half(doc: Document) -> Iterator[Hit]:
    text, wide = doc.text, _WIDE[doc.language]
    found = [match for match in _HALF.finditer(text) if not _in_name(text, match)]
    if not found:
        return
    if text.count("，") + text.count("、") + text.count("。") < len(found):
        span = Span(*found[0].span())
        yield Hit(span, "this text has Latin commas and stops throughout")
        return
    for match in found:
        mark = wide[match["mark"]]
        yield Hit(
            Span(*match.span()), f"“{match['mark']}” of Latin text among full-width marks", fix=Fix(mark),
            cluster="cjk-punct-in-latin",
        )  # fmt: skip


def _in_name(text: str, match: re.Match[str]) -> bool:
    """Whether a stop may part the names of a person, as in 约翰.史密斯, rather than two sentences."""
    if match["mark"] == ",":
        return False
    after = _NAME_DOT.match(text, match.end())
    before = text[max(0, match.start() - 1) : match.start()]
    return match[0] == "." and before not in "了的吗呢吧た" and after is not None


CHECK = Check(
    id="cjk-punct-in-latin",
    title="Full-width mark among Latin letters",
    category="Linguistic conventions/Punctuation",
    severity=Severity.MINOR,
    find=find,
    triggers=Triggers(characters=_MARKS + ",."),
    bad=(
        "The bridge«，»which is old«，»was closed«。» Nobody knew «（»or cared«）»why«？»",
        Example("Мост«，»который закрыли«。»", "ru"),
        Example("桥已经关闭«,»市长很累。没有人知道，也没有人问。", "zh"),
        Example("橋は閉鎖された«. »市長は疲れていた、と言う。誰も知らない。", "ja"),
    ),
    good=(
        "The novel 《红楼梦》 and the film 「東京物語」（1953） are old; （＾▽＾） is a face.",
        "The bridge, which is old (1953), was closed: why?",
        Example("桥长1,250米，宽3.5米，见example.com。约翰.史密斯说：好, OK。", "zh"),
        Example("다리가 닫혔다。 시장은 피곤했다.", "ko"),
    ),
)
