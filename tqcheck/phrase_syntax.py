"""How a phrase of a pack is written, and what it means: parsing into elements.

Words are separated by blanks: `word` (any inflected form; function words as they stand), `=word` (this form), `a/b`
(alternatives), `(word)` or `(two words)` (optional), `one's` (a possessive), `someone` (1 to 3 words), `...` (0 to 7 words, same
sentence), `,` (an optional comma), `<number>` `<year>` `<name>` `<weekday>` `<month>` `<end>`. Articles in a phrase are ignored unless
written `=the`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import product

from tqcheck.errors import PackError
from tqcheck.knowledge import PhraseEntry
from tqcheck.text import fold, tokenize

ARTICLES = frozenset({"a", "an", "the"})
_FREE = {
    "en": ARTICLES,
    "fr": frozenset("le la les l' un une".split()),
    "de": frozenset("der die das den dem des ein eine einen einem einer eines".split()),
    "es": frozenset("el la los las un una unos unas".split()),
    "it": frozenset("il lo la l' i gli le un uno una un'".split()),
    "pt": frozenset("o a os as um uma uns umas".split()),
    "nl": frozenset("de het een".split()),
}


@dataclass(frozen=True, slots=True, eq=False)
class Element:
    """One place of a phrase. `kind` is "word", a slot or a class; `exact` are the words that stand as written."""

    kind: str
    words: tuple[str, ...] = ()
    exact: frozenset[str] = frozenset()
    optional: bool = False
    comma_before: bool = False


def variants(phrase: str) -> Iterator[str]:
    """A phrase once for each class or possessive that is among alternatives, and once for all their plain words.

    And once with, once without several words that stand in brackets.
    """
    group = _GROUP.search(phrase)
    if group is not None:
        for middle in (group[1], ""):
            yield from variants(f"{phrase[: group.start()]}{middle}{phrase[group.end() :]}")
        return
    choices: list[list[str]] = []
    for part in phrase.split():
        optional = part.startswith("(") and part.endswith(")")
        words = (part[1:-1] if optional else part).split("/")
        special = [word for word in words if len(words) > 1 and (word.startswith("<") or word in _SLOTS)]
        plain = "/".join(word for word in words if word not in special)
        choices.append([f"({way})" if optional else way for way in (plain, *special) if way])
    yield from map(" ".join, product(*choices))


def parse(entry: PhraseEntry, phrase: str, language: str) -> tuple[Element, ...]:
    """The elements of one variant of a phrase. Raises PackError for what is no phrase."""
    elements: list[Element] = []
    comma = False
    for part in phrase.split():
        optional = part.startswith("(") and part.endswith(")")
        body = part[1:-1] if optional else part
        if body == ",":
            comma = True
            continue
        if "(" in body or ")" in body:
            raise PackError(f"{entry.origin}: {entry.id}: brackets must enclose one word: {part}")
        free = frozenset() if optional else _FREE.get(language, frozenset())
        for element in _word(body) if _PLAIN.fullmatch(body) else _elements(entry, body, language):
            if not element.exact and len(element.words) == 1 and element.words[0] in free:
                continue
            elements.append(_shared(element.kind, element.words, element.exact, optional, comma))
            comma = False
    return tuple(elements)


@cache
def _shared(kind: str, words: tuple[str, ...], exact: frozenset[str], optional: bool, comma: bool) -> Element:
    """One element for all its equals: thousands of phrases share a few words, and what is worked out for one serves all."""
    return Element(kind, words, exact, optional, comma)


@cache
def _word(body: str) -> tuple[Element, ...]:
    return (Element("word", (body,)),)


_PLAIN = re.compile(r"(?!someone$)[a-z]+")
_GROUP = re.compile(r"(?<!\S)\(([^()]*\s[^()]*)\)(?!\S)")
_SLOTS = frozenset({"one's", "someone", "...", ","})
_CLASSES = frozenset({"number", "year", "name", "weekday", "month", "end"})


def _elements(entry: PhraseEntry, body: str, language: str) -> Iterator[Element]:
    if body == "...":
        yield Element("gap")
    elif body == "one's":
        yield Element("possessive")
    elif body == "someone":
        yield Element("person")
    elif body.startswith("<"):
        if body.strip("<>") not in _CLASSES:
            raise PackError(f"{entry.origin}: {entry.id}: unknown class {body}")
        yield Element(body.strip("<>"))
    elif "/" in body:
        words = body.split("/")
        if any(not _PLAIN.fullmatch(word) and len(tokenize(word, language)) != 1 for word in words):
            raise PackError(f"{entry.origin}: {entry.id}: alternatives must be single words: {body}")
        plain = {fold(word, language) for word in words if not word.startswith("=")}
        exact = frozenset(fold(word[1:], language) for word in words if word.startswith("=")) - plain
        yield Element("word", tuple(fold(word.lstrip("="), language) for word in words), exact)
    else:
        exact_form = body.startswith("=")
        for norm in tokenize(body.lstrip("="), language).norms:
            yield Element("word", (norm,), frozenset({norm}) if exact_form else frozenset())
