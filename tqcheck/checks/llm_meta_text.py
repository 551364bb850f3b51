"""A language model's words about its own work.

## What it finds
“Here is the translation:”, “I hope this helps”, “Note: I have kept …” at the head or the foot of a text.

## Why it matters
Nobody wrote it, and it tells every reader how the text was made.

## Limits
Only the phrases of the packs, those of the target language and the commonest of English, at the start of one of the
first two paragraphs or of a sentence in the last two. Quotations stay silent.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tqcheck.checks.base import Check, Example, Options
from tqcheck.checks.common import opening
from tqcheck.document import Document
from tqcheck.model import Hit, Severity, Span

_FRAME = re.compile(r"[\s*_#>=~(\[-]{0,10}")
_NEXT_SENTENCE = re.compile(r"(?:[.!?…。！？:][)*_\"”»]{0,3}[ \u00a0]|[\n。！？])[\s*_#>(\[-]{0,10}(?=\w)")
_MANY = 400


def find(doc: Document, options: Options) -> Iterator[Hit]:
    phrases = doc.pack.words("llm_meta")
    if not phrases or not doc.blocks:
        return
    done: set[Span] = set()
    for position in sorted(_places(doc)):
        end = opening(doc.text, position, phrases)
        if end is None or doc.quoted.at(position) is not None:
            continue
        label = doc.text[end - 1] in ":："
        sentence = doc.sentence_at(position)
        stop = end if label else max(sentence.end, end)
        span = Span(position, position + len(doc.text[position:stop].rstrip("*_# ")))
        if span not in done:
            done.add(span)
            yield Hit(span, "a language model's remark about its own work", advice="delete it")


def _places(doc: Document) -> set[int]:
    text, blocks = doc.text, doc.blocks
    places = {_start(text, block) for block in (*blocks[:2], *blocks[-2:])}
    for block in blocks[-2:]:
        first = max(block.start, block.end - 5000)
        places.update(match.end() for match in list(_NEXT_SENTENCE.finditer(text, first, block.end))[-_MANY:])
    return places


def _start(text: str, block: Span) -> int:
    match = _FRAME.match(text, block.start, block.end)
    return match.end() if match else block.start


CHECK = Check(
    id="llm-meta-text",
    title="Language model's remark on its work",
    category="Accuracy/Addition",
    severity=Severity.MAJOR,
    find=find,
    bad=(
        "«Here is the translation of the article you sent:»\n\nThe bridge opens on Monday.",
        "The bridge opens on Monday.\n\n«I hope this helps!» «Feel free to ask for changes.»",
        Example("«Here is the translation:»\n\nLe pont ouvre lundi.", "fr"),
    ),
    good=(
        "The machine wrote: “Here is the translation of your letter.” Nobody laughed.",
        "The new poem is out.\n\nMany do.\n\nHere is the translation of its first line.\n\nIt is short.\n\nGood.",
        "Please note: the translation: a hard craft.",
    ),
)
