"""Offsets over plain text: tokens, sentences, lines, scripts. Pure functions of their arguments."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise

from tqcheck.model import Span

# Python's \w knows no combining marks, without which accents in NFD and the vowels of Indic scripts would split words.
_MARKS = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    "\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0962\u0963"
    "\u0981-\u0983\u09bc-\u09d7\u0a01-\u0a03\u0a3c-\u0a51\u0a70\u0a71\u0a81-\u0a83\u0abc-\u0acd\u0b01-\u0b03\u0b3c-\u0b57"
    "\u0b82\u0bbe-\u0bd7\u0c00-\u0c04\u0c3c-\u0c56\u0c81-\u0c83\u0cbc-\u0cd6\u0d00-\u0d03\u0d3b-\u0d57\u0d81-\u0d83"
    "\u0dca-\u0ddf\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ece\u102b-\u103e\u17b4-\u17d3\u200c\u200d"
)
_LETTERS = rf"[^\W_]+(?:[{_MARKS}]+[^\W_]*)*"
_WORD = re.compile(rf"{_LETTERS}(?:['’]{_LETTERS})*")
_ELIDED_WORD = re.compile(rf"{_LETTERS}(?:['’](?=[^\W_]))?")
_ELIDING = frozenset({"fr", "it", "ca", "oc"})
_DOTTED_I = frozenset({"tr", "az"})
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")

HAN_CHARACTERS_PER_WORD = 1.5
"""Han and kana characters that count as one word in the penalty."""


def primary(tag: str | None) -> str:
    """The language subtag of a BCP-47 tag, lower case; "" for None."""
    return tag.split("-")[0].lower() if tag else ""


def fold(word: str, language: str = "") -> str:
    """Case and apostrophes folded, NFC; Turkish and Azeri keep dotted and dotless i apart."""
    if language in _DOTTED_I:
        word = word.replace("I", "ı").replace("İ", "i")
    word = word.casefold().replace("’", "'")
    return word if word.isascii() else unicodedata.normalize("NFC", word)


@dataclass(frozen=True)
class Tokens:
    """Words of a text: parallel sequences, one entry a word."""

    starts: Sequence[int]
    ends: Sequence[int]
    norms: Sequence[str]

    def __len__(self) -> int:
        return len(self.norms)

    def span(self, first: int, last: int) -> Span:
        """From the start of token `first` to the end of token `last`."""
        return Span(self.starts[first], self.ends[last])

    @cached_property
    def index(self) -> dict[str, list[int]]:
        """Every folded word with the numbers of the tokens that are it."""
        places: dict[str, list[int]] = {}
        for number, norm in enumerate(self.norms):
            if norm in places:
                places[norm].append(number)
            else:
                places[norm] = [number]
        return places

    def at_or_after(self, position: int) -> int:
        """The number of the first token that starts at or after a position."""
        return bisect_right(self.starts, position - 1)


def tokenize(text: str, language: str = "") -> Tokens:
    """Unicode words with inner apostrophes; French and Italian elisions (l', d') are words of their own."""
    pattern = _ELIDED_WORD if language in _ELIDING else _WORD
    starts: list[int] = []
    ends: list[int] = []
    words: list[str] = []
    for match in pattern.finditer(text):
        start, end = match.span()
        starts.append(start)
        ends.append(end)
        words.append(text[start:end])
    if text.isascii() and language not in _DOTTED_I:
        return Tokens(starts, ends, [word.lower() for word in words])
    return Tokens(starts, ends, [fold(word, language) for word in words])


def count_words(text: str, tokens: Tokens) -> int:
    """Words for the penalty: tokens, but Han and kana by the character."""
    if not _UNSPACED.search(text):
        return len(tokens)
    spaced = sum(1 for norm in tokens.norms if not _UNSPACED.search(norm))
    return spaced + round(len(_UNSPACED.findall(text)) / HAN_CHARACTERS_PER_WORD)


def line_starts(raw: str) -> list[int]:
    """Where lines start; a line ends at "\\n", "\\r\\n" or "\\r" only."""
    return [0, *(match.end() for match in re.finditer(r"\r\n?|\n", raw))]


def line_and_column(starts: Sequence[int], position: int) -> tuple[int, int]:
    """1-based line and column of a position, by the table of `line_starts`."""
    line = bisect_right(starts, position)
    return line, position - starts[line - 1] + 1


_TRAILING_WORD = re.compile(r"([^\W\d_]+(?:\.[^\W\d_]+)*)\.[\s\u00a0]*$")
_ELLIPSIS = re.compile(r"(?:\.\.\.|…)[\"”’»)\]]*\s*$")


def sentences(
    text: str, blocks: Iterable[Span], language: str, abbreviations: frozenset[str] = frozenset()
) -> list[Span]:
    """Sentence spans, trimmed, none across the border of a block.

    `abbreviations` are words without their last dot, after which no sentence ends. The cutting is sentencex's
    (https://github.com/wikimedia/sentencex); pieces that it cuts after an abbreviation, an initial or an ellipsis that
    goes on in lower case are joined again.
    """
    import sentencex

    found: list[Span] = []
    for block in blocks:
        body = text[block.start : block.end]
        if not body.strip():
            continue
        if _one_sentence(body):
            found.append(_trim(text, block))
            continue
        cuts = [0]
        for boundary in sentencex.get_sentence_boundaries(language or "en", body.replace("\n", " ")):
            end = boundary["end_index"]
            if end >= len(body) or not _joins(body[cuts[-1] : end], body[end : end + 40], abbreviations):
                cuts.append(end)
        if cuts[-1] < len(body):
            cuts.append(len(body))
        for start, end in pairwise(cuts):
            span = _trim(text, Span(block.start + start, block.start + end))
            if span.end > span.start:
                found.append(span)
    return found


_ENDER = re.compile(r"[.!?…。！？।؟](?=.)", re.DOTALL)


def _one_sentence(body: str) -> bool:
    return _ENDER.search(body) is None


def _joins(piece: str, following: str, abbreviations: frozenset[str]) -> bool:
    word = _TRAILING_WORD.search(piece)
    if word is not None and (word[1] in abbreviations or (len(word[1]) == 1 and word[1].isupper())):
        return True
    return _ELLIPSIS.search(piece) is not None and following.lstrip()[:1].islower()


def _trim(text: str, span: Span) -> Span:
    start, end = span
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


@lru_cache(maxsize=4096)
def script(character: str) -> str:
    """The script of a letter by its Unicode name ("LATIN", "CYRILLIC", "CJK"); "" for what is no letter."""
    if not character.isalpha():
        return ""
    return unicodedata.name(character, "").split(" ")[0]


class Lookup:
    """Which of several sorted, disjoint spans holds a position."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self._spans = spans
        self._starts = [span.start for span in spans]

    def at(self, position: int) -> Span | None:
        """The span that holds a position, or None."""
        number = bisect_right(self._starts, position) - 1
        if number >= 0 and position < self._spans[number].end:
            return self._spans[number]
        return None

    def overlaps(self, span: Span) -> bool:
        """Whether any of the spans shares a character with one."""
        number = bisect_right(self._starts, span.end - 1) - 1
        return number >= 0 and self._spans[number].end > span.start
