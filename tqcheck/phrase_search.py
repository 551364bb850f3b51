"""One text searched for phrases whose anchor is known to stand at a word."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from tqcheck.inflection import key, keys
from tqcheck.knowledge import PhraseEntry
from tqcheck.model import Span
from tqcheck.phrase_syntax import Element
from tqcheck.phrase_words import (
    ADVERB_ENDINGS,
    ADVERBS,
    DETERMINERS,
    MONTHS,
    NUMBER_WORDS,
    POSSESSIVES,
    WEEKDAYS,
    Vocabulary,
)
from tqcheck.text import Tokens

GAP_WORDS = 7
PERSON_WORDS = 3
MOST_FILLERS = 3
MOST_ADVERBS = 2
NEAR_WORDS = 12

_CLOSE = re.compile(r"[\s\-‐‑'’‘\"“”„«»]*")
_CLOSE_COMMA = re.compile(r"[\s\-‐‑'’‘\"“”„«»,]*")
_END = re.compile(r"[\"”’»“)\]]*(?:[.,;:!?…]|\s*$|\n\s*\n)")


@dataclass(frozen=True, slots=True)
class PhraseMatch:
    """Where an entry was met: a span of the text and its first and last token."""

    entry: PhraseEntry
    span: Span
    first: int
    last: int


@dataclass(frozen=True, slots=True, eq=False)
class Pattern:
    """A phrase ready to be met; `anchor` is the number of the element that it hangs on."""

    entry: PhraseEntry
    elements: tuple[Element, ...]
    anchor: int


class Search:
    """One text being searched."""

    def __init__(self, vocabulary: Vocabulary, text: str, tokens: Tokens, within: Callable[[int], Span]) -> None:
        self.text, self.tokens, self.within = text, tokens, within
        self.keys_of, self.forms_of = vocabulary.keys_of, vocabulary.forms_of
        self.language = language = vocabulary.language
        self.fillers = DETERMINERS.get(language, frozenset()) | POSSESSIVES.get(language, frozenset())
        self.possessives = POSSESSIVES.get(language, frozenset())
        self.adverbs = ADVERBS.get(language, frozenset())
        self.adverb_ending = ADVERB_ENDINGS.get(language)

    def at(self, pattern: Pattern, anchor: int) -> PhraseMatch | None:
        """The match of a pattern whose anchor stands at a token, if its other words stand around it."""
        elements = pattern.elements
        head = elements[pattern.anchor]
        if head.exact and anchor not in self._meets(head, anchor, +1):
            return None
        after = elements[pattern.anchor + 1 :]
        before = elements[: pattern.anchor + 1][::-1]
        for last in self._walk(after, anchor, +1, after):
            for first in self._walk(before[1:], anchor, -1, before):
                match = PhraseMatch(pattern.entry, self.tokens.span(first, last), first, last)
                if not self._goes_on(elements[-1], last) and self._allowed(match):
                    return match
        return None

    def _goes_on(self, element: Element, last: int) -> bool:
        """Whether the last word is the possessor of a noun beyond the phrase: “the skin of the bear's cub”."""
        stem = self.tokens.norms[last].removesuffix("'s")
        return (
            stem != self.tokens.norms[last]
            and element.kind == "word"
            and len(stem) > 1
            and stem in self.keys_of(element)
        )

    def by_regex(self, entry: PhraseEntry) -> Iterator[PhraseMatch]:
        if entry.regex is None or (entry.literal_hint or "") not in self.text.lower():
            return
        import re2

        for found in re2.finditer(entry.regex, self.text):
            start, end = found.span()
            if end > start and not (self.text[start - 1 : start].isalnum() or self.text[end : end + 1].isalnum()):
                first = self.tokens.at_or_after(start)
                last = max(first, self.tokens.at_or_after(end) - 1)
                if first >= len(self.tokens):
                    continue
                match = PhraseMatch(entry, Span(start, end), first, last)
                if self._allowed(match):
                    yield match

    def _walk(
        self,
        elements: Sequence[Element],
        place: int,
        step: int,
        commas: Sequence[Element],
        carried: bool = False,
        after_word: bool = True,
    ) -> Iterator[int]:
        """The outermost tokens reached when all elements stand beyond `place` in the direction of `step`.

        `commas[i]` is the element before which a comma may stand between `place` and elements[i]; `carried` allows one
        there that belongs to what was stepped over. Fillers stand before words: going back, only `after_word`.
        """
        if not elements:
            yield place
            return
        head, rest, rest_commas = elements[0], elements[1:], commas[1:]
        comma = carried or commas[0].comma_before
        if head.kind == "gap" or head.kind == "person":
            gap = head.kind == "gap"
            starts = self._past_fillers(place, step, gap or comma) if step < 0 and after_word else (place,)
            for start in starts:
                for end in self._slot(start, step, gap=gap, comma=comma):
                    yield from self._walk(rest, end, step, rest_commas, gap, False)
        elif head.kind == "end":
            if step > 0 and _END.match(self.text, self.tokens.ends[place]):
                yield place
        else:
            starts = self._past_fillers(place, step, comma) if step > 0 or after_word else (place,)
            for start in starts:
                if self._joined(start, step, comma=comma):
                    for end in self._meets(head, start + step, step):
                        yield from self._walk(rest, end, step, rest_commas)
            if head.optional:
                yield from self._walk(rest, place, step, rest_commas, comma, after_word)

    def _slot(self, place: int, step: int, *, gap: bool, comma: bool) -> Iterator[int]:
        """Where a gap or a person that begins beyond `place` may end."""
        low, high = (0, GAP_WORDS) if gap else (1, PERSON_WORDS)
        for count in range(high + 1):
            if count:
                if not self._joined(place, step, comma=gap or (comma and count == 1)):
                    return
                place += step
            if count >= low:
                yield place

    def _past_fillers(self, place: int, step: int, comma: bool) -> Iterator[int]:
        """A place and those reached from it over articles, possessives, quantifiers and adverbs."""
        fillers = adverbs = 0
        yield place
        while self._joined(place, step, comma=comma):
            place += step
            norm = self.tokens.norms[place]
            if norm in self.fillers and fillers < MOST_FILLERS:
                fillers += 1
            elif self._is_adverb(norm) and adverbs < MOST_ADVERBS:
                adverbs += 1
            else:
                return
            yield place

    def _is_adverb(self, norm: str) -> bool:
        ending = self.adverb_ending
        return norm in self.adverbs or (ending is not None and len(norm) > 4 and norm.endswith(ending))

    def _meets(self, element: Element, place: int, step: int) -> Iterator[int]:
        """The tokens at which an element that begins at `place` may end, seen in the direction of `step`."""
        norm = self.tokens.norms[place]
        kind = element.kind
        if kind == "word":
            if norm in element.exact or (
                len(element.exact) < len(element.words)
                and self._key(norm) in self.keys_of(element)
                and (self.language == "en" or self._inflected(norm, element))
            ):
                yield place
        elif kind == "possessive":
            if (
                norm in self.possessives
                or norm.endswith(("'s", "s'"))
                or (
                    norm.endswith("s")
                    and self.text[self.tokens.ends[place] : self.tokens.ends[place] + 1] in ("'", "’")
                )
            ):
                yield place
        elif kind == "number":
            if norm.isdigit() or norm in NUMBER_WORDS:
                yield from self._number(place, step)
        elif kind == "year":
            if len(norm) == 4 and norm.isdigit() and norm[0] in "12":
                yield place
        elif kind == "weekday":
            if norm in WEEKDAYS:
                yield place
        elif kind == "month":
            if norm in MONTHS:
                yield place
        elif kind == "name":
            reached = place
            for _ in range(PERSON_WORDS):
                if not self.text[self.tokens.starts[reached]].isupper():
                    return
                yield reached
                if not self._joined(reached, step, comma=False):
                    return
                reached += step

    def _number(self, place: int, step: int) -> Iterator[int]:
        """The tokens at which a number may end: 20,000 is two tokens and one number."""
        yield place
        reached = place
        while 0 <= reached + step < len(self.tokens) and self.tokens.norms[reached].isdigit():
            left, right = (reached, reached + step) if step > 0 else (reached + step, reached)
            between = self.text[self.tokens.ends[left] : self.tokens.starts[right]]
            if between not in (",", ".", "\u00a0", "\u202f") or not self.tokens.norms[reached + step].isdigit():
                return
            reached += step
            yield reached

    def _inflected(self, norm: str, element: Element) -> bool:
        """Whether a word shares its stem with one of the words that are not asked for in exactly one form."""
        return any(self._key(norm) in keys(word, self.language) for word in element.words if word not in element.exact)

    def _joined(self, place: int, step: int, *, comma: bool) -> bool:
        other = place + step
        if not 0 <= other < len(self.tokens):
            return False
        left, right = (place, other) if step > 0 else (other, place)
        start, end = self.tokens.ends[left], self.tokens.starts[right]
        if self.text[start:end] == " ":
            return True
        pattern = _CLOSE_COMMA if comma else _CLOSE
        return pattern.fullmatch(self.text, start, end) is not None and self.text.count("\n", start, end) < 2

    def _allowed(self, match: PhraseMatch) -> bool:
        entry = match.entry
        if self.within(match.span.start).end < match.span.end:
            return False
        if entry.exact_case and not self._as_written(match):
            return False
        if entry.capitalised and not self.text[match.span.start].isupper():
            return False
        if entry.sentence_start and not self._starts_sentence(match.span.start):
            return False
        if not self._beside(entry.unless_next, entry.only_next, match.last, +1):
            return False
        if not self._beside(entry.unless_previous, entry.only_previous, match.first, -1):
            return False
        if entry.unless_near and self._near(match, entry.unless_near):
            return False
        return not entry.only_near or self._near(match, entry.only_near)

    def _as_written(self, match: PhraseMatch) -> bool:
        found = self.text[match.span.start : match.span.end]
        words = {word for phrase in match.entry.phrases for word in re.findall(r"[^\W_]+", phrase)}
        return match.entry.regex is not None or all(word in words for word in re.findall(r"[^\W_]+", found))

    def _starts_sentence(self, position: int) -> bool:
        before = self.text[max(0, position - 4) : position]
        if re.search(r"[“‘«„][ \u00a0]?$|(?:^|[\s(])\"$", before):
            return True
        before = before.rstrip(' \u00a0"“‘«„(').replace("\n", ".")
        return not before or before[-1] in ".!?…:"

    def _beside(self, unless: tuple[str, ...], only: tuple[str, ...], place: int, step: int) -> bool:
        if not unless and not only:
            return True
        neighbour = ""
        if self._joined(place, step, comma=False):
            neighbour = self._key(self.tokens.norms[place + step])
        if only and neighbour not in self.forms_of(only):
            return False
        return not (unless and neighbour in self.forms_of(unless))

    def _near(self, match: PhraseMatch, words: tuple[str, ...]) -> bool:
        wanted = self.forms_of(words)
        block = self.within(match.span.start)
        low = max(match.first - NEAR_WORDS, self.tokens.at_or_after(block.start))
        high = min(match.last + NEAR_WORDS + 1, self.tokens.at_or_after(block.end))
        norms = self.tokens.norms
        return any(
            self._key(norms[place]) in wanted for place in range(low, high) if not match.first <= place <= match.last
        )

    def _key(self, norm: str) -> str:
        return norm if self.language == "en" else key(norm, self.language)
