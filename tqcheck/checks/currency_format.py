"""A sum of money written in another language's order.

## What it finds
In English “100 $” and “100€”; in French, German and Polish “$100” and “€100”.

## Why it matters
It is a small thing, but readers see at once that the sum was copied.

## Limits
A hint that costs nothing: contracts, tables and some houses write it so. Signs with the letters of a country (US$, C$, A$),
shell variables ($1) and languages in which both orders are common (Russian, Spanish, Dutch) stay silent.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tqcheck import locales
from tqcheck.checks.base import Check, Example, Options, Triggers
from tqcheck.document import Document
from tqcheck.model import Hit, Severity, Span

_AMOUNT = r"\d{1,3}(?:[.,\u00a0\u202f ’]\d{3}){0,4}(?:[.,]\d{1,2})?"
_AFTER = re.compile(
    r"(?<![\w.,/$€£¥#-])(?P<amount>\d{1,12}(?:[.,’]\d{1,3}){0,5})[ \u00a0\u202f]?(?P<sign>[$€£¥])(?![\w$€£¥])"
)
_BEFORE = re.compile(rf"(?<![\w$€£¥])(?P<sign>[$€£¥])[ \u00a0\u202f]?(?P<amount>{_AMOUNT})(?!\w|[.,]\d)")
_LANGUAGES = ("en", "fr", "de", "pl")


def find(doc: Document, options: Options) -> Iterator[Hit]:
    locale = locales.load(doc.target)
    if locale is None:
        return
    sign_first = locale.currency.startswith("¤")
    for match in (_AFTER if sign_first else _BEFORE).finditer(doc.text):
        amount = match["amount"]
        if not sign_first and match["sign"] == "$" and len(amount) == 1 and not doc.text[match.end() :][:1].isspace():
            continue
        right = locale.currency.replace("0", amount).replace("¤", match["sign"])
        yield Hit(Span(*match.span()), "the sign stands on the other side in this language", advice=right)


CHECK = Check(
    id="currency-format",
    title="Sum of money in another language's order",
    category="Locale conventions/Currency format",
    severity=Severity.NEUTRAL,
    find=find,
    languages=_LANGUAGES,
    triggers=Triggers(characters="$€£¥"),
    bad=(
        "The bridge cost «100 $», the ferry «2,500€».",
        Example("Le pont a coûté «$100», le bac «€ 2 500».", "fr"),
        Example("Die Brücke kostete «$1.000».", "de"),
    ),
    good=(
        "The bridge cost $100, the ferry €2,500, and in 2019 $5 more; they paid US$ 100.",
        Example("Le pont a coûté 100 $ et 2 500 €, soit US$100.", "fr"),
        Example("Die Brücke kostete 1.000 $; `echo $1`.", "de"),
        Example("De brug kostte € 100.", "nl"),
    ),
)
