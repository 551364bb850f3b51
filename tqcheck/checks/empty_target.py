"""A translation with nothing in it.

## What it finds
An article, or a unit of a catalogue, that holds nothing but blanks and punctuation; a paragraph that is a lone full
stop.

## Why it matters
The whole content is missing; an engine that gives up often prints a lone dash or full stop.

## Limits
Units whose source holds no words either, and units that are one sign or picture, stay silent.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from tqcheck.checks.base import Check, Example, Options
from tqcheck.document import OBJECT, Document
from tqcheck.model import Hit, Severity, Span

_CONTENT = re.compile(r"[^\W_]")


def find(doc: Document, options: Options) -> Iterator[Hit]:
    text = doc.text
    segments = [segment for segment in doc.article.segments if segment.source is not None]
    for segment in segments:
        if _is_empty(segment.text) and not _is_empty(segment.source or ""):
            yield Hit(segment.span, "the translation is empty, its source is not", source_span=segment.source_span)
    if segments:
        return
    if _CONTENT.search(text) or not _is_empty(text):
        for block in doc.blocks:
            if block.end - block.start == 1 and text[block.start] in ".,;:!?。":
                yield Hit(block, "nothing is left of this paragraph but its last mark")
        return
    source = doc.article.source_text
    if source is None or not _is_empty(source):
        stripped = text.strip()
        start = text.find(stripped)
        yield Hit(Span(start, start + len(stripped)), "there is no text here")


def _is_empty(text: str) -> bool:
    if _CONTENT.search(text) or OBJECT in text:
        return False
    return not any(unicodedata.category(character) in ("So", "Sc", "Sm", "Mn") for character in text)


CHECK = Check(
    id="empty-target",
    title="Nothing is translated",
    category="Accuracy/Omission",
    severity=Severity.MAJOR,
    find=find,
    bad=("«...»", "  «—»\n", Example("«.»", "fr"), "It rained.\n\n«.»\n\nNobody came."),
    good=("5", "A.", "\ufffc", "→", "It rained.\n\n...\n\nNobody came.\n\n* * *\n\nThe end."),
)
