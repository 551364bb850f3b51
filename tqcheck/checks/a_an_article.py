"""“a” before a vowel sound, “an” before a consonant sound.

## What it finds
“a hour”, “an European plan”, “a 8-year-old”.

## Why it matters
Engines that choose the noun after the article leave these behind.

## Limits
English; sounds are told by rule and a list of exceptions; acronyms whose reading is open (“a/an URL”) are left alone. A hint only:
human translators slip here more often than engines do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tqcheck.checks.base import Check, Options, Triggers
from tqcheck.document import Document
from tqcheck.model import Confidence, Fix, Hit, Severity

_SILENT_H = ("hour", "honest", "honor", "honour", "heir", "hors d")
_EITHER = (
    "histor",
    "hotel",
    "hero",
    "habitual",
    "hallucin",
    "hyster",
    "hispan",
    "horrif",
    "heredit",
    "herb",
    "homage",
    "humble",
    "hilar",
    "hypoth",
)
_CONSONANT_U = re.compile(
    r"(?:uni(?!n|m[^e]|den)|unan|us(?:e|a|u)|ut[aei]|ub|uk|ur[aiou]|ufo|ug[ae]|up[sh]ilon|eu|ew|on(?:e|ce)(?:$|[-'’s])|oui|ouija)"
)
_VOWEL_U = ("usher", "uruk", "urus", "uganda")
_EIGHT = re.compile(r"8\d*|11(?:\d{3})*|18(?:\d{3})*")


def find(doc: Document, options: Options) -> Iterator[Hit]:
    tokens, text = doc.tokens, doc.text
    for place in doc.places("a", "an"):
        if place + 1 >= len(tokens):
            continue
        end = tokens.ends[place]
        if text[end : tokens.starts[place + 1]] != " " or not _is_article(doc, place):
            continue
        raw = text[tokens.starts[place + 1] : tokens.ends[place + 1]]
        if raw[0].isupper() and (text[tokens.starts[place]].isupper() or raw[0] == "H"):
            continue
        vowel = _vowel_sound(raw, text[tokens.ends[place + 1] :][:1])
        written = text[tokens.starts[place] : end]
        if vowel is None or vowel == (len(written) == 2):
            continue
        right = (written[0] + "n") if vowel else written[0]
        yield Hit(
            tokens.span(place, place + 1),
            f"“{right}” before “{raw}”",
            fix=Fix(f"{right} {raw}"),
            confidence=Confidence.MEDIUM if raw[0].isupper() else Confidence.HIGH,
        )


def _is_article(doc: Document, place: int) -> bool:
    start = doc.tokens.starts[place]
    before = doc.text[start - 1 : start]
    if before and before not in " \n\u00a0(“\"‘'—–":
        return False
    written = doc.text[start : doc.tokens.ends[place]]
    if written.isupper() and (len(written) == 2 or doc.sentence_at(start).start != start) and before not in "“\"‘'":
        return False
    return (
        doc.tokens.norms[place - 1] not in ("vitamin", "hepatitis", "group", "class", "type", "grade")
        if place
        else True
    )


def _vowel_sound(raw: str, following: str) -> bool | None:
    """Whether a word begins with a vowel sound; None when nobody can say."""
    word = raw.lower()
    if word[0].isdigit():
        if word[0] == "0":
            return None
        digits = re.match(r"[\d,]+", word)
        return (
            _EIGHT.fullmatch(digits[0].replace(",", "")) is not None if digits and len(digits[0]) == len(word) else None
        )
    if (
        not word[0].isascii()
        or len(word) < 3
        or (following == "." and raw[0].isupper())
        or (raw.isupper() and len(raw) < 6)
        or not raw[1:].islower()
    ):
        return None
    if word.startswith(_EITHER):
        return None
    if word.startswith(_SILENT_H):
        return True
    if word.startswith(_VOWEL_U):
        return None
    if _CONSONANT_U.match(word):
        return False
    return word[0] in "aeiou"


CHECK = Check(
    id="a-an-article",
    title="a or an",
    category="Linguistic conventions/Grammar",
    severity=Severity.NEUTRAL,
    find=find,
    languages=("en",),
    triggers=Triggers(words=frozenset({"a", "an"})),
    bad=("It took «a hour» to decide.", "This is «an European» plan.", "He saw «a eight»-year-old and «an dog»."),
    good=(
        "An hour later a European union of a one-off kind met a UN envoy, an MP and an FBI agent.",
        "It was an 11,000-strong crowd, an 8 per cent rise and a 7 per cent fall.",
        "Hepatitis A is not an historic disease; a URL or an URL, a useful thing, an unimportant one, an uninvited guest.",
    ),
)
