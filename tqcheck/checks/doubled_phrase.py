"""A noun or a phrase said twice around or after itself.

## What it finds
“The Union European Union” (a head noun rendered once in the order of the source and once in that of the target), and phrases of two to
five words repeated at once.

## Why it matters
An institution becomes unrecognisable, and the sentence shows its machine.

## Limits
Heads are a closed list (union, council, bank ...), so that Ford Madox Ford stays a novelist. Repetitions inside quotation marks are
left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tqcheck.checks.base import Check, Options
from tqcheck.document import Document
from tqcheck.model import Confidence, Hit, Severity, Span

LONGEST = 5
_HEADS = (
    "Union|Council|Bank|Nations|Court|Party|Republic|Commission|Parliament|Ministry|Minister|President|Army|Federation|States|House|"
    "Agency|Organi[sz]ation|Committee|Assembly|University|Cent(?:er|re)|Company|Group|League|Cup|Church|Government|Alliance|Fund|"
    "Institute|Association|Authority|Office|Service|Guard|Police|Senate|Congress|Treaty|Agreement|Front|Movement|Cabinet|Chancellor"
)
_AROUND = re.compile(rf"\b(?:The )?({_HEADS}) (?:of (?:the )?)?([A-Z][\w-]+) \1\b")
_AGAIN_AND_AGAIN = frozenset(
    (
        "by",
        "and",
        "after",
        "to",
        "upon",
        "or",
        "in",
        "on",
        "for",
        "with",
        "the",
        "a",
        "of",
        "is",
        "no",
        "not",
        "so",
        "very",
        "что",
        "и",
    )
)


def find(doc: Document, options: Options) -> Iterator[Hit]:
    if doc.language == "en":
        for match in _AROUND.finditer(doc.text):
            yield Hit(
                Span(*match.span()), f"“{match[1]}” is said twice around “{match[2]}”", advice=f"{match[2]} {match[1]}"
            )
    functional = doc.word_set("function_words")
    taken = -1
    for size in range(LONGEST, 1, -1):
        same, run = doc.echo(size), b"\1" * size
        place = same.find(run)
        while place >= 0:
            end = place + size
            while same[end : end + 1] == b"\1":
                end += 1
            if end - place < 2 * size and place > taken and _is_phrase(doc, place, size, functional):
                words = doc.slice(doc.tokens.span(place, place + size - 1))
                taken = place + 2 * size - 1
                yield Hit(
                    doc.tokens.span(place, taken),
                    f"“{words}” stands twice",
                    advice="say it once",
                    confidence=Confidence.HIGH if size > 2 else Confidence.MEDIUM,
                )
            place = same.find(run, end + 1)


def _is_phrase(doc: Document, place: int, size: int, functional: frozenset[str]) -> bool:
    norms = doc.tokens.norms[place : place + size]
    span = doc.tokens.span(place, place + 2 * size - 1)
    text = doc.slice(span)
    if (
        len(set(norms)) == 1
        or " - " in text
        or any(mark in text for mark in '.,;:!?()[]"“”«»–—/…\n|_#')
        or doc.quoted.overlaps(span)
    ):
        return False
    if not any(len(norm) > 2 and norm.isalpha() and norm not in functional for norm in norms):
        return False
    if size > 2 or norms[0] in ("the", "a", "an"):
        return True
    return not any(norm in _AGAIN_AND_AGAIN for norm in norms)


CHECK = Check(
    id="doubled-phrase",
    title="Doubled phrase",
    category="Accuracy/Addition",
    severity=Severity.MAJOR,
    find=find,
    bad=(
        "«The Union European Union» called for a truce.",
        "He met «the head of state the head of state» in the evening.",
    ),
    good=(
        "Ford Madox Ford met Boutros Boutros-Ghali in Baden-Baden.",
        "They worked step by step by step, year after year after year.",
        "He said it again and again and left, and the European Union said no.",
    ),
)
