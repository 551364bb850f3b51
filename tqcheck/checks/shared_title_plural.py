"""A plural title before the first of two names that each have their own.

## What it finds
“Russian Presidents Vladimir Putin and French President Emmanuel Macron”: the plural of French *les présidents russe ... et français ...*
kept on the first member.

## Why it matters
It reads as if Russia had two presidents.

## Limits
English; a second title after “and” is required: “Presidents Biden and Xi” is right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tqcheck.checks.base import Check, Options, Triggers
from tqcheck.document import Document
from tqcheck.model import Hit, Severity, Span

_TITLES = "President|Prime Minister|Minister|Chancellor|Premier|King|Queen|General|Senator|Governor|Secretary|Ambassador|Mayor|Pope|Prince"
_NAME = r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2}"
_PATTERN = re.compile(
    rf"\b((?:[A-Z][\w-]+ )?(?:{_TITLES})s {_NAME})(?: of [A-Z][\w-]+)?,? and (?:the |his |her )?(?:[A-Z][\w-]+ ){{0,2}}(?:{_TITLES})s? {_NAME}"
)


def find(doc: Document, options: Options) -> Iterator[Hit]:
    for match in _PATTERN.finditer(doc.text):
        yield Hit(
            Span(*match.span(1)),
            "a plural title before one name; the second name has a title of its own",
            advice=re.sub(rf"\b({_TITLES})s\b", r"\1", match[1]),
            points_to=("fr",),
        )


CHECK = Check(
    id="shared-title-plural",
    title="Plural title before one name",
    category="Linguistic conventions/Grammar",
    severity=Severity.MINOR,
    find=find,
    languages=("en",),
    triggers=Triggers(
        words=frozenset(f"{title.lower().split()[-1]}s" for title in _TITLES.split("|")) | {"secretaries"}
    ),
    bad=(
        "He called «Russian Presidents Vladimir Putin» and French President Emmanuel Macron.",
        "She met «Ministers Jean Durand» and Minister Paul Lenoir.",
    ),
    good=(
        "Presidents Biden and Xi met.",
        "Prime Ministers Rutte and Costa spoke to President Macron.",
        "The Kings of Leon and President Obama were there.",
    ),
)
