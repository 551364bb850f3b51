"""A verb that does not agree with its subject.

## What it finds
“The countries is”, “these measures was”, “he have”, “they was”.

## Why it matters
Plain grammar, and typical of engines whose source language does not mark the person.

## Limits
English; plural nouns of a closed list and pronouns, at the head of a sentence or after a conjunction only. Questions, the subjunctive (“if he
were”) and quoted speech stay silent. Counted as neutral.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqcheck.checks.base import Check, Options, Triggers
from tqcheck.document import Document
from tqcheck.model import Hit, Severity

_PLURALS = frozenset(
    """countries cities people men women children soldiers troops officials authorities measures decisions elections talks negotiations
    attacks clashes parties leaders ministers members residents workers students companies results problems questions reasons prices
    houses victims""".split()
)
_DETERMINERS = frozenset("the these those many several some two three".split())
_ADJECTIVES = ("al", "ive", "ous", "ic", "ian", "new", "old")
_SINGULAR_VERBS = {"is": "are", "was": "were", "has": "have", "does": "do", "doesn't": "don't"}
_PLURAL_VERBS = {"have": "has", "are": "is", "don't": "doesn't"}
_SILENCERS = frozenset(
    """does did do would should could may might must suggest suggests suggested demand demands demanded insist insists insisted one each
    if neither either""".split()
)
_REACH = 14


def find(doc: Document, options: Options) -> Iterator[Hit]:
    tokens = doc.tokens
    for verbs, pronouns in ((_SINGULAR_VERBS, ("they", "we", "you")), (_PLURAL_VERBS, ("he", "she", "it"))):
        for place in doc.places(*verbs):
            first = _subject(doc, place, pronouns, nouns=verbs is _SINGULAR_VERBS)
            if first is not None and not doc.quoted.at(tokens.starts[first]):
                verb = tokens.norms[place]
                yield Hit(tokens.span(first, place), f"“{verb}” does not agree with its subject", advice=verbs[verb])


def _subject(doc: Document, place: int, pronouns: tuple[str, ...], *, nouns: bool) -> int | None:
    """The first token of a subject before a verb that cannot have it."""
    norms = doc.tokens.norms
    if place == 0 or not _joined(doc, place - 1):
        return None
    if norms[place - 1] in pronouns:
        return place - 1 if _heads_clause(doc, place - 1) else None
    if not nouns or norms[place] == "doesn't" or norms[place - 1] not in _PLURALS or place < 2:
        return None
    first = place - 3 if place > 2 and norms[place - 2].endswith(_ADJECTIVES) else place - 2
    if (
        norms[first] in _DETERMINERS
        and all(_joined(doc, near) for near in range(first, place))
        and _heads_sentence(doc, first)
    ):
        return first
    return None


def _joined(doc: Document, place: int) -> bool:
    return doc.text[doc.tokens.ends[place] : doc.tokens.starts[place + 1]] == " "


def _heads_sentence(doc: Document, place: int) -> bool:
    start = doc.tokens.starts[place]
    return doc.text[start].isupper() and doc.sentence_at(start).start == start


def _heads_clause(doc: Document, place: int) -> bool:
    if _heads_sentence(doc, place):
        return True
    tokens = doc.tokens
    if place == 0 or doc.text[tokens.starts[place]].isupper():
        return False
    comma = doc.text[max(tokens.starts[place] - 2, 0) : tokens.starts[place]] == ", "
    joined = tokens.norms[place - 1] in ("and", "but") and doc.text[max(tokens.starts[place - 1] - 2, 0)] == ","
    if not (comma or joined or tokens.norms[place - 1] == "because"):
        return False
    sentence = doc.sentence_at(tokens.starts[place])
    begin = max(tokens.at_or_after(sentence.start), place - _REACH)
    return _SILENCERS.isdisjoint(tokens.norms[begin:place])


CHECK = Check(
    id="subject-verb-agreement",
    title="Verb and subject do not agree",
    category="Linguistic conventions/Grammar",
    severity=Severity.NEUTRAL,
    find=find,
    languages=("en",),
    triggers=Triggers(words=frozenset("is was has does doesn't have are don't".split())),
    bad=(
        "«The countries is» at war. «These measures was» late.",
        "He left because «he have» no money, and so on, but «they was» glad.",
    ),
    good=(
        "The countries’ is no easy task. One of the countries is at war. If he were here, he would have come.",
        "Does he have money, and should he have more? The police is here. It is he, they say, who has it.",
        "“He don't know,” said the man. What the countries have is oil.",
        "The people who lead the countries are old.",
    ),
)
