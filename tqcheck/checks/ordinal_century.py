"""A century in Roman numerals, or with a stray hyphen.

## What it finds
“the XVII century”, “the century XVII”, “XIXth century”, “the 19-th century”, “19 century”.

## Why it matters
English numbers its centuries in words or in Arabic ordinals; Roman ones come from French, Spanish, Italian, Russian or Polish.

## Limits
English. Names (“20th Century Fox”, “Hotel XX Century”) have a capital C and stay silent.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tqcheck.checks.base import Check, Options, Triggers
from tqcheck.document import Document
from tqcheck.model import Fix, Hit, Severity, Span

_BEFORE = re.compile(r"(?<![\w.])([XVI]{1,6})(?:-?(?:th|st|nd|rd|ème|e))?(?=[ -]centur(?:y|ies)(?![\w-]))")
_AFTER = re.compile(r"\bcentur(?:y|ies) ((?:[XV]|[XVI]{2})[XVI]{0,4})(?![\w'’])")
_PAIR = re.compile(
    r"(?<![\w.])([XVI]{1,6})(?:th|st|nd|rd)?(?: and |[-–]| to )(?=[XVI]{1,6}(?:th|st|nd|rd)? centur(?:y|ies)\b)"
)
_HYPHEN = re.compile(r"(?<![\w.,-])(\d{1,2})-(?:th|st|nd|rd)(?=[ -]centur(?:y|ies)(?![\w-]))")
_BARE = re.compile(r"\b(?:the|in|of) (\d{1,2})(?= century\b)")
_ROMAN = {"I": 1, "V": 5, "X": 10}


def find(doc: Document, options: Options) -> Iterator[Hit]:
    for pattern in (_BEFORE, _AFTER, _PAIR, _HYPHEN, _BARE):
        for match in pattern.finditer(doc.text):
            number = int(match[1]) if match[1].isdigit() else _arabic(match[1])
            if not 1 <= number <= 30:
                continue
            span = Span(*match.span()) if pattern in (_BEFORE, _AFTER, _HYPHEN) else Span(*match.span(1))
            right = _ordinal(number)
            plain = pattern is not _AFTER
            yield Hit(
                span,
                "the number of a century is an ordinal in figures or words",
                fix=Fix(right) if plain else None,
                advice=None if plain else f"{right} century",
                points_to=("fr", "es", "it", "ru", "pl") if not match[1].isdigit() else (),
            )


def _arabic(roman: str) -> int:
    values = [_ROMAN[letter] for letter in roman]
    return sum(
        -value if any(later > value for later in values[place + 1 :]) else value for place, value in enumerate(values)
    )


def _ordinal(number: int) -> str:
    ending = "th" if 10 < number < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


CHECK = Check(
    id="ordinal-century",
    title="Century with a Roman numeral",
    category="Locale conventions/Number format",
    severity=Severity.MINOR,
    find=find,
    languages=("en",),
    triggers=Triggers(words=frozenset({"century", "centuries"})),
    bad=(
        "It was built in the «XVII» century and burnt in the «XIXth» century.",
        "A church of the «century XVII», rebuilt in the «19-th» century.",
        "Between the «XVI» and «XVIII» centuries, and in the «19» century.",
    ),
    good=(
        "The Twentieth Century Fox film of the 20th century; Louis XIV, a century apart.",
        "A 19th-century house; in 19 centuries nothing changed; the hotel XX Century.",
        "World War II a century later; for half a century I waited. A century I remember.",
    ),
)
