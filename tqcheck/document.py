"""`Document`: an article plus what several checks need, each computed once, when first asked for."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from operator import eq
from typing import TYPE_CHECKING

from tqcheck.knowledge import Pack, PhraseEntry
from tqcheck.model import Article, Span
from tqcheck.names import KnownName, known_names
from tqcheck.packs import load
from tqcheck.phrase_search import PhraseMatch
from tqcheck.phrases import PhraseIndex
from tqcheck.text import Lookup, Tokens, count_words, primary, sentences, tokenize

if TYPE_CHECKING:
    from pathlib import Path

OBJECT = "\ufffc"
"""Stands in `Article.text` for what readers leave out of a sentence: inline code, an image."""

_URL = re.compile(
    r"(?:https?://|ftp://|www\.)[^\s<>\"”»]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<![\w@])[#@]\w+|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|io|gov|edu|co\.uk|fr|de|eu|ru|es)\b(?:/[^\s<>\"”»]*)?"
)
_OPENERS = {"“": "”", "«": "»", "„": "“”", "‹": "›", "「": "」", "『": "』"}
_CLOSERS = {**_OPENERS, "»": "«", "›": "‹"}
_QUOTE_MARKS = re.compile(r"[“”«»„‹›「」『』\"]")


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation; `span` includes the marks that are there. An unclosed one ends with its paragraph."""

    span: Span
    opened: bool
    closed: bool


@lru_cache(maxsize=32)
def _phrase_index(target: str | None, source: str | None, folders: tuple[Path, ...]) -> PhraseIndex:
    return PhraseIndex(load(target, source, folders).phrases, primary(target))


@lru_cache(maxsize=256)
def _word_set(pack: Pack, name: str) -> frozenset[str]:
    return frozenset(pack.words(name))


@lru_cache(maxsize=32)
def _abbreviations(pack: Pack) -> frozenset[str]:
    words = pack.words("abbreviations")
    return frozenset(words) | {word[:1].upper() + word[1:] for word in words}


@lru_cache(maxsize=8)
def _term_index(terms: tuple[PhraseEntry, ...], language: str) -> PhraseIndex:
    return PhraseIndex(terms, language)


