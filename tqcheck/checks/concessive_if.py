"""“If” for *although*, as French *si* is used.

## What it finds
“If Russia has announced a ceasefire, Azerbaijan accused Armenia of violating it”: an if-clause that states a fact beside a main
clause in the past. French *si* (also Italian *se*, Spanish *si bien*, German *wenn auch*) concedes; English *if* does not.

## Why it matters
A statement of fact turns into a condition: the reader no longer knows whether there is a ceasefire.

## Limits
English. A fact is told by a perfect or dated past in the if-clause and a past or perfect main verb without a modal. The weaker form,
a word such as *regularly* beside a present main verb, needs one more sign of a fact and has medium confidence, as has a perfect
beside *still* or *nevertheless*.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tqcheck.checks.base import Check, Options, Triggers
from tqcheck.checks.common import MODALS, is_participle, is_past
from tqcheck.document import Document
from tqcheck.model import Confidence, Hit, Severity, Span
from tqcheck.phrase_words import MONTHS, WEEKDAYS

_FACT_ADVERBS = frozenset(
    "regularly already certainly officially traditionally long undeniably historically clearly widely".split()
)
_ADVERBS = _FACT_ADVERBS | frozenset(
    "now always often just since indeed also still thus never not ever finally recently".split()
)
_ADDRESS = frozenset("you we i please let do don't ask call try go use see check press click then just make".split())
_HABIT = frozenset(
    "ever anyone anybody someone somebody anything something one any either only even you necessary possible so not".split()
)
_DATED = frozenset({"last", "yesterday", "ago"}) | WEEKDAYS
_CONTRAST = frozenset({"still", "nevertheless", "nonetheless", "however"})
_COMMA = re.compile(r",\s")


def find(doc: Document, options: Options) -> Iterator[Hit]:
    for place in doc.places("if"):
        start = doc.tokens.starts[place]
        sentence = doc.sentence_at(start)
        opening = doc.text[sentence.start : start].strip(" “\"‘'«(")
        if opening or not doc.text[start].isupper() or doc.text[sentence.end - 1 : sentence.end] == "?":
            continue
        hit = _concession(doc, place, sentence)
        if hit is not None:
            yield hit


def _concession(doc: Document, place: int, sentence: Span) -> Hit | None:
    tokens = doc.tokens
    last = tokens.at_or_after(sentence.end)
    norms = tokens.norms
    if place + 1 >= last or norms[place + 1] in _HABIT or any(norms[i] in MODALS for i in range(place, last)):
        return None
    for comma in _COMMA.finditer(doc.text, doc.tokens.starts[place], sentence.end):
        border = tokens.at_or_after(comma.start())
        clause, main = norms[place + 1 : border], norms[border:last]
        if len(clause) < 3 or len(main) < 3:
            continue
        if main[0] in _ADDRESS or any(word in ("you", "your") for word in (*clause, *main)):
            return None
        confidence = _confidence(clause, main)
        if confidence is not None:
            return Hit(
                Span(tokens.starts[place], tokens.ends[border - 1]),
                "the clause states a fact: “if” stands for “although” here",
                advice="Although / While",
                confidence=confidence,
                points_to=("fr",),
            )
    return None


def _confidence(clause: Sequence[str], main: Sequence[str]) -> Confidence | None:
    perfect = _has_perfect(clause)
    dated = any(is_past(word) for word in clause) and any(word in _DATED for word in clause)
    main_past = any(is_past(word) for word in main) or _has_perfect(main)
    if (perfect or dated) and main_past:
        return Confidence.HIGH if perfect else Confidence.MEDIUM
    if perfect and any(word in _CONTRAST for word in main):
        return Confidence.MEDIUM
    fact = any(word in _FACT_ADVERBS for word in clause)
    dated_since = "since" in clause or any(word in MONTHS for word in clause)
    if fact and dated_since and any(word in ("is", "are", "was", "were", "remains", "remain") for word in main):
        return Confidence.MEDIUM
    return None


def _has_perfect(words: Sequence[str]) -> bool:
    for number, word in enumerate(words):
        if word in ("has", "have", "hasn't", "haven't"):
            for following in words[number + 1 : number + 4]:
                if following not in _ADVERBS and not following.endswith("ly"):
                    if is_participle(following):
                        return True
                    break
    return False


CHECK = Check(
    id="concessive-if",
    title="“If” for “although”",
    category="Accuracy/Mistranslation",
    severity=Severity.MAJOR,
    find=find,
    languages=("en",),
    triggers=Triggers(words=frozenset({"if"})),
    bad=(
        "«If Moscow has announced a truce», Kyiv accused it of shelling the port.",
        "«If the tournament has regularly drawn crowds since 2010», this year's final was an event apart.",
    ),
    good=(
        "If it has snowed, the pass closes.",
        "If you have finished, the program asked for a name.",
        "If the border has stayed quiet, it is because both sides want it.",
        "If she had known, she told him, she would have stayed.",
        "If anyone has seen him, the police asked to be told.",
    ),
)
