"""A last paragraph without a full stop.

## What it finds
An article whose last paragraph of twelve words and more ends without any final mark, although the other long paragraphs
have one.

## Why it matters
The end may be cut off, and it is the first thing an editor sees.

## Limits
A hint that costs nothing. List items, captions and signatures after the last paragraph, tables and verse stay silent; so
do languages that write no full stop (Thai, Lao).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tqcheck.checks.base import Check, Example, Options
from tqcheck.document import Document
from tqcheck.model import Hit, Severity, Span
from tqcheck.text import count_words, tokenize

WORDS = 12
OTHERS = 2

_FINAL = re.compile(r"[.!?…:。！？：।۔؟;；][\"”»“’'‘)\[\]）」』*_\s\u00a0\u202f\ufffc\d]{0,6}$")
_ITEM = re.compile(r"\s*(?:[-*+•–—·‣▪>|#]|\(?(?:\d{1,3}|[A-Za-z]|[ivx]{1,5})[.)]\s)")
_SIGNED = re.compile(
    r"(?:[\s/|(,–—-][A-Z]{2,5}\)?|[—–-]\s?[A-ZÀ-ÞА-Я][^\s]{1,20}(?:\s[A-ZÀ-ÞА-Я][^\s]{1,20}){0,3}|\ufffc)$"
)
_LAST_WORD = re.compile(r"\S{1,60}$")
_UNSTOPPED = frozenset({"th", "lo", "km", "my", ""})
_LONGEST = 4000


def find(doc: Document, options: Options) -> Iterator[Hit]:
    if doc.language in _UNSTOPPED or len(doc.blocks) <= OTHERS:
        return
    last = doc.blocks[-1]
    body = doc.slice(last).rstrip()
    if not body or _ends(body) or last in doc.article.asides or not _long(doc, body) or _SIGNED.search(body[-60:]):
        return
    ended = unended = 0
    for block in doc.blocks[:-1]:
        other = doc.slice(block).rstrip()
        if block in doc.article.asides or not _long(doc, other):
            continue
        ended, unended = (ended + 1, unended) if _ends(other) else (ended, unended + 1)
    if ended < OTHERS or unended:
        return
    word = _LAST_WORD.search(body[-60:])
    length = len(word[0]) if word else 1
    end = last.start + len(body)
    yield Hit(Span(end - length, end), "the last paragraph ends without a mark, unlike the others")


def _ends(body: str) -> bool:
    return _FINAL.search(body[-12:]) is not None


def _long(doc: Document, body: str) -> bool:
    """Whether a block is a paragraph of prose rather than a heading, an item or verse."""
    if _ITEM.match(body) or "|" in body or "\t" in body or len(body) < 2 * WORDS:
        return False
    piece = body[:_LONGEST]
    return count_words(piece, tokenize(piece, doc.language)) >= WORDS and not piece.istitle()


CHECK = Check(
    id="missing-final-punctuation",
    title="No full stop at the end",
    category="Linguistic conventions/Punctuation",
    severity=Severity.NEUTRAL,
    find=find,
    scope="article",
    bad=(
        "The bridge was closed on Monday because two of its beams had begun to rust.\n\n"
        "The mayor says that it will be open again before the winter begins in earnest.\n\n"
        "Until then a ferry takes the people of the town to the other «bank»",
        Example(
            "Le pont est fermé depuis lundi parce que deux de ses poutres ont commencé à rouiller.\n\n"
            "Le maire assure que tout sera rouvert avant le début de l'hiver et des grands froids.\n\n"
            "D'ici là, un bac conduit les habitants de la petite ville sur l'autre «rive»",
            "fr",
        ),
    ),
    good=(
        "The bridge was closed on Monday because two of its beams had begun to rust.\n\n"
        "The mayor says that it will be open again before the winter begins in earnest.\n\nThe ferry on the river",
        "The bridge was closed on Monday because two of its beams had begun to rust\n\n"
        "The mayor says that it will be open again before the winter begins in earnest.\n\n"
        "Until then a ferry takes the people of the town to the other bank",
        "The bridge was closed on Monday because two of its beams had begun to rust.\n\n"
        "The mayor says that it will be open again before the winter begins in earnest.\n\n"
        "Until then a ferry takes the people of the town to the other bank. AFP",
    ),
)
