"""A form of address left in the source language.

## What it finds
“M. Putin”, “Mme Durand”, “Herr Scholz”, and doubled ones such as “Mr. Herr Scholz”.

## Why it matters
“M.” reads as an initial: the man gets a new first name.

## Limits
“M.” counts only when the surname stands elsewhere in the article with another first name or with Mr., never in “J. M. Barrie” or
“M. Scott Peck”. Titles of works in quotation marks stay silent.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from tqcheck.checks.base import Check, Options
from tqcheck.document import Document
from tqcheck.knowledge import Honorific
from tqcheck.language import name
from tqcheck.model import Hit, Severity, Span

_NAME = r"(?=[A-ZÀ-ÖØ-Þ][\w'’-]+)"
_FOLLOWING = re.compile(r"([A-ZÀ-ÖØ-Þ][\w'’-]+)(?:[ \u00a0]([A-ZÀ-ÖØ-Þ][\w'’-]+))?")
_NOT_SURNAMES = ("Ober", "Doktor", "Gott", "Giovanni")
_ENGLISH = re.compile(r"(?:Mr|Mrs|Ms|Messrs)\.?[ \u00a0]$")


@lru_cache(maxsize=8)
def _pattern(forms: tuple[str, ...]) -> re.Pattern[str]:
    longest = sorted(forms, key=len, reverse=True)
    return re.compile(rf"(?<![\w.'’-])({'|'.join(map(re.escape, longest))})[ \u00a0]{_NAME}")


def find(doc: Document, options: Options) -> Iterator[Hit]:
    honorifics = {honorific.form: honorific for honorific in doc.pack.honorifics}
    present = tuple(form for form in honorifics if form in doc.text)
    if not present:
        return
    for match in _pattern(present).finditer(doc.text):
        honorific = honorifics[match[1]]
        if _leaked(doc, honorific, match):
            yield Hit(
                Span(*match.span(1)),
                f"{name(honorific.language)} form of address",
                advice=honorific.advice,
                confidence=honorific.confidence,
                points_to=(honorific.language,),
            )


def _leaked(doc: Document, honorific: Honorific, match: re.Match[str]) -> bool:
    before = doc.text[max(0, match.start() - 12) : match.start()]
    if honorific.before:
        return any(before.rstrip(" \u00a0").endswith(form) for form in honorific.before)
    if doc.quoted.at(match.start()) and not _ENGLISH.search(before):
        return False
    if doc.text.startswith(_NOT_SURNAMES, match.end()):
        return False
    if re.search(r"\b(?:Die|Meine|La|Le|El|The)[ \u00a0]$", before):
        return False
    return honorific.guard != "initial" or _is_address(doc, match, before)


def _is_address(doc: Document, match: re.Match[str], before: str) -> bool:
    """Whether what looks like an initial stands before a surname that the article gives another first name."""
    if re.search(r"[A-Z][\w'’-]*\.?[ \u00a0]$", before):
        return False
    following = _FOLLOWING.match(doc.text, match.end())
    if following is None or following[2] is not None:
        return False
    surname = re.escape(following[1].removesuffix("'s").removesuffix("’s"))
    elsewhere = re.compile(rf"\b(?:(?:Mr|Mrs|Ms)\.?|([A-ZÀ-ÖØ-Þ][\w-]{{2,}}))[ \u00a0]{surname}\b")
    return any(found[1] is None or found[1][0] != match[1][0] for found in elsewhere.finditer(doc.text))


CHECK = Check(
    id="foreign-honorific",
    title="Form of address of the source language",
    category="Accuracy/Untranslated",
    severity=Severity.MINOR,
    find=find,
    bad=(
        "President Vladimir Putin spoke. «M.» Putin is involved, the Kremlin said.",
        "«Mme» Durand left at noon.",
        "«Herr» Scholz spoke to the chamber.",
    ),
    good=(
        "J. M. Barrie wrote it, and M. Scott Peck read it to M. Night.",
        "The opera “Die Frau ohne Schatten” was played.",
        "Mary Putnam came; M. Putnam signed.",
    ),
)
