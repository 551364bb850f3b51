"""A language model's refusal in the place of a translation.

## What it finds
“I'm sorry, but I can't …”, “As an AI language model …”, “Please provide the text …” at the start of a paragraph.

## Why it matters
The paragraph was not translated at all, and what is printed instead has nothing to do with it.

## Limits
Only the phrases of the packs, those of the target language and the commonest of English, at the start of a paragraph
and outside quotation marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tqcheck.checks.base import Check, Example, Options
from tqcheck.checks.common import opening
from tqcheck.document import Document
from tqcheck.model import Hit, Severity, Span

_FRAME = re.compile(r"[\s*_#>=~(\[-]{0,10}")


def find(doc: Document, options: Options) -> Iterator[Hit]:
    phrases = doc.pack.words("llm_refusal")
    if not phrases:
        return
    for block in doc.blocks:
        match = _FRAME.match(doc.text, block.start, block.end)
        position = match.end() if match else block.start
        end = opening(doc.text, position, phrases)
        if end is not None and doc.quoted.at(position) is None:
            sentence = doc.sentence_at(position)
            span = Span(position, max(sentence.end, end))
            yield Hit(span, "a language model refused to translate", advice="translate the passage again")


CHECK = Check(
    id="llm-refusal",
    title="Refusal in the place of a translation",
    category="Accuracy/Addition",
    severity=Severity.CRITICAL,
    find=find,
    bad=(
        "The bridge opens on Monday.\n\n«I'm sorry, but I can't help with that request.»\n\nThe mayor was there.",
        "«As an AI language model, I have no opinion on bridges.» Others do.",
        Example("«I’m sorry, but I cannot translate it.»\n\nLe pont ouvre lundi.", "fr"),
    ),
    good=(
        "“I'm sorry, but I can't go on,” the goalkeeper said.",
        "The program answered that it was sorry. I'm sorry, but I can't blame it, the mayor said.",
        "As an AI language, models of thought matter less.",
    ),
)
