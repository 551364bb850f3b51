"""A large number without the separator that the article uses elsewhere.

## What it finds
“More than 6500 people” in an article that also has “30,000”: a plain number of four digits before a counted noun, or of five and more.

## Why it matters
Mixed formats come from numbers copied out of the source next to numbers that were converted.

## Limits
English for four digits (Spanish, Italian, Polish and Portuguese leave those without a separator by rule), any language from five digits.
Years, codes and anything without a counted noun or a word such as “more than” stay silent.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tqcheck.checks.base import Check, Options, Triggers
from tqcheck.document import Document
from tqcheck.model import Fix, Hit, Severity, Span

_GROUPED = {"en": re.compile(r"(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d,.]*\d)")}
_OTHERS = re.compile(r"(?<![\d.,])\d{1,3}(?:[.\u00a0\u202f]\d{3})+(?![\d.,]*\d)")
_PLAIN = re.compile(r"(?<![\w.,:/#№+-])(\d{4,7})(?![\w.,:/%-]*\d)(?![-/%°])\b")
_MEASURED = re.compile(
    r"[ \u00a0](?:people|persons|men|women|children|soldiers|troops|police|dead|deaths|victims|residents|inhabitants|students|workers|"
    r"employees|houses|homes|euros|dollars|pounds|roubles|rubles|yen|yuan|tonnes|tons|kilometres|kilometers|miles|metres|meters|hectares|"
    r"acres|copies|cases|fans|spectators|visitors|members|voters|votes|refugees|migrants|families|vehicles|cars|jobs|litres|barrels|"
    r"personnes|hommes|femmes|enfants|habitants|morts|Menschen|Einwohner|Euro|Soldaten|personas|habitantes|muertos|soldados|euros)\b"
)
_ABOUT = re.compile(
    r"\b(?:more than|less than|fewer than|over|some|nearly|almost|about|around|at least|up to)[ \u00a0]$"
)


def find(doc: Document, options: Options) -> Iterator[Hit]:
    grouped = _GROUPED.get(doc.language, _OTHERS)
    if grouped.search(doc.text) is None:
        return
    for match in _PLAIN.finditer(doc.text):
        digits = match[1]
        if len(digits) == 4 and (doc.language != "en" or 1000 <= int(digits) <= 2100 or digits.startswith("0")):
            continue
        measured = _MEASURED.match(doc.text, match.end())
        if not measured and not (
            len(digits) == 4 and _ABOUT.search(doc.text, max(0, match.start() - 12), match.start())
        ):
            continue
        separated = f"{int(digits):,}"
        yield Hit(
            Span(*match.span(1)),
            "other numbers of the article have a thousands separator",
            fix=Fix(separated) if doc.language == "en" else None,
            advice=None if doc.language == "en" else "the separator that the article uses",
        )


CHECK = Check(
    id="number-format-inconsistent",
    title="Number without the article's thousands separator",
    category="Locale conventions/Number format",
    severity=Severity.MINOR,
    find=find,
    scope="article",
    triggers=Triggers(characters="456789"),
    bad=(
        "The first war took 30,000 lives, the second more than «6500» people.",
        "It cost 12,500 euros for «4800» visitors.",
    ),
    good=(
        "In 1984 some 30,000 people came, in 2019 about 40,000.",
        "More than 6500 people died.",
        "Room 4512 holds 1,200 seats; call 5550 or write to PO box 7788.",
    ),
)
