"""A second opinion on phrases: the syntax read anew and matched with plain loops, left to right, without an index.

Slow on purpose. Only vocabularies are shared with `tqcheck.phrases`; what a phrase means is written here once more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from tqcheck.inflection import english_forms
from tqcheck.knowledge import PhraseEntry
from tqcheck.model import Span
from tqcheck.phrase_words import ADVERBS, DETERMINERS, MONTHS, NUMBER_WORDS, POSSESSIVES, WEEKDAYS
from tqcheck.text import Tokens

FILLERS = DETERMINERS["en"] | POSSESSIVES["en"]
SPECIAL = ("one's", "someone", "...", ",")


@dataclass(frozen=True)
class Item:
    kind: str
    forms: frozenset[str] = frozenset()
    optional: bool = False
    comma: bool = False


def parse(phrase: str) -> Iterator[tuple[Item, ...]]:
    """The ways to read a phrase; more than one where a class is among alternatives."""
    group = re.search(r"\(([^()]+ [^()]+)\)", phrase)
    if group is not None:
        yield from parse(phrase.replace(group[0], group[1]))
        yield from parse(phrase.replace(group[0], ""))
        return
    parts: list[list[Item]] = []
    comma = False
    for part in phrase.split():
        optional = part.startswith("(") and part.endswith(")")
        body = part[1:-1] if optional else part
        if body == ",":
            comma = True
            continue
        if body in ("a", "an", "the") and not optional:
            continue
        if "/" not in body and not body.startswith("<") and re.search(r"\w[-‑]\w", body):
            for word in re.split(r"[-‑]", body):
                if word not in ("a", "an", "the"):
                    parts.append([Item("word", english_forms(word), optional, comma)])
                    comma = False
            continue
        choices: list[Item] = []
        forms: set[str] = set()
        for word in body.split("/"):
            if word in SPECIAL or word.startswith("<"):
                choices.append(Item(word, frozenset(), optional, comma))
            elif word.startswith("="):
                forms.add(word[1:].lower())
            else:
                forms |= english_forms(word.lower())
        if forms:
            choices.append(Item("word", frozenset(forms), optional, comma))
        parts.append(choices)
        comma = False
    for way in product(*parts):
        yield tuple(way)


class Naive:
    """One text; `find` gives every first and last token between which a phrase stands."""

    def __init__(self, text: str, tokens: Tokens, blocks: Sequence[Span]) -> None:
        self.text, self.tokens, self.blocks = text, tokens, blocks
        self.words = frozenset(tokens.norms)

    def find(self, items: tuple[Item, ...]) -> set[tuple[int, int]]:
        # A required word that stands nowhere rules a phrase out; all else is tried at every token.
        if any(item.kind == "word" and not item.optional and item.forms.isdisjoint(self.words) for item in items):
            return set()
        found: set[tuple[int, int]] = set()
        for start in range(len(self.tokens)):
            for last in self.begin(items, start):
                span = self.tokens.span(start, last)
                inside = any(block.start <= span.start and span.end <= block.end for block in self.blocks)
                if inside and not self.possessor(items[-1], last):
                    found.add((start, last))
        return found

    def possessor(self, item: Item, last: int) -> bool:
        """Whether the last word owns a noun beyond the phrase: “the skin of the bear's cub”."""
        norm = self.tokens.norms[last]
        return item.kind == "word" and norm.endswith("'s") and len(norm) > 3 and norm[:-2] in item.forms

    def begin(self, items: tuple[Item, ...], start: int) -> Iterator[int]:
        first, rest = items[0], items[1:]
        if first.kind == "someone":
            for count in range(3):
                if all(self.joined(place, False) for place in range(start, start + count)):
                    yield from self.go_on(rest, start + count, False)
        else:
            for last in self.meets(first, start):
                yield from self.go_on(rest, last, False)
        if first.optional and rest:
            yield from self.begin(rest, start)

    def go_on(self, items: tuple[Item, ...], place: int, comma: bool) -> Iterator[int]:
        if not items:
            yield place
            return
        item, rest = items[0], items[1:]
        comma = comma or item.comma
        if item.kind == "...":
            for count in range(8):
                if all(self.joined(place + number, True) for number in range(count)):
                    yield from self.go_on(rest, place + count, True)
        elif item.kind == "someone":
            for count in (1, 2, 3):
                if all(self.joined(place + number, comma and number == 0) for number in range(count)):
                    yield from self.go_on(rest, place + count, False)
        elif item.kind == "<end>":
            after = self.text[self.tokens.ends[place] :].lstrip('"”’»“)]')
            if not after.strip() or after[0] in ".,;:!?…" or re.match(r"\n\s*\n", after):
                yield place
        else:
            determiners = adverbs = 0
            reached = place
            while self.joined(reached, comma):
                reached += 1
                for last in self.meets(item, reached):
                    yield from self.go_on(rest, last, False)
                norm = self.tokens.norms[reached]
                if norm in FILLERS and determiners < 3:
                    determiners += 1
                elif (norm in ADVERBS["en"] or (norm.endswith("ly") and len(norm) > 4)) and adverbs < 2:
                    adverbs += 1
                else:
                    break
            if item.optional:
                yield from self.go_on(rest, place, comma)

    def joined(self, place: int, comma: bool) -> bool:
        if place + 1 >= len(self.tokens):
            return False
        between = self.text[self.tokens.ends[place] : self.tokens.starts[place + 1]]
        allowed = set(" \t\n\u00a0-‐‑'’‘\"“”„«»") | ({","} if comma else set())
        return set(between) <= allowed and between.count("\n") < 2

    def meets(self, item: Item, place: int) -> Iterator[int]:
        norm = self.tokens.norms[place]
        if item.kind == "word":
            matched = norm in item.forms
        elif item.kind == "one's":
            apostrophe = self.text[self.tokens.ends[place] : self.tokens.ends[place] + 1] in ("'", "’")
            matched = norm in POSSESSIVES["en"] or norm.endswith(("'s", "s'")) or (norm.endswith("s") and apostrophe)
        elif item.kind == "<number>":
            matched = norm.isdigit() or norm in NUMBER_WORDS
            for last in range(place + 1, len(self.tokens) if norm.isdigit() else 0):
                between = self.text[self.tokens.ends[last - 1] : self.tokens.starts[last]]
                if between not in (",", ".", "\u00a0", "\u202f") or not self.tokens.norms[last].isdigit():
                    break
                yield last
        elif item.kind == "<year>":
            matched = norm.isdigit() and len(norm) == 4 and norm[0] in "12"
        elif item.kind == "<weekday>":
            matched = norm in WEEKDAYS
        elif item.kind == "<month>":
            matched = norm in MONTHS
        elif item.kind == "<name>":
            for last in range(place, place + 3):
                if last >= len(self.tokens) or not self.text[self.tokens.starts[last]].isupper():
                    return
                if last > place and not self.joined(last - 1, False):
                    return
                yield last
            return
        else:
            matched = False
        if matched:
            yield place


