"""A bracket without its partner.

## What it finds
“closed since 10 a.m. of Vienna), the council …”: a round or square bracket that is never opened or never closed in its
paragraph, or is closed by one of another kind.

## Why it matters
Engines drop brackets together with the words beside them: something of the source may be missing.

## Limits
List markers (1) a) iv), emoticons, intervals [0, 1) and brackets that span a few paragraphs stay silent.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from tqcheck.checks.base import Check, Options, Triggers
from tqcheck.document import Document
from tqcheck.model import Hit, Severity, Span

PARAGRAPHS_SPANNED = 3
_DEEPEST = 20

_BRACKET = re.compile(r"[()\[\]（）【】［］]")
_PARTNERS = {")": "(", "]": "[", "）": "(", "】": "[", "］": "["}
_PLAIN = str.maketrans("（【［", "([[")
_MARKER = re.compile(r"(?:^|[\s(\[,;:.–—/“\"«])(?:\d{1,3}|[A-Za-zА-Яа-я]|[ivxlIVXL]{1,6})[.]?$")
_EMOTICON_BEFORE = re.compile(r"(?:^|[\s.!?,\w…])[:;=8xX]['’]?[-^]?[()\[\]]{0,5}$")
_EMOTICON_AFTER = re.compile(r"-?[:;=](?!\w)")
_INTERVAL = re.compile(r"[\[\](][ ]?[−+-]?[\w.∞]{1,12}[ ]?[,;][ ]?[−+-]?[\w.∞]{1,12}[ ]?[)\]\[]")


def find(doc: Document, options: Options) -> Iterator[Hit]:
    text = doc.text
    places: dict[Span, list[int]] = {}
    for match in _BRACKET.finditer(text):
        places.setdefault(doc.block_at(match.start()), []).append(match.start())
    odd = [(place, block) for block, marks in places.items() for place in _odd(text, marks, block)]
    if odd:
        yield from _alone(doc, odd)


def _odd(text: str, marks: list[int], block: Span) -> list[int]:
    """The brackets without partner. List markers and emoticons are brackets only where that makes the sum come out."""
    everything = _unpaired(text, marks)
    if not everything:
        return []
    found = [match for match in _INTERVAL.finditer(text, block.start, block.end) if _is_half_open(match[0])]
    if found:
        ends = {place for match in found for place in (match.start(), match.end() - 1)}
        marks = [place for place in marks if place not in ends]
        everything = _unpaired(text, marks)
    real = [place for place in marks if not _is_sign(text, place, block)]
    known = frozenset(real)
    with_signs = [place for place in everything if place in known]
    return min(_unpaired(text, real), with_signs, key=len)


def _is_half_open(found: str) -> bool:
    return found[0] + found[-1] not in ("()", "[]")


def _unpaired(text: str, marks: list[int]) -> list[int]:
    stack: list[int] = []
    odd: list[int] = []
    for place in marks:
        mark = text[place].translate(_PLAIN)
        if mark in "([":
            stack.append(place)
            continue
        wanted = _PARTNERS[mark]
        near = range(len(stack) - 1, max(len(stack) - _DEEPEST, 0) - 1, -1)
        height = next((i for i in near if text[stack[i]].translate(_PLAIN) == wanted), None)
        if height is not None:
            odd.extend(stack[height + 1 :])
            del stack[height:]
        else:
            if len(stack) == 1 and place - stack[-1] < 200:
                stack.pop()
            odd.append(place)
    return sorted(odd + stack)


def _is_sign(text: str, place: int, block: Span) -> bool:
    before = text[max(block.start, place - 9) : place]
    if text[place] in ")）" and _MARKER.search(before):
        return True
    if _EMOTICON_BEFORE.search(before):
        return True
    return text[place] in "(" and _EMOTICON_AFTER.match(text, place + 1) is not None


def _alone(doc: Document, odd: list[tuple[int, Span]]) -> Iterator[Hit]:
    text = doc.text
    numbers = {block.start: number for number, block in enumerate(doc.blocks)}
    skip: set[int] = set()
    for (place, block), (other, later) in pairwise(odd):
        apart = numbers.get(later.start, 0) - numbers.get(block.start, 0)
        opens = text[place].translate(_PLAIN)
        if opens in "([" and _PARTNERS.get(text[other]) == opens and 0 < apart <= PARAGRAPHS_SPANNED:
            skip.update((place, other))
    for place, _ in odd:
        span = Span(place, place + 1)
        address = doc.addresses.at(place)
        inside = address is not None and place + 1 < address.end
        if place in skip or inside:
            continue
        missing = "closed" if text[place].translate(_PLAIN) in "([" else "opened"
        yield Hit(span, f"“{text[place]}” is never {missing} in this paragraph")


CHECK = Check(
    id="unbalanced-bracket",
    title="Bracket without its partner",
    category="Linguistic conventions/Punctuation",
    severity=Severity.MINOR,
    find=find,
    triggers=Triggers(characters="()[]（）【】［］"),
    bad=(
        "The road has been closed since 10 a.m. of Vienna«)», the council said (in a note).",
        "The mayor «(»who had slept badly left early.",
        "The first of them (see page 4«]» was never found.",
    ),
    good=(
        "Three things matter: 1) rain, 2) snow and iv) wind, or a) hail.",
        "He smiled :) and left ;-( at noon (see b) and c) below).",
        "The value lies in [0, 1) or in (2, 5] or ]3, 4[.",
        "(The first note.\n\nThe second note.)",
    ),
)
