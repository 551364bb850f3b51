"""A date or time in the format of the source language.

## What it finds
In English: “20h30”, “10 a.m. of Baku”, “14 o'clock”, “12.03.2022”, “the 5 of March”, “March 5 of 2020”, “14.30 Uhr”.

## Why it matters
Readers stop to convert, and 03.04. is another day for half of them.

## Limits
English for now. Hours such as “24h” (a duration) and version numbers stay silent.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tqcheck.checks.base import Check, Options, Triggers
from tqcheck.document import Document
from tqcheck.model import Confidence, Hit, Severity, Span

_MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_PATTERNS: tuple[tuple[re.Pattern[str], str, str, tuple[str, ...], Severity | None, Confidence], ...] = (
    (re.compile(r"\b(?:[01]?\d|2[0-3]) ?[hH] ?[0-5]\d\b(?! ?(?:min|m\b))"), "time of day written the French way", "8.30 p.m. or 20:30",
     ("fr",), None, Confidence.HIGH),
    (re.compile(r"(?<=\d )[ap]\.?m\.?,? of [A-Z]\w+\)?"), "a time zone is not joined by “of”", "10 a.m. Baku time", ("fr", "es"),
     Severity.MAJOR, Confidence.HIGH),
    (re.compile(r"\b(?:1[3-9]|2[0-4]) o['’]clock\b"), "“o'clock” goes with the hours to twelve", "2 p.m. or 14:00", ("de", "fr", "ru"),
     None, Confidence.HIGH),
    (re.compile(r"\b\d{1,2}[.:]\d{2} (?:Uhr|heures|horas|часов)\b"), "time of day left in the source language", "14:30", (), None,
     Confidence.HIGH),
    (re.compile(r"\b\d{1,2}[.:][0-5]\d ?(?:h|hours|hrs)\b"), "a clock time takes no “hours”", "5 p.m. or 17:00", ("es", "de"), None,
     Confidence.MEDIUM),
    (re.compile(r"(?<![\d.])(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])\.(?:19|20)\d\d(?![\d.])"), "date with full stops",
     "5 March 2020 or March 5, 2020", ("de", "ru"), None, Confidence.MEDIUM),
    (re.compile(rf"\b[Tt]he (?:[1-9]|[12]\d|3[01]) of {_MONTH}\b"), "day without its ordinal before “of”", "5 March or the 5th of March",
     ("es", "fr", "de"), None, Confidence.MEDIUM),
    (re.compile(rf"\b{_MONTH} \d{{1,2}},? of (?:19|20)\d\d\b"), "“of” before the year", "March 5, 2020", ("es", "pt"), None, Confidence.HIGH),
    (re.compile(rf"\b\d{{1,2}} of {_MONTH} of (?:19|20)\d\d\b"), "“of” before month and year", "5 March 2020", ("es", "pt"), None,
     Confidence.HIGH),
)  # fmt: skip


def find(doc: Document, options: Options) -> Iterator[Hit]:
    taken: list[Span] = []
    for pattern, message, advice, points_to, severity, confidence in _PATTERNS:
        for match in pattern.finditer(doc.text):
            span = Span(*match.span())
            if not doc.addresses.at(span.start) and not any(span.overlaps(other) for other in taken):
                taken.append(span)
                yield Hit(span, message, advice=advice, severity=severity, confidence=confidence, points_to=points_to)


CHECK = Check(
    id="date-time-format-locale",
    title="Date or time in the source language's format",
    category="Locale conventions/Date format",
    severity=Severity.MINOR,
    find=find,
    languages=("en",),
    triggers=Triggers(characters="0123456789"),
    bad=(
        "The match starts at «20h30» and ends late.",
        "In effect since 10 «a.m. of Baku)», he said.",
        "At «14 o'clock» on «12.03.2022» they met, on «the 5 of March».",
        "She was born on «March 5 of 1990».",
    ),
    good=(
        "The match starts at 8.30 p.m., lasts 24h and costs 12.50.",
        "At 9 o'clock on 5 March 2020 release 3.11.7 came out at 192.168.20.20.",
        "The 5th of March, the 11 of them who came, and 5:30.",
    ),
)