def allowed(entry: PhraseEntry, naive: Naive, first: int, last: int) -> bool:
    """Whether an entry's conditions hold around a match."""
    text, tokens = naive.text, naive.tokens
    start, end = tokens.starts[first], tokens.ends[last]
    if entry.exact_case:
        written = set(re.findall(r"[^\W_]+", " ".join(entry.phrases)))
        if not set(re.findall(r"[^\W_]+", text[start:end])) <= written:
            return False
    if entry.capitalised and not text[start].isupper():
        return False
    if entry.sentence_start:
        before = text[:start]
        quoted = re.search(r"[“‘«„][ \u00a0]?$|(?:^|[\s(])\"$", before)
        bare = before.rstrip(' \u00a0"“‘«„(')
        if not quoted and bare and bare[-1] not in ".!?…:\n":
            return False
    before_word = tokens.norms[first - 1] if first and naive.joined(first - 1, False) else ""
    after_word = tokens.norms[last + 1] if naive.joined(last, False) else ""
    for neighbour, unless, only in (
        (after_word, entry.unless_next, entry.only_next),
        (before_word, entry.unless_previous, entry.only_previous),
    ):
        if only and neighbour not in forms_of(only):
            return False
        if unless and neighbour in forms_of(unless):
            return False
    block = next(block for block in naive.blocks if block.start <= start < block.end)
    near = {
        tokens.norms[place]
        for place in range(max(0, first - 12), min(len(tokens), last + 13))
        if not first <= place <= last and block.start <= tokens.starts[place] < block.end
    }
    if entry.unless_near and near & forms_of(entry.unless_near):
        return False
    return not entry.only_near or bool(near & forms_of(entry.only_near))


def forms_of(words: tuple[str, ...]) -> set[str]:
    return {form for word in words for form in english_forms(word.lower())}
