"""An acronym of the source language.

## What it finds
“ONU”, “OTAN”, “PIB” in English text: acronyms that have an established form in the target language (UN, NATO, GDP).

## Why it matters
Readers do not know the letters, and search for them in vain.

## Limits
Only the facts pack's list, in exact case; entries that also mean something else carry guard words. An acronym in brackets right
after the foreign name is an explanation and stays silent.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqcheck.checks.base import Check, Options
from tqcheck.document import Document
from tqcheck.knowledge import Acronym
from tqcheck.language import name
from tqcheck.model import Hit, Severity, Span

_REACH = 12


def find(doc: Document, options: Options) -> Iterator[Hit]:
    for acronym in doc.pack.acronyms:
        for leak in acronym.leaks:
            if leak not in doc.text:  # two dozen short searches cost less than a table of tokens
                continue
            for span in _occurrences(doc, leak):
                if not _explained(doc, span) and not _guarded(doc, acronym, span):
                    languages = acronym.points_to.get(leak, ())
                    of = f" ({', '.join(map(name, languages))})" if languages else ""
                    yield Hit(
                        span,
                        f"foreign acronym{of}",
                        advice=acronym.form,
                        severity=acronym.severity,
                        points_to=languages,
                    )


def _occurrences(doc: Document, leak: str) -> Iterator[Span]:
    text = doc.text
    start = text.find(leak)
    while start >= 0:
        end = start + len(leak)
        before, after = text[start - 1 : start], text[end : end + 1]
        alone = not (before.isalnum() or before in ("-", ".", "&")) and not (after.isalnum() or after == "&")
        block = doc.block_at(start)
        if alone and not doc.addresses.at(start) and not text[block.start : block.end].isupper():
            yield Span(start, end)
        start = text.find(leak, end)


def _explained(doc: Document, span: Span) -> bool:
    return doc.text[span.start - 1 : span.start] in ("(", "[") or doc.quoted.at(span.start) is not None


def _guarded(doc: Document, acronym: Acronym, span: Span) -> bool:
    if not acronym.unless_near:
        return False
    tokens = doc.tokens
    place = tokens.at_or_after(span.start)
    near = tokens.norms[max(0, place - _REACH) : place + _REACH]
    return any(word.casefold() in near for word in acronym.unless_near)


CHECK = Check(
    id="source-acronym",
    title="Acronym of the source language",
    category="Accuracy/Untranslated",
    severity=Severity.MAJOR,
    find=find,
    bad=("The «ONU» called for calm.", "Spain joined «OTAN» in 1982."),
    good=(
        "The UN, NATO and the SNCF met.",
        "It is called the Organización de las Naciones Unidas (ONU) in Spanish.",
        "ONUs and PIBE are no acronyms here.",
    ),
)
