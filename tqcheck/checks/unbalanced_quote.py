"""A quotation mark without its partner.

## What it finds
A double or angle mark that opens a quotation which never ends in its paragraph, or ends one that never began.

## Why it matters
It is no longer clear who says what: words of the reporter end up in a politician's mouth, or the other way round.

## Limits
Quotations of several paragraphs, of which each opens and the last one closes, inches (6"), single marks and languages
that open and close with the same curly mark (Swedish, Finnish) or use it inside words (Hebrew) stay silent. One
finding a paragraph, of low confidence where the paragraph is a single sentence that may be cut out of a quotation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tqcheck.checks.base import Check, Example, Options, Triggers
from tqcheck.document import Document, Quote
from tqcheck.model import Confidence, Hit, Severity, Span

PARAGRAPHS_SPANNED = 6

_MARKS = '“”«»„‹›「」『』"'
_EXEMPT = frozenset({"sv", "fi", "he"})
_SENTENCES = re.compile(r"[.!?…。！？][\"”»“’)\]]{0,3}\s{1,3}[\"“«»„(\[]{0,2}\s?[^\W\d_a-zß-ÿа-я]")
_MEASURE = re.compile(r"[\d½¼¾⅛]\s?[\"”]?$")


def find(doc: Document, options: Options) -> Iterator[Hit]:
    if doc.language in _EXEMPT:
        return
    odd: dict[int, list[Quote]] = {}
    for quote in doc.quotes:
        if not (quote.opened and quote.closed):
            odd.setdefault(doc.block_at(quote.span.start).start, []).append(quote)
    if not odd:
        return
    numbers = {block.start: number for number, block in enumerate(doc.blocks)}
    open_until = -1
    for start, quotes in odd.items():
        number = numbers.get(start, 0)
        quote = quotes[0]
        if len(quotes) > 1 and _one_style(doc, quotes):
            continue
        if not quote.opened:
            closes_an_earlier = number <= open_until
            open_until = -1
            if closes_an_earlier or _is_measure(doc.text, quote.span.start):
                continue
            yield _hit(doc, quote, number, "closes a quotation that nothing opens")
            continue
        if _goes_on(doc, number, quote, odd):
            open_until = number + PARAGRAPHS_SPANNED
            continue
        if len(quotes) > 1 or _is_measure(doc.text, quote.span.start):
            continue
        yield _hit(doc, quote, number, "opens a quotation that nothing closes")


def _hit(doc: Document, quote: Quote, number: int, what: str) -> Hit:
    """A sentence that stands alone may be cut out of a longer quotation: then it is no more than a hint."""
    block = doc.blocks[number]
    alone = _SENTENCES.search(doc.text, block.start, block.end) is None
    span = Span(quote.span.start, quote.span.start + 1)
    return Hit(span, f"this mark {what}", confidence=Confidence.LOW if alone else None)


def _one_style(doc: Document, quotes: list[Quote]) -> bool:
    """Whether a curly mark opens and a straight one closes: a matter of style, not of balance."""
    marks = {doc.text[quote.span.start] for quote in quotes}
    return '"' in marks and len(marks) > 1


def _is_measure(text: str, place: int) -> bool:
    return text[place] in '"”' and _MEASURE.search(text[max(0, place - 3) : place]) is not None


def _goes_on(doc: Document, number: int, quote: Quote, odd: dict[int, list[Quote]]) -> bool:
    """Whether a later paragraph opens again, or closes what this one opened."""
    text = doc.text
    for later in doc.blocks[number + 1 : number + 1 + PARAGRAPHS_SPANNED]:
        if text[later.start] in _MARKS and (later.start == doc.blocks[number + 1].start):
            return True
        others = odd.get(later.start)
        if others:
            return not others[0].opened
    return False


CHECK = Check(
    id="unbalanced-quote",
    title="Quotation mark without its partner",
    category="Linguistic conventions/Punctuation",
    severity=Severity.MINOR,
    confidence=Confidence.MEDIUM,
    find=find,
    scope="article",
    catalogues=True,
    triggers=Triggers(characters=_MARKS),
    bad=(
        "The minister called it «“»a good day and left the room.",
        "The minister called it a good day«”» and left the room.",
        'She said «"»no and went home.',
        Example("Le ministre a parlé d'une ⟦« »⟧bonne journée.".replace("⟦« »⟧", "⟦«⟧ "), "fr", marks=("⟦", "⟧")),
    ),
    good=(
        "“We do not. The cup is full.\n\n“If you spill it, nobody thanks you,” he said.",
        'A 6" pipe and a 12” screen cost $5, and in the ’90s less.',
        Example("Er sagte: »Nein, danke«, und ging. »Ja« war es nicht, kein »›Vielleicht‹«.", "de", marks=("⟦", "⟧")),
        Example("Han sa: ”Nej”, och gick. ”Ja.", "sv"),
        Example("« Un jour.\n\nUn autre jour », dit-il.", "fr", marks=("⟦", "⟧")),
    ),
)
