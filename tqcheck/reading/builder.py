"""Visible text, piece by piece, together with the map back into the raw text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tqcheck.model import Run, Span

PLACEHOLDER = "\ufffc"
"""Stands for what is shown but is no prose: a code span, an image, a formula."""

_LINE_END = re.compile(r"\r\n")


@dataclass(frozen=True)
class Parsed:
    """What a format's reader makes of one raw text."""

    text: str
    map: tuple[Run, ...]
    blocks: tuple[Span, ...]
    target: str | None = None
    foreign: tuple[Span, ...] = ()
    suppress: tuple[str, ...] = ()
    asides: tuple[Span, ...] = ()


class TextBuilder:
    """Collects `text`, `map` and `blocks`; every format goes through it, so that the map is right by construction."""

    def __init__(self, raw: str) -> None:
        self.raw = raw
        self.length = 0
        self.last = ""
        self._parts: list[str] = []
        self._runs: list[Run] = []
        self._blocks: list[Span] = []
        self._asides: list[Span] = []
        self._block: tuple[int, int] | None = None
        self.beside = False

    @property
    def in_block(self) -> bool:
        return self._block is not None

    def append(self, start: int, end: int, text: str | None = None) -> None:
        """Add `raw[start:end]`, or the `text` that it stands for."""
        if text is not None:
            self._add(start, end, text)
            return
        position = start
        if "\r" in (whole := self.raw[start:end]):
            for match in _LINE_END.finditer(self.raw, start, end):
                self._add(position, match.start(), self.raw[position : match.start()].replace("\r", "\n"))
                self._add(match.start(), match.end(), "\n")
                position = match.end()
            whole = self.raw[position:end].replace("\r", "\n")
        self._add(position, end, whole)

    def separator(self, text: str) -> None:
        """Add text that stands nowhere in the raw."""
        self._parts.append(text)
        self.length += len(text)
        self.last = text[-1:] or self.last

    def begin_block(self) -> None:
        self.end_block()
        if self.length:
            self.separator("\n\n")
        self._block = (self.length, len(self._parts))

    def end_block(self) -> None:
        """Close the block; one without a letter, digit or sign to judge is dropped from `blocks`."""
        if self._block is None:
            return
        start, part = self._block
        self._block = None
        self.mark_block(start, "".join(self._parts[part:]))

    def mark_block(self, start: int, text: str) -> None:
        """Make a block of `text`, which stands at `start`, without the blanks at its ends."""
        trimmed = text.strip()
        if not trimmed.replace(PLACEHOLDER, "").strip():
            return
        start += len(text) - len(text.lstrip())
        self._blocks.append(Span(start, start + len(trimmed)))
        if self.beside:
            self._asides.append(self._blocks[-1])

    def text(self) -> str:
        return "".join(self._parts)

    def finish(
        self, target: str | None = None, foreign: tuple[Span, ...] = (), suppress: tuple[str, ...] = ()
    ) -> Parsed:
        self.end_block()
        return Parsed(
            self.text(), tuple(self._runs), tuple(self._blocks), target, foreign, suppress, tuple(self._asides)
        )

    def _add(self, start: int, end: int, text: str) -> None:
        if not text or start >= end:
            return
        length, raw_length = len(text), end - start
        previous = self._runs[-1] if self._runs else None
        if (
            previous is not None
            and length == raw_length
            and previous.length == previous.raw_length
            and previous.text_start + previous.length == self.length
            and previous.raw_start + previous.raw_length == start
        ):
            joined = previous.length + length
            self._runs[-1] = Run(previous.text_start, previous.raw_start, joined, joined)
        else:
            self._runs.append(Run(self.length, start, length, raw_length))
        self._parts.append(text)
        self.length += length
        self.last = text[-1]
