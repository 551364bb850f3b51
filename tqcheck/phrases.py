"""The inflection-aware phrase matcher: one pass over the words of an article finds every phrase of a pack.

How phrases are written stands in `tqcheck.phrase_syntax`. In the text, articles, possessives, quantifiers and up to two
adverbs may stand before any word of a phrase.

Each phrase hangs on its rarest content word; only the words of a text that are such an anchor are looked at more
closely.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Set
from functools import cached_property

from tqcheck.errors import PackError
from tqcheck.inflection import COMMON_VERBS, FUNCTION_WORDS, key
from tqcheck.knowledge import PhraseEntry
from tqcheck.model import Span
from tqcheck.phrase_search import Pattern, PhraseMatch, Search
from tqcheck.phrase_syntax import Element, parse, variants
from tqcheck.phrase_words import Vocabulary
from tqcheck.text import Tokens


class PhraseIndex:
    """All phrases of a pack, ready to be searched for. `language` is the target's primary subtag."""

    def __init__(self, entries: Iterable[PhraseEntry], language: str) -> None:
        entries = tuple(entries)
        self.language = language
        self._vocabulary = Vocabulary(language)
        self._needs: dict[Pattern, tuple[frozenset[str], ...]] = {}
        self.regexes = [entry for entry in entries if entry.regex is not None]
        parsed = [
            (entry, parse(entry, variant, language))
            for entry in entries
            for phrase in entry.phrases
            for variant in variants(phrase)
        ]
        rarity = Counter(word for _, elements in parsed for element in elements for word in element.words)
        self._anchors: dict[str, list[Pattern]] = {}
        for entry, elements in parsed:
            self._hang(entry, elements, rarity)

    def _hang(self, entry: PhraseEntry, elements: tuple[Element, ...], rarity: Counter[str]) -> None:
        functional = FUNCTION_WORDS.get(self.language, frozenset())

        def cost(number: int) -> tuple[bool, int, int]:
            words = elements[number].words
            common = any(word in functional or word in COMMON_VERBS for word in words)
            return common, sum(rarity[word] for word in words), -min(len(word) for word in words)

        candidates = [i for i, element in enumerate(elements) if element.words and not element.optional]
        if not candidates:
            raise PackError(f"{entry.origin}: {entry.id}: a phrase needs at least one word that must be there")
        anchor = min(candidates, key=cost)
        pattern = Pattern(entry, elements, anchor)
        for form in self._vocabulary.keys_of(elements[anchor]):
            self._anchors.setdefault(form, []).append(pattern)

    def search(self, text: str, tokens: Tokens, within: Callable[[int], Span]) -> list[PhraseMatch]:
        """Every match in a text, by place. `within` gives the block that holds a position.

        A phrase that matches at overlapping places is reported once, at its longest.
        """
        search = Search(self._vocabulary, text, tokens, within)
        words = tokens.index.keys() if self.language == "en" else {key(norm, self.language) for norm in tokens.index}
        found = [match for norm in self._present(tokens) for match in self._at_anchor(search, norm, words)]
        found.extend(match for entry in self.regexes for match in search.by_regex(entry))
        found.sort(key=lambda match: (match.entry.id, match.span.start, -match.span.end))
        kept: list[PhraseMatch] = []
        for match in found:
            if not kept or kept[-1].entry is not match.entry or not kept[-1].span.overlaps(match.span):
                kept.append(match)
        counts = Counter(match.entry.id for match in kept)
        return sorted(
            (match for match in kept if counts[match.entry.id] >= match.entry.min_count),
            key=lambda match: (match.span, match.entry.id),
        )

    def _present(self, tokens: Tokens) -> Iterator[str]:
        if self.language == "en":
            yield from tokens.index.keys() & self._anchors.keys()
        else:
            for norm in tokens.index:
                if key(norm, self.language) in self._anchors:
                    yield norm

    def _at_anchor(self, search: Search, norm: str, words: Set[str]) -> Iterator[PhraseMatch]:
        for pattern in self._anchors[norm if self.language == "en" else key(norm, self.language)]:
            if any(needed.isdisjoint(words) for needed in self._needed(pattern)):
                continue
            for place in search.tokens.index[norm]:
                match = search.at(pattern, place)
                if match is not None:
                    yield match

    def _needed(self, pattern: Pattern) -> tuple[frozenset[str], ...]:
        """What else must stand somewhere in the text: the other content words of a pattern, each in any of its forms."""
        found = self._needs.get(pattern)
        if found is None:
            functional = FUNCTION_WORDS.get(self.language, frozenset())
            found = self._needs[pattern] = tuple(
                self._vocabulary.keys_of(element)
                for number, element in enumerate(pattern.elements)
                if number != pattern.anchor
                and element.words
                and not element.optional
                and functional.isdisjoint(element.words)
            )
        return found

    @cached_property
    def size(self) -> int:
        """How many anchor forms the index holds."""
        return len(self._anchors)
