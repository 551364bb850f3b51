"""Plain text: every line a block, or every paragraph where lines were wrapped at a fixed width."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from unicodedata import east_asian_width

from tqcheck.reading.builder import Parsed, TextBuilder

# Shorter lines are verse, addresses and lists; longer ones were never wrapped by hand or by a mail program.
NARROWEST, WIDEST = 40, 100
FILLED_SHARE = 0.8
ENDING_SHARE = 0.5
LOWER_SHARE = 0.25

_SENTENCE_END = re.compile(r"""[.!?:;…。！？।؟۔][\"'»”’)\]」』]*$""")
_ITEM = re.compile(r"\s*(?:[-*+•–—·‣▪]|\(?(?:[0-9]{1,3}|[A-Za-z])[.)])\s")


@dataclass(frozen=True)
class _Line:
    start: int
    text: str
    width: int

    @property
    def blank(self) -> bool:
        return not self.width


def parse(raw: str) -> Parsed:
    """The whole raw text is visible text; only line ends are made equal."""
    builder = TextBuilder(raw)
    builder.append(0, len(raw))
    text = builder.text()
    lines = _lines(text)
    width = _wrap_width(lines)
    first: _Line | None = None
    last: _Line | None = None
    for line in lines:
        if first is not None and last is not None and (line.blank or not _continues(last, line, width)):
            builder.mark_block(first.start, text[first.start : last.start + len(last.text)])
            first = None
        if not line.blank:
            first = first or line
            last = line
    if first is not None and last is not None:
        builder.mark_block(first.start, text[first.start : last.start + len(last.text)])
    return builder.finish()


def _lines(text: str) -> list[_Line]:
    lines = []
    start = 0
    for piece in text.split("\n"):
        lines.append(_Line(start, piece, _width(piece.strip())))
        start += len(piece) + 1
    return lines


def _width(text: str) -> int:
    if text.isascii():
        return len(text)
    # Accents and curly quotes are below the first wide character.
    return len(text) + sum(east_asian_width(character) in "WF" for character in text if character >= "\u1100")


def _first_width(text: str) -> int:
    """Columns that the first unbreakable piece of a line needs on the line before, with its blank."""
    word = text.split(None, 1)[0]
    return 2 if east_asian_width(word[0]) in "WF" else _width(word) + 1


def _wrap_width(lines: list[_Line]) -> int:
    """The width that prose is wrapped at; 0 where it is not.

    Wrapped lines are those whose next word would not have fitted, that break off in mid-sentence and go on in lower
    case: a column of headlines of about one length has the first trait only.
    """
    pairs = [
        (one, two) for one, two in pairwise(lines) if not one.blank and not two.blank and not _ITEM.match(two.text)
    ]
    if not pairs:
        return 0
    width = int(median(one.width for one, _ in pairs))
    if not NARROWEST <= width <= WIDEST:
        return 0
    filled = sum(_filled(one, two, width) for one, two in pairs)
    ending = sum(_SENTENCE_END.search(one.text.rstrip()) is not None for one, _ in pairs)
    cased = [two.text.lstrip()[0] for _, two in pairs if two.text.lstrip()[0].lower() != two.text.lstrip()[0].upper()]
    lower = sum(character.islower() for character in cased)
    if filled < FILLED_SHARE * len(pairs) or ending > ENDING_SHARE * len(pairs):
        return 0
    return 0 if lower < LOWER_SHARE * len(cased) else width


def _filled(one: _Line, two: _Line, width: int) -> bool:
    return one.width + _first_width(two.text) >= width


def _continues(one: _Line, two: _Line, width: int) -> bool:
    if not width or _ITEM.match(two.text):
        return False
    if _indent(two.text) > _indent(one.text) and not _ITEM.match(one.text):
        return False
    if _filled(one, two, width):
        return True
    return two.text.lstrip()[0].islower() and not _SENTENCE_END.search(one.text.rstrip())


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip())
