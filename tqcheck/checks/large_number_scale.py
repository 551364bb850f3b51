"""A large number built the way of the source language.

## What it finds
“3 thousand million”, “1.4 hundred million”, “30 ten thousand”, “5 millions people”; in French “3 mille millions”, in German “drei tausend
Millionen”.

## Why it matters
Spanish counts in thousands of millions, Chinese and Japanese in ten thousands: what reads oddly is often wrong by a
power of ten as well.

## Limits
English, French and German; only forms that are wrong without looking at the source. Spanish “mil millones” and Indian “lakh crore” are right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tqcheck.checks.base import Check, Example, Options, Triggers
from tqcheck.document import Document
from tqcheck.model import Hit, Severity, Span

_NUMBER = r"(?<![\w.,/-])(?:\d{1,3}(?:[.,]\d{1,3}){0,4}"
_WORDS_EN = r"|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|several|hundred|a)"
_PATTERNS: dict[str, tuple[tuple[re.Pattern[str], str, str, tuple[str, ...]], ...]] = {
    "en": (
        (re.compile(rf"{_NUMBER}{_WORDS_EN} thousands? (?:of )?(?:millions?|billions?)\b"), "thousands of millions are counted in billions",
         "billion (or trillion)", ("es", "it", "pt")),
        (re.compile(rf"{_NUMBER}) hundreds? (?:of )?(?:millions?|billions?|thousands?)\b"), "hundreds of millions after a figure",
         "write the figure out, and compare the value with the source", ("zh", "ja", "ko")),
        (re.compile(rf"{_NUMBER}) ten[ -]thousands?(?! (?:metres?|meters?|dollars?|yen|mile)\b)"), "a count of ten thousands",
         "write the figure out, and compare the value with the source", ("zh", "ja", "ko")),
        (re.compile(r"(?<![\w.,/-])\d{1,3}(?:[.,]\d{1,3}){0,4} (?:millions|billions|trillions)\b(?! (?:more|or)\b)"),
         "a figure takes the singular", "million, billion, without “s” or “of”", ("fr", "es", "de", "it")),
    ),
    "fr": (
        (re.compile(rf"{_NUMBER}|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|vingt|trente|cent) mille millions?\b"),
         "mille millions font un milliard", "milliards", ("es", "it", "pt")),
    ),
    "de": (
        (re.compile(rf"{_NUMBER}|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwanzig|hundert) ?tausend Millionen\b"),
         "tausend Millionen sind eine Milliarde", "Milliarden", ("es", "it", "pt")),
    ),
}  # fmt: skip

_WORDS = frozenset("thousand thousands hundred hundreds millions billions trillions mille tausend".split())
_REACH = 30


def find(doc: Document, options: Options) -> Iterator[Hit]:
    tokens = doc.tokens
    taken: set[int] = set()
    # The words are rare, the figures before them are not: the search is narrowed to the words' surroundings.
    for place in sorted(doc.places(*_WORDS)):
        before, after = tokens.starts[place] - _REACH, tokens.ends[place] + _REACH
        for pattern, message, advice, points_to in _PATTERNS[doc.language]:
            for match in pattern.finditer(doc.text, max(before, 0), after):
                if match.start() not in taken:
                    taken.add(match.start())
                    yield Hit(Span(*match.span()), message, advice=advice, points_to=points_to)


CHECK = Check(
    id="large-number-scale",
    title="Large number in the source language's scale",
    category="Accuracy/Mistranslation",
    severity=Severity.MINOR,
    find=find,
    languages=("en", "fr", "de"),
    triggers=Triggers(words=_WORDS),
    bad=(
        "It cost «3 thousand million» euros and drew «1.4 hundred million» viewers.",
        "Some «30 ten thousand» people and «5 millions» dollars.",
        Example("Cela coûte «3 mille millions» d'euros.", "fr"),
        Example("Das kostet «drei tausend Millionen» Euro.", "de"),
    ),
    good=(
        "A thousand millionaires, five hundred million people, 3 billion euros and millions of them.",
        "One in ten thousand; two hundred ten thousand men; a ten-thousand strong crowd; hundreds of millions; tens of thousands of millions.",
        Example("Trois milliards, mille millionnaires, des millions.", "fr"),
        Example("Tausend Menschen und drei Millionen Euro.", "de"),
    ),
)
