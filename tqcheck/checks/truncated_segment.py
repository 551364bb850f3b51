"""A text or paragraph that breaks off.

## What it finds
A last paragraph that ends in a comma, a hyphen or a word that cannot end a sentence (“because”, “of the”); a long
paragraph in the middle that ends in such a word.

## Why it matters
The engine ran out of room, and everything behind the break is missing.

## Limits
Only words that the pack lists; headings, list items, short lines, ellipses and paragraphs that go on in the next one
stay silent. Units of a catalogue are judged against the end of their source.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tqcheck.checks.base import Check, Example, Options
from tqcheck.document import Document
from tqcheck.model import Hit, Severity, Span
from tqcheck.text import fold

WORDS_AT_THE_END, WORDS_INSIDE = 8, 12

_END = re.compile(r"(?P<word>[^\W_]+(?:['’][^\W_]+)*['’]?)(?P<mark>[,，、-]?)$")
_ITEM = re.compile(r"(?:[-*+•–—·‣▪>|]|\(?(?:\d{1,3}|[A-Za-z]|[ivx]{1,5})[.)])\s")
_FINAL = re.compile(r"[.!?…。！？।؟][\"”»’')\]」』]{0,3}$")
_JOINING_ITEMS = re.compile(r"[,;，；]\s?\w{1,6}$")


def find(doc: Document, options: Options) -> Iterator[Hit]:
    endings = frozenset(fold(word, doc.language) for word in doc.pack.words("truncation_words"))
    segments = [segment for segment in doc.article.segments if segment.source]
    if segments:
        for segment in segments:
            if _FINAL.search((segment.source or "").rstrip()):
                yield from _judge(doc, segment.span, endings, WORDS_AT_THE_END, marks=True)
        return
    source, text = doc.article.source_text, doc.text
    prose = _last_of_prose(doc)
    for number, block in enumerate(doc.blocks):
        if text[block.end - 1] in ".!?":
            continue
        last = number == len(doc.blocks) - 1
        if number >= prose and (last or not text[doc.blocks[number + 1].start].islower()):
            if source is None or _FINAL.search(source.rstrip()):
                yield from _judge(doc, block, endings, WORDS_AT_THE_END, marks=last)
        elif not _goes_on(text, doc.blocks[number + 1]):
            yield from _judge(doc, block, endings, WORDS_INSIDE, marks=False)


def _last_of_prose(doc: Document) -> int:
    """The number of the last block that is long enough for a sentence: what follows is a footer or a byline."""
    for number in range(len(doc.blocks) - 1, max(len(doc.blocks) - 6, -1), -1):
        if len(doc.slice(doc.blocks[number])[:500].split()) >= WORDS_AT_THE_END:
            return number
    return len(doc.blocks) - 1


def _judge(doc: Document, block: Span, endings: frozenset[str], least: int, *, marks: bool) -> Iterator[Hit]:
    first = max(block.start, block.end - 60)
    body = doc.text[first : block.end].rstrip()
    if not body or not (body[-1].isalpha() or body[-1] in ",，、-’'"):
        return
    match = _END.search(body)
    if match is None:
        return
    word, mark = fold(match["word"], doc.language), match["mark"]
    if mark and not (marks and body[match.start("mark") - 1].isalpha()):
        return
    if not mark and (word not in endings or (not marks and _JOINING_ITEMS.search(body))):
        return
    text = doc.text[block.start : block.end]
    if "\n" in text and text.rstrip().rsplit("\n", 1)[0].endswith(","):
        return
    if len(text.split(None, least)) < least or _ITEM.match(text) or text.istitle():
        return
    end = first + match.end()
    span = Span(max(doc.sentence_at(end - 1).start, block.start), end)
    yield Hit(span, "the text breaks off here", advice="translate the rest of the passage")


def _goes_on(text: str, following: Span) -> bool:
    """Whether the next paragraph is the rest of this one, or something that this one leads up to."""
    start = text[following.start]
    return start.islower() or start.isdigit() or not (start.isalpha() or start in "“«„\"'‘")


CHECK = Check(
    id="truncated-segment",
    title="Text that breaks off",
    category="Accuracy/Omission",
    severity=Severity.CRITICAL,
    find=find,
    scope="article",
    bad=(
        "The bridge opens on Monday.\n\n«The mayor said that he was tired because»",
        "«The bridge was closed on Monday, after the council had met and heard the»\n\nThe mayor was there.",
        "«In the coming week the council will talk about the»\n\n© 2023 Town Gazette",
        "It rained. «The council met for three hours, heard nine speakers and then left the hall,»",
    ),
    good=(
        "The bridge opens on Monday.\n\nWhat the council is afraid of",
        "The council met for three hours, heard nine speakers and went home because…",
        "The town promises to mend the bridge before the winter of the next year, and\n\nto paint the school.",
        "The council met.\n\n- the bridge, the school, the park, the pond and the",
        Example("Le conseil s'est réuni pendant trois heures, puis il est parti.", "fr"),
    ),
)
