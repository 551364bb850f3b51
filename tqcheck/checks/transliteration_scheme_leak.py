"""A name spelt by the transliteration of another language.

## What it finds
“Poutine”, “Loukachenko”, “Selenskyj” in English text, by the names pack; and first names with the French “ou” before a surname of
the Caucasus or of Eastern Europe (“Tatoul Hakobian”).

## Why it matters
One man becomes two, and searches miss him.

## Limits
English, since papers in other languages print English and local forms side by side. People who spell themselves so exist: a listed form after a different first name stays silent.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tqcheck.checks.base import Check, Options
from tqcheck.document import Document
from tqcheck.language import name
from tqcheck.model import Confidence, Hit, Severity, Span
from tqcheck.names import KnownName
from tqcheck.text import fold

_FRENCH_OU = re.compile(
    r"\b([A-Z][a-z]*[^aeiou\W]ou[^aeiou\W][a-z]*) [A-Z][a-z]+(?:ian|yan|ov|ev|off|enko|sky|ski|shvili|dze|ine|oglu|ev|eva|ova)\b"
)
_ENGLISH_OU = re.compile(r"ou(?:s|gh\w*|ld|nd|nt|se|th\w*|ch|p|ps|ng\w*|ble|rs?|t)$")
_GIVEN_BEFORE = re.compile(r"([A-ZÀ-Þ][\w’'-]+)[ \u00a0]$")


def find(doc: Document, options: Options) -> Iterator[Hit]:
    found: set[int] = set()
    for known in doc.known_names:
        languages = known.name.foreign.get(known.form, ())
        if languages and not _another(doc, known):
            found.add(known.span.start)
            yield Hit(
                known.span,
                f"{' or '.join(map(name, languages))} spelling of the name",
                advice=known.name.preferred,
                points_to=languages,
            )
    if doc.language == "en" and "ou" in doc.text:
        for match in _FRENCH_OU.finditer(doc.text):
            if (
                match.start() not in found
                and match[1].casefold() not in doc.pack.given
                and not _ENGLISH_OU.search(match[1])
            ):
                yield Hit(
                    Span(*match.span(1)),
                    "French spelling of the name (“ou” for the sound u)",
                    advice=match[1].replace("ou", "u"),
                    confidence=Confidence.MEDIUM,
                    points_to=("fr",),
                )


def _another(doc: Document, known: KnownName) -> bool:
    """Whether a form is quoted, part of an address, or follows another first name than the person's."""
    start = known.span.start
    if doc.addresses.at(start) or doc.quoted.at(start):
        return True
    before = _GIVEN_BEFORE.search(doc.text, max(0, start - 30), start)
    if before is None or known.name.kind != "person" or known.name.given is None:
        return False
    given = fold(before[1])
    return given in doc.pack.given and given != fold(known.name.given)


CHECK = Check(
    id="transliteration-scheme-leak",
    title="Name in the transliteration of another language",
    category="Locale conventions/Spelling",
    severity=Severity.MINOR,
    find=find,
    languages=("en",),
    bad=("President «Poutine» met the press.", "The analyst «Tatoul» Hakobian was there."),
    good=(
        "President Putin met Doug Ivanov and Louis Kaminsky.",
        "The poutine was served in Montreal.",
        "The group “Poutine” played.",
    ),
)
