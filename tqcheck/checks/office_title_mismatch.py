"""An office called by a title that its country does not have.

## What it finds
“US Foreign Minister” (Secretary of State), “German Prime Minister” (Chancellor), “British Interior Minister” (Home Secretary): by the
facts pack, with the country inside the same noun phrase.

## Why it matters
A wrong title is a wrong fact, and the first thing an editor is written to about.

## Limits
Plurals never fire, nor does a title without its country. In lower case (“the US foreign minister”) it is a minor finding of low confidence,
since some houses write so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from tqcheck.checks.base import Check, Options
from tqcheck.document import Document
from tqcheck.knowledge import Country, Office, Pack
from tqcheck.model import Confidence, Hit, Severity, Span
from tqcheck.text import tokenize

_REACH = 40
Title = tuple[tuple[str, ...], str, Office]


@lru_cache(maxsize=8)
def _titles(pack: Pack) -> dict[str, list[Title]]:
    """Wrong titles by the last word, which is the rarest place to look from."""
    table: dict[str, list[Title]] = {}
    for office in pack.offices:
        for wrong in office.wrong:
            norms = tuple(tokenize(wrong, pack.target).norms)
            table.setdefault(norms[0], []).append((norms, wrong, office))
    return table


@lru_cache(maxsize=64)
def _country_patterns(country: Country) -> tuple[re.Pattern[str], re.Pattern[str]]:
    names = "|".join(map(re.escape, sorted(country.names, key=len, reverse=True)))
    adjectives = "|".join(map(re.escape, sorted((*country.adjectives, *country.names), key=len, reverse=True)))
    before = re.compile(rf"(?<![\w.-])(?:{adjectives})(?:['’]s)?[ \u00a0]$")
    after = re.compile(rf",?[ \u00a0](?:of|for)[ \u00a0](?:the[ \u00a0])?(?:{names})(?![\w-])")
    return before, after


def find(doc: Document, options: Options) -> Iterator[Hit]:
    table = _titles(doc.pack)
    taken: list[Span] = []
    for word in table.keys() & doc.tokens.index.keys():
        for norms, wrong, office in sorted(table[word], key=lambda title: -len(title[0])):
            country = doc.pack.countries.get(office.country)
            if country is None:
                continue
            for place in doc.tokens.index[word]:
                hit = _mismatch(doc, place, norms, wrong, office, country)
                if hit is not None and not any(hit.span.overlaps(span) for span in taken):
                    taken.append(hit.span)
                    yield hit


def _mismatch(
    doc: Document, place: int, norms: tuple[str, ...], wrong: str, office: Office, country: Country
) -> Hit | None:
    tokens, text = doc.tokens, doc.text
    last = place + len(norms) - 1
    if tuple(tokens.norms[place : last + 1]) != norms:
        return None
    start, end = tokens.starts[place], tokens.ends[last]
    if re.sub(r"\s+", " ", text[start:end]).casefold() != wrong.casefold() or text[end : end + 1] in ("-", "/"):
        return None
    pattern_before, pattern_after = _country_patterns(country)
    before = pattern_before.search(text, max(0, start - _REACH), start)
    after = pattern_after.match(text, end)
    if before is not None:
        if re.search(r"\b(?:and|or|,)[ \u00a0]$", text[max(0, before.start() - 5) : before.start()]):
            return None
        span = Span(before.start(), end)
    elif after is not None:
        span = Span(start, after.end())
    else:
        return None
    lower = text[start:end].islower()
    return Hit(
        span,
        f"the office is called “{office.title}”",
        advice=office.title,
        severity=Severity.MINOR if lower else office.severity,
        confidence=Confidence.LOW if lower else Confidence.HIGH,
    )


CHECK = Check(
    id="office-title-mismatch",
    title="Office called by a title that its country does not have",
    category="Terminology/Wrong term",
    severity=Severity.MAJOR,
    find=find,
    bad=(
        "«US Foreign Minister» Antony Blinken called.",
        "Antony Blinken, the «Minister of Foreign Affairs of the United States», called.",
    ),
    good=(
        "A meeting of US and French foreign ministers was held.",
        "French Foreign Minister Jean Durand called the US Secretary of State.",
        "The foreign minister called; Germany's finance minister did not.",
    ),
)
