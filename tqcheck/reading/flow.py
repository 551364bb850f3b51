"""The flow of visible text through nested elements, as a browser lays it out: blocks, collapsed blanks, what is hidden.

HTML drives it with its tags; Markdown drives it too, since raw HTML may open and close anywhere in a page.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from tqcheck.model import Span
from tqcheck.reading.builder import PLACEHOLDER, Parsed, TextBuilder
from tqcheck.reading.elements import (
    BLANKS,
    BLOCK,
    CLOSES,
    CLOSES_P,
    DEEPEST,
    HIDDEN,
    MARKED,
    SCOPE,
    SHOWN_VOID,
    TABLE,
    TABLE_PARTS,
    VOID,
    WALLS,
    P,
    is_hidden,
)
from tqcheck.reading.tags import canonical, same_language

_CLEAN = re.compile(r"[^ \t\n\r\f]++(?: [^ \t\n\r\f]++)*+|[ \t\n\r\f]++")


class Piece(NamedTuple):
    """Text for a block of its own; `text` None: as it stands in the raw."""

    start: int
    end: int
    text: str | None


class _Element(NamedTuple):
    name: str
    skipped: bool
    marked: bool
    lang: str | None
    start: int


class Flow:
    """Turns text and tags, in the order of the raw text, into blocks."""

    def __init__(self, raw: str) -> None:
        self.raw = raw
        self.builder = TextBuilder(raw)
        self.page: str | None = None
        self._stack: list[_Element] = []
        self._open: Counter[str] = Counter()
        self._blank: tuple[int, int] | None = None
        self._asides: list[tuple[list[Piece], str | None]] = []
        self._langs: list[tuple[int, str | None]] = [(0, None)]
        self._lang: str | None = None
        self._breaks = 0

    @property
    def skipping(self) -> bool:
        return bool(self._stack) and self._stack[-1].skipped

    @property
    def depth(self) -> int:
        return len(self._stack)

    def unwind(self, depth: int, position: int) -> None:
        """End every element that was opened beyond `depth`."""
        self._pop_to(depth, position)

    def literal(self, start: int, end: int) -> None:
        """Text that stands in the raw as it is seen, but for its blanks."""
        if self.skipping:
            return
        for match in _CLEAN.finditer(self.raw, start, end):
            if self.raw[match.start()] in BLANKS:
                self.blank(match.start(), match.end())
            else:
                self._put(match.start(), match.end(), None)

    def solid(self, start: int, end: int) -> None:
        """As `literal`, for a stretch that is known to hold no blanks but single ones inside."""
        if not self.skipping:
            self._put(start, end, None)

    def sign(self, start: int, end: int, text: str) -> None:
        """`raw[start:end]` is seen as `text`."""
        if self.skipping or not text:
            return
        if text in BLANKS:
            self.blank(start, end)
        else:
            self._put(start, end, text)

    def blank(self, start: int, end: int) -> None:
        if not self.skipping and self.builder.in_block and self._blank is None and self.builder.last not in " \n":
            self._blank = (start, end)

    def line_break(self, start: int, end: int) -> None:
        """A forced line end; two of them in a row are how old pages part paragraphs."""
        if self.skipping or not self.builder.in_block:
            return
        self._blank = None
        if self._breaks:
            self.cut()
            return
        self.builder.append(start, end, "\n")
        self._breaks = 1

    def placeholder(self, start: int, end: int) -> None:
        if not self.skipping:
            self._put(start, end, PLACEHOLDER)

    def aside(self, pieces: Iterable[Piece]) -> None:
        """Text of its own (an attribute, say), due after the block that it stands in."""
        if not self.skipping and (kept := list(pieces)):
            self._asides.append((kept, self._lang))

    def cut(self) -> None:
        """End the block, then give the asides that came up in it a block each."""
        self._close_block()
        asides, self._asides = self._asides, []
        outside, kept = self._lang, self._stack
        self._stack = []
        self.builder.beside = True
        for pieces, lang in asides:
            self._lang = lang
            for piece in pieces:
                if piece.text is None:
                    self.literal(piece.start, piece.end)
                else:
                    self.sign(piece.start, piece.end, piece.text)
            self._close_block()
        self.builder.beside = False
        self._lang, self._stack = outside, kept

    def start_tag(self, name: str, attributes: Mapping[str, str], start: int, end: int, closed: bool = False) -> None:
        """An element begins; `closed` if it ends at once, as `<p/>` does in XML."""
        self._imply_ends(name, start)
        if name in BLOCK and not self.skipping:
            self.cut()
        if name == "br":
            self.line_break(start, start + 3)
        if name in VOID:
            if name in SHOWN_VOID and attributes.get("type", "").lower() != "hidden" and not is_hidden(attributes):
                # Its name alone, since its attributes may be text of their own.
                self.placeholder(start, start + 1 + len(name))
            return
        lang = attributes.get("lang", attributes.get("xml:lang"))
        if lang is not None:
            lang = canonical(lang) or ("und" if not lang.strip() else None)
        if name == "html" and lang and lang != "und":
            self.page = self.page or lang
        skipped = self.skipping or name in MARKED or name in HIDDEN or is_hidden(attributes)
        marked = not self.skipping and name in MARKED and not is_hidden(attributes)
        if len(self._stack) >= DEEPEST and skipped == self.skipping:
            return
        self._open[name] += 1
        self._stack.append(_Element(name, skipped, marked, lang or self._lang, start))
        self._lang = lang or self._lang
        if closed:
            self._pop_to(len(self._stack) - 1, end)

    def end_tag(self, name: str, start: int, end: int) -> None:
        if name == "br":
            self.line_break(start, end)
            return
        index = self._find(name)
        if index is None:
            if name == "p" and not self.skipping:
                self.cut()
            return
        self._pop_to(index, end)

    def finish(self, target: str | None = None, suppress: tuple[str, ...] = ()) -> Parsed:
        """Close what is still open. `target` is known from outside; the result has the page's own word."""
        self._pop_to(0, len(self.raw))
        self.cut()
        page, foreign = self._languages(target)
        return self.builder.finish(page, foreign, suppress)

    def _put(self, start: int, end: int, text: str | None) -> None:
        if not self.builder.in_block:
            self.builder.begin_block()
        if self._blank is not None:
            self.builder.append(*self._blank, " ")
            self._blank = None
        if self._langs[-1][1] != self._lang:
            self._langs.append((self.builder.length, self._lang))
        self._breaks = 0
        self.builder.append(start, end, text)

    def _close_block(self) -> None:
        self._blank = None
        self._breaks = 0
        self.builder.end_block()

    def _imply_ends(self, name: str, position: int) -> None:
        """End what this start tag ends unsaid: a second <li> ends the first."""
        closes, walls = CLOSES.get(name), WALLS.get(name, TABLE)
        if name in CLOSES_P:
            self._close_open(P, WALLS["p"], position)
        if closes:
            self._close_open(closes, walls, position)

    def _close_open(self, names: frozenset[str], walls: frozenset[str], position: int) -> None:
        if not any(self._open[name] for name in names):
            return
        lowest = None
        for index in range(len(self._stack) - 1, -1, -1):
            open_name = self._stack[index].name
            if open_name in names:
                lowest = index
            elif open_name in walls or (lowest is not None and open_name in BLOCK):
                break
        if lowest is not None:
            self._pop_to(lowest, position)

    def _find(self, name: str) -> int | None:
        if not self._open[name]:
            return None
        for index in range(len(self._stack) - 1, -1, -1):
            open_name = self._stack[index].name
            if open_name == name:
                return index
            if (open_name in SCOPE and name not in TABLE_PARTS) or (open_name in BLOCK and name not in BLOCK):
                return None
        return None

    def _pop_to(self, height: int, end: int) -> None:
        while len(self._stack) > height:
            element = self._stack.pop()
            self._open[element.name] -= 1
            self._lang = self._stack[-1].lang if self._stack else None
            if element.marked:
                self.placeholder(element.start, end)
            if element.name in BLOCK and not self.skipping:
                self.cut()

    def _languages(self, target: str | None) -> tuple[str | None, tuple[Span, ...]]:
        """The page's language, and the stretches that are in neither that nor the target language."""
        stretches = [
            (Span(start, following[0]), lang)
            for (start, lang), following in zip(
                self._langs, [*self._langs[1:], (self.builder.length, None)], strict=True
            )
            if start < following[0]
        ]
        page = self.page
        if page is None and target is None:
            page = _prevailing(stretches, self.builder.length)
        own = [tag for tag in (page, target) if tag is not None]
        if not own:
            return page, ()
        text = self.builder.text()
        foreign = (
            _trimmed(text, span)
            for span, lang in stretches
            if lang and not any(same_language(lang, tag) for tag in own)
        )
        return page, tuple(span for span in foreign if span.start < span.end)


def _trimmed(text: str, span: Span) -> Span:
    inside = text[span.start : span.end]
    start = span.start + len(inside) - len(inside.lstrip())
    return Span(start, max(start, span.start + len(inside.rstrip())))


def _prevailing(stretches: list[tuple[Span, str | None]], length: int) -> str | None:
    sums: dict[str, int] = {}
    for span, lang in stretches:
        if lang and lang != "und":
            sums[lang] = sums.get(lang, 0) + span.end - span.start
    return next((lang for lang, size in sums.items() if 2 * size > length), None)
