"""The same word twice in a row.

## What it finds
“with the support of of Armenia”. Function words at high confidence, other words at medium.

## Why it matters
It is the commonest slip of neural engines, and the one that every reader sees.

## Limits
Words that may stand twice (“had had”, French *nous nous*, German relative pronouns) are in the language pack's list; capitalised pairs
are taken for names (Duran Duran). Three and more in a row are a repetition loop.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqcheck.checks.base import Check, Example, Options
from tqcheck.document import Document
from tqcheck.model import Confidence, Fix, Hit, Severity

_SUBJECTS = frozenset("i you he she it we they who what".split())
"""After these a verb may stand twice: the second one belongs to the main clause (“what he plays plays”)."""


def find(doc: Document, options: Options) -> Iterator[Hit]:
    tokens, text = doc.tokens, doc.text
    allowed = doc.pack.words("doubles_allowed")
    functional = frozenset(doc.pack.words("function_words"))
    same = doc.echo(1)
    place = same.find(1)
    while place >= 0:
        end = place
        while same[end : end + 1] == b"\1":
            end += 1
        if end == place + 1 and tokens.norms[place] not in allowed and _doubled(doc, place):
            span = tokens.span(place, place + 1)
            word = text[tokens.starts[place] : tokens.ends[place]]
            sure = tokens.norms[place] in functional
            yield Hit(
                span,
                f"“{word}” stands twice",
                fix=Fix(word) if sure else None,
                advice=None if sure else f"“{word}” once, unless the repetition is meant",
                confidence=Confidence.HIGH if sure else Confidence.MEDIUM,
            )
        place = same.find(1, end + 1)


def _doubled(doc: Document, place: int) -> bool:
    tokens, text = doc.tokens, doc.text
    first, second = tokens.starts[place], tokens.starts[place + 1]
    between = text[tokens.ends[place] : second]
    if not between.isspace() or "\n\n" in between or tokens.norms[place].isdigit():
        return False
    if text[first - 1 : first] in ("-", "‑", "'", "’") or text[tokens.ends[place + 1] :][:1] in ("-", "‑"):
        return False
    if len(tokens.norms[place]) < 2 and tokens.norms[place] not in (
        "a",
        "i",
        "y",
        "à",
        "o",
        "e",
        "в",
        "с",
        "и",
        "к",
        "о",
        "у",
    ):
        return False
    if place and tokens.norms[place - 1] in _SUBJECTS and text[tokens.ends[place - 1] : first] == " ":
        return False
    if text[first].isupper() and text[second].isupper():
        return False
    return not doc.addresses.at(first)


CHECK = Check(
    id="doubled-word",
    title="Doubled word",
    category="Linguistic conventions/Grammar",
    severity=Severity.MINOR,
    find=find,
    bad=(
        "It seceded with the support «of of» Armenia.",
        "They met «at at» noon.",
        Example("Elle a signé «pour pour» la ville.", "fr"),
    ),
    good=(
        "He had had enough of it, and he knew that that was all.",
        "The plug-in in question plays Duran Duran in Baden-Baden, in in-depth sessions.",
        Example("Nous nous sommes vus ; vous vous trompez.", "fr"),
        Example("Die Frau, die die Stadt kennt, sagt, dass das das Ende sei.", "de"),
    ),
)
