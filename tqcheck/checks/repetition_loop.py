"""A word or phrase repeated over and over.

## What it finds
A word four times in a row, or a phrase of two to eight words three times in a row: the loop into which a neural decoder falls.

## Why it matters
The rest of the sentence is usually lost.

## Limits
Chants and refrains with commas, or of cries (“no no no no”), need five rounds inside quotation marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tqcheck.checks.base import Check, Example, Options
from tqcheck.document import Document
from tqcheck.model import Hit, Severity, Span

LONGEST = 8
ROUNDS_OF_A_WORD = 4
ROUNDS_OF_A_PHRASE = 3
ROUNDS_IN_QUOTES = 5
_BLANKS = re.compile(r"[^\W_]+(?: [^\W_]+)*")
_CRIES = frozenset("ha haha no yes la na go out ho hey bla blah yeah oh ay beep tick knock ja nein oui non sí".split())
_UNSPACED = re.compile(r"([\u3040-\u30ff\u4e00-\u9fff]{2,12}?)\1{3,}")


def find(doc: Document, options: Options) -> Iterator[Hit]:
    found: list[Span] = []
    for size in range(1, LONGEST + 1):
        rounds = ROUNDS_OF_A_WORD if size == 1 else ROUNDS_OF_A_PHRASE
        same, run = doc.echo(size), b"\1" * (size * (rounds - 1))
        place = same.find(run)
        while place >= 0:
            end = place + len(run)
            while same[end : end + 1] == b"\1":
                end += 1
            span = doc.tokens.span(place, end + size - 1)
            if _is_loop(doc, place, size, span, (end - place) // size + 1) and not any(
                other.overlaps(span) for other in found
            ):
                found.append(span)
            place = same.find(run, end + 1)
    if doc.language in ("zh", "ja"):
        found.extend(Span(*match.span()) for match in _UNSPACED.finditer(doc.text))
    for span in sorted(found):
        yield Hit(span, "the text repeats itself as in a loop", advice="translate the sentence again")


def _is_loop(doc: Document, place: int, size: int, span: Span, rounds: int) -> bool:
    norms = doc.tokens.norms[place : place + size]
    text = doc.slice(span)
    if not any(norm.isalnum() for norm in norms) or "\n\n" in text or "|" in text:
        return False
    if norms[0].isdigit() and (size > 1 or not _BLANKS.fullmatch(text)):
        return False
    if _BLANKS.fullmatch(text) and norms[0] not in _CRIES:
        return True
    return rounds >= ROUNDS_IN_QUOTES or not doc.quoted.overlaps(span)


CHECK = Check(
    id="repetition-loop",
    title="Repetition loop",
    category="Accuracy/Addition",
    severity=Severity.MAJOR,
    find=find,
    bad=(
        "The minister said «that that that that» the plan was ready.",
        "It is «a matter of time a matter of time a matter of time», he said.",
        Example("Er sagte, «dass dass dass dass» es gut sei.", "de"),
    ),
    good=(
        "They chanted: “Out, out, out, out!”",
        "Location, location, location is what agents say.",
        "He had had a long, long day in a town where that that he wanted was rare.",
    ),
)
