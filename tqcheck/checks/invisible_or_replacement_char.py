"""A character that nobody can see, or the mark of a lost one.

## What it finds
Zero width spaces, byte order marks inside the text, stray control characters, direction marks in a text that runs one
way only, and the replacement character �.

## Why it matters
� stands for a letter that is gone for good. Invisible characters break search, line ends and every tool that follows.

## Limits
Joiners belong in emoji, in Arabic script and in the scripts of India; zero width spaces in Thai, Khmer, Lao, Burmese
and Japanese; soft hyphens anywhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tqcheck.checks.base import Check, Example, Options, Triggers
from tqcheck.document import Document
from tqcheck.model import Fix, Hit, Severity, Span

_CONTROLS = "".join(map(chr, [*range(0x09), 0x0B, 0x0C, *range(0x0E, 0x20), *range(0x7F, 0xA0)]))
_ZERO_WIDTH = "\u200b\u2060\ufeff\u180e"
_JOINERS = "\u200c\u200d"
_DIRECTIONS = "\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_REPLACEMENT = "\ufffd"
_ALL = _CONTROLS + _ZERO_WIDTH + _JOINERS + _DIRECTIONS + _REPLACEMENT

_ODD = re.compile(
    f"(?P<lost>{_REPLACEMENT}(?:\\w{{0,30}}{_REPLACEMENT}){{0,30}})|(?P<zero>[{_ZERO_WIDTH}]{{1,300}})|(?P<joiner>[{_JOINERS}]{{1,300}})"
    f"|(?P<direction>[{_DIRECTIONS}]{{1,300}})|(?P<control>[{re.escape(_CONTROLS)}]{{1,300}})"
)
_WORD_BEFORE, _WORD_AFTER = re.compile(r"\w{1,60}$"), re.compile(r"\w{1,60}")
_RIGHT_TO_LEFT = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe]")
_JOINED = re.compile(r"[\u0600-\u08ff\u0900-\u109f\u1780-\u18af\ufb50-\ufdff\ufe70-\ufefe]|[^\w\s!-~\u00a0-\u024f]")
_UNSPACED = re.compile(r"[\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u4e00-\u9fff]")
_UNSPACED_LANGUAGES = frozenset({"th", "lo", "km", "my", "bo", "ja", "zh"})
_MESSAGES = {
    "lost": "a letter was lost: its bytes could not be read",
    "zero": "an invisible character of no width",
    "joiner": "an invisible joiner between characters that cannot be joined",
    "direction": "an invisible direction mark in a text that runs one way only",
    "control": "a control character in the text",
}
_BREAKS = frozenset("\x0b\x0c\x1c\x1d\x1e\x1f\x85")


def find(doc: Document, options: Options) -> Iterator[Hit]:
    text = doc.text
    two_ways: bool | None = None
    for match in _ODD.finditer(text):
        kind = match.lastgroup or "control"
        start, end = match.span()
        before, after = text[start - 1 : start] if start else "", text[end : end + 1]
        if kind == "joiner" and (_JOINED.match(before) or _JOINED.match(after)):
            continue
        if kind == "zero" and (
            doc.language in _UNSPACED_LANGUAGES or _UNSPACED.match(before) or _UNSPACED.match(after) or start == 0
        ):
            continue
        if kind == "direction":
            if two_ways is None:
                two_ways = _RIGHT_TO_LEFT.search(text) is not None
            if two_ways:
                continue
        if kind == "control" and before and before in "ÂÃÄÅÐÑ€Ÿ":
            continue
        if kind == "lost":
            left, right = _WORD_BEFORE.search(text, max(0, start - 60), start), _WORD_AFTER.match(text, end)
            start, end = left.start() if left else start, right.end() if right else end
        parts = match[0][0] in _BREAKS and before.isalnum() and after.isalnum()
        yield Hit(
            Span(start, end),
            f"{_MESSAGES[kind]} (U+{ord(match[0][0]):04X})",
            fix=None if kind == "lost" else Fix(" " if parts else ""),
            severity=Severity.MAJOR if kind == "lost" else None,
        )


CHECK = Check(
    id="invisible-or-replacement-char",
    title="Invisible or lost character",
    category="Linguistic conventions/Character encoding",
    severity=Severity.MINOR,
    find=find,
    triggers=Triggers(characters=_ALL),
    bad=(
        "The har«\u200b»bour was closed on Tuesday.",
        "A «caf\ufffd» in the old town burned down.",
        "The minister«\u200e» arrived at noon, and«\x07» left at one.",
    ),
    good=(
        "The \U0001f468\u200d\U0001f469\u200d\U0001f467 were away, a flag \U0001f3f4\u200d\u2620\ufe0f on the roof.",
        "The auto\u00adbahn is closed, and so is the old road.",
        "He quoted the word \u200fשלום\u200e twice.",
        Example("می\u200cروم به خانه", "fa"),
        Example("क्\u200dष एक अक्षर है", "hi"),
        Example("ภาษา\u200bไทย", "th"),
    ),
)
