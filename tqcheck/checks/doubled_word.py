"""The same word twice in a row.

## What it finds
“with the support of of Armenia”. Function words at high confidence, other words at medium.

## Why it matters
It is the commonest slip of neural engines, and the one that every reader sees.

## Limits
Words that may stand twice (“had had”, French *nous nous*, German relative pronouns) are in the language pack's list; capitalised pairs
are taken for names (Duran Duran) unless they end a longer name or are a day or a country. Three and more in a row are a repetition loop.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqcheck.checks.base import Check, Example, Options
from tqcheck.document import Document
from tqcheck.model import Confidence, Fix, Hit, Severity
from tqcheck.phrase_words import MONTHS, WEEKDAYS

LONG_NAME = 4
_SAID_TWICE = frozenset(
    """walla wagga bora pago baden sing duran sirhan humbert boutros lang yang talk zsa phi puka koro toto mau dum yum chow agar pili
    couscous berber tintin coco jojo lulu mimi nono bongo bingo chacha papa mama kiki gogo dodo zaza caracara""".split()
)
"""Halves of names and words that say themselves twice."""
_PREPOSITIONS = frozenset("in of from to at near with for by and or as said than above below against truly".split())
_SHORT = frozenset("a i y à o e в с и к о у".split())
_TITLES = frozenset("mr mrs ms miss sir lady lord dr president band group singer actor actress author the a an".split())
_SUBJECTS = frozenset("i you he she it we they who what".split())
"""After these a verb may stand twice: the second one belongs to the main clause (“what he plays plays”)."""


def find(doc: Document, options: Options) -> Iterator[Hit]:
    tokens, text = doc.tokens, doc.text
    allowed = doc.pack.words("doubles_allowed")
    functional = doc.word_set("function_words")
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
    norm = tokens.norms[place]
    first, second = tokens.starts[place], tokens.starts[place + 1]
    between = text[tokens.ends[place] : second]
    if not between.isspace() or "\n\n" in between:
        return False
    after = text[tokens.ends[place + 1] :][:1]
    if text[first - 1 : first] in ("-", "‑", "'", "’", ".", ",", ":", "/") or after in ("-", "‑", "/", ":", "%"):
        return False
    if norm.isdigit():
        return len(norm) > 1 and _in_prose(doc, place, after)
    if len(norm) < 2 and norm not in _SHORT:
        return False
    if place and tokens.norms[place - 1] in _SUBJECTS and text[tokens.ends[place - 1] : first] == " ":
        return False
    if text[first].isupper() and text[second].isupper():
        return _cannot_be_a_name(doc, place)
    return not doc.addresses.at(first)


def _in_prose(doc: Document, place: int, after: str) -> bool:
    """A number that ends a clause after a word: not a table, a score or a list."""
    if place == 0 or after not in (".", ",", ";", ")"):
        return False
    word = doc.tokens.norms[place - 1]
    return word.isalpha() and doc.text[doc.tokens.ends[place - 1] : doc.tokens.starts[place]] == " "


def _cannot_be_a_name(doc: Document, place: int) -> bool:
    """Whether a capitalised pair is no name such as Duran Duran: the end of a longer name, a day, a country."""
    tokens, text = doc.tokens, doc.text
    norm = tokens.norms[place]
    if norm in WEEKDAYS or norm in MONTHS or any(known.token == place for known in doc.known_names):
        return True
    if any(norm == name.casefold() for country in doc.pack.countries.values() for name in country.names):
        return True
    if place == 0 or not text[tokens.starts[place] + 1 : tokens.ends[place]].islower():
        return False
    before = tokens.norms[place - 1]
    if text[tokens.ends[place - 1] : tokens.starts[place]] != " " or before in _TITLES:
        return False
    if text[tokens.starts[place - 1]].isupper():
        return len(norm) >= LONG_NAME and doc.sentence_at(tokens.starts[place]).start < tokens.starts[place - 1]
    return len(norm) >= LONG_NAME and before in _PREPOSITIONS and norm not in _SAID_TWICE


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
        "Mr Humbert Humbert sailed from Walla Walla to Bora Bora and won 6 6, 10 10 and 12 12-inch records.",
        Example("Nous nous sommes vus ; vous vous trompez.", "fr"),
        Example("Die Frau, die die Stadt kennt, sagt, dass das das Ende sei.", "de"),
    ),
)
