"""An article where English has none.

## What it finds
“The 40% of voters stayed at home”, “The life is beautiful”: articles copied from French, Italian or Spanish.

## Why it matters
It gives the source away; with percentages it may also mislead.

## Limits
English, at the head of a sentence or clause only. “The 40% of voters who stayed” and “the life of the party” are right. Counted as neutral.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tqcheck.checks.base import Check, Options, Triggers
from tqcheck.checks.common import at_words
from tqcheck.document import Document
from tqcheck.model import Hit, Severity, Span

_SHARE = re.compile(
    r"[Tt]he (?=\d{1,3}(?:[.,]\d{1,2})? ?(?:%|percent\b|per cent\b) of (?:the |its |their |his |her |all )?[a-z]{3,20} "
    r"(?:are|is|were|was|have|has|had|did|do|said|say|live|voted|believe|think)\b)"
)
_ABSTRACT = re.compile(
    r"The (?=(?:life|love|death|nature|peace|happiness|democracy|poverty|hunger|freedom|justice|humanity|mankind|corruption|inflation|"
    r"globalization|globalisation|unemployment|beauty|education) (?:is|has|does|will|must|can|cannot|should)\b)"
)
_CLAUSE = re.compile(r"[^.;!?\n]{0,60}\b(?:who|that|which|whose)\b")


def find(doc: Document, options: Options) -> Iterator[Hit]:
    for match in at_words(doc, _ABSTRACT, ("the",)):
        if doc.sentence_at(match.start()).start == match.start():
            yield _hit(match, "an abstract noun in general takes no article")
    for match in at_words(doc, _SHARE, ("the",)):
        if not _CLAUSE.match(doc.text, match.end()):
            yield _hit(match, "a share without a clause that picks it out takes no article")


def _hit(match: re.Match[str], message: str) -> Hit:
    span = Span(match.start(), match.start() + len("the"))
    return Hit(span, message, advice="leave the article out", points_to=("fr", "es", "it", "pt"))


CHECK = Check(
    id="article-calque",
    title="Article copied from the source",
    category="Linguistic conventions/Grammar",
    severity=Severity.NEUTRAL,
    find=find,
    languages=("en",),
    triggers=Triggers(words=frozenset({"the"})),
    bad=(
        "«The» 40% of voters are women. He says «the» 12 percent of families have left.",
        "«The» life is beautiful. «The» corruption has won.",
    ),
    good=(
        "The 40% of voters who stayed at home are women. The 40% rise is large.",
        "The life of the party is here, and the nature of it is clear. The love he gave is gone.",
        "40% of voters are women; life is beautiful.",
    ),
)
