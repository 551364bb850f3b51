"""A quoted sentence that lost its quotation marks.

## What it finds
A clause with an attribution at its end (“..., the Kremlin said.”) and no quotation marks, when there are signs that it was quoted: an
ellipsis in brackets, a first person, “the enemy”, a partisan word, a present tense, and an article that attributes often but hardly ever quotes.

## Why it matters
The newspaper seems to assert what only one side claims.

## Limits
English. Reported speech without marks is normal in English; only the sum of the signs counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tqcheck.checks.base import Check, Options, Triggers
from tqcheck.checks.common import is_past
from tqcheck.document import Document
from tqcheck.model import Confidence, Hit, Severity, Span

THRESHOLD = 3
OFTEN = 3
_VERBS = "said|says|announced|told|declared|added|indicated|stated|assured|reported|explained|stressed|insisted|warned|claimed|argued|noted|affirmed"
_TAIL = re.compile(
    rf",\s(?:(?:had\s)?(?:{_VERBS})\s(?P<after>[^,“”\"]{{3,120}})|(?P<before>[^,“”\"]{{3,90}}?)\s(?:had\s|has\s)?(?:{_VERBS})\b[^,“”\"]{{0,70}})(?:,[^“”\"]{{0,120}})?[.!]?$"
)
_INVERTED = re.compile(rf",\s(?:{_VERBS})\s")
_ELLIPSIS = re.compile(r"[\[(](?:\.\.\.|…)[\])]")
_FIRST_PERSON = re.compile(r"\b(?:[Ww]e|[Oo]ur|[Uu]s|I|[Mm]y)\b")
_ENEMY = re.compile(
    r"\b(?:the enemy|the occupiers?|the aggressors?|the invaders?|our (?:country|people|forces|troops))\b",
    re.IGNORECASE,
)
_LOADED = re.compile(
    r"\b(?:provocations?|aggressions?|terrorists?|unprovoked|barbaric|criminal regime|heroic(?:ally)?|liberat(?:ed|ion)|genocide|"
    r"unacceptable|shameful|extremely|absolutely|every effort|lies|scandalous|intolerable)\b",
    re.IGNORECASE,
)
_PRESENT = re.compile(r"\b(?:is|are|am|has|have|continues?|remains?|wants?|calls?|demands?|refuses?|must|will)\b")
_QUOTE_MARKS = re.compile(r"[“”\"«»„]")


@dataclass(frozen=True, slots=True)
class _Claim:
    span: Span
    sentence: str
    clause: str
    inverted: bool


def find(doc: Document, options: Options) -> Iterator[Hit]:
    claims: list[_Claim] = []
    quoting = 0
    for sentence in doc.sentences:
        text = doc.slice(sentence)
        if _QUOTE_MARKS.search(text) or doc.quoted.at(sentence.start) is not None:
            quoting += 1
            continue
        tail = _TAIL.search(text)
        if tail is not None and tail.start() > 20 and not text.startswith(("According to", "As ")):
            clause = text[: tail.start()]
            inverted = _INVERTED.match(text, tail.start()) is not None
            claims.append(_Claim(Span(sentence.start, sentence.start + tail.start() + 1), text, clause, inverted))
    often = len(claims) >= OFTEN and quoting <= len(claims) // 2
    for claim in claims:
        score, sure = _score(claim, often)
        if score >= THRESHOLD:
            yield Hit(
                claim.span,
                "this reads like a quotation without its marks: the article seems to assert it",
                advice="put the quoted part in quotation marks",
                severity=Severity.MAJOR if sure else Severity.MINOR,
                confidence=Confidence.HIGH if sure else Confidence.MEDIUM,
            )


def _score(claim: _Claim, often: bool) -> tuple[int, bool]:
    cut = _ELLIPSIS.search(claim.clause) is not None
    person = _FIRST_PERSON.search(claim.clause) is not None
    score = 3 * cut + 2 * person + 2 * often
    score += 2 * (_ENEMY.search(claim.clause) is not None)
    score += _LOADED.search(claim.clause) is not None
    score += claim.inverted and person
    score += _is_present(claim.clause)
    return score, cut


def _is_present(clause: str) -> bool:
    """Whether the clause is in the present: English would shift it back in reported speech."""
    words = clause.casefold().split()
    return _PRESENT.search(clause) is not None and not any(is_past(word) for word in words[:6])


CHECK = Check(
    id="quote-loss",
    title="Quotation that lost its marks",
    category="Linguistic conventions/Punctuation",
    severity=Severity.MINOR,
    find=find,
    confidence=Confidence.MEDIUM,
    languages=("en",),
    scope="article",
    triggers=Triggers(words=frozenset(_VERBS.split("|"))),
    bad=(
        "«Despite the truce […] units of the army opened fire on our positions,» said the Defence Ministry.",
        "The council met.\n\n«We will not give up a single village and our people know it,» said the mayor, who spoke of the enemy.\n\n"
        "«The enemy continues to shell the port,» the army said.\n\nThe port was hit twice on Monday, officials said.",
    ),
    good=(
        "The fire broke out at noon, officials said.",
        "“We will not give up,” said the mayor.",
        "Prices are rising again, the bank said. Rents are too, it said in May.",
    ),
)
