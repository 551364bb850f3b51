"""A paragraph or headline that stands in the article twice.

## What it finds
The later of two identical blocks of at least four words: a headline taken from both the page's title and its heading, a paragraph
pasted twice.

## Why it matters
It inflates corpora and looks careless.

## Limits
Page titles, alternative texts, short lines, tables and quotations are left alone, and so is what stands more than three times (refrains, forms).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from tqcheck.checks.base import Check, Options
from tqcheck.document import Document
from tqcheck.model import Fix, Hit, Severity, Span

SHORTEST = 4
REFRAIN = 4


def find(doc: Document, options: Options) -> Iterator[Hit]:
    places: dict[str, list[Span]] = defaultdict(list)
    asides = frozenset(doc.article.asides)
    for block in doc.blocks:
        if block in asides:
            continue
        text = doc.slice(block)
        normal = " ".join(text.casefold().split())
        if normal.count(" ") >= SHORTEST - 1 and "|" not in text and "\t" not in text and text[0] not in '“"«„—–':
            places[normal].append(block)
    for blocks in places.values():
        if 1 < len(blocks) < REFRAIN:
            for block in blocks[1:]:
                yield Hit(block, "this stands in the article already", fix=Fix(""), related=(blocks[0],))


CHECK = Check(
    id="duplicate-block",
    title="Block that stands twice",
    category="Design and markup/Layout",
    severity=Severity.MINOR,
    find=find,
    scope="article",
    bad=("At least ten dead in clashes\n\n«At least ten dead in clashes»\n\nTen people died on Tuesday.",),
    good=(
        "Read more\n\nRead more\n\nTen people died on Tuesday.",
        "“We will be back here.”\n\nSo he said.\n\n“We will be back here.”",
    ),
)