class Document:
    """What checks look at. `language` is the target's primary subtag, "" when unknown."""

    def __init__(
        self,
        article: Article,
        *,
        target: str | None = None,
        source: str | None = None,
        folders: tuple[Path, ...] = (),
        names_elsewhere: Mapping[str, Mapping[str, int]] | None = None,
        terms: tuple[PhraseEntry, ...] = (),
    ) -> None:
        self.article = article
        self.text = article.text
        self.target = target
        self.language = primary(target)
        self.source = source
        self._folders = folders
        self._terms = terms
        self.names_elsewhere = names_elsewhere or {}
        """Spellings of names in the whole folder with their numbers of articles, by key; empty without a first pass."""

    @cached_property
    def pack(self) -> Pack:
        return load(self.target, self.source, self._folders)

    @cached_property
    def characters(self) -> frozenset[str]:
        return frozenset(self.text)

    @cached_property
    def tokens(self) -> Tokens:
        return tokenize(self.text, self.language)

    @cached_property
    def words(self) -> int:
        """Words for the penalty."""
        return count_words(self.text, self.tokens)

    def echo(self, distance: int) -> bytes:
        """One byte a token: 1 where the word `distance` further on is the same, else 0."""
        norms = self.tokens.norms
        return bytes(map(eq, norms, norms[distance:]))

    def places(self, *words: str) -> Iterator[int]:
        """The tokens that are one of some folded words, word by word."""
        index = self.tokens.index
        for word in words:
            yield from index.get(word, ())

    @cached_property
    def blocks(self) -> tuple[Span, ...]:
        return self.article.blocks

    @cached_property
    def _block_starts(self) -> list[int]:
        return [block.start for block in self.blocks]

    def block_at(self, position: int) -> Span:
        """The block that holds a position."""
        number = bisect_right(self._block_starts, position) - 1
        return self.blocks[max(number, 0)] if self.blocks else Span(0, len(self.text))

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        if self.article.segments:
            return tuple(segment.span for segment in self.article.segments)
        return tuple(sentences(self.text, self.blocks, self.language, self.abbreviations))

    def word_set(self, name: str) -> frozenset[str]:
        """One of the language's lists as a set."""
        return _word_set(self.pack, name)

    @property
    def abbreviations(self) -> frozenset[str]:
        """Words of the language after whose dot no sentence ends, as written and capitalised."""
        return _abbreviations(self.pack)

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    def sentence_at(self, position: int) -> Span:
        """The sentence that holds a position, else the block."""
        number = bisect_right(self._sentence_starts, position) - 1
        if number >= 0 and position <= self.sentences[number].end:
            return self.sentences[number]
        return self.block_at(position)

    @cached_property
    def quotes(self) -> tuple[Quote, ...]:
        """Quotations in double or angle marks; single marks are left alone, most are apostrophes."""
        return tuple(quote for block in self.blocks for quote in _quotes(self.text, block))

    @cached_property
    def quoted(self) -> Lookup:
        """Stretches inside quotation marks, both present."""
        return Lookup(_disjoint([quote.span for quote in self.quotes if quote.opened and quote.closed]))

    @cached_property
    def addresses(self) -> Lookup:
        """URLs, e-mail addresses, host names, hashtags and handles: not prose."""
        if not {".", "@", "#"} & self.characters:
            return Lookup(())
        return Lookup([Span(*match.span()) for match in _URL.finditer(self.text)])

    @cached_property
    def phrase_matches(self) -> Mapping[str, list[PhraseMatch]]:
        """Matches of the packs' phrase entries, by kind."""
        index = _phrase_index(self.target, self.source, self._folders)
        found: dict[str, list[PhraseMatch]] = {}
        for match in index.search(self.text, self.tokens, self.block_at):
            found.setdefault(match.entry.kind, []).append(match)
        return found

    @cached_property
    def lower_case(self) -> frozenset[str]:
        """The words that stand in lower case somewhere in the article."""
        tokens = self.tokens
        return frozenset(
            norm for norm, start in zip(tokens.norms, tokens.starts, strict=True) if self.text[start].islower()
        )

    @cached_property
    def known_names(self) -> tuple[KnownName, ...]:
        """Forms of the pack's names, by place."""
        return tuple(sorted(known_names(self.text, self.tokens, self.pack), key=lambda known: known.span))

    @cached_property
    def term_matches(self) -> tuple[PhraseMatch, ...]:
        """Where the house's banned terms stand."""
        if not self._terms:
            return ()
        index = _term_index(self._terms, self.language)
        return tuple(index.search(self.text, self.tokens, self.block_at))

    def slice(self, span: Span) -> str:
        return self.text[span.start : span.end]


def _quotes(text: str, block: Span) -> Iterator[Quote]:
    stack: list[tuple[str, int]] = []
    straight: int | None = None
    for match in _QUOTE_MARKS.finditer(text, block.start, block.end):
        mark, place = match[0], match.start()
        if mark == '"':
            before, after = text[max(place - 1, block.start) : place], text[place + 1 : place + 2]
            if before.isdigit() and straight is None:
                continue
            if straight is None and (not after or after.isspace()) and before and not before.isspace():
                yield Quote(Span(place, place + 1), opened=False, closed=True)
            elif straight is None:
                straight = place
            else:
                yield Quote(Span(straight, place + 1), opened=True, closed=True)
                straight = None
        elif stack and mark in _CLOSERS[stack[-1][0]]:
            _, start = stack.pop()
            if not stack:
                yield Quote(Span(start, place + 1), opened=True, closed=True)
        elif mark in _OPENERS or (mark in "»›" and _points_inward(text, place, block)):
            stack.append((mark, place))
        elif mark == "»" or not stack:
            yield Quote(Span(place, place + 1), opened=False, closed=True)
    if stack:
        yield Quote(Span(stack[0][1], block.end), opened=True, closed=False)
    if straight is not None:
        yield Quote(Span(straight, block.end), opened=True, closed=False)


def _points_inward(text: str, place: int, block: Span) -> bool:
    """Whether an angle mark opens in the German and Danish way, as in »so«."""
    after = text[place + 1 : place + 2]
    if place + 1 >= block.end or not (after.isalnum() or after in "„“‚‘›([¿¡…\ufffc"):
        return False
    return place == block.start or text[place - 1].isspace() or text[place - 1] in "([–—-„»›"


def _disjoint(spans: list[Span]) -> list[Span]:
    kept: list[Span] = []
    for span in sorted(spans):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept
